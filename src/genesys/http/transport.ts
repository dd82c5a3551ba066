import type { HttpRequestOptions } from 'purecloud-platform-client-v2';
import type { AxiosAnswer } from 'purecloud-platform-client-v2/src/purecloud-platform-client-v2/DefaultHttpClient.js';
import type { StorageAnswer, StorageRequest } from './storage-exchange.ts';

/** How messages are sent if not over the network: tests with a virtual clock pass them on in the same process. */
export interface Transport {
  /** Makes one API call as the SDK's HTTP client does. Rejects as axios does if there is no answer. */
  call(options: HttpRequestOptions): Promise<AxiosAnswer>;
  /** Sends one message to the storage that a job names. Never rejects. */
  store(request: StorageRequest): Promise<StorageAnswer>;
}
