import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { jobState, registerJob, upload } from '../../simulator/genesys/architect/in-process.ts';
import type { ArchitectFlowOptions } from '../../simulator/genesys/architect/model.ts';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { call, connect, simRequest, textIn } from '../../simulator/genesys/in-process.ts';
import type { CloudOptions } from '../../simulator/genesys/options.ts';
import { handWritten, kindArchitectOrg, sampleDivisions } from '../../simulator/genesys/sample.ts';

const { id, yaml } = handWritten.mainIvr;
const client = { clientId: 'simulator-client' };

function org(options: CloudOptions = {}) {
  let now = 1_000_000;
  const cloud = new GenesysCloud({ ...kindArchitectOrg(), clock: () => now, ...options });
  const api = connect(cloud, options.clients?.[0]);
  const pass = (ms: number): number => {
    now += ms;
    return now;
  };
  /** A deploy from registration to its end. */
  const deploy = (text: string) => {
    const job = registerJob(api);
    assert.equal(upload(cloud, job, text).status, 200);
    pass(1000);
    return jobState(api, job);
  };
  return { cloud, api, pass, deploy };
}

const textsOf = (state: Record<string, unknown>): string[] => ((state['messages'] ?? []) as { text: string }[]).map(({ text }) => text);
const seeded = (more: Partial<ArchitectFlowOptions>): CloudOptions => ({ architectFlows: [{ ...handWritten.mainIvr, ...more }] });

const codeOf = (body: string): string | undefined => /<Code>(\w+)<\/Code>/.exec(body)?.[1];

/** An org with a job that waits for its upload. */
function start(options: CloudOptions = {}) {
  const made = org(options);
  return { ...made, job: registerJob(made.api) };
}

describe('a deploy job', () => {
  test('registers, starts and ends by the clock alone; the published flow is the uploaded text', () => {
    const { cloud, api, pass } = org({ jobTiming: { startMs: 5000, finishMs: 30_000 } });
    const job = registerJob(api);
    const seen = (): unknown => api('GET', `/api/v2/flows/jobs/${job.id}`).json['status'];
    pass(60_000);
    assert.equal(seen(), 'Registered', 'nothing begins before the upload');
    const changed = yaml.replace('tts: One moment', 'tts: Hold on');
    upload(cloud, job, changed);
    const began = pass(4999) - 4999;
    assert.equal(seen(), 'Registered');
    pass(1);
    assert.equal(seen(), 'Started');
    pass(24_999);
    assert.equal(seen(), 'Started');
    assert.equal(cloud.architect.flow(id).published?.id, '13.0');
    pass(500_000);
    assert.equal(cloud.architect.flow(id).published?.yaml, changed, 'it has landed even if nobody asks');
    assert.deepEqual(jobState(api, job), {
      id: job.id,
      flow: { id, selfUri: `/api/v2/flows/${id}` },
      status: 'Success',
      command: 'Publish',
      messages: [],
      selfUri: `/api/v2/flows/jobs/${job.id}`,
    });
    assert.deepEqual(
      cloud.architect.history(id).map((version) => [version.id, version.kind, version.by, version.at]),
      [
        ['13.0', 'published', 'seed', 1_000_000 - 60_000],
        ['14.0', 'published', client, began + 30_000],
      ],
    );
    assert.deepEqual(cloud.createdFlows, []);
  });

  test('messages are shown on demand only', () => {
    const { cloud, api, pass } = org();
    const job = registerJob(api);
    upload(cloud, job, 'x');
    pass(1000);
    const { status, json } = api('GET', `/api/v2/flows/jobs/${job.id}`);
    assert.deepEqual([status, json['status'], 'messages' in json, 'flow' in json], [200, 'Failure', false, false]);
    assert.equal(textsOf(jobState(api, job)).length, 1);
  });

  test('takes no body, or createStubs', () => {
    const { api } = org();
    const register = (body?: unknown, query = '') => api('POST', `/api/v2/flows/jobs${query}`, body).status;
    assert.deepEqual([register(), register({}), register({ createStubs: true })], [200, 200, 200]);
    assert.deepEqual(
      [register({ createStubs: 'yes' }), register({ flowId: id }), register('null'), register([]), register({}, '?dryRun=true')],
      [400, 400, 400, 400, 400],
    );
    assert.equal(api('POST', '/api/v2/flows/jobs', undefined, { 'content-type': '' }).status, 200);
    assert.equal(api('POST', '/api/v2/flows/jobs', {}, { 'content-type': 'text/plain' }).status, 415);
  });

  test('404 for an unknown job, 400 for an unknown expand', () => {
    const { api } = org();
    assert.deepEqual(
      [api('GET', '/api/v2/flows/jobs/nope').status, api('GET', '/api/v2/flows/jobs/nope').json['code']],
      [404, 'not.found'],
    );
    const { id: jobId } = registerJob(api);
    assert.equal(api('GET', `/api/v2/flows/jobs/${jobId}?expand=everything`).status, 400);
    assert.equal(api('GET', `/api/v2/flows/jobs/${jobId}?x=1`).status, 400);
    assert.equal(api('PATCH', '/api/v2/flows/jobs').status, 405);
  });

  test('needs its permissions', () => {
    const clients = [{ id: 'a', secret: 'a', permissions: [] }];
    const { api } = org({ clients });
    for (const [method, path, permission] of [
      ['POST', '/api/v2/flows/jobs', 'architect:job:create'],
      ['GET', '/api/v2/flows/jobs/x', 'architect:job:view'],
      ['POST', '/api/v2/flows/export/jobs', 'architect:jobExport:create'],
      ['GET', '/api/v2/flows/export/jobs/x', 'architect:jobExport:view'],
    ] as const)
      assert.match(textIn(api(method, path, {}).json, 'message'), new RegExp(`${permission}$`));
  });

  test('makes a version even when nothing changed', () => {
    const { cloud, deploy } = org();
    assert.equal(deploy(yaml)['status'], 'Success');
    assert.equal(deploy(yaml)['status'], 'Success');
    assert.deepEqual(
      cloud.architect.history(id).map((version) => version.id),
      ['13.0', '14.0', '15.0'],
    );
  });

  test('jobs that end at the same look end in their own order', () => {
    const { cloud, api, pass } = org();
    cloud.architect.planDeploy({ finishMs: 900 });
    const [slow, fast] = [registerJob(api), registerJob(api)];
    upload(cloud, slow, yaml.replace('One moment', 'Slow'));
    upload(cloud, fast, yaml.replace('One moment', 'Fast'));
    pass(2000);
    assert.match(cloud.architect.flow(id).published?.yaml ?? '', /Slow/);
    assert.match(cloud.architect.history(id)[1]?.yaml ?? '', /Fast/);
  });
});

describe('name and type find the flow', () => {
  test('a name that no flow has makes a new one: the disaster shows', () => {
    const { cloud, deploy } = org();
    const state = deploy(yaml.replace('name: Main IVR\n', 'name: Main Ivr\n'));
    assert.equal(state['status'], 'Success');
    const [made, ...others] = cloud.createdFlows;
    assert.ok(made);
    assert.deepEqual(
      [others, made.name, made.type, made.division, made.published?.id],
      [[], 'Main Ivr', 'INBOUNDCALL', sampleDivisions.home, '1.0'],
    );
    assert.deepEqual((state['flow'] as { id: string }).id, made.id);
    assert.equal(cloud.architect.flow(id).published?.id, '13.0');
  });

  test('a flow renamed since its publish is no longer found under what its YAML says', () => {
    const { cloud, deploy } = org();
    cloud.architect.rename(id, 'Main Line');
    assert.equal(deploy(yaml)['status'], 'Success');
    assert.deepEqual(
      cloud.createdFlows.map(({ name }) => name),
      ['Main IVR'],
    );
    assert.equal(cloud.architect.flow(id).published?.id, '13.0');
    assert.equal(deploy(yaml.replace('name: Main IVR\n', 'name: Main Line\n'))['status'], 'Success');
    assert.equal(cloud.architect.flow(id).published?.id, '14.0');
  });

  test('another type, another division and a deleted namesake do not count', () => {
    for (const more of [{ type: 'INQUEUECALL' }, { division: sampleDivisions.eu }, { deleted: true }]) {
      const { cloud, deploy } = org(seeded(more));
      assert.equal(deploy(yaml)['status'], 'Success', JSON.stringify(more));
      assert.equal(cloud.createdFlows.length, 1, JSON.stringify(more));
    }
    const { cloud, deploy } = org(seeded({ division: sampleDivisions.eu }));
    deploy(yaml.replace('  division: Home\n', ''));
    assert.deepEqual(
      [cloud.createdFlows, cloud.architect.flow(id).published?.id],
      [[], '14.0'],
      'a text without a division matches in any',
    );
  });

  test('a new flow in a division that is not there fails', () => {
    const { cloud, deploy } = org();
    const state = deploy(yaml.replace('division: Home', 'division: Mars'));
    assert.deepEqual(textsOf(state), ["Error details: no matches ('division' in '/inboundCall')"]);
    assert.deepEqual(cloud.createdFlows, []);
  });
});

describe('what stops a job', () => {
  for (const who of ['Alice', { userId: '5e8' }, { clientId: 'other' }] as const) {
    test(`a lock of ${JSON.stringify(who)}`, () => {
      const { cloud, deploy } = org(seeded({ lockedBy: who }));
      const state = deploy(yaml);
      assert.equal(state['status'], 'Failure');
      assert.match(textsOf(state)[0] ?? '', /\(type: 'inboundcall'\) is locked by another entity\. You can use the --forceUnlock/);
      assert.equal(cloud.architect.flow(id).published?.id, '13.0');
      assert.deepEqual(cloud.architect.flow(id).lockedBy, who);
      cloud.architect.unlock(id);
      assert.equal(deploy(yaml)['status'], 'Success');
    });
  }

  test('its own lock does not, and is released', () => {
    const { cloud, deploy } = org(seeded({ lockedBy: client }));
    assert.equal(deploy(yaml)['status'], 'Success');
    assert.equal(cloud.architect.flow(id).lockedBy, null);
  });

  test('a lock that is taken while the job runs', () => {
    const { cloud, api, pass } = org();
    const job = registerJob(api);
    upload(cloud, job, yaml);
    pass(30);
    cloud.architect.lock(id, 'Alice');
    pass(1000);
    assert.equal(jobState(api, job)['status'], 'Failure');
  });

  test('an operation that runs; a finished one does not', () => {
    const { cloud, deploy } = org();
    cloud.architect.startOperation(id, 'CHECKIN');
    const [message] = deploy(yaml)['messages'] as { type: string; details: { statusCode: number; errorCode: string }[] }[];
    assert.deepEqual(
      [message?.type, message?.details[0]?.statusCode, message?.details[0]?.errorCode],
      ['Error', 409, 'architect.operation.already.in.progress'],
    );
    cloud.architect.finishOperation(id);
    assert.equal(deploy(yaml)['status'], 'Success');
  });

  test('rights that the client lacks: Archy acts as it', () => {
    const jobs = ['architect:ui:view', 'architect:flow:view', 'architect:job:create', 'architect:job:view'];
    const permissions = [...jobs, 'architect:flow:edit', 'architect:flow:publish'];
    const { deploy } = org({ clients: [{ id: 'a', secret: 'a', permissions }] });
    assert.match(textsOf(deploy(yaml))[0] ?? '', /missing the following permission\(s\): architect:flow:unlock$/);
    const other = org({ clients: [{ id: 'a', secret: 'a', permissions: [...permissions, 'architect:flow:unlock'] }] });
    assert.equal(other.deploy(yaml)['status'], 'Success');
    assert.match(textsOf(other.deploy(yaml.replace('name: Main IVR\n', 'name: Other\n')))[0] ?? '', /architect:flow:add$/);
    assert.deepEqual(other.cloud.createdFlows, []);
  });

  test('a queue that someone deleted meanwhile', () => {
    const { cloud, deploy } = org();
    cloud.removeQueue('Sales');
    assert.deepEqual(textsOf(deploy(yaml)), [
      "Error details: no matches ('targetQueue' in '/inboundCall/menus/menu[collect_ivr_main]/choices/menuTransferToAcd[Sales_12]')",
    ]);
    assert.throws(() => cloud.removeQueue('Sales'), /no queue Sales/);
  });

  test('a failure on demand: with its messages, with none, and with the publish landed all the same', () => {
    const { cloud, api, deploy } = org();
    cloud.architect.planDeploy({ fails: ['Archy exit code 100'] });
    cloud.architect.planDeploy({ fails: [] });
    cloud.architect.planDeploy({ fails: [], appliesAnyway: true });
    assert.deepEqual(textsOf(deploy(yaml)), ['Archy exit code 100']);
    const silent = deploy(yaml);
    assert.deepEqual([silent['status'], 'messages' in silent, cloud.architect.flow(id).published?.id], ['Failure', false, '13.0']);
    assert.deepEqual([deploy(yaml)['status'], cloud.architect.flow(id).published?.id], ['Failure', '14.0']);
    assert.equal(deploy(yaml)['status'], 'Success', 'plans are for one job each');
    assert.equal(api('GET', `/api/v2/flows/${id}`).status, 200);
  });

  test('one that hangs never ends; one that is late does', () => {
    const { cloud, api, pass } = org();
    cloud.architect.planDeploy({ finishMs: Infinity });
    cloud.architect.planDeploy({ finishMs: 3_600_000 });
    const [hung, late] = [registerJob(api), registerJob(api)];
    upload(cloud, hung, yaml);
    upload(cloud, late, yaml);
    pass(3_599_999);
    assert.deepEqual([jobState(api, hung)['status'], jobState(api, late)['status']], ['Started', 'Started']);
    pass(1);
    assert.deepEqual([jobState(api, hung)['status'], jobState(api, late)['status']], ['Started', 'Success']);
    assert.equal(cloud.architect.history(id).length, 2);
  });
});

describe('drafts', () => {
  test("publishing over someone's draft replaces it in silence, and the history remembers", () => {
    const { cloud, deploy } = org();
    const draft = cloud.architect.saveDraft(id, 'Alice', 'mine', 5);
    cloud.architect.checkIn(id, 'Bob', 'ours');
    cloud.architect.saveDraft(id, 'Alice', 'mine too');
    assert.match(draft, /^saved_version_[\da-f-]{36}$/);
    assert.equal(deploy(yaml)['status'], 'Success');
    assert.deepEqual(
      cloud.architect
        .history(id)
        .map(({ id: version, kind, by, overwritten }) => [version.startsWith('saved') ? '' : version, kind, by, overwritten]),
      [
        ['13.0', 'published', 'seed', undefined],
        ['', 'saved', 'Alice', undefined],
        ['14.0', 'checked-in', 'Bob', true],
        ['', 'saved', 'Alice', true],
        ['15.0', 'published', client, undefined],
      ],
    );
    const { draft: left, checkedIn } = cloud.architect.flow(id);
    assert.deepEqual([left, checkedIn], [null, null]);
  });

  test('one who publishes what is his own buries nothing', () => {
    const { cloud } = org();
    cloud.architect.saveDraft(id, 'Alice', 'mine');
    assert.equal(cloud.architect.publish(id, 'Alice', 'mine', 7), '14.0');
    assert.deepEqual(
      cloud.architect.history(id).map(({ overwritten }) => overwritten),
      [undefined, undefined, undefined],
    );
  });

  test('a reverted draft cannot be buried', () => {
    const { cloud, deploy } = org();
    cloud.architect.saveDraft(id, 'Alice', 'mine');
    cloud.architect.revert(id);
    deploy(yaml);
    assert.equal(
      cloud.architect.history(id).some(({ overwritten }) => overwritten),
      false,
    );
  });
});

describe('the presigned URL', () => {
  test('is no API path, and takes one upload', () => {
    const { cloud, job } = start();
    assert.match(new URL(job.presignedUrl).pathname, /^\/presigned\/uploads\//);
    const first = upload(cloud, job, yaml);
    assert.deepEqual([first.status, first.body, 'inin-correlation-id' in first.headers], [200, '', false]);
    const second = upload(cloud, job, yaml);
    assert.deepEqual([second.status, codeOf(second.body), second.headers['content-type']], [403, 'AccessDenied', 'application/xml']);
  });

  for (const [what, change, status, code] of [
    ['an Authorization header', { authorization: 'Bearer x' }, 400, 'InvalidArgument'],
    ['a content type that was not asked for', { 'content-type': 'text/plain' }, 403, 'AccessDenied'],
    ['another x-amz header', { 'x-amz-acl': 'private' }, 403, 'AccessDenied'],
    ['a wanted header with another value', { 'x-amz-tagging': 'y' }, 403, 'SignatureDoesNotMatch'],
    ['a chunked body', { 'transfer-encoding': 'chunked' }, 501, 'NotImplemented'],
  ] as const) {
    test(`refuses ${what}, and can be used still`, () => {
      const { cloud, job } = start();
      const refused = upload(cloud, job, yaml, { ...job.headers, ...change });
      assert.deepEqual([refused.status, codeOf(refused.body)], [status, code]);
      assert.equal(upload(cloud, job, yaml).status, 200);
    });
  }

  test('refuses a missing header, an empty body and one that is too large', () => {
    const { cloud, job } = start();
    assert.ok(Object.keys(job.headers).length > 0);
    for (const name of Object.keys(job.headers)) {
      const rest = Object.fromEntries(Object.entries(job.headers).filter(([other]) => other !== name));
      assert.equal(codeOf(upload(cloud, job, yaml, rest).body), 'SignatureDoesNotMatch');
    }
    assert.deepEqual(codeOf(upload(cloud, job, '').body), 'MissingRequestBodyError');
    assert.deepEqual(codeOf(upload(cloud, job, 'x'.repeat(4_000_000)).body), 'EntityTooLarge');
    assert.equal(upload(cloud, job, yaml).status, 200);
  });

  test('wants the content type where the answer names one', () => {
    const { cloud, job } = start({ uploadHeaders: { 'Content-Type': 'text/yaml' } });
    assert.equal(upload(cloud, job, yaml, {}).status, 403);
    assert.equal(upload(cloud, job, yaml, { 'content-type': 'text/yaml' }).status, 200);
  });

  test('refuses a forged, a borrowed and a missing signature, and another method', () => {
    const { cloud, api, job } = start();
    const other = registerJob(api);
    const put = (url: string) => codeOf(upload(cloud, { ...job, presignedUrl: url }, yaml).body);
    const url = new URL(job.presignedUrl);
    url.searchParams.set('X-Amz-Expires', '999999');
    assert.equal(put(url.href), 'SignatureDoesNotMatch');
    assert.equal(put(`${job.presignedUrl.split('?')[0]}?${other.presignedUrl.split('?')[1]}`), 'SignatureDoesNotMatch');
    assert.equal(put(job.presignedUrl.split('?')[0] ?? ''), 'AccessDenied');
    assert.equal(codeOf(call(cloud, simRequest('GET', job.presignedUrl)).body), 'SignatureDoesNotMatch');
    assert.equal(call(cloud, simRequest('PUT', '/presigned/uploads/nope?X-Amz-Signature=x', 'x')).status, 403);
    assert.equal(upload(cloud, job, yaml).status, 200);
  });

  test('lives as long as it says', () => {
    const { cloud, pass, job } = start({ presignedLifetimeSeconds: 10 });
    pass(10_000);
    const late = upload(cloud, job, yaml);
    assert.deepEqual([late.status, /<Message>(.*)<\/Message>/.exec(late.body)?.[1]], [403, 'Request has expired']);
    const fresh = start({ presignedLifetimeSeconds: 10 });
    fresh.pass(9999);
    assert.equal(upload(fresh.cloud, fresh.job, yaml).status, 200);
  });

  test('may point elsewhere', () => {
    const { job } = start({ storageUrl: 'https://bucket.example' });
    assert.ok(job.presignedUrl.startsWith('https://bucket.example/presigned/uploads/'));
  });

  test('is kept in the log as every request is, with its headers', () => {
    const { cloud, job } = start();
    upload(cloud, job, yaml);
    const { method, path, query, headers, body, clientId, status } = cloud.requests.at(-1) ?? assert.fail();
    assert.deepEqual(
      [method, path, clientId, status, body, headers],
      ['PUT', `/presigned/uploads/${job.id}`, null, 200, yaml, job.headers],
    );
    assert.ok(query['X-Amz-Signature']);
  });

  test('costs nothing of the rate limit', () => {
    const { cloud, api, job } = start({ rateLimit: { requestsPerMinute: 2 } });
    upload(cloud, job, yaml);
    assert.equal(api('GET', `/api/v2/flows/jobs/${job.id}`).status, 200);
    assert.equal(api('GET', `/api/v2/flows/jobs/${job.id}`).status, 429);
  });
});
