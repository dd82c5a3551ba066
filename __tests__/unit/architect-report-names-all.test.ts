/** Nothing that callers hear or are led by changes without a word in the report of a deploy: random edits of what an org holds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runScene } from '../../preview/org.ts';
import { exported } from '../../simulator/genesys/architect/export/export.ts';
import { handWritten, sampleArchitectOrg, sampleQueues } from '../../simulator/genesys/sample.ts';
import { fit, SUMMARY_LIMIT } from '../../src/report/markdown/budget.ts';
import { toSections } from '../../src/report/markdown/markdown.ts';
import { menuOf } from '../support/architect-flows.ts';
import { REAL_MENU } from '../support/architect-real-menu.ts';
import { differences, unnamed } from '../support/heard.ts';
import { chanceOf, pick } from '../support/random-menus.ts';

/** Edits of each flow; more of them with ARCHITECT_ROUNDS. */
const rounds = Number(process.env['ARCHITECT_ROUNDS'] ?? 12);
const { id } = handWritten.mainIvr;
const QUEUES = Object.values(sampleQueues).map(({ name }) => name);

/** The keys of a live menu. */
function keysIn(yaml: string, menu: string): string[] {
  return menuOf(yaml, menu).choices.flatMap(({ key }) => key ?? []);
}

/** A menu file that leaves all as it is: git has kept the menu for long. */
function unchanged(menu: string, keys: readonly string[]): string {
  return `${head(menu)}audio: keep\noptions:\n${keys.map((key) => `  - { key: "${key}", routing_target: { unchanged: true } }\n`).join('')}`;
}

/** A menu file that says something else of some keys. */
function fileAt(chance: () => number, menu: string, keys: readonly string[]): string {
  const free = '0123456789'.split('').filter((key) => !keys.includes(key));
  const target = (): string => pick(chance, [`{ queue: ${pick(chance, QUEUES)} }`, '{ disconnect: true }', `{ menu: ${menu} }`]) ?? '';
  const kept = keys.filter(() => chance() > 0.1).map((key) => [key, chance() < 0.5 ? '{ unchanged: true }' : target()] as const);
  const added = chance() < 0.5 ? [[pick(chance, free) ?? '', target()] as const] : [];
  const options = [...kept, ...added].map(([key, to]) => {
    const says = to.includes('queue') && chance() < 0.4 ? '\n    transfer_says: Words before' : '';
    return `  - key: "${key}"\n    routing_target: ${to}${says}\n`;
  });
  const audio = chance() < 0.4 ? 'says: Something quite new\naudio: replace\n' : 'audio: keep\n';
  return `${head(menu)}${audio}options:\n${options.join('')}`;
}

const head = (menu: string): string => `flow_id: ${id}\nmenu_node_id: ${JSON.stringify(menu)}\n`;

/** The default texts of a new transfer, and the fields of a choice that an export spells out: known only after the publish. */
const ADDED_BY_ARCHITECT = /^(?:Please wait while your call|Your call could not|[a-z]\w*$)/u;

for (const [name, text] of Object.entries({ sample: handWritten.mainIvr.yaml, real: REAL_MENU })) {
  test(`${name}: the report of a deploy names every difference between the flow before and after`, async () => {
    const { architectFlows, queues } = sampleArchitectOrg();
    const { yaml } = exported(text);
    const keys = keysIn(yaml, 'Main Menu');
    let deployed = 0;
    for (let round = 1; round <= rounds; round += 1) {
      const file = fileAt(chanceOf(round), 'Main Menu', keys);
      let after: () => string = () => yaml;
      const report = await runScene({
        api: 'architect',
        mode: 'deploy',
        files: { 'ivr/main.yml': file },
        committed: { 'ivr/main.yml': unchanged('Main Menu', keys) },
        org: { exports: 'generated', architectFlows: architectFlows.map((flow) => (flow.id === id ? { ...flow, yaml } : flow)), queues },
        arrange: ({ architect }) => {
          after = () => architect.flow(id).published?.yaml ?? '';
        },
      });
      if (report.flows.some(({ status }) => status === 'deployed')) deployed += 1;
      const markdown = fit(toSections(report), SUMMARY_LIMIT, '');
      const told = differences(yaml, after()).filter(({ words }) => !ADDED_BY_ARCHITECT.test(words));
      assert.deepEqual(unnamed(told, markdown), [], `${file}\n${markdown}`);
    }
    assert.ok(deployed > 0, 'some edits are deployed');
  });
}
