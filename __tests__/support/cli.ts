// The command line as a child process; no test of its own.
import { fileURLToPath } from 'node:url';
import { runNode, type ChildResult } from '../../harness/child.ts';
import { plainEnvironment } from '../../harness/git.ts';
import { CLIENT } from './scene/constants.ts';
import type { AnyScene } from './pull-scene.ts';

export const ENTRY = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** The Node.js that runs the command line. The action brings its own; a person has any, and CI tries the oldest that is promised. */
const NODE = process.env['CLI_NODE'];

/** Runs `genesys-ivr` in a folder, against the scene's org. */
export function cli(scene: AnyScene, folder: string, args: readonly string[], env: Record<string, string> = {}): Promise<ChildResult> {
  return cliIn(folder, [...args, '--gateway-url', scene.stage.cloudUrl], {
    GENESYS_CLOUD_CLIENT_ID: CLIENT.id,
    GENESYS_CLOUD_CLIENT_SECRET: CLIENT.secret,
    ...env,
  });
}

/** The same with nothing in its environment but what is given. */
export function cliIn(folder: string, args: readonly string[], env: Record<string, string> = {}): Promise<ChildResult> {
  return runNode({ node: NODE, args: [ENTRY, ...args], cwd: folder, env: { ...plainEnvironment(), ...env }, timeoutMs: 60_000 });
}
