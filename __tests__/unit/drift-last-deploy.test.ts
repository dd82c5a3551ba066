import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordedMenu } from '../../src/drift/deploy-history.ts';
import { isInVersionOf } from '../../src/drift/last-deploy.ts';
import type { LiveFlow } from '../../src/model/flow.ts';

const RECORD: RecordedMenu = {
  commit: 'c',
  path: 'ivr/main.yml',
  desired: '-',
  hasSucceeded: true,
  createdAt: 6,
  endedAt: 7,
  flow: { version: '14.0', wasWritten: true },
};
const FOUND = { flow: { version: '14.0', wasWritten: false } };

for (const [name, change, version, expected] of [
  ['the version that the deploy wrote is live', {}, '15.0', true],
  ['the version before it is live', {}, '14.0', false],
  ['a later version is live', {}, '16.0', false],
  ['the version that the deploy found in sync is live', FOUND, '14.0', true],
  ['someone has published since it was found in sync', FOUND, '15.0', false],
  ['the deploy failed', { hasSucceeded: false }, '15.0', false],
  ['how the deploy ended is unknown', { endedAt: undefined }, '15.0', false],
  ['versions are numbers', { flow: { version: 14, wasWritten: true } }, 15, true],
  ['the versions are of two kinds', {}, 15, false],
  ['the record has no version', { flow: undefined }, '15.0', false],
] as const)
  test(`a flow is ${expected ? '' : 'not '}surely as it was deployed if ${name}`, () => {
    const { endedAt, flow, ...record } = { ...RECORD, ...change };
    const given = { ...record, ...(endedAt === undefined ? {} : { endedAt }), ...(flow === undefined ? {} : { flow }) };
    assert.equal(isInVersionOf(given, { version } as LiveFlow), expected);
  });
