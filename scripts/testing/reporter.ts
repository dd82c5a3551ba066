/* A reporter for `node:test`. It reports each test to the runner as soon as it has ended, and prints only what belongs to no test. */

import type { TestEvent } from 'node:test/reporters';
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { LAST, type TestEnded } from './messages.ts';

type Ended = Extract<TestEvent, { type: 'test:complete' }>['data'];

export default async function* reporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const names = new Map<number, string>();
  for await (const { type, data } of events) {
    if (type === 'test:enqueue') names.set(data.testId, fullName(data, names));
    if (type === 'test:complete') process.send?.(data.name === LAST ? { type: 'free' } : ended(data, fullName(data, names)));
    if (type === 'test:diagnostic' && data.level === 'error') yield `${data.message}\n`;
  }
}

function fullName({ name, parentId }: Pick<Ended, 'name' | 'parentId'>, names: ReadonlyMap<number, string>): string {
  const suite = parentId === undefined ? undefined : names.get(parentId);
  return suite === undefined ? name : `${suite} > ${name}`;
}

function ended(data: Ended, name: string): TestEnded {
  const { error, passed, type } = data.details;
  const isTolerated = (data.skip ?? data.todo) !== undefined;
  const status = isTolerated ? 'skipped' : passed ? 'passed' : 'failed';
  const hasOwnFailure = status === 'failed' && failureType(error) !== 'subtestsFailed';
  return {
    type: 'test',
    name,
    status,
    place: `${relative(process.cwd(), data.file ?? '')}:${data.line ?? 1}`,
    isSuite: type === 'suite',
    ...(hasOwnFailure ? { failure: inspect(error?.cause ?? error) } : {}),
  };
}

function failureType(error: Error | undefined): unknown {
  return error !== undefined && 'failureType' in error ? error.failureType : undefined;
}
