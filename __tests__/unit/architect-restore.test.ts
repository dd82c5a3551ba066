import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { earlierVersions } from '../../src/flows/earlier-versions.ts';
import type { EarlierVersion, EarlierVersions } from '../../src/model/content.ts';
import { StoreError } from '../../src/model/store.ts';
import { contentOf, fileOf, MAIN, menusIn, QUEUES, replaced, unchanged } from '../support/architect-content.ts';
import { REAL_MENU } from '../support/architect-real-menu.ts';

const MENU = 'collect_ivr_main';
const ALL = ['1', '2', '3', '4', '5', '9'];
const KEEP = ['audio: keep'];

/** The flow without these keys, as a deploy would leave it. */
function without(...keys: readonly string[]): string {
  const rest = ALL.filter((key) => !keys.includes(key));
  const { content, problems } = contentOf(REAL_MENU).edit(menusIn(fileOf(MENU, unchanged(...rest), KEEP)), QUEUES);
  assert.deepEqual(problems, []);
  return content.raw as string;
}

/** Versions of the flow, the newest first. */
function earlier(...texts: readonly string[]): EarlierVersions {
  return { versions: texts.map((text, index) => ({ version: `${13 - index}.0`, content: contentOf(text) })) };
}

function edit(yaml: string, file: string, before: EarlierVersions): { readonly text: string; readonly notices: readonly string[] } {
  const { content, problems, notices } = contentOf(yaml).edit(menusIn(file), QUEUES, 'Main IVR', before);
  assert.deepEqual(problems, []);
  return { text: content.raw as string, notices };
}

function refusals(yaml: string, file: string, before: EarlierVersions): string[] {
  const { problems, content } = contentOf(yaml).edit(menusIn(file), QUEUES, 'Main IVR', before);
  assert.equal(content.raw, yaml);
  return problems.map(({ code, message }) => `${code}: ${message}`);
}

/** The lines of a choice, up to the next dash of its column. */
function linesOf(yaml: string, name: string): string {
  const lines = yaml.split('\n');
  const start = lines.findIndex((line) => line.trim() === `name: ${name}`) - 1;
  const dash = lines[start]?.indexOf('-') ?? 0;
  const length = lines.slice(start + 1).findIndex((line) => line.search(/\S/u) <= dash);
  return lines.slice(start, start + 1 + length).join('\n');
}

const back = (...keys: readonly string[]): string => fileOf(MENU, unchanged(...ALL.filter((key) => keys.includes(key) || key)), KEEP);

/** A store whose flow has these earlier texts; what was read of them. */
function storeOf(texts: readonly string[]): { readonly read: string[]; readonly earlier: () => AsyncGenerator<EarlierVersion, void> } {
  const read: string[] = [];
  return {
    read,
    earlier: async function* () {
      for (const [index, text] of texts.entries()) {
        const version = `${12 - index}.0`;
        read.push(version);
        if (text === '') throw new StoreError({ fate: 'refused', code: 'export.failed', message: 'The export failed.', hint: '' });
        yield { version, content: contentOf(text) };
      }
    },
  };
}
const liveFlow = (yaml: string) => ({ id: 'f', name: 'Main IVR', version: '13.0', content: contentOf(yaml) });

const flow = (choices: string, tasks: string): string => `inboundCall:
  name: Main IVR
  menus:
    - menu:
        name: Main Menu
        refId: collect_ivr_main
        choices:
          - menuDisconnect:
              name: Bye
              dtmf: digit_1
${choices}  tasks:
${tasks}`;

const task = (name: string, refId: string): string => `    - task:\n        name: ${name}\n        refId: ${refId}\n        actions: []\n`;

const jump = (refId: string): string =>
  `          - menuJumpToTask:\n              name: Call\n              dtmf: digit_7\n              targetTaskRef: "/inboundCall/tasks/task[${refId}]"\n`;

const withNumber = (number: string): string =>
  fileOf(MENU, [...unchanged('1', '2', '4', '5', '9'), `key: "3", routing_target: { number: "${number}" }`], KEEP);

describe('a key that a menu file leaves as it is, and that was removed', () => {
  for (const [key, name] of [
    ['1', 'Sales'],
    ['2', 'Support'],
    ['3', 'Fax'],
    ['4', 'Billing'],
    ['5', 'Hours'],
  ] as const)
    test(`comes back byte for byte: key ${key}, ${name}`, () => {
      const { text, notices } = edit(without(key), back(key), earlier(REAL_MENU));
      assert.ok(text.includes(`\n${linesOf(REAL_MENU, name)}\n`), text);
      assert.equal(text.length, REAL_MENU.length);
      assert.deepEqual(notices, [`Key ${key} comes back as it was in version 13.0.`]);
    });

  test('comes back as the newest version has it', () => {
    const newer = replaced(REAL_MENU, 'tts: To billing', 'tts: One moment, please');
    const { text, notices } = edit(without('4'), back('4'), earlier(without('4'), newer, REAL_MENU));
    assert.ok(text.includes(linesOf(newer, 'Billing')), text);
    assert.deepEqual(notices, ['Key 4 comes back as it was in version 12.0.']);
  });

  test('comes back with several others, and in another indentation', () => {
    const shallow = without('1', '5').replaceAll(/^ {10}(.*)$/gmu, (_line, rest: string) => `        ${rest}`);
    const { text } = edit(shallow, back('1', '5'), earlier(REAL_MENU));
    const expected = linesOf(REAL_MENU, 'Sales').replaceAll(/^ {2}/gmu, '');
    assert.ok(text.includes(`\n${expected}\n`), text);
    assert.deepEqual(
      contentOf(text)
        .compareMenu(contentOf(REAL_MENU), MENU)
        .rows.map(({ sign }) => sign),
      ['same', 'same', 'same', 'same', 'same', 'same'],
    );
  });

  test('comes back into a list in brackets', () => {
    const inBrackets = `inboundCall:
  name: Main IVR
  menus:
    - menu: { name: Main Menu, refId: collect_ivr_main, choices: [ { menuDisconnect: { name: Bye, dtmf: digit_9 } } ] }
`;
    const { text } = edit(inBrackets, fileOf(MENU, unchanged('9', '3'), KEEP), earlier(REAL_MENU));
    assert.match(text, /\{ menuTransferToNumber: \{ name: Fax, refId: Fax_13, dtmf: digit_3, targetNumber: \{ lit: "\+49301234" \}/u);
  });

  test('gets its key behind its name if another choice has that name by now', () => {
    const taken = replaced(without('4'), 'name: Bye\n', 'name: Billing\n').replace('menuDisconnect[Bye_15]', 'menuDisconnect[Bye_15]');
    const { text } = edit(taken, back('4'), earlier(REAL_MENU));
    assert.ok(text.includes(linesOf(REAL_MENU, 'Billing').replace('name: Billing\n', 'name: Billing 4\n')), text);
  });

  test('is an error if no version has it, which says where it was looked for', () => {
    const file = fileOf(MENU, unchanged(...ALL, '8'), KEEP);
    assert.deepEqual(refusals(REAL_MENU, file, { versions: earlier(REAL_MENU, REAL_MENU).versions, end: 'The export failed.' }), [
      'nothing-to-keep: The menu "Main Menu" has no key 8, so there is nothing to keep unchanged. ' +
        'Neither do the published versions 12.0 to 13.0 have it. The export failed. Its keys are: 1, 2, 3, 4, 5, 9.',
    ]);
  });

  test('is an error if something else has its refId by now', () => {
    const taken = replaced(without('4'), 'refId: A person_17', 'refId: Billing_14');
    assert.match(
      refusals(taken, back('4'), earlier(REAL_MENU))[0] ?? '',
      /^restore-reference: Key 4 can't come back .* refId "Billing_14"/u,
    );
  });
});

describe('what a removed key led to', () => {
  const JUMP = fileOf(MENU, ['key: "1", routing_target: { unchanged: true }', 'key: "7", routing_target: { unchanged: true }'], KEEP);
  const before = flow(jump('Callback_7'), task('Callback', 'Callback_7') + task('Other', 'Other_8'));

  test('is found by kind and name if an export has numbered it anew', () => {
    const now = flow('', task('Other', 'Callback_7') + task('Callback', 'Callback_9'));
    assert.equal(
      edit(now, JUMP, earlier(before)).text,
      flow(jump('Callback_9'), task('Other', 'Callback_7') + task('Callback', 'Callback_9')),
    );
  });

  test('is an error if the flow has nothing of that kind and name', () => {
    const now = flow('', task('Other', 'Callback_7'));
    assert.deepEqual(refusals(now, JUMP, earlier(before)), [
      `restore-reference: Key 7 can't come back as it was in version 13.0: its menuJumpToTask "Call" leads to the task "Callback", ` +
        "which the flow doesn't have now.",
    ]);
  });
});

describe('star, pound and numbers', () => {
  const STAR = 'key: "*", routing_target: { menu: collect_ivr_main }';
  const rest = unchanged('1', '2', '3', '9', '0');
  /** The sample flow, whose star stands at one key alone. */
  const ONE_STAR = replaced(MAIN, 'dtmf: digit_star', 'dtmf: digit_8');
  const withoutStar = contentOf(ONE_STAR).edit(menusIn(fileOf(MENU, rest, KEEP)), QUEUES).content.raw as string;

  test('a key without a known spelling comes back as it was if it leads to the same', () => {
    assert.ok(!withoutStar.includes('dtmf: digit_star'));
    assert.equal(edit(withoutStar, fileOf(MENU, [...rest, STAR], KEEP), earlier(ONE_STAR)).text.length, ONE_STAR.length);
  });

  test('it takes its spelling from an earlier version if it leads elsewhere', () => {
    const { text, notices } = edit(
      withoutStar,
      fileOf(MENU, [...rest, 'key: "*", routing_target: { disconnect: true }'], KEEP),
      earlier(ONE_STAR),
    );
    assert.match(text, /menuDisconnect:\n +name: Disconnect\n +dtmf: digit_star\n/u);
    assert.deepEqual(notices, []);
  });

  test('a number comes back, and another number is none that was proven', () => {
    assert.ok(edit(without('3'), withNumber('+49301234'), earlier(REAL_MENU)).text.includes(linesOf(REAL_MENU, 'Fax')));
    assert.match(refusals(without('3'), withNumber('+1'), earlier(REAL_MENU))[0] ?? '', /^number-unproven/u);
  });
});

describe('a key that says where it leads, and that was removed', () => {
  const rest = unchanged('2', '3', '4', '5', '9');
  const wanted = (option: string): string => fileOf(MENU, [`key: "1", ${option}`, ...rest], KEEP);

  test('comes back with its task if it led to the same queue', () => {
    for (const says of ['', ', transfer_says: One moment'])
      assert.equal(edit(without('1'), wanted(`routing_target: { queue: Sales }${says}`), earlier(REAL_MENU)).text.length, REAL_MENU.length);
  });

  test('is written as the file says if it leads elsewhere, or says something else before the transfer', () => {
    for (const option of ['routing_target: { queue: Support }', 'routing_target: { queue: Sales }, transfer_says: Hello'])
      assert.ok(edit(without('1'), wanted(option), earlier(REAL_MENU)).text.length < REAL_MENU.length);
  });

  const toHours = fileOf(MENU, [...unchanged('1', '2', '3', '4', '9'), 'key: "5", routing_target: { menu: Hours }'], KEEP);

  test('comes back with its sub menu, whose own file is then in sync', () => {
    const hours = fileOf('Hours', ['key: "1", routing_target: { disconnect: true }'], KEEP);
    const withKey = replaced(REAL_MENU, 'name: End\n', 'name: End\n                    dtmf: digit_1\n');
    const live = contentOf(withKey).edit(menusIn(fileOf(MENU, unchanged('1', '2', '3', '4', '9'), KEEP)), QUEUES).content;
    const both = [...menusIn(hours, 'ivr/hours.yml'), ...menusIn(toHours)];
    const { content, changed, problems } = live.edit(both, QUEUES, 'Main IVR', earlier(withKey));
    assert.deepEqual([changed, problems], [[MENU], []]);
    assert.equal((content.raw as string).length, withKey.length);
    assert.deepEqual(
      live.edit(both, QUEUES, 'Main IVR').problems.map(({ code }) => code),
      ['menu-not-found', 'menu-not-found'],
    );
  });

  test('jumps to its sub menu if another key opens that by now', () => {
    const other = replaced(REAL_MENU, 'dtmf: digit_5', 'dtmf: digit_6');
    const file = fileOf(MENU, [...unchanged('1', '2', '3', '4', '6', '9'), 'key: "5", routing_target: { menu: Hours }'], KEEP);
    assert.match(edit(other, file, earlier(REAL_MENU)).text, /menuJumpToMenu:\n +name: Hours 5\n +dtmf: digit_5/u);
  });
});

/** The history of a menu file, the newest version first. */
function historyOf(...files: readonly string[]): Parameters<typeof earlierVersions>[3] {
  return {
    older: async function* () {
      for (const file of files) for (const menu of menusIn(file)) yield { menu, commit: 'c0ffee' };
      return { kind: 'whole' };
    },
  };
}

describe('earlier versions', () => {
  test('are not read if the menu has all its keys, or new ones that a file describes', async () => {
    const store = storeOf([REAL_MENU]);
    const file = fileOf(MENU, [...unchanged(...ALL), 'key: "8", routing_target: { queue: Sales }'], KEEP);
    assert.equal(
      await earlierVersions(liveFlow(REAL_MENU), menusIn(file), store, historyOf(file, fileOf(MENU, unchanged(...ALL), KEEP))),
      undefined,
    );
    assert.deepEqual(store.read, []);
  });

  test('are read for a key that git had, removed and has again with the same target', async () => {
    const sales = fileOf(MENU, ['key: "1", routing_target: { queue: Sales }', ...unchanged('2', '3', '4', '5', '9')], KEEP);
    const removed = fileOf(MENU, unchanged('2', '3', '4', '5', '9'), KEEP);
    const support = sales.replace('queue: Sales', 'queue: Support');
    for (const [files, isRead] of [
      [[sales, removed, sales], true],
      [[sales, removed, support, sales], true],
      [[sales, removed, support], false],
      [[sales, sales], false],
      [[sales, removed], false],
    ] as const) {
      const store = storeOf([without('1'), REAL_MENU, REAL_MENU]);
      await earlierVersions(liveFlow(without('1')), menusIn(sales), store, historyOf(...files));
      assert.deepEqual(store.read, isRead ? ['12.0', '11.0'] : []);
    }
  });

  test('are read up to the one that has the key', async () => {
    const store = storeOf([without('4'), REAL_MENU, REAL_MENU]);
    const found = await earlierVersions(liveFlow(without('4')), menusIn(back('4')), store, historyOf());
    assert.deepEqual(
      found?.versions.map(({ version }) => version),
      ['12.0', '11.0'],
    );
    assert.deepEqual(store.read, ['12.0', '11.0']);
  });

  test('are ten at most, and a failure ends the search', async () => {
    const many = storeOf(Array.from({ length: 12 }, () => without('4')));
    const cut = await earlierVersions(liveFlow(without('4')), menusIn(back('4')), many, historyOf());
    assert.deepEqual([many.read.length, cut?.versions.length, cut?.end], [10, 10, 'No more than 10 versions are read.']);
    const broken = storeOf([without('4'), '', REAL_MENU]);
    const failed = await earlierVersions(liveFlow(without('4')), menusIn(back('4')), broken, historyOf());
    assert.deepEqual([failed?.versions.length, failed?.end], [1, 'The export failed.']);
  });
});
