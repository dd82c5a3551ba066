import type { runFlows } from '../../src/flows/run-flows.ts';
import type { FlowWork } from '../../src/flows/work.ts';
import type { Transport } from '../../src/genesys/http/transport.ts';
import type { KeptRun } from '../../src/journal/kept.ts';
import type { Org } from '../../src/model/org.ts';
import type { FlowReport } from '../../src/report/model.ts';
import type { Exchange } from './exchange.ts';
import type { MenuId } from './menu-edits.ts';
import type { FlowPlan, Schedule } from './schedule.ts';
import type { Ending } from './story/life.ts';
import type { RunPlan } from './story/story.ts';
import type { World } from './world.ts';

/** Everything that a schedule's run has done, or all runs of a story, for the judge. */
export interface Played {
  readonly schedule: Schedule;
  readonly world: World;
  readonly exchanges: readonly Exchange[];
  readonly reports: readonly FlowReport[];
  /** Everything that the run has output, as a text. */
  readonly output: string;
  /** When the run ended, in milliseconds: since its start, and since the epoch. */
  readonly elapsed: number;
  readonly endedAt: number;
  /** The error that broke the run. */
  readonly broken?: string;
  /** One line per message and incident. */
  readonly log: readonly string[];
  /** The runs of a story, in the order in which they were begun. Absent if the schedule has none. */
  readonly runs?: readonly PlayedRun[];
}

/** A write or a rollback that a run has begun. */
export interface Begun {
  readonly flow: string;
  readonly what: 'write' | 'restore';
  /** Whether the run was cancelled before. */
  readonly isCancelled: boolean;
  /** Whether the end of the job has begun it. */
  readonly isPost: boolean;
}

/** One run of a story. */
export interface PlayedRun {
  readonly plan: RunPlan;
  /** Its name in the history of the org. */
  readonly name: string;
  /** The flows as its commit's files describe them, but for those that it has left out. */
  readonly flows: readonly FlowPlan[];
  /** The files that it has left out, because their records say that they were deployed as they are. */
  readonly leftOut: readonly { readonly flow: number; readonly menu: MenuId }[];
  /** When it began, and when it had ended with the end of its job, in milliseconds since the epoch. */
  readonly startedAt: number;
  readonly endedAt: number;
  /** When the next moment of the story begins: everything that the run has sent has arrived by then. */
  readonly settledAt: number;
  readonly exchanges: readonly Exchange[];
  /** Empty if the run was ended before it had planned its flows. */
  readonly reports: readonly FlowReport[];
  readonly begun: readonly Begun[];
  /** How many requests the end of the job has sent to the org. */
  readonly postRequests: number;
  /** Whether it was cancelled, in time or not: GitHub then lists it so, however it has ended. */
  readonly isCancelled: boolean;
  /** How it was ended from outside. */
  readonly ending?: Ending;
  readonly broken?: string;
}

/** What the end of a job has at hand. */
export interface EndOfJob {
  /** What the step has noted; undefined if it had begun nothing. */
  readonly kept: KeptRun | undefined;
  /** The org, if the credentials that the end of the job got are its step's. */
  readonly org: Org | undefined;
  /** The org with whatever credentials it got; undefined if there are none. */
  readonly given: Org | undefined;
  /** The work that the step was about, as this process would do it. */
  readonly work: () => FlowWork;
}

/** What the end of the job does for the flows that its step left open. */
export type Post = (job: EndOfJob) => Promise<readonly FlowReport[]>;

/** A run that is broken on purpose. */
export interface Mutant {
  readonly org?: (org: Org) => Org;
  readonly transport?: (transport: Transport) => Transport;
  /** Redacts texts from outside before they are reported. */
  readonly redact?: (text: string) => string;
  /** Replaces the run itself. */
  readonly run?: (run: typeof runFlows) => typeof runFlows;
  /** Replaces what is known of the files of a push: whether they were deployed as they are. */
  readonly deployed?: (files: ReadonlyMap<string, boolean | undefined>) => ReadonlyMap<string, boolean | undefined>;
  /** Replaces the end of the job. */
  readonly post?: (post: Post) => Post;
}
