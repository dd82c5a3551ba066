import { parseMenuFile } from '../../src/menu-file/parse.ts';
import type { Menu } from '../../src/model/menu.ts';
import { flowId, flowName } from './world.ts';

/** The line with which a menu file names the n-th flow. */
export function referenceOf(flow: number, byName: boolean): string {
  return byName ? `flow_name: ${flowName(flow)}` : `flow_id: ${flowId(flow)}`;
}

const parsed = new Map<string, readonly Menu[]>();

/** The menus in a valid menu file. The same files come again and again, so each is parsed once. */
export function parsedMenus(path: string, text: string): readonly Menu[] {
  const key = `${path}\n${text}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const { menus, problems } = parseMenuFile(path, Buffer.from(text));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  parsed.set(key, menus);
  return menus;
}
