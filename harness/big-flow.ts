/** How many keys each menu has that lead to a queue. */
const QUEUES_A_MENU = 7;

/** A flow with any number of menus, in the look of an export: keys that lead to queues, one that runs a task, and one to the next menu. */
export function bigFlow(menus: number): string {
  const numbers = Array.from({ length: menus }, (_, index) => index + 1);
  return [
    'inboundCall:',
    '  name: Big IVR',
    '  division: Home',
    '  startUpRef: "/inboundCall/menus/menu[Menu 1_10]"',
    '  defaultLanguage: en-us',
    '  initialGreeting:',
    '    tts: Welcome.',
    '  menus:',
    ...numbers.flatMap((number) => menuLines(number, (number % menus) + 1)),
    '  tasks:',
    ...numbers.flatMap(taskLines),
    '',
  ].join('\n');
}

/** A menu file for one of its menus. As it is live, or with key 1 somewhere else. */
export function bigMenuFile(number: number, menus: number, { isChanged = false } = {}): string {
  const queues = Array.from({ length: QUEUES_A_MENU }, (_, index) => index + 1);
  return [
    'flow_name: Big IVR',
    `menu_node_id: ${JSON.stringify(refOf(number))}`,
    'audio: keep',
    'options:',
    ...queues.flatMap((key) => option(String(key), `{ queue: ${isChanged && key === 1 ? 'Another queue' : queueOf(key)} }`)),
    ...option('8', `{ task: ${JSON.stringify(`Task ${number}_20`)} }`),
    ...option('9', `{ menu: ${JSON.stringify(refOf((number % menus) + 1))} }`),
    '',
  ].join('\n');
}

function option(key: string, target: string): string[] {
  return [`  - key: "${key}"`, `    prompt: Press ${key}`, `    routing_target: ${target}`];
}

function refOf(number: number): string {
  return `Menu ${number}_10`;
}

function queueOf(key: number): string {
  return `Queue ${key}`;
}

function noValues(field: string, settings: readonly string[]): string[] {
  return [`        ${field}:`, ...settings.flatMap((setting) => [`          ${setting}:`, '            noValue: true'])];
}

function menuLines(number: number, next: number): string[] {
  return [
    '    - menu:',
    `        name: Menu ${number}`,
    `        refId: ${refOf(number)}`,
    '        audio:',
    `          tts: This is menu ${number}. Choose a number from 1 to 9.`,
    ...noValues('settingsMenu', ['extensionDialingMaxDelay', 'listenForExtensionDialing', 'menuSelectionTimeout', 'repeatCount']),
    ...noValues('settingsSpeechRec', ['completeMatchTimeout', 'incompleteMatchTimeout', 'maxSpeechLengthTimeout', 'minConfidenceLevel']),
    '        choices:',
    ...Array.from({ length: QUEUES_A_MENU }, (_, index) => queueChoice(index + 1)).flat(),
    ...choice('menuJumpToTask', 'Ask', 8, [`targetTaskRef: "/inboundCall/tasks/task[Task ${number}_20]"`]),
    ...choice('menuJumpToMenu', 'Next', 9, [`targetMenuRef: "/inboundCall/menus/menu[${refOf(next)}]"`]),
  ];
}

function queueChoice(key: number): string[] {
  return choice('menuTransferToAcd', `To ${queueOf(key)}`, key, [
    'targetQueue:',
    '  lit:',
    `    name: ${queueOf(key)}`,
    'preTransferAudio:',
    '  tts: One moment, please.',
    'failureTransferAudio:',
    '  tts: We are sorry. Please call back later.',
    'priority:',
    '  lit: 0',
    'preferredAgents:',
    '  noValue: true',
    'languageSkill:',
    '  noValue: true',
    'failureOutputs:',
    '  errorType:',
    '    noValue: true',
    '  errorMessage:',
    '    noValue: true',
  ]);
}

function choice(tag: string, name: string, key: number, fields: readonly string[]): string[] {
  return [
    `          - ${tag}:`,
    ...[`name: ${name}`, `dtmf: digit_${key}`, 'globalDtmf: false', 'globalSpeechRecTerms: false', ...fields].map(
      (line) => `              ${line}`,
    ),
  ];
}

function taskLines(number: number): string[] {
  return [
    '    - task:',
    `        name: Task ${number}`,
    `        refId: Task ${number}_20`,
    '        actions:',
    '          - decision:',
    '              name: Is it open',
    '              condition:',
    '                exp: Flow.Open',
    '              outputs:',
    '                yes:',
    '                  actions:',
    '                    - transferToAcd:',
    '                        name: To the desk',
    '                        targetQueue:',
    '                          lit:',
    '                            name: Desk',
    '          - disconnect:',
    '              name: Bye',
  ];
}
