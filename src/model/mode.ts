/** What a run does: check the files, plan, deploy, find menus that were edited outside git, or write what is live into the files. */
export const MODES = ['validate', 'plan', 'deploy', 'drift', 'pull'] as const;
export type Mode = (typeof MODES)[number];

/** What started the run, reduced to what the mode depends on. */
export interface Trigger {
  readonly eventName: string;
  /** Whether it runs on the default branch, on a protected branch, or on a tag: only there `mode: auto` deploys. */
  readonly isDeployRef: boolean;
  /** False for pull requests from forks and by Dependabot: GitHub gives them no secrets. */
  readonly hasSecrets: boolean;
}

/** `mode: auto` by event. Any other event gets a plan, which writes nothing. */
const AUTO: ReadonlyMap<string, Mode> = new Map([
  ['pull_request', 'plan'],
  ['merge_group', 'plan'],
  ['push', 'deploy'],
  ['workflow_dispatch', 'deploy'],
  ['schedule', 'drift'],
  // The author of the pull request controls the files that this event checks out. So the run uses no secret on them.
  ['pull_request_target', 'validate'],
]);

/** The events that can deploy: what they check out is on a branch or has a tag. */
const CAN_DEPLOY = ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch', 'release'] as const;

/** Why some of the other events never deploy and never pull. */
const NEVER_DEPLOY: ReadonlyMap<string, string> = new Map([
  ['pull_request', 'its commit is not on the branch yet, and may never be'],
  ['pull_request_target', 'anyone can open a pull request, and this event gives it your secrets'],
  [
    'workflow_run',
    "anyone's pull request can start it, and this event gives it your secrets. To deploy after another workflow, use `workflow_call`",
  ],
  ['merge_group', 'its commit is not on the branch yet, and may never be'],
  ['issue_comment', 'anyone who can comment can start it'],
]);

/** The events that can pull: what they check out is on a branch to which the pulled files can be added. */
const CAN_PULL = ['push', 'workflow_dispatch', 'schedule', 'repository_dispatch'] as const;

const OFF_BRANCH = [
  'Nothing is deployed from here: `mode: auto` deploys on the default branch, on protected branches and on tags.',
  'Set `mode: deploy` to deploy from this branch.',
].join(' ');

/** Why `mode: auto` only plans on an event that has no mode of its own. */
function whyPlan(eventName: string): string {
  const [why, instead] = CAN_DEPLOY.some((name) => name === eventName)
    ? ['`mode: auto` deploys on push and workflow_dispatch', `Set \`mode: deploy\` to deploy on ${eventName}, too`]
    : [whyNever(eventName), `A deploy runs on ${CAN_DEPLOY.join(', ')}`];
  return `Nothing is deployed on ${eventName}: ${why}. ${instead}.`;
}

function whyNever(eventName: string): string {
  return NEVER_DEPLOY.get(eventName) ?? 'it does not say which commit was approved';
}

/** The mode of this run, or why the requested mode is refused. */
export function resolveMode(
  requested: Mode | 'auto',
  { eventName, isDeployRef }: Trigger,
): { readonly mode: Mode; readonly why?: string } | { readonly refusal: string } {
  if (requested === 'auto') {
    const mode = AUTO.get(eventName);
    if (mode === undefined) return { mode: 'plan', why: whyPlan(eventName) };
    return mode === 'deploy' && !isDeployRef ? { mode: 'plan', why: OFF_BRANCH } : { mode };
  }
  if (requested === 'pull' && !CAN_PULL.some((name) => name === eventName)) {
    const why = NEVER_DEPLOY.get(eventName) ?? 'it does not say to which branch the files belong';
    return { refusal: `\`mode: pull\` is refused on ${eventName}: ${why}. A pull runs on ${CAN_PULL.join(', ')}.` };
  }
  if (requested !== 'deploy' || CAN_DEPLOY.some((name) => name === eventName)) return { mode: requested };
  return { refusal: `\`mode: deploy\` is refused on ${eventName}: ${whyNever(eventName)}. A deploy runs on ${CAN_DEPLOY.join(', ')}.` };
}
