/* What a release must be, and what its page says. No package is needed, so that the job with the right to publish installs none. */

import { MAJOR, PLACEHOLDER } from './repository.ts';

interface Release {
  /** The tag that was pushed. */
  readonly tag: string;
  /** The version in package.json. */
  readonly version: string;
  /** `owner/name` in package.json. */
  readonly repository: string;
  /** `owner/name` in which the release is made. */
  readonly here: string;
  readonly changelog: string;
}

const TAG = /^v(?<major>0|[1-9]\d*)\.(?<minor>0|[1-9]\d*)\.(?<patch>0|[1-9]\d*)$/u;
const HEADING = /^## +\[?(?<version>[^\]\s]+)\]?/u;
/** A link to a file of the repository: no scheme, no host, no anchor of the page itself. */
const RELATIVE_LINK = /\]\((?![a-z][a-z\d+.-]*:|\/|#)(?<path>[^)\s]+)\)/giu;

type Numbers = readonly [major: number, minor: number, patch: number];

function numbers(tag: string): Numbers | undefined {
  const { major, minor, patch } = TAG.exec(tag)?.groups ?? {};
  return major === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}

/** Whether no other release of the same major version is newer. Tags of another shape, such as `v1` or `v1.0.0-rc.1`, don't count. */
export function isNewest(tag: string, tags: readonly string[]): boolean {
  const own = numbers(tag);
  if (own === undefined) return false;
  return tags.every((other) => {
    const [major, minor, patch] = numbers(other) ?? own;
    return major !== own[0] || minor < own[1] || (minor === own[1] && patch <= own[2]);
  });
}

/** The changelog's section of one version without its heading; empty if there is none. */
export function sectionOf(changelog: string, version: string): string {
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => HEADING.exec(line)?.groups?.version === version);
  if (start < 0) return '';
  const length = lines.slice(start + 1).findIndex((line) => HEADING.test(line));
  return lines
    .slice(start + 1, length < 0 ? undefined : start + 1 + length)
    .join('\n')
    .trim();
}

/** The text of the release's page. It isn't a file of the repository, so links to files name the tag. */
export function releaseNotes({ tag, version, repository, changelog }: Release): string {
  const files = `https://github.com/${repository}/blob/${tag}/`;
  return `${sectionOf(changelog, version).replaceAll(RELATIVE_LINK, `](${files}$<path>)`)}\n`;
}

function nameProblem({ repository, here }: Release): string | undefined {
  if (repository === PLACEHOLDER) {
    const own = here === PLACEHOLDER ? 'owner/name' : here;
    return `\`repository\` in package.json is still the placeholder. Put "github:${own}" there, and run \`npm run generate\`.`;
  }
  if (repository.toLowerCase() === here.toLowerCase()) return undefined;
  return `\`repository\` in package.json is ${repository}, but this is ${here}. Correct it, and run \`npm run generate\`.`;
}

function versionProblem({ tag, version }: Release): string | undefined {
  if (numbers(tag) === undefined) return `The tag ${tag} is no release. Name it like v1.2.3.`;
  if (tag !== `v${version}`) {
    const fix = `Run \`npm version --no-git-tag-version ${tag.slice(1)}\`, then tag that commit.`;
    return `The tag is ${tag}, but package.json has version ${version}. ${fix}`;
  }
  if (tag.startsWith(`${MAJOR}.`)) return undefined;
  return `The docs and the schema name ${MAJOR}, but the tag is ${tag}. Set MAJOR in scripts/repository.ts, and correct the docs.`;
}

function notesProblem({ tag, changelog }: Release): string | undefined {
  const version = tag.slice(1);
  if (sectionOf(changelog, version) !== '') return undefined;
  return `CHANGELOG.md has no text under "## ${version}". Move what is under "## Unreleased" there.`;
}

/** Why this can't be released: each problem is a sentence that says how to fix it. */
export function releaseProblems(release: Release): string[] {
  return [nameProblem, versionProblem, notesProblem].map((rule) => rule(release)).filter((problem) => problem !== undefined);
}
