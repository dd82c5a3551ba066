// Kinds of requests, to strike one of them; no test of its own.
import type { FaultMatcher } from '../../../simulator/genesys/faults.ts';

/** `{flow}` stands for the path of a flow. */
const FLOW = '{flow}';

const KINDS = {
  login: { method: 'POST', path: '/oauth/token' },
  list: { method: 'GET', path: '/api/v2/flows' },
  query: { method: 'POST', path: '/api/v2/flows/query' },
  flow: { method: 'GET', path: FLOW },
  queues: { method: 'GET', path: '/api/v2/routing/queues' },
  members: { method: 'GET', path: /\/members$/u },
  // Architect's API
  beginExport: { method: 'POST', path: '/api/v2/flows/export/jobs' },
  askExport: { method: 'GET', path: /^\/api\/v2\/flows\/export\/jobs\//u },
  download: { method: 'GET', path: /^\/presigned\/downloads\//u },
  register: { method: 'POST', path: '/api/v2/flows/jobs' },
  upload: { method: 'PUT', path: /^\/presigned\/uploads\//u },
  askJob: { method: 'GET', path: /^\/api\/v2\/flows\/jobs\//u },
  // The flow-definition API
  validate: { method: 'POST', path: '/api/v2/flows/validate' },
  patch: { method: 'PATCH', path: FLOW },
  put: { method: 'PUT', path: FLOW },
} as const;

export type RequestKind = keyof typeof KINDS;

/** How to find the so-manieth request of a kind, and by default no other. */
export function matcherOf(kind: RequestKind, nth: number, flowId: string): FaultMatcher {
  const { method, path } = KINDS[kind];
  return { method, path: path === FLOW ? `/api/v2/flows/${flowId}` : path, skip: nth - 1 };
}
