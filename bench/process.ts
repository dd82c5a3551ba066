import { mkdtempDisposableSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stage, type FlowApi, type SceneOptions } from '../harness/stage.ts';
import { runNode } from '../harness/child.ts';
import { LoadNotes } from '../harness/loaded.ts';
import { menuFile } from '../harness/menus.ts';
import { orgOf } from './world.ts';

/** What a process took. Its children, such as git, don't count. */
export interface Cost {
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** Makes a child process write down what it took. It loads nothing for it. */
const HOOK = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const cost = { cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 };
  require('node:fs').writeFileSync(process.env.BENCH_COST, JSON.stringify(cost));
});\n`;

/** Runs something in a child process that notes its cost. */
async function costOf(run: (env: Record<string, string>) => Promise<unknown>): Promise<Cost> {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'ivr-bench-'));
  const [hook, cost] = [join(folder.path, 'hook.cjs'), join(folder.path, 'cost.json')];
  writeFileSync(hook, HOOK);
  await run({ NODE_OPTIONS: `--require=${hook}`, BENCH_COST: cost });
  return JSON.parse(readFileSync(cost, 'utf8')) as Cost;
}

/** Node without a program: what no JavaScript can be faster than. */
export async function bareNode(): Promise<Cost> {
  return costOf((env) => runNode({ args: ['-e', '0'], cwd: tmpdir(), env, timeoutMs: 60_000 }));
}

const CHECK = { mode: 'validate', select: 'all', comment: 'never', 'client-id': '', 'client-secret': '' };

/** `mode: validate` over so many menu files, several times. */
export async function checks(files: number, times: number): Promise<Cost[]> {
  await using stage = await Stage.open();
  const text = menuFile();
  const all = Array.from({ length: files }, (_, index) => [`ivr/${index}.yml`, text.replace(/^flow_id: .*$/mu, `flow_name: F${index}`)]);
  const before = await stage.repository.head();
  const push = { before, after: await stage.commit(Object.fromEntries(all)) };
  const costs: Cost[] = [];
  for (let left = times; left > 0; left -= 1)
    costs.push(await costOf((env) => stage.pushRun(push, { inputs: CHECK, env, timeoutMs: 300_000 })));
  return costs;
}

/** What a deploy took, and until when it had ended. */
export interface Deploy extends Cost {
  readonly ms: number;
  readonly requests: number;
}

/** A push that changes so many flows, through the built action, against an org that answers at once. */
export async function deploy(api: FlowApi, flows: number): Promise<Deploy> {
  const { org, files } = orgOf(api, flows);
  await using stage = await Stage.open({ api, org: { ...org, rateLimit: { requestsPerMinute: 10_000 } } });
  await stage.keepPublished(files);
  const push = { before: await stage.repository.head(), after: await stage.commit(files) };
  const inputs = { 'requests-per-minute': '10000', comment: 'never' };
  let ms = Number.NaN;
  const cost = await costOf(async (env) => {
    const run = await stage.pushRun(push, { inputs, env, timeoutMs: 300_000 });
    if (run.exitCode !== 0) throw new Error(run.stdout);
    ms = run.durationMs;
  });
  return { ...cost, ms, requests: stage.cloudCalls.length };
}

/** The kilobytes of JavaScript that a run loads. */
export async function loadedKb(kind: 'check' | 'deploy' | 'end of the job'): Promise<number> {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'ivr-bench-'));
  const notes = new LoadNotes(folder.path);
  await using stage = await Stage.open();
  const push = { before: await stage.repository.head(), after: await stage.commit({ 'ivr/main.yml': menuFile() }) };
  const inputs = kind === 'deploy' ? {} : CHECK;
  const run = async (options: SceneOptions): Promise<unknown> => stage.pushRun(push, { inputs, env: notes.env, ...options });
  await run(kind === 'end of the job' ? { state: { begun: 'yes', ended: 'yes' } } : {});
  return Math.round(notes.read().bytes / 1000);
}
