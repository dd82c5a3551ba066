import { Document, isMap, Scalar, type Pair, type YAMLMap } from 'yaml';
import { SCHEMA_LINE } from '../menu-file/schema-url.ts';
import { present } from '../model/json.ts';
import type { WrittenMenu } from '../model/written-menu.ts';
import { liveComment, optionNode, pairOf, setValue, textNode } from './options.ts';

/** How a new menu file names its flow. */
export interface FlowName {
  readonly id: string;
  readonly name: string;
  /** Its name in menu files, if that is another one. */
  readonly written?: string;
  /** Why it is called so, in words, if the file of names leaves a doubt. */
  readonly remark?: string;
  /** Whether the name alone means this flow. */
  readonly isUnique: boolean;
  /** The division that narrows the name, if the file is to have it. */
  readonly divisionId?: string;
}

/** In columns: the text of a menu is folded there. */
const WIDTH = 100;

/** A new menu file. */
export function printMenu(flow: FlowName, menu: WrittenMenu): string {
  const document = new Document({ ...nameOf(flow), menu_node_id: textNode(menu.nodeId), ...speechOf(menu) });
  const { contents } = document;
  if (!isMap(contents)) throw new TypeError('A menu is a map.');
  const about = [
    ...(flow.isUnique ? [] : [` ${JSON.stringify(flow.name)}`]),
    ...(flow.remark === undefined ? [] : [liveComment(flow.remark)]),
  ];
  if (about.length > 0) comment(contents.items[0], about.join('\n'));
  if (menu.name !== menu.nodeId) comment(pairOf(contents, 'menu_node_id'), ` ${JSON.stringify(menu.name)}`);
  explainSpeech(contents, menu);
  setValue(contents, 'options', document.createNode(menu.options.map((option) => optionNode(document, option))));
  return `${SCHEMA_LINE}${document.toString({ lineWidth: WIDTH })}`;
}

function nameOf({ id, name, written = name, isUnique, divisionId }: FlowName): object {
  return isUnique ? { flow_name: textNode(written), ...present({ division_id: divisionId }) } : { flow_id: id };
}

function speechOf({ speech }: WrittenMenu): object {
  if (speech === undefined) return {};
  return 'says' in speech ? { says: textNode(speech.says) } : { audio: 'keep' };
}

/** A long text stands in lines that read as one. Audio that a file can't hold is told in words. */
function explainSpeech(contents: YAMLMap, { speech }: WrittenMenu): void {
  if (speech === undefined) return;
  if ('audio' in speech) return comment(pairOf(contents, 'audio'), liveComment(speech.audio));
  const value = pairOf(contents, 'says')?.value;
  if (value instanceof Scalar && speech.says.length > WIDTH) value.type = Scalar.BLOCK_FOLDED;
}

function comment(pair: Pair | undefined, text: string): void {
  if (pair?.key instanceof Scalar) pair.key.commentBefore = text;
}
