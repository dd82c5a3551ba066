/** A small, strict fake of GitHub's REST API: one repository, over real HTTP on this machine. */
export { Clock } from './clock.ts';
export { DEFAULT_TOKEN, GitHub } from './github.ts';
export type { GitHubOptions } from './github.ts';
export type { Fault } from './faults.ts';
export { appliedButFailed, endlessPages, forbidden, ipAllowList, secondaryRateLimit, withoutApi } from './known-faults.ts';
export type {
  ChangedFile,
  CommitCheck,
  Deployment,
  DeploymentState,
  DeploymentStatus,
  IssueComment,
  Pull,
  RecordedRequest,
  Review,
  Token,
  User,
  WorkflowRun,
} from './model.ts';
export type { DeploymentSeed } from './seed-deployment.ts';
export { beginRun, endRun } from './run-life.ts';
export type { CommentSeed, FileSeed, PullSeed, ReviewSeed, RunSeed } from './seed.ts';
export { listen } from './server.ts';
export type { Listening } from './server.ts';
