/** Fields whose names say little to people who know Architect's pages. */
const WORDS: Readonly<Record<string, string>> = {
  overrideInQueueFlow: 'in-queue flow',
  acdSkills: 'skills',
  failureOutputs: 'outputs of a failed transfer',
  failureTransferAudio: 'text if the transfer fails',
  globalDtmf: 'key for every menu',
  globalSpeechRecTerms: 'words for every menu',
};

/** The fields of a choice in words, such as `priority, language skill`. */
export function fieldWords(fields: readonly string[]): string {
  return fields.map((field) => WORDS[field] ?? field.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)).join(', ');
}
