import { sharedMainMenu } from '../harness/architect-scene.ts';
import { menuFile } from '../harness/menus.ts';
import type { GenesysCloud } from '../simulator/genesys/cloud.ts';
import { architectAfterHours } from '../simulator/genesys/sample.ts';
import { CHANGED, storesThenRefuses, onBoth, PATH } from './on-both.ts';
import type { Sample } from './sample.ts';

const { id: OTHER } = architectAfterHours;

/** The menu of another flow with other prompts for keys 1 and 2. It fits the sample flow of either API. */
const OTHER_MENU = menuFile(
  [
    { key: '1', prompt: 'For a power cut, press 1', target: '{ queue: Emergency Line }' },
    { key: '2', prompt: 'For a gas leak, press 2', target: '{ queue: Emergency Line }' },
  ],
  { flow: `flow_id: ${OTHER}`, node: 'menu_closed' },
);

/** One of the two flows cannot be read. */
const otherRefused = (cloud: GenesysCloud): unknown =>
  cloud.faults.add({ method: 'GET', path: `/api/v2/flows/${OTHER}`, status: 403, times: Infinity });

/** The comment of a pull request after the merge. */
export const deploySamples: readonly Sample[] = [
  ...onBoth({
    name: 'deployed-after-plan',
    title: 'A merged pull request: deployed, with a link to the plan',
    statuses: ['deployed'],
    scene: { mode: 'deploy', files: { [PATH]: CHANGED }, commentKey: 'prod' },
    linksPlan: true,
    showsSummary: true,
  }),
  ...onBoth({
    name: 'rolled-back-after-plan',
    title: 'A merged pull request: rolled back, with a link to the plan',
    statuses: ['rolled-back'],
    scene: { mode: 'deploy', files: { [PATH]: CHANGED } },
    arrange: storesThenRefuses,
    linksPlan: true,
  }),
  ...onBoth({
    name: 'drift-refused',
    title: 'A deploy that is refused: the menu was edited outside git',
    statuses: ['drifted'],
    scene: { mode: 'deploy', files: { [PATH]: sharedMainMenu({ 9: null }) }, committed: { [PATH]: CHANGED } },
  }),
  ...onBoth({
    name: 'drift-overwritten',
    title: 'A deploy over a menu that was edited outside git',
    statuses: ['deployed'],
    scene: { mode: 'deploy', files: { [PATH]: sharedMainMenu({ 9: null }) }, committed: { [PATH]: CHANGED }, onDrift: 'overwrite' },
  }),
  ...onBoth({
    name: 'several',
    title: 'Two flows: one is deployed, the other may not be read',
    statuses: ['deployed', 'failed'],
    scene: { mode: 'deploy', files: { [PATH]: CHANGED, 'ivr/after-hours.yml': OTHER_MENU } },
    arrange: { definition: otherRefused, architect: otherRefused },
    showsSummary: true,
  }),
];
