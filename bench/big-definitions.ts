import { changedMainMenu } from '../harness/menus.ts';
import { mainIvr } from '../simulator/genesys/sample.ts';
import { DefinitionContent } from '../src/content/definition/content.ts';
import { mergePatch } from '../src/content/definition/merge-patch.ts';
import { withPicture } from '../src/flows/picture.ts';
import { parseBody } from '../src/genesys/http/answer.ts';
import { parseMenuFile } from '../src/menu-file/parse.ts';
import type { JsonObject } from '../src/model/json.ts';
import { planFlow } from '../src/model/plan.ts';

const ROUNDS = 5;

/** A flow's answer of so many bytes: nodes that say a word, beside the sample's own. */
function answerOf(bytes: number): string {
  const nodes: Record<string, unknown> = { ...mainIvr.definition.nodes };
  const node = {
    type: 'say',
    prompt: 'Please hold the line. '.repeat(8),
    next: 'goodbye',
    settings: { voice: 'Jill', barge: true, retries: 3 },
  };
  const each = JSON.stringify(node).length + 14;
  for (let left = bytes; left > 0; left -= each) nodes[`say_${left}`] = node;
  return JSON.stringify({ id: mainIvr.id, name: mainIvr.name, version: 14, definition: { ...mainIvr.definition, nodes } });
}

/** In CPU time, so that other work of the machine doesn't count. */
function cpuOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

/** Reads the answer, plans a change, makes the request's body and draws the pictures of the report. */
function planned(text: string): void {
  const { definition } = parseBody(text) as { readonly definition: JsonObject };
  const { menus } = parseMenuFile('ivr/main.yml', Buffer.from(changedMainMenu()));
  const live = { id: mainIvr.id, name: mainIvr.name, version: '14', content: new DefinitionContent(definition) };
  const plan = planFlow(live, menus, { byName: () => ({ id: '' }), nameOf: () => undefined });
  if (plan.changed.length !== 1) throw new Error('nothing changes');
  JSON.stringify(mergePatch(14, plan.desired.raw as JsonObject, plan.changed));
  withPicture(
    { reference: { kind: 'id', id: live.id }, menus, flowId: live.id, live, plan },
    { names: new Map(), factOf: () => undefined },
  );
}

/** What a plan of a definition takes, as a multiple of `JSON.parse` and `JSON.stringify`. */
export function bigDefinitionCost(bytes: number): number {
  const text = answerOf(bytes);
  const ratios = Array.from({ length: ROUNDS }, () => cpuOf(() => planned(text)) / cpuOf(() => JSON.stringify(JSON.parse(text))));
  return ratios.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? Number.NaN;
}
