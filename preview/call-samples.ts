import { CHANGED, FLOW, onBoth, PATH, SMALL } from './on-both.ts';
import type { Sample } from './sample.ts';

const PAGE = 'https://github.com/northwind/ivr/actions/runs/9000/artifacts/7';

/** Calls that arrive after the change as they should. */
const PASSING = `flow_id: ${FLOW}
calls:
  - name: Sales is one press away
    press: "1"
    reaches: { queue: Sales }
  - name: Orders are handled in Europe
    press: "2"
    reaches: { queue: Support EU }
`;

/** The change takes the way to Billing; to Complaints there was none before. */
const FAILING = `${PASSING}  - name: Billing is one press away
    press: "3"
    reaches: { queue: Billing }
  - name: Complaints go to an operator
    press: "7"
    reaches: { queue: Operator }
`;

/** Calls that are tested, and calls that people can make. */
export const callSamples: readonly Sample[] = [
  ...onBoth({
    name: 'calls-passed',
    title: 'A plan: all call tests pass, and its calls can be dialled',
    statuses: ['planned'],
    scene: { mode: 'plan', files: { [PATH]: CHANGED }, tests: { 'ivr/main.calls.yml': PASSING }, dial: PAGE },
  }),
  ...onBoth({
    name: 'calls-failed',
    title: 'A plan: one call test fails because of it, one failed before',
    statuses: ['rejected'],
    scene: { mode: 'plan', files: { [PATH]: CHANGED }, tests: { 'ivr/main.calls.yml': FAILING } },
  }),
  ...onBoth({
    name: 'dialled',
    title: 'A deploy: its calls can be dialled',
    statuses: ['deployed'],
    scene: { mode: 'deploy', files: { [PATH]: CHANGED }, dial: PAGE },
  }),
  ...onBoth({
    name: 'dialled-elsewhere',
    title: 'A plan on a GitHub server that keeps no pages',
    statuses: ['planned'],
    scene: { mode: 'plan', files: { [PATH]: SMALL }, dial: false },
  }),
];
