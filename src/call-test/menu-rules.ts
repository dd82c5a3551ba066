import type { CallNode } from '../model/call-graph.ts';
import type { CallRule, CallTest, MenuRule } from '../model/call-test.ts';
import { pullCommand } from '../model/ways-out.ts';
import { words } from '../text/segments.ts';
import { count, cut } from '../text/text.ts';
import { textAt } from './arrive.ts';
import { choiceByKeys } from './at-menu.ts';
import { distancesToPeople } from './distance.ts';
import { Decisions } from './given.ts';
import type { GraphNames } from './graph-names.ts';
import { judgeFrom, type CalledFlow } from './judge.ts';
import { failed, PASSED, placeFaults, type Verdict } from './verdict.ts';
import { lackOf } from './words.ts';

/** How fast a text is spoken, in words a minute. */
const WORDS_A_MINUTE = 150;
/** The most menus that a message tells. */
const MOST_MENUS = 5;

/** Checks the menus that calls reach by a rule. */
export function judgeRule(checked: CallRule, { names, name }: CalledFlow): Verdict {
  const { rule, given, except } = checked;
  const decisions = new Decisions(given, names);
  const excepted = except.map((menu) => names.menus(menu));
  const unknownMenus = excepted.flatMap((found, index) => ('says' in found ? [{ ...found, steps: ['except', index] }] : []));
  const unknownPlaces = rule.kind === 'in-every-menu' ? placeFaults(rule.reaches, ['in_every_menu', 'reaches'], names) : [];
  const faults = [...decisions.faults, ...unknownMenus];
  if (faults.length > 0) return failed('', [...faults, ...unknownPlaces], checked);
  const left = new Set(excepted.flatMap((found) => ('says' in found ? [] : found.map(({ id }) => id))));
  const menus = reachedMenus(names, decisions).filter(({ id }) => !left.has(id));
  const broken = brokenIn(menus, checked, names, decisions);
  if (broken.length === 0) return PASSED;
  const more = broken.length > MOST_MENUS ? ` · and ${broken.length - MOST_MENUS} more` : '';
  const told = broken.slice(0, MOST_MENUS).map(({ menu, fault }) => `menu ${JSON.stringify(menu.name)}${fault}`);
  const share = `In ${broken.length} of ${count(menus.length, 'menu')}`;
  // A place to which nothing leads is no reason to leave a menu out.
  const hint = unknownPlaces.length > 0 ? '' : ` ${waysOut(broken, rule, name)}`;
  return failed(cut(`${share}: ${told.join(' · ')}${more}.${hint}`, 2000), unknownPlaces, checked);
}

/** What to do about menus that break a rule. */
function waysOut(broken: readonly BrokenMenu[], rule: MenuRule, flow: string | undefined): string {
  const except = 'To leave a menu out, name it under `except`.';
  const lacking = broken.filter(({ lacksKey }) => lacksKey === true).length;
  if (rule.kind !== 'in-every-menu' || lacking === 0) return except;
  const [files, some] = lacking === 1 ? ["the menu's file", 'one'] : ["the menus' files", 'them'];
  return `Add key ${rule.key} in ${files}${flow === undefined ? '' : ` (\`${pullCommand(flow)}\` writes ${some})`}. ${except}`;
}

/** The menus that calls reach, as decisions are given. If the flow doesn't say where calls begin: all. */
function reachedMenus({ paths }: GraphNames, decisions: Decisions): CallNode[] {
  const { entry, nodes } = paths.graph;
  const reached = entry === undefined ? undefined : paths.reachable([entry], (node) => decisions.possible(node, paths.from(node.id)));
  return nodes.filter(({ id, kind }) => kind === 'menu' && reached?.has(id) !== false);
}

/** A menu that breaks a rule. */
interface BrokenMenu {
  readonly menu: CallNode;
  /** How it does, behind its name. */
  readonly fault: string;
  /** Whether it doesn't have the key that the rule is about. */
  readonly lacksKey?: boolean;
}

/** The menus that break a rule, each with how it does. */
function brokenIn(menus: readonly CallNode[], checked: CallRule, names: GraphNames, decisions: Decisions): BrokenMenu[] {
  const { rule } = checked;
  const { paths } = names;
  switch (rule.kind) {
    case 'in-every-menu':
      return menus.flatMap((menu) => {
        const fault = judgeFrom(menu.id, callBy(rule, checked), decisions, names);
        if (fault === '') return [];
        const lacksKey = choiceByKeys(paths.from(menu.id), rule.key).edges.length === 0;
        return [{ menu, fault: lacksKey ? ` ${lackOf(rule.key, menu, paths)}` : `: ${fault.replace(/\.$/u, '')}`, lacksKey }];
      });
    case 'person-within': {
      const distances = distancesToPeople(paths, decisions, rule.presses);
      const far = menus.filter(({ id }) => (distances.get(id) ?? rule.presses + 1) > rule.presses);
      return far.map((menu) => ({ menu, fault: `: a person is more than ${pressCount(rule.presses)} away` }));
    }
    case 'max-listening':
      return menus.flatMap((menu) => {
        const seconds = secondsOf(textAt(menu, paths) ?? '');
        return seconds <= rule.seconds ? [] : [{ menu, fault: ` speaks for ${count(seconds, 'second')}` }];
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
