/* `npm run simulator`: a simulated Genesys Cloud org on this machine, to try the action by hand. */

import { parseArgs } from 'node:util';
import { GenesysCloud } from './genesys/cloud.ts';
import { controlsHelp, controlSurface } from './genesys/controls.ts';
import { architectPermissions, defaultClient, type CloudOptions } from './genesys/options.ts';
import type { ReceivedRequest } from './genesys/protocol.ts';
import { mainIvr, sampleArchitectOrg, sampleOrg } from './genesys/sample.ts';
import { listen } from './genesys/server.ts';

const usage = `Usage: npm run simulator -- [--api definition|architect] [--port N] [--without PERMISSION]
  --api                  the API that the org's flows speak (default definition)
  --port N               the port to listen on (default 0: any free one)
  --without PERMISSION   a permission that the client lacks; can be repeated (--api architect)

With --api architect, the client has these permissions:
  ${architectPermissions.join('\n  ')}

${controlsHelp}`;

/** The port that the command line names. */
function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`--port must be a number from 0 to 65535, not ${JSON.stringify(text)}`);
}

/** The sample org of the API that the command line names, with a client that has just the permissions it needs; the names of its flows. */
function orgOf(api: string, without: readonly string[]): { readonly options: CloudOptions; readonly flows: readonly string[] } {
  if (api !== 'definition' && api !== 'architect') throw new Error(`--api must be definition or architect, not ${JSON.stringify(api)}`);
  const unknown = without.find((permission) => !architectPermissions.includes(permission));
  if (unknown !== undefined) throw new Error(`--without must be one of the client's permissions, not ${JSON.stringify(unknown)}`);
  const permissions = architectPermissions.filter((permission) => !without.includes(permission));
  const options: CloudOptions =
    api === 'architect' ? { ...sampleArchitectOrg(), clients: [{ ...defaultClient, permissions }] } : sampleOrg();
  return { options, flows: [...(options.flows ?? []), ...(options.architectFlows ?? [])].map(({ name }) => name) };
}

/** One log line per request. The path comes from outside: quoting prevents it from forging lines. */
function line({ method, path, clientId, status }: ReceivedRequest): string {
  const quoted = /^[\w/.-]+$/.test(path) ? path : JSON.stringify(path);
  return `${new Date().toISOString()} ${method} ${quoted} ${status ?? 'reset'} ${JSON.stringify(clientId)}`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      api: { type: 'string', default: 'definition' },
      port: { type: 'string', default: '0' },
      without: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const { options, flows } = orgOf(values.api, values.without);
  const cloud = new GenesysCloud(options);
  const server = await listen(cloud, {
    port: portOf(values.port),
    controls: controlSurface(cloud),
    onDone: (request) => console.log(line(request)),
  });
  const [client] = options.clients ?? [];
  const login = `curl -s -u ${client?.id}:${client?.secret} -d grant_type=client_credentials ${server.url}/oauth/token`;
  console.log(`Genesys Cloud simulator: ${server.url}
  client-id:     ${client?.id}
  client-secret: ${client?.secret}
  Flows: ${flows.join(', ')}

Point the action at it with
  gateway-url: ${server.url}

Or look yourself:
  TOKEN=$(${login} | sed 's/.*access_token":"\\([^"]*\\).*/\\1/')
  curl -s -H "Authorization: Bearer $TOKEN" ${server.url}/api/v2/flows/${mainIvr.id}

${controlsHelp}

Ctrl+C stops it.`);
  const stop = (): void => {
    void server.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
