import { apart } from './direction.ts';
import { oneLine } from '../../text/printable.ts';
import { phoneKey, phrase, plain } from './escape.ts';

/** A part of a sentence: words of ours, a name that somebody gave, a key of a phone, or words of ours about somebody's name. */
export type Piece = { readonly ours: string } | { readonly name: string } | { readonly key: string } | { readonly words: string };

/** What is said in Markdown as well as in plain text: what is somebody's is kept apart from what is ours until then. */
export type Sentence = readonly Piece[];

/** A sentence out of a template: only the template's own text is taken for ours unasked. */
export function say(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Sentence {
  return texts.flatMap((ours, index) => [{ ours }, ...pieces.slice(index, index + 1)]);
}

/** The sentence as Markdown that forms nothing but what is ours. */
export function markdownOf(sentence: Sentence): string {
  return sentence
    .map((piece) => {
      if ('ours' in piece) return piece.ours;
      if ('key' in piece) return phoneKey(piece.key);
      return 'name' in piece ? `<strong>${apart(plain(piece.name), piece.name)}</strong>` : phrase(piece.words);
    })
    .join('');
}

/** The sentence where nothing but text is shown: on one line, nothing invisible in it. */
export function textOf(sentence: Sentence): string {
  return oneLine(
    sentence
      .map((piece) => {
        if ('ours' in piece) return piece.ours;
        if ('key' in piece) return piece.key;
        return 'name' in piece ? `"${piece.name}"` : piece.words;
      })
      .join(''),
  );
}
