import { partsOf } from './patterns.ts';

/**
 * What the runner must mask in its own log, which other steps write, too: a secret and its lines, in the forms that services write most.
 *
 * GitHub's runner derives more of them by itself (actions/runner, src/Runner.Common/HostContext.cs: base64 in each shift, JSON, addresses,
 * XML, shells). Other runners don't.
 */
export function runnerMasks(secret: string): readonly string[] {
  return [
    ...new Set(
      partsOf(secret).flatMap((part) => [
        part,
        JSON.stringify(part).slice(1, -1),
        encodeURIComponent(part),
        Buffer.from(part).toString('base64'),
      ]),
    ),
  ];
}
