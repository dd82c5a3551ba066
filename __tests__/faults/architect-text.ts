import { LINES, MENUS, type Line } from './menu-edits.ts';

/** A small flow as Architect exports it, with both menus. */
export function firstText(name: string): string {
  return `inboundCall:
  name: ${name}
  division: Home
  startUpRef: "/inboundCall/menus/menu[main]"
  defaultLanguage: en-us
  initialGreeting:
    tts: Hello.
  menus:
${MENUS.map(
  (menu) => `    - menu:
        name: ${menu}
        refId: ${menu}
        audio:
          tts: ${LINES[menu].map(({ prompt }) => prompt).join(' ')}
        choices:
${LINES[menu].map((line) => choiceText(menu, line)).join('')}`,
).join('')}`;
}

function choiceText(menu: string, { key, queue }: Line): string {
  return `          - menuTransferToAcd:
              name: ${menu} ${key}
              refId: ${menu}_${key}
              dtmf: digit_${key}
              targetQueue:
                lit:
                  name: ${queue.name}
`;
}
