import { isDeepStrictEqual } from 'node:util';
import type { Time } from '../__tests__/faults/time.ts';
import { basic } from '../simulator/genesys/in-process.ts';
import type { SimResponse } from '../simulator/genesys/protocol.ts';
import type { VirtualNetwork } from './transport.ts';
import type { World } from './world.ts';

/*
 * What people write first: a program for one flow, started once for each of them. It logs in, reads the flow, asks for a validation, sends
 * the change, and compares. It waits five seconds if it is told that it asks too often. It has no Architect API: there, each flow is
 * deployed by itself instead, one after the other, by the engine.
 */

const ORIGIN = 'https://api.mypurecloud.ie';

interface FlowAnswer {
  readonly version: number;
  readonly definition: { readonly nodes: Record<string, Record<string, unknown>> };
}

/** Changes one flow, without looking left or right. */
export async function updateFlow(network: VirtualNetwork, time: Time, world: World, id: string): Promise<void> {
  const login = await network.send({
    origin: ORIGIN,
    method: 'POST',
    path: '/oauth/token',
    query: new URLSearchParams(),
    headers: { authorization: basic('simulator-client', 'simulator-secret'), 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  });
  const { access_token: token } = JSON.parse(login.body) as { readonly access_token: string };
  const call = async (method: string, path: string, body?: unknown): Promise<SimResponse> => {
    for (;;) {
      const headers = { authorization: `Bearer ${token}`, accept: 'application/json', 'content-type': 'application/json' };
      const text = body === undefined ? '' : JSON.stringify(body);
      const answer = await network.send({ origin: ORIGIN, method, path, query: new URLSearchParams(), headers, body: text });
      if (answer.status === 200) return answer;
      if (answer.status !== 429) throw new Error(answer.body);
      await time.clock.sleep(5000);
    }
  };
  const flow = JSON.parse((await call('GET', `/api/v2/flows/${id}`)).body) as FlowAnswer;
  const node = flow.definition.nodes['collect_ivr_main'] ?? {};
  const { options } = node['menu'] as { readonly options: readonly { readonly key: string }[] };
  const changed = options.map((option) => (option.key === '1' ? { ...option, prompt: 'For new orders, press 1' } : option));
  const patch = { version: flow.version, definition: { nodes: { collect_ivr_main: { type: node['type'], menu: { options: changed } } } } };
  await call('POST', '/api/v2/flows/validate', {
    definition: { ...flow.definition, nodes: { ...flow.definition.nodes, ...patch.definition.nodes } },
  });
  const after = JSON.parse((await call('PATCH', `/api/v2/flows/${id}`, patch)).body) as FlowAnswer;
  if (isDeepStrictEqual(after.definition, flow.definition)) throw new Error(`${world.api}: nothing has changed`);
}
