// What a run says, as people read it; no test of its own.
import type { WorkflowCommand } from '../../../harness/commands.ts';

/** The link to docs/errors.md with which a message ends. The manners of a run ask for it. */
const HELP = /\nHelp: https:\/\/github\.com\/[\w./-]+\/docs\/errors\.md(?:#[\w.-]+)?$/u;

/** Whether an annotation ends with the link to docs/errors.md. */
export function hasHelp({ message }: WorkflowCommand): boolean {
  return HELP.test(message);
}

/** A message without that link. */
export function withoutHelp(message: string): string {
  return message.replace(HELP, '');
}

/** Every command but masks and groups, without the links of errors: `warning: text`, `error ivr/main.yml:3: text`. */
export function commandLines(commands: readonly WorkflowCommand[]): string[] {
  return commands
    .filter(({ name }) => !['add-mask', 'group', 'endgroup'].includes(name))
    .map(({ name, properties, message }) => {
      const { file, line } = properties;
      return `${name}${file === undefined ? '' : ` ${file}:${line ?? '?'}`}: ${withoutHelp(message)}`;
    });
}

/** Markdown of a report as people read it: entities resolved, code spans without their tags. */
export function plain(markdown: string): string {
  return markdown
    .replaceAll(/<\/?(?:code|kbd|strong)>/gu, '')
    .replaceAll(/&#(\d+);/gu, (_, point: string) => String.fromCodePoint(Number(point)))
    .replaceAll('&nbsp;', ' ')
    .replaceAll('\u200b', '');
}

/** A text's first line, without the small print that stands there if nothing changes. */
export function verdictOf(markdown: string): string {
  return (markdown.split('\n')[0] ?? '').replace(/ <sub>.*<\/sub>$/u, '');
}
