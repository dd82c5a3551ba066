import { mainMenu } from '../harness/architect-scene.ts';
import { menuFile } from '../harness/menus.ts';
import type { GenesysCloud } from '../simulator/genesys/cloud.ts';
import { architectAfterHours } from '../simulator/genesys/sample.ts';
import { CHANGED, storesThenRefuses, onBoth, PATH } from './on-both.ts';
import type { Sample } from './sample.ts';

const { id: OTHER } = architectAfterHours;

/** Another flow's menu: keys 1 and 2 say something else, which fits the sample flow of either API. */
const OTHER_MENU = menuFile(
  [
    { key: '1', prompt: 'For a power cut, press 1', target: '{ queue: Emergency Line }' },
    { key: '2', prompt: 'For a gas leak, press 2', target: '{ queue: Emergency Line }' },
  ],
  { flow: `flow_id: ${OTHER}`, node: 'menu_closed' },
);

/** One of the two flows may not be read. */
const otherRefused = (cloud: GenesysCloud): unknown =>
  cloud.faults.add({ method: 'GET', path: `/api/v2/flows/${OTHER}`, status: 403, times: Infinity });

/** What a pull request's comment becomes once it is merged. */
export const deploySamples: readonly Sample[] = [
  ...onBoth(
    'deployed-over-plan',
    'A merged pull request: deployed, and the plan that was reviewed below',
    ['deployed'],
    { mode: 'deploy', files: { [PATH]: CHANGED }, commentKey: 'prod' },
    undefined,
    { keepsPlan: true, showsSummary: true },
  ),
  ...onBoth(
    'rolled-back-over-plan',
    'A merged pull request: rolled back, and the plan that was reviewed below',
    ['rolled-back'],
    { mode: 'deploy', files: { [PATH]: CHANGED } },
    storesThenRefuses,
    { keepsPlan: true },
  ),
  ...onBoth('drift-refused', 'A deploy that is refused: the menu was edited outside git', ['drifted'], {
    mode: 'deploy',
    files: { [PATH]: mainMenu({ 9: null }) },
    committed: { [PATH]: CHANGED },
  }),
  ...onBoth('drift-overwritten', 'A deploy over a menu that was edited outside git', ['deployed'], {
    mode: 'deploy',
    files: { [PATH]: mainMenu({ 9: null }) },
    committed: { [PATH]: CHANGED },
    onDrift: 'overwrite',
  }),
  ...onBoth(
    'several',
    'Two flows: one is deployed, the other may not be read',
    ['deployed', 'failed'],
    { mode: 'deploy', files: { [PATH]: CHANGED, 'ivr/after-hours.yml': OTHER_MENU } },
    { definition: otherRefused, architect: otherRefused },
    { showsSummary: true },
  ),
];
