/* Writes samples as pages into a folder. */

import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fit, REPORT_LIMIT, SUMMARY_LIMIT } from '../src/report/markdown/budget.ts';
import { toSections } from '../src/report/markdown/markdown.ts';
import type { RunReport } from '../src/report/model.ts';
import { withEarlier } from '../src/report/markdown/elements.ts';
import { timingSections } from '../src/report/markdown/timing.ts';
import type { Place } from './github-html.ts';
import { runScene } from './org.ts';
import { ASSETS, PAGE_CSS, PAGE_SCRIPT, pageOf } from './page.ts';
import type { Sample } from './sample.ts';

/** A sample as a page. */
export interface Page {
  readonly sample: Sample;
  readonly place: Place;
  /** The file's name in the folder. */
  readonly file: string;
  readonly markdown: string;
}

const { resolve } = createRequire(import.meta.url);

/** Writes the files that all pages need. */
export function writeAssets(folder: string): void {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  copyFileSync(resolve('github-markdown-css/github-markdown.css'), join(folder, ASSETS.css));
  copyFileSync(join(dirname(resolve('mermaid/package.json')), 'dist/mermaid.min.js'), join(folder, ASSETS.mermaid));
  writeFileSync(join(folder, ASSETS.own), PAGE_CSS);
  writeFileSync(join(folder, ASSETS.script), PAGE_SCRIPT);
}

/**
 * Runs a sample and writes its comment as a page. If the job summary differs, it also gets a page.
 *
 * @throws Error if the run doesn't end as the sample expects, because the page would not show what its title says
 */
export async function writeSample(folder: string, sample: Sample): Promise<Page[]> {
  const report = await runScene(sample.scene);
  const statuses = report.flows.map(({ status }) => status);
  if (statuses.join() !== sample.statuses.join())
    throw new Error(`${sample.name}: ${statuses.join() || 'no flow'}, not ${sample.statuses.join() || 'no flow'}. ${errorsOf(report)}`);
  const comment = commentOf(report);
  const { linksPlan = false, showsSummary = commentOf(report, SUMMARY_LIMIT) !== comment } = sample;
  const places: [Place, string][] = [
    ['comment', linksPlan ? withEarlier(comment, [{ text: 'plan', url: report.runUrl }]) : comment],
    ...(showsSummary ? [['summary', summaryOf(report)] satisfies [Place, string]] : []),
  ];
  return places.map(([place, markdown]) => {
    const file = `${sample.name}${place === 'summary' ? '-summary' : ''}.html`;
    writeFileSync(join(folder, file), pageOf(markdown, { title: sample.title, place }));
    writeFileSync(join(folder, file.replace(/html$/u, 'md')), markdown);
    return { sample, place, file, markdown };
  });
}

function commentOf(report: RunReport, limit = REPORT_LIMIT): string {
  return fit(toSections(report), limit, `The [job summary](${report.runUrl}) has everything`);
}

function summaryOf(report: RunReport): string {
  return fit([...toSections(report), ...timingSections(report)], SUMMARY_LIMIT, 'The JSON report has everything');
}

function errorsOf({ error, flows }: RunReport): string {
  return [error, ...flows.map((flow) => flow.error)].map((one) => one?.message ?? '').join(' ');
}
