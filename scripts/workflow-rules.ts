/* What this project asks of its own workflows, besides what GitHub's validator asks. */

import { isMap, isScalar, LineCounter, parseDocument, visit, type Pair, type Scalar } from 'yaml';

interface WorkflowProblem {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const COMMIT = /^[^@]+@[\da-f]{40}$/u;
const VERSION = /^ v\d+\.\d+\.\d+$/u;

function pinProblem({ value, comment }: Scalar): string | undefined {
  if (typeof value !== 'string' || value.startsWith('./')) return undefined;
  if (!COMMIT.test(value)) return `Pin ${value} to the full SHA of a commit.`;
  return VERSION.test(comment ?? '') ? undefined : `Say which version this commit is: \`# v1.2.3\`.`;
}

type Report = (offset: number | undefined, message: string) => void;

function checkJob({ key, value: job }: Pair, report: Report): void {
  const rights = isMap(job) ? job.get('permissions', true) : undefined;
  if (!isMap(rights)) {
    report(isScalar(key) ? key.range?.[0] : undefined, `The job ${String(key)} names no \`permissions\`.`);
    return;
  }
  for (const { key: right, value } of rights.items) {
    if (isScalar(value) && (value.comment ?? '').trim() === '')
      report(value.range?.[0], `Say beside \`${String(right)}: ${String(value.value)}\` why the job needs it.`);
  }
}

/** Actions are pinned. No right is given to a whole workflow, and every right of a job has its reason beside it. */
export function workflowProblems(text: string): WorkflowProblem[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems: WorkflowProblem[] = [];
  const report: Report = (offset, message) => {
    const { line, col } = lines.linePos(offset ?? 0);
    problems.push({ line, column: col, message });
  };

  const top = document.get('permissions');
  if (!isMap(top) || top.items.length > 0) report(0, 'Start with `permissions: {}`: each job asks for what it needs.');
  const jobs = document.get('jobs');
  for (const job of isMap(jobs) ? jobs.items : []) checkJob(job, report);
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'uses' || !isScalar(value)) return;
      const problem = pinProblem(value);
      if (problem !== undefined) report(value.range?.[0], problem);
    },
  });
  return problems;
}
