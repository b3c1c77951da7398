import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describeInChromium } from './in-chromium';

describeInChromium('the matrix of mutual recognition', ({ open }) => {
  const openMatrix = async (search = '', options: BrowserContextOptions = {}) => {
    const own = { viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options };
    const watched = await open(`/matrix${search}`, own);
    await watched.page.locator('.matrix').waitFor({ timeout: 20_000 });
    return watched;
  };

  test('shows the row of one programme alone, with its partners on a day', async () => {
    const { page, offences } = await openMatrix();
    await page.getByText(/^Of the \d+ partners that China’s customs counted \(.+\), the graph knows \d+\.$/).waitFor();
    await page.getByRole('button', { name: /^CN China/ }).click();
    expect(await rowsOfPartners(page)).toHaveLength(27);
    await page.getByLabel('As of').fill('2015-01-01');
    await page.getByText('China: 3 partners of 52 possible.').waitFor();
    const rows = await rowsOfPartners(page);
    expect(rows).toEqual([
      expect.stringMatching(/Singapore.*since 15 March 2013.*presumed/),
      expect.stringMatching(/South Korea.*since 1 April 2014/),
      expect.stringMatching(/Hong Kong.*since 18 May 2014.*road/),
      expect.stringMatching(/Hong Kong.*since 1 September 2014.*sea, air/),
    ]);
    expect(new URL(page.url()).search).toBe('?with=programme:cn-aeo&asOf=2015-01-01');

    await page.getByRole('button', { name: 'Evidence: China – South Korea' }).click();
    await page.locator('.evidence-panel .sentence').first().waitFor();
    await page.goBack();
    expect(await page.locator('.evidence-panel[open]').count()).toBe(0);
    expect(await offences()).toEqual([]);
  }, 60_000);

  test('shows the hole between China and the United States, and what there is instead', async () => {
    const { page, offences } = await openMatrix();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.postData() ?? ''));
    const hole = page.getByRole('gridcell', { name: 'China and United States: no recognition in this view' });
    const details = page.locator('.matrix-details');
    await hole.hover();
    expect(await details.innerText()).toContain('No recognition in this view');
    expect(asked.filter((body) => body.includes('Instead'))).toEqual([]);

    await hole.click();
    await details.getByText('6 agreements bind both').waitFor();
    const both = ['programme:cn-aeo', 'programme:us-ctpat'];
    expect(await details.getByRole('link', { name: 'What connects them' }).getAttribute('href')).toBe(
      `/graph?path=${both.join(',')}`,
    );
    expect(await details.getByRole('link', { name: 'Compare the two' }).getAttribute('href')).toBe(
      `/compare?a=${both[0]}&b=${both[1]}`,
    );
    // The address alone leads there as well.
    expect(new URL(page.url()).search).toBe(`?pair=${both.join(',')}`);
    await page.reload();
    await details.getByText('6 agreements bind both').waitFor();
    expect(await offences()).toEqual([]);
  }, 60_000);

  test('is walked through by keys, cell by cell, to the evidence', async () => {
    const { page, offences } = await openMatrix('?sort=name');
    const name = () =>
      page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent');
    const press = async (...keys: string[]): Promise<string> => {
      for (const key of keys) await page.keyboard.press(key);
      return name();
    };
    await page.locator('.matrix-legend button').last().focus();
    expect(await press('Tab')).toMatch(/^AR Argentina/);
    expect(await press('ArrowDown', 'ArrowDown', 'ArrowRight')).toBe(
      'Bahrain and Argentina: no recognition in this view',
    );
    expect(await press('Control+End')).toBe('Zambia itself');
    expect(await press('Home')).toMatch(/^ZM Zambia/);
    expect(await press('Control+Home', 'ArrowUp')).toBe('AR, Argentina');
    // One cell of the thousands is a stop of Tab.
    expect(await page.locator('.matrix-grid [tabindex="0"]').count()).toBe(1);

    await page.getByRole('gridcell', { name: /^China and Israel:/ }).focus();
    expect(await name()).toBe('China and Israel: in force, since 1 October 2018');
    await page.keyboard.press('Enter');
    await page.locator('.evidence-panel .sentence').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.evidence-panel[open]').waitFor({ state: 'detached' });
    expect(await name()).toBe('China and Israel: in force, since 1 October 2018');

    // Two stages: the details offer the evidence of each, and Escape leads back.
    await page.getByRole('gridcell', { name: /^China and Hong Kong:/ }).focus();
    expect(await press('Enter')).toBe('China – Hong Kong');
    expect(
      await page
        .locator('.matrix-details')
        .getByRole('button', { name: /^Evidence/ })
        .count(),
    ).toBe(2);
    expect(await press('Escape')).toMatch(/^China and Hong Kong:/);
    expect(await offences()).toEqual([]);
  }, 60_000);

  // axe reads each cell: all of them once, and a part in the other cases.
  test.each([
    ['wide', '', {}],
    ['a hole, dark', '?text=china&pair=programme:cn-aeo,programme:us-ctpat', { colorScheme: 'dark' as const }],
    ['with China on a day, dark', '?with=programme:cn-aeo&asOf=2020-01-01', { colorScheme: 'dark' as const }],
    ['narrow', '?sort=region&region=EAST_AND_SOUTHERN_AFRICA', { viewport: { width: 390, height: 844 } }],
    ['the table', '?show=table&region=EUROPE', {}],
  ])(
    'has nothing that axe finds wrong: %s',
    async (_title, search, options) => {
      const { page, offences } = await openMatrix(search, options);
      await page.locator('.matrix-grid, .data-table').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(await offences()).toEqual([]);
    },
    120_000,
  );
});

const rowsOfPartners = async (page: Page): Promise<string[]> => {
  const rows = page.locator('.matrix-partners li');
  await rows.first().waitFor();
  return (await rows.allInnerTexts()).map((text) => text.replaceAll('\n', ' '));
};

/** What axe finds wrong, with the places. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<axe.AxeResults>('axe.run()');
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
