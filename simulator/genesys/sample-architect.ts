import type { ArchitectFlowOptions } from './architect/model.ts';
import { exported } from './architect/export/export.ts';
import { divisions, queues } from './sample-queues.ts';
import { mainIvr } from './sample-flows.ts';

/** A choice that transfers to a queue, as Architect exports it. */
function toQueue(name: string, refId: string, dtmf: string, queue: { name: string }): string {
  return `          - menuTransferToAcd:
              name: ${name}
              refId: ${refId}
              dtmf: ${dtmf}
              globalDtmf: false
              globalSpeechRecTerms: false
              targetQueue:
                lit:
                  name: ${queue.name}
              preTransferAudio:
                tts: One moment, please.
              failureTransferAudio:
                tts: We could not connect you. Please call again later.
              priority:
                lit: 0
              preferredAgents:
                noValue: true
              languageSkill:
                noValue: true
              failureOutputs:
                errorType:
                  noValue: true
                errorMessage:
                  noValue: true
`;
}

/** The part of a flow's text above its menus. */
function head(name: string, division: { name: string }, startUpRef: string, greeting: string): string {
  return `inboundCall:
  name: ${name}
  division: ${division.name}
  startUpRef: "${startUpRef}"
  defaultLanguage: en-us
  supportedLanguages:
    en-us:
      defaultLanguageSkill:
        noValue: true
      textToSpeech:
        defaultEngine:
          voice: Jill
  initialGreeting:
    tts: ${greeting}
  settingsErrorHandling:
    errorHandling:
      disconnect:
        none: true
    preHandlingAudio:
      tts: Sorry, an error occurred. Please try your call again.
  settingsMenu:
    menuSelectionTimeout:
      lit:
        seconds: 10
    repeatCount:
      lit: 3
`;
}

const mainPrompts = [
  'For sales, press 1',
  'For support, press 2',
  'For bills and payments, press 3',
  'For our opening hours, press 9',
  'To speak to an operator, press 0',
  'To hear this again, press star',
];
const mainHead = head('Main IVR', divisions.home, '/inboundCall/menus/menu[collect_ivr_main]', 'Welcome to Northwind Energy.');
const mainChoices = [
  toQueue('Sales', 'Sales_12', 'digit_1', queues.sales),
  toQueue('Support', 'Support_14', 'digit_2', queues.support),
  toQueue('Billing', 'Billing_16', 'digit_3', queues.billing),
];

const mainYaml = `# Northwind Energy, main line. Ask the voice team before you touch the tasks.
${mainHead}  menus:
    - menu:
        name: Main Menu
        refId: collect_ivr_main
        audio:
          tts: ${mainPrompts.join(' ')}
        defaultChildMenuRef: "./choices/menuTask[Operator_31]"
        choices:
          # the three big ones first
${mainChoices.join('')}          - menuSubMenu:
              name: Opening Hours
              refId: menu_hours
              dtmf: digit_9
              audio:
                tts: We are open on weekdays from eight to six.
              choices:
                - menuJumpToTask:
                    name: Callback
                    refId: Callback_22
                    dtmf: digit_2
                    targetTaskRef: "/inboundCall/tasks/task[Callback_40]"
                - menuDisconnect:
                    name: Goodbye
                    refId: Goodbye_24
                    dtmf: digit_pound
                - menuJumpToMenu:
                    name: Back
                    refId: Back_26
                    dtmf: digit_star
                    targetMenuRef: "/inboundCall/menus/menu[collect_ivr_main]"
          - menuTask: # one action: reads as the queue it transfers to
              name: Operator
              refId: Operator_31
              dtmf: digit_0
              task:
                actions:
                  - transferToAcd:
                      name: To the operator
                      targetQueue:
                        lit:
                          name: ${queues.operator.name}
                      priority:
                        lit: 0
          - menuJumpToMenu:
              name: Again
              refId: Again_33
              dtmf: digit_star
              targetMenuRef: "/inboundCall/menus/menu[collect_ivr_main]"
  tasks:
    - task:
        name: Callback
        refId: Callback_40
        actions:
          - playAudio:
              name: Say so
              audio:
                tts: We will call you back.
          - createCallback:
              name: Create Callback
              targetQueue:
                lit:
                  name: ${queues.operator.name}
          - disconnect:
              name: Disconnect
`;

const euHead = head('Main IVR EU', divisions.eu, './menus/menu[Main Menu_10]', 'Welcome to Northwind Energy Europe.');
const euChoices = [
  toQueue('Sales EU', 'Sales EU_12', 'digit_1', queues.salesEu),
  toQueue('Support EU', 'Support EU_14', 'digit_2', queues.supportEu),
];

const euYaml = `${euHead}  menus:
    - menu:
        name: Main Menu
        refId: Main Menu_10
        audio:
          exp: "ToAudioTTS(\\"For sales, press 1 For support, press 2\\")"
        choices:
${euChoices.join('')}          - menuDisconnect:
              name: Bye
              dtmf: digit_9
`;

const afterHoursHead = head('After Hours', divisions.home, '/inboundCall/menus/menu[menu_closed]', 'Our offices are closed now.');
const afterHoursChoices = [
  toQueue('Power cut', 'Power cut_12', 'digit_1', queues.emergency),
  toQueue('Gas leak', 'Gas leak_14', 'digit_2', queues.emergency),
];

const afterHoursYaml = `${afterHoursHead}  menus:
    - menu:
        name: Closed
        refId: menu_closed
        audio:
          exp: Append(ToAudioTTS("We are closed."), PromptUser.Emergency)
        choices:
${afterHoursChoices.join('')}          - menuDisconnect:
              name: Goodbye
              dtmf: digit_9
`;

/** A text written by hand as Architect exports it, with refIds as Architect makes them. */
function published(text: string, refIds: Readonly<Record<string, string>> = {}): string {
  return exported(Object.entries(refIds).reduce((now, [own, theirs]) => now.replaceAll(own, theirs), text)).yaml;
}

/** The sample's main Architect flow. Id and queues are those of `mainIvr`. */
export const architectMainIvr: ArchitectFlowOptions & { readonly yaml: string } = {
  id: mainIvr.id,
  name: 'Main IVR',
  type: 'INBOUNDCALL',
  division: divisions.home,
  yaml: published(mainYaml, { collect_ivr_main: 'Main Menu_10', menu_hours: 'Opening Hours_18' }),
  publishedVersion: '13.0',
};

/** A flow whose menu speaks by an expression. */
export const architectAfterHours: ArchitectFlowOptions & { readonly yaml: string } = {
  id: 'd90e5b13-7c2f-4a86-8f41-9b2c3d4e5f33',
  name: 'After Hours',
  type: 'INBOUNDCALL',
  division: divisions.home,
  yaml: published(afterHoursYaml, { menu_closed: 'Closed_10' }),
  publishedVersion: '3.0',
};

/** A flow of another division. */
export const architectMainIvrEu: ArchitectFlowOptions & { readonly yaml: string } = {
  id: '62c4d7f8-90ab-4e1c-b3d5-8a1f2e3d4c22',
  name: 'Main IVR EU',
  type: 'INBOUNDCALL',
  division: divisions.eu,
  yaml: published(euYaml),
  publishedVersion: '7.0',
};

/** The Architect flows of the sample org. The last one has never been published. */
export const architectFlows: readonly ArchitectFlowOptions[] = [
  architectMainIvr,
  architectMainIvrEu,
  architectAfterHours,
  { id: '4d1c7a90-52e8-4b36-a0f9-e6b7c8d9f055', name: 'Summer Campaign', type: 'INBOUNDCALL', division: divisions.home },
];

/**
 * These flows as someone wrote them by hand, for orgs that export what was published: the main one with comments, the European one with an
 * expression for its audio, the last one with Windows line endings.
 */
export const handWritten = {
  mainIvr: { ...architectMainIvr, yaml: mainYaml },
  mainIvrEu: { ...architectMainIvrEu, yaml: euYaml },
  afterHours: { ...architectAfterHours, yaml: afterHoursYaml.replaceAll('\n', '\r\n') },
};
