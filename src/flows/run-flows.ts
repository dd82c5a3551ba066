import type { FlowReport } from '../report/model.ts';
import { deployFlows } from './deploy-flows.ts';
import { planFlows } from './plan-flows.ts';
import { reportFlow } from './report-flow.ts';
import type { FlowWork } from './work.ts';

/**
 * Plans every flow. Only when all are planned, deploys those that may be: whatever can be known to be wrong is known before the first
 * write. From there on each flow stands for itself, unless all of them are deployed or none.
 */
export async function runFlows(work: FlowWork): Promise<FlowReport[]> {
  const { runs, queues } = await work.group('Plan', () => planFlows(work));
  const ended = work.mode === 'deploy' ? await work.group('Deploy', () => deployFlows(work, runs, queues)) : runs;
  return ended.map((run) => reportFlow(run));
}
