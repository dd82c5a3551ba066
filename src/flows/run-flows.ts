import type { FlowReport } from '../report/model.ts';
import { approved, planHash } from './approved-plan.ts';
import { deployFlows } from './deploy-flows.ts';
import type { FlowRun } from './flow-run.ts';
import { planFlows } from './plan-flows.ts';
import { reportFlow } from './report-flow.ts';
import type { FlowWork } from './work.ts';

/**
 * Plans every flow. Only when all are planned, it deploys those that can be: everything that can be wrong beforehand is known before the
 * first write. From then on, each flow is independent of the others, unless all of them are deployed or none.
 */
export async function runFlows(work: FlowWork): Promise<FlowReport[]> {
  const planned = await work.group('Plan', () => planFlows(work));
  const { runs } = planned;
  work.onPlan?.(planHash(runs));
  const deploy = (): Promise<readonly FlowRun[]> => deployFlows(work, { ...planned, runs: approved(work, runs) });
  const ended = work.mode === 'deploy' ? await work.group('Deploy', deploy) : runs;
  return ended.map((run) => reportFlow(run));
}
