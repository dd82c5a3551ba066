import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftsOf, describeActor, readHead, type FlowHead } from '../../src/genesys/architect/flow-head.ts';
import { utcMinute } from '../../src/text/text.ts';

const FLOW = { id: 'f1', name: 'Main IVR', type: 'INBOUNDCALL' };
const AT = Date.UTC(2026, 10, 22, 10, 14, 30);

function headOf(body: Record<string, unknown>): FlowHead {
  const head = readHead({ ...FLOW, ...body });
  assert.ok(head);
  return head;
}

test('a flow has an id, a name and a type; all else may be missing', () => {
  assert.deepEqual(readHead(FLOW), { ...FLOW, isDeleted: false });
  for (const field of ['id', 'name', 'type'])
    for (const value of [undefined, null, 7, {}, ['x'], true]) assert.equal(readHead({ ...FLOW, [field]: value }), undefined);
});

test('who published, saved, checked in, locked and works is read from the references', () => {
  assert.deepEqual(
    headOf({
      division: { id: 'd1', name: 'Home' },
      publishedVersion: { id: '13.0', datePublished: '2026-11-22T10:14:30.000Z', createdByClient: { id: 'c1', name: 'ivr-client' } },
      savedVersion: { id: 'saved_version_x', dateSaved: AT, createdBy: { id: 'u1', name: 'Ann' } },
      checkedInVersion: { id: '12.0', dateCheckedIn: AT - 1, createdBy: { id: 'u2' } },
      lockedUser: { id: 'u1', name: 'Ann' },
      currentOperation: { complete: false, actionName: 'PUBLISH', user: { id: 'u3' } },
    }),
    {
      ...FLOW,
      isDeleted: false,
      divisionId: 'd1',
      divisionName: 'Home',
      published: { id: '13.0', at: AT, by: { id: 'c1', kind: 'client', name: 'ivr-client' } },
      saved: { id: 'saved_version_x', at: AT, by: { id: 'u1', kind: 'user', name: 'Ann' } },
      checkedIn: { id: '12.0', at: AT - 1, by: { id: 'u2', kind: 'user' } },
      lock: { id: 'u1', kind: 'user', name: 'Ann' },
      operation: { name: 'PUBLISH', by: { id: 'u3', kind: 'user' } },
    },
  );
});

test('an OAuth client is told from a person, in a version, a lock and an operation', () => {
  const client = { id: 'c1' };
  const head = headOf({
    publishedVersion: { id: '13.0', createdBy: { id: 'u1' }, createdByClient: client },
    lockedClient: client,
    currentOperation: { complete: false, client, user: { id: 'u1' } },
  });
  assert.deepEqual([head.published?.by?.kind, head.lock?.kind, head.operation?.by?.kind], ['client', 'client', 'client']);
});

test('who published is taken from the flow where the version says nothing', () => {
  const publishedBy = { id: 'u9', name: 'Ann' };
  assert.deepEqual(headOf({ publishedBy, publishedVersion: { id: '13.0' } }).published?.by, { ...publishedBy, kind: 'user' });
  assert.equal(headOf({ publishedBy, publishedVersion: { id: '13.0', createdBy: { id: 'u1' } } }).published?.by?.id, 'u1');
  assert.equal(headOf({ publishedBy, publishedVersion: { id: '13.0' }, savedVersion: { id: 's' } }).saved?.by, undefined);
});

test('an operation runs until it is complete; where that is not said, its status tells', () => {
  for (const currentOperation of [
    { complete: true },
    { complete: true, actionStatus: 'STARTED' },
    { actionStatus: 'SUCCESS' },
    { actionStatus: 'FAILURE' },
    {},
    { complete: 'false' },
    { complete: null },
    null,
    'PUBLISH',
    [],
  ])
    assert.equal(headOf({ currentOperation }).operation, undefined, JSON.stringify(currentOperation));
  for (const currentOperation of [
    { complete: false },
    { complete: false, actionStatus: 'SUCCESS' },
    { actionStatus: 'STARTED' },
    { actionStatus: 'PENDING_GENERATION' },
    { actionStatus: 'PENDING_BACKEND_NOTIFICATION' },
  ])
    assert.deepEqual(headOf({ currentOperation: { ...currentOperation, actionName: 7, user: 'Ann' } }).operation, { name: 'unknown' });
});

test('a lock is a lock, also where it does not say whose', () => {
  for (const lock of [{}, { name: 'Ann' }, { id: 7 }, { id: null }]) {
    assert.deepEqual(headOf({ lockedUser: lock }).lock?.kind, 'user');
    assert.deepEqual(headOf({ lockedClient: lock }).lock?.kind, 'client');
  }
  for (const none of [undefined, null, false, '']) assert.equal(headOf({ lockedUser: none, lockedClient: none }).lock, undefined);
});

test('what is no version is none, and what is no date is none', () => {
  for (const publishedVersion of [null, 'x', 13, {}, { id: 13 }, { id: '' }, { id: null }, [], ['13.0']])
    assert.equal(headOf({ publishedVersion }).published, undefined, JSON.stringify(publishedVersion));
  for (const date of [
    '',
    'yesterday',
    'NaN',
    null,
    {},
    [],
    true,
    Number.NaN,
    Infinity,
    -Infinity,
    1e300,
    -1e300,
    8.64e15,
    '9'.repeat(400),
  ]) {
    const { saved } = headOf({ savedVersion: { id: 's', dateSaved: date } });
    assert.deepEqual(saved, { id: 's' }, JSON.stringify(date));
  }
});

function dated(version: object): number | undefined {
  return headOf({ publishedVersion: { id: '13.0', ...version } }).published?.at;
}

test('a date is read as a number of milliseconds or as a text; where it is missing or broken, the making counts', () => {
  assert.equal(dated({ datePublished: AT }), AT);
  assert.equal(dated({ datePublished: '2026-11-22T11:14:30+01:00' }), AT);
  assert.equal(dated({ dateCreated: AT }), AT);
  assert.equal(dated({ datePublished: 'never', dateCreated: AT }), AT);
  assert.equal(dated({ datePublished: 1e300, dateCreated: '2026-11-22T10:14:30Z' }), AT);
  assert.equal(dated({ datePublished: 0, dateCreated: AT }), 0);
  assert.equal(dated({ dateSaved: AT, dateCheckedIn: AT }), undefined, 'those are dates of other things');
});

test('a time that can be read can be told', () => {
  for (const dateSaved of [AT, 0, -1, 8.64e15 - 1, -(8.64e15 - 1), '0001-01-01', '+275760-09-12T23:59:59Z']) {
    const at = headOf({ savedVersion: { id: 's', dateSaved } }).saved?.at;
    assert.ok(at !== undefined);
    assert.match(utcMinute(at), /\d\d-\d\d.* UTC$/u);
  }
  assert.equal(utcMinute(AT), '2026-11-22 10:14 UTC');
});

test('hostile bodies of any depth are read without an error', () => {
  const values = [undefined, null, 0, 1e308, '', 'x', true, [], {}, [[]], { id: {} }, { id: [] }, { id: 'x', name: {} }];
  const fields = ['division', 'publishedVersion', 'savedVersion', 'checkedInVersion', 'publishedBy', 'lockedUser', 'lockedClient'];
  for (const field of [...fields, 'currentOperation', 'deleted'])
    for (const value of values) assert.equal(headOf({ [field]: value }).id, 'f1', `${field}: ${JSON.stringify(value)}`);
  const head = JSON.parse('{"__proto__":{"id":"x"},"constructor":7,"id":"f1","name":"n","type":"t"}') as Record<string, unknown>;
  assert.deepEqual(readHead(head), { id: 'f1', name: 'n', type: 't', isDeleted: false });
});

test('only what says so is deleted', () => {
  assert.equal(headOf({ deleted: true }).isDeleted, true);
  for (const deleted of [false, null, 'true', 1, {}]) assert.equal(headOf({ deleted }).isDeleted, false);
});

/** Whether there is a draft, in a flow whose version 13.0 was published at `AT`. */
function hasDraft(more: Record<string, unknown>, published: object = { id: '13.0', datePublished: AT }): boolean {
  return draftsOf(headOf({ publishedVersion: published, ...more })).length > 0;
}

test('a flow without drafts has none, whether it shows its published version once more or nothing', () => {
  assert.equal(hasDraft({}), false);
  const echo = { id: '13.0', dateSaved: AT + 5, dateCheckedIn: AT + 5 };
  assert.equal(hasDraft({ savedVersion: echo, checkedInVersion: echo }), false);
  const unnumbered = { ...echo, id: 'published_version_x' };
  assert.equal(hasDraft({ savedVersion: unnumbered }, { id: 'published_version_x', datePublished: AT }), false);
});

test('what was saved or checked in after the published version is a draft, what came before is none', () => {
  assert.equal(hasDraft({ savedVersion: { id: 'saved_version_x', dateSaved: AT + 1 } }), true);
  assert.equal(hasDraft({ savedVersion: { id: 'saved_version_x', dateSaved: AT } }), false);
  assert.equal(hasDraft({ savedVersion: { id: 'saved_version_x', dateSaved: AT - 1 } }), false);
  assert.equal(hasDraft({ checkedInVersion: { id: '14.0', dateCheckedIn: AT - 1 } }), true, 'the numbers tell');
  assert.equal(hasDraft({ checkedInVersion: { id: '12.0', dateCheckedIn: AT + 1 } }), false, 'the numbers tell');
  assert.equal(hasDraft({ checkedInVersion: { id: '9.0' } }), false, '9 comes before 13');
});

test('a version between two whole numbers is newer than the one it follows', () => {
  assert.equal(hasDraft({ checkedInVersion: { id: '13.1', dateCheckedIn: AT + 1 } }), true);
  assert.equal(hasDraft({ checkedInVersion: { id: '12.9', dateCheckedIn: AT + 1 } }), false);
});

test('the newer one of two drafts counts, wherever it stands', () => {
  const old = { id: '12.0', dateSaved: AT - 9, dateCheckedIn: AT - 9 };
  const fresh = { id: 'saved_version_x', dateSaved: AT + 9, dateCheckedIn: AT + 9 };
  for (const [savedVersion, checkedInVersion] of [
    [old, fresh],
    [fresh, old],
  ]) {
    const head = headOf({ publishedVersion: { id: '13.0', datePublished: AT }, savedVersion, checkedInVersion });
    assert.equal(draftsOf(head)[0]?.id, 'saved_version_x');
  }
});

test('where it can not be told which is newer, it is a draft', () => {
  assert.equal(hasDraft({ savedVersion: { id: 'saved_version_x' } }), true);
  assert.equal(hasDraft({ savedVersion: { id: 'saved_version_x', dateSaved: AT - 1 } }, { id: '13.0' }), true);
  assert.equal(hasDraft({ savedVersion: { id: 'saved_version_x', dateSaved: 'soon' } }), true);
  assert.equal(hasDraft({ savedVersion: { id: '99', dateSaved: 1e300 } }), true);
});

test('a flow that was never published has no draft that could be buried', () => {
  assert.deepEqual(draftsOf(headOf({ savedVersion: { id: 's', dateSaved: AT } })), []);
});

test('a person is told by name and id, by id alone where that is all, and a client as a client', () => {
  assert.equal(describeActor({ id: 'u1', kind: 'user', name: 'Ann' }), 'the user "Ann" (u1)');
  assert.equal(describeActor({ id: 'u1', kind: 'user' }), 'the user u1');
  assert.equal(describeActor({ id: 'c1', kind: 'client', name: 'c1' }), 'the OAuth client c1');
  assert.equal(describeActor(undefined), 'someone');
});
