import type { CallNode } from '../model/call-graph.ts';
import type { CallRule, CallTest, MenuRule } from '../model/call-test.ts';
import { words } from '../text/segments.ts';
import { count, cut } from '../text/text.ts';
import { textAt } from './arrive.ts';
import { distancesToPeople } from './distance.ts';
import { Decisions } from './given.ts';
import type { GraphNames } from './graph-names.ts';
import { judgeFrom, type CalledFlow } from './judge.ts';

/** How fast a text is spoken, in words a minute. */
const WORDS_A_MINUTE = 150;
/** The most menus that a message tells. */
const MOST_MENUS = 5;

/**
 * Checks the menus that calls reach by a rule.
 *
 * @returns why the rule is broken, in sentences; '' if it holds
 */
export function judgeRule(checked: CallRule, flow: CalledFlow): string {
  const { names } = flow;
  const decisions = new Decisions(checked.given, names);
  const excepted = checked.except.map((name) => names.menus(name));
  const faults = [...decisions.faults, ...excepted.filter((found) => typeof found === 'string')];
  if (faults.length > 0) return faults.join(' ');
  const left = new Set(excepted.flatMap((found) => (typeof found === 'string' ? [] : found.map(({ id }) => id))));
  const menus = reachedMenus(names, decisions).filter(({ id }) => !left.has(id));
  const broken = brokenIn(menus, checked, flow, decisions);
  if (broken.length === 0) return '';
  const more = broken.length > MOST_MENUS ? ` · and ${broken.length - MOST_MENUS} more` : '';
  const share = `In ${broken.length} of ${count(menus.length, 'menu')}`;
  return cut(`${share}: ${broken.slice(0, MOST_MENUS).join(' · ')}${more}. To leave a menu out, name it under \`except\`.`, 2000);
}

/** The menus that calls reach, as decisions are given. If the flow doesn't say where calls begin: all. */
function reachedMenus({ paths }: GraphNames, decisions: Decisions): CallNode[] {
  const { entry, nodes } = paths.graph;
  const reached = entry === undefined ? undefined : paths.reachable([entry], (node) => decisions.possible(node, paths.from(node.id)));
  return nodes.filter(({ id, kind }) => kind === 'menu' && reached?.has(id) !== false);
}

/** The menus that break a rule, each with how it does. */
function brokenIn(menus: readonly CallNode[], checked: CallRule, flow: CalledFlow, decisions: Decisions): string[] {
  const { rule } = checked;
  const { paths } = flow.names;
  switch (rule.kind) {
    case 'in-every-menu':
      return menus.flatMap((menu) => {
        const fault = judgeFrom(menu.id, callBy(rule, checked), flow);
        return fault === '' ? [] : [`menu ${JSON.stringify(menu.name)}: ${fault.replace(/\.$/u, '')}`];
      });
    case 'person-within': {
      const distances = distancesToPeople(paths, decisions, rule.presses);
      const far = menus.filter(({ id }) => (distances.get(id) ?? rule.presses + 1) > rule.presses);
      return far.map(({ name }) => `menu ${JSON.stringify(name)}: a person is more than ${pressCount(rule.presses)} away`);
    }
    case 'max-listening':
      return menus.flatMap((menu) => {
        const seconds = secondsOf(textAt(menu, paths) ?? '');
        return seconds <= rule.seconds ? [] : [`menu ${JSON.stringify(menu.name)} speaks for ${count(seconds, 'second')}`];
      });
  }
}

function pressCount(presses: number): string {
  return presses === 1 ? '1 press' : `${presses} presses`;
}

function callBy({ key, reaches }: Extract<MenuRule, { readonly kind: 'in-every-menu' }>, { name, at, given }: CallRule): CallTest {
  return { name, at, given, press: [{ how: 'keys', keys: key }], reaches, hears: [] };
}

/** How long a text takes, in whole seconds. */
export function secondsOf(text: string): number {
  const spoken = [...words(text)].filter(({ isWordLike }) => isWordLike === true).length;
  return Math.ceil((spoken * 60) / WORDS_A_MINUTE);
}
