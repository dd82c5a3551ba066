import { COMMENT_LIMIT, isWithin } from '../report/markdown/budget.ts';
import { planBelow, withoutPlan, withPlanBelow } from '../report/markdown/plan-below.ts';
import type { GithubContext } from './context.ts';
import { formatMarker, type MadePlan, type Marker } from './marker.ts';

/** What this run writes into the comment. */
export interface CommentContent {
  /** Masked Markdown. It leaves room for the rest of the comment (`REPORT_LIMIT`). */
  readonly report: string;
  /** The run's mode. A plan replaces the whole comment. A deploy replaces the last deploy, and keeps the plan below it. */
  readonly mode: string;
  /** Masks the secrets that this run knows. */
  readonly redact: (text: string) => string;
}

/** A comment that is certainly ours. No other comment's text is shown again. */
export interface OwnComment {
  readonly marker: Marker;
  readonly body: string;
}

/**
 * A comment's body, within GitHub's limit.
 *
 * @param marker this run's
 * @param existing the comment as it is now
 */
export function composeBody(content: CommentContent, marker: Marker, context: GithubContext, existing?: OwnComment): string {
  const { report, mode, redact } = content;
  if (mode === 'plan') return bodyOf({ ...marker, plan: { run: marker.run, attempt: marker.attempt, place: 'whole' } }, report);
  const made = mode === 'deploy' ? existing?.marker.plan : undefined;
  if (existing === undefined || made === undefined) return bodyOf(marker, report);
  const plan = planOf(existing.body, made);
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
  // Editing a comment in a browser changes its line ends.
  const [, ...lines] = body.split(/\r\n|\r|\n/u);
  const text = lines.join('\n');
  return place === 'whole' ? text : planBelow(text);
}

function runUrl({ run, attempt }: MadePlan, { repositoryUrl }: GithubContext): string {
  return `${repositoryUrl}/actions/runs/${run}/attempts/${attempt}`;
}
