/* Shows on a terminal what a person would see of a run on GitHub, which renders Markdown and hides masked values. */

import type { RunResult } from '../harness/runner.ts';

const BOLD = process.stdout.isTTY ? '\u001b[1m' : '';
const DIM = process.stdout.isTTY ? '\u001b[2m' : '';
const RESET = process.stdout.isTTY ? '\u001b[0m' : '';

export function headline(text: string): void {
  console.log(`\n${BOLD}━━ ${text} ${'━'.repeat(Math.max(3, 96 - text.length))}${RESET}`);
}

export function say(text: string): void {
  console.log(`${DIM}${text}${RESET}`);
}

/** The run's log as the runner shows it: groups are open, commands are executed and not shown. */
export function showLog({ stdout, exitCode, durationMs }: RunResult): void {
  for (const line of stdout.split('\n')) {
    const annotation = /^::(error|warning|notice)(?: .*?)?::(.*)$/u.exec(line);
    if (line.startsWith('::group::')) console.log(`  ▾ ${line.slice('::group::'.length)}`);
    else if (annotation !== null)
      console.log(`  ${annotation[1]}: ${(annotation[2] ?? '').replaceAll('%0A', '\n    ').replaceAll('%25', '%')}`);
    else if (!line.startsWith('::') && line.trim() !== '') console.log(`    ${line}`);
  }
  console.log(`  ${exitCode === 0 ? '✔ green' : `✘ red (exit code ${exitCode})`}, ${Math.round(durationMs)} ms`);
}

/** Markdown as text: entities are decoded, `<del>` and `<ins>` become signs, tags and addresses are removed, folds stay closed. */
export function showMarkdown(markdown: string): void {
  const text = markdown
    .replaceAll(/^<!--.*-->$/gmu, '')
    .replaceAll(/<del>(.*?)<\/del>/gu, '[-$1-]')
    .replaceAll(/<ins>(.*?)<\/ins>/gu, '{+$1+}')
    .replaceAll(/<kbd>(.*?)<\/kbd>/gu, '⟨$1⟩')
    .replaceAll('<br>', ' ')
    .replaceAll(/<\/?(?:code|sub|strong)>/gu, '')
    .replaceAll(/\]\(https?:[^)]*\)/gu, ']')
    .replaceAll(/&#(\d+);/gu, (_, number: string) => String.fromCodePoint(Number(number)));
  for (const line of withoutFolds(text)) if (line.trim() !== '') console.log(`  │ ${line}`);
}

/** The lines of a text, with only the title of each `<details>`. */
function withoutFolds(text: string): string[] {
  let depth = 0;
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('<details')) depth += 1;
    const title = /<summary>(.*)<\/summary>/u.exec(line)?.[1];
    const shown = depth === 0 ? [line] : depth === 1 && title !== undefined ? [`▸ ${title}`] : [];
    if (line === '</details>') depth -= 1;
    return shown;
  });
}
