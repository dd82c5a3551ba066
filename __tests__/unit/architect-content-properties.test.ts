import { normalizeSpeech } from '../../src/text/text.ts';
/** What must hold for contents whatever the menu files ask: random menus, the same in every run, over flows of many styles and real ones. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ArchitectContent } from '../../src/content/architect/content.ts';
import type { ArchitectChoice, ArchitectMenu } from '../../src/content/architect/read/flow.ts';
import type { MenuComparison } from '../../src/model/menu-diff.ts';
import type { FlowContent } from '../../src/model/content.ts';
import { contentOf, MAIN } from '../support/architect-content.ts';
import { own, published } from '../support/architect-flows.ts';
import { ANY_QUEUE, chanceOf, isMeant, pick, randomMenu, refOf } from '../support/random-menus.ts';

const flows: Readonly<Record<string, string>> = { sample: MAIN, ...own, ...published() };
/** Edits of each flow; more of them with ARCHITECT_ROUNDS. */
const rounds = Number(process.env['ARCHITECT_ROUNDS'] ?? 25);

function asArchitect(content: FlowContent): ArchitectContent {
  return contentOf(content.raw as string);
}

/** The keys of all menus of `before` that do something else in `after`, told from the texts alone. */
function changedKeys(before: ArchitectContent, after: ArchitectContent): string[] {
  return before.flow.menus.flatMap((menu) => {
    const other = after.flow.menus.find((one) => refOf(one) === refOf(menu));
    if (other === undefined) return [];
    const [old, now] = [byKey(menu), byKey(other)];
    return [...new Set([...old.keys(), ...now.keys()])]
      .filter((key) => old.get(key) !== now.get(key))
      .map((key) => `${refOf(menu)} ${key}`);
  });
}

function byKey({ choices }: ArchitectMenu): Map<string, string> {
  return new Map(choices.flatMap((choice) => (choice.key === undefined ? [] : [[choice.key, saysOf(choice)]])));
}

function saysOf({ tag, name, target, noticed: { transferSays } }: ArchitectChoice): string {
  const spoken = transferSays?.kind === 'tts' ? normalizeSpeech(transferSays.text) : transferSays;
  return JSON.stringify([tag, name, target, spoken]);
}

/** What callers hear of a choice, say for it, or are led by, besides its target. */
function noticesOf({ noticed, task }: ArchitectChoice): string[] {
  const { transferSays, failureSays, words, inQueueFlow } = noticed;
  const texts = [transferSays, failureSays].flatMap((audio) => (audio?.kind === 'tts' ? [normalizeSpeech(audio.text)] : []));
  return [...texts, ...words, ...(inQueueFlow === undefined ? [] : [inQueueFlow]), ...(task?.does ?? [])];
}

/** The keys with something that a report of the change doesn't name, although callers notice it. */
function untold(before: ArchitectMenu, after: ArchitectMenu, { rows, warnings = [] }: MenuComparison): string[] {
  return rows.flatMap((row) => {
    const [was, is] = [before, after].map(({ choices }) => choices.find((choice) => choice.key === row.key));
    const [old, now] = [was, is].map((choice) => new Set(choice === undefined ? [] : noticesOf(choice)));
    // What stays is told only of a key that changes. A task that stays is told by its number of actions.
    const isDifferent = (word: string): boolean => old?.has(word) !== now?.has(word);
    const told = JSON.stringify([row, warnings.filter((warning) => 'key' in warning && warning.key === row.key)]);
    const words = [...(old ?? []), ...(now ?? [])].filter((word) => isDifferent(word) && !isQueueOf(word, [was, is]));
    const lost = row.sign === 'removed' && was?.task === undefined ? (was?.noticed.words ?? []) : words;
    return lost.filter((word) => !told.includes(JSON.stringify(word).slice(1, -1))).map((word) => `${row.key}: ${word}`);
  });
}

/** Whether the words are about a queue that the row itself names. */
function isQueueOf(words: string, choices: readonly (ArchitectChoice | undefined)[]): boolean {
  return choices.some((choice) => choice?.target.kind === 'queue' && words.startsWith(`transfers to the queue "${choice.target.name}"`));
}

for (const [index, [flowName, text]] of Object.entries(flows).entries()) {
  describe(flowName, () => {
    const before = contentOf(text);
    const all = before.flow.menus.map((menu) => refOf(menu));
    const menus = before.flow.menus.filter((menu) => isMeant(before, menu));

    test('a content is equal to itself, has its own menus, and differs in nothing', () => {
      const copy = contentOf(text);
      assert.equal(before.equals(copy), true);
      assert.equal(before.hasMenusOf(copy, all), true);
      assert.deepEqual(before.diff(copy, all), []);
      for (const menu of menus) assert.ok(before.compareMenu(copy, refOf(menu)).rows.every(({ sign }) => sign === 'same'));
    });

    test('what menu files ask for is done once, and told as what it is', () => {
      const chance = chanceOf(4000 + index);
      let done = 0;
      for (let round = 0; round < rounds && menus.length > 0; round += 1) {
        const chosen = [...new Set([pick(chance, menus), ...(chance() < 0.3 ? [pick(chance, menus)] : [])])];
        const wanted = chosen.flatMap((menu) => (menu === undefined ? [] : [randomMenu(chance, before, menu)]));
        const names = wanted.map(({ nodeId }) => nodeId);
        const say = `round ${round}: ${JSON.stringify(wanted.map(({ nodeId, audio, options }) => [nodeId, audio, options.map(({ key, name, target }) => ({ key, name, target }))]))}`;
        const { content, changed, problems, notices } = before.edit(wanted, ANY_QUEUE);
        if (problems.length > 0) {
          assert.deepEqual([content, changed, notices], [before, [], []], say);
          continue;
        }
        done += 1;
        assert.equal(changed.length > 0, content.raw !== text, say);
        assert.ok(
          changed.every((name) => names.includes(name)),
          say,
        );

        const after = asArchitect(content);
        const again = after.edit(wanted, ANY_QUEUE);
        assert.deepEqual([again.changed, again.problems, again.content.raw], [[], [], content.raw], `not done once, ${say}`);

        const isSame = after.keepsMenusOf(before, all);
        assert.equal(before.keepsMenusOf(after, all), isSame, say);
        if (isSame) assert.ok(before.hasMenusOf(after, all), say);
        const changes = before.diff(after, names);
        assert.equal(changes.length === 0, isSame, `${say}\n${JSON.stringify(changes)}`);
        const told = changes.flatMap(({ menu, key }) => (key === null ? [] : [`${menu} ${key}`]));
        assert.deepEqual([...new Set(told)].toSorted(), changedKeys(before, after).toSorted(), say);
        for (const name of names) {
          const [old, now] = [before, after].map(({ flow }) => flow.menus.find((menu) => refOf(menu) === name));
          if (old !== undefined && now !== undefined) assert.deepEqual(untold(old, now, before.compareMenu(after, name)), [], say);
        }
        for (const { menu, key, before: was, after: now } of changes) assert.notDeepEqual(was, now, `${menu} ${key}, ${say}`);

        for (const name of names.filter((one) => !changed.includes(one))) {
          const audios = [before, after].map(({ flow }) => flow.menus.find((menu) => refOf(menu) === name)?.audio);
          assert.deepEqual(audios[0], audios[1], say);
          assert.equal(
            told.some((one) => one.startsWith(`${name} `)),
            false,
            say,
          );
        }
      }
      assert.ok(menus.length === 0 || done >= rounds / 10, `only ${done} of ${rounds} edits were made`);
    });
  });
}
