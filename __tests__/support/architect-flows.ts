/** Architect flows of our own writing, in the grammar of published ones and in many styles of YAML. */
import { REAL_MENU } from './architect-real-menu.ts';
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ArchitectFlow, ArchitectMenu } from '../../src/content/architect/read/flow.ts';
import { findMenu } from '../../src/content/architect/read/find.ts';
import { readArchitectFlow } from '../../src/content/architect/read/read.ts';

/** Two queues, a disconnect as default choice, and tasks: the look of an export. */
export const exported = `inboundCall:
  name: Main IVR
  division: Home
  startUpRef: "/inboundCall/menus/menu[Main Menu_10]"
  defaultLanguage: en-us
  initialGreeting:
    tts: Welcome
  menus:
    - menu:
        name: Main Menu
        refId: Main Menu_10
        audio:
          tts: For sales, press 1. For support, press 2.
        settingsMenu:
          repeatCount:
            noValue: true
        choices:
          # the calls that pay
          - menuTransferToAcd:
              name: Sales
              refId: Sales_11
              dtmf: digit_1 # one
              globalDtmf: false
              globalSpeechRecTerms: false
              targetQueue:
                lit:
                  name: Sales EU
              preTransferAudio:
                tts: One moment
              priority:
                lit: 0
              languageSkill:
                noValue: true

          # support
          - menuTransferToAcd:
              name: Support
              dtmf: digit_2
              globalDtmf: false
              globalSpeechRecTerms: false
              targetQueue:
                lit:
                  name: Support EU
              preTransferAudio:
                tts: One moment
              priority:
                lit: 5
              languageSkill:
                noValue: true
              # a remark of its own
          - menuDisconnect:
              name: Bye
              refId: Bye_12
              dtmf: digit_9
              globalDtmf: false
              globalSpeechRecTerms: false
          - menuDisconnect:
              name: By voice
              globalDtmf: false
        # the choice of the silent
        defaultChildMenuRef: "./choices/menuDisconnect[Bye_12]"
  tasks:
    - task:
        name: Callback
        refId: Callback_20
        actions:
          - playAudio:
              name: Play
          - disconnect:
              name: End
`;

/** Sub menus, all kinds of choices, a star, four columns a level. */
export const nested = `# nested
inboundCall:
    name: 'Nested IVR'
    startUpRef: ./menus/menu[main]
    menus:
        - menu:
              refId: main
              name: 'Main'
              choices:
                  - menuSubMenu:
                        name: Billing
                        refId: billing
                        dtmf: digit_1
                        audio:
                            exp: ToAudioTTS("For invoices, press 1")
                        choices:
                            - menuTask:
                                  name: Invoices
                                  dtmf: digit_1
                                  task:
                                      actions:
                                          - transferToAcd:
                                                name: Transfer
                                                targetQueue:
                                                    lit:
                                                        name: 'Invoices'
                            - menuPreviousMenu:
                                  name: Back
                                  dtmf: digit_star
                            - menuJumpToTask:
                                  name: Ask
                                  dtmf: digit_3
                                  targetTaskRef: "/inboundCall/tasks/task[ask]"
                  - menuTask:
                        name: Callback
                        dtmf: digit_2
                        task:
                            actions:
                                - playAudio:
                                      name: Play
                                - decision:
                                      name: Open
                                      outputs:
                                          yes:
                                              actions:
                                                  - disconnect:
                                                        name: End
                  - menuTransferToNumber:
                        name: Outside
                        dtmf: digit_3
                        targetNumber:
                            lit: "+49301234"
                  - menuJumpToMenu:
                        name: Again
                        dtmf: digit_4
                        targetMenuRef: "/inboundCall/menus/menu[other]"
                  - menuTransferToAcd:
                        name: By expression
                        dtmf: digit_5
                        targetQueue:
                            exp: FindQueue(Flow.Queue)
              audio:
                  exp: Append(ToAudioTTS("Hello"), PromptUser.menu)
        - menu:
              refId: other
              name: Other
              audio:
                  tts: |-
                      For sales, press 1.
                      For help, press 2.
              choices: []
        - menu:
              refId: bare
              name: Bare
    tasks:
        - task:
              refId: ask
              name: Ask a question
              actions: []
`;

/** Everything between braces and brackets that may be. */
export const braces = `inboundCall:
  name: Braces
  startUpRef: "/inboundCall/menus/menu[one]"
  menus:
    - menu:
        name: One
        refId: one
        audio: { tts: "Press 1" }
        choices: [ { menuDisconnect: { name: Bye, dtmf: digit_9 } }, { menuTransferToAcd: { name: Sales, dtmf: digit_1, targetQueue: { lit: { name: "Sales EU" } } } } ]
    - menu:
        name: Two
        refId: two
        audio: { tts: Press 1 }
        choices: [
          { menuDisconnect: { name: Bye, dtmf: digit_9 } }, # end
          { menuTransferToAcd: { name: Sales, dtmf: digit_1, targetQueue: { lit: { name: Sales EU } } } } # sales
        ]
    - menu:
        name: Three
        refId: three
        choices:
        - menuDisconnect: { name: Bye, dtmf: digit_9, globalDtmf: false } # end
        - { menuTransferToAcd: { name: Sales, dtmf: digit_1, targetQueue: { lit: { name: Sales EU } } } }
        # behind
    - menu: { name: Four, refId: four, audio: { tts: Hi }, choices: [] }
    - menu: { name: Five, refId: five }
`;

/** Text that is shared through anchors, aliases and merges. */
export const anchored = `inboundCall:
  name: Anchors
  startUpRef: "/inboundCall/menus/menu[one]"
  menus:
    - menu:
        name: One
        refId: one
        audio: &hello
          tts: Press 1 or 2
        choices: &all
          - menuTransferToAcd:
              name: Sales
              dtmf: digit_1
              targetQueue: &sales
                lit:
                  name: Sales EU
          - menuTransferToAcd: &second
              name: More
              dtmf: digit_2
              targetQueue: *sales
          - menuDisconnect: &end
              name: Bye
              dtmf: digit_9
    - menu:
        name: Two
        refId: two
        audio: *hello
        choices:
          - menuDisconnect:
              <<: *end
              name: Bye too
          - menuTransferToAcd:
              name: Free
              dtmf: digit_3
              targetQueue:
                lit:
                  name: Free queue
`;

/** Forms of YAML that no export has, but that a hand may write: a mark at the start, directives, odd dashes, text over many lines. */
export const strange = `\uFEFF%YAML 1.2
---
# a hand wrote this
inboundCall: # the type
  name: >-
    Strange
    IVR
  menus:
  -   menu:
         "name": 'One'
         'refId': "one"
         audio:
            tts: Press 1 for this,
              or 2 for that

         # all of them
         choices: # here
         - # the first
           menuDisconnect:
             name: Bye
             dtmf: 'digit_9'

         # apart from the next

         -   "menuTransferToAcd": &acd
               dtmf: "digit_1"
               "name": "Sales" # S
               targetQueue: {
                 lit: {
                   name: Sales EU
                 }
               }
               preTransferAudio:
                 tts: |
                   One moment,

                   please

         - &free
           menuTransferToAcd:
             name: >
               Long
             dtmf: digit_2
             targetQueue:
               lit: { name: 'Support' }
             priority: {lit: 0}
               # deeper

         - menuTask: {name: T, dtmf: digit_3, task: {actions: [{transferToAcd: {name: x, targetQueue: {lit: {name: Inside}}}}]}}
         - menuDisconnect:
             # before all
             globalDtmf: false
             dtmf: digit_4
             name: Last
         # behind the list
         defaultChildMenuRef: ./choices/menuDisconnect[Bye]
  -   menu:
         name: Two
         refId: two
         choices:
         - ? menuDisconnect
           : name: Explicit
             dtmf: digit_1
         - menuDisconnect:
             ? name
             : Explicit too
             dtmf: digit_2
...
`;

/** Ends in a choice, without a line end. */
export const short = `inboundCall:
  name: "{{flow_name}}"
  menus:
    - menu:
        name: Main
        refId: main
        audio: { tts: Bye }
        choices:
          - menuTransferToAcd:
              name: "{{name}}"
              dtmf: digit_1
              targetQueue:
                lit:
                  name: Sales
          - menuDisconnect:
              name: Bye
              dtmf: digit_9`;

/** The flows above with the other line end. */
export const crlf = exported.replaceAll('\n', '\r\n');

export const own: Readonly<Record<string, string>> = {
  exported,
  real: REAL_MENU,
  crlf,
  'without a last line end': exported.trimEnd(),
  nested,
  braces,
  anchored,
  short,
  strange,
  'strange, CRLF': strange.replaceAll('\n', '\r\n'),
  'nested, CRLF': nested.replaceAll('\n', '\r\n'),
};

/** Real flows, where they are at hand: next to the repository, or where SHARED_DIR says. */
export function published(): Record<string, string> {
  const folder = join(process.env['SHARED_DIR'] ?? resolve(import.meta.dirname, '../../../shared'), 'flows');
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => /\.ya?ml$/u.test(name))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** What is read of a text that is a flow. */
export function flowOf(text: string): ArchitectFlow {
  const read = readArchitectFlow(text);
  assert.ok('flow' in read, JSON.stringify(read));
  return read.flow;
}

/** A menu that it has. */
export function menuOf(text: string, ref: string): ArchitectMenu {
  const found = findMenu(flowOf(text), ref);
  assert.ok('menu' in found, JSON.stringify(found));
  return found.menu;
}
