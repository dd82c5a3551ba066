/** A workflow command as the runner would carry it out. */
export interface WorkflowCommand {
  name: string;
  properties: Record<string, string>;
  message: string;
}

/** One line of output, and the command that the runner sees in it, if any. */
interface OutputLine {
  text: string;
  command: WorkflowCommand | undefined;
}

/** The runner's own list (src/Runner.Worker/ActionCommandManager.cs); `internal-set-repo-path` is open to plug-ins only. */
const REGISTERED = new Set([
  'set-env',
  'set-output',
  'save-state',
  'add-path',
  'add-mask',
  'add-matcher',
  'remove-matcher',
  'debug',
  'warning',
  'error',
  'notice',
  'group',
  'endgroup',
  'echo',
  'stop-commands',
]);

/** What .NET's Trim takes for white space: not quite what JavaScript does, which adds U+FEFF and leaves U+0085 out. */
const LEADING_SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/**
 * Reads output as the runner does (src/Runner.Common/ActionCommand.cs): a lone carriage return ends a line too, `::name …::` counts
 * after leading white space, the old `##[name …]` anywhere in a line, names in any case; and nothing counts between
 * `::stop-commands::token` and `::token::`.
 */
export function readOutput(output: string): OutputLine[] {
  let resume: string | undefined;
  return output.split(/\r\n|\n|\r/).map((text) => {
    const isRegistered = (name: string): boolean => REGISTERED.has(name.toLowerCase()) || name.toLowerCase() === resume;
    const command = parseCurrent(text, isRegistered) ?? parseOld(text, isRegistered);
    if (command === undefined) return { text, command };
    if (resume !== undefined) {
      if (command.name.toLowerCase() === resume) resume = undefined;
      return { text, command: undefined };
    }
    if (command.name.toLowerCase() === 'stop-commands') resume = command.message.toLowerCase();
    return { text, command };
  });
}

/** Only the commands, in their order. */
export function parseCommands(output: string): WorkflowCommand[] {
  return readOutput(output).flatMap(({ command }) => command ?? []);
}

function parseCurrent(line: string, isRegistered: (name: string) => boolean): WorkflowCommand | undefined {
  const text = line.replace(LEADING_SPACE, '');
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return undefined;
  const { name, rest } = splitName(text.slice(2, end));
  if (!isRegistered(name)) return undefined;
  return { name, properties: readProperties(rest.trim(), ',', unescapeProperty), message: unescapeData(text.slice(end + 2)) };
}

function parseOld(text: string, isRegistered: (name: string) => boolean): WorkflowCommand | undefined {
  const start = text.indexOf('##[');
  const end = start < 0 ? -1 : text.indexOf(']', start);
  if (end < 0) return undefined;
  const { name, rest } = splitName(text.slice(start + 3, end));
  if (!isRegistered(name)) return undefined;
  return { name, properties: readProperties(rest, ';', unescapeOld), message: unescapeOld(text.slice(end + 1)) };
}

function splitName(info: string): { name: string; rest: string } {
  const space = info.indexOf(' ');
  return space < 0 ? { name: info, rest: '' } : { name: info.slice(0, space), rest: info.slice(space + 1) };
}

function readProperties(text: string, separator: string, unescape: (value: string) => string): Record<string, string> {
  const pairs = text.split(separator).flatMap((pair): [string, string][] => {
    const at = pair.indexOf('=');
    // The runner drops a property without a name or without a value.
    return at > 0 && at < pair.length - 1 ? [[pair.slice(0, at), unescape(pair.slice(at + 1))]] : [];
  });
  return Object.fromEntries(pairs);
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
}

function unescapeOld(text: string): string {
  return text.replaceAll('%3B', ';').replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%5D', ']').replaceAll('%25', '%');
}
