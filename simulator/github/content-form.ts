import { ApiError } from './reply.ts';

/** The forms in which GitHub sends bytes: as base64 in JSON, with a directory as an object too, or as they are. */
type Form = 'json' | 'object' | 'raw';

/** The form that an Accept header asks for. @throws ApiError 415 for one that this fake doesn't know */
export function formOf(accept: string): Form {
  if (/^(?:\*\/\*|application\/json|application\/vnd\.github(?:\.v3)?\+json)$/.test(accept)) return 'json';
  const form = /^application\/vnd\.github(?:\.v3)?\.(?<form>raw|object)(?:\+json)?$/.exec(accept)?.groups?.['form'];
  if (form === 'raw' || form === 'object') return form;
  throw new ApiError(415, `simulator: contents are not known as ${accept}`);
}

/** The headers of bytes that are sent as they are. */
export function rawHeaders(accept: string): Record<string, string> {
  return { 'content-type': `${accept}; charset=utf-8`, 'x-github-media-type': 'github.v3; param=raw; format=json' };
}

/** GitHub breaks lines of base64 after 60 characters. */
export function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll(/.{1,60}/g, '$&\n');
}
