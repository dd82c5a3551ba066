import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foreignLicenses } from '../../scripts/foreign-licenses.ts';

for (const [license, allowed] of [
  ['MIT', true],
  ['(GPL-3.0-only OR MIT)', true],
  ['BSD-3-Clause OR GPL-2.0-only', true],
  ['GPL-3.0-only', false],
  ['MIT AND GPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE.txt', false],
  ['', false],
] as const)
  test(`the license "${license}" of a bundled package is ${allowed ? 'allowed' : 'refused'}`, () => {
    assert.deepEqual(foreignLicenses({ packages: { 'node_modules/a': { license } } }), allowed ? [] : [`a: ${license}`]);
  });

test('packages for development and this package do not count, nested ones and those without a license do', () => {
  const packages = {
    '': { license: 'GPL-3.0-only' },
    'node_modules/a': { license: 'GPL-3.0-only', dev: true },
    'node_modules/b/node_modules/@c/d': { license: 'GPL-3.0-only' },
    'node_modules/e': {},
  };
  assert.deepEqual(foreignLicenses({ packages }), ['@c/d: GPL-3.0-only', 'e: no license']);
});
