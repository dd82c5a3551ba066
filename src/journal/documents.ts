import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseExactJson } from '../model/exact-json.ts';

/** A folder of JSON documents, whose numbers keep their digits. Each one is there as a whole or not at all, however the process ends. */
export class Documents {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** A new folder that only this user can read. */
  static create(temp: string): Documents {
    return new Documents(mkdtempSync(join(temp, 'genesys-ivr-journal-')));
  }

  /** @returns the document's SHA-256: it distinguishes the document from an older one, and from another process's */
  keep(name: string, value: unknown): string {
    const text = JSON.stringify(value);
    const path = join(this.folder, `${name}.json`);
    try {
      writeFileSync(`${path}.new`, text, { mode: 0o600 });
      renameSync(`${path}.new`, path);
    } catch (error) {
      // Half a document on a full disk is in the way of what is still to be written.
      rmSync(`${path}.new`, { force: true });
      throw error;
    }
    return sha256(text);
  }

  /** The document with this SHA-256; undefined if it is gone. */
  read(name: string, hash: string | undefined): unknown {
    try {
      const text = readFileSync(join(this.folder, `${name}.json`), 'utf8');
      return sha256(text) === hash ? parseExactJson(text) : undefined;
    } catch {
      return undefined;
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
