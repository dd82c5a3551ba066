// How a deploy record ended, by the statuses of its deployment, and how one is made.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { GithubContext } from '../../src/github/context.ts';
import type { Octokit } from '../../src/github/octokit.ts';
import { Deployments, type DeploymentOutcome } from '../../src/record/deployments.ts';

const AT = '2026-11-22T10:00:00Z';
const ENDED = Date.parse(AT);
const CONTEXT = {
  owner: 'acme',
  repo: 'ivr-menus',
  sha: 'a'.repeat(40),
  runUrl: 'https://github.com/acme/ivr-menus/actions/runs/7',
} as GithubContext;

/** The end of a deployment with these statuses, the newest first. */
async function outcomeOf(states: readonly string[]): Promise<DeploymentOutcome> {
  const statuses = states.map((state) => ({ state, created_at: AT }));
  const octokit = { rest: { repos: { listDeploymentStatuses: async () => ({ data: statuses }) } } };
  return new Deployments(octokit as unknown as Octokit, CONTEXT, '').outcome(1);
}

describe('a deploy on record', () => {
  for (const [states, expected] of [
    [['success', 'in_progress'], { hasSucceeded: true, endedAt: ENDED }],
    [['inactive', 'success', 'in_progress'], { hasSucceeded: true, endedAt: ENDED }],
    [['failure', 'in_progress'], { hasSucceeded: false, endedAt: ENDED }],
    [['error', 'success'], { hasSucceeded: false, endedAt: ENDED }],
    [['inactive', 'failure'], { hasSucceeded: false, endedAt: ENDED }],
    [['in_progress'], { hasSucceeded: false }],
    [[], { hasSucceeded: false }],
    [['inactive'], { hasSucceeded: false }],
  ] as const)
    test(`with ${states.join(', then ') || 'no status'} has ${expected.hasSucceeded ? 'succeeded' : 'not succeeded'}`, async () => {
      assert.deepEqual(await outcomeOf(states), expected);
    });
});

test('a record and its status change nothing but this record', async () => {
  const sent: Record<string, unknown>[] = [];
  const take = async (parameters: Record<string, unknown>): Promise<{ data: { id: number } }> => {
    sent.push(parameters);
    return { data: { id: 1 } };
  };
  const octokit = { rest: { repos: { createDeployment: take, createDeploymentStatus: take } } };
  const deployments = new Deployments(octokit as unknown as Octokit, CONTEXT, 'eu');
  assert.equal(await deployments.create({ v: 1, client: 'c', flows: [] }, 'Main'), 1);
  await deployments.setStatus(1, { state: 'success', description: 'Main' });
  const [made, set] = sent;
  assert.deepEqual([made?.['environment'], made?.['auto_merge'], made?.['required_contexts']], ['Genesys Cloud (eu)', false, []]);
  assert.deepEqual([set?.['state'], set?.['auto_inactive'], set?.['log_url']], ['success', false, CONTEXT.runUrl]);
});

test('records are listed whatever their environment is', async () => {
  const asked: Record<string, unknown>[] = [];
  const listDeployments = async (parameters: Record<string, unknown>): Promise<{ data: [] }> => {
    asked.push(parameters);
    return { data: [] };
  };
  const octokit = { rest: { repos: { listDeployments } } };
  await new Deployments(octokit as unknown as Octokit, CONTEXT, 'eu').page(2);
  assert.deepEqual(asked, [{ owner: 'acme', repo: 'ivr-menus', task: 'genesys-ivr', per_page: 100, page: 2 }]);
});
