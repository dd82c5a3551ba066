// Parses the bombs one after the other in a process with little memory, and tells what came of each; no test of its own.
import { duplicateMenus } from '../../src/menu-file/duplicates.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';
import { BOMBS } from './menu-bombs.ts';
import { costOf } from '../support/cost.ts';

for (const { name, bytes } of BOMBS) {
  const file = bytes();
  const { result, rounds } = costOf(() => {
    const { menus, problems } = parseMenuFile('ivr/main.yml', file);
    return { menus, all: [...problems, ...duplicateMenus(menus)] };
  });
  const { menus, all } = result;
  const lines = file.toString().split('\n');
  process.stdout.write(
    `${JSON.stringify({
      name,
      rules: [...new Set(all.map(({ code }) => code))],
      menus: menus.length,
      problems: all.length,
      rounds: Math.round(rounds),
      lost: all.filter(
        ({ at: { line, column } }) => line < 1 || column < 1 || line > lines.length || column > (lines[line - 1]?.length ?? 0) + 2,
      ).length,
      longest: Math.max(0, ...all.map(({ message, hint }) => message.length + hint.length)),
    })}\n`,
  );
}
process.stdout.write(`${JSON.stringify({ polluted: 'polluted' in {} || [].constructor !== Array })}\n`);
