import { present } from '../present.ts';

/** An answer. Header names are in lower case. `body` is sent as JSON; a string or a Buffer as it is; `undefined` means no body. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

interface ErrorDetail {
  resource: string;
  code: string;
  field: string;
  message?: string;
  /** Of a deployment: what was found of the checks that it needs. */
  contexts?: readonly { context: string; state: string }[];
}

/** An error answer of GitHub's REST API: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api. */
export class ApiError extends Error {
  readonly reply: Reply;

  constructor(status: number, message: string, extra: { errors?: ErrorDetail[]; headers?: Record<string, string> } = {}) {
    super(message);
    this.name = 'ApiError';
    this.reply = {
      status,
      headers: extra.headers ?? {},
      body: {
        message,
        ...present({ errors: extra.errors }),
        documentation_url: 'https://docs.github.com/rest',
        status: String(status),
      },
    };
  }
}

/** GitHub's answer both for a resource that doesn't exist and for an unknown route. */
export function notFound(): ApiError {
  return new ApiError(404, 'Not Found');
}

/** 422 in the form that GitHub uses for an invalid field. */
export function invalid(resource: string, field: string, code: string, message?: string): ApiError {
  const detail = { resource, code, field, ...present({ message }) };
  return new ApiError(422, 'Validation Failed', { errors: [detail] });
}
