/*
 * The linter's own rules.
 *
 * `house/rooms`: which room of `src` can import which. A room is a folder of `src`. The list in `.oxlintrc.json` has all of them, each
 * with the rooms right below it. A room can also import whatever those can. So imports go down only, and every room must be in the list.
 *
 * The folders of a room, such as `genesys/http`, are in the same list, each with the folders of its room right below it. Their order
 * counts inside of the room only: from outside, the room is one.
 *
 * `house/no-spread-list`: no list is spread into the arguments of a function that takes any number of them, such as `push(...list)`. A
 * list from outside can have 300,000 entries, and so many arguments overflow the stack.
 */

import { dirname, relative, resolve, sep } from 'node:path';

/** The rule's options, as `.oxlintrc.json` has them. */
export interface House {
  /** Each room, with the rooms right below it; also each folder of a room, with its own room's folders right below it. */
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  /** Packages that only some rooms can import. A `*` at the end matches the rest of the name. */
  readonly packages: Readonly<Record<string, readonly string[]>>;
}

/** The files directly in `src`: the entries, which start everything else. */
const ENTRY = 'an entry';

/** The folder of a file in `src`, such as `model` or `genesys/http`; undefined for a file outside it. */
function folderOf(path: string, root: string): string | undefined {
  const folders = relative(root, dirname(path)).split(sep);
  if (folders[0] === '..') return undefined;
  return folders.join('/') || ENTRY;
}

/** The room that a folder belongs to. */
function roomOf(folder: string): string {
  return folder.replace(/\/.*$/u, '');
}

/** All rooms that a room can import. */
function below({ rooms }: House, room: string, seen: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  return new Set(
    (rooms[room] ?? []).flatMap((next) =>
      seen.has(next) ? [] : [next, ...below({ rooms, packages: {} }, next, new Set([...seen, room]))],
    ),
  );
}

/**
 * Why a file must not import something; undefined if it can.
 *
 * @param file the importing file's absolute path
 * @param source the import as it is written
 * @param root the absolute path of `src`
 */
export function importError(house: House, file: string, source: string, root: string): string | undefined {
  const folder = folderOf(file, root);
  if (folder === undefined || folder === ENTRY) return undefined;
  if (!Object.hasOwn(house.rooms, folder)) return `The room ${folder} is not in the list of rooms in .oxlintrc.json.`;
  const name = packageOf(source);
  if (name !== undefined) return packageError(house, roomOf(folder), name);
  const target = folderOf(resolve(dirname(file), source), root);
  if (target === undefined) return `src stands alone: it imports nothing from outside of it, such as ${source}.`;
  const [from, to] = roomOf(folder) === roomOf(target) ? [folder, target] : [roomOf(folder), roomOf(target)];
  if (from === to || below(house, from).has(to)) return undefined;
  return `${from} does not import ${to}: data flows one way. The list of rooms is in .oxlintrc.json.`;
}

/** The package that is imported, or a part of one that exports only its whole. Undefined for a file of src. */
function packageOf(source: string): string | undefined {
  return source.startsWith('.') ? /^(?:\.\.\/)+node_modules\/(.*)$/u.exec(source)?.[1] : source;
}

function packageError({ packages }: House, room: string, source: string): string | undefined {
  for (const [name, rooms] of Object.entries(packages)) {
    const isMatch = name.endsWith('*') ? source.startsWith(name.slice(0, -1)) : source === name || source.startsWith(`${name}/`);
    if (isMatch && !rooms.includes(room)) return `${room} does not import ${name}: only ${rooms.join(', ')} may.`;
  }
  return undefined;
}

interface Context {
  readonly filename: string;
  readonly cwd: string;
  readonly options: readonly unknown[];
  report(problem: { readonly node: unknown; readonly message: string }): void;
}

interface ImportNode {
  readonly source: { readonly value?: unknown } | null;
}

const rooms = {
  meta: { schema: [{ type: 'object', required: ['rooms', 'packages'] }] },
  create(context: Context): Record<string, (node: ImportNode) => void> {
    const house = context.options[0] as House;
    const check = (node: ImportNode): void => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const message = importError(house, context.filename, source, resolve(context.cwd, 'src'));
      if (message !== undefined) context.report({ node: node.source, message });
    };
    return { ImportDeclaration: check, ImportExpression: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};

/** Functions that take any number of arguments, and so invite a whole list. */
const TAKES_ANY_NUMBER = new Set(['push', 'unshift', 'concat', 'min', 'max', 'hypot', 'of', 'fromCharCode', 'fromCodePoint']);

interface CallNode {
  readonly callee: { readonly property?: { readonly name?: string } };
  readonly arguments: readonly { readonly type: string }[];
}

const noSpreadList = {
  create(context: Context): Record<string, (node: CallNode) => void> {
    return {
      CallExpression(node) {
        const name = node.callee.property?.name ?? '';
        const spread = node.arguments.find(({ type }) => type === 'SpreadElement');
        if (spread === undefined || !TAKES_ANY_NUMBER.has(name)) return;
        context.report({ node: spread, message: `${name} gets each entry of this list as an argument. A long list overflows the stack.` });
      },
    };
  },
};

export default { meta: { name: 'house' }, rules: { rooms, 'no-spread-list': noSpreadList } };
