import type { CallGraph } from '../../model/call-graph.ts';
import type { Change } from '../../model/change.ts';
import type { ContentTraits, EarlierVersion, EarlierVersions, Edited, FlowContent } from '../../model/content.ts';
import type { Finding } from '../../model/diagnostic.ts';
import { isSameJson } from '../../model/exact-json.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { MenuComparison } from '../../model/menu-diff.ts';
import type { Queues } from '../../model/queues.ts';
import type { Menu, RoutingTarget } from '../../model/menu.ts';
import type { NamedMenu, WrittenMenu } from '../../model/written-menu.ts';
import type { Problem } from '../../model/diagnostic.ts';
import { callGraphOf, callNodeIdOf, KnownParts } from './call-graph.ts';
import { haveSameMenus, holds, menuStateOf } from './compare.ts';
import { diffDefinitions, diffOfMenu } from './diff.ts';
import { editDefinition, editEachMenu, isAsDesired } from './edit.ts';
import { locate } from './locate.ts';
import { findLostOption, isLost } from './lost-option.ts';
import { compareOptions } from './menu-rows.ts';
import { targetWords } from './target-words.ts';
import { nodesOf, optionsOf } from './nodes.ts';
import { isPartialWrite } from './part.ts';
import { meaningOfTarget, namedMenus, writtenMenu } from './written-menu.ts';

const TRAITS: ContentTraits = {
  writesNameTheirVersion: true,
  writesInJobs: false,
  findsFlowByName: false,
  keepsVersionHistory: false,
  namesQueuesById: true,
  managesAudio: false,
};

/** A flow in the form of the flow-definition API: a `definition` with nodes. Some nodes have a menu. */
export class DefinitionContent implements FlowContent {
  readonly api = 'definition';
  readonly traits = TRAITS;
  readonly flowType = undefined;
  readonly raw: JsonObject;
  /** Shared with what an edit makes of this: it replaces the options of menus, and nothing else. */
  readonly #parts: KnownParts;

  constructor(definition: JsonObject, parts = new KnownParts()) {
    this.raw = definition;
    this.#parts = parts;
  }

  menus(): readonly NamedMenu[] {
    return namedMenus(this.raw);
  }

  withoutMenus(): string {
    return 'It has no menus.';
  }

  menuId(menu: string): string | undefined {
    return Object.hasOwn(nodesOf(this.raw), menu) ? menu : undefined;
  }

  /** The API takes only ids, so a queue's name must be looked up in the org. */
  needsQueues(menus: readonly Menu[]): boolean {
    return menus.some(({ options }) => options.some(({ target }) => target.kind === 'queue'));
  }

  needsOlder(menus: readonly Menu[], earlier: readonly EarlierVersion[]): boolean {
    return menus.some(
      (menu) =>
        this.menuId(menu.nodeId) !== undefined &&
        menu.options.some(
          (option) => isLost(this.raw, menu, option) && findLostOption(this.raw, menu.nodeId, option.key, earlier) === undefined,
        ),
    );
  }

  edit(menus: readonly Menu[], queues: Queues, flowName: string, earlier: EarlierVersions = { versions: [] }): Edited {
    const { definition, ...edited } = editDefinition(this.raw, menus, { queues, flowName, earlier });
    return { ...edited, content: definition === this.raw ? this : new DefinitionContent(definition, this.#parts) };
  }

  editEach(menus: readonly Menu[], queues: Queues, flowName: string, earlier: EarlierVersions = { versions: [] }): readonly Edited[] {
    const contents = new Map<JsonObject, FlowContent>([[this.raw, this]]);
    return editEachMenu(this.raw, menus, { queues, flowName, earlier }).map(({ definition, ...edited }) => {
      const content = contents.get(definition) ?? new DefinitionContent(definition, this.#parts);
      contents.set(definition, content);
      return { ...edited, content };
    });
  }

  isAsAsked(menu: Menu, queues: Queues, flowName: string): boolean {
    return isAsDesired(this.raw, menu, { queues, flowName, earlier: { versions: [] } });
  }

  equals(other: FlowContent): boolean {
    return isSameJson(this.raw, definitionOf(other));
  }

  menuState(menu: string): Json | undefined {
    return this.menuId(menu) === undefined ? undefined : menuStateOf(optionsOf(this.raw, menu));
  }

  /** This API has no texts before a transfer. */
  openTexts(): readonly string[] {
    return [];
  }

  holds(expected: FlowContent, menus: readonly string[]): boolean {
    return holds(this.raw, definitionOf(expected)) && this.hasMenusOf(expected, menus);
  }

  hasMenusOf(expected: FlowContent, menus: readonly string[]): boolean {
    return haveSameMenus(this.raw, definitionOf(expected), menus);
  }

  keepsMenusOf(before: FlowContent, menus: readonly string[]): boolean {
    return menus.every((menu) => isSameJson(optionsOf(this.raw, menu), optionsOf(definitionOf(before), menu)));
  }

  isPartOf(before: FlowContent, desired: FlowContent, menus: readonly string[]): boolean {
    return isPartialWrite({ before: definitionOf(before), live: this.raw, desired: definitionOf(desired), menus });
  }

  diff(after: FlowContent): Change[] {
    return diffDefinitions(this.raw, definitionOf(after));
  }

  diffMenu(after: FlowContent, menu: string): Change[] {
    return diffOfMenu(this.raw, definitionOf(after), menu);
  }

  compareMenu(after: FlowContent, menu: string, names: ReadonlyMap<string, string>): MenuComparison {
    const [old, now] = [this.raw, definitionOf(after)];
    return compareOptions(optionsOf(old, menu), optionsOf(now, menu), {
      before: (target) => targetWords(old, target, names),
      after: (target) => targetWords(now, target, names),
    });
  }

  callGraph(names: ReadonlyMap<string, string>): CallGraph {
    return callGraphOf(this.raw, names, this.#parts);
  }

  callNodeId(menu: string): string | undefined {
    const id = this.menuId(menu);
    return id === undefined ? undefined : callNodeIdOf(id);
  }

  writtenMenu(menu: string, queues: Queues | undefined): WrittenMenu | undefined {
    return this.menuId(menu) === undefined ? undefined : writtenMenu(this.raw, menu, queues);
  }

  isSameTarget(one: RoutingTarget, other: RoutingTarget, queues: Queues | undefined): boolean {
    return meaningOfTarget(one, queues) === meaningOfTarget(other, queues);
  }

  locate(finding: Finding, menus: readonly Menu[]): Problem {
    return locate(finding, menus, this.raw);
  }
}

function definitionOf(content: FlowContent): JsonObject {
  if (content instanceof DefinitionContent) return content.raw;
  throw new TypeError(`A definition can't be compared with a flow of the ${content.api} API.`);
}
