import type { Row, KeyView } from '../../model/menu-diff.ts';
import { beforeAndAfter, promptOf, targetOf, wordsBeforeAndAfter, type Cell } from './before-after.ts';
import type { Section } from './budget.ts';
import { code, phoneKey } from '../wording/escape.ts';
import { folded, link } from './elements.ts';
import type { MenuView, RunReport } from '../model.ts';
import { count } from '../../text/count.ts';
import { inPlace } from './row-order.ts';
import { changeWords, type ChangeWords, type Perspective } from '../wording/words.ts';

/** What a column tells of a key. */
type Field = (spoken: KeyView | undefined) => Cell;

/**
 * One menu: what its keys say and where they lead, before and after. Keys that stay as they are come below, folded.
 *
 * @param intro what stands before it
 */
export function menuSections(view: MenuView, telling: Perspective, weight: number, report: RunReport, intro = ''): Section[] {
  const speaksAsOne = view.audio !== undefined;
  const fields: readonly Field[] = speaksAsOne ? [targetOf] : [promptOf, targetOf];
  const words = changeWords(telling);
  const rows = inPlace(view.rows);
  const [changed, same] = [rows.filter(({ sign }) => sign !== 'same'), rows.filter(({ sign }) => sign === 'same')];
  const parts = [
    `${intro}##### Menu ${menuName(view)} · ${link(report, view.path, view.line)}`,
    ...speech(view),
    ...(changed.length === 0 ? [] : [table(changed, words, fields)]),
    ...order(view),
  ];
  return [
    { weight, what: 'menu', text: parts.join('\n\n') },
    ...(same.length === 0
      ? []
      : [
          {
            weight: weight - 25,
            what: 'list of unchanged keys',
            text: folded(count(same.length, 'unchanged key'), table(same, words, fields)),
          },
        ]),
  ];
}

/** A menu by its name, and by what the file calls it. */
export function menuName({ name, nodeId }: MenuView): string {
  return name === undefined ? code(nodeId) : `${code(name)} (${code(nodeId)})`;
}

/** What the menu says as a whole, where it speaks as a whole. */
function speech({ audio }: MenuView): string[] {
  if (audio === undefined) return [];
  const isSame = audio.before === audio.after;
  return [`Callers hear${isSame ? '' : ' ✏️'}: ${wordsBeforeAndAfter(audio.before, audio.after) || '–'}`];
}

function order({ reordered, rows }: MenuView): string[] {
  if (!reordered) return [];
  const keys = rows.filter(({ after }) => after !== undefined).map(({ key }) => phoneKey(key));
  return [`The keys are now read out in this order: ${keys.join(' ')}`];
}

function table(rows: readonly Row[], words: ChangeWords, fields: readonly Field[]): string {
  const head = fields.length === 1 ? '| Key | Goes to |\n|:-:|---|' : '| Key | Prompt | Goes to |\n|:-:|---|---|';
  return `${head}\n${rows.map((row) => tableRow(row, words, fields)).join('\n')}`;
}

function tableRow({ key, sign, before, after }: Row, words: ChangeWords, fields: readonly Field[]): string {
  const { [sign]: word } = words;
  const cells = fields.map((field) => beforeAndAfter(field(before), field(after)));
  return `| ${[word === '' ? phoneKey(key) : `${phoneKey(key)}<br>${word}`, ...cells].join(' | ')} |`;
}
