import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../..');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { readonly description: string };

// The Marketplace refuses to publish an action whose description is longer.
test('the description of the action has fewer than 125 characters, on one line', () => {
  assert.match(action.description, /^.{20,124}$/u);
});
