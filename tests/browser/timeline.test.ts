import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { describeInChromium } from './in-chromium';

describeInChromium('the timeline of the explorer', ({ server, open: openPage }) => {
  const open = async (path: string, options: BrowserContextOptions = {}) => {
    const watched = await openPage(path, options);
    await watched.page.getByRole('heading', { level: 1 }).waitFor();
    return watched;
  };

  test('shows plans apart and dashed, and keeps what is known since in the address', async () => {
    const { page, offences } = await open('/timeline?about=administration:cn-gacc&from=2018');
    const plan = entryWith(page, 'the customs of the European Union, the United States and Russia');
    await plan.waitFor();
    expect(await plan.locator('xpath=ancestor::section').locator('h2').innerText()).toMatch(/^Plans, proposals/);
    expect(await page.locator('.timeline-band[data-band="known"] li [data-modality="PLAN"]').count()).toBe(0);
    expect(await strokeOf(page, 'meant')).toBe('dashed');
    expect(await strokeOf(page, 'known')).toBe('solid');
    await plan.getByRole('button', { name: 'What is known since' }).click();
    const since = plan.locator('.timeline-since');
    await since.waitFor();
    await page.reload();
    await since.waitFor();
    expect(await offences()).toEqual([]);
  }, 60_000);

  test('draws dates as exactly as they are known', async () => {
    const { page, offences } = await open('/timeline?about=programme:cn-us-joint-validation');
    const shapeOf = (text: string) => entryWith(page, text).locator('.track > i').last();
    await entryWith(page, 'First training').waitFor();
    const width = async (text: string): Promise<number> => (await shapeOf(text).boundingBox())?.width ?? 0;
    expect(await shapeOf('signed a statement on a joint validation pilot').getAttribute('class')).toBe('track-day');
    expect(await shapeOf('First round of China-US technical').getAttribute('data-shape')).toBe('throughout');
    expect(await shapeOf('First training').getAttribute('data-soft')).toBe('true');
    expect(await entryWith(page, 'First training').innerText()).toContain('17 March 2008 (not certain)');
    // A month, and four of them in which it was on some day.
    expect(await shapeOf('before the State Council for approval').getAttribute('data-shape')).toBe('within');
    const month = await width('before the State Council for approval');
    expect((await width('asked the Ministry of Commerce')) / month).toBeCloseTo(4, 0);
    expect(await offences()).toEqual([]);
  }, 60_000);

  test('goes from a suggestion to a stretch of time, and back', async () => {
    const { page, offences } = await open('/timeline');
    await page.getByRole('link', { name: 'C-TPAT comes to China' }).click();
    const status = page.getByRole('status').filter({ hasText: 'dated entr' });
    await status.filter({ hasText: '17 of 17' }).waitFor();
    await page.getByLabel('From', { exact: true }).fill('2008-03');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2008-03-16');
    await page.keyboard.press('Enter');
    await status.filter({ hasText: '2 of 2' }).waitFor();
    expect(page.url()).toContain('from=2008-03&to=2008-03-16');
    await page.goBack();
    await status.filter({ hasText: '17 of 17' }).waitFor();
    await page.getByRole('button', { name: 'Oct alone' }).last().click();
    await status.filter({ hasText: '6 of 6' }).waitFor();
    await page.getByRole('button', { name: 'The whole time' }).click();
    await status.filter({ hasText: '17 of 17' }).waitFor();

    await page.getByLabel('From', { exact: true }).fill('last year');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Write a year' }).waitFor();
    // Without facts and inferences the proposal alone is left.
    await page.getByRole('checkbox', { name: 'fact', exact: true }).uncheck();
    await page.getByRole('checkbox', { name: 'inferred' }).uncheck();
    await status.filter({ hasText: '1 of 1' }).waitFor();
    expect(await offences()).toEqual([]);
  }, 60_000);

  test('appends pages, which stay with the address, and has an equal table', async () => {
    const { page, offences } = await open('/timeline?about=administration:us-cbp');
    const entries = page.locator('.timeline-lines > ol > li');
    await page.getByText(/^40 of \d+ dated/).waitFor();
    const total = Number(/of (\d+)/.exec(await page.getByText(/^40 of \d+ dated/).innerText())?.[1]);
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText(`${total} of ${total} dated`).waitFor();
    expect(await entries.count()).toBe(total);
    await page.reload();
    await page.getByText(`${total} of ${total} dated`).waitFor();

    const undated = await page.locator('.timeline-undated li').count();
    await page.getByRole('button', { name: 'Table' }).click();
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator('tbody tr').count()).toBe(total + undated);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const csv = await readFile(await (await saved).path(), 'utf8');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(total + undated + 1);
    expect(csv).toContain('2018-01-01,2018,,due,plan');
    expect(await offences()).toEqual([]);
  }, 60_000);

  test('stands small on the page of an entity', async () => {
    const { page, offences } = await open('/e/programme:cn-kz-joint-control');
    const small = page.locator('.small-timeline');
    await small.getByRole('button', { name: /since 15 December 2007: .* was piloted at Dulata/ }).click();
    await page.locator('dialog blockquote').first().waitFor();
    await page.keyboard.press('Escape');
    await small.getByRole('link', { name: 'The whole timeline' }).click();
    await page.getByText(/dated entries, in the order of time/).waitFor();
    expect(page.url()).toContain('/timeline?about=programme:cn-kz-joint-control');
    expect(await offences()).toEqual([]);
  }, 60_000);

  test.each([
    ['en', 'light', 1280, 'Facts and inferences'],
    ['en', 'dark', 390, 'Facts and inferences'],
    ['zh-CN', 'light', 390, '事实与推导'],
    ['ru', 'dark', 1280, 'Факты и выводы'],
  ] as const)(
    'has nothing that axe finds wrong: %s, %s, %d pixels',
    async (locale, colorScheme, width, heading) => {
      const options = { locale, colorScheme, viewport: { width, height: 844 } };
      const { page, offences } = await open('/timeline?about=programme:cn-us-joint-validation', options);
      await page.getByRole('heading', { name: heading }).first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      await page.goto(`${new URL(server().url).origin}/timeline`);
      await page.locator('.timeline-suggestions').waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await offences()).toEqual([]);
    },
    60_000,
  );
});

/** The line of the picture that has a text. */
const entryWith = (page: Page, text: string): Locator =>
  page.locator('.timeline-lines > ol > li', { hasText: text }).first();

/** How the first bar of a band is drawn. */
const strokeOf = (page: Page, band: string): Promise<string> =>
  page.evaluate<string>(
    `getComputedStyle(document.querySelector('.timeline-band[data-band="${band}"] .track-bar')).borderTopStyle`,
  );

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<axe.AxeResults>('axe.run()');
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
