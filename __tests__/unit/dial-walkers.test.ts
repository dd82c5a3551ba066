import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { dialPage } from '../../src/dial/page.ts';
import type { CallGraph } from '../../src/model/call-graph.ts';
import type { Press } from '../../src/model/call-test.ts';
import { contentOf } from '../support/architect-content.ts';
import { dialOn, readPage, type Shown } from '../support/dialled-page.ts';
import { endsByYaml } from '../support/other-walker.ts';
import { amount, flow, press } from '../support/random-ivr.ts';

const { flows: FLOWS, calls: CALLS, seed } = amount(150);

interface Call {
  readonly presses: readonly Press[];
  readonly given: ReadonlyMap<string, string>;
}

/** Calls that decide some of what no digits decide. */
function callsTo({ nodes, edges }: CallGraph): fc.Arbitrary<Call> {
  const outcomes = Map.groupBy(
    edges.filter(({ way }) => way.how === 'outcome'),
    ({ from }) => from,
  );
  const open = nodes.filter(
    ({ id, kind }) => kind === 'decision' && (outcomes.get(id) ?? []).every(({ way }) => way.how === 'outcome' && way.when === undefined),
  );
  const given =
    open.length === 0
      ? fc.constant(new Map<string, string>())
      : fc
          .subarray(open)
          .chain((chosen) =>
            fc
              .tuple(
                ...chosen.map(({ id, name }) =>
                  fc.constantFrom(...(outcomes.get(id) ?? [])).map(({ way }) => [name, way.how === 'outcome' ? way.outcome : ''] as const),
                ),
              )
              .map((pairs) => new Map(pairs)),
          );
  return fc.record({ presses: fc.array(press, { maxLength: 5 }), given });
}

/** What a section says of its place, as the other walker says it. */
function placeOf({ title: common, sides }: Shown, side: string): string {
  const text = sides.get(side) ?? [...sides.values()].join('');
  // Of two places, each side has its own title.
  const title =
    common === 'Two places'
      ? (/^[^:]*: (.*?)(?:This is|The call|The line|The flow|Alpha|Beta|Gamma|You|$)/u.exec(text)?.[1] ?? '')
      : common;
  if (/^the flow doesn't say$/iu.test(title)) return 'unknown';
  const language = / in (\S+)\.$/u.exec(text)?.[1];
  if (/^the call ends$/iu.test(title)) return 'end';
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}${language === undefined ? '' : ` in ${language}`}`;
}

function placesByYaml(yaml: string, { presses, given }: Call): string[] | undefined {
  const ends = endsByYaml(yaml, { presses, given, hears: [], tasks: [] });
  const places = [...(ends ?? [])].map((end) => {
    const [place = '', language = ''] = JSON.parse(end) as string[];
    return place.startsWith('unknown') ? 'unknown' : place.startsWith('queue') ? `${place} in ${language}` : place;
  });
  return ends === undefined ? undefined : [...new Set(places)].toSorted();
}

function withoutLanguage(place: string): string {
  return place.replace(/ in \S+$/u, '');
}

function htmlOf(graphs: { readonly before: CallGraph; readonly after?: CallGraph }): string {
  return dialPage([{ name: 'Drawn', ...graphs, calls: [] }])?.html ?? '';
}

/** A flow, its graph, and calls to it. */
const called = flow.chain((yaml) => {
  const graph = contentOf(yaml).callGraph();
  return fc.record({
    yaml: fc.constant(yaml),
    graph: fc.constant(graph),
    calls: fc.array(callsTo(graph), { minLength: CALLS, maxLength: CALLS }),
  });
});

/**
 * Compares what is dialled on one side of a page with the other walker. A flow that is too big is told in a simpler form, and its page says
 * so: then more is left open, and languages may be left out, but no landing is lost. Returns how many calls were compared.
 */
function compare(html: string, { yaml, calls }: { readonly yaml: string; readonly calls: readonly Call[] }, side: string): number {
  const page = readPage(html);
  const isSimplified = html.includes('too big to tell everything');
  let compared = 0;
  for (const call of calls) {
    const expected = placesByYaml(yaml, call);
    if (expected === undefined) continue;
    compared += 1;
    const ends = dialOn(page, call.presses, call.given, side);
    const found = [...new Set(ends.map((end) => placeOf(end, side)))].toSorted();
    const lost = expected.filter((place) => !found.includes(place) && !(isSimplified && found.includes(withoutLanguage(place))));
    const wrong = isSimplified ? [] : found.filter((place) => !expected.includes(place));
    assert.deepEqual({ lost, wrong }, { lost: [], wrong: [] }, JSON.stringify({ side, presses: call.presses, given: [...call.given] }));
  }
  return compared;
}

test('whoever dials the page lands where another walker, straight over the YAML, comes to', (t) => {
  let compared = 0;
  fc.assert(
    fc.property(called, (one) => {
      compared += compare(htmlOf({ before: one.graph }), one, 'after');
    }),
    { numRuns: FLOWS, seed },
  );
  t.diagnostic(`seed ${seed}: ${compared} calls to ${FLOWS} flows`);
  assert.ok(compared > FLOWS * CALLS * 0.8, `only ${compared} calls were compared`);
});

test('the two sides of a page are the two flows, whatever differs', (t) => {
  let compared = 0;
  fc.assert(
    fc.property(called, called, (before, after) => {
      const html = htmlOf({ before: before.graph, after: after.graph });
      compared += compare(html, before, 'before') + compare(html, after, 'after');
    }),
    { numRuns: Math.ceil(FLOWS / 3), seed },
  );
  t.diagnostic(`seed ${seed}: ${compared} calls`);
});
