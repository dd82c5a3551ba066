/**
 * The SDK's own source modules. The package exports itself only as a whole (3.9 MB). With these paths, the bundle holds only what is
 * used. The SDK doesn't type these modules, so they are typed here, with its public types if there are any.
 */
declare module 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/ApiClient.js' {
  import type { ApiClient } from 'purecloud-platform-client-v2';

  const Client: { new (): typeof ApiClient; prototype: typeof ApiClient };
  export default Client;
}

declare module 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/configuration.js' {
  const Configuration: { prototype: { liveLoadConfig(): void } };
  export default Configuration;
}

declare module 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/logger.js' {
  const Logger: { prototype: { setLogger(): void; log(): void } };
  export default Logger;
}

declare module 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/DefaultHttpClient.js' {
  import type { HttpRequestOptions } from 'purecloud-platform-client-v2';

  export interface AxiosAnswer {
    readonly status: number;
    readonly headers: unknown;
    readonly data: unknown;
  }

  export default class DefaultHttpClient {
    constructor(timeout?: number, httpsAgent?: unknown);
    request(options: HttpRequestOptions): Promise<AxiosAnswer>;
    toAxiosConfig(options: HttpRequestOptions): Record<string, unknown>;
  }
}

declare module 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/PureCloudRegionHosts.js' {
  const hosts: Record<string, string>;
  export default hosts;
}
