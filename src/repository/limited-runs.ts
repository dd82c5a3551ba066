import { isMap, isScalar, visit, type Document, type Pair } from 'yaml';
import { documentsIn, type Limits } from '../yaml/stream.ts';

/*
 * A run that was limited to some flows is as green as one that has deployed everything. GitHub keeps no inputs of a step. But the workflow
 * file of the run's commit shows whether its runs can be limited.
 */

/** A workflow file has some hundred lines. */
const LIMITS: Limits = { parts: 100_000, depth: 100 };
/** A workflow calls others, and these use composite actions. */
const MAX_FILES = 20;
/** Inputs that leave something out, if a run can set them to this and that. */
const OPEN_INPUTS = new Set(['files', 'mode']);

/** Reads a file of a commit: `absent` if there is none, undefined if that can't be determined. */
type ReadFile = (path: string) => Promise<Uint8Array | 'absent' | undefined>;

/**
 * Whether runs of a workflow can leave out flows or menu files, so that the success of one doesn't show that everything was deployed. A
 * workflow that can't be read, or calls one of another repository, may do so.
 *
 * @param workflowFile its name in the folder of workflows
 */
export async function canLeaveOut(workflowFile: string, read: ReadFile): Promise<boolean> {
  const paths = [[`.github/workflows/${workflowFile}`]];
  for (const alternatives of paths) {
    if (paths.length > MAX_FILES) return true;
    const bytes = await readFirst(alternatives, read);
    if (bytes === undefined) return true;
    const steps = bytes === 'absent' ? [] : stepsOf(new TextDecoder().decode(bytes));
    if (steps === undefined || steps.some(isLimiting)) return true;
    for (const { uses } of steps) if (uses?.startsWith('./') === true) paths.push(pathsOf(uses));
  }
  return false;
}

async function readFirst(paths: readonly string[], read: ReadFile): Promise<Uint8Array | 'absent' | undefined> {
  for (const path of paths) {
    const bytes = await read(path);
    if (bytes !== 'absent') return bytes;
  }
  return 'absent';
}

/** Where a workflow or a composite action of this repository lies. */
function pathsOf(uses: string): string[] {
  const path = uses.slice(2).replace(/\/$/u, '');
  if (/\.ya?ml$/u.test(path)) return [path];
  return ['action.yml', 'action.yaml'].map((file) => (path === '' ? file : `${path}/${file}`));
}

/** What a step or a job uses, or its inputs. */
interface Step {
  readonly uses?: string;
  readonly inputs?: ReadonlyMap<string, string>;
}

/** A called workflow of another repository may limit its runs, too. */
function isLimiting({ uses = '', inputs = new Map() }: Step): boolean {
  const isForeign = !uses.startsWith('./') && uses.includes('/.github/workflows/');
  return isForeign || [...inputs].some(([name, value]) => name === 'flows' || (OPEN_INPUTS.has(name) && value.includes('${{')));
}

/** @returns undefined if the text can't be read: such a workflow has never run */
function stepsOf(text: string): Step[] | undefined {
  const steps: Step[] = [];
  try {
    for (const document of documentsIn(text, LIMITS, { version: '1.2' })) {
      if (document.errors.length > 0) return undefined;
      collect(document, steps);
    }
  } catch {
    return undefined;
  }
  return steps;
}

function collect(document: Document.Parsed, steps: Step[]): void {
  visit(document, {
    Pair: (_, { key, value }: Pair) => {
      const name = isScalar(key) ? key.value : undefined;
      if (name === 'uses' && isScalar(value) && typeof value.value === 'string') steps.push({ uses: value.value });
      if (name === 'with' && isMap(value))
        steps.push({ inputs: new Map(value.items.map((item) => [textOf(item.key), textOf(item.value)])) });
    },
  });
}

function textOf(node: unknown): string {
  return isScalar(node) ? String(node.value) : '';
}
