import type { DialPage, LiveReload } from '../dial/page.ts';
import type { FlowGraphs } from '../flows/graphs.ts';
import type { Location } from '../model/diagnostic.ts';
import { present } from '../model/json.ts';
import type { FlowReport } from '../report/model.ts';
import type { Console } from './console.ts';
import type { RunState } from './run-state.ts';

/** What hides the secrets of a run. */
type Masks = Pick<Console, 'redact' | 'redactAll'>;

/** A page to dial, and the flows on it. */
export interface RunPage extends DialPage {
  readonly flows: readonly FlowGraphs[];
}

/** Which flows of a run are worth a page, and how the page is shown. */
export interface PageWish {
  /** Also flows that don't change. */
  readonly all: boolean;
  readonly live?: LiveReload;
}

/** A limit on size: no one looks through the flows of a longer page. */
const MOST_FLOWS = 50;

/** The page on which people dial what a run has planned or deployed. Undefined if there is nothing to dial. */
export async function pageToDial(
  { toDial, report }: Pick<RunState, 'toDial' | 'report'>,
  console: Masks,
  wish: PageWish,
): Promise<RunPage | undefined> {
  const isDeploy = report.mode === 'deploy';
  const deployed = new Set(report.flows.filter(({ status }) => status === 'deployed').map(({ flow_id }) => flow_id));
  // What a deploy didn't bring is not live.
  const planned = (toDial?.() ?? []).map(({ after, ...flow }) => ({
    ...flow,
    ...present({ after: isDeploy && !deployed.has(flow.flowId) ? undefined : after }),
  }));
  const flows = planned.filter(({ after }) => wish.all || after !== undefined).slice(0, MOST_FLOWS);
  if (flows.length === 0) return undefined;
  const { dialPage, DEPLOYED, PLANNED } = await import('../dial/page.ts');
  const page = dialPage(
    flows.map((flow) => masked(flow, console)),
    isDeploy ? DEPLOYED : PLANNED,
    wish.live,
  );
  return page && { html: console.redact(page.html), fragments: page.fragments, flows };
}

/** The flows of a report, with what dials each of their call tests on the page. */
export function withDialledTests(flows: readonly FlowReport[], page: RunPage): FlowReport[] {
  const fragments = new Map(
    page.flows.flatMap(({ calls }, flow) =>
      calls.flatMap(({ call, result }, index) => {
        const fragment = page.fragments[flow]?.[index];
        return result === undefined || fragment === undefined ? [] : [[placeOf(call.at), fragment] as const];
      }),
    ),
  );
  return flows.map((flow) => {
    const tests = flow.tests?.map((test) => ({ ...test, ...present({ dial: fragments.get(placeOf(test.at)) }) }));
    return { ...flow, ...present({ tests }) };
  });
}

function placeOf({ path, line, column }: Location): string {
  return JSON.stringify([path, line, column]);
}

/** Masking comes first, because a secret is hard to find in an escaped text. */
function masked({ calls, ...flow }: FlowGraphs, console: Masks): FlowGraphs {
  return {
    ...console.redactAll(flow),
    calls: calls.map(({ call, ...result }) => ({ ...result, call: { ...call, name: console.redact(call.name) } })),
  };
}
