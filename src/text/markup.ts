import { oneLine } from './printable.ts';

/** HTML that is ours. Whatever else stands in a template is foreign, and shown as text. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

type Part = Html | string | number | readonly Html[];

/** HTML with foreign texts in it. Between tags and in quoted attributes, they can form no markup, and nothing in them is invisible. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(texts.map((text, index) => text + written(parts[index])).join(''));
}

function written(part: Part | undefined): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(({ text }) => text).join('');
  return oneLine(String(part)).replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '');
}

/** A part that is not always there. */
export const NOTHING = new Html('');
