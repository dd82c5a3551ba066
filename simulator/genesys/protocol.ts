/** One HTTP request as the cloud sees it. It has no socket, so that a driver in the same process can make one. */
export interface SimRequest {
  /** Upper case. */
  readonly method: string;
  /** Without query and gateway prefix, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** '' if there is none. */
  readonly body: string;
  /** Scheme and host at which the client reached the cloud, without a trailing slash; absent in process. */
  readonly origin?: string;
}

/** One HTTP answer. */
export interface SimResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request as the log keeps it for tests. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON; the text if it is not JSON, for example a form; null if there is none. */
  readonly body: unknown;
  /** The client of the token or the login; null if there is neither. */
  readonly clientId: string | null;
  /** The status that was sent. Null until then, and always null if the connection was reset. */
  readonly status: number | null;
  /** When it arrived, in ms of the cloud's clock. */
  readonly at: number;
}
