import hosts from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/PureCloudRegionHosts.js';

/** The hosts of Genesys Cloud's regions by AWS name, such as `eu-west-1`, from the SDK. */
export const REGIONS: ReadonlyMap<string, string> = new Map(Object.entries(hosts).map(([name, host]) => [name.replaceAll('_', '-'), host]));

/**
 * The host of a region, given by host (`mypurecloud.ie`, with or without `api.` or `https://`) or AWS name (`eu-west-1`).
 *
 * @returns undefined for an unknown region: a typo must not send the client secret to a stranger
 */
export function regionHost(region: string): string | undefined {
  const wanted = region.trim().toLowerCase();
  const host = wanted
    .replace(/^https:\/\//u, '')
    .replace(/\/+$/u, '')
    .replace(/^(?:api|login|apps)\./u, '');
  return REGIONS.get(wanted.replaceAll('_', '-')) ?? [...REGIONS.values()].find((known) => known === host);
}
