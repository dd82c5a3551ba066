import { count } from '../../../text/text.ts';
import { parseExpression, type Expression } from './expression.ts';

/** What callers hear if they can't interrupt an audio by pressing a key. */
export const FIXED_WORDS = "callers can't interrupt it";

/** A recorded prompt, as an expression names it: of the org or of Genesys Cloud. */
const PROMPT = /^Prompt(?:User|System)?\.(.+)$/u;

/**
 * What callers hear of an audio that is not one plain text, in words: its texts, pauses and prompts in their order. What isn't known is
 * shown as it is written.
 *
 * @param source the expression, or another form of audio, on one line
 */
export function describeAudio(source: string): string {
  const expression = parseExpression(source);
  return expression === undefined ? source : partsOf(expression).join(', ');
}

function partsOf(expression: Expression): readonly string[] {
  if (expression.kind === 'text') return [expression.source];
  if (expression.kind === 'call') return FUNCTIONS.get(expression.name)?.(expression.args) ?? [expression.source];
  const prompt = PROMPT.exec(expression.source)?.[1];
  return [prompt === undefined ? expression.source : `the prompt "${prompt}"`];
}

/** What a call of a function plays, in words; undefined if its arguments are others than those known. */
type Words = (args: readonly Expression[]) => readonly string[] | undefined;

const FUNCTIONS: ReadonlyMap<string, Words> = new Map<string, Words>([
  ['Append', (args) => args.flatMap((arg) => partsOf(arg))],
  ['ToAudioTTS', ([text, second]) => (text?.kind === 'text' && second === undefined ? [`"${text.text.trim()}"`] : undefined)],
  ['ToAudioBlank', ([length]) => pause(length?.source)],
  ['AudioPlaybackOptions', ([audio, flag]) => withFlag(audio, flag?.source.toLowerCase())],
]);

/** @param canInterrupt whether callers can interrupt the audio, as an expression writes it */
function withFlag(audio: Expression | undefined, canInterrupt: string | undefined): readonly string[] | undefined {
  if (audio === undefined || (canInterrupt !== 'true' && canInterrupt !== 'false')) return undefined;
  return canInterrupt === 'true' ? partsOf(audio) : [...partsOf(audio), FIXED_WORDS];
}

/** A pause in words. Expressions give it in milliseconds. */
function pause(milliseconds: string | undefined): readonly string[] | undefined {
  if (milliseconds === undefined || !/^\d{1,9}$/u.test(milliseconds)) return undefined;
  const seconds = Number(milliseconds) / 1000;
  return [`a pause of ${count(seconds, 'second')}`];
}
