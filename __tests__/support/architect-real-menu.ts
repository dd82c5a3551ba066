/** A flow of our own writing with what real menus hold: tasks of their own, words, texts, numbers. */
export const REAL_MENU = `inboundCall:
  name: Main IVR
  division: Home
  startUpRef: "/inboundCall/menus/menu[collect_ivr_main]"
  defaultLanguage: en-us
  menus:
    - menu:
        name: Main Menu
        refId: collect_ivr_main
        audio:
          exp: AudioPlaybackOptions(ToAudioTTS("For sales, press 1. For support, press 2. Fax, press 3."), false)
        choices:
          - menuTask:
              name: Sales
              refId: Sales_11
              dtmf: digit_1
              globalDtmf: true
              globalSpeechRecTerms: false
              speechRecTerms:
                en-us:
                  terms:
                    - Sales
                    - Buy
              task:
                actions:
                  - decision:
                      name: Open?
                      condition:
                        exp: Flow.IsOpen
                      outputs:
                        yes:
                          actions:
                            - transferToAcd: # to people
                                name: To people
                                targetQueue:
                                  lit:
                                    name: Sales
                                preTransferAudio:
                                  tts: One moment
                                failureTransferAudio:
                                  tts: Nobody is free
                                outputs:
                                  failure:
                                    actions:
                                      - playAudio:
                                          name: Sorry
                                          audio:
                                            tts: We are sorry
                                      - disconnect:
                                          name: Hang up
                        no:
                          actions:
                            - playAudio:
                                name: Closed
                                audio:
                                  exp: Append(ToAudioTTS("We are closed"), ToAudioBlank(500), PromptUser.hours)
          - menuTask:
              name: Support
              refId: Support_12
              dtmf: digit_2
              task:
                actions:
                  - switch:
                      name: Which product
                      evaluate:
                        firstTrue:
                          cases:
                            - case:
                                value:
                                  exp: Flow.Product == "A"
                                actions:
                                  - transferToAcd:
                                      name: A
                                      targetQueue:
                                        lit:
                                          name: Support
                            - case:
                                value:
                                  exp: Flow.Product == "B"
                                actions:
                                  - transferToAcd:
                                      name: B
                                      targetQueue:
                                        exp: FindQueue(Flow.Queue)
          - menuTransferToNumber:
              name: Fax
              refId: Fax_13
              dtmf: digit_3
              targetNumber:
                lit: "+49301234"
              preTransferAudio:
                tts: Your fax, please
              connectTimeout:
                noValue: true
          - menuTransferToAcd:
              name: Billing
              refId: Billing_14
              dtmf: digit_4
              globalDtmf: false
              globalSpeechRecTerms: true
              speechRecTerms:
                en-us:
                  terms: [Bills]
              targetQueue:
                lit:
                  name: Billing
              overrideInQueueFlow:
                name: Music
              preTransferAudio:
                tts: To billing
              priority:
                lit: 7
              languageSkill:
                noValue: true
          - menuSubMenu:
              name: Hours
              refId: menu_hours
              dtmf: digit_5
              audio:
                tts: We are open from eight to six.
              choices:
                - menuDisconnect:
                    name: End
                    refId: End_16
                    speechRecTerms:
                      en-us:
                        terms:
                          - Goodbye
          - menuDisconnect:
              name: Bye
              refId: Bye_15
              dtmf: digit_9
              globalDtmf: false
              globalSpeechRecTerms: false
          - menuTransferToAcd:
              name: A person
              refId: A person_17
              speechRecTerms:
                en-us:
                  terms:
                    - Operator
              targetQueue:
                lit:
                  name: Operator
        defaultChildMenuRef: "./choices/menuDisconnect[Bye_15]"
`;
