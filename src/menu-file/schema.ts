import { z } from 'zod';
import { IDENTIFIER, KEY } from '../model/ids.ts';
import { NOT_BLANK } from '../text/printable.ts';

/** Whether a text has nothing but blanks and invisible characters: it can't be spoken and names nothing. */
export function isBlank(value: string): boolean {
  return !NOT_BLANK.test(value);
}

/** What editors show in place of a pattern that a text doesn't match (`patternErrorMessage` of yaml-language-server). */
const NOT_BLANK_MESSAGE = 'Write a text that has a letter, a digit or a sign.';
const IDENTIFIER_MESSAGE = 'An identifier has 1 to 128 letters, digits, - and _.';
const KEY_MESSAGE = 'A key is one or more of 0-9 * #, in quotes: "1".';

const text = (description: string, ...examples: readonly string[]) =>
  z
    .string()
    .regex(NOT_BLANK)
    .meta({ description, patternErrorMessage: NOT_BLANK_MESSAGE, ...(examples.length === 0 ? {} : { examples }) });
const identifier = (description: string) => z.string().regex(IDENTIFIER).meta({ description, patternErrorMessage: IDENTIFIER_MESSAGE });

/** The forms of a routing target. Each has exactly one property, so that a file means one thing. */
const routingTarget = z
  .union([
    text("An identifier, sent as it is. With the Architect API: a queue's id when it is a GUID, else a queue's name."),
    z.strictObject({ queue: text('A queue by its exact name, looked up in the target org.', 'Sales') }).meta({ title: 'Queue' }),
    z.strictObject({ menu: text('A menu of the same flow, by refId or name (Architect API).', 'Opening Hours') }).meta({ title: 'Menu' }),
    z.strictObject({ task: text('A task of the same flow, by refId or name (Architect API).', 'Callback') }).meta({ title: 'Task' }),
    z
      .strictObject({ number: text('A phone number, in a choice that transfers to a number already (Architect API).', '+4930123456') })
      .meta({ title: 'Phone number' }),
    z
      .strictObject({ disconnect: z.literal(true).meta({ description: 'End the call (Architect API).' }) })
      .meta({ title: 'End of the call' }),
    z
      .strictObject({ unchanged: z.literal(true).meta({ description: 'Whatever the flow has at this key stays, prompt included.' }) })
      .meta({ title: 'As it is' }),
  ])
  .meta({
    description:
      'Where callers land: an identifier, or one of ' +
      '{ queue: Name }, { menu: Ref }, { task: Ref }, { number: "+49…" }, { disconnect: true }, { unchanged: true }.',
    examples: [{ queue: 'Sales' }, { menu: 'Opening Hours' }, { disconnect: true }, { unchanged: true }],
  });

/** The names of the object forms of a routing target. */
export const TARGET_FORMS = ['queue', 'menu', 'task', 'number', 'disconnect', 'unchanged'] as const;

export function isTargetForm(name: string): boolean {
  return TARGET_FORMS.some((form) => form === name);
}

/** Whether a form takes only `true`. */
export function isFlag(form: string): boolean {
  return form === 'disconnect' || form === 'unchanged';
}

const option = z
  .strictObject({
    key: z
      .union([z.string().regex(KEY).meta({ patternErrorMessage: KEY_MESSAGE }), z.number().int().nonnegative()])
      .meta({ description: 'What callers press: one or more of 0-9 * #. Quote it: "1".', examples: ['1', '*', '#'] }),
    prompt: text(
      'What callers hear for this key. Optional with { unchanged: true }, and if the menu has `says` or `audio: keep`.',
      'For sales, press 1',
    ).optional(),
    routing_target: routingTarget,
    transfer_says: text('What callers hear before the transfer (Architect API). Without it that stays as it is.').optional(),
    name: text("The choice's name (Architect API). Without it an existing choice keeps its name.").optional(),
  })
  .meta({ title: 'Option', description: 'One line of the menu: a key, what callers hear, and where they land.' });

/** One document of a menu file. `npm run generate` makes the JSON Schema in `schema/` from it. */
export const menuSchema = z
  .strictObject({
    flow_id: identifier("The flow's id. Give either flow_id or flow_name.").optional(),
    flow_name: text("The flow's exact name. Give either flow_id or flow_name.", 'Main IVR').optional(),
    division_id: identifier('The division to look flow_name up in.').optional(),
    menu_node_id: text(
      'The menu: its refId or name in Architect, sub menus too; on the flow-definition API the id of its node.',
      'Main Menu',
    ),
    audio: z
      .enum(['auto', 'keep', 'replace'])
      .meta({
        description:
          "What to do with the menu's audio (Architect API): " +
          'keep it, replace it by the prompts, or (auto) only where it is one plain text.',
      })
      .optional(),
    says: text(
      "The menu's whole text (Architect API). It excludes `audio`, but `audio: replace` lets it replace more than one plain text.",
    ).optional(),
    options: z.array(option).min(1).meta({ description: 'The whole menu: a key that is not listed stops answering.' }),
  })
  .meta({
    title: 'IVR menu file',
    description: 'One menu of one flow of Genesys Cloud: which key plays which prompt and leads where.',
    oneOf: [{ required: ['flow_id'] }, { required: ['flow_name'] }],
  });

/** A document that the schema accepts. */
export type MenuDocument = z.infer<typeof menuSchema>;

/** What a property means, in the words of the schema: editors and errors show the same sentence. */
export function describeProperty(path: readonly PropertyKey[]): string | undefined {
  const property = path.findLast((step) => typeof step === 'string');
  if (property === undefined) return menuSchema.meta()?.description;
  const inOption = path.length > 1 && path[0] === 'options';
  const shape: Record<string, z.ZodType> = inOption ? option.shape : menuSchema.shape;
  const field = Object.hasOwn(shape, property) ? shape[property] : undefined;
  return field === undefined ? undefined : z.globalRegistry.get(field instanceof z.ZodOptional ? field.unwrap() : field)?.description;
}

/** The properties that are allowed at `path`: those of the document or of an option. */
export function knownProperties(path: readonly PropertyKey[]): string[] {
  return Object.keys(path[0] === 'options' ? option.shape : menuSchema.shape);
}
