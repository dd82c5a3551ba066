import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import { RunError } from '../model/run-error.ts';
import { quoted } from '../text/printable.ts';
import { count, shortCommit } from '../text/text.ts';
import type { Strays } from './placement.ts';

/** Where menu files should be. */
interface Home {
  /** `owner/name` */
  readonly repository: string;
  /** The checked-out commit, if it is known. */
  readonly commit?: string;
}

/** What is wrong with one kind of strays, and how to fix it. */
interface Wording {
  readonly code: DiagnosticCode;
  /** The rest of a sentence that begins with `1 menu file is` or `2 menu files are`. */
  readonly where: (home: Home) => string;
  readonly hint: string;
}

const WORDINGS: Readonly<Record<keyof Strays, Wording>> = {
  elsewhere: {
    code: 'files.elsewhere',
    where: ({ repository }) => `outside the checkout of ${repository}`,
    hint: 'Run the action in the repository that each file belongs to, or exclude the file with a `!` line in `files`.',
  },
  submodule: {
    code: 'files.elsewhere',
    where: () => 'in a submodule',
    hint: "Run the action in the submodule's own repository, or exclude the submodule with a `!` line in `files`.",
  },
  untracked: {
    code: 'files.untracked',
    where: ({ commit }) => `not in ${commit === undefined ? 'git' : `commit ${shortCommit(commit)}`}`,
    hint: 'Commit each file, or exclude it with a `!` line in `files`. Without its history, an edit made outside git goes unnoticed.',
  },
  missing: {
    code: 'files.missing',
    where: ({ commit }) => `in ${commit === undefined ? 'git' : `commit ${shortCommit(commit)}`} but not in the workspace`,
    hint:
      'If the checkout is sparse, add the folder of each file to `sparse-checkout`. If an earlier step removes a file, change that step. ' +
      'Or exclude the file with a `!` line in `files`.',
  },
  modified: {
    code: 'files.modified',
    where: ({ commit }) => `different from what ${commit === undefined ? 'git' : `commit ${shortCommit(commit)}`} has`,
    hint:
      'An earlier step has rewritten each file. Commit the text that you want to deploy, and remove what rewrites it, such as `envsubst` ' +
      'or `sed`. Drift protection and the deploy record need the committed text.',
  },
};

/** More names don't help to find the reason. */
const MOST_NAMES = 10;

/** Why menu files can't be deployed, all reasons at once; undefined if all are where they should be. */
export function refuseStrays(strays: Strays, home: Home): RunError | undefined {
  const kinds = (Object.keys(WORDINGS) as (keyof Strays)[]).filter((kind) => strays[kind].length > 0);
  const [first] = kinds;
  if (first === undefined) return undefined;
  const messages = kinds.map((kind) => sentence(strays[kind], WORDINGS[kind].where(home)));
  return new RunError(WORDINGS[first].code, messages.join(' '), kinds.map((kind) => WORDINGS[kind].hint).join(' '));
}

function sentence(files: readonly string[], where: string): string {
  return `${count(files.length, 'menu file')} ${files.length === 1 ? 'is' : 'are'} ${where}: ${namesOf(files)}.`;
}

function namesOf(files: readonly string[]): string {
  const names = files.slice(0, MOST_NAMES).map((file) => quoted(file));
  const more = files.length > MOST_NAMES ? ` and ${files.length - MOST_NAMES} more` : '';
  return `${names.join(', ')}${more}`;
}

/** A warning about links that could be menu files. They are never followed, so whatever is behind them is not deployed. */
export function warnOfLinks(links: readonly string[]): string {
  const names = namesOf(links);
  return (
    `${count(links.length, 'link')} in place of menu files ${links.length === 1 ? 'is' : 'are'} skipped, because links are not followed: ` +
    `${names}. If menu files are behind a link, put the files themselves there. Otherwise exclude it with a \`!\` line in \`files\`.`
  );
}

/** Why nothing can be deployed if it is unknown which commit the workspace holds. */
export function refuseUnknownCommit(reason: string): RunError {
  return new RunError(
    'checkout.unknown',
    `Which commit the menu files belong to can't be determined: ${reason}.`,
    'Run the job on an image with git and check out with `actions/checkout`, or see to it that GitHub can be asked. ' +
      '`mode: validate` works without.',
  );
}
