import type { Section } from './budget.ts';
import { code } from '../wording/escape.ts';
import { folded } from './elements.ts';
import type { FlowReport, RunReport } from '../model.ts';
import { count } from '../../text/text.ts';
import { flowLabel, statusSign, statusWords } from '../wording/words.ts';

/** In milliseconds. A shorter wait would show as 0.0 seconds. */
const MIN_SHOWN_MS = 50;

/** How long each flow took, folded, for the job summary only; empty if no flow was measured. */
export function timingSections({ flows, apiCalls }: RunReport): Section[] {
  if (flows.every(({ duration_ms: duration }) => duration === null)) return [];
  const table = `| Flow | Status | Seconds | Tries |\n|---|---|--:|--:|\n${flows.map(row).join('\n')}`;
  const repeated = apiCalls.retried === 0 ? '' : `, ${apiCalls.retried} of them repeated`;
  const waited = apiCalls.throttledMs < MIN_SHOWN_MS ? '' : `; together they waited ${seconds(apiCalls.throttledMs)} s for the rate limit`;
  const requests = `${count(apiCalls.total, 'request')} to Genesys Cloud in all${repeated}${waited}.`;
  return [{ kind: 'times', text: folded('How long it took', `${table}\n\n${requests}`) }];
}

function row(flow: FlowReport): string {
  const { status, duration_ms: duration, attempts } = flow;
  const time = duration === null ? '–' : seconds(duration);
  return `| ${code(flowLabel(flow))} | ${statusSign(status)} ${statusWords(status)} | ${time} | ${attempts} |`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}
