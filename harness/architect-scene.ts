// The main menu of the sample org, as it is published on Architect's API.
import { architectMainIvr, sampleQueues } from '../simulator/genesys/sample.ts';
import { menuFile, type OptionText } from './menus.ts';

export const FLOW = architectMainIvr.id;

/** The sample's main menu as it is published: deploying it changes nothing. */
export const OPTIONS: readonly OptionText[] = [
  { key: '1', prompt: 'For sales, press 1', target: `{ queue: ${sampleQueues.sales.name} }` },
  { key: '2', prompt: 'For support, press 2', target: `{ queue: ${sampleQueues.support.name} }` },
  { key: '3', prompt: 'For bills and payments, press 3', target: `{ queue: ${sampleQueues.billing.name} }` },
  { key: '9', prompt: 'For our opening hours, press 9', target: '{ unchanged: true }' },
  { key: '0', prompt: 'To speak to an operator, press 0', target: '{ unchanged: true }' },
  { key: '*', prompt: 'To hear this again, press star', target: '{ unchanged: true }' },
];

/** What becomes of the options: `null` takes one away, a key that isn't there adds one. */
type OptionChanges = Readonly<Record<string, Partial<OptionText> | null>>;

/** The menu file with some options changed. */
export function mainMenu(changes: OptionChanges = {}): string {
  return menuFile(changed(changes), { node: 'Main Menu_10' });
}

/** The same for the flow-definition API and for the flow that was written by hand: there, the menu has the same name. */
export function sharedMainMenu(changes: OptionChanges = {}): string {
  return menuFile(changed(changes));
}

function changed(changes: OptionChanges): OptionText[] {
  const kept = OPTIONS.flatMap((option) => {
    const change = changes[option.key];
    return change === null ? [] : [{ ...option, ...change }];
  });
  const added = Object.entries(changes).flatMap(([key, change]) =>
    change === null || OPTIONS.some((option) => option.key === key) ? [] : [{ key, target: '', ...change }],
  );
  return [...kept, ...added];
}
