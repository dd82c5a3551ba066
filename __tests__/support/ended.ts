// Runs that are ended from outside, and the end of their job; no test of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FaultEffect, FaultMatcher } from '../../simulator/genesys/faults.ts';
import { changedMainMenu, menuFile } from '../../harness/menus.ts';
import type { RunResult } from '../../harness/runner.ts';
import type { SceneOptions, Stage } from '../../harness/stage.ts';
import { AFTER_HOURS, EU } from './org-scene.ts';

/** A change of the main menu, and of menus of three flows. */
export const MAIN = { 'ivr/main.yml': changedMainMenu() };
const CLOSED = menuFile([{ key: '1', prompt: 'Power cut? Press 1', target: '"74f3a0c9-1b86-4e52-a6d7-4b6d8f0a2e05"' }], {
  flow: `flow_id: ${AFTER_HOURS}`,
  node: 'menu_closed',
});
const EUROPE = menuFile([{ key: '1', prompt: 'Sell with 1', target: 'to_support' }], { flow: `flow_id: ${EU}` });
export const ALL = { 'ivr/1.yml': changedMainMenu(), 'ivr/2.yml': CLOSED, 'ivr/3.yml': EUROPE };

/** When a run ends, by a request to Genesys Cloud, and how. */
export interface End {
  readonly at: FaultMatcher;
  /** What becomes of that request; by default it is handled, although nobody waits for its answer any more. */
  readonly effect?: FaultEffect;
  readonly how: 'kill' | 'cancel';
}

/** A step that was ended, and the end of its job. */
export interface Ended {
  readonly step: RunResult;
  readonly post: RunResult;
  /** What Genesys Cloud was asked in between and after, such as `GET /api/v2/flows/… 200`. */
  readonly callsOfPost: readonly string[];
}

export interface EndedOptions extends SceneOptions {
  /** Done after the step, and before the end of its job; `temp` is RUNNER_TEMP. */
  readonly between?: (temp: string) => void | Promise<void>;
  /** The commit before a merge that has happened; then nothing is committed. */
  readonly merged?: string;
}

/** Commits the files, runs the step until it is ended, and then the end of its job as a runner does: with its state and its RUNNER_TEMP. */
export async function runUntil(
  stage: Stage,
  files: Readonly<Record<string, string>>,
  { at, effect = {}, how }: End,
  { between, merged, ...options }: EndedOptions = {},
): Promise<Ended> {
  const keepIn = await mkdtemp(join(tmpdir(), 'ivr-ended-'));
  const end = new AbortController();
  const before = merged ?? (await stage.repository.head());
  const after = merged === undefined ? await stage.commit(files) : await stage.repository.head();
  try {
    stage.cloud.faults.add({
      ...at,
      ...effect,
      before: (cloud) => {
        end.abort();
        effect.before?.(cloud);
      },
    });
    const step = await stage.pushRun({ before, after }, { [how]: end.signal, ...options, keepIn });
    stage.cloud.faults.clear();
    await between?.(join(keepIn, 'temp'));
    const asked = stage.cloud.requests.length;
    const { kill: _, cancel: __, ...same } = options;
    const post = await stage.pushRun({ before, after }, { ...same, keepIn, state: step.state });
    const callsOfPost = stage.cloud.requests.slice(asked).map(({ method, path, status }) => `${method} ${path} ${status}`);
    return { step, post, callsOfPost };
  } finally {
    await rm(keepIn, { recursive: true, force: true });
  }
}
