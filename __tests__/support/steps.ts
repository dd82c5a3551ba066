// Counts the steps of a piece of work, so that tests can tell linear from quadratic work without a clock.
import { Session } from 'node:inspector/promises';

/**
 * How often the functions of this repository's source run during a piece of work. It is the same on every machine, as V8 counts the
 * calls. Loops without a call, and work inside of libraries, are not counted.
 */
export async function stepsOf(work: () => void | Promise<void>): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await session.post('Profiler.takePreciseCoverage');
    await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const own = result.filter(({ url }) => url.includes('/src/') && !url.includes('/node_modules/'));
    return own.flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges)).reduce((sum, { count }) => sum + count, 0);
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}
