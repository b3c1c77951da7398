import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Chromium in a container, with nothing that asks the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  // WebGL by software, for the pages that draw with it.
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium on this machine, or null; `CHROMIUM_PATH` comes before the usual places. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  return [...(named ? [named] : []), ...PLACES].find((path) => existsSync(path)) ?? null;
}
