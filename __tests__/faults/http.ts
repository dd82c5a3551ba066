import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '../../simulator/genesys/server.ts';
import { present } from '../../src/model/json.ts';
import type { FlowReport } from '../../src/report/model.ts';
import { pushEvent } from '../../harness/events.ts';
import { createRepository } from '../../harness/repository.ts';
import { runAction, type RunResult } from '../../harness/runner.ts';
import { architectWorld } from './architect-world.ts';
import { definitionWorld } from './definition-world.ts';
import { HTTP_TIMEOUT_MS, inRealTime } from './http-schedule.ts';
import { Recorder } from './http-recorder.ts';
import { judge } from './judge.ts';
import { menuText, desiredMenu, type Edit } from './menu-edits.ts';
import { referenceOf } from './menu-files.ts';
import type { Played } from './played.ts';
import type { Schedule } from './schedule.ts';
import { Script } from './script.ts';
import { CLIENT } from './world.ts';

/** The longest that a run can take over HTTP, in milliseconds. */
const LONGEST_MS = 240_000;

/** What a run over HTTP has done in its step and at the end of its job. */
interface PlayedOverHttp {
  readonly played: Played;
  readonly step: RunResult;
  readonly post: RunResult;
}

/** Plays a schedule with `dist/index.js`, as the push that edits menu files of what is live. */
export async function playOverHttp(drawn: Schedule): Promise<PlayedOverHttp> {
  const schedule = inRealTime(drawn);
  const log: string[] = [];
  const note = (line: string): void => void log.push(line);
  const world = (schedule.api === 'definition' ? definitionWorld : architectWorld)(schedule, Date.now);
  const recorder = new Recorder(world, new Script(schedule, world, note), HTTP_TIMEOUT_MS, note);
  await using repository = await createRepository();
  await using server = await listen(recorder);
  for (const [path, text] of filesOf(schedule, () => 'is in sync')) await repository.write(path, text);
  const before = await repository.commit('Write down what is live');
  await repository.write('README.md', 'Menus\n');
  for (const [path, text] of filesOf(schedule, (edit) => edit)) await repository.write(path, text);
  const after = await repository.commit('Edit the menus');
  const options = {
    workspace: await repository.checkout({ ref: 'refs/heads/main', depth: 'full' as const }),
    event: pushEvent({ before, after }),
    inputs: {
      'client-id': CLIENT.id,
      'client-secret': CLIENT.secret,
      'gateway-url': server.url,
      'github-token': '',
      select: 'all',
      'max-retries': String(schedule.maxTries),
      concurrency: String(schedule.concurrency),
      'requests-per-minute': '10000',
      'timeout-seconds': String(HTTP_TIMEOUT_MS / 1000),
      'on-drift': schedule.overwriteDrafts ? 'overwrite' : 'fail',
      'on-failure': schedule.isAllOrNone ? 'rollback-all' : 'rollback-flow',
    },
    timeoutMs: LONGEST_MS,
  };
  const step = await runAction(options);
  const endedAt = Date.now();
  note(`    The step ends with ${step.exitCode}: ${step.outputs['flows'] ?? ''}`);
  const post = await runAction({ ...options, state: step.state });
  await sleep(recorder.restMs + 200);
  return {
    step,
    post,
    played: {
      schedule,
      world,
      exchanges: recorder.exchanges,
      reports: (step.report?.flows ?? []) as unknown as FlowReport[],
      output: `${step.everything}\n${post.everything}`,
      elapsed: step.durationMs,
      endedAt,
      log,
      ...present({ broken: step.timedOut ? 'it does not end' : undefined }),
    },
  };
}

/** The violations of such a run: those of a run in process, and those that a runner sees. */
export function judgeOverHttp({ played, step, post }: PlayedOverHttp): string[] {
  const isRed = played.reports.some(({ status }) => !['deployed', 'in-sync', 'skipped'].includes(status));
  return [
    ...judge(played),
    ...(step.exitCode === (isRed ? 1 : 0) ? [] : [`the exit code is ${step.exitCode}`]),
    ...((step.outputs['outcome'] === 'failure') === isRed ? [] : [`the outcome is ${step.outputs['outcome']}`]),
    ...(step.stderr === '' ? [] : [`stderr: ${step.stderr}`]),
    ...(post.stdout === '' && post.exitCode === 0 ? [] : ['the end of the job finds something to do']),
  ];
}

/** The menu files, each with the edit that `editOf` makes of its own. */
function filesOf({ flows }: Schedule, editOf: (edit: Edit) => Edit): [path: string, text: string][] {
  return flows.flatMap(({ files, byName }, index) =>
    files.map(({ menu, edit }, place): [string, string] => [
      `ivr/${index}-${place}.yml`,
      menuText(referenceOf(index, byName), desiredMenu(menu, editOf(edit))),
    ]),
  );
}
