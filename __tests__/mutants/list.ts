/* Every mutant that `npm run test:mutants` plays. */

import { APPLY } from './apply.ts';
import { DRIFT } from './drift.ts';
import { JOURNAL } from './journal.ts';
import type { Mutant } from './mutant.ts';
import { PULL } from './pull.ts';
import { REPOSITORY } from './repository.ts';
import { STORES } from './stores.ts';
import { TEXTS } from './texts.ts';

export const MUTANTS: readonly Mutant[] = [...APPLY, ...STORES, ...JOURNAL, ...DRIFT, ...REPOSITORY, ...PULL, ...TEXTS];
