/*
 * Runs GitHub's own validator (`@actions/languageservice`) on action.yml, this project's workflows and the examples. This project's own
 * workflows also keep its rules for rights and pins.
 */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { workflowProblems } from './workflow-rules.ts';

interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}
type Validate = (file: string, text: string) => Promise<readonly Diagnostic[]>;

const root = resolve(import.meta.dirname, '..');

/** The package imports JSON without attributes, which Node.js refuses. The bundle works. */
async function loadValidator(): Promise<Validate> {
  const folder = mkdtempSync(join(root, 'node_modules', '.validator-'));
  try {
    const entry = join(folder, 'entry.mjs');
    writeFileSync(
      entry,
      `
      import { validate } from '@actions/languageservice';
      import { TextDocument } from 'vscode-languageserver-textdocument';
      export default (file, text) => validate(TextDocument.create('file:///' + file, 'yaml', 1, text));
    `,
    );
    const outfile = join(folder, 'validator.mjs');
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    });
    const module = (await import(pathToFileURL(outfile).href)) as { readonly default: Validate };
    return module.default;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const OWN = '.github/workflows';
const workflows = [OWN, 'examples/workflows'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => ({ path: `${folder}/${name}`, as: `.github/workflows/${name}` })),
);
const files = [{ path: 'action.yml', as: 'action.yml' }, ...workflows];
const validate = await loadValidator();
let problems = 0;
for (const { path, as } of files) {
  const text = readFileSync(join(root, path), 'utf8');
  const found = (await validate(as, text)).map(({ message, range: { start } }) => ({
    line: start.line + 1,
    column: start.character + 1,
    message,
  }));
  if (path.startsWith(`${OWN}/`)) found.push(...workflowProblems(text));
  problems += found.length;
  for (const { line, column, message } of found) console.error(`${path}:${line}:${column} ${message}`);
}
// A validator that accepts everything would prove nothing.
if ((await validate('.github/workflows/broken.yml', 'on: pusch\njobs: { a: { runs-on: x, stepz: [] } }\n')).length === 0) {
  problems += 1;
  console.error('The validator found nothing wrong with a broken workflow.');
}
console.log(`${files.length} files, ${problems} problems.`);
process.exitCode = problems === 0 ? 0 : 1;
