import { z } from 'zod';

import { IDENTIFIER, KEY } from '../model/ids.ts';
import { LEVELS } from '../model/call-test.ts';
import { NOT_BLANK } from '../text/printable.ts';

const text = (description: string, ...examples: readonly string[]) =>
  z
    .string()
    .regex(NOT_BLANK)
    .meta({ description, ...(examples.length === 0 ? {} : { examples }) });
const identifier = (description: string) => z.string().regex(IDENTIFIER).meta({ description });

/** Where a call arrives. It has exactly one of these, and may have a language. */
const place = z
  .strictObject({
    queue: text('The call waits in this queue, by its exact name.', 'Billing').optional(),
    menu: text('The call waits in this menu, by its name.', 'Opening Hours').optional(),
    input: text('The call waits for digits here: the name of the action that collects them.').optional(),
    task: text('The call passes this task after the last press, by its name.').optional(),
    number: text('The call goes to this phone number, in quotes.', '+4930123456').optional(),
    user: text('The call goes to this user.').optional(),
    group: text('The call goes to this group.').optional(),
    flow: text('The call goes to this flow, by its name.').optional(),
    voicemail: text('The caller leaves a message for this queue, user or group.').optional(),
    disconnect: z.literal(true).meta({ description: 'The call ends.' }).optional(),
    person: z.literal(true).meta({ description: 'The call goes to a queue, user, group or number.' }).optional(),
    language: text('The language that the caller has there, as the flow writes it.', 'es-us').optional(),
  })
  .meta({ description: 'Where the call must arrive: exactly one place, and the language that the caller has there, if that matters.' });

const given = z
  .record(text('The name of an action, or `Task / Action`.'), z.union([text('The name of its outcome.'), z.array(text('')).min(1)]))
  .meta({
    description:
      'How decisions go: the name of the action (`Task / Action` if several have it) and that of its outcome, or a list of outcomes, ' +
      'one for each visit. A transfer fails with `failure`.',
    examples: [{ 'Check Schedule': 'closed' }, { 'Ask again': ['failure', 'success'] }],
  })
  .optional();

/** One call of a test file. */
export const callSchema = z
  .strictObject({
    name: text('What this call shows. Without a name, keys and places name it.').optional(),
    press: z.union([z.string(), z.array(z.union([z.string(), z.strictObject({ say: text('What the caller says.') })]))]).meta({
      description:
        'What the caller does, in quotes: keys, separated by spaces. Keys of one input stand together. `wait` lets one time-out pass. ' +
        '"" is a call that just comes in. A list can also hold `{ say: … }`.',
      examples: ['2 1', '1 1234#', 'wait', '', ['1', { say: 'billing' }]],
    }),
    given,
    language: text('The language that the caller has from the start, as the flow writes it.', 'en-us').optional(),
    reaches: place.optional(),
    may_reach: z.array(place).min(1).meta({ description: 'Every way ends at one of these places. Write a list.' }).optional(),
    hears: z
      .union([text(''), z.array(text('')).min(1)])
      .meta({ description: "What the caller hears after the last press: a text, or a list of texts. Case and spaces don't count." })
      .optional(),
  })
  .meta({ title: 'Call', description: 'A call: what the caller does, and where the call arrives.' });

const rule = z
  .strictObject({
    in_every_menu: z
      .strictObject({
        key: z
          .string()
          .regex(KEY)
          .meta({ description: 'The key, in quotes: "0".', examples: ['0'] }),
        reaches: place,
      })
      .meta({ description: 'In every menu that calls reach, this key leads there.' })
      .optional(),
    person_within: z
      .number()
      .int()
      .min(0)
      .max(99)
      .meta({ description: 'From every menu that calls reach, a person is at most this many presses away. Write a whole number.' })
      .optional(),
    max_listening_seconds: z
      .number()
      .int()
      .min(1)
      .max(9999)
      .meta({ description: "Every menu's text takes at most this many seconds, at 150 words a minute. Write a whole number." })
      .optional(),
    given,
    except: z
      .array(text('The name of a menu.'))
      .meta({ description: 'A list of the names of menus for which the rule does not hold.' })
      .optional(),
    level: z.enum(LEVELS).meta({ description: 'Whether a failure stops a deploy (`error`) or is only a warning (`warning`).' }).optional(),
  })
  .meta({ title: 'Rule', description: 'What must hold in all menus that calls reach.' });

/** One document of a test file. `npm run generate` makes the JSON Schema in `schema/` from it. */
export const callsSchema = z
  .strictObject({
    flow_id: identifier("The flow's id. Give either flow_id or flow_name.").optional(),
    flow_name: text("The flow's exact name. Give either flow_id or flow_name.", 'Main IVR').optional(),
    division_id: identifier('The division to look flow_name up in.').optional(),
    calls: z.array(callSchema).meta({ description: 'A list: start each call with `- press: "1"`.' }).optional(),
    rules: z.array(rule).meta({ description: 'A list of rules: start each with its name, such as `- person_within: 2`.' }).optional(),
  })
  .meta({
    title: 'IVR call tests',
    description: 'Calls to one flow of Genesys Cloud: which keys callers press, and where they must arrive.',
    oneOf: [{ required: ['flow_id'] }, { required: ['flow_name'] }],
  });

export type CallsDocument = z.infer<typeof callsSchema>;
export type CallEntry = z.infer<typeof callSchema>;
export type RuleEntry = z.infer<typeof rule>;
export type PlaceEntry = z.infer<typeof place>;

/** The ways to say where a call arrives, and the kinds of rule. Exactly one of each list. */
export const PLACE_FORMS: readonly string[] = Object.keys(place.shape).filter((name) => name !== 'language');
export const RULE_FORMS: readonly string[] = ['in_every_menu', 'person_within', 'max_listening_seconds'];

/** What holds the value at a path: a map of the file, by its words and its properties. */
interface Owner {
  readonly called: string;
  readonly shape: Readonly<Record<string, z.ZodType>>;
}

const OWNERS = {
  file: { called: 'a test file', shape: callsSchema.shape },
  call: { called: 'a call', shape: callSchema.shape },
  said: { called: 'an item of `press`', shape: { say: text('What the caller says.') } },
  rule: { called: 'a rule', shape: rule.shape },
  everyMenu: { called: '`in_every_menu`', shape: (rule.shape.in_every_menu.unwrap() as z.ZodObject).shape },
  place: { called: 'a place', shape: place.shape },
} as const satisfies Record<string, Owner>;

/** The map at a path; a path into a map leads to the innermost. */
export function ownerAt(path: readonly PropertyKey[]): Owner {
  if (path.includes('reaches') || (path.includes('may_reach') && path.length > 3)) return OWNERS.place;
  if (path.includes('in_every_menu')) return OWNERS.everyMenu;
  if (path[0] === 'calls' && path.length > 1) return path.includes('press') ? OWNERS.said : OWNERS.call;
  return path[0] === 'rules' && path.length > 1 ? OWNERS.rule : OWNERS.file;
}

/** What the value at a path means, in the words of the schema. */
export function describeValueAt(path: readonly PropertyKey[]): string | undefined {
  const at = path.findLastIndex((step) => typeof step === 'string');
  const name = path[at];
  if (path.includes('given')) return given.unwrap().meta()?.description;
  if (typeof name !== 'string') return undefined;
  const { shape } = ownerAt(path.slice(0, at));
  const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
  return field === undefined
    ? undefined
    : z.globalRegistry.get(field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field)?.description;
}
