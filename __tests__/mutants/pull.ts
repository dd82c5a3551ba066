/* Mutants of `src/pull` and `src/cli`: what a pull writes, and what a person at a terminal asks for and sees. */

import { mutantsOf, type Mutant } from './mutant.ts';

export const PULL: readonly Mutant[] = [
  ...mutantsOf(
    'pull/merge',
    ['unit/pull-merge'],
    [
      ['overwrites what only the file has changed', "return isLiveChanged ? 'taken' : 'kept';", "return 'taken';"],
      [
        'takes live although both sides have changed',
        "if (isLiveChanged === isFileChanged) return 'conflict';",
        "if (isLiveChanged && isFileChanged) return 'taken';",
      ],
      ['guesses if the last deploy is unknown', "base === undefined ? 'conflict' : decideKey(sides, measure)", 'decideKey(sides, measure)'],
      ['never takes a changed order', 'if (!live.isOrdered ||', 'if (live.isOrdered ||'],
    ],
  ),
  ...mutantsOf(
    'text/text',
    ['unit/pull-merge'],
    [['takes a line break for another text', "return text.replaceAll(/\\s+/gu, ' ').trim();", 'return text.trim();']],
  ),
  ...mutantsOf(
    'pull/compare',
    ['unit/pull-merge'],
    [
      [
        'fills in what a file leaves open',
        'return wish === undefined || (live !== undefined',
        'return (wish === undefined && live === undefined) || (wish !== undefined && live !== undefined',
      ],
    ],
  ),
  ...mutantsOf(
    'pull/draft',
    ['unit/pull-new-files', 'unit/pull-merge'],
    [
      [
        'writes a file that is not in sync',
        'return problems.length + refused.length + changed.length === 0;',
        'return problems.length === 0;',
      ],
      ['gives up if a name can’t be written', 'for (const named of [flow, { ...flow, isUnique: false }])', 'for (const named of [flow])'],
    ],
  ),
  ...mutantsOf(
    'pull/options',
    ['unit/pull-new-files', 'unit/pull-merge'],
    [
      [
        'writes a doubtful text without quotes',
        'return DOUBTFUL.test(text) ? quoted(text) : new Scalar(text);',
        'return new Scalar(text);',
      ],
      ['drops a person’s comment', "filter((line) => line !== '' && !line.startsWith(LIVE))", 'filter(() => false)'],
      ['does not say what an unchanged key does', 'isOpaque ? does : undefined', 'undefined'],
    ],
  ),
  ...mutantsOf(
    'pull/file-names',
    ['unit/pull-files'],
    [
      [
        'writes over another file',
        'if (!taken.has(path.toLowerCase()) && folder.isFree(path)) return path;',
        'if (!taken.has(path.toLowerCase())) return path;',
      ],
      ['gives two menus the same file', '!taken.has(path.toLowerCase()) && ', ''],
      ['uses the name of a device', 'return DEVICE.test(short) ? `${short}-` : short;', 'return short;'],
    ],
  ),
  ...mutantsOf(
    'repository/menu-folder',
    ['unit/pull-files'],
    [['leaves half of the files behind', 'for (const write of writes.toReversed()) write.undo();', '']],
  ),
  ...mutantsOf(
    'cli/options',
    ['unit/cli-options'],
    [
      ['does not know paths of Windows', "text.replaceAll('\\\\', '/')", 'text'],
      [
        'changes names of flows',
        "inputs.set('flows', [...flows, ...list('flows')].join('\\n'));",
        "inputs.set('flows', [...flows, ...list('flows')].map(asPath).join('\\n'));",
      ],
      ['forgets flows that are named as arguments', "[...flows, ...list('flows')]", "list('flows')"],
      ['never asks before a deploy', "yes: is('yes')", 'yes: true'],
    ],
  ),
  ...mutantsOf(
    'cli/terminal',
    ['unit/cli-terminal'],
    [
      ['writes progress into a pipe', 'else if (errors.isTTY === true) this.#progress(line);', 'else this.#progress(line);'],
      ['leaves progress in front of the answer', '    this.#clear();\n    this.#streams.output', '    this.#streams.output'],
      ['takes no answer for a yes', 'if (input.isTTY !== true) return undefined;', "if (input.isTTY !== true) return 'y';"],
      ['takes the end of the input for a yes', "closed.resolve('')", "closed.resolve('y')"],
    ],
  ),
  ...mutantsOf(
    'cli/words',
    ['unit/cli-words'],
    [
      ['speaks of inputs', "  [new RegExp(`\\`(${NAMES})\\``, 'gu'), (_, name = '') => optionOf(name)],\n", ''],
      ['speaks of steps', "  [/(?:^| )[^.!?`]*`(?:- uses: )?actions\\/checkout[^`]*`[^.!?]*\\./gu, ''],\n", ''],
      ['gives a shell two words for one', 'return /^[\\w./:@+-]+$/u.test(value) ? value : `"${value}"`;', 'return value;'],
    ],
  ),
  ...mutantsOf(
    'cli/deploy-guard',
    ['unit/cli-deploy-guard'],
    [
      ['deploys what no one has reviewed', 'if (different.length === 0) return;', 'if (different.length >= 0) return;'],
      [
        'deploys if it can’t see what was reviewed',
        'if (upstream === undefined)',
        'if (upstream === undefined) return;\n  if (upstream === undefined)',
      ],
      ['trusts any gateway', "['localhost', '127.0.0.1', '[::1]'].includes(target.gateway.hostname)", 'true'],
    ],
  ),
];
