/** The JSON report as its readers may rely on it. */
export interface Report {
  schema: 1;
  mode: 'validate' | 'plan' | 'deploy' | 'drift';
  outcome: 'success' | 'failure' | 'no-changes';
  commit: string;
  run_url: string;
  files: ReportFile[];
  flows: ReportFlow[];
  /** Why the whole run failed. */
  error?: { code: string; message: string; hint?: string } | null;
  api_calls: { total: number; retried: number; throttled_ms: number };
}

interface ReportFile {
  path: string;
  status: 'valid' | 'invalid' | 'deleted';
  problems: { line: number; column: number; rule: string; message: string; text?: string }[];
}

export type FlowStatus =
  'planned' | 'deployed' | 'in-sync' | 'drifted' | 'conflict' | 'rejected' | 'rolled-back' | 'rollback-failed' | 'failed' | 'skipped';

export interface ReportFlow {
  flow_id: string;
  flow_name: string;
  api: 'definition' | 'architect';
  files: string[];
  menus: string[];
  status: FlowStatus;
  /** A number with the definition API, `"13.0"` with the Architect API. */
  version_before: number | string | null;
  version_after: number | string | null;
  attempts: number;
  /** Milliseconds; null if no one has measured. */
  duration_ms: number | null;
  changes: ReportChange[];
  error?: { code: string; message: string; status?: number; correlation_id?: string; hint?: string };
}

export interface ReportChange {
  op: 'add' | 'remove' | 'change' | 'reorder';
  menu: string;
  key: string;
  field: 'prompt' | 'routing_target' | null;
  path: string;
  before: unknown;
  after: unknown;
}
