import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page, and everything about it that must not happen. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors, uncaught exceptions, requests to other origins, violations of the policy. */
  offences(): Promise<string[]>;
}

/** A page of its own context: no storage, no cookies, nothing from other tests. */
export async function openWatchedPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions,
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const seen: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`exception: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== origin) seen.push(`request: ${url.href}`);
  });
  // As text, because these tests are compiled without the types of the DOM.
  await page.addInitScript({
    content: `
      window.policyViolations = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        window.policyViolations.push('policy: ' + effectiveDirective + ' ' + blockedURI));
    `,
  });
  return {
    page,
    offences: async () => [...seen, ...(await page.evaluate<string[]>('window.policyViolations'))],
  };
}
