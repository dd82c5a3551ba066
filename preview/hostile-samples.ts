import { menuFile } from '../harness/menus.ts';
import type { ArchitectFlowOptions } from '../simulator/genesys/architect/model.ts';
import type { FlowState } from '../simulator/genesys/flow-records.ts';
import type { QueueState } from '../simulator/genesys/options.ts';
import { sampleDivisions } from '../simulator/genesys/sample.ts';
import type { Sample } from './sample.ts';

const ID = '6f0c1f0e-6a0e-4a0e-9a55-2f6f3c1f0b22';
const PATH = 'ivr/main.yml';

/** The texts of a small flow. */
interface Texts {
  readonly flow: string;
  readonly greeting: string;
  readonly menu: string;
  readonly submenu: string;
  readonly prompts: readonly [string, string, string];
  readonly queues: readonly [string, string];
}

/** Texts that would be Markdown, HTML, mentions, commands or Mermaid if they were not escaped. */
const HOSTILE: Texts = {
  flow: 'Main | IVR <b>bold</b> @northwind/team #12 `x`',
  greeting: '<script>window.struck = 1</script> %%{init: {"theme":"forest"}}%% `unclosed "]; n9["x"] --> n1',
  menu: '```</code></details><img src=x onerror="window.struck = 1">',
  submenu: 'click n1 href "javascript:window.struck = 1" _self; subgraph end style n1 fill:#f00;',
  prompts: [
    '1. **[press 1](javascript:window.struck=1)** ![x](https://evil.example/x.png) | @ivy',
    '</td></tr></table><svg onload="window.struck = 1"> &lt;script&gt; :tada: $$x^2$$ fa:fa-phone ﬂ°°60¶ß',
    [
      '- [ ] x ~~gone~~ <!-- --> https://evil.example ivy@evil.example xmpp:a@evil.example GH-12',
      '0123456789abcdef0123456789abcdef01234567 ::error::x',
    ].join(' '),
  ],
  queues: ['"] --> n1; classDef x fill:#f00; "', '#quot;]-->|x|n7[#quot; </text><a href="https://evil.example">Sales</a>'],
};

/** Right-to-left texts, joiners, and emoji of several code points. */
const WORLDLY: Texts = {
  flow: 'شركة النور 👨‍👩‍👧‍👦 – Zürich Straße',
  greeting: 'مرحبا بكم في شركة النور للطاقة 🔆, welcome!',
  menu: 'תפריט ראשי 📞 (main)',
  submenu: '営業時間と連絡先 🇯🇵',
  prompts: [
    'למכירות, הקש 1 – sales',
    'برای پشتیبانی، کلید ۲ را فشار دهید: می‌خواهم',
    'Für Rückfragen 🧑🏽‍💻 drücken Sie die 3, e\u0301te\u0301 🏳️‍🌈',
  ],
  queues: ['מכירות 🛒', 'پشتیبانی ۲۴ ساعته'],
};

/** A menu as in Riyadh: every text is right-to-left, but its numbers are left-to-right. */
const ARABIC: Texts = {
  flow: 'القائمة الرئيسية',
  greeting: 'مرحبا بكم في شركة النور للطاقة.',
  menu: 'القائمة الرئيسية',
  submenu: 'ساعات العمل (24/7)',
  prompts: ['للمبيعات، اضغط 1', 'للدعم الفني، اضغط 2', 'للاستفسار عن الفواتير، اضغط 3'],
  queues: ['المبيعات', 'خدمة العملاء 24 ساعة'],
};

/** Left-to-right texts with emoji, which are wider than letters; some have several code points. */
const EMOJI: Texts = {
  flow: '☎️ Main IVR 🏢',
  greeting: 'Welcome 👋🏽 to Northwind ⚡',
  menu: '🏠 Main menu',
  submenu: '🕗 Opening hours',
  prompts: ['🛒 For sales, press 1️⃣', '🧑🏽‍🔧 For support, press 2️⃣', '🏳️‍🌈 For everything else, press 3️⃣'],
  queues: ['Sales 🛒', 'Support 🧑🏽‍🔧'],
};

const [Q1, Q2] = ['3f0c8b52-6d1e-4a97-b2f4-8e5d7c6b9a01', '9a47e1d3-05bc-4f68-8d2a-1c3e5f7a9b02'];

function queuesOf({ queues }: Texts): QueueState[] {
  return queues.map((name, index) => ({ id: index === 0 ? Q1 : Q2, name, division: sampleDivisions.home }));
}

function definitionOf({ flow, greeting, menu, submenu, prompts }: Texts): FlowState {
  return {
    id: ID,
    name: flow,
    division: sampleDivisions.home,
    version: 3,
    definition: {
      startNode: 'start',
      nodes: {
        start: { type: 'start', next: greeting },
        [greeting]: { type: 'say', prompt: greeting, next: 'main' },
        main: {
          type: 'menu',
          prompt: menu,
          menu: {
            options: [
              { key: '1', prompt: prompts[0], routingTarget: Q1 },
              { key: '2', prompt: prompts[1], routingTarget: submenu },
            ],
          },
        },
        [submenu]: { type: 'menu', prompt: submenu, menu: { options: [{ key: '*', prompt: prompts[2], routingTarget: 'main' }] } },
      },
    },
  };
}

function yamlOf({ flow, greeting, menu, submenu, prompts, queues }: Texts): ArchitectFlowOptions {
  return {
    id: ID,
    name: flow,
    type: 'INBOUNDCALL',
    division: sampleDivisions.home,
    publishedVersion: '3.0',
    yaml: `inboundCall:
  name: ${JSON.stringify(flow)}
  division: Home
  startUpRef: "/inboundCall/menus/menu[main]"
  initialGreeting:
    tts: ${JSON.stringify(greeting)}
  menus:
    - menu:
        name: ${JSON.stringify(menu)}
        refId: main
        audio:
          tts: ${JSON.stringify(prompts.slice(0, 2).join(' '))}
        choices:
          - menuTransferToAcd:
              name: ${JSON.stringify(queues[0])}
              dtmf: digit_1
              targetQueue:
                lit:
                  name: ${JSON.stringify(queues[0])}
          - menuSubMenu:
              name: ${JSON.stringify(submenu)}
              dtmf: digit_2
              audio:
                tts: ${JSON.stringify(submenu)}
              choices:
                - menuDisconnect:
                    name: ${JSON.stringify(prompts[2])}
                    dtmf: digit_9
`,
  };
}

function samplesOf(name: string, title: string, texts: Texts): Sample[] {
  const queue = JSON.stringify(texts.queues[1]);
  const file = menuFile(
    [
      { key: '1', prompt: texts.prompts[2], target: `{ queue: ${queue} }` },
      { key: '3', prompt: texts.prompts[1], target: `{ queue: ${queue} }` },
    ],
    { flow: `flow_id: ${ID}`, node: 'main' },
  );
  const scene = { mode: 'plan', files: { [PATH]: file } } as const;
  const queues = queuesOf(texts);
  return [
    {
      name: `${name}-definition`,
      title: `${title} (definition API)`,
      statuses: ['planned'],
      scene: { ...scene, api: 'definition', org: { flows: [definitionOf(texts)], queues, checksTargets: false } },
    },
    {
      name: `${name}-architect`,
      title: `${title} (architect API)`,
      statuses: ['planned'],
      scene: { ...scene, api: 'architect', org: { architectFlows: [yamlOf(texts)], queues } },
    },
  ];
}

/** A menu file of hostile texts: every problem shows a part of it. */
const BROKEN = `flow_id: ${JSON.stringify(HOSTILE.flow)}
menu_node_id: ${JSON.stringify(HOSTILE.menu)}
${JSON.stringify(HOSTILE.submenu)}: 1
options:
  - key: ${JSON.stringify(HOSTILE.prompts[0])}
    prompt: ${JSON.stringify(HOSTILE.prompts[1])}
    routing_target: { ${JSON.stringify(HOSTILE.prompts[2])}: 1 }
`;

export const hostileSamples: readonly Sample[] = [
  ...samplesOf('hostile', 'Texts that would like to be something else', HOSTILE),
  ...samplesOf('worldly', 'Right to left, joined signs, other scripts', WORLDLY),
  ...samplesOf('arabic', 'A menu in Arabic', ARABIC),
  ...samplesOf('emoji', 'A menu with emoji', EMOJI),
  {
    name: 'hostile-file',
    title: 'A menu file of hostile texts, each of them a mistake',
    statuses: [],
    scene: { api: 'definition', mode: 'plan', files: { [`ivr/${HOSTILE.flow.replaceAll('/', '-')}.yml`]: BROKEN } },
  },
];
