/** What of a package-lock.json tells the license of a package that is bundled. */
interface Lock {
  readonly packages: Readonly<Record<string, { readonly license?: string; readonly dev?: boolean }>>;
}

/** Licenses that ask for nothing but their text, which is in `dist/bundle/licenses.txt`. */
const ALLOWED: ReadonlySet<string> = new Set(['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']);

/** Whether an SPDX expression leaves the choice of an allowed license. */
function isAllowed(expression: string): boolean {
  return expression
    .replace(/^\((.*)\)$/u, '$1')
    .split(' OR ')
    .some((license) => ALLOWED.has(license));
}

/** The packages that can be in the bundle, and that no allowed license covers. Packages for development don't count. */
export function foreignLicenses({ packages }: Lock): string[] {
  return Object.entries(packages)
    .filter(([path, { dev = false, license = '' }]) => path !== '' && !dev && !isAllowed(license))
    .map(([path, { license = 'no license' }]) => `${path.replace(/^.*node_modules\//u, '')}: ${license}`);
}
