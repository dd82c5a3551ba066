import type { JsonObject } from '../../json.ts';

const NO_VALUE = { noValue: true };
const seconds = (count: number): JsonObject => ({ lit: { seconds: count } });
const milliseconds = (count: number): JsonObject => ({ lit: { ms: count } });

/** The texts that are heard if a flow gives none. The real ones are unknown. */
const DEFAULT_TEXTS = {
  beforeTransfer: 'Please wait while your call is connected.',
  failedTransfer: 'Your call could not be connected.',
};

const CALL_FLOW: JsonObject = {
  settingsActionDefaults: {
    playAudioOnSilence: { timeout: seconds(40) },
    detectSilence: { timeout: seconds(40) },
    callData: { processingPrompt: NO_VALUE },
    collectInput: { noEntryTimeout: seconds(5) },
    dialByExtension: { interDigitTimeout: seconds(6) },
    transferToUser: { connectTimeout: NO_VALUE },
    transferToNumber: { connectTimeout: NO_VALUE },
    transferToGroup: { connectTimeout: NO_VALUE },
    transferToFlowSecure: { connectTimeout: seconds(15) },
  },
  settingsErrorHandling: {
    errorHandling: { disconnect: { none: true } },
    preHandlingAudio: { tts: 'Sorry, an error occurred. Please try your call again.' },
  },
  settingsMenu: {
    extensionDialingMaxDelay: seconds(1),
    listenForExtensionDialing: { lit: true },
    menuSelectionTimeout: seconds(10),
    repeatCount: { lit: 3 },
  },
  settingsPrompts: { ensureAudioInPrompts: false },
  settingsSpeechRec: {
    completeMatchTimeout: milliseconds(100),
    incompleteMatchTimeout: milliseconds(1500),
    maxSpeechLengthTimeout: seconds(20),
    minConfidenceLevel: { lit: 50 },
    asrCompanyDir: 'none',
    asrEnabledOnFlow: true,
  },
};

const MENU: JsonObject = {
  settingsMenu: {
    extensionDialingMaxDelay: NO_VALUE,
    listenForExtensionDialing: NO_VALUE,
    menuSelectionTimeout: NO_VALUE,
    repeatCount: NO_VALUE,
  },
  settingsSpeechRec: {
    completeMatchTimeout: NO_VALUE,
    incompleteMatchTimeout: NO_VALUE,
    maxSpeechLengthTimeout: NO_VALUE,
    minConfidenceLevel: NO_VALUE,
  },
};

const CHOICE: JsonObject = { globalDtmf: false, globalSpeechRecTerms: false };

const TRANSFER: JsonObject = {
  priority: { lit: 0 },
  preferredAgents: NO_VALUE,
  languageSkill: NO_VALUE,
  failureOutputs: { errorType: NO_VALUE, errorMessage: NO_VALUE },
};

const DEFAULTS: Readonly<Record<string, JsonObject>> = {
  inboundCall: CALL_FLOW,
  outboundCall: CALL_FLOW,
  secureCall: CALL_FLOW,
  menu: MENU,
  menuSubMenu: { ...CHOICE, ...MENU },
  menuTransferToAcd: {
    ...CHOICE,
    preTransferAudio: { tts: DEFAULT_TEXTS.beforeTransfer },
    failureTransferAudio: { tts: DEFAULT_TEXTS.failedTransfer },
    ...TRANSFER,
  },
  transferToAcd: TRANSFER,
};

/** What an entity of a kind has if its text doesn't say otherwise. Exports spell it out. */
export function defaultsOf(kind: string): JsonObject {
  return DEFAULTS[kind] ?? (kind.startsWith('menu') ? CHOICE : {});
}

/** The settings of which a text can give a part: the rest is spelled out beside it. */
export const PARTIAL_SETTINGS: readonly string[] = ['settingsActionDefaults', 'settingsMenu', 'settingsSpeechRec'];
