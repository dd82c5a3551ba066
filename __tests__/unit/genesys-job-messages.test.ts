import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsIn, inOneLine, isDisguisedRateLimit, readMessages } from '../../src/genesys/architect/job-messages.ts';

const same = (text: string): string => text;
const ACD = '/inboundCall/menus/menu[EG_Demo_69]/choices/menuTransferToAcd';

function texts(messages: unknown): readonly string[] {
  return readMessages({ messages }, same).texts;
}

test('errors are told, and all messages where none is marked as an error', () => {
  const [error, warning, other] = [
    { type: 'Error', text: ' It broke. ' },
    { type: 'Warning', text: 'Mind this.' },
    { type: 'Unknown', text: 'Well.' },
  ];
  assert.deepEqual(texts([warning, error, other]), ['It broke.']);
  assert.deepEqual(texts([warning, other]), ['Mind this.', 'Well.']);
  assert.deepEqual(texts([{ type: 'Error' }, { type: 'Error', text: '  ' }, { type: 'Error', text: 7 }]), []);
});

test('what is no list of messages says nothing', () => {
  for (const messages of [undefined, null, 'text', 7, {}, [null, 'x', 7, []]]) {
    const read = readMessages({ messages }, same);
    assert.deepEqual([read.texts, read.statuses], [[], []], JSON.stringify(messages));
  }
});

function details(...statusCodes: readonly unknown[]): object[] {
  return statusCodes.map((statusCode) => ({ statusCode }));
}

test('statuses are those of the calls that failed inside of the job, of the errors alone', () => {
  const { statuses } = readMessages(
    {
      messages: [
        { type: 'Warning', text: 'w', details: details(429) },
        { type: 'Error', text: 'e', details: [...details(403, '409', null), null, 7] },
        { type: 'Error', details: details(500) },
        { type: 'Error', details: 'none' },
      ],
    },
    same,
  );
  assert.deepEqual(statuses, [403, 500]);
});

test('secrets are taken out before a text is cut', () => {
  const secret = 's3cret'.repeat(20);
  const text = `${'x'.repeat(480)}${secret}`;
  const [told = ''] = readMessages({ messages: [{ text }] }, (one) => one.replaceAll(secret, '***')).texts;
  assert.equal(told.includes('s3cret'), false);
  assert.ok(told.length <= 500);
});

test('messages become one sentence, or say that there is none', () => {
  assert.equal(inOneLine({ texts: [], statuses: [] }), 'It gives no reason (no tracing messages available).');
  assert.equal(inOneLine({ texts: ['One.', 'Two.'], statuses: [] }), 'It says: One. Two.');
});

test('a place that a message names becomes the path of its finding', () => {
  for (const [message, path] of [
    [`Error details: no matches ('targetQueue' in '${ACD}[...]')`, `${ACD}[...]/targetQueue`],
    ["expected a object but got null ('initialGreeting' in '/inboundCall')", '/inboundCall/initialGreeting'],
    [`no matches ('targetQueue' in '${ACD}[Ann's queue_12]')`, `${ACD}[Ann's queue_12]/targetQueue`],
    [`no matches ('targetQueue' in '${ACD}[Sales (EU)_12]')`, `${ACD}[Sales (EU)_12]/targetQueue`],
    [`first ('a' in '/x/y[1]') and then ('b' in '/z')`, '/x/y[1]/a'],
    ["no matches ('targetQueue')", undefined],
    ["'targetQueue' in '/inboundCall'", undefined],
    ['', undefined],
  ] as const)
    assert.deepEqual(findingsIn({ texts: [message], statuses: [] }), [
      { code: 'publish.refused', message, ...(path === undefined ? {} : { path }) },
    ]);
});

test("only Archy's own words for it, or the status 429, are a rate limit in disguise", () => {
  const gone = "could not find the flow with id '7'";
  for (const [told, statuses, expected] of [
    [[gone, 'exit code: 107'], [], true],
    [[`${gone}. setting the Archy exit code to 107`], [], true],
    [[`Archy failed: ${gone}`], [], true],
    [['Something else.'], [429], true],
    [[], [429], true],
    [[gone], [], false],
    [['exit code: 107'], [], false],
    [[gone, 'exit code: 100'], [], false],
    [[], [], false],
    [[gone], [404], false],
  ] as const)
    assert.equal(isDisguisedRateLimit({ texts: told, statuses }), expected, JSON.stringify([told, statuses]));
});
