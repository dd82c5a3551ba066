/** The oldest Node.js that the command line runs on. */
const OLDEST = 22;
const NEWER = `Install a newer one from https://nodejs.org. Or have npm bring one for this command alone:
  npx --package=node@24 --package=genesys-ivr genesys-ivr --help
`;

/** The command line `genesys-ivr`. An older Node.js can't read the rest, so that is loaded later. */
export async function runCli(argv: readonly string[] = process.argv.slice(2)): Promise<void> {
  const [major = '0'] = process.versions.node.split('.');
  if (Number(major) < OLDEST) {
    process.stderr.write(`genesys-ivr needs Node.js ${OLDEST} or newer: this is ${process.versions.node}.\n${NEWER}`);
    process.exitCode = 2;
    return;
  }
  const { runCommand } = await import('./run-command.ts');
  const { env, stdin: input, stdout: output, stderr: errors } = process;
  process.exitCode = await runCommand(argv, { env, folder: process.cwd(), input, output, errors });
}
