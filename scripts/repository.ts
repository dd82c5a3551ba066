/*
 * Where this action lives on GitHub. The one source is `repository` in package.json: schema, docs, examples and source take it from there
 * (`npm run generate`).
 */

/** Stands for the repository until the project has one. No release is made under this name. */
export const PLACEHOLDER = 'org/genesys-ivr-action';

/** The tag that workflows of users name. It moves with each release of this major version. */
export const MAJOR = 'v1';

const NAME = PLACEHOLDER.slice(PLACEHOLDER.indexOf('/') + 1);
const SHORTHAND = /^github:(?<slug>[\w.-]+\/[\w.-]+)$/u;
/** What stands before `owner/name` if it names a repository of GitHub: a step, an address, an option of the GitHub CLI. */
const MENTION = /(?<before>uses: |\bgithub\.com\/|\braw\.githubusercontent\.com\/|--repo )(?<slug>[\w.-]+\/[\w-]+)(?<after>[^\s"'`)]*)/gu;
const SCHEMA = /^\/[^/]+\/schema\/(?:menu|calls)\.schema\.json$/u;

/**
 * The `owner/name` in package.json.
 *
 * @throws {Error} If `repository` isn't `github:owner/name`.
 */
export function repositoryOf(manifest: { readonly repository?: unknown }): string {
  const slug = SHORTHAND.exec(String(manifest.repository))?.groups?.slug;
  if (slug === undefined)
    throw new Error(`package.json: \`repository\` must be "github:owner/name", not ${JSON.stringify(manifest.repository)}.`);
  return slug;
}

/** The address of the JSON Schema of menu files, or of test files. */
export function schemaUrl(repository: string, of: 'menu' | 'calls' = 'menu'): string {
  return `https://raw.githubusercontent.com/${repository}/${MAJOR}/schema/${of}.schema.json`;
}

/** A text in which every mention of this action names `repository`. `former` is what it named until now, under whatever name. */
export function withRepository(text: string, { repository, former }: { readonly repository: string; readonly former: string }): string {
  return text.replaceAll(MENTION, (mention, before: string, slug: string, after: string) => {
    const ours = slug === former || slug.endsWith(`/${NAME}`) || SCHEMA.test(after);
    return ours ? `${before}${repository}${after}` : mention;
  });
}
