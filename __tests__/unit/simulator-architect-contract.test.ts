import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { ArchitectOrg } from '../../simulator/genesys/architect/org.ts';
import { exportState, jobState, registerExport, registerJob, upload } from '../../simulator/genesys/architect/in-process.ts';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { FlowRecords } from '../../simulator/genesys/flow-records.ts';
import { connect } from '../../simulator/genesys/in-process.ts';
import { organizationRoutes } from '../../simulator/genesys/organization-routes.ts';
import { queueRoutes } from '../../simulator/genesys/queue-routes.ts';
import type { Route } from '../../simulator/genesys/routes.ts';
import { handWritten, kindArchitectOrg } from '../../simulator/genesys/sample.ts';

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly 'x-inin-requires-permissions'?: { readonly permissions: readonly string[] };
}

interface Swagger {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly definitions: Readonly<Record<string, { readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>> }>>;
}

const folder = `${process.env['SHARED_DIR'] ?? new URL('../../../shared', import.meta.url).pathname}/openapi`;
const skip = existsSync(folder) ? false : 'no shared folder here';
const read = (file: string): Swagger => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Swagger;

/** The copy holds what is about flows and what they name. Members of queues are in none: their request is the SDK's (RoutingApi.getRoutingQueueMembers). */
const NOT_IN_THE_COPY: ReadonlySet<string> = new Set(['/api/v2/routing/queues/{queueId}/members']);
const routes: readonly Route[] = [
  ...organizationRoutes,
  ...queueRoutes([]).filter(({ path }) => !NOT_IN_THE_COPY.has(path)),
  ...new ArchitectOrg(kindArchitectOrg(), [], Date.now).routes([], new FlowRecords([], Date.now)),
];
const operationOf = (swagger: Swagger, route: Route): Operation | undefined => swagger.paths[route.path]?.[route.method.toLowerCase()];

describe('the published contract', { skip }, () => {
  for (const route of routes) {
    test(`${route.method} ${route.path} is in it, with this permission and these path parameters`, () => {
      const operation = operationOf(read('flows-reconstructed.json'), route);
      assert.ok(operation, 'no such operation is published');
      const { permissions = [] } = operation['x-inin-requires-permissions'] ?? {};
      assert.ok(
        route.permission === undefined ? permissions.length === 0 : permissions.includes(route.permission),
        `${route.permission} is none of ${permissions.join()}`,
      );
      const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      assert.deepEqual(operation.parameters?.filter((parameter) => parameter.in === 'path').map(({ name }) => name) ?? [], named);
      const body = operation.parameters?.find((parameter) => parameter.in === 'body');
      assert.equal(
        route.method === 'GET' ? undefined : !route.bodyIsOptional,
        route.method === 'GET' ? undefined : body?.required === true,
      );
    });
  }

  test('what the official one of 2018 has, it has in the same place', () => {
    const old = read('flows-2018-official.json');
    const shared = routes.filter((route) => old.paths[route.path]);
    assert.ok(shared.length >= 8);
    for (const route of shared) assert.ok(operationOf(old, route), `${route.method} ${route.path}`);
  });

  test('no PATCH, no query and no validate on flows, in neither', () => {
    for (const { paths } of [read('flows-reconstructed.json'), read('flows-2018-official.json')]) {
      assert.deepEqual(
        [paths['/api/v2/flows/{flowId}']?.['patch'], paths['/api/v2/flows/query'], paths['/api/v2/flows/validate']],
        [undefined, undefined, undefined],
      );
    }
    assert.equal(
      routes.some(({ method }) => method === 'PATCH'),
      false,
    );
  });

  test('answers hold nothing that the models lack, and enums their values', () => {
    const { definitions } = read('flows-reconstructed.json');
    const fits = (model: string, value: unknown): void => {
      const properties = definitions[model]?.properties ?? assert.fail(`no model ${model}`);
      for (const [name, held] of Object.entries(value as object)) {
        assert.ok(properties[name], `${model} has no ${name}`);
        const { enum: allowed } = properties[name];
        if (allowed) assert.ok(allowed.includes(String(held)), `${model}.${name} is never ${String(held)}`);
      }
    };
    const { id, yaml } = handWritten.mainIvr;
    let now = 0;
    const cloud = new GenesysCloud({ ...kindArchitectOrg(), clock: () => now });
    const api = connect(cloud);
    const job = registerJob(api);
    fits('RegisterArchitectJobResponse', { ...job });
    fits('ArchitectJobStateResponse', jobState(api, job));
    upload(cloud, job, yaml);
    const exported = registerExport(api, { id });
    now = 30;
    for (const state of [jobState(api, job), exportState(api, exported)]) assert.equal(state['status'], 'Started');
    now = 1000;
    fits('ArchitectJobStateResponse', jobState(api, job));
    fits('ArchitectExportJobStateResponse', exportState(api, exported));
    cloud.architect.lock(id, 'Alice');
    const failed = registerJob(api);
    upload(cloud, failed, yaml);
    cloud.architect.startOperation(id);
    cloud.architect.saveDraft(id, 'Alice', yaml);
    now = 2000;
    const { messages } = jobState(api, failed);
    for (const message of messages as object[]) fits('ArchitectJobMessage', message);
    const flow = api('GET', `/api/v2/flows/${id}`).json;
    fits('Flow', flow);
    fits('FlowVersion', flow['publishedVersion']);
    fits('FlowVersion', flow['savedVersion']);
    fits('Operation', flow['currentOperation']);
    fits('User', flow['lockedUser']);
    fits('FlowEntityListing', api('GET', '/api/v2/flows').json);
    fits('FlowVersionEntityListing', api('GET', `/api/v2/flows/${id}/versions`).json);
  });
});
