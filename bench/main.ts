/*
 * Measures what runs cost, and writes the tables of docs/performance.md. `npm run bench` measures all of them in about ten minutes;
 * `npm run bench -- jobs start` only these. Times of requests are virtual, so they are the same on every machine; only `processes` has
 * real ones. All else is a ratio of processor times from one run, because that hardly depends on the machine.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FlowApi } from '../harness/stage.ts';
import { count } from '../src/text/text.ts';
import { bigDefinitionCost } from './big-definitions.ts';
import { bigFlowCost } from './big-flows.ts';
import { boundOf, oneByOne, oneJob } from './flows.ts';
import { manyJobs } from './jobs.ts';
import { bareNode, checks, deploy, loadedKb, type Cost } from './process.ts';

const PAGE = join(import.meta.dirname, '../docs/performance.md');
const SHARED = { requestsPerMinute: 300, isShared: true };
const UNLIMITED = { requestsPerMinute: 10_000 };
const TIMES = 7;

type Row = readonly (string | number)[];

interface Table {
  readonly head: Row;
  readonly rows: readonly Row[];
}

const APIS: readonly (readonly [FlowApi, string])[] = [
  ['definition', 'definition'],
  ['architect', 'Architect'],
];

function time(ms: number): string {
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : `${(ms / 60_000).toFixed(1)} min`;
}

function ratio(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ×`;
}

function mebibytes(value: number): string {
  return `${Math.round(value)} MiB`;
}

function middle<T>(values: readonly T[], by: (value: T) => number): T {
  const found = values.toSorted((a, b) => by(a) - by(b))[values.length >> 1];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
}

async function flowRow(api: FlowApi, name: string, flows: number): Promise<Row> {
  const [free, limited] = [await oneJob(api, flows, UNLIMITED), await oneJob(api, flows, SHARED)];
  const [slowly, slowest] = [await oneByOne(api, flows, UNLIMITED), await oneByOne(api, flows, SHARED)];
  return [
    name,
    flows,
    free.requests,
    time(free.ms),
    ratio(free.ms / boundOf(free, UNLIMITED)),
    time(slowly.ms),
    ratio(slowly.ms / free.ms),
    time(limited.ms),
    time(slowest.ms),
  ];
}

const TABLES: Readonly<Record<string, () => Promise<Table>>> = {
  flows: async () => {
    const rows: Row[] = [];
    for (const [api, name] of APIS)
      for (const flows of [1, 10, 100, ...(api === 'definition' ? [1000] : [])]) rows.push(await flowRow(api, name, flows));
    const head = [
      'API',
      'flows',
      'requests',
      'time',
      'to the bound',
      'one by one',
      'gain',
      'at 300 a minute',
      'one by one, at 300 a minute',
    ];
    return { head, rows };
  },
  processes: async () => {
    const bare = await manyTimes(bareNode);
    const rows: Row[] = [];
    for (const [api, name] of APIS)
      for (const flows of [1, 10, 100]) {
        const { ms, requests, cpuMs, peakMb } = await manyTimes(() => deploy(api, flows), flows > 10 ? 1 : 3);
        rows.push([name, flows, requests, time(ms), ratio(cpuMs / bare.cpuMs), mebibytes(peakMb)]);
      }
    return { head: ['API', 'flows', 'requests', 'real time', 'processor, to a bare Node.js', 'memory'], rows };
  },
  concurrency: async () => {
    const rows: Row[] = [];
    for (const concurrency of [4, 8, 16]) {
      const taken = [UNLIMITED, SHARED].map(async (limit) => time((await oneJob('architect', 100, limit, concurrency)).ms));
      rows.push([concurrency, ...(await Promise.all(taken))]);
    }
    return { head: ['`concurrency`', 'time', 'at 300 a minute'], rows };
  },
  jobs: async () => {
    const rows: Row[] = [];
    for (const jobs of [1, 4, 16]) {
      const { ms, bound, ends, refused, requests } = await manyJobs(jobs, 480);
      const mean = ends.reduce((sum, end) => sum + end, 0) / ends.length;
      rows.push([jobs, time(ms), ratio(ms / bound), ratio(Math.max(...ends) / mean), `${((100 * refused) / requests).toFixed(1)} %`]);
    }
    return { head: ['jobs', 'time', 'to the bound', 'slowest to mean', 'refused (429)'], rows };
  },
  files: async () => {
    const bare = await manyTimes(bareNode);
    const rows: Row[] = [];
    for (const files of [1, 100, 1000, 10_000]) {
      const { cpuMs, peakMb } = middle(await checks(files, files > 1000 ? 1 : 3), (cost) => cost.cpuMs);
      rows.push([files, ratio(cpuMs / bare.cpuMs), mebibytes(peakMb)]);
    }
    return { head: ['menu files', 'to a bare Node.js', 'memory'], rows };
  },
  big: async () => ({
    head: ['flow', 'plan and report', 'as a multiple of'],
    rows: [
      ...[0.1, 1, 10].map((mb): Row => [
        `definition of ${mb} MB`,
        ratio(bigDefinitionCost(mb * 1_000_000)),
        '`JSON.parse` and `JSON.stringify`',
      ]),
      ...[25, 233].map((menus): Row => {
        const { lines, behind } = bigFlowCost(menus, 'all');
        return [`${count(menus, 'menu')}, ${lines.toLocaleString('en')} lines of YAML`, ratio(behind), 'the YAML parser'];
      }),
    ],
  }),
  start: async () => {
    const bare = await manyTimes(bareNode);
    const check = middle(await checks(1, TIMES), (cost) => cost.cpuMs);
    const ended = await loadedKb('end of the job');
    return {
      head: ['what starts', 'JavaScript that is loaded', 'to a bare Node.js'],
      rows: [
        ['a check of one menu file', `${await loadedKb('check')} kB`, ratio(check.cpuMs / bare.cpuMs)],
        ['a deploy', `${await loadedKb('deploy')} kB`, ''],
        ['the end of a job that went well', `${ended} kB`, ''],
      ],
    };
  },
};

async function manyTimes<T extends Cost>(measure: () => Promise<T>, times = TIMES): Promise<T> {
  const costs: T[] = [];
  for (let left = times; left > 0; left -= 1) costs.push(await measure());
  return middle(costs, (cost) => cost.cpuMs);
}

function line(cells: Row): string {
  return `| ${cells.join(' | ')} |`;
}

function markdown({ head, rows }: Table): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const chosen = process.argv.slice(2);
for (const [name, measure] of Object.entries(TABLES)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const table = markdown(await measure());
  console.log(`${name}\n${table}\n`);
  const [begin, end] = [`<!-- bench ${name} -->`, `<!-- end of ${name} -->`];
  const page = readFileSync(PAGE, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to === -1) throw new Error(`docs/performance.md has no place for ${name}`);
  writeFileSync(PAGE, `${page.slice(0, from + begin.length)}\n\n${table}\n\n${page.slice(to)}`);
}
