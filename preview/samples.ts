import { sharedMainMenu } from '../harness/architect-scene.ts';
import { menuFile } from '../harness/menus.ts';
import type { GenesysCloud } from '../simulator/genesys/cloud.ts';
import { bigSamples } from './big-samples.ts';
import { callSamples } from './call-samples.ts';
import { deploySamples } from './deploy-samples.ts';
import { hostileSamples } from './hostile-samples.ts';
import { manySamples } from './many-samples.ts';
import { CHANGED, FLOW, storesThenRefuses, onBoth, PATH, REFUSED, SMALL } from './on-both.ts';
import type { Sample } from './sample.ts';

const INVALID = `flow_id: ${FLOW}
menu_node_id: collect_ivr_main
optoins: []
options:
  - key: 1
    prompt: For sales, press 1
    routing_target: { queu: Sales }
  - key: "2"
    prompt: ""
    routing_target: Support
  - key: "2"
    prompt: For bills, press 2
    routing_target: { queue: Billing }
`;

const readRefused = {
  definition: (cloud: GenesysCloud) => cloud.faults.add({ method: 'GET', path: `/api/v2/flows/${FLOW}`, status: 403, times: Infinity }),
  architect: (cloud: GenesysCloud) => cloud.faults.add({ method: 'POST', path: '/api/v2/flows/export/jobs', status: 403, times: Infinity }),
} as const;
const staysBroken = {
  definition: (cloud: GenesysCloud) => {
    storesThenRefuses.definition(cloud);
    cloud.faults.add({ method: 'PUT', status: 500, times: Infinity });
  },
  architect: (cloud: GenesysCloud) => {
    storesThenRefuses.architect(cloud);
    cloud.architect.planDeploy({ fails: [REFUSED] });
  },
} as const;
/** The org loses the answer to a write, and answers nothing after it, or after some requests. */
const silentAfter =
  (method: string, path?: RegExp, skip = 0) =>
  (cloud: GenesysCloud) => {
    cloud.faults.add({
      method,
      ...(path === undefined ? {} : { path }),
      status: 502,
      afterApplying: true,
      before: () => {
        cloud.faults.add({ status: 503, skip, times: Infinity });
      },
    });
  };
const annPublishesFirst = {
  definition: (cloud: GenesysCloud) => {
    cloud.faults.add({
      method: 'PATCH',
      before: () => {
        cloud.edit(FLOW, 'Ann in Architect', ({ nodes }) => {
          const first = nodes['collect_ivr_main']?.menu?.options?.[0];
          if (first !== undefined) first.prompt = 'Ann was here first';
        });
      },
    });
  },
  architect: (cloud: GenesysCloud) => {
    cloud.faults.add({
      method: 'GET',
      path: `/api/v2/flows/${FLOW}`,
      skip: 1,
      before: () => {
        const yaml = cloud.architect.flow(FLOW).published?.yaml ?? '';
        cloud.architect.publish(FLOW, 'Ann in Architect', yaml.replace('For sales, press 1', 'Ann was here first'));
      },
    });
  },
} as const;

/** Every status on both APIs, and other cases that readers can meet. */
export const samples: readonly Sample[] = [
  ...onBoth({
    name: 'planned',
    title: 'A plan: one key leads elsewhere, one stops answering, one is new',
    statuses: ['planned'],
    scene: { mode: 'plan', files: { [PATH]: CHANGED }, commentKey: 'prod' },
  }),
  ...onBoth({
    name: 'planned-small',
    title: 'A plan: other words for one key',
    statuses: ['planned'],
    scene: { mode: 'plan', files: { [PATH]: SMALL } },
  }),
  ...onBoth({
    name: 'planned-no-members',
    title: 'A plan: a key leads to a queue without members',
    statuses: ['planned'],
    scene: {
      mode: 'plan',
      files: { [PATH]: sharedMainMenu({ 2: { prompt: 'For our best customers, press 2', target: '{ queue: Support EU VIP }' } }) },
    },
  }),
  ...onBoth({
    name: 'planned-since-approval',
    title: 'A plan: another commit was approved',
    statuses: ['planned'],
    scene: {
      mode: 'plan',
      files: { [PATH]: CHANGED },
      approved: { [PATH]: sharedMainMenu({ 2: { prompt: 'For help with an order, press 2', target: '{ queue: Support EU }' } }) },
    },
  }),
  ...onBoth({
    name: 'planned-cut-off',
    title: 'A plan: the way to another menu is taken away',
    statuses: ['planned'],
    scene: { mode: 'plan', files: { [PATH]: sharedMainMenu({ 9: null }) } },
  }),
  ...onBoth({
    name: 'in-sync',
    title: 'Nothing changes',
    statuses: ['in-sync'],
    scene: { mode: 'plan', files: { [PATH]: sharedMainMenu() } },
  }),
  ...onBoth({
    name: 'drifted',
    title: 'Drift: the menu was edited outside git',
    statuses: ['drifted'],
    scene: { mode: 'drift', files: { [PATH]: CHANGED }, committed: { [PATH]: CHANGED } },
  }),
  ...onBoth({
    name: 'drifted-unproven',
    title: 'Drift, or a commit that was never deployed: nothing tells',
    statuses: ['drifted'],
    scene: { mode: 'drift', files: { [PATH]: CHANGED }, committed: { [PATH]: CHANGED }, isProven: false },
  }),
  ...onBoth({
    name: 'edited',
    title: 'A pull request about a menu that was edited outside git',
    statuses: ['planned'],
    scene: { mode: 'plan', files: { [PATH]: sharedMainMenu({ 9: null }) }, committed: { [PATH]: CHANGED } },
  }),
  ...onBoth({ name: 'deployed', title: 'A deploy', statuses: ['deployed'], scene: { mode: 'deploy', files: { [PATH]: CHANGED } } }),
  ...onBoth({
    name: 'rolled-back',
    title: 'A deploy that the org refused after it had stored it',
    statuses: ['rolled-back'],
    scene: { mode: 'deploy', files: { [PATH]: CHANGED } },
    arrange: storesThenRefuses,
  }),
  ...onBoth({
    name: 'rollback-failed',
    title: 'A deploy that could not be rolled back',
    statuses: ['rollback-failed'],
    scene: { mode: 'deploy', files: { [PATH]: CHANGED } },
    arrange: staysBroken,
  }),
  ...onBoth({
    name: 'unknown-state',
    title: 'A deploy after which the org does not answer any more',
    statuses: ['rollback-failed'],
    scene: { mode: 'deploy', files: { [PATH]: CHANGED } },
    arrange: { definition: silentAfter('PATCH'), architect: silentAfter('POST', /\/flows\/jobs$/u, 1) },
  }),
  ...onBoth({
    name: 'conflict',
    title: 'Someone else changed the same menu first',
    statuses: ['conflict'],
    scene: { mode: 'deploy', files: { [PATH]: CHANGED } },
    arrange: annPublishesFirst,
  }),
  ...onBoth({
    name: 'rejected',
    title: 'A queue that does not exist',
    statuses: ['rejected'],
    scene: {
      mode: 'plan',
      files: { [PATH]: sharedMainMenu({ 1: { target: '{ queue: Sale }' }, 2: { target: '{ queue: Nobody }' } }) },
    },
  }),
  ...onBoth({
    name: 'failed',
    title: 'A flow that may not be read',
    statuses: ['failed'],
    scene: { mode: 'plan', files: { [PATH]: CHANGED } },
    arrange: readRefused,
  }),
  ...onBoth({
    name: 'skipped',
    title: 'All or none: another flow was refused',
    statuses: ['skipped', 'rejected'],
    scene: {
      mode: 'deploy',
      isAllOrNone: true,
      files: {
        [PATH]: SMALL,
        'ivr/eu.yml': menuFile([{ key: '1', prompt: 'For sales, press 1', target: '{ queue: Nobody }' }], {
          flow: 'flow_name: Main IVR EU',
          node: 'collect_ivr_main',
        }).replace('collect_ivr_main', 'COLLECT'),
      },
    },
  }),
  {
    name: 'loop',
    title: 'A menu that no one can leave, and no way to a person (definition API)',
    statuses: ['planned'],
    scene: {
      api: 'definition',
      mode: 'plan',
      files: {
        [PATH]: menuFile([{ key: '1', prompt: 'To hear this again, press 1', target: '"menu_hours"' }], { node: 'menu_hours' }),
      },
    },
  },
  {
    name: 'invalid',
    title: 'A menu file with many mistakes',
    statuses: [],
    scene: { api: 'definition', mode: 'plan', files: { [PATH]: INVALID, 'ivr/eu.yml': CHANGED } },
  },
  {
    name: 'valid',
    title: 'A pull request from a fork: files are checked, nothing is planned',
    statuses: [],
    scene: {
      api: 'definition',
      mode: 'validate',
      files: { [PATH]: CHANGED },
      notes: [
        [
          'The menu files are valid. What would change in the live flows is not shown:',
          'GitHub gives no secrets to a pull request from a fork or by Dependabot.',
        ].join(' '),
      ],
    },
  },
  {
    name: 'deleted',
    title: 'A menu file is deleted',
    statuses: ['in-sync'],
    scene: { api: 'definition', mode: 'plan', files: { [PATH]: sharedMainMenu(), 'ivr/old.yml': null } },
  },
  {
    name: 'login-refused',
    title: 'The org refuses the login',
    statuses: ['failed'],
    scene: { api: 'definition', mode: 'plan', files: { [PATH]: CHANGED }, secret: 'wrong' },
  },
  ...deploySamples,
  ...callSamples,
  ...manySamples,
  ...hostileSamples,
  ...bigSamples,
];
