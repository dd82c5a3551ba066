import { COMMENT_LIMIT, isWithin } from '../report/markdown/budget.ts';
import { planBelow, withoutPlan, withPlanBelow } from '../report/markdown/plan-below.ts';
import type { GithubContext } from './context.ts';
import { formatMarker, type MadePlan, type Marker } from './marker.ts';

/** What this run has to say. */
export interface CommentContent {
  /** Markdown, masked, that leaves room for what else a comment holds (`REPORT_LIMIT`). */
  readonly report: string;
  /** What the run was: a plan takes the place of everything, a deploy that of the last deploy, and the plan stays below it. */
  readonly mode: string;
  /** Masks what this run knows to be secret. */
  readonly redact: (text: string) => string;
}

/** A comment that is known to be ours: only its own text is ever shown again. */
export interface OwnComment {
  readonly marker: Marker;
  readonly body: string;
}

/**
 * A comment's body, within GitHub's limit.
 *
 * @param marker of this run
 * @param there what stands there so far
 */
export function composeBody(said: CommentContent, marker: Marker, context: GithubContext, there?: OwnComment): string {
  const { report, mode, redact } = said;
  if (mode === 'plan') return bodyOf({ ...marker, plan: { run: marker.run, attempt: marker.attempt, place: 'whole' } }, report);
  const made = mode === 'deploy' ? there?.marker.plan : undefined;
  if (there === undefined || made === undefined) return bodyOf(marker, report);
  const plan = planOf(there.body, made);
  if (plan !== undefined) {
    const body = bodyOf({ ...marker, plan: { ...made, place: 'below' } }, withPlanBelow(report, redact(plan)));
    if (isWithin(body, COMMENT_LIMIT)) return body;
  }
  return bodyOf({ ...marker, plan: { ...made, place: 'left-out' } }, withoutPlan(report, runUrl(made, context)));
}

function bodyOf(marker: Marker, text: string): string {
  return `${formatMarker(marker)}\n${text}`;
}

function planOf(body: string, { place }: MadePlan): string | undefined {
  // Who edits a comment in a browser gives its lines other ends.
  const [, ...lines] = body.split(/\r\n|\r|\n/u);
  const text = lines.join('\n');
  return place === 'whole' ? text : planBelow(text);
}

function runUrl({ run, attempt }: MadePlan, { repositoryUrl }: GithubContext): string {
  return `${repositoryUrl}/actions/runs/${run}/attempts/${attempt}`;
}
