import { isMap, isScalar, isSeq } from 'yaml';
import { present } from '../../../model/json.ts';
import { readAudio } from './audio.ts';
import type { Noticed } from './flow.ts';
import { child, descend, scalarText, textAt, type Place } from '../yaml/nodes.ts';
import type { Parsed } from '../yaml/parse.ts';

/** The field of a transfer that holds what callers hear before it. */
export const BEFORE_TRANSFER = 'preTransferAudio';

/** The field of a transfer that holds what callers hear if it fails. */
export const ON_FAILURE = 'failureTransferAudio';

/**
 * Reads what callers notice of a choice besides its key and its target.
 *
 * @param transfer the map with the fields of its transfer, if it has exactly one
 */
export function readNoticed(parsed: Parsed, body: Place, transfer: Place | undefined): Noticed {
  const { document } = parsed;
  const isTrue = (name: string): boolean => textAt(parsed, child(document, body, name)) === 'true';
  const audio = (name: string): Noticed['transferSays'] => {
    const place = child(document, transfer, name);
    return place && readAudio(parsed, place).audio;
  };
  return {
    words: wordsOf(child(document, body, 'speechRecTerms')),
    isGlobalKey: isTrue('globalDtmf'),
    areGlobalWords: isTrue('globalSpeechRecTerms'),
    ...present({
      transferSays: audio(BEFORE_TRANSFER),
      failureSays: audio(ON_FAILURE),
      inQueueFlow: textAt(parsed, descend(document, transfer, 'overrideInQueueFlow', 'name')),
    }),
  };
}

/** The words by which callers can say a choice, in all languages, each once. */
function wordsOf(place: Place | undefined): string[] {
  const words = new Set<string>();
  const walk = (node: unknown): void => {
    if (isMap(node)) for (const { value } of node.items) walk(value);
    if (!isSeq(node)) return;
    for (const item of node.items) {
      const word = isScalar(item) ? scalarText(item) : undefined;
      if (word !== undefined) words.add(word);
    }
  };
  walk(place?.node);
  return [...words];
}
