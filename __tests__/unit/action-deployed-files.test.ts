// Which menu files the deploy records take out of a push, and when a record is not believed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deployedFiles } from '../../src/run/deployed-files.ts';
import { blobId } from '../../src/repository/contents.ts';
import { menuOf } from '../support/apply-scene.ts';

const PATH = 'ivr/main.yml';
const TEXT = Buffer.from('a menu');
const BLOB = blobId(TEXT, 40);
const [OWN, OLD] = ['a'.repeat(40), 'b'.repeat(40)];

interface Case {
  /** What the records say of each menu of the file. */
  readonly from: readonly (string | undefined)[];
  readonly hasChanged?: boolean;
  /** The file at the record's commit. */
  readonly at?: Buffer | 'absent';
}

async function deployedIn({ from, hasChanged = false, at }: Case): Promise<{ deployed: boolean | undefined; asked: string[] }> {
  const asked: string[] = [];
  const answers = [...from];
  const found = await deployedFiles(
    {
      records: { deployedFrom: async () => answers.shift() },
      client: 'client',
      history: {
        at: async (commit, path) => {
          asked.push(`${commit} ${path}`);
          return at;
        },
      },
      sha: OWN,
      hasChanged: () => hasChanged,
    },
    {
      files: [{ path: PATH, status: 'valid', problems: [] }],
      menus: from.map(() => ({ ...menuOf([['1', 'One']]), path: PATH })),
      blobs: new Map([[PATH, BLOB]]),
    },
  );
  return { deployed: found.get(PATH), asked };
}

for (const [what, given, expected] of [
  ['is deployed by its record if the commits agree', { from: [OLD] }, true],
  ['is deployed if all of its menus are', { from: [OLD, OLD] }, true],
  ['is not deployed if one of its menus is not', { from: [OLD, 'none', undefined] }, false],
  ['is unknown if the records say nothing of one menu', { from: [OLD, undefined] }, undefined],
  ['is unknown without a valid menu', { from: [] }, undefined],
  ['that has changed is deployed if the commit of its record has it', { from: [OLD], hasChanged: true, at: TEXT }, true],
  ['that has changed is not deployed if that commit has another text', { from: [OLD], hasChanged: true, at: Buffer.from('?') }, false],
  ['that has changed is not deployed if that commit does not have it', { from: [OLD], hasChanged: true, at: 'absent' }, false],
  ['that has changed is not deployed if that commit can not be read', { from: [OLD], hasChanged: true }, false],
  ['that has changed is not deployed by a record of the run’s own commit', { from: [OWN], hasChanged: true, at: TEXT }, false],
] as const satisfies readonly (readonly [string, Case, boolean | undefined])[])
  test(`a file ${what}`, async () => {
    assert.equal((await deployedIn(given)).deployed, expected);
  });

test('git is asked only for a file that has changed, and once for each commit', async () => {
  assert.deepEqual((await deployedIn({ from: [OLD, OLD] })).asked, []);
  assert.deepEqual((await deployedIn({ from: [OLD, OLD], hasChanged: true, at: TEXT })).asked, [`${OLD} ${PATH}`]);
});
