import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exactJson } from '../simulator/genesys/json.ts';
import { DEFAULT_TOKEN } from '../simulator/github/index.ts';
import { inputVariables } from './action-inputs.ts';
import { runNode } from './child.ts';
import type { ChildResult } from './child.ts';
import { readOutput } from './commands.ts';
import type { WorkflowCommand } from './commands.ts';
import { eventVariables } from './event.ts';
import type { RunIdentity, RunnerEvent } from './event.ts';
import { parseFileCommands } from './file-commands.ts';
import { plainEnvironment } from './git.ts';
import type { Report } from './report.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Nothing listens on the discard port: a request that should not be made fails, and never reaches the real GitHub. */
const NOWHERE = 'http://127.0.0.1:9';

const FILES = {
  output: 'GITHUB_OUTPUT',
  summary: 'GITHUB_STEP_SUMMARY',
  state: 'GITHUB_STATE',
  env: 'GITHUB_ENV',
  path: 'GITHUB_PATH',
} as const;

export interface RunOptions {
  /** The script to run: by default, what action.yml names as `post` if there is a `state`, and as `main` otherwise. */
  entry?: string;
  /** GITHUB_WORKSPACE, and where the action starts. */
  workspace: string;
  event: RunnerEvent;
  run?: RunIdentity;
  /** By their names in action.yml. */
  inputs?: Record<string, string>;
  /** More variables, as a workflow's `env:` would set them; they win over the runner's own. */
  env?: Record<string, string>;
  /** A GitHub to talk to; without it there is none. `token` becomes `${{ github.token }}`. */
  github?: { url: string; token?: string };
  /** What the step saved (STATE_ variables), for the end of its job. It is empty if the step was killed at once. */
  state?: Record<string, string>;
  actionYml?: string;
  /** Milliseconds until the action is killed: 30,000 unless told. */
  timeoutMs?: number;
  /** Cancels the run as a runner does. */
  cancel?: AbortSignal;
  /** Kills the action. */
  kill?: AbortSignal;
  /** Directory for the run's files, which is then kept; otherwise they are gone when the run has ended. */
  keepIn?: string;
}

export interface RunResult extends ChildResult {
  /** From stdout, then from stderr: the runner obeys both. */
  commands: WorkflowCommand[];
  outputs: Record<string, string>;
  state: Record<string, string>;
  /** Variables set for later steps. */
  env: Record<string, string>;
  summary: string;
  /** The file that `outputs.report` names, undefined if that is empty. Its numbers keep their source text. */
  report: Report | undefined;
  /** The file that `outputs['report-markdown']` names. */
  reportMarkdown: string | undefined;
  /** Every byte that the run let out, for secret hunts: output, file commands, all that it left in its temp and home. */
  everything: string;
}

/** Runs the action as a GitHub runner does, in a clean environment, and collects all that comes out. Nothing is masked. */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const root = options.keepIn ?? (await mkdtemp(join(tmpdir(), 'ivr-run-')));
  const [temp, home, commandFiles] = [join(root, 'temp'), join(root, 'home'), join(root, 'file_commands')];
  try {
    await Promise.all([temp, home, commandFiles].map(async (path) => mkdir(path, { recursive: true })));
    const files = Object.keys(FILES).map((name) => join(commandFiles, name));
    await Promise.all(files.map(async (path) => writeFile(path, '')));
    const eventPath = join(root, 'event.json');
    await writeFile(eventPath, JSON.stringify(options.event.payload, null, 2));
    const env = await environment(options, { temp, home, commandFiles, eventPath });
    const child = await runNode({
      args: [options.entry ?? join(ROOT, 'dist', options.state === undefined ? 'index.js' : 'post.js')],
      cwd: options.workspace,
      env,
      timeoutMs: options.timeoutMs ?? 30_000,
      ...(options.cancel ? { cancel: options.cancel } : {}),
      ...(options.kill ? { kill: options.kill } : {}),
    });
    return await collect(child, options.workspace, { temp, home, commandFiles });
  } finally {
    if (options.keepIn === undefined) await rm(root, { recursive: true, force: true });
  }
}

interface Places {
  temp: string;
  home: string;
  commandFiles: string;
}

async function environment(options: RunOptions, places: Places & { eventPath: string }): Promise<Record<string, string>> {
  const { github, event } = options;
  const actionYml = options.actionYml ?? join(ROOT, 'action.yml');
  const state = Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value]);
  const files = Object.entries(FILES).map(([name, variable]) => [variable, join(places.commandFiles, name)]);
  return {
    ...variables('NODE_V8_COVERAGE', 'NODE_COMPILE_CACHE'),
    ...plainEnvironment(),
    HOME: places.home,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github?.url ?? NOWHERE,
    GITHUB_GRAPHQL_URL: `${github?.url ?? NOWHERE}/graphql`,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_PATH: places.eventPath,
    GITHUB_WORKSPACE: options.workspace,
    ...eventVariables(event, options.run),
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: places.temp,
    RUNNER_TOOL_CACHE: join(places.temp, '_tool'),
    RUNNER_WORKSPACE: resolve(options.workspace, '..'),
    ...Object.fromEntries(files),
    ...Object.fromEntries(state),
    ...(await inputVariables(actionYml, options.inputs ?? {}, github?.token ?? DEFAULT_TOKEN)),
    ...options.env,
  };
}

/** Those of this process that are set. */
function variables(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}

async function collect(child: ChildResult, workspace: string, places: Places): Promise<RunResult> {
  const read = async (name: keyof typeof FILES): Promise<string> => readFile(join(places.commandFiles, name), 'utf8');
  const lines = [child.stdout, child.stderr].map((text) => readOutput(text));
  const outputs = parseFileCommands(await read('output'));
  const [report, reportMarkdown] = await Promise.all([
    readOutputFile(outputs['report'], workspace),
    readOutputFile(outputs['report-markdown'], workspace),
  ]);
  const left = await Promise.all([places.commandFiles, places.temp, places.home].map(async (path) => readTree(path)));
  // The runner swallows the lines that tell it a secret; everything else may be seen.
  const visible = lines
    .flat()
    .filter(({ command }) => command?.name.toLowerCase() !== 'add-mask')
    .map(({ text }) => text);
  return {
    ...child,
    commands: lines.flat().flatMap(({ command }) => command ?? []),
    outputs,
    state: parseFileCommands(await read('state')),
    env: parseFileCommands(await read('env')),
    summary: await read('summary'),
    report: report === undefined ? undefined : (exactJson(report) as Report),
    reportMarkdown,
    everything: [...visible, ...left, report ?? '', reportMarkdown ?? ''].join('\n'),
  };
}

/** An output that names a file which isn't there is a lie, and rejects. */
async function readOutputFile(path: string | undefined, workspace: string): Promise<string | undefined> {
  return path === undefined || path === '' ? undefined : readFile(resolve(workspace, path), 'utf8');
}

/** Names and contents of all files below a directory. */
async function readTree(directory: string): Promise<string> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}${sep}${entry.name}`);
  return (await Promise.all(paths.map(async (path) => `${path}\n${await readFile(path, 'utf8')}`))).join('\n');
}
