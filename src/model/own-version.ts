import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The version in this project's package.json; undefined if the file is missing, because someone copied the bundle alone. Source and bundle
 * lie equally deep in the package, so one path leads to it.
 */
export function ownVersion(): string | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as { readonly version: string };
    return manifest.version;
  } catch {
    return undefined;
  }
}
