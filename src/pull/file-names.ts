import type { MenuFolder } from './work.ts';

/** In UTF-16 units: file systems end names at 255 bytes. */
const LONGEST = 60;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;
/** More menus don't share a name. */
const MOST_TWINS = 99;

/** A name of a flow or menu as a part of a path: lower case, with `-` between words. Letters of all languages stay. */
export function slug(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  const short = words.slice(0, LONGEST).replace(/-+$/u, '');
  if (short === '') return 'menu';
  return DEVICE.test(short) ? `${short}-` : short;
}

/**
 * The path of a menu's new file: a folder for the flow and a file for the menu, where the input `files` finds it.
 *
 * @param taken paths that other new files have, in lower case
 * @returns undefined if the globs of `files` leave room for neither that nor one file name for both
 */
export function newPath(flow: string, menu: string, folder: MenuFolder, taken: ReadonlySet<string>): string | undefined {
  const [first, second] = [slug(flow), slug(menu)];
  for (const start of folder.folders)
    for (const shape of [`${first}/${second}`, `${first}-${second}`])
      for (const extension of ['yml', 'yaml'])
        for (let twin = 1; twin <= MOST_TWINS; twin += 1) {
          const path = `${start === '' ? '' : `${start}/`}${shape}${twin === 1 ? '' : `-${twin}`}.${extension}`;
          if (!taken.has(path.toLowerCase()) && folder.isFree(path)) return path;
        }
  return undefined;
}
