/**
 * The order in which Architect writes the properties of an entity, as exported flows show it. `*` stands for all properties that are not
 * listed: they keep their order.
 */
const COMMON = ['name', 'refId'];
const CHOICE = [...COMMON, 'dtmf', 'globalDtmf', 'speechRecTerms', 'globalSpeechRecTerms'];
const TRANSFER = ['preTransferAudio', 'failureTransferAudio', 'priority', 'preferredAgents', 'languageSkill', 'overrideInQueueFlow'];
const MENU = ['audio', 'settingsMenu', 'settingsSpeechRec', 'choices', 'defaultChildMenuRef'];

const FLOW = [
  'name',
  'description',
  'division',
  'startUpRef',
  'defaultLanguage',
  'supportedLanguages',
  'initialGreeting',
  'variables',
  'settingsActionDefaults',
  'settingsErrorHandling',
  'settingsMenu',
  'settingsPrompts',
  'settingsSpeechRec',
  '*',
  'menus',
  'tasks',
];

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  inboundCall: FLOW,
  outboundCall: FLOW,
  secureCall: FLOW,
  menu: [...COMMON, ...MENU],
  menuSubMenu: [...CHOICE, ...MENU],
  menuTransferToAcd: [...CHOICE, 'targetQueue', ...TRANSFER, '*', 'failureOutputs'],
  transferToAcd: [...COMMON, 'targetQueue', ...TRANSFER, '*', 'failureOutputs'],
};

/** The names of an entity's properties in Architect's order. */
export function inOrder(kind: string, names: readonly string[]): string[] {
  const order = ORDERS[kind] ?? (kind.startsWith('menu') ? CHOICE : COMMON);
  const rest = names.filter((name) => !order.includes(name));
  const known = order.flatMap((name) => (name === '*' ? rest : names.includes(name) ? [name] : []));
  return order.includes('*') ? known : [...known, ...rest];
}
