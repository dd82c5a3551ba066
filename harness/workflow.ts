import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import picomatch from 'picomatch';
import { parse } from 'yaml';
import type { RunnerEvent } from './event.ts';
import { parseFileCommands } from './file-commands.ts';
import { expand, holds, textOf, type Contexts } from './workflow-expressions.ts';

/*
 * Plays a workflow file as GitHub does, as far as this project's examples need it: triggers with their branches and tags, conditions,
 * matrices, needs, outputs, scripts, and workflows that call another.
 */

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly environment?: string;
  readonly strategy?: { readonly matrix: Readonly<Record<string, unknown>> };
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly steps?: readonly Step[];
}

interface CallInput {
  readonly default?: unknown;
}

interface Workflow {
  readonly on: Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** A step that runs the action, as its workflow asks for it. */
export interface ActionStep {
  readonly job: string;
  readonly environment: string;
  readonly inputs: Readonly<Record<string, string>>;
}

/** What surrounds a workflow. */
export interface Surroundings {
  readonly event: RunnerEvent;
  /** The secrets of the repository and of its environments alike. */
  readonly secrets: Readonly<Record<string, string>>;
  /** The text of a workflow that this one calls. */
  readonly called?: string;
  /** The folder in which a job's scripts run. Absent: an empty one. */
  readonly folder?: () => string;
  /** The folder with programs that stand in for those of a runner, such as `gh`. */
  readonly programs?: string;
  /** Runs the action, and gives its outputs. */
  readonly play: (step: ActionStep) => Promise<Readonly<Record<string, string>>>;
}

/** Whether the event starts the workflow. Paths are not looked at. */
export function isStartedBy(text: string, { name, ref }: RunnerEvent): boolean {
  const { on } = parse(text) as Workflow;
  if (!Object.hasOwn(on, name)) return false;
  const { branches, tags } = on[name] ?? {};
  if (name !== 'push') return true;
  const [filter, short] = ref.startsWith('refs/tags/')
    ? ([tags, ref.slice('refs/tags/'.length)] as const)
    : ([branches, ref.slice('refs/heads/'.length)] as const);
  return Array.isArray(filter) && picomatch.isMatch(short, filter as string[]);
}

/** Plays all jobs that the event starts, one after the other, and gives the steps that ran the action. */
export async function playWorkflow(text: string, around: Surroundings): Promise<ActionStep[]> {
  return isStartedBy(text, around.event) ? playJobs(text, around, {}) : [];
}

async function playJobs(text: string, around: Surroundings, given: Readonly<Record<string, unknown>>): Promise<ActionStep[]> {
  const { on, jobs } = parse(text) as Workflow;
  const declared = (on['workflow_call']?.['inputs'] ?? {}) as Readonly<Record<string, CallInput>>;
  const defaults = Object.fromEntries(Object.entries(declared).map(([name, input]) => [name, input.default ?? '']));
  const { event, secrets } = around;
  const pressed = (event.payload['inputs'] ?? {}) as Readonly<Record<string, unknown>>;
  const github = { event_name: event.name, ref: event.ref, event: event.payload, token: 'ghs_played', run_id: 1 };
  const base = { github, secrets, inputs: { ...defaults, ...pressed, ...given } };
  const steps: ActionStep[] = [];
  const needs: Record<string, { readonly outputs: Readonly<Record<string, string>> }> = {};
  for (const [name, job] of Object.entries(jobs)) {
    // A job whose needs were skipped is skipped, too.
    if (job.needs !== undefined && needs[job.needs] === undefined) continue;
    if (!holds(job.if, { ...base, needs })) continue;
    if (job.uses !== undefined) {
      const called = Object.fromEntries(Object.entries(job.with ?? {}).map(([input, value]) => [input, expand(value, { ...base, needs })]));
      steps.push(...(await playJobs(around.called ?? '', around, called)));
      continue;
    }
    let outputs: Readonly<Record<string, string>> = {};
    for (const matrix of combinations(job, { ...base, needs })) {
      const played = await playSteps(name, job, { around, contexts: { ...base, needs, matrix } });
      steps.push(...played.steps);
      ({ outputs } = played);
    }
    needs[name] = { outputs };
  }
  return steps;
}

/** The values of a matrix of one property. */
function combinations({ strategy }: Job, contexts: Contexts): Readonly<Record<string, unknown>>[] {
  const [entry] = Object.entries(strategy?.matrix ?? {});
  if (entry === undefined) return [{}];
  const [property, values] = entry;
  return (expand(values, contexts) as unknown[]).map((value) => ({ [property]: value }));
}

interface Playing {
  readonly around: Surroundings;
  readonly contexts: Contexts;
}

interface PlayedSteps {
  readonly steps: readonly ActionStep[];
  readonly outputs: Readonly<Record<string, string>>;
}

async function playSteps(name: string, job: Job, { around, contexts }: Playing): Promise<PlayedSteps> {
  const done: ActionStep[] = [];
  const steps: Record<string, { readonly outputs: Readonly<Record<string, string>> }> = {};
  const texts = (values: Readonly<Record<string, unknown>> = {}): Record<string, string> =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, textOf(expand(value, { ...contexts, steps }))]));
  for (const step of job.steps ?? []) {
    if (!holds(step.if, { ...contexts, steps })) continue;
    let outputs: Readonly<Record<string, string>> = {};
    if (step.run !== undefined) {
      outputs = await runScript(step.run, texts(step.env), around);
    } else if (step.uses?.includes('genesys-ivr-action') === true) {
      const action = { job: name, environment: texts({ environment: job.environment })['environment'] ?? '', inputs: texts(step.with) };
      done.push(action);
      outputs = await around.play(action);
    }
    if (step.id !== undefined) steps[step.id] = { outputs };
  }
  const outputs = Object.entries(job.outputs ?? {}).map(([key, value]) => [key, textOf(expand(value, { ...contexts, steps }))]);
  return { steps: done, outputs: Object.fromEntries(outputs) as Record<string, string> };
}

/** Runs a script as GitHub does, and gives its outputs. */
async function runScript(
  script: string,
  env: Readonly<Record<string, string>>,
  { folder, programs }: Surroundings,
): Promise<Record<string, string>> {
  const own = await mkdtemp(join(tmpdir(), 'ivr-script-'));
  try {
    const file = join(own, 'output');
    await writeFile(file, '');
    const path = [programs, process.env['PATH']].filter((part) => part !== undefined).join(delimiter);
    const options = { cwd: folder?.() ?? own, env: { ...env, PATH: path, HOME: own, GITHUB_OUTPUT: file } };
    await promisify(execFile)('bash', ['-e', '-o', 'pipefail', '-c', script], options);
    return parseFileCommands(await readFile(file, 'utf8'));
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
