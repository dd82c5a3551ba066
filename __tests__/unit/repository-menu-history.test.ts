import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CommittedMenu, HistoryEnd, MenuHistory, Subject } from '../../src/drift/deploy-history.ts';
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
  /** The head of the branch, if it has moved on. */
  readonly tip?: string;
  /** The commits that changed a file, newest first, by path. */
  readonly versions?: Readonly<Record<string, readonly string[]>>;
  readonly end?: HistoryEnd;
  readonly origins: readonly Origin[];
  readonly changes?: MenuHistorySettings['changes'];
  /** The commits whose runs can have left something out. */
  readonly limited?: readonly string[];
  /** The present menus; the one that is asked for unless told. */
  readonly menus?: MenuHistorySettings['menus'];
  /** What differs since a commit, where it isn't known what this run's commits changed. */
  readonly since?: readonly string[];
}

const ALL: MenuHistorySettings['changes'] = { scope: 'all', changed: new Set(), removed: new Set() };

/** A history, and what was read for it, in order. */
function historyOf({
  commits,
  tip,
  versions = {},
  end = { kind: 'whole' },
  origins,
  changes = ALL,
  since,
  limited = [],
  menus = [menuOf(fileOf('Now'))],
}: World): {
  history: GitMenuHistory;
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
    canLeaveOut: async (commit) => limited.includes(commit),
    newerTip: async () => tip,
    isMenuFile: (path) => path.startsWith('ivr/'),
    complete: (menu) => menu,
    menus,
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

const origin = (bases: readonly string[], tip?: string): Origin => ({ bases, ...(tip === undefined ? {} : { tip }) });
const FIRST: Origin = { bases: [], isFirst: true };

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

describe('where nothing is known of earlier runs', () => {
  const commits = {
    c: { 'ivr/main.yml': fileOf('Now') },
    b: { 'ivr/main.yml': fileOf('Before') },
    a: { 'ivr/main.yml': fileOf('Old') },
  };
  const versions = { 'ivr/main.yml': ['c', 'b', 'a'] };

  test("the menu's previous committed state stands in", async () => {
    const { history } = historyOf({ commits, versions, origins: [origin([])] });
    assert.deepEqual(await basesOf(history), ['b ivr/main.yml Before']);
    assert.equal(told((await history.lastDeployed(SUBJECT)) as CommittedMenu), 'b ivr/main.yml Before');
  });

  test('a commit that had another menu, or none, is no previous state', async () => {
    const { history } = historyOf({ commits, versions: { 'ivr/main.yml': ['c'] }, origins: [origin([])] });
    assert.deepEqual(await basesOf(history), []);
    assert.equal(await history.lastDeployed(SUBJECT), undefined);
  });
});

describe('what was most surely deployed last', () => {
  const commits = { a: { 'ivr/main.yml': fileOf('Pushed') }, b: { 'ivr/main.yml': fileOf('Succeeded') }, c: {} };

  test('is the last origin that names a commit, not the cheapest', async () => {
    const { history } = historyOf({ commits, origins: [origin(['a']), { bases: ['b', 'a'], provenAt: 7 }] });
    const last = await history.lastDeployed(SUBJECT);
    assert.deepEqual([last && told(last), last?.provenAt], ['b ivr/main.yml Succeeded', 7]);
  });

  test('may have been left alone by the run whose success proves it', async () => {
    const overtaken = { bases: ['b'], provenAt: 7, besides: ['c'] } as const;
    const { history } = historyOf({ commits, origins: [overtaken] });
    assert.deepEqual((await history.lastDeployed(SUBJECT))?.besides, ['c']);
  });

  test('is not proven by a run that can have left the menu out', async () => {
    const { history } = historyOf({ commits, origins: [{ bases: ['b'], provenAt: 7 }], limited: ['b'] });
    const last = await history.lastDeployed(SUBJECT);
    assert.deepEqual([last && told(last), last?.provenAt], ['b ivr/main.yml Succeeded', undefined]);
  });

  test('is the cheapest where the last one knows nothing, or did not have the menu', async () => {
    for (const last of [origin([]), { bases: ['c'], provenAt: 7 }]) {
      const { history } = historyOf({ commits, origins: [origin(['a']), last] });
      const found = await history.lastDeployed(SUBJECT);
      assert.deepEqual([found && told(found), found?.provenAt], ['a ivr/main.yml Pushed', undefined]);
    }
  });
});

describe('a menu at one commit', () => {
  test('is read from the file that had it then', async () => {
    const { history } = historyOf({ commits: { a: { 'ivr/old.yml': fileOf('Old') }, b: {} }, origins: [] });
    assert.equal(told((await history.at('a', 'ivr/old.yml', SUBJECT)) as CommittedMenu), 'a ivr/old.yml Old');
    assert.equal(await history.at('b', 'ivr/old.yml', SUBJECT), undefined);
    assert.equal(await history.at('x', 'ivr/old.yml', SUBJECT), undefined, 'a commit that can not be read');
  });

  test('is looked for at the head of the branch only if the branch has moved on', async () => {
    const commits = { t: { 'ivr/main.yml': fileOf('Newer') } };
    assert.equal(
      told((await historyOf({ commits, tip: 't', origins: [] }).history.atNewerTip(SUBJECT)) as CommittedMenu),
      't ivr/main.yml Newer',
    );
    assert.equal(await historyOf({ commits, origins: [] }).history.atNewerTip(SUBJECT), undefined);
  });
});

describe('a menu is new', () => {
  for (const [what, isNew, world] of [
    ['where there was nothing before', true, { commits: {}, origins: [FIRST] }],
    ['where no base has such a file', true, { commits: { a: {}, b: {} }, origins: [origin(['a']), origin(['b'])] }],
    [
      'where the file of the base has another menu',
      true,
      { commits: { a: { 'ivr/main.yml': fileOf('x', 'other') } }, origins: [origin(['a'])] },
    ],
    ['and is not where a base has it', false, { commits: { a: {}, b: { 'ivr/main.yml': fileOf('x') } }, origins: [origin(['a', 'b'])] }],
    [
      'and is not where that file was invalid: it may have been described there',
      false,
      { commits: { a: { 'ivr/main.yml': INVALID } }, origins: [origin(['a'])] },
    ],
    ['and is not where that file can not be read', false, { commits: { a: { 'ivr/main.yml': null } }, origins: [origin(['a'])] }],
    [
      'and is not where another file had it',
      false,
      { commits: { a: { 'ivr/old.yml': fileOf('x') } }, origins: [origin(['a'])], since: ['ivr/old.yml'] },
    ],
    [
      'where no base is known, and the whole history has only its present version',
      true,
      { commits: { c: { 'ivr/main.yml': fileOf('Now') } }, versions: { 'ivr/main.yml': ['c'] }, origins: [origin([])] },
    ],
    [
      'and is not where the history has another version',
      false,
      { commits: { c: { 'ivr/main.yml': fileOf('Old') } }, versions: { 'ivr/main.yml': ['c'] }, origins: [origin([])] },
    ],
    ['and is not where the history is cut off', false, { commits: {}, end: { kind: 'cut', reason: 'Shallow.' }, origins: [origin([])] }],
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
      origins: [origin([], 'tip')],
    });
    assert.deepEqual(await walk(history.older(SUBJECT)), [['d ivr/main.yml Four', 'a ivr/main.yml One'], { kind: 'whole' }]);
    assert.deepEqual(read, ['origin 1', 'versions of ivr/main.yml from tip']);
  });

  test('go on in the file that the menu came from', async () => {
    const { history } = historyOf({
      commits: { b: { 'ivr/old.yml': fileOf('Two') }, a: { 'ivr/old.yml': fileOf('One') } },
      versions: { 'ivr/old.yml': ['b', 'a'] },
      since: ['ivr/old.yml'],
      origins: [origin(['b'], 'tip')],
    });
    assert.deepEqual(await walk(history.older(SUBJECT)), [['b ivr/old.yml Two', 'a ivr/old.yml One'], { kind: 'whole' }]);
  });

  test('end where the history is cut off, or where a commit that may be deployed can not be read', async () => {
    const cut = { kind: 'cut', reason: 'The clone is shallow.' } as const;
    assert.deepEqual(await walk(historyOf({ commits: {}, end: cut, origins: [origin([])] }).history.older(SUBJECT)), [[], cut]);
    const [, end] = await walk(historyOf({ commits: {}, origins: [origin(['0123456789'])] }).history.older(SUBJECT));
    assert.deepEqual(end, {
      kind: 'cut',
      reason: "ivr/main.yml at 0123456, which may be deployed, can't be read here or from GitHub.",
    });
  });
});

describe('a removed file', () => {
  const origins = [{ bases: [] }, { bases: ['b', 'a'] }];

  test('has moved if other files have all its menus', async () => {
    const commits = { a: { 'ivr/old.yml': fileOf('Old') }, b: {} };
    const { history } = historyOf({ commits, origins });
    assert.equal(await history.hasMoved('ivr/old.yml'), true);
  });

  test('has not moved if a menu of it is gone, or it had none, or that can not be read', async () => {
    const two = `${fileOf('Old')}---\n${fileOf('Other').replace('menu_node_id: main', 'menu_node_id: other')}`;
    for (const text of [two, 'options: 1', null]) {
      const { history } = historyOf({ commits: { a: { 'ivr/old.yml': text }, b: {} }, origins });
      assert.equal(await history.hasMoved('ivr/old.yml'), false);
    }
    const { history } = historyOf({ commits: { a: { 'ivr/old.yml': fileOf('Old') }, b: {} }, origins, menus: [] });
    assert.equal(await history.hasMoved('ivr/old.yml'), false);
  });
});
