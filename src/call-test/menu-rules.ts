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
import { lackOf } from './words.ts';

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
  const unknown = checked.rule.kind === 'in-every-menu' ? names.unknownPlace(checked.rule.reaches) : undefined;
  const more = broken.length > MOST_MENUS ? ` · and ${broken.length - MOST_MENUS} more` : '';
  const told = broken.slice(0, MOST_MENUS).map(({ menu, fault }) => `menu ${JSON.stringify(menu.name)}${fault}`);
  const share = `In ${broken.length} of ${count(menus.length, 'menu')}`;
  const found = `${share}: ${told.join(' · ')}${more}.`;
  // A place to which nothing leads is no reason to leave a menu out.
  return cut(unknown === undefined ? `${found} ${waysOut(broken, checked, flow)}` : `${found} ${unknown}`, 2000);
}

/** What to do about menus that break a rule. */
function waysOut(broken: readonly BrokenMenu[], { rule }: CallRule, { name }: CalledFlow): string {
  const except = 'To leave a menu out, name it under `except`.';
  const lacking = broken.filter(({ lacksKey }) => lacksKey === true).length;
  if (rule.kind !== 'in-every-menu' || lacking === 0) return except;
  const [files, some] = lacking === 1 ? ["the menu's file", 'one'] : ["the menus' files", 'them'];
  return `Add key ${rule.key} in ${files}${name === undefined ? '' : ` (\`${pullCommand(name)}\` writes ${some})`}. ${except}`;
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
function brokenIn(menus: readonly CallNode[], checked: CallRule, flow: CalledFlow, decisions: Decisions): BrokenMenu[] {
  const { rule } = checked;
  const { paths } = flow.names;
  switch (rule.kind) {
    case 'in-every-menu':
      return menus.flatMap((menu) => {
        const fault = judgeFrom(menu.id, callBy(rule, checked), flow);
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

function callBy({ key, reaches }: Extract<MenuRule, { readonly kind: 'in-every-menu' }>, { name, at, given }: CallRule): CallTest {
  return { name, at, given, press: [{ how: 'keys', keys: key }], reaches, hears: [] };
}

/** How long a text takes, in whole seconds. */
export function secondsOf(text: string): number {
  const spoken = [...words(text)].filter(({ isWordLike }) => isWordLike === true).length;
  return Math.ceil((spoken * 60) / WORDS_A_MINUTE);
}
