import type { GithubContext } from '../github/context.ts';
import { parseNames } from '../menu-file/names.ts';
import { problemAt, type Problem } from '../model/diagnostic.ts';
import { SAME_NAMES, type OrgNames } from '../model/org-names.ts';
import { readMenuFile } from '../repository/workspace.ts';

/** What the input `names` gives a run. */
interface NamesOfRun {
  readonly names: OrgNames;
  readonly problems: readonly Problem[];
  /** The file itself, for the report, if it has a problem. */
  readonly files: readonly { readonly path: string }[];
}

/** Reads the file of the input `names`. If anything is wrong with it, nothing at all is written, as for menu files. */
export function readNames({ workspace }: GithubContext, path: string | undefined): NamesOfRun {
  if (path === undefined) return { names: SAME_NAMES, problems: [], files: [] };
  const read = readMenuFile(workspace, path);
  if ('bytes' in read) {
    const { names, problems } = parseNames(path, read.bytes);
    return { names, problems, files: problems.length === 0 ? [] : [{ path }] };
  }
  const fault = {
    code: 'unreadable',
    message: `The file of the input \`names\` can't be read (${read.failure}).`,
    hint: 'Give its path from the root of the workspace. If `actions/checkout` has a `path`, start with that.',
  } as const;
  return { names: SAME_NAMES, problems: [problemAt({ path }, { line: 1, column: 1 }, fault)], files: [{ path }] };
}
