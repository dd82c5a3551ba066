import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseExpression } from '../../src/content/architect/read/expression.ts';
import type { MenuComparison, Row } from '../../src/model/menu-diff.ts';
import { isTakenOver } from '../../src/drift/taken-over.ts';
import { planFlow } from '../../src/model/plan.ts';
import { stateHash } from '../../src/model/state-hash.ts';
import { contentOf, fileOf, menusIn, QUEUES, replaced, unchanged } from '../support/architect-content.ts';
import { published } from '../support/architect-flows.ts';
import { REAL_MENU } from '../support/architect-real-menu.ts';

const GIT_ALONE = 'a git revert brings this key back only if one of the last 10 published versions has it';
const TASK_ALONE = 'a git revert brings this key back only if one of the last 10 published versions has it';
const ALL = ['1', '2', '3', '4', '5', '9'];
const MENU = 'collect_ivr_main';

/** A menu file that says what is live, but for these options and properties. */
function asIs(options: readonly string[], more: readonly string[] = ['audio: keep'], without: readonly string[] = []): string {
  const named = new Set(options.map((one) => /key: "(.)"/u.exec(one)?.[1] ?? ''));
  return fileOf(MENU, [...options, ...unchanged(...ALL.filter((key) => !named.has(key) && !without.includes(key)))], more);
}

function plan(
  file: string,
  yaml = REAL_MENU,
): { readonly text: string; readonly compared: MenuComparison; readonly notices: readonly string[] } {
  const before = contentOf(yaml);
  const { content, problems, notices } = before.edit(menusIn(file), QUEUES);
  assert.deepEqual(problems, []);
  return { text: content.raw as string, compared: before.compareMenu(content, MENU), notices };
}

function refusals(file: string, yaml = REAL_MENU): string[] {
  return contentOf(yaml)
    .edit(menusIn(file), QUEUES)
    .problems.map(({ code, at, message }) => `${at.line}:${at.column} ${code}: ${message}`);
}

function rowOf({ rows }: MenuComparison, key: string): Row {
  const row = rows.find((one) => one.key === key);
  assert.ok(row);
  return row;
}

const toQueue = (key: string, queue: string, more = ''): string => `key: "${key}", routing_target: { queue: ${queue} }${more}`;

describe('a key that runs a task with one transfer', () => {
  test('leads to its queue, wherever that stands, and the plan says when', () => {
    assert.equal(plan(asIs([toQueue('1', 'Sales')])).text, REAL_MENU);
    const { text, compared } = plan(asIs([toQueue('1', 'Support')]));
    assert.equal(
      text,
      replaced(
        REAL_MENU,
        'name: Sales\n                                preTransferAudio',
        'name: Support\n                                preTransferAudio',
      ),
    );
    const { sign, before, after } = rowOf(compared, '1');
    assert.equal(sign, 'changed');
    assert.equal(before?.target, 'the queue "Sales" if "Open?" is yes, in a task of 5 actions');
    assert.equal(after?.target, 'the queue "Support" if "Open?" is yes, in a task of 5 actions');
    assert.deepEqual(after.notes, [
      'still says "One moment" before the transfer',
      'still says "Nobody is free" if the transfer fails',
      'callers can still say "Sales", "Buy"',
      'works in every menu',
    ]);
    assert.deepEqual(compared.warnings, undefined);
  });

  test('a queue that someone changed is a difference, for the file and for the state', () => {
    const edited = REAL_MENU.replace(
      'name: Sales\n                                pre',
      'name: Support\n                                pre',
    );
    assert.deepEqual(
      contentOf(REAL_MENU)
        .diff(contentOf(edited), [MENU])
        .map(({ key, field, before, after }) => [key, field, before, after]),
      [['1', 'routing_target', { queue: 'Sales' }, { queue: 'Support' }]],
    );
    assert.deepEqual(contentOf(edited).edit(menusIn(asIs([toQueue('1', 'Sales')])), QUEUES).changed, [MENU]);
    assert.notEqual(stateHash(contentOf(REAL_MENU), MENU), stateHash(contentOf(edited), MENU));
    const inSwitch = REAL_MENU.replace(
      'name: Support\n                            - case',
      'name: Billing\n                            - case',
    );
    assert.notEqual(stateHash(contentOf(REAL_MENU), MENU), stateHash(contentOf(inSwitch), MENU));
    assert.equal(contentOf(REAL_MENU).hasMenusOf(contentOf(inSwitch), [MENU]), false);
  });

  test('its text before the transfer is the one of the action', () => {
    const { text, compared } = plan(asIs([toQueue('1', 'Sales', ', transfer_says: "Just a second"')]));
    assert.equal(text, replaced(REAL_MENU, 'tts: One moment', 'tts: Just a second'));
    assert.equal(rowOf(compared, '1').after?.notes?.[0], 'says "Just a second" before the transfer (until now: "One moment")');
  });

  test('several transfers or an expression are told, and what is lost when a file replaces them', () => {
    const { compared } = plan(asIs([toQueue('2', 'Billing')]));
    const { before, after } = rowOf(compared, '2');
    assert.equal(
      before?.target,
      'runs the task "Support", 3 actions: it can transfer to the queue "Support" if "Which product" is Flow.Product == "A", ' +
        'or a queue chosen at run time if "Which product" is Flow.Product == "B"',
    );
    assert.equal(after?.target, 'the queue "Billing"');
    assert.deepEqual(compared.warnings, [
      {
        kind: 'lost-task',
        key: '2',
        does: [
          'switch "Which product"',
          'transfers to the queue "Support" if "Which product" is Flow.Product == "A"',
          'transfers to a queue chosen at run time if "Which product" is Flow.Product == "B"',
        ],
      },
    ]);
  });

  test('a task that a file replaces or removes says what it did', () => {
    const does = [
      'decision "Open?"',
      'transfers to the queue "Sales" (says "One moment" before, says "Nobody is free" if it fails) if "Open?" is yes',
      'says "We are sorry" if "Open?" is yes and "To people" fails',
      'ends the call if "Open?" is yes and "To people" fails',
      'says "We are closed", a pause of 0.5 seconds, the prompt "hours" if "Open?" is no',
    ];
    const lost = [{ kind: 'lost-task', key: '1', does }];
    assert.deepEqual(plan(asIs(['key: "1", routing_target: { disconnect: true }'])).compared.warnings, lost);
    const { compared } = plan(asIs([], ['audio: keep'], ['1']));
    assert.deepEqual(compared.warnings, [...lost, { kind: 'named-dead-key', key: '1' }]);
    assert.deepEqual(rowOf(compared, '1').before?.notes, ['callers can no longer say "Sales", "Buy"', 'worked in every menu', TASK_ALONE]);
  });

  test('a transfer that is written once and used twice is not taken for one', () => {
    const shared = REAL_MENU.replace(
      '- transferToAcd: # to people',
      '- &both\n                              transferToAcd: # to people',
    ).replace(
      '                        no:\n                          actions:\n',
      '                        no:\n                          actions:\n                            - *both\n',
    );
    assert.match(
      rowOf(plan(asIs([]), shared).compared, '1').before?.target ?? '',
      /^runs the task "Sales", 6 actions: it can transfer to the queue "Sales" if "Open\?" is yes, or the/u,
    );
  });
});

test('a removed key that no menu file can write anew is told as such', () => {
  const { compared } = plan(asIs([], ['audio: keep'], ['2', '3', '4', '5']));
  const told = compared.rows.filter(({ before }) => before?.notes?.includes(GIT_ALONE)).map(({ key }) => key);
  assert.deepEqual(told, ['2', '3', '5']);
});

test('an edit of a text that the deployed file left open is not taken over by a file that sets it', () => {
  const live = contentOf(replaced(replaced(REAL_MENU, 'tts: To billing', 'tts: Edited outside'), 'name: Bye', 'name: Ciao'));
  const isTaken = (deployed: string, desired: string): boolean => {
    const [menus, wanted] = [menusIn(deployed), menusIn(desired)];
    const [menu] = menus;
    assert.ok(menu);
    const flow = { id: 'f', name: 'Main IVR', version: '2.0', content: live };
    return isTakenOver({ menu, content: live.edit(menus, QUEUES).content }, planFlow(flow, wanted, QUEUES), MENU);
  };
  const said = (text: string): string => asIs([toQueue('4', 'Billing', `, transfer_says: ${text}`)]);
  assert.equal(isTaken(asIs([]), said('New')), false);
  assert.equal(isTaken(asIs([]), said('Edited outside')), true);
  assert.equal(isTaken(said('To billing'), said('New')), false);
  assert.equal(isTaken(said('To billing'), said('Edited outside')), true);
});

describe('a choice', () => {
  test('that changes tells what stays with it and what callers no longer hear', () => {
    const { compared } = plan(asIs([toQueue('4', 'Support')]));
    assert.deepEqual(rowOf(compared, '4').after?.notes, [
      'still says "To billing" before the transfer',
      'still uses the in-queue flow "Music"',
      'callers can still say "Bills"',
      'its words work in every menu',
    ]);
    const gone = plan(asIs(['key: "4", routing_target: { disconnect: true }']));
    assert.deepEqual(rowOf(gone.compared, '4').after?.notes, [
      'no longer says "To billing" before the transfer',
      'no longer uses the in-queue flow "Music"',
      'callers can still say "Bills"',
      'its words work in every menu',
      "a revert in git can't bring all of this back",
    ]);
    assert.deepEqual(gone.notices, ['Key 4 becomes another kind of choice. It loses these settings of "Billing": priority 7.']);
  });

  test('that is new copies nothing that callers hear, and tells what it copies', () => {
    const { text, compared } = plan(asIs([toQueue('6', 'Support'), toQueue('7', 'Support', ', transfer_says: Hello')]));
    assert.ok(
      text.includes(`          - menuTransferToAcd:
              name: Support 7
              dtmf: digit_7
              targetQueue:
                lit:
                  name: Support
              preTransferAudio:
                tts: Hello
`),
      text,
    );
    assert.deepEqual(rowOf(compared, '6').after?.notes, ["Architect's default texts before the transfer and if the transfer fails"]);
    assert.deepEqual(rowOf(compared, '7').after?.notes, [
      'says "Hello" before the transfer',
      "Architect's default text if the transfer fails",
    ]);
    const { compared: bye } = plan(asIs(['key: "8", routing_target: { disconnect: true }']));
    assert.deepEqual(rowOf(bye, '8').after?.notes, ['works in this menu only']);
  });

  test('without a key stays, and is told in words', () => {
    assert.deepEqual(plan(asIs([])).compared.withoutKey, ['"A person" (by the word "Operator"): the queue "Operator"']);
  });

  test("without a key can't be all that a menu has", () => {
    assert.deepEqual(refusals(fileOf('menu_hours', unchanged('1'), ['audio: keep'])), [
      '5:33 nothing-to-keep: The menu "Hours" has no key 1, so there is nothing to keep unchanged. ' +
        "None of its choices has a key: callers say them. A menu file names choices by their keys, so it can't manage this menu.",
    ]);
    assert.match(refusals(asIs(unchanged('8')))[0] ?? '', /Its keys are: 1, 2, 3, 4, 5, 9\.$/u);
  });

  test('with `transfer_says` is in sync, changed, or refused', () => {
    assert.equal(plan(asIs([toQueue('4', 'Billing', ', transfer_says: "To  billing"')])).text, REAL_MENU);
    const { text } = plan(asIs([toQueue('4', 'Support', ', transfer_says: To support')]));
    assert.equal(
      text,
      replaced(
        replaced(REAL_MENU, 'name: Billing\n              override', 'name: Support\n              override'),
        'tts: To billing',
        'tts: To support',
      ),
    );
    const silent = REAL_MENU.replace('              preTransferAudio:\n                tts: To billing\n', '');
    const added = plan(asIs([toQueue('4', 'Billing', ', transfer_says: To billing')]), silent).text;
    assert.equal(
      added,
      silent.replace(
        '              overrideInQueueFlow',
        '              preTransferAudio:\n                tts: To billing\n              overrideInQueueFlow',
      ),
    );
    const made = plan(asIs([toQueue('9', 'Billing', ', transfer_says: To billing')])).text;
    assert.ok(made.includes('name: Billing\n              preTransferAudio:\n                tts: To billing\n'), made);
    const recorded = REAL_MENU.replace('tts: To billing', 'exp: AudioPlaybackOptions(ToAudioTTS("Old"), false)');
    const kept = plan(asIs([toQueue('4', 'Billing', ', transfer_says: New')]), recorded).text;
    assert.equal(kept, recorded.replace('"Old"', '"New"'));
    assert.match(refusals(asIs([toQueue('4', 'Billing', `, transfer_says: 'A "b"'`)]), recorded)[0] ?? '', /^5:68 not-editable: /u);
    assert.match(
      refusals(asIs([toQueue('4', 'Billing', ', transfer_says: "{{x}}"')]))[0] ?? '',
      /^5:68 substitution: The `transfer_says` of key 4/u,
    );
  });

  test("that transfers to a number has it changed in place; any other can't become one", () => {
    assert.equal(plan(asIs(['key: "3", routing_target: { number: "+49301234" }'])).text, REAL_MENU);
    const { text, compared } = plan(asIs(['key: "3", routing_target: { number: "+4930999" }, transfer_says: Now']));
    assert.equal(text, replaced(replaced(REAL_MENU, '"+49301234"', '"+4930999"'), 'tts: Your fax, please', 'tts: Now'));
    assert.equal(rowOf(compared, '3').after?.target, 'the number +4930999');
    for (const key of ['4', '8'])
      assert.match(refusals(asIs([`key: "${key}", routing_target: { number: "+4930999" }`]))[0] ?? '', /^5:33 number-unproven: /u);
    const variable = REAL_MENU.replace('lit: "+49301234"', 'exp: Flow.Fax');
    assert.match(refusals(asIs(['key: "3", routing_target: { number: "+4930999" }']), variable)[0] ?? '', /number-unproven: .*Flow\.Fax/u);
  });

  test('that opens a sub menu is in sync with that menu', () => {
    for (const ref of ['menu_hours', 'Hours']) assert.equal(plan(asIs([`key: "5", routing_target: { menu: ${ref} }`])).text, REAL_MENU);
  });
});

test('every choice and text of real flows can be written in a menu file, or is described in words', () => {
  const undescribed = Object.entries({ own: REAL_MENU, ...published() }).flatMap(([name, yaml]) =>
    contentOf(yaml).flow.menus.flatMap(({ choices, audio }) => [
      ...(audio.kind === 'other' && parseExpression(audio.source) === undefined ? [`${name}: ${audio.source}`] : []),
      ...choices.flatMap(({ tag, target }) => (target.kind === 'other' && target.description.startsWith(tag) ? [`${name}: ${tag}`] : [])),
    ]),
  );
  assert.deepEqual(undescribed, []);
});
