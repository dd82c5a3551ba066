import { audioInQuotes } from '../read/task-words.ts';
import type { ArchitectChoice, MenuAudio } from '../read/flow.ts';
import { isSameAudio } from './compare.ts';

/** What callers notice of a new choice besides its target, in words. */
export function notesOfAdded({ noticed, target, settings }: ArchitectChoice): string[] {
  const { transferSays } = noticed;
  const isTransfer = target.kind === 'queue' || target.kind === 'number';
  const says =
    transferSays === undefined ? 'Architect’s default text before the transfer' : `says ${audioInQuotes(transferSays)} before the transfer`;
  return [
    ...(isTransfer ? [says] : []),
    ...(settings.length === 0 ? [] : [`off or empty, as its neighbours have it: ${settings.join(', ')}`]),
  ];
}

/** What goes with a choice that is removed, in words. */
export function notesOfRemoved(choice: ArchitectChoice): string[] {
  const { words, isGlobalKey, areGlobalWords, transferSays, failureSays, inQueueFlow } = choice.noticed;
  // What its task says is told where the task is.
  const texts = choice.task === undefined ? [transferSays, failureSays] : [];
  return [
    ...textNotes(texts[0], undefined, 'before the transfer'),
    ...textNotes(texts[1], undefined, 'if the transfer fails'),
    ...(inQueueFlow === undefined ? [] : [`no longer uses the in-queue flow "${inQueueFlow}"`]),
    ...(words.length === 0 ? [] : [`${wordsInQuotes(words)} ${words.length === 1 ? 'goes' : 'go'} with it`]),
    ...(isGlobalKey ? ['worked in every menu'] : []),
    ...(areGlobalWords ? ['its words worked in every menu'] : []),
    ...(canBeWrittenAnew(choice) ? [] : ['reverting the commit in git may not bring this key back']),
  ];
}

/** Whether a menu file can describe a choice so that it could be written anew. How Architect writes `*` and `#` is unproven. */
function canBeWrittenAnew({ tag, key = '', target }: ArchitectChoice): boolean {
  const isPlain = target.kind === 'queue' ? tag === 'menuTransferToAcd' : target.kind !== 'number' && target.kind !== 'other';
  return isPlain && tag !== 'menuSubMenu' && /^\d$/u.test(key);
}

/** What stays with a choice that changes, and what it says no longer, in words. */
export function notesOfChanged(was: ArchitectChoice, now: ArchitectChoice): string[] {
  const [old, is] = [was.noticed, now.noticed];
  const losesTask = was.task !== undefined && now.task === undefined;
  return [
    ...textNotes(losesTask ? undefined : old.transferSays, is.transferSays, 'before the transfer'),
    ...textNotes(losesTask ? undefined : old.failureSays, is.failureSays, 'if the transfer fails'),
    ...(is.inQueueFlow === undefined ? [] : [`still uses the in-queue flow "${is.inQueueFlow}"`]),
    ...(old.inQueueFlow === undefined || is.inQueueFlow !== undefined ? [] : [`no longer uses the in-queue flow "${old.inQueueFlow}"`]),
    ...(is.words.length === 0 ? [] : [`still answers to ${wordsInQuotes(is.words)}`]),
    ...(is.isGlobalKey ? ['works in every menu'] : []),
    ...(is.areGlobalWords ? ['its words work in every menu'] : []),
  ];
}

function textNotes(was: MenuAudio | undefined, is: MenuAudio | undefined, when: string): string[] {
  const [old, now] = [was, is].map((audio) => (audio === undefined || audio.kind === 'none' ? undefined : audio));
  if (now === undefined) return old === undefined ? [] : [`no longer says ${audioInQuotes(old)} ${when}`];
  if (old === undefined) return [`says ${audioInQuotes(now)} ${when}`];
  return isSameAudio(old, now)
    ? [`still says ${audioInQuotes(now)} ${when}`]
    : [`says ${audioInQuotes(now)} ${when} (until now: ${audioInQuotes(old)})`];
}

/** The words by which callers say a choice. */
export function wordsInQuotes(words: readonly string[]): string {
  return `the ${words.length === 1 ? 'word' : 'words'} ${words.map((word) => `"${word}"`).join(', ')}`;
}
