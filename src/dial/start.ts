import type { CallResult, CallTest } from '../model/call-test.ts';
import { markup, NOTHING, type Html } from '../text/markup.ts';
import { isOnePlace, type Chapter, type Dialled, type Section } from './chapter.ts';
import type { Written } from './section.ts';

/** A call test with its result, if it was run. */
export interface TestedCall {
  readonly call: CallTest;
  readonly result?: Pick<CallResult, 'status' | 'level'>;
}

/** A flow of the page, with its call tests. */
export interface DialledFlow extends Dialled {
  readonly calls: readonly TestedCall[];
}

/** The most places with changes that are listed. */
const MOST_CHANGES = 30;

/** Where a chapter begins: a call comes in. What changes and the call tests are links into the call. */
export function startHtml({ calls }: DialledFlow, { chapter, number, sides }: Written, fragments: readonly string[]): Html {
  const prefix = number === 1 ? '' : `${number}:`;
  const parts = [
    markup`<section id="${number}-0"${number === 1 ? markup` class="first"` : NOTHING}>`,
    markup`<a id="${prefix}before:"></a><a id="${prefix}after:"></a><h2 tabindex="-1">A call comes in: <bdi>${chapter.name}</bdi></h2>`,
    chapter.hasChange
      ? markup`<p class="n">Two calls side by side: ${sides.before}, and ${sides.after}. Marked keys lead elsewhere.</p>`
      : NOTHING,
    chapter.isSimplified
      ? markup`<p class="n">This flow is too big to tell everything: more is your choice than in a real call.</p>`
      : NOTHING,
    markup`<ul class="k"><li><a class="g" href="#${number}-1"><kbd>Call</kbd>${greetingHtml(chapter)}</a></ul>`,
    changesHtml(chapter, number),
    testsHtml(calls, fragments),
    markup`</section>\n`,
  ];
  return markup`${parts}`;
}

function greetingHtml({ greeting }: Chapter): Html {
  const [old, now] = [greeting.before.join(' '), greeting.after.join(' ')];
  if (old === now) return quoteHtml(now);
  return markup`<del>${quoteHtml(old)}</del><ins>${quoteHtml(now)}</ins>`;
}

function quoteHtml(text: string): Html {
  return text === '' ? NOTHING : markup`<q dir="auto">${text}</q>`;
}

function changesHtml({ sections, hasChange }: Chapter, number: number): Html {
  const changed = hasChange ? [...sections.entries()].filter(([, section]) => isChangedPlace(section)) : [];
  const items = changed.slice(0, MOST_CHANGES).map(([index, { after, keys }]) => {
    const ids = keys.filter(({ isChanged }) => isChanged).map(({ id }) => id);
    const more = ids.length === 0 ? NOTHING : markup`: ${ids.join(', ')}`;
    return markup`<li><a href="#${number}-${index + 1}"><bdi>${after?.node?.name ?? ''}</bdi></a>${more}`;
  });
  return items.length === 0 ? NOTHING : markup`<h3>What changes</h3><ul>${items}</ul>`;
}

/** Whether a place itself changes: it says something else, or a key leads elsewhere. */
function isChangedPlace({ before, after, keys }: Section): boolean {
  if (!isOnePlace(before, after)) return false;
  return before?.says !== after?.says || keys.some(({ isChanged }) => isChanged);
}

function testsHtml(calls: readonly TestedCall[], fragments: readonly string[]): Html {
  const items = calls.map(({ call, result }, index) => {
    const mark = result === undefined ? '' : result.status === 'passed' ? '✅ ' : result.level === 'warning' ? '⚠️ ' : '❌ ';
    return markup`<li>${mark}<a href="#${fragments[index] ?? ''}"><bdi>${call.name}</bdi></a>`;
  });
  return items.length === 0 ? NOTHING : markup`<h3>Call tests</h3><ul>${items}</ul>`;
}
