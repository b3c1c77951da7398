import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import type { RunningApplication } from '../../src/application/application';
import { startServer } from '../support/server';
import { CHROMIUM_ARGS, findChromium } from './find-chromium';
import { openWatchedPage, type WatchedPage } from './watched-page';

/** What a suite in Chromium has: a server of its own, and pages of it. */
export interface Visit {
  /** The running application; its address changes with each suite. */
  server(): RunningApplication;
  /** Opens a path of the server in a context of its own, 1280 pixels wide unless the options say otherwise. */
  open(path: string, options?: BrowserContextOptions): Promise<WatchedPage>;
}

/**
 * A suite that opens the built pages in Chromium against the whole application, which gets `env` as its settings. It is
 * left out where there is no Chromium, unless REQUIRE_CHROMIUM is 1.
 */
export function describeInChromium(title: string, define: (visit: Visit) => void, env?: Record<string, string>): void {
  const executablePath = findChromium();
  const required = process.env['REQUIRE_CHROMIUM'] === '1';

  (executablePath === null && !required ? describe.skip : describe)(title, () => {
    let server: RunningApplication;
    let browser: Browser;

    beforeAll(async () => {
      if (executablePath === null) throw new Error('REQUIRE_CHROMIUM is 1, and no Chromium was found.');
      server = await startServer(env);
      browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
    }, 60_000);

    afterAll(async () => {
      await browser?.close();
      await server?.close();
    }, 30_000);

    define({
      server: () => server,
      open: async (path, options = {}) => {
        const viewport = { width: 1280, height: 800 };
        const watched = await openWatchedPage(browser, new URL(server.url).origin, { viewport, ...options });
        await watched.page.goto(server.url + path);
        return watched;
      },
    });
  });
}
