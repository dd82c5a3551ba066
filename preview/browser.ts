/** Chromium without a window, as Debian packages it. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is installed: what `CHROMIUM` says, else where Linux distributions put it. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return [env['CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));
}

/** Starts it. It asks nobody for updates, components or anything else. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The readers: whoever sits at a desk, and whoever looks at a phone. */
export const VIEWPORTS = { desktop: { width: 1012, height: 800 }, phone: { width: 390, height: 844 } } as const;
export const THEMES = ['light', 'dark'] as const;
