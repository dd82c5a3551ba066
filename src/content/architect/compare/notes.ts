import { settingsInWords } from '../read/setting-words.ts';
import type { ArchitectChoice, MenuAudio } from '../read/flow.ts';
import { audioInQuotes } from '../read/task-words.ts';
import { isSameAudio } from './compare.ts';

const BEFORE = 'before the transfer';
const AT_FAILURE = 'if the transfer fails';

/** What callers notice of a new choice besides its target, in words. A choice that comes back can have all that a live one has. */
export function notesOfAdded(choice: ArchitectChoice): string[] {
  const { noticed, settings, task } = choice;
  const { transferSays, failureSays, inQueueFlow, words, isGlobalKey, areGlobalWords } = noticed;
  return [
    ...textNotes(undefined, transferSays, BEFORE),
    ...textNotes(undefined, failureSays, AT_FAILURE),
    ...defaultTextNotes(choice),
    ...(inQueueFlow === undefined ? [] : [`uses the in-queue flow "${inQueueFlow}"`]),
    ...(words.length === 0 ? [] : [`callers can also say ${inQuotes(words)}`]),
    ...globalNotes(isGlobalKey, areGlobalWords),
    ...(task === undefined ? [] : [`its task: ${task.does.join('; ')}`]),
    ...settingNotes(settings),
  ];
}

/** The texts that Architect adds to a new transfer: one that is left out is not silence. A transfer in a task comes back as it was. */
function defaultTextNotes({ target, task, noticed: { transferSays, failureSays } }: ArchitectChoice): string[] {
  if ((target.kind !== 'queue' && target.kind !== 'number') || task !== undefined) return [];
  const when = [...(transferSays === undefined ? [BEFORE] : []), ...(failureSays === undefined ? [AT_FAILURE] : [])];
  return when.length === 0 ? [] : [`Architect's default ${when.length === 1 ? 'text' : 'texts'} ${when.join(' and ')}`];
}

function globalNotes(isGlobalKey: boolean, areGlobalWords: boolean): string[] {
  return [...(isGlobalKey ? ['works in every menu'] : []), ...(areGlobalWords ? ['its words work in every menu'] : [])];
}

function settingNotes({ empty, filled }: ArchitectChoice['settings']): string[] {
  const without = empty.filter((field) => !GLOBAL_FIELDS.has(field));
  const own = filled.filter((field) => !TOLD_FIELDS.has(field));
  return [
    ...localNotes(new Set(empty)),
    ...(without.length === 0 ? [] : [`without ${settingsInWords(without)}`]),
    ...(own.length === 0 ? [] : [`with its own ${settingsInWords(own)}`]),
  ];
}

const GLOBAL_FIELDS = new Set(['globalDtmf', 'globalSpeechRecTerms']);

/** What doesn't work in every menu. Of a key, that includes its words. */
function localNotes(empty: ReadonlySet<string>): string[] {
  if (empty.has('globalDtmf')) return ['works in this menu only'];
  return empty.has('globalSpeechRecTerms') ? ['its words work in this menu only'] : [];
}

/** Fields that hold something which other notes say. */
const TOLD_FIELDS = new Set([...GLOBAL_FIELDS, 'failureTransferAudio', 'overrideInQueueFlow', 'task', 'actions']);

/** What goes with a choice that is removed, in words. */
export function notesOfRemoved(choice: ArchitectChoice): string[] {
  const { words, isGlobalKey, areGlobalWords, transferSays, failureSays, inQueueFlow } = choice.noticed;
  // What its task says is told where the task is.
  const texts = choice.task === undefined ? [transferSays, failureSays] : [];
  return [
    ...textNotes(texts[0], undefined, BEFORE),
    ...textNotes(texts[1], undefined, AT_FAILURE),
    ...(inQueueFlow === undefined ? [] : [`no longer uses the in-queue flow "${inQueueFlow}"`]),
    ...(words.length === 0 ? [] : [`callers can no longer say ${inQuotes(words)}`]),
    ...(isGlobalKey ? ['worked in every menu'] : []),
    ...(areGlobalWords ? ['its words worked in every menu'] : []),
    ...wayBack(choice),
  ];
}

/** What a revert of the commit can't do, in words. How Architect writes `*` and `#` is unproven. */
function wayBack({ tag, key = '', target, task }: ArchitectChoice): string[] {
  const isPlain = target.kind !== 'number' && target.kind !== 'other' && tag !== 'menuSubMenu' && task === undefined;
  return isPlain && /^\d$/u.test(key) ? [] : ['a git revert brings this key back only if one of the last 10 published versions has it'];
}

/** What stays with a choice that changes, and what it says no longer, in words. */
export function notesOfChanged(was: ArchitectChoice, now: ArchitectChoice): string[] {
  const [old, is] = [was.noticed, now.noticed];
  const losesTask = was.task !== undefined && now.task === undefined;
  return [
    ...textNotes(losesTask ? undefined : old.transferSays, is.transferSays, BEFORE),
    ...textNotes(losesTask ? undefined : old.failureSays, is.failureSays, AT_FAILURE),
    ...(is.inQueueFlow === undefined ? [] : [`still uses the in-queue flow "${is.inQueueFlow}"`]),
    ...(old.inQueueFlow === undefined || is.inQueueFlow !== undefined ? [] : [`no longer uses the in-queue flow "${old.inQueueFlow}"`]),
    ...(is.words.length === 0 ? [] : [`callers can still say ${inQuotes(is.words)}`]),
    ...globalNotes(is.isGlobalKey, is.areGlobalWords),
    ...(was.tag === now.tag ? [] : [...defaultTextNotes(now), ...settingNotes(addedSettings(was, now)), ...noWayBack(was)]),
  ];
}

/** What a revert of another kind can't do, in words: a menu file says neither what a task does nor what is heard if a transfer fails. */
function noWayBack({ tag, target, task, noticed: { failureSays, inQueueFlow } }: ArchitectChoice): string[] {
  const isMore = task !== undefined || tag === 'menuSubMenu' || failureSays !== undefined || inQueueFlow !== undefined;
  return isMore || target.kind === 'number' || target.kind === 'other' ? ["a revert in git can't bring all of this back"] : [];
}

/** The settings that a choice takes from its neighbours as it becomes another kind. */
function addedSettings({ settings: was }: ArchitectChoice, { settings: is }: ArchitectChoice): ArchitectChoice['settings'] {
  const old = new Set([...was.empty, ...was.filled]);
  return { empty: is.empty.filter((field) => !old.has(field)), filled: is.filled.filter((field) => !old.has(field)) };
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
  return `the ${words.length === 1 ? 'word' : 'words'} ${inQuotes(words)}`;
}

function inQuotes(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}
