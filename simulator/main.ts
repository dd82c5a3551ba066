/** `npm run simulator`: a Genesys Cloud org on loopback, to try the action against by hand. */
import { parseArgs } from 'node:util';
import { GenesysCloud } from './genesys/cloud.ts';
import { controlsHelp, controlSurface } from './genesys/controls.ts';
import type { ReceivedRequest } from './genesys/protocol.ts';
import { mainIvr, sampleOrg } from './genesys/sample.ts';
import { listen } from './genesys/server.ts';

const usage = `Usage: npm run simulator -- [--port N]
  --port N   the port to listen on (default 0: any free one)

${controlsHelp}`;

/** The port of the command line. */
function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`--port must be a number from 0 to 65535, not ${JSON.stringify(text)}`);
}

/** One line a request. The path comes from outside: quoted, it can't forge lines. */
function line({ method, path, clientId, status }: ReceivedRequest): string {
  const quoted = /^[\w/.-]+$/.test(path) ? path : JSON.stringify(path);
  return `${new Date().toISOString()} ${method} ${quoted} ${status ?? 'reset'} ${JSON.stringify(clientId)}`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '0' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const org = sampleOrg();
  const cloud = new GenesysCloud(org);
  const server = await listen(cloud, {
    port: portOf(values.port),
    controls: controlSurface(cloud),
    onDone: (request) => console.log(line(request)),
  });
  const [client] = org.clients;
  console.log(`Genesys Cloud simulator: ${server.url}
  client-id:     ${client?.id}
  client-secret: ${client?.secret}
  Flows: ${org.flows.map(({ name }) => name).join(', ')}

Point the action at it with
  gateway-url: ${server.url}

Or look yourself:
  TOKEN=$(curl -s -u ${client?.id}:${client?.secret} -d grant_type=client_credentials ${server.url}/oauth/token | sed 's/.*access_token":"\\([^"]*\\).*/\\1/')
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
