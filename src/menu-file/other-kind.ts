import type { Explanation } from './explanation.ts';

/*
 * Menu files and test files are told apart by their names. A document of the other kind would break every rule of the kind that its name
 * says, so one sentence stands for all of them.
 */

type Misplaced = Pick<Explanation, 'code' | 'message' | 'hint'>;

const OF_MENUS = ['menu_node_id', 'options', 'says', 'audio'];
const OF_TESTS = ['calls', 'rules'];

/** What is wrong with a document of a menu file that holds call tests; undefined if it doesn't. */
export function testsInMenuFile(value: unknown, path: string): Misplaced | undefined {
  if (!isOf(value, OF_TESTS, OF_MENUS)) return undefined;
  const name = nameOf(path).replace(/(?=\.ya?ml$)/iu, '.calls');
  return {
    code: 'wrong-file',
    message: 'These are call tests, and the name of the file says that it is a menu file.',
    hint: `Rename it to ${name}, or name it in \`tests\`.`,
  };
}

/** The same for a menu in a test file. */
export function menuInTestFile(value: unknown, path: string): Misplaced | undefined {
  if (!isOf(value, OF_MENUS, OF_TESTS)) return undefined;
  const name = nameOf(path).replace(/\.calls(?=\.ya?ml$)/iu, '');
  return {
    code: 'wrong-file',
    message: 'This is a menu, and the file is one of the test files.',
    hint: name === nameOf(path) ? 'Leave it out of `tests`.' : `Rename it to ${name}.`,
  };
}

function isOf(value: unknown, some: readonly string[], none: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return some.some((name) => Object.hasOwn(value, name)) && !none.some((name) => Object.hasOwn(value, name));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
