// Helpers of the tests of Architect's store; no test of its own: one small change, and what others do while it is deployed.
import assert from 'node:assert/strict';
import { mainMenu } from '../../harness/architect-scene.ts';
import { FLOW, withQueue, YAML, type OrgScene } from './architect-org.ts';

export const HEAD = `/api/v2/flows/${FLOW}`;
export const UPLOAD = /^\/presigned\/uploads\//u;

/** The one change that most tests deploy: key 1 leads to another queue. */
export const MENU = mainMenu({ 1: { target: '{ queue: Billing }' } });

/** The flow with that change. */
export function desired(yaml = YAML): string {
  return withQueue(yaml, 'Sales_12', 'Billing');
}

/** Someone's change outside of the menu. */
export function elsewhere(yaml = YAML): string {
  return yaml.replace('We will call you back.', 'Ann was here.');
}

/** Someone's change of another key of the menu. */
export function inTheMenu(yaml = YAML): string {
  return withQueue(yaml, 'Support_14', 'Operator');
}

/** Someone acts right before the first, second … look at the flow; the first one is the plan's, the second the last before a job. */
export function beforeLook(scene: OrgScene, look: number, act: () => void): void {
  scene.cloud.faults.add({ method: 'GET', path: HEAD, skip: look - 1, before: act });
}

/** Someone acts when the last look is over, right before the text is handed over. */
export function beforeUpload(scene: OrgScene, act: () => void, skip = 0): void {
  scene.cloud.faults.add({ method: 'PUT', path: UPLOAD, before: act, skip });
}

/** Ann publishes a change of what is live then. */
export function ann(scene: OrgScene, change: (yaml: string) => string): () => void {
  return () => {
    scene.cloud.architect.publish(FLOW, 'ann', change(scene.published.yaml));
  };
}

/** How many jobs were begun. */
export function jobs(scene: OrgScene): number {
  return scene.count(/^POST \/api\/v2\/flows\/jobs /u);
}

/** Nobody's lock was broken, no flow was made, nothing was written otherwise, and as many jobs were begun and given a text. */
export function assertPeace(scene: OrgScene, begun: number): void {
  assert.deepEqual([scene.cloud.architect.brokenLocks, scene.cloud.createdFlows], [[], []]);
  assert.deepEqual([jobs(scene), scene.count(/^PUT /u)], [begun, begun]);
  assert.equal(scene.count(/actions|PATCH|DELETE|validate/u), 0);
}
