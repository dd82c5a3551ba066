// What tests of a pull share; no test of its own.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workflowDispatchEvent } from '../../harness/events.ts';
import type { Scene } from './scene/scene.ts';
import type { Run } from './scene/run.ts';
import type { SceneOptions } from '../../harness/stage.ts';

export type AnyScene = Scene<'architect'> | Scene<'definition'>;

/** A menu in the report of a pull. */
export interface PulledEntry {
  readonly flow_id: string;
  readonly flow_name: string;
  readonly menu: string;
  readonly path: string | null;
  readonly status: string;
  readonly written: boolean;
  readonly taken: readonly string[];
  readonly kept: readonly string[];
  readonly conflicts: readonly string[];
  readonly why: string | null;
}

/** A run that has pulled into a workspace. */
export interface Pull {
  readonly run: Run;
  readonly workspace: string;
  readonly menus: readonly PulledEntry[];
}

/** Pulls by the button, into a fresh checkout of `main` unless told. */
export async function pull(scene: AnyScene, options: SceneOptions & { readonly workspace?: string } = {}): Promise<Pull> {
  const { workspace = await scene.repository.checkout({ ref: 'refs/heads/main' }), inputs = {}, ...rest } = options;
  const event = workflowDispatchEvent({ sha: await scene.repository.head() });
  const run = await scene.run(event, workspace, { ...rest, inputs: { mode: 'pull', ...inputs } });
  return { run, workspace, menus: pulledIn(run) };
}

/** What a run pulled, menu by menu. */
function pulledIn({ report }: Run): readonly PulledEntry[] {
  return (report as unknown as { readonly pulled?: readonly PulledEntry[] }).pulled ?? [];
}

/** The paths of the files that a run has written. */
export function writtenBy({ run }: Pick<Pull, 'run'>): readonly string[] {
  return JSON.parse(run.outputs['changed-files'] ?? '') as readonly string[];
}

export async function textOf({ workspace }: Pick<Pull, 'workspace'>, path: string): Promise<string> {
  return readFile(join(workspace, path), 'utf8');
}

/** The files that a run has written, with their texts. */
export async function filesOf(pulled: Pull): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all(writtenBy(pulled).map(async (path) => [path, await textOf(pulled, path)] as const)));
}
