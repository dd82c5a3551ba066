import type { CallResult } from '../../model/call-test.ts';
import type { RunReport } from '../model.ts';
import type { Section } from './budget.ts';

/** Where the changed flows can be dialled, as they are and as they would be. */
export function dialSections({ dial }: Pick<RunReport, 'dial'>): Section[] {
  if (dial === undefined) return [];
  const { url, sides } = dial;
  if (url === undefined) return [{ kind: 'dial', text: `**Call it:** ${NO_UPLOAD}` }];
  const [before, after] = sides === 'deploy' ? ['before', 'after this deploy'] : ['today', 'after merge'];
  return [{ kind: 'dial', text: `**Call it:** [${before}](${url}#before:) · [${after}](${url}#after:)` }];
}

const NO_UPLOAD = "this GitHub server can't show the page. Its path is the output `dial-page`: keep it with `actions/upload-artifact`.";

/** Where a call test can be dialled, as the end of its line; '' if it can't. */
export function dialTestLink({ dial: fragment }: CallResult, { dial }: Pick<RunReport, 'dial'>): string {
  // The fragment is encoded, but for what Markdown may take for the end of a link.
  const safe = fragment?.replaceAll(/[()'*_~!]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return dial?.url === undefined || safe === undefined ? '' : ` · [dial it](${dial.url}#${safe})`;
}
