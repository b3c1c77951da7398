import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describeInChromium } from './in-chromium';

const C_TPAT_PAGE = 'source:liser-cn-us-ctpat';

describeInChromium('sources, comparison and entities', ({ server, open: openPage }) => {
  const open = async (path: string, options: BrowserContextOptions = {}) => {
    const watched = await openPage(path, { viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
    await watched.page.getByRole('heading', { level: 1 }).waitFor();
    return watched;
  };

  test('has what rests on a source alone, with its evidence, as GraphQL counts it', async () => {
    const { page, offences } = await open(`/sources?source=${C_TPAT_PAGE}`);
    const alone = page.locator('.alone');
    await alone.getByRole('status').waitFor();
    const where = { claims: { every: { source: { id: { eq: C_TPAT_PAGE } } } }, claimCount: { gte: 1 } };
    const count = await counted(page, where);
    expect(count).toBeGreaterThan(10);
    expect(await alone.getByRole('status').innerText()).toBe(`${count} rows`);
    await alone.getByRole('button', { name: /^Evidence: State Council.* approved/ }).click();
    await page.locator('dialog blockquote', { hasText: '报国务院并获批准' }).first().waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: '10 questions on which it is weighed' }).click();
    await page.getByLabel('Kind').selectOption('TRANSLATION');
    // The address is that of what is seen.
    const parameters = new URL(page.url()).searchParams;
    expect(Object.fromEntries(parameters)).toEqual({ tab: 'contradictions', source: C_TPAT_PAGE, kind: 'TRANSLATION' });
    await page.goBack();
    await page.getByRole('heading', { name: 'What rests on “Sino US C-TPAT Cooperation” alone' }).waitFor();
    expect(await offences()).toEqual([]);
  }, 60_000);

  test('compares China and the United States: no recognition, but what there is instead', async () => {
    const { page, offences } = await open('/compare');
    await page.getByRole('main').getByRole('combobox', { name: 'The first' }).pressSequentially('China');
    await page.getByRole('option', { name: /^China\s*Country/ }).click();
    await page.getByRole('heading', { name: /China/ }).first().waitFor();
    await page.getByRole('main').getByRole('combobox', { name: 'The second' }).pressSequentially('United States');
    await page.getByRole('option', { name: /^United States\s*Country/ }).click();
    await page.getByRole('heading', { level: 1, name: 'China and United States' }).waitFor();
    await page.getByText('Nothing connects them directly.').waitFor();
    const common = page.locator('#common');
    for (const name of [
      'Statement on Sino-US Joint Validation Pilot Cooperation',
      'China-US memorandum on supply chain security and facilitation',
      'China-US action plan on supply chain security partnership programmes',
    ]) {
      expect(await common.getByRole('link', { name }).count()).toBeGreaterThan(0);
    }
    expect(await common.innerText()).not.toContain('mutual recognition');
    const evidence = /^Evidence: United States is bound by Statement on Sino-US Joint Validation/;
    await common.getByRole('button', { name: evidence }).click();
    await page.locator('dialog .sentence').first().waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Table' }).click();
    const rows = Number((await page.getByRole('status').last().innerText()).split(' ')[0]);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    const lines = readFileSync(await (await saving).path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines).toHaveLength(rows + 1);
    expect(lines.filter((line) => line.startsWith('in common,')).length).toBeGreaterThan(10);
    expect(await offences()).toEqual([]);
  }, 60_000);

  test('a source lists all that it states, page by page, and a claim what rests on it', async () => {
    const { page, offences } = await open(`/e/source:untreaties-2015`);
    const statements = page.locator('.statements-list > li');
    await statements.first().waitFor();
    expect(await statements.count()).toBe(50);
    await page.getByRole('button', { name: 'Show more' }).click();
    await statements.nth(99).waitFor();
    await page.goto(`${new URL(server().url).origin}/e/claim:s0-29`);
    await page.getByRole('heading', { level: 1, name: /The State Council approved the pilot/ }).waitFor();
    await page.getByRole('link', { name: 'China-US joint C-TPAT validation pilot' }).first().waitFor();
    expect(await offences()).toEqual([]);
  }, 60_000);

  test.each([
    ['/sources', {}],
    [`/sources?source=${C_TPAT_PAGE}`, { colorScheme: 'dark' as const }],
    ['/sources?tab=contradictions', {}],
    ['/sources?tab=contradictions&show=table', { colorScheme: 'dark' as const }],
    ['/sources?tab=thin', { viewport: { width: 390, height: 844 } }],
    ['/compare', {}],
    ['/compare?a=country:CN&b=country:US', { colorScheme: 'dark' as const }],
    ['/compare?a=administration:cn-gacc&b=administration:us-cbp', { viewport: { width: 390, height: 844 } }],
    [`/e/${C_TPAT_PAGE}`, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const }],
    ['/e/country:CN', {}],
    ['/e/contradiction:x1', {}],
    ['/e/claim:s0-29', { colorScheme: 'dark' as const }],
  ])(
    'axe finds nothing wrong, and nothing is wider than the window: %s',
    async (path, options) => {
      const { page, offences } = await open(path, options);
      await page.waitForLoadState('networkidle');
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
      ).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(await offences()).toEqual([]);
      await page.close();
    },
    60_000,
  );

  /** How many relationships there are for a condition, plans and opinions too, as the API says. */
  const counted = async (page: Page, where: object): Promise<number> => {
    const query = `query ($where: RelationshipWhere) {
      relationships(where: $where, modality: [ASSESSMENT, FACT, GOAL, INFERRED, PLAN, PROPOSAL]) { totalCount }
    }`;
    const response = await page.request.post(`${new URL(server().url).origin}/graphql`, {
      data: { query, variables: { where } },
    });
    const { data } = (await response.json()) as { data: { relationships: { totalCount: number } } };
    return data.relationships.totalCount;
  };
});
