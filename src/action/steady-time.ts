/**
 * Lets the time of day go on evenly in this process, from now on.
 *
 * Libraries measure their waits by the time of day: Bottleneck does, which paces Octokit. If someone puts the clock back an hour, each of
 * these waits takes an hour. The gate for Genesys Cloud measures elapsed time instead, but no option gives the libraries another clock.
 */
export function keepTimeSteady(): void {
  const [timeOfDay, begun] = [Date.now(), performance.now()];
  Date.now = () => Math.round(timeOfDay + elapsedSince(begun));
}

/** In milliseconds, whatever happens to the time of day. */
function elapsedSince(begun: number): number {
  return performance.now() - begun;
}
