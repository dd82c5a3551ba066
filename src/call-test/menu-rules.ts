import type { CallNode } from '../model/call-graph.ts';
import type { CallRule, CallTest, MenuRule } from '../model/call-test.ts';
import { words } from '../text/segments.ts';
import { count, cut } from '../text/text.ts';
import { textAt } from './arrive.ts';
import { distancesToPeople } from './distance.ts';
import { Decisions } from './given.ts';
import type { GraphNames } from './graph-names.ts';
import { judgeFrom, type CalledFlow } from './judge.ts';
import { failed, PASSED, placeFaults, type Verdict } from './verdict.ts';

/** How fast a text is spoken, in words a minute. */
const WORDS_A_MINUTE = 150;
/** The most menus that a message tells. */
const MOST_MENUS = 5;

/** Checks the menus that calls reach by a rule. */
export function judgeRule(checked: CallRule, { names }: CalledFlow): Verdict {
  const { rule, given, except } = checked;
  const decisions = new Decisions(given, names);
  const excepted = except.map((name) => names.menus(name));
  const unknownMenus = excepted.flatMap((found, index) => ('says' in found ? [{ ...found, steps: ['except', index] }] : []));
  const unknownPlaces = rule.kind === 'in-every-menu' ? placeFaults(rule.reaches, ['in_every_menu', 'reaches'], names) : [];
  const faults = [...decisions.faults, ...unknownMenus];
  if (faults.length > 0) return failed('', [...faults, ...unknownPlaces], checked);
  const left = new Set(excepted.flatMap((found) => ('says' in found ? [] : found.map(({ id }) => id))));
  const menus = reachedMenus(names, decisions).filter(({ id }) => !left.has(id));
  const broken = brokenIn(menus, checked, names, decisions);
  if (broken.length === 0) return PASSED;
  const more = broken.length > MOST_MENUS ? ` · and ${broken.length - MOST_MENUS} more` : '';
  const share = `In ${broken.length} of ${count(menus.length, 'menu')}`;
  const hint = unknownPlaces.length > 0 ? '' : ' To leave a menu out, name it under `except`.';
  return failed(cut(`${share}: ${broken.slice(0, MOST_MENUS).join(' · ')}${more}.${hint}`, 2000), unknownPlaces, checked);
}

/** The menus that calls reach, as decisions are given. If the flow doesn't say where calls begin: all. */
function reachedMenus({ paths }: GraphNames, decisions: Decisions): CallNode[] {
  const { entry, nodes } = paths.graph;
  const reached = entry === undefined ? undefined : paths.reachable([entry], (node) => decisions.possible(node, paths.from(node.id)));
  return nodes.filter(({ id, kind }) => kind === 'menu' && reached?.has(id) !== false);
}

/** The menus that break a rule, each with how it does. */
function brokenIn(menus: readonly CallNode[], checked: CallRule, names: GraphNames, decisions: Decisions): string[] {
  const { rule } = checked;
  const { paths } = names;
  switch (rule.kind) {
    case 'in-every-menu':
      return menus.flatMap((menu) => {
        const fault = judgeFrom(menu.id, callBy(rule, checked), decisions, names);
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

function callBy({ key, reaches }: Extract<MenuRule, { readonly kind: 'in-every-menu' }>, { name, at, where, given }: CallRule): CallTest {
  return { name, at, where, given, press: [{ how: 'keys', keys: key }], reaches, hears: [] };
}

/** How long a text takes, in whole seconds. */
export function secondsOf(text: string): number {
  const spoken = [...words(text)].filter(({ isWordLike }) => isWordLike === true).length;
  return Math.ceil((spoken * 60) / WORDS_A_MINUTE);
}
