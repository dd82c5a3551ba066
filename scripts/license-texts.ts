/** What a package says of its license. */
export interface LicensedPackage {
  /** The author in its package.json. */
  readonly author: string;
  readonly readme: string;
}

/** An entry without a text: the name of the package, and of its license. */
const BARE = /(?<=^|\n\n)([^\n]+)\n([^\n]+)\n(?=\n|$)/gu;
/** The section of a README, up to the next heading. */
const SECTION = /^(?:#+ *)?Licen[cs]e[ \t]*\n(?:[-=]+[ \t]*\n)?([^]*?)(?=^#|^[^\n]+\n[-=]{3,}[ \t]*$|$(?![^]))/imu;

/**
 * Completes the bundler's list of licenses. It takes their texts from files of the packages; but some have the text in their README only,
 * or name the license and give no text at all.
 *
 * @param find undefined for what is no package
 * @throws Error if a text is missing that is not known here
 */
export function completeLicenses(licenses: string, find: (name: string) => LicensedPackage | undefined): string {
  return licenses.replaceAll(BARE, (entry, name: string, license: string) => {
    const found = find(name);
    return found === undefined ? entry : `${name}\n${license}\n${textOf(name, license, found)}\n`;
  });
}

function textOf(name: string, license: string, { author, readme }: LicensedPackage): string {
  const section = SECTION.exec(readme)?.[1]?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').trim() ?? '';
  if (/copyright/iu.test(section) && /permission/iu.test(section)) return section;
  if (license !== 'MIT') throw new Error(`${name} gives no text of its license ${license}: add it to scripts/license-texts.ts.`);
  return MIT.replace('AUTHOR', author);
}

const MIT = `MIT License

Copyright (c) AUTHOR

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;
