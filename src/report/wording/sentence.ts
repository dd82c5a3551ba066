import { oneLine } from '../../text/printable.ts';
import { isolatedPlain, phoneKey, phrase } from './escape.ts';

/** A part of a sentence: literal text of the report, a foreign name, a telephone key, or a phrase of the report around a foreign name. */
export type Piece = { readonly literal: string } | { readonly name: string } | { readonly key: string } | { readonly phrase: string };

/** A sentence for Markdown and for plain text. Until it is shown, foreign text stays separate from literal text. */
export type Sentence = readonly Piece[];

/** A sentence from a template. Only the template's own text is literal. */
export function say(texts: TemplateStringsArray, ...pieces: readonly Piece[]): Sentence {
  return texts.flatMap((literal, index) => [{ literal }, ...pieces.slice(index, index + 1)]);
}

/** The sentence as Markdown. Foreign text in it cannot form Markdown. */
export function markdownOf(sentence: Sentence): string {
  return sentence
    .map((piece) => {
      if ('literal' in piece) return piece.literal;
      if ('key' in piece) return phoneKey(piece.key);
      return 'name' in piece ? `<strong>${isolatedPlain(piece.name)}</strong>` : phrase(piece.phrase);
    })
    .join('');
}

/** The sentence as plain text, on one line and without invisible characters. */
export function textOf(sentence: Sentence): string {
  return oneLine(
    sentence
      .map((piece) => {
        if ('literal' in piece) return piece.literal;
        if ('key' in piece) return piece.key;
        return 'name' in piece ? `"${piece.name}"` : piece.phrase;
      })
      .join(''),
  );
}
