import { isFailure } from '../../model/outcome.ts';
import type { Problem } from '../../model/diagnostic.ts';
import { count, cut } from '../../text/text.ts';
import type { FlowReport, RunReport } from '../model.ts';
import { MenuPlaces, type Place } from './menu-places.ts';
import { helpText } from '../wording/error-page.ts';
import { warningsOf } from '../wording/warnings.ts';
import { unreachedWarnings } from '../wording/unreached.ts';
import { textOf } from '../wording/sentence.ts';
import { flowLabel, statusMeaning, statusWords } from '../wording/words.ts';

/** The most annotations per level. The runner shows 10 for a step, and the step itself needs one, such as for its failure. */
const MAX_ANNOTATIONS = 9;
/** In UTF-16 units. The runner cuts a longer message. */
const MAX_LENGTH = 4000;

/** The levels, each with the noun for several of its annotations. */
const LEVELS = { error: 'problem', warning: 'warning', notice: 'note' } as const;

/** A message at a place in a file, as the run's page and the pull request's diff show it. */
export interface Annotation {
  readonly level: keyof typeof LEVELS;
  readonly title: string;
  readonly message: string;
  readonly file: string;
  readonly startLine: number;
  readonly startColumn: number;
}

/** An annotation, made only when it is shown: an answer may name a hundred thousand places. */
type Draft = () => Annotation;

/**
 * The annotations of a run at places in the menu files, the gravest first. They are limited to what the runner shows for a step, and
 * nothing is repeated.
 */
export function toAnnotations({ mode, files, flows }: RunReport): Annotation[] {
  const seen = new Set<string>();
  const newProblems = (all: readonly { readonly problems: readonly Problem[] }[]): Draft[] =>
    all.flatMap(({ problems }) => problems.filter((problem) => isNew(problem, seen)).map((problem) => () => ofProblem(problem)));
  const [ofFiles, ofPlans] = [newProblems(files), newProblems(flows)];
  const ofFlows = flows.flatMap((flow) => failureAnnotations(flow).map((made) => () => made));
  const ofCalls = flows.flatMap((flow) => callDrafts(flow, 'error'));
  // Reviewers of a plan decide by its warnings. A deploy comes after that decision.
  const hazards = mode === 'plan' ? flows.flatMap((flow) => warningDrafts(flow)) : [];
  const warnings = [
    ...flows.flatMap((flow) => supersededDrafts(flow)),
    ...flows.flatMap(unreachedDrafts),
    ...flows.flatMap((flow) => callDrafts(flow, 'warning')),
    ...hazards,
  ];
  return [...limited('error', [...ofFiles, ...ofFlows, ...ofCalls, ...ofPlans]), ...limited('warning', warnings)];
}

/** A flow that is left alone, because a newer commit is live. */
function supersededDrafts({ place, error, status }: FlowReport): Draft[] {
  if (place === undefined || status !== 'skipped' || error?.code !== 'superseded') return [];
  return [() => annotation(place, 'IVR flow: superseded', withHelp(`${error.message} ${error.hint}`, helpText(error)), 'warning')];
}

/** Call tests that fail because of the change, or on what is live if that is tested. Those that failed before stand in the report alone. */
function callDrafts({ tests = [] }: FlowReport, level: 'error' | 'warning'): Draft[] {
  const failed = tests.filter((test) => test.status === 'failed' && test.level === level);
  return failed.flatMap(({ at, name, message, unknown = [] }) => {
    // The first name that the flow doesn't have is where to look. Each other one is told at its own place.
    const [first = { at }, ...others] = unknown;
    return [{ at: first.at, message }, ...others].map(
      (one) => () =>
        annotation(one.at, 'IVR call test', withHelp(`${name}: ${one.message}`, helpText({ code: 'call-test-failed' })), level),
    );
  });
}

/** Menus that no call reaches. */
function unreachedDrafts(flow: FlowReport): Draft[] {
  return unreachedWarnings(flow).map(({ view: { path, line }, sentence }) => {
    const place = { path, line, column: 1 };
    return () => annotation(place, 'IVR callers', cut(textOf(sentence()), MAX_LENGTH), 'warning');
  });
}

/** Hazards for callers that the change causes. */
function warningDrafts(flow: FlowReport): Draft[] {
  const places = new MenuPlaces(flow);
  return warningsOf(flow).flatMap((warning) => {
    const place = warning.isNew ? places.of(warning) : undefined;
    return place === undefined ? [] : [() => annotation(place, 'IVR callers', cut(textOf(warning.sentence()), MAX_LENGTH), 'warning')];
  });
}

/** In UTF-16 units. The start of a message distinguishes it from others. */
const DISTINCTIVE_LENGTH = 200;

/** Whether a problem is new among those seen. It is added to them. */
function isNew({ at: { path, line, column }, code, message }: Problem, seen: Set<string>): boolean {
  const key = `${path}:${line}:${column}:${code}:${message.slice(0, DISTINCTIVE_LENGTH)}`;
  return seen.size < seen.add(key).size;
}

/** Whether an annotation shows why a flow failed: one of its own, or those of its problems. */
export function isAnnotated(flow: FlowReport): boolean {
  return flow.problems.length > 0 || failureAnnotations(flow).length > 0 || callDrafts(flow, 'error').length > 0;
}

/** The first annotations of one level, and one with the number of the others. */
function limited(level: Annotation['level'], drafts: readonly Draft[]): Annotation[] {
  const shown = drafts.slice(0, drafts.length > MAX_ANNOTATIONS ? MAX_ANNOTATIONS - 1 : MAX_ANNOTATIONS).map((make) => make());
  const more = drafts.length - shown.length;
  const [first] = shown;
  if (more === 0 || first === undefined) return shown;
  const message = `${count(more, `more ${LEVELS[level]}`)}: see the job summary.`;
  return [...shown, { level, title: 'IVR menu', message, file: first.file, startLine: 1, startColumn: 1 }];
}

function ofProblem({ at, code, message, hint }: Problem): Annotation {
  const found = at.text === undefined ? '' : `Found: ${at.text.trim()}\n`;
  return annotation(at, `IVR menu: ${code}`, withHelp(`${message} ${hint}`, `${found}${helpText({ code })}`));
}

/** Why a flow failed, unless annotations of its problems show that. */
function failureAnnotations(flow: FlowReport): Annotation[] {
  const { status, error, problems, recovery } = flow;
  const place = placeOf(flow);
  // Each failed call test has its own.
  const isTold = (status === 'rejected' && problems.length > 0) || error?.code === 'call-test-failed';
  if (place === undefined || !isFailure(status) || isTold) return [];
  const sentences = [
    `"${flowLabel(flow)}" ${statusWords(status)}.`,
    error?.message,
    statusMeaning(flow),
    error?.hint,
    recovery === null ? undefined : `By hand: ${recovery.step}`,
  ];
  const message = sentences.filter((sentence) => sentence !== undefined && sentence !== '').join(' ');
  return [
    annotation(place, `IVR flow: ${statusWords(status)}`, error === null ? cut(message, MAX_LENGTH) : withHelp(message, helpText(error))),
  ];
}

/** A message with a line below it. If there is no room for both, the message is cut. */
function withHelp(message: string, below: string): string {
  return `${cut(message, MAX_LENGTH - below.length - 1)}\n${below}`;
}

/** Where a menu file names the flow; for drift, where it names the menu that was edited. */
function placeOf({ place, drift, status }: FlowReport): Place | undefined {
  const [edited] = status === 'drifted' ? (drift?.menus ?? []) : [];
  return edited === undefined ? place : { path: edited.path, line: edited.view.line, column: 1 };
}

function annotation({ path, line, column }: Place, title: string, message: string, level: Annotation['level'] = 'error'): Annotation {
  return { level, title, message, file: path, startLine: line, startColumn: column };
}
