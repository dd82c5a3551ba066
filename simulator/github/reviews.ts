import type { Review } from './model.ts';
import { paginate } from './pages.ts';
import { findPull } from './pulls.ts';
import { renderUser } from './render.ts';
import type { Reply } from './reply.ts';
import { ok } from './route.ts';
import type { Call, Route } from './route.ts';

export const reviewRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/pulls\/(?<number>\d+)\/reviews$/,
    anyOf: [{ scope: 'pull-requests', level: 'read' }],
    query: ['per_page', 'page'],
    handle: list,
  },
];

/** "The list of reviews returns in chronological order": https://docs.github.com/rest/pulls/reviews#list-reviews-for-a-pull-request. */
function list(call: Call): Reply {
  const { number } = findPull(call);
  const found = call.state.reviews
    .filter(({ pull }) => pull === number)
    .toSorted((one, other) => one.submitted_at.localeCompare(other.submitted_at) || one.id - other.id);
  const { items, headers } = paginate(found, { query: call.request.query, url: call.url });
  return ok(
    items.map((review) => render(review, call)),
    headers,
  );
}

function render({ id, pull, user, body, state, submitted_at, commit_id }: Review, call: Call): object {
  const html = `${call.to.html}/pull/${pull}#pullrequestreview-${id}`;
  const url = `${call.to.repo}/pulls/${pull}`;
  return {
    id,
    node_id: Buffer.from(`017:PullRequestReview${id}`).toString('base64'),
    user: renderUser(user, call.to, call.state.serverUrl),
    body,
    state,
    html_url: html,
    pull_request_url: url,
    author_association: 'MEMBER',
    _links: { html: { href: html }, pull_request: { href: url } },
    submitted_at,
    commit_id,
  };
}
