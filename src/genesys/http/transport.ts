import type { HttpRequestOptions } from 'purecloud-platform-client-v2';
import type { AxiosAnswer } from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/DefaultHttpClient.js';
import type { StorageAnswer, StorageRequest } from '../architect/storage-exchange.ts';

/** How messages travel other than over the network: tests that hurry time hand them over within the process. */
export interface Transport {
  /** One call of the API, as the SDK's HTTP client makes it: rejects as axios does where there is no answer. */
  call(options: HttpRequestOptions): Promise<AxiosAnswer>;
  /** One message to the storage that jobs name. Never rejects. */
  store(request: StorageRequest): Promise<StorageAnswer>;
}
