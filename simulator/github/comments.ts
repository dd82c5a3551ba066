import { z } from 'zod';
import { authorize, forbidden } from './access.ts';
import { readBody } from './body.ts';
import type { IssueComment } from './model.ts';
import { paginate } from './pages.ts';
import { renderComment } from './render.ts';
import { ApiError, invalid, notFound } from './reply.ts';
import type { Reply } from './reply.ts';
import { ok, param } from './route.ts';
import type { Call, Route } from './route.ts';
import { appOf } from './seed.ts';
import { timestamp } from './state.ts';

/** GitHub's limit in characters. Counted in UTF-16 units here, which are never fewer. */
const MAX_BODY = 65_536;

const BODY = z.strictObject({ body: z.string('is not a string') });

const READ = [
  { scope: 'issues', level: 'read' },
  { scope: 'pull-requests', level: 'read' },
] as const;
const LIST = /^\/issues\/(?<number>\d+)\/comments$/;
const ONE = /^\/issues\/comments\/(?<id>\d+)$/;

export const commentRoutes: readonly Route[] = [
  { method: 'GET', path: LIST, anyOf: READ, query: ['per_page', 'page', 'since'], handle: list },
  { method: 'POST', path: LIST, anyOf: [], query: [], handle: create },
  { method: 'GET', path: ONE, anyOf: READ, query: [], handle: get },
  { method: 'PATCH', path: ONE, anyOf: [], query: [], handle: update },
  { method: 'DELETE', path: ONE, anyOf: [], query: [], handle: remove },
];

function list(call: Call): Reply {
  const issue = issueOf(call);
  const since = call.request.query['since'] ?? '';
  const found = call.state.comments
    .filter((comment) => comment.issue === issue && comment.updated_at >= since)
    .toSorted((one, other) => one.id - other.id);
  const { items, headers } = paginate(found, { query: call.request.query, url: call.url });
  return ok(
    items.map((comment) => render(comment, call)),
    headers,
  );
}

function create(call: Call): Reply {
  const issue = issueOf(call);
  authorizeWrite(issue, call);
  refuseLocked(issue, call);
  const body = bodyOf(call);
  const { login, type } = call.token;
  const time = timestamp(call.state.now());
  const user = { login, type };
  const comment = {
    id: call.state.ids.comment.next(),
    issue,
    body,
    user,
    performed_via_github_app: appOf(user),
    created_at: time,
    updated_at: time,
  };
  call.state.comments.push(comment);
  const rendered = render(comment, call);
  return { status: 201, headers: { location: `${call.to.repo}/issues/comments/${comment.id}` }, body: rendered };
}

function get(call: Call): Reply {
  return ok(render(find(call), call));
}

function update(call: Call): Reply {
  const comment = find(call);
  authorizeChange(comment, call);
  comment.body = bodyOf(call);
  comment.updated_at = timestamp(call.state.now());
  return ok(render(comment, call));
}

function remove(call: Call): Reply {
  const comment = find(call);
  authorizeChange(comment, call);
  call.state.comments.splice(call.state.comments.indexOf(comment), 1);
  return { status: 204, headers: {}, body: undefined };
}

function issueOf(call: Call): number {
  const number = Number(param(call, 'number'));
  if (!isPull(number, call) && !call.state.issues.includes(number)) throw notFound();
  return number;
}

function isPull(issue: number, call: Call): boolean {
  return call.state.pulls.some(({ number }) => number === issue);
}

function find(call: Call): IssueComment {
  const comment = call.state.comments.find(({ id }) => String(id) === param(call, 'id'));
  if (comment === undefined) throw notFound();
  return comment;
}

/**
 * Since August 2026, `issues: write` alone is not enough for a pull request's comments, although the header still names both:
 * github/rest-api-description#6994.
 */
function authorizeWrite(issue: number, call: Call): void {
  const issues = { scope: 'issues', level: 'write' } as const;
  const pulls = { scope: 'pull-requests', level: 'write' } as const;
  if (isPull(issue, call)) authorize(call.token, [pulls], [issues]);
  else authorize(call.token, [issues]);
}

function authorizeChange(comment: IssueComment, call: Call): void {
  authorizeWrite(comment.issue, call);
  // No permission would be enough, so no header lists one.
  if (call.token.type === 'Bot' && comment.user.login !== call.token.login) throw forbidden();
}

/**
 * A workflow's token is no collaborator, so it can't comment on a locked conversation. It can still edit what it has written.
 * https://docs.github.com/communities/moderating-comments-and-conversations/locking-conversations
 */
function refuseLocked(issue: number, { state, token }: Call): void {
  const isLocked = state.pulls.some(({ number, locked }) => number === issue && locked);
  if (isLocked && token.type === 'Bot') throw new ApiError(403, 'Unable to create comment because issue is locked.');
}

function bodyOf(call: Call): string {
  const { body } = readBody(call.request, 'IssueComment', BODY);
  if (body.trim() === '') throw invalid('IssueComment', 'body', 'unprocessable', "Body can't be blank");
  if (body.length > MAX_BODY) {
    throw invalid('IssueComment', 'data', 'unprocessable', `Body is too long (maximum is ${MAX_BODY} characters)`);
  }
  return body;
}

function render(comment: IssueComment, call: Call): object {
  return renderComment(comment, isPull(comment.issue, call), call.state, call.to);
}
