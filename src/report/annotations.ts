import { isFailure } from '../model/outcome.ts';
import type { Position, Problem } from '../model/diagnostic.ts';
import { cut } from '../text/text.ts';
import type { FlowReport, RunReport } from './model.ts';
import { count } from '../text/count.ts';
import { warningsOf } from './warnings.ts';
import { MenuPlaces } from './menu-places.ts';
import { textOf } from './wording/sentence.ts';
import { flowLabel, statusMeaning, statusWords } from './wording/words.ts';

/** The runner shows 10 annotations of a type for a step; one is kept for what the step itself has to say, such as its failure. */
const MOST = 9;
/** The runner cuts a longer message. */
const MAX_LENGTH = 4000;

/** How much an annotation matters, and what several of it are called. */
const LEVELS = { error: 'problem', warning: 'warning', notice: 'note' } as const;

/** A message at a place of a file, as the run and the pull request's diff show it. */
export interface Annotation {
  readonly level: keyof typeof LEVELS;
  readonly title: string;
  readonly message: string;
  readonly file: string;
  readonly startLine: number;
  readonly startColumn: number;
}

/** What a run has to say at places of the menu files, the gravest first: as much as the runner shows of a step, and nothing twice. */
export function toAnnotations({ mode, files, flows }: RunReport): Annotation[] {
  const seen = new Set<string>();
  const [ofFiles, ofPlans] = [files, flows].map((all) => all.flatMap(({ problems }) => problems.filter((one) => isUntold(one, seen))));
  // An answer may name a hundred thousand places: only what is shown is put into words.
  const errors = [
    ...(ofFiles ?? []).map((problem) => () => ofProblem(problem)),
    ...flows.flatMap((flow) => ofFlow(flow).map((one) => () => one)),
    ...(ofPlans ?? []).map((problem) => () => ofProblem(problem)),
  ];
  // Whoever reviews a plan decides by them; on a deploy, that was decided.
  const warnings = mode === 'plan' ? flows.flatMap((flow) => ofCallers(flow)) : [];
  return [...limited('error', errors), ...limited('warning', warnings)];
}

/** What the change brings upon callers. */
function ofCallers(flow: FlowReport): (() => Annotation)[] {
  const places = new MenuPlaces(flow);
  return warningsOf(flow).flatMap((warning) => {
    const where = warning.isNew ? places.of(warning) : undefined;
    return where === undefined ? [] : [() => at(where, 'IVR callers', cut(textOf(warning.sentence()), MAX_LENGTH), 'warning')];
  });
}

/** The beginning of a message tells it from others, in UTF-16 units. */
const TELLING = 200;

function isUntold({ path, line, column, code, message }: Problem, seen: Set<string>): boolean {
  const key = `${path}:${line}:${column}:${code}:${message.slice(0, TELLING)}`;
  return seen.size < seen.add(key).size;
}

/** Whether a flow's failure is told at a place of its menu file: by itself, or by the problems that it has come to grief over. */
export function isAnnotated(flow: FlowReport): boolean {
  return flow.problems.length > 0 || ofFlow(flow).length > 0;
}

/** Of one level as many as are shown, and a line that says how many more there are. */
function limited(level: Annotation['level'], all: readonly (() => Annotation)[]): Annotation[] {
  const shown = all.slice(0, all.length > MOST ? MOST - 1 : MOST).map((make) => make());
  const more = all.length - shown.length;
  const [first] = shown;
  if (more === 0 || first === undefined) return shown;
  const message = `${count(more, `more ${LEVELS[level]}`)}: see the job summary.`;
  return [...shown, { level, title: 'IVR menu', message, file: first.file, startLine: 1, startColumn: 1 }];
}

function ofProblem({ path, line, column, code, message, hint, text }: Problem): Annotation {
  const found = text === undefined ? '' : `\nFound: ${text.trim()}`;
  return at({ path, line, column }, `IVR menu: ${code}`, `${cut(`${message} ${hint}`, MAX_LENGTH - found.length)}${found}`);
}

/** A flow that failed, unless its problems say so at their own places. */
function ofFlow(flow: FlowReport): Annotation[] {
  const { status, error, problems, recovery } = flow;
  const place = placeOf(flow);
  if (place === undefined || !isFailure(status) || (status === 'rejected' && problems.length > 0)) return [];
  const sentences = [
    `"${flowLabel(flow)}" ${statusWords(status)}.`,
    error?.message,
    statusMeaning(flow),
    error?.hint,
    recovery === null ? undefined : `By hand: ${recovery.step}`,
  ];
  const message = sentences.filter((sentence) => sentence !== undefined && sentence !== '').join(' ');
  return [at(place, `IVR flow: ${statusWords(status)}`, cut(message, MAX_LENGTH))];
}

/** A menu that was edited outside git is shown at its own place. */
function placeOf({ place, drift, status }: FlowReport): (Position & { readonly path: string }) | undefined {
  const [edited] = status === 'drifted' ? (drift?.menus ?? []) : [];
  return edited === undefined ? place : { path: edited.path, line: edited.view.line, column: 1 };
}

function at(
  { path, line, column }: Position & { readonly path: string },
  title: string,
  message: string,
  level: Annotation['level'] = 'error',
): Annotation {
  return { level, title, message, file: path, startLine: line, startColumn: column };
}
