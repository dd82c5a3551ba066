import picomatch from 'picomatch';
import { RunError } from '../model/run-error.ts';
import { quoted } from '../text/printable.ts';
import { count } from '../text/text.ts';
import { listMenuFiles, matches, nearbyRepositories, type Globs, type Listing } from './workspace.ts';

/** What the workspace holds, to find out what globs mean that match nothing. */
export interface Evidence {
  /** All files, from the workspace. */
  readonly files: readonly string[];
  /** Folders that hold a repository; '' is the workspace itself. */
  readonly repositories: readonly string[];
  /** Links that the globs match. */
  readonly links: readonly string[];
}

/** A common mistake in a glob. */
interface Mistake {
  readonly fix: string;
  /** The globs that are meant; the glob itself if it doesn't have the mistake. */
  readonly meant: (glob: string, files: readonly string[]) => readonly string[];
}

/** In the order in which they are undone: a comma can be between brackets and between quotes. */
const mistakesIn = (input: string): readonly Mistake[] => [
  { fix: `Remove the text behind \`#\`: \`${input}\` has no comments.`, meant: (glob) => [glob.replace(/\s+#.*$/u, '')] },
  {
    fix: `Remove the \`-\` or the brackets of a list: \`${input}\` is a text with one glob on each line (\`${input}: |\`).`,
    meant: (glob) => [
      glob
        .replace(/^-\s+/u, '')
        .replace(/^\[(.*)\]$/u, '$1')
        .trim(),
    ],
  },
  { fix: 'Write one glob on each line, without commas.', meant: splitAtCommas },
  { fix: `Remove the quotes: each line of \`${input}\` is one glob.`, meant: (glob) => [glob.replace(/^(["'`])(.*)\1$/u, '$2')] },
  { fix: 'Write one glob on each line, without blanks.', meant: splitAtBlanks },
  { fix: 'Write `/` instead of `\\`.', meant: (glob) => [glob.replaceAll('\\', '/')] },
  {
    fix: 'Name the files in the folder, too: a folder alone matches no file.',
    meant: (glob, files) => {
      const folder = glob.replace(/\/+$/u, '');
      const isFolder = folder !== glob || files.some((file) => file.startsWith(`${folder}/`));
      return isFolder ? [`${folder}/**/*.yml`, `${folder}/**/*.yaml`] : [glob];
    },
  },
];

/** The input that has the globs, and what to do if nothing tells what they mean. */
interface Meaning {
  readonly input: 'files' | 'tests';
  readonly advice: string;
}

const MENU_FILES: Meaning = {
  input: 'files',
  advice:
    'Globs start at the workspace, such as `ivr/**/*.yml`. If there is no menu file yet, `mode: pull` writes the live menus into new ones.',
};

/** A blank can be a part of a name. It separates globs if each of them has what globs and paths have. */
function splitAtBlanks(glob: string): string[] {
  const parts = glob.split(/\s+/u);
  return parts.every((part) => /[*/]/u.test(part)) ? parts : [glob];
}

/** A comma between braces separates alternatives: `*.{yml,yaml}`. */
function splitAtCommas(glob: string): string[] {
  return glob
    .split(/[,;](?![^{]*\})/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/**
 * What the globs probably mean, as instructions. Nothing in the workspace matches them.
 *
 * @returns at least one sentence
 */
export function probablyMeant(
  { include, exclude }: Globs,
  { files, repositories, links }: Evidence,
  { input, advice: general }: Meaning = MENU_FILES,
): string[] {
  let globs: readonly string[] = include;
  const advice: string[] = [];
  for (const { fix, meant } of mistakesIn(input)) {
    const fixed = globs.flatMap((glob) => meant(glob, files));
    if (fixed.join('\n') !== globs.join('\n')) advice.push(fix);
    globs = fixed;
  }
  const fixed = { include: globs, exclude };
  const found = files.filter(matches(fixed));
  if (advice.length > 0 && found.length > 0) advice.push(`${shown(globs)} would match ${count(found.length, 'file')}.`);
  const near = found.length === 0 ? nearMisses(fixed, { files, repositories, links }) : [];
  const all = [...advice, ...near];
  return all.length > 0 ? all : [general];
}

/** What comes near globs that match nothing, though they are well-formed. */
function nearMisses({ include, exclude }: Globs, { files, repositories, links }: Evidence): string[] {
  const advice: string[] = [];
  const [link] = links;
  if (link !== undefined) advice.push(`Links are not followed, such as ${quoted(link)}: use the files themselves.`);
  for (const folder of repositories.filter((one) => one !== '')) {
    const inside = { include: include.map((glob) => `${folder}/${glob}`), exclude: exclude.map((glob) => `${folder}/${glob}`) };
    if (files.some(matches(inside)))
      advice.push(`A repository is checked out in ${quoted(folder)}, and globs start at the workspace: write ${shown(inside.include)}.`);
  }
  const matchesAnyCase = picomatch([...include], { dot: true, nocase: true, ignore: [...exclude] });
  const otherCase = files.find((file) => matchesAnyCase(file));
  if (otherCase !== undefined) advice.push(`File names are case-sensitive: there is ${quoted(otherCase)}.`);
  const other = include.map((glob) => (glob.endsWith('.yaml') ? glob.replace(/yaml$/u, 'yml') : glob.replace(/yml$/u, 'yaml')));
  if (files.some(matches({ include: other, exclude }))) advice.push(`The files have the other extension: write ${shown(other)}.`);
  const deeper = include.map((glob) => glob.replace(/\/(?=[^/]*$)/u, '/**/'));
  if (files.some(matches({ include: deeper, exclude }))) advice.push(`The files are in folders below: write ${shown(deeper)}.`);
  const excluded = files.filter(matches({ include, exclude: [] })).length;
  if (excluded > 0)
    advice.push(`The lines with \`!\` exclude ${excluded === 1 ? 'the only file' : `all ${excluded} files`} that the others match.`);
  return advice;
}

function shown(globs: readonly string[]): string {
  return globs.map((glob) => quoted(glob)).join(', ');
}

/** The error that no file matches, with what is probably meant. */
export function refuseUnmatched(
  workspace: string,
  globs: Globs,
  { skipped }: Pick<Listing, 'skipped'>,
  meaning: Meaning = MENU_FILES,
): RunError {
  const files = allFiles(workspace);
  const repositories = nearbyRepositories(workspace);
  if (files.length === 0 && repositories.length === 0) {
    return new RunError(
      'checkout.missing',
      'The repository is not checked out: there is no menu file and no git repository in the workspace.',
      'Put `- uses: actions/checkout@v6` before this step.',
    );
  }
  const without = globs.exclude.length === 0 ? '' : `, without ${shown(globs.exclude)}`;
  const advice = probablyMeant(globs, { files, repositories, links: skipped }, meaning);
  if (repositories.length === 0) advice.push('If the repository is not checked out, put `- uses: actions/checkout@v6` before this step.');
  return new RunError('files.unmatched', `No file matches \`${meaning.input}\`: ${shown(globs.include)}${without}.`, advice.join(' '));
}

/** All files of the workspace; none if it can't be read. */
function allFiles(workspace: string): readonly string[] {
  try {
    return listMenuFiles(workspace, { include: ['**'], exclude: [] }).paths;
  } catch {
    return [];
  }
}
