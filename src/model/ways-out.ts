/** An edit that someone made outside git, and that the menu files don't ask for. */
interface OutsideEdit {
  /** Completes "To keep …". */
  readonly what: string;
  /** The menu files of the edited menus. */
  readonly paths: readonly string[];
  /** The flow's name or id. */
  readonly flow: string;
  /** Whether the menus are new to git. Then nothing tells which side has changed, and a pull in a workflow takes live only by force. */
  readonly isNew?: boolean;
}

/** The command that writes what is live into menu files. */
export function pullCommand(flow: string): string {
  return `genesys-ivr pull ${inShell(flow)}`;
}

/** How a flow gets call tests, in a sentence. Without a flow: all flows that have none. */
export function howToTest(flow?: string): string {
  const [command, whose] = flow === undefined ? ['', ''] : [` ${inShell(flow)}`, 'its '];
  return `\`genesys-ivr test --init${command}\` writes tests of what ${whose}calls do now.`;
}

/** A name as every shell reads it. One that a shell would read in another way is left to the reader. */
function inShell(flow: string): string {
  return `"${/^[\p{L}\p{N}][\p{L}\p{N} ()&+,._-]*$/u.test(flow) ? flow : 'name of the flow'}"`;
}

/** The two ways out of an edit outside git, each of which goes on as an instruction. */
export interface WaysOut {
  readonly keep: string;
  readonly discard: string;
}

/**
 * The two ways out of an edit outside git, for one flow alone: keep it or replace it. Running the same deploy again is none: it ends as
 * drift.
 */
export function waysOutOf({ paths, flow, isNew = false }: Omit<OutsideEdit, 'what'>): WaysOut {
  const files = [...new Set(paths)].map((path) => `\`${path}\``).join(', ');
  return {
    keep: [
      `pull it into ${files} and merge that on its own: \`${pullCommand(flow)}\`,`,
      `or in a workflow \`mode: pull\` with \`flows: ${flow}\`${isNew ? ' and `force: true`' : ''}.`,
      'Then the menu is in sync, and you can change it again.',
    ].join(' '),
    discard: `deploy with \`on-drift: overwrite\` and \`flows: ${flow}\`.`,
  };
}

/** Both ways in sentences, for a hint. */
export function waysOut({ what, ...edit }: OutsideEdit): string {
  const { keep, discard } = waysOutOf(edit);
  return `To keep ${what}, ${keep} To discard it, ${discard}`;
}
