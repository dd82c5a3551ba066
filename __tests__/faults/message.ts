/** The kinds of messages to Genesys Cloud and its storage, as schedules name them. */
export type Kind =
  | 'login'
  | 'list'
  | 'queues'
  | 'read'
  | 'version'
  | 'validate'
  | 'patch'
  | 'put'
  | 'export'
  | 'export-state'
  | 'download'
  | 'job'
  | 'upload'
  | 'job-state'
  | 'other';

const KINDS: readonly (readonly [method: string, path: RegExp, kind: Kind])[] = [
  ['POST', /^\/oauth\/token$/u, 'login'],
  ['GET', /^\/api\/v2\/routing\/queues$/u, 'queues'],
  ['GET', /^\/api\/v2\/flows$/u, 'list'],
  ['POST', /^\/api\/v2\/flows\/query$/u, 'list'],
  ['POST', /^\/api\/v2\/flows\/validate$/u, 'validate'],
  ['POST', /^\/api\/v2\/flows\/export\/jobs$/u, 'export'],
  ['GET', /^\/api\/v2\/flows\/export\/jobs\//u, 'export-state'],
  ['POST', /^\/api\/v2\/flows\/jobs$/u, 'job'],
  ['GET', /^\/api\/v2\/flows\/jobs\//u, 'job-state'],
  ['GET', /^\/presigned\//u, 'download'],
  ['PUT', /^\/presigned\//u, 'upload'],
  ['GET', /^\/api\/v2\/flows\/[^/]+$/u, 'read'],
  ['GET', /^\/api\/v2\/flows\/[^/]+\/versions\/[^/]+$/u, 'version'],
  ['PATCH', /^\/api\/v2\/flows\/[^/]+$/u, 'patch'],
  ['PUT', /^\/api\/v2\/flows\/[^/]+$/u, 'put'],
];

export function kindOf(method: string, path: string): Kind {
  return KINDS.find(([verb, pattern]) => verb === method && pattern.test(path))?.[2] ?? 'other';
}
