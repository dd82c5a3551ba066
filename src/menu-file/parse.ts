import { readDocuments, type FileForm } from './documents.ts';
import { explain } from './explain.ts';
import { testsInMenuFile } from './other-kind.ts';
import { present } from '../model/json.ts';
import type { FlowReference, Menu, MenuOption, RoutingTarget } from '../model/menu.ts';
import type { Problem } from '../model/diagnostic.ts';
import { checkRules } from './rules.ts';
import { menuSchema, type MenuDocument } from './schema.ts';
import type { Source } from './source.ts';

/** What one menu file says: its valid menus, and everything that is wrong with it. */
export interface MenuFile {
  readonly path: string;
  readonly menus: readonly Menu[];
  readonly problems: readonly Problem[];
}

const FORM: FileForm<MenuDocument> = {
  words: {
    describe: 'Describe a menu',
    example: 'See docs/menu-file.md for an example.',
    size: 'Split the file: a menu has a few dozen options at most.',
  },
  schema: menuSchema,
  explain,
  otherKind: testsInMenuFile,
  check: checkRules,
  otherwise: 'The document is not a menu.',
};

/**
 * Reads a menu file, and checks every rule that one file alone can break. It never throws, whatever the file holds.
 *
 * @param path the file's path in the repository, with `/`
 * @param bytes the file as it is
 */
export function parseMenuFile(path: string, bytes: Uint8Array): MenuFile {
  const { read: menus, problems } = readDocuments(path, bytes, FORM, (value, source) => toMenu(path, value, source));
  return { path, menus, problems };
}

function toMenu(path: string, value: MenuDocument, source: Source): Menu {
  return {
    path,
    flow: toFlow(value),
    nodeId: value.menu_node_id,
    ...present({ audio: value.audio, says: value.says }),
    options: value.options.map((option, index): MenuOption => {
      const base = ['options', index];
      return {
        key: String(option.key),
        ...present({ prompt: option.prompt, name: option.name, transferSays: option.transfer_says }),
        target: toTarget(option.routing_target),
        at: {
          option: source.at(base),
          key: source.at([...base, 'key']),
          prompt: source.at([...base, 'prompt']),
          target: source.at([...base, 'routing_target']),
          name: source.at([...base, 'name']),
          transferSays: source.at([...base, 'transfer_says']),
        },
      };
    }),
    at: {
      document: source.at([]),
      flow: source.at([value.flow_id === undefined ? 'flow_name' : 'flow_id']),
      nodeId: source.at(['menu_node_id']),
      audio: source.at(['audio']),
      says: source.at(['says']),
    },
  };
}

function toFlow(value: MenuDocument): FlowReference {
  if (value.flow_id !== undefined) return { kind: 'id', id: value.flow_id };
  return { kind: 'name', name: value.flow_name ?? '', ...present({ divisionId: value.division_id }) };
}

function toTarget(target: MenuDocument['options'][number]['routing_target']): RoutingTarget {
  if (typeof target === 'string') return { kind: 'id', id: target };
  if ('queue' in target) return { kind: 'queue', name: target.queue };
  if ('menu' in target) return { kind: 'menu', ref: target.menu };
  if ('task' in target) return { kind: 'task', ref: target.task };
  if ('number' in target) return { kind: 'number', number: target.number };
  return { kind: 'disconnect' in target ? 'disconnect' : 'unchanged' };
}
