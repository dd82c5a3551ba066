/** One HTTP request as the core sees it: no socket, so that a driver in the same process can make one too. */
export interface SimRequest {
  /** Upper case. */
  readonly method: string;
  /** Path alone: no query, no gateway prefix, still percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** '' when there is none. */
  readonly body: string;
  /** Scheme and host where the client reached the cloud, without a slash at the end; absent in process. */
  readonly origin?: string;
}

/** One HTTP answer. */
export interface SimResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request as it is kept for a test to look at. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON; the text where it is no JSON (a form, say); null where there is none. */
  readonly body: unknown;
  /** Whose token, or whose login, it was; null when nobody's. */
  readonly clientId: string | null;
  /** The status that was sent; null while there is none, and for ever when the connection was reset. */
  readonly status: number | null;
  /** When it came, in ms of the cloud's clock. */
  readonly at: number;
}
