/**
 * Reads a GITHUB_OUTPUT, GITHUB_STATE or GITHUB_ENV file by the runner's own rules (src/Runner.Worker/FileCommandManager.cs):
 * `name=value`, or `name<<delimiter`, lines, the delimiter alone. Whatever the runner refuses, which fails the step, throws here.
 * A name that is set twice keeps its last value.
 */
export function parseFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw invalid(line, 'the name is empty');
      values[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    if (heredoc < 0) throw invalid(line, 'neither name=value nor name<<delimiter');
    const name = line.slice(0, heredoc);
    const delimiter = line.slice(heredoc + 2);
    if (name === '' || delimiter === '') throw invalid(line, 'the name or the delimiter is empty');
    const end = lines.indexOf(delimiter, at + 1);
    if (end < 0) throw invalid(line, `the delimiter ${delimiter} never comes`);
    values[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return values;
}

function invalid(line: string, why: string): Error {
  return new Error(`The runner would refuse this file command: ${why}, in ${JSON.stringify(line)}`);
}
