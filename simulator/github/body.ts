import type { z } from 'zod';
import { ApiError, invalid } from './reply.ts';
import type { RecordedRequest } from './model.ts';

/** A problem in GitHub's words: the code of its error, the field and the message. */
type Problem = readonly [code: string, field: string, message: string];

/**
 * Reads a body by its schema. GitHub ignores a property that it doesn't know, and a typo would go unnoticed: this fake refuses it, so
 * schemas are strict objects.
 *
 * @throws ApiError 400 if the body is no object, 422 for the first thing that is wrong with it
 */
export function readBody<T>(request: RecordedRequest, resource: string, schema: z.ZodType<T>): T {
  const { body } = request;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new ApiError(400, 'Body should be a JSON object');
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue === undefined) throw new Error(`The schema of a ${resource} refuses a body and doesn't say why`);
  const [code, field, message] = problemOf(issue, body);
  throw invalid(resource, field, code, message);
}

function problemOf(issue: z.core.$ZodIssue, body: object): Problem {
  if (issue.code === 'unrecognized_keys') {
    const [name = ''] = issue.keys;
    return ['unknown_field', name, `simulator: there is no ${name}`];
  }
  const field = String(issue.path[0] ?? '');
  if (!Object.hasOwn(body, field)) return ['missing_field', field, `${field} is missing`];
  // As GitHub does for the rules of a model, such as a longest description.
  return [issue.code === 'invalid_type' ? 'invalid' : 'custom', field, `${field} ${issue.message}`];
}
