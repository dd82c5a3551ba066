// The permissions that the README and the guide ask for are those that the simulated org demands.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { architectPermissions } from '../../simulator/genesys/options.ts';

/** What look-ups by name likely need. */
const LIKELY = ['routing:queue:search', 'architect:flow:search', 'architect:dependencyTracking:view', 'limits:organization:view'];

for (const page of ['README.md', 'docs/getting-started.md'])
  test(`${page} has a row for what plans need, Architect’s own first, one for deploys, and one for what is likely`, () => {
    const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
    const [plans = '', deploys = '', likely = ''] = text
      .split('\n')
      .filter((line) => /^ *\| [^|]+ \| .*`(?:architect|routing):/u.test(line));
    assert.match(plans, /^ *\| [^|]+ \| `architect:ui:view`/u);
    assert.match(likely, /likely/iu);
    const missing = architectPermissions.filter((permission) => !`${plans}${deploys}`.includes(`\`${permission}\``));
    assert.deepEqual(missing, []);
    assert.deepEqual(
      LIKELY.filter((permission) => !likely.includes(`\`${permission}\``)),
      [],
    );
  });
