import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CommittedMenu, HistoryEnd, MenuHistory, Subject } from '../../src/drift/menu-history.ts';
import type { Origin } from '../../src/repository/origin.ts';
import { GitMenuHistory, type MenuHistorySettings } from '../../src/repository/menu-history.ts';
import type { Menu } from '../../src/model/menu.ts';
import { parseMenuFile } from '../../src/menu-file/parse.ts';

const fileOf = (prompt: string, node = 'main', flow = 'f'): string =>
  `flow_id: ${flow}\nmenu_node_id: ${node}\noptions:\n  - { key: "1", prompt: ${prompt}, routing_target: q }\n`;
const INVALID = 'flow_id: f\n';

function menuOf(text: string, path = 'ivr/main.yml'): Menu {
  const { menus, problems } = parseMenuFile(path, Buffer.from(text));
  assert.deepEqual(problems, []);
  const [menu] = menus;
  assert.ok(menu !== undefined);
  return menu;
}

/** Commits by their names, each with all files that it has; `null` where a file can't be read. */
type Commits = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

interface World {
  readonly commits: Commits;
  readonly parents?: Readonly<Record<string, readonly string[] | undefined>>;
  /** The commits that changed a file, newest first, by path. */
  readonly versions?: Readonly<Record<string, readonly string[]>>;
  readonly end?: HistoryEnd;
  readonly origins: readonly Origin[];
  readonly changes?: MenuHistorySettings['changes'];
  /** What differs since a commit, where it isn't known what this run's commits changed. */
  readonly since?: readonly string[];
}

const ALL: MenuHistorySettings['changes'] = { scope: 'all', changed: new Set(), removed: new Set() };

/** A history, and what was read for it, in order. */
function historyOf({ commits, parents = {}, versions = {}, end = { kind: 'whole' }, origins, changes = ALL, since }: World): {
  history: MenuHistory;
  read: string[];
} {
  const read: string[] = [];
  const history = new GitMenuHistory({
    files: {
      at: async (commit, path) => {
        read.push(`${commit}:${path}`);
        const { [path]: text } = commits[commit] ?? {};
        if (text === null || commits[commit] === undefined) return undefined;
        return text === undefined ? 'absent' : Buffer.from(text);
      },
      parents: async (commit) => parents[commit],
      changedSince: async () => since,
      versions: async function* (path, from) {
        read.push(`versions of ${path} from ${from}`);
        for (const commit of versions[path] ?? []) yield { commit, bytes: Buffer.from(commits[commit]?.[path] ?? '') };
        return end;
      },
    },
    origins: origins.map((origin, index) => async () => {
      read.push(`origin ${index + 1}`);
      return origin;
    }),
    changes,
    isMenuFile: (path) => path.startsWith('ivr/'),
    complete: (menu) => menu,
    menus: [menuOf(fileOf('Now'))],
  });
  return { history, read };
}

/** The menu `main` of the flow f; what is not in the live flow any more can't be told. */
const SUBJECT: Subject = {
  menu: menuOf(fileOf('Now')),
  isSame: ({ nodeId }) => (nodeId === 'lost' ? undefined : nodeId === 'main'),
};

const told = ({ menu, commit }: CommittedMenu): string => `${commit} ${menu.path} ${menu.options[0]?.prompt}`;

async function walk(menus: AsyncGenerator<CommittedMenu, HistoryEnd>): Promise<[string[], HistoryEnd]> {
  const found: string[] = [];
  for (;;) {
    const next = await menus.next();
    if (next.done === true) return [found, next.value];
    found.push(told(next.value));
  }
}

const origin = (bases: readonly string[], before: Origin['before'] = [], tip?: string): Origin => ({
  bases,
  before,
  ...(tip === undefined ? {} : { tip }),
});
async function basesOf(history: MenuHistory): Promise<string[]> {
  const found: string[] = [];
  for await (const base of history.atBases(SUBJECT)) found.push(told(base));
  return found;
}

describe('a menu at the commits that may be deployed', () => {
  test('is read where it is asked for, what costs nothing first, and no commit twice', async () => {
    const { history, read } = historyOf({
      commits: { a: { 'ivr/main.yml': fileOf('Old') }, b: { 'ivr/main.yml': fileOf('Older') } },
      origins: [origin(['a']), origin(['a', 'b'])],
    });
    const bases = history.atBases(SUBJECT);
    assert.deepEqual(read, []);
    assert.equal(told((await bases.next()).value as CommittedMenu), 'a ivr/main.yml Old');
    assert.deepEqual(read, ['origin 1', 'a:ivr/main.yml']);
    assert.equal(told((await bases.next()).value as CommittedMenu), 'b ivr/main.yml Older');
    assert.equal((await bases.next()).done, true);
    assert.deepEqual(await basesOf(history), ['a ivr/main.yml Old', 'b ivr/main.yml Older']);
    assert.deepEqual(read, ['origin 1', 'a:ivr/main.yml', 'origin 2', 'b:ivr/main.yml']);
  });

  test('is followed to the file that this run has taken it from, and to no file that is no menu file', async () => {
    const commits = { a: { 'ivr/old.yml': fileOf('Moved'), 'docs/x.yml': fileOf('No menu') } };
    const changes = { scope: 'changed', changed: new Set(['docs/x.yml', 'ivr/main.yml']), removed: new Set(['ivr/old.yml']) } as const;
    const { history, read } = historyOf({ commits, origins: [origin(['a'])], changes });
    assert.deepEqual(await basesOf(history), ['a ivr/old.yml Moved']);
    assert.deepEqual(read, ['origin 1', 'a:ivr/main.yml', 'a:ivr/old.yml']);
    const unknown = historyOf({ commits, origins: [origin(['a'])], since: ['ivr/old.yml'] });
    assert.deepEqual(await basesOf(unknown.history), ['a ivr/old.yml Moved']);
  });

  test('is the one document of its file that was given another name, unless a file has that now', async () => {
    const lost = { a: { 'ivr/main.yml': fileOf('Renamed', 'lost') } };
    assert.deepEqual(await basesOf(historyOf({ commits: lost, origins: [origin(['a'])] }).history), ['a ivr/main.yml Renamed']);
    const both = { a: { 'ivr/main.yml': `${fileOf('Renamed', 'lost')}---\n${fileOf('Same')}` } };
    assert.deepEqual(await basesOf(historyOf({ commits: both, origins: [origin(['a'])] }).history), ['a ivr/main.yml Same']);
  });

  test('is none where its file was invalid: that was never deployed', async () => {
    assert.deepEqual(await basesOf(historyOf({ commits: { a: { 'ivr/main.yml': INVALID } }, origins: [origin(['a'])] }).history), []);
  });
});

describe('a menu is new', () => {
  for (const [what, isNew, world] of [
    ['where there was nothing before', true, { commits: {}, origins: [origin([], [{ kind: 'nothing' }])] }],
    ['where the commit before has no such file', true, { commits: { a: {} }, origins: [origin([], [{ kind: 'commit', sha: 'a' }])] }],
    [
      'where the file of the commit before has another menu',
      true,
      { commits: { a: { 'ivr/main.yml': fileOf('x', 'other') } }, origins: [origin([], [{ kind: 'commit', sha: 'a' }])] },
    ],
    [
      'and is not where that commit has it',
      false,
      { commits: { a: { 'ivr/main.yml': fileOf('x') } }, origins: [origin([], [{ kind: 'commit', sha: 'a' }])] },
    ],
    [
      'and is not where that file was invalid: it may have been described there',
      false,
      { commits: { a: { 'ivr/main.yml': INVALID } }, origins: [origin([], [{ kind: 'commit', sha: 'a' }])] },
    ],
    [
      'and is not where that file can not be read',
      false,
      { commits: { a: { 'ivr/main.yml': null } }, origins: [origin([], [{ kind: 'commit', sha: 'a' }])] },
    ],
    [
      'and is not where another file had it',
      false,
      { commits: { a: { 'ivr/old.yml': fileOf('x') } }, origins: [origin([], [{ kind: 'commit', sha: 'a' }])], since: ['ivr/old.yml'] },
    ],
    [
      'where the first commit of this run has a parent without it',
      true,
      { commits: { a: {} }, parents: { b: ['a'] }, origins: [origin([], [{ kind: 'parent', of: 'b' }])] },
    ],
    [
      'where the first commit has no parent',
      true,
      { commits: {}, parents: { b: [] }, origins: [origin([], [{ kind: 'parent', of: 'b' }])] },
    ],
    ['and is not where its parents can not be known', false, { commits: {}, origins: [origin([], [{ kind: 'parent', of: 'b' }])] }],
    ['and is not where nobody knows what was before', false, { commits: {}, origins: [origin([])] }],
  ] satisfies [string, boolean, World][]) {
    test(what, async () => {
      assert.equal(await historyOf(world).history.isNew(SUBJECT), isNew);
    });
  }
});

describe('the older versions of a menu', () => {
  test('come newest first, without those that were invalid or had another menu', async () => {
    const { history, read } = historyOf({
      commits: {
        d: { 'ivr/main.yml': fileOf('Four') },
        c: { 'ivr/main.yml': INVALID },
        b: { 'ivr/main.yml': fileOf('Two', 'other') },
        a: { 'ivr/main.yml': fileOf('One') },
      },
      versions: { 'ivr/main.yml': ['d', 'c', 'b', 'a'] },
      origins: [origin([], [], 'tip')],
    });
    assert.deepEqual(await walk(history.older(SUBJECT)), [['d ivr/main.yml Four', 'a ivr/main.yml One'], { kind: 'whole' }]);
    assert.deepEqual(read, ['origin 1', 'versions of ivr/main.yml from tip']);
  });

  test('go on in the file that the menu came from', async () => {
    const { history } = historyOf({
      commits: { b: { 'ivr/old.yml': fileOf('Two') }, a: { 'ivr/old.yml': fileOf('One') } },
      versions: { 'ivr/old.yml': ['b', 'a'] },
      since: ['ivr/old.yml'],
      origins: [origin(['b'], [], 'tip')],
    });
    assert.deepEqual(await walk(history.older(SUBJECT)), [['b ivr/old.yml Two', 'a ivr/old.yml One'], { kind: 'whole' }]);
  });

  test('end where the history is cut off, or where a commit that may be deployed can not be read', async () => {
    const cut = { kind: 'cut', reason: 'The clone is shallow.' } as const;
    assert.deepEqual(await walk(historyOf({ commits: {}, end: cut, origins: [origin([])] }).history.older(SUBJECT)), [[], cut]);
    const [, end] = await walk(historyOf({ commits: {}, origins: [origin(['0123456789'])] }).history.older(SUBJECT));
    assert.deepEqual(end, {
      kind: 'cut',
      reason: 'What ivr/main.yml was at 0123456, which may be deployed, can be read neither here nor from GitHub.',
    });
  });
});
