import { spaced } from './task-words.ts';

/** What people call a setting of a choice, if that is not its field in words. */
const NAMES: Readonly<Record<string, string>> = {
  overrideInQueueFlow: 'in-queue flow',
  acdSkills: 'skills',
  failureOutputs: 'outputs of a failed transfer',
  failureTransferAudio: 'text if the transfer fails',
  globalDtmf: 'key for every menu',
  globalSpeechRecTerms: 'words for every menu',
};

/** Settings of a choice, as a list in words: `preferred agents, language skill`. */
export function settingsInWords(fields: readonly string[]): string {
  return fields.map((field) => NAMES[field] ?? spaced(field)).join(', ');
}
