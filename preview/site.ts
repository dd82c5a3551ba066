/** Samples as pages in a folder. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fit, REPORT_LIMIT, SUMMARY_LIMIT } from '../src/report/budget.ts';
import { toSections } from '../src/report/markdown.ts';
import type { RunReport } from '../src/report/model.ts';
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

/** Writes what all pages need. */
export function writeAssets(folder: string): void {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  copyFileSync(resolve('github-markdown-css/github-markdown.css'), join(folder, ASSETS.css));
  copyFileSync(join(dirname(resolve('mermaid/package.json')), 'dist/mermaid.min.js'), join(folder, ASSETS.mermaid));
  writeFileSync(join(folder, ASSETS.own), PAGE_CSS);
  writeFileSync(join(folder, ASSETS.script), PAGE_SCRIPT);
}

/**
 * Runs a sample and writes its comment as a page, and its job summary where that says something else.
 *
 * @throws Error when the run ends otherwise than the sample says: then it would show something else than its title
 */
export async function writeSample(folder: string, sample: Sample): Promise<Page[]> {
  const report = await runScene(sample.scene);
  const statuses = report.flows.map(({ status }) => status);
  if (statuses.join() !== sample.statuses.join())
    throw new Error(`${sample.name}: ${statuses.join() || 'no flow'}, not ${sample.statuses.join() || 'no flow'}. ${errorsOf(report)}`);
  const sections = toSections(report);
  const comment = fit(sections, REPORT_LIMIT, `the [job summary](${report.runUrl}) has everything`);
  const summary = fit(sections, SUMMARY_LIMIT, 'the JSON report has everything');
  const places: [Place, string][] =
    summary === comment
      ? [['comment', comment]]
      : [
          ['comment', comment],
          ['summary', summary],
        ];
  return places.map(([place, markdown]) => {
    const file = `${sample.name}${place === 'summary' ? '-summary' : ''}.html`;
    writeFileSync(join(folder, file), pageOf(markdown, { title: sample.title, place }));
    writeFileSync(join(folder, file.replace(/html$/u, 'md')), markdown);
    return { sample, place, file, markdown };
  });
}

function errorsOf({ error, flows }: RunReport): string {
  return [error, ...flows.map((flow) => flow.error)].map((one) => one?.message ?? '').join(' ');
}
