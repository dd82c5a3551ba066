import { sampleQueues } from '../../simulator/genesys/sample.ts';

/** The menus that every flow of a schedule has. */
export const MENUS = ['main', 'hours'] as const;
export type MenuId = (typeof MENUS)[number];

/** One line of a menu: a key, its prompt, and its queue. */
export interface Line {
  readonly key: string;
  readonly prompt: string;
  readonly queue: { readonly id: string; readonly name: string };
}

/** A line of a menu file; `keeps` is `{ unchanged: true }`. */
interface FileLine extends Line {
  readonly keeps?: true;
}

const { sales, support, billing, operator, emergency } = sampleQueues;

/** A queue that only other editors use. */
export const THEIR_QUEUE = emergency;

/** Both menus of every flow at the start. */
export const LINES: Readonly<Record<MenuId, readonly Line[]>> = {
  main: [
    { key: '1', prompt: 'One', queue: sales },
    { key: '2', prompt: 'Two', queue: support },
    { key: '3', prompt: 'Three', queue: billing },
  ],
  hours: [
    { key: '1', prompt: 'Open', queue: operator },
    { key: '2', prompt: 'Closed', queue: sales },
  ],
};

/** What a menu file changes. */
export const EDITS = {
  'is in sync': (lines) => lines,
  'says something else at key 1': (lines) => change(lines, '1', { prompt: 'New one' }),
  'leads key 2 elsewhere': (lines) => change(lines, '2', { queue: operator }),
  'changes keys 1 and 2': (lines) => change(change(lines, '1', { prompt: 'New one' }), '2', { prompt: 'New two', queue: billing }),
  'adds a key': (lines) => [...lines, { key: '5', prompt: 'Five', queue: support }],
  'removes a key': (lines) => lines.filter(({ key }) => key !== '2'),
  'reorders the keys': (lines) => lines.toReversed(),
  'adds, removes and changes': (lines) => [
    { key: '6', prompt: 'Six', queue: sales },
    ...change(
      lines.filter(({ key }) => key !== '2'),
      '1',
      { queue: billing },
    ),
  ],
  'keeps key 2 and changes key 1': (lines) => change(change(lines, '1', { queue: billing }), '2', { keeps: true }),
} as const satisfies Record<string, (lines: readonly FileLine[]) => readonly FileLine[]>;

export type Edit = keyof typeof EDITS;

function change(lines: readonly FileLine[], key: string, other: Partial<FileLine>): readonly FileLine[] {
  return lines.map((line) => (line.key === key ? { ...line, ...other } : line));
}

/** A menu as its file asks for it. */
export interface DesiredMenu {
  readonly menu: MenuId;
  readonly lines: readonly FileLine[];
}

export function desiredMenu(menu: MenuId, edit: Edit): DesiredMenu {
  return { menu, lines: EDITS[edit](LINES[menu]) };
}

/** The menus as the files of a flow ask for them. */
export function desiredMenus(files: readonly { readonly menu: MenuId; readonly edit: Edit }[] = []): DesiredMenu[] {
  return files.map(({ menu, edit }) => desiredMenu(menu, edit));
}

/** The menu file's text. */
export function menuText(flow: string, { menu, lines }: DesiredMenu): string {
  const options = lines.map(
    ({ key, prompt, queue, keeps }) =>
      `  - key: "${key}"\n    prompt: ${prompt}\n    routing_target: ${keeps ? '{ unchanged: true }' : `{ queue: ${queue.name} }`}\n`,
  );
  return `${flow}\nmenu_node_id: ${menu}\noptions:\n${options.join('')}`;
}
