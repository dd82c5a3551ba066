/** Nothing that callers hear or are led by changes without a word in the report: random edits, and a comparison of its own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { runScene } from '../../preview/org.ts';
import { exported } from '../../simulator/genesys/architect/export/export.ts';
import { handWritten, sampleArchitectOrg, sampleQueues } from '../../simulator/genesys/sample.ts';
import { fit, SUMMARY_LIMIT } from '../../src/report/markdown/budget.ts';
import { toSections } from '../../src/report/markdown/markdown.ts';
import { REAL_MENU } from '../support/architect-real-menu.ts';
import { chanceOf, pick } from '../support/random-menus.ts';

/** Edits of each flow; more of them with ARCHITECT_ROUNDS. */
const rounds = Number(process.env['ARCHITECT_ROUNDS'] ?? 12);
const { id } = handWritten.mainIvr;
const QUEUES = Object.values(sampleQueues).map(({ name }) => name);

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields that callers neither hear nor are led by. */
const SILENT = new Set(['refId', 'dtmf', 'globalDtmf', 'globalSpeechRecTerms', 'preferredAgents', 'languageSkill', 'failureOutputs']);

/** The fields whose `name` is a queue's or a flow's; all other names are those of choices and actions, which no one hears. */
const NAMED = new Set(['lit', 'overrideInQueueFlow']);

/** What callers hear of a value or are led to by it: its texts. References count by the name in them. */
function audible(value: unknown, field = '', parent = ''): string[] {
  if (SILENT.has(field) || field.startsWith('settings') || (field === 'name' && !NAMED.has(parent))) return [];
  if (Array.isArray(value)) return value.flatMap((item) => audible(item));
  if (isTree(value)) return Object.entries(value).flatMap(([name, inner]) => audible(inner, name, field));
  if (typeof value !== 'string') return [];
  if (field.endsWith('Ref')) return [/\[([^[\]]*?)(?:_\d+)?\]$/u.exec(value)?.[1] ?? value];
  return field === 'exp' ? [...value.matchAll(/"([^"]*)"/gu)].map(([, text = '']) => text) : [value];
}

/** All menus of a flow by name, each with its keys and what is heard there. */
function heard(yaml: string): Map<string, Map<string, readonly string[]>> {
  const menus = new Map<string, Map<string, readonly string[]>>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach((item) => walk(item));
    if (!isTree(value)) return;
    const { name, audio, choices } = value;
    if (typeof name === 'string' && Array.isArray(choices)) {
      const keys = choices.flatMap((choice: unknown) => (isTree(choice) ? Object.entries(choice) : [])).map(keyOf);
      menus.set(name, new Map([['', audible(audio)] as const, ...keys]));
    }
    Object.values(value).forEach((inner) => walk(inner));
  };
  walk(parse(yaml));
  return menus;
}

/** A choice's key, and what is heard of it; not the menu that it opens, which is listed for itself. */
function keyOf([tag, body]: [string, unknown]): readonly [string, readonly string[]] {
  const { dtmf, name: _, ...rest } = isTree(body) ? body : {};
  return [typeof dtmf === 'string' ? dtmf : `by speech ${tag}`, tag === 'menuSubMenu' ? [] : audible(rest)];
}

/** What is heard in one flow and not in the other, with its key. */
function differences(before: string, after: string): { readonly key: string; readonly text: string }[] {
  const [old, now] = [heard(before), heard(after)];
  return [...old, ...now].flatMap(([menu, keys]) => {
    // A menu that goes is named itself, for all that is in it.
    if (!old.has(menu) || !now.has(menu)) return [{ key: '', text: menu }];
    return [...keys].flatMap(([key, texts]) => {
      const other = (old.get(menu) === keys ? now : old).get(menu)?.get(key) ?? [];
      return texts.filter((text) => !other.includes(text)).map((text) => ({ key, text }));
    });
  });
}

/** The keys of a live menu. */
function keysIn(yaml: string, menu: string): string[] {
  const keys = [...(heard(yaml).get(menu)?.keys() ?? [])];
  return keys.flatMap((dtmf) => (dtmf === 'digit_star' ? ['*'] : (/^digit_(\d)$/u.exec(dtmf)?.[1] ?? [])));
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

/** The report as people read it: on one line, without its marks. */
function readable(markdown: string): string {
  return markdown
    .replaceAll(/<[^>]*>|\\/gu, '')
    .replaceAll(/[&#]+(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('\u200B', '')
    .replaceAll(/\s+/gu, ' ');
}

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
      const words = readable(fit(toSections(report), SUMMARY_LIMIT, ''));
      for (const { key, text: heardThere } of differences(yaml, after())) {
        const plain = heardThere.replaceAll(/\s+/gu, ' ').trim();
        // The default text of a new transfer is known only after the publish.
        if (/^(?:Please wait while your call|Your call could not)/u.test(plain)) continue;
        assert.ok(words.includes(plain), `${key}: ${plain}\n${file}\n${words}`);
      }
    }
    assert.ok(deployed > 0, 'some edits are deployed');
  });
}
