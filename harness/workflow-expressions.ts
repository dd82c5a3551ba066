import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/* GitHub's expressions, evaluated by GitHub's own library. */

/** The contexts of an expression, such as `github` and `secrets`. */
export type Contexts = Readonly<Record<string, unknown>>;

/** The functions about earlier steps and jobs. In a workflow that is played, everything before has succeeded. */
const STATUS = ['always', 'success', 'failure', 'cancelled'].map((name) => ({
  name,
  minArgs: 0,
  maxArgs: 0,
  call: () => new data.BooleanData(name === 'always' || name === 'success'),
}));

/** The value of one expression. */
export function evaluate(expression: string, contexts: Contexts): unknown {
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), STATUS).parse();
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary;
  const value = new Evaluator(tree, known, new Map(STATUS.map((one) => [one.name, one]))).evaluate();
  return JSON.parse(JSON.stringify(value, data.replacer)) as unknown;
}

/** A text of a workflow with its expressions evaluated: a single expression may be any value, others become a part of the text. */
export function expand(text: unknown, contexts: Contexts): unknown {
  if (typeof text !== 'string') return text;
  const whole = /^\s*\$\{\{((?:(?!\}\}).)*)\}\}\s*$/su.exec(text)?.[1];
  if (whole !== undefined) return evaluate(whole, contexts);
  return text.replaceAll(/\$\{\{(.*?)\}\}/gsu, (_, expression: string) => textOf(evaluate(expression, contexts)));
}

/** The text that GitHub makes of a value. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Whether an `if` holds. It needs no `${{ }}` around it. */
export function holds(condition: unknown, contexts: Contexts): boolean {
  if (condition === undefined) return true;
  const expression = /^\s*\$\{\{(.*)\}\}\s*$/su.exec(textOf(condition))?.[1] ?? textOf(condition);
  const value = evaluate(expression, contexts);
  return value !== null && value !== false && value !== '' && value !== 0;
}
