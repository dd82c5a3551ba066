/** What a run does: check the files, plan, deploy, or find menus that were edited outside git. */
export const MODES = ['validate', 'plan', 'deploy', 'drift'] as const;
export type Mode = (typeof MODES)[number];

/** What started the run, reduced to what the mode depends on. */
export interface Trigger {
  readonly eventName: string;
  /** False for pull requests from forks and by Dependabot: GitHub gives them no secrets. */
  readonly hasSecrets: boolean;
}

/** `mode: auto` by event (README.md, "Inputs"). Any other event gets a plan, which writes nothing. */
const AUTO: ReadonlyMap<string, Mode> = new Map([
  ['pull_request', 'plan'],
  ['merge_group', 'plan'],
  ['push', 'deploy'],
  ['workflow_dispatch', 'deploy'],
  ['schedule', 'drift'],
  // The author of the pull request controls the files that this event checks out. So the run uses no secret on them.
  ['pull_request_target', 'validate'],
]);

/** Events that never deploy, whatever the inputs say, and the reason. */
const NEVER_DEPLOY: ReadonlyMap<string, string> = new Map([
  ['pull_request_target', 'anybody can open a pull request, and this event hands it your secrets'],
  ['workflow_run', "anybody's pull request can set it off, and this event hands it your secrets"],
  ['merge_group', 'its commit is not on the branch yet, and may never be'],
]);

/** The mode of this run, or why the requested mode is refused. */
export function resolveMode(requested: Mode | 'auto', { eventName }: Trigger): { readonly mode: Mode } | { readonly refusal: string } {
  const mode = requested === 'auto' ? (AUTO.get(eventName) ?? 'plan') : requested;
  const why = NEVER_DEPLOY.get(eventName);
  if (mode === 'deploy' && why !== undefined) return { refusal: `\`mode: deploy\` is refused on ${eventName}: ${why}. Deploy on push.` };
  return { mode };
}
