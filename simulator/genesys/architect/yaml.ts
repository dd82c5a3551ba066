import { parseAllDocuments } from 'yaml';
import { isJsonObject, nestsDeeperThan, type JsonObject } from '../json.ts';

/** A flow's YAML, parsed. */
export interface FlowText {
  /** The single top key, for example `inboundCall`. */
  readonly kind: string;
  /** In the API's form: `INBOUNDCALL`. */
  readonly type: string;
  readonly name: string;
  /** Null if the text names none. */
  readonly division: string | null;
  readonly root: JsonObject;
}

/** A flow's YAML that Archy refuses before it knows the flow's type and name. */
export class UnreadableFlow extends Error {}

/** The top keys of Archy's YAML. In upper case, each is a type of the API. */
const kinds = new Set([
  'bot',
  'commonModule',
  'digitalBot',
  'inboundCall',
  'inboundChat',
  'inboundEmail',
  'inboundShortMessage',
  'inqueueCall',
  'inqueueEmail',
  'inqueueShortMessage',
  'outboundCall',
  'secureCall',
  'speech',
  'surveyInvite',
  'voice',
  'voicemail',
  'voiceSurvey',
  'workflow',
  'workitem',
]);

/** How many parsed texts are cached. */
const MAX_KNOWN = 1000;
const known = new Map<string, FlowText>();

/**
 * Parses a flow's YAML as Archy does: substitution first (a text replacement, also in comments), then YAML, then type and name. The
 * result is cached, because the same texts are published again and again. It must not be changed.
 *
 * @throws UnreadableFlow if Archy would refuse it
 */
export function readFlow(text: string): FlowText {
  const read = known.get(text) ?? readOnce(text);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(text, read);
  return read;
}

function readOnce(text: string): FlowText {
  const key = /\{\{[^{}]*\}\}/.exec(text)?.[0];
  if (key !== undefined) {
    throw new UnreadableFlow(
      `pre-processor substitution key of '${key}' was found in the flow YAML, but was not found in the options file`,
    );
  }
  const parsed = parsedOf(text);
  if (!isJsonObject(parsed)) throw new UnreadableFlow('expected a object but got something else at the top of the flow YAML');
  const [kind = '', ...others] = Object.keys(parsed);
  if (others.length > 0 || !kinds.has(kind)) {
    throw new UnreadableFlow(`the flow YAML must have a single flow type at its top, not '${Object.keys(parsed).join("', '")}'`);
  }
  const root = parsed[kind];
  if (!isJsonObject(root)) throw new UnreadableFlow(`expected a object but got ${typeName(root)} ('${kind}' in '/')`);
  const { name, division } = root;
  if (typeof name !== 'string' || name.trim() === '')
    throw new UnreadableFlow(`expected a string but got ${typeName(name)} ('name' in '/${kind}')`);
  return { kind, type: kind.toUpperCase(), name, division: typeof division === 'string' ? division : null, root };
}

function parsedOf(text: string): unknown {
  try {
    const documents = parseAllDocuments(text, { merge: true });
    if (documents.length > 1) throw new UnreadableFlow('the flow YAML holds more than one document');
    const [document] = documents;
    if (document === undefined) return null;
    const [error] = document.errors;
    if (error) throw new UnreadableFlow(`unable to parse the flow YAML: ${error.message}`);
    const parsed: unknown = document.toJS();
    if (nestsDeeperThan(parsed, 500)) throw new UnreadableFlow('the flow YAML nests too deep');
    return parsed;
  } catch (error) {
    if (error instanceof UnreadableFlow) throw error;
    throw new UnreadableFlow(`unable to parse the flow YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A value's type, in the words of Archy's messages. */
export function typeName(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}
