// What a plan tells people of a change, without an org; no test of its own.
import { planOutcome } from '../../src/flows/flow-run.ts';
import { withPicture } from '../../src/flows/picture.ts';
import { reportFlow } from '../../src/flows/report-flow.ts';
import type { EarlierVersions, FlowContent } from '../../src/model/content.ts';
import type { Menu } from '../../src/model/menu.ts';
import { planFlow, type Plan } from '../../src/model/plan.ts';
import { fit, SUMMARY_LIMIT } from '../../src/report/markdown/budget.ts';
import { toSections } from '../../src/report/markdown/markdown.ts';
import { ANY_QUEUE } from './random-menus.ts';

/** A plan, and its report in Markdown. */
export interface Planned {
  readonly plan: Plan;
  readonly markdown: string;
}

/** Plans a change of a flow and reports it as a pull request shows it. */
export function planned(content: FlowContent, menus: readonly Menu[], earlier?: EarlierVersions): Planned {
  const live = { id: 'f1', name: 'Main IVR', version: content.api === 'architect' ? '13.0' : 14, content };
  const plan = planFlow(live, menus, ANY_QUEUE, earlier);
  const run = { reference: { kind: 'id', id: live.id } as const, menus, flowId: live.id, live, plan };
  const told = withPicture({ ...run, outcome: planOutcome(run, 'plan') }, { names: new Map(), factOf: () => undefined });
  const sections = toSections({
    mode: 'plan',
    outcome: 'success',
    commit: '396a4cbf76bb718a79ed3867b335bddbb6242fc4',
    runUrl: 'https://github.com/northwind/ivr/actions/runs/9000',
    repositoryUrl: 'https://github.com/northwind/ivr',
    commentKey: '',
    actor: 'ann',
    at: '2026-11-22T10:00:00.000Z',
    files: [],
    flows: [reportFlow(told)],
    error: null,
    notes: [],
    apiCalls: { total: 0, retried: 0, throttledMs: 0 },
  });
  return { plan, markdown: fit(sections, SUMMARY_LIMIT, '') };
}
