/*
 * The linter's rule `house/rooms`: which room of `src` can import which. A room is a folder of `src`. The list in `.oxlintrc.json` has
 * all of them, each with the rooms right below it. A room can also import whatever those can. So imports go down only, and every room
 * must be in the list.
 */

import { dirname, relative, resolve, sep } from 'node:path';

/** The rule's options, as `.oxlintrc.json` has them. */
export interface House {
  /** Each room, with the rooms right below it. */
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  /** Packages that only some rooms can import. A `*` at the end matches the rest of the name. */
  readonly packages: Readonly<Record<string, readonly string[]>>;
}

/** The files directly in `src`: the entries, which start everything else. */
const ENTRY = 'an entry';

/** The room of a file in `src`; undefined for a file outside it. */
function roomOf(path: string, root: string): string | undefined {
  const [top, ...rest] = relative(root, path).split(sep);
  if (top === undefined || top === '..') return undefined;
  return rest.length === 0 ? ENTRY : top;
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
  const room = roomOf(file, root);
  if (room === undefined || room === ENTRY) return undefined;
  if (!Object.hasOwn(house.rooms, room)) return `The room ${room} is not in the list of rooms in .oxlintrc.json.`;
  if (!source.startsWith('.')) return packageError(house, room, source);
  const target = roomOf(resolve(dirname(file), source), root);
  if (target === undefined) return `src stands alone: it imports nothing from outside of it, such as ${source}.`;
  if (target === room || below(house, room).has(target)) return undefined;
  return `${room} does not import ${target}: data flows one way. The list of rooms is in .oxlintrc.json.`;
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

export default { meta: { name: 'house' }, rules: { rooms } };
