// How much fuzzers draw; no test of its own.

/** As many as told, or a tenth of them where people wait: `npm test` says so, and CI draws them all as well. */
export function draws(most: number): number {
  return process.env['TEST_DRAWS'] === 'few' ? Math.ceil(most / 10) : most;
}
