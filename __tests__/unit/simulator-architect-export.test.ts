import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { download, exportState, registerExport, registerJob, upload } from '../../simulator/genesys/architect/in-process.ts';
import { disguisedRateLimit } from '../../simulator/genesys/architect/model.ts';
import { GenesysCloud } from '../../simulator/genesys/cloud.ts';
import { call, connect, simRequest, textIn } from '../../simulator/genesys/in-process.ts';
import type { CloudOptions } from '../../simulator/genesys/options.ts';
import { handWritten, kindArchitectOrg, sampleDivisions } from '../../simulator/genesys/sample.ts';

const { id, yaml } = handWritten.mainIvr;
const jobs = '/api/v2/flows/export/jobs';

function org(options: CloudOptions = {}) {
  let now = 1_000_000;
  const cloud = new GenesysCloud({ ...kindArchitectOrg(), clock: () => now, ...options });
  const api = connect(cloud, options.clients?.[0]);
  const pass = (ms: number): void => {
    now += ms;
  };
  /** An export from registration to its end. */
  const run = (flow: object = { id }) => {
    const job = registerExport(api, flow);
    pass(1000);
    return exportState(api, job);
  };
  /** The text that an export gives. */
  const text = (flow: object = { id }): string => download(cloud, textIn(run(flow), 'downloadUrl')).body;
  const failure = (flow: object = { id }): string => {
    const state = run(flow);
    assert.deepEqual([state['status'], 'downloadUrl' in state], ['Failure', false]);
    return (state['messages'] as { text: string }[]).map((message) => message.text).join('\n');
  };
  return { cloud, api, pass, run, text, failure };
}

describe('an export job', () => {
  test('registers, starts and ends by the clock; only a success has a URL', () => {
    const { api, pass } = org({ jobTiming: { startMs: 2000, finishMs: 9000 } });
    const { status, json } = api('POST', jobs, { flows: [{ flow: { id, version: '13.0' }, exportType: 'Yaml' }] });
    const job = textIn(json, 'id');
    assert.deepEqual([status, json], [200, { id: job, status: 'Registered', totalFlows: 1, selfUri: `${jobs}/${job}` }]);
    const seen = (): unknown[] => [exportState(api, job)['status'], 'downloadUrl' in exportState(api, job)];
    assert.deepEqual(seen(), ['Registered', false]);
    pass(2000);
    assert.deepEqual(seen(), ['Started', false]);
    pass(6999);
    assert.deepEqual(seen(), ['Started', false]);
    pass(1);
    assert.deepEqual(seen(), ['Success', true]);
    const { downloadUrl: _, ...rest } = exportState(api, job);
    assert.deepEqual(rest, { id: job, status: 'Success', command: 'Export', messages: [], selfUri: `${jobs}/${job}` });
    assert.equal('messages' in api('GET', `${jobs}/${job}`).json, false);
  });

  test('gives the published text byte for byte, Windows line ends and comments too', () => {
    const { text } = org();
    assert.equal(text(), yaml);
    assert.equal(text({ id: handWritten.afterHours.id }), handWritten.afterHours.yaml);
    assert.match(text({ id: handWritten.afterHours.id }), /\r\n/);
    assert.equal(text({ name: 'Main IVR', type: 'INBOUNDCALL' }), yaml);
  });

  test('gives what a job has published, as it was uploaded', () => {
    const { cloud, api, pass, text } = org();
    const changed = `${yaml}# trailing  \r\n\n`;
    upload(cloud, registerJob(api), changed);
    pass(1000);
    assert.equal(text(), changed);
    assert.equal(text({ id, version: '13.0' }), yaml);
    assert.equal(text({ id, version: '14.0' }), changed);
  });

  test('of no version is of the one that is published at its end', () => {
    const { cloud, api, pass } = org();
    const open = registerExport(api, { id });
    const fixed = registerExport(api, { id, version: '13.0' });
    cloud.architect.publish(id, 'Alice', 'newer');
    pass(1000);
    const textOf = (job: string): string => download(cloud, textIn(exportState(api, job), 'downloadUrl')).body;
    assert.deepEqual([textOf(open), textOf(fixed)], ['newer', yaml]);
  });

  test('fails for what is not there, in the words of the platform', () => {
    const { cloud, failure } = org();
    assert.match(failure({ id: 'nope' }), /could not find the flow with id 'nope'/);
    assert.match(failure({ name: 'Main IVR', type: 'BOT' }), /could not find the flow/);
    assert.match(failure({ id, version: '99.0' }), /no version '99\.0'/);
    assert.match(failure({ id: '4d1c7a90-52e8-4b36-a0f9-e6b7c8d9f055' }), /has not been published/);
    cloud.architect.delete(id);
    assert.match(failure(), /could not find the flow/);
    assert.match(org({ clients: [{ id: 'a', secret: 'a', divisions: [sampleDivisions.eu.id] }] }).failure(), /could not find the flow/);
  });

  test('a 429 in disguise, a failure without words, one that hangs', () => {
    const { cloud, api, pass, run, failure, text } = org();
    cloud.architect.planExport({ fails: disguisedRateLimit(id) });
    assert.match(failure(), new RegExp(`could not find the flow with id '${id}'[^]*exit code: 107`));
    cloud.architect.planExport({ fails: [] });
    assert.equal('messages' in run(), false);
    cloud.architect.planExport({ finishMs: Infinity });
    const hung = registerExport(api, { id });
    pass(10_000_000);
    assert.equal(exportState(api, hung)['status'], 'Started');
    assert.equal(text(), yaml, 'a plan is for one job');
  });

  for (const [what, body, status] of [
    ['no body', undefined, 415],
    ['nothing', {}, 400],
    ['no flows', { flows: [] }, 400],
    ['flows that are none', { flows: {} }, 400],
    ['no flow', { flows: [{}] }, 400],
    ['neither id nor name', { flows: [{ flow: {} }] }, 400],
    ['a name without a type', { flows: [{ flow: { name: 'x' } }] }, 400],
    ['a number for a version', { flows: [{ flow: { id, version: 13 } }] }, 400],
    ['an unknown property', { flows: [{ flow: { id } }], dryRun: true }, 400],
    ['another one', { flows: [{ flow: { id }, x: 1 }] }, 400],
    ['a third', { flows: [{ flow: { id, x: '1' } }] }, 400],
    ['an unknown type', { flows: [{ flow: { id }, exportType: 'yaml' }] }, 400],
    ['a bad file name', { flows: [{ flow: { id }, fileName: 'a b' }] }, 400],
    ['a zip', { flows: [{ flow: { id } }, { flow: { id } }] }, 422],
    ['the binary form', { flows: [{ flow: { id }, exportType: 'Architect' }] }, 422],
  ] as const) {
    test(`refuses ${what} with ${status}`, () => {
      const { api } = org();
      assert.equal(api('POST', jobs, body, body === undefined ? { 'content-type': '' } : {}).status, status);
    });
  }

  test('404 for an unknown job; a deploy job is none', () => {
    const { api } = org();
    assert.equal(api('GET', `${jobs}/nope`).status, 404);
    assert.equal(api('GET', `${jobs}/${registerJob(api).id}`).status, 404);
    assert.equal(api('GET', `/api/v2/flows/jobs/${registerExport(api, { id })}`).status, 404);
    assert.equal(api('GET', `${jobs}/${registerExport(api, { id })}?expand=x`).status, 400);
  });
});

describe('the download URL', () => {
  test('refuses an Authorization header, an expired and a forged signature; may be used again', () => {
    const { cloud, pass, run } = org({ presignedLifetimeSeconds: 60 });
    const url = textIn(run(), 'downloadUrl');
    assert.match(new URL(url).pathname, /^\/presigned\/downloads\//);
    const refused = download(cloud, url, { authorization: 'Bearer x' });
    assert.deepEqual([refused.status, refused.headers['content-type']], [400, 'application/xml']);
    assert.match(refused.body, /<Code>InvalidArgument</);
    assert.match(
      download(
        cloud,
        url.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      ).body,
      /<Code>SignatureDoesNotMatch</,
    );
    assert.equal(download(cloud, url.split('?')[0] ?? '').status, 403);
    assert.equal(call(cloud, simRequest('PUT', url, 'x')).status, 403);
    assert.deepEqual([download(cloud, url).body, download(cloud, url).status], [yaml, 200]);
    pass(60_000);
    assert.match(download(cloud, url).body, /Request has expired/);
  });

  test('can redirect: to a place that works, or to any other', () => {
    const { cloud, run } = org();
    cloud.architect.planExport({ redirect: true });
    const detour = download(cloud, textIn(run(), 'downloadUrl'));
    assert.equal(detour.status, 307);
    assert.equal(download(cloud, detour.headers['location'] ?? '').body, yaml);
    cloud.architect.planExport({ redirect: 'http://elsewhere.example/x' });
    assert.equal(download(cloud, textIn(run(), 'downloadUrl')).headers['location'], 'http://elsewhere.example/x');
    assert.equal(download(cloud, textIn(run(), 'downloadUrl')).status, 200, 'a plan is for one job');
  });
});
