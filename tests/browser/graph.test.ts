import { readFile } from 'node:fs/promises';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describeInChromium } from './in-chromium';

const CBP = 'U.S. Customs and Border Protection';
const PATH = '/graph?path=administration:us-cbp,administration:kz-customs';

describeInChromium('the graph page of the explorer', ({ server, open: openPage }) => {
  const open = async (path: string, options: BrowserContextOptions = {}) => {
    const watched = await openPage(path, { locale: 'en', reducedMotion: 'reduce', ...options });
    await watched.page.getByRole('heading', { level: 1 }).waitFor();
    return watched;
  };

  test('goes from path to path between two, which the address says', async () => {
    const { page, offences } = await open(PATH);
    await page.getByText('Path 1 of').waitFor();
    await drawn(page);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByText('Path 2 of').waitFor();
    await page.reload();
    await page.getByText('Path 2 of').waitFor();
    expect(await nodes(page).count()).toBeGreaterThan(6);
    await page.goto(new URL('/', server().url).href);
    await page.getByRole('link', { name: /^From CBP to Kazakhstan/ }).click();
    await page.locator('.graph-steps > li').first().waitFor();
    expect(await offences()).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('fetches what is around a node by what it says, and takes it away and back', async () => {
    const { page, offences } = await open('/graph?nodes=administration:cn-gacc&selected=administration:cn-gacc');
    const signed = page.getByRole('button', { name: /^Fetch: signed \d+$/ });
    const count = Number(/\d+/.exec(await signed.innerText())?.[0]);
    expect(count).toBeGreaterThan(15);
    await signed.click();
    await page.getByText(/^\d+ nodes added\.$/).waitFor();
    const facts = page.locator('.graph-legend button', { hasText: /^signed/ });
    await facts.waitFor();
    expect(Number((await facts.innerText()).replace(/\D/g, ''))).toBe(count);
    await page.getByRole('button', { name: /^signed \d+ all here$/ }).waitFor();

    const added = nodes(page).filter({ hasText: 'Iceland' });
    await page.getByRole('button', { name: /^Collapse \(\d+\)$/ }).click();
    await added.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await added.waitFor();
    expect(await offences()).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('does all by keys, and has the same as tables whose facts open their evidence', async () => {
    const { page, offences } = await open('/graph?nodes=administration:cn-gacc,administration:us-cbp&show=table');
    await nodes(page).filter({ hasText: CBP }).getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.locator('#graph-selected:focus').waitFor();
    await page
      .getByRole('button', { name: /^Fetch: / })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByText(/nodes? added\.$/).waitFor();
    const evidence = page
      .locator('.data-table')
      .first()
      .getByRole('button', { name: /^Evidence/ });
    await evidence.first().focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog .sentence').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Hide', exact: true }).press('Enter');
    await page.getByText('1 node is hidden.').waitFor();
    await page.getByRole('button', { name: 'Show hidden ones' }).press('Enter');
    await nodes(page).filter({ hasText: CBP }).waitFor();
    expect(await offences()).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('saves the picture and what is in it', async () => {
    const { page, offences } = await open(PATH);
    await nodes(page).first().waitFor();
    await drawn(page);
    await page.getByText('Save', { exact: true }).click();
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.graph-save').getByRole('button', { name, exact: true }).click(),
      ]);
      return readFile(await download.path());
    };
    const svg = (await saved('SVG')).toString();
    expect(svg).toMatch(/^<svg [^]*General Administration[^]*<\/svg>\s*$/);
    expect((await saved('PNG')).subarray(1, 4).toString()).toBe('PNG');
    const graphml = (await saved('GraphML')).toString();
    expect(graphml).toContain('<node id="administration:cn-gacc">');
    expect(graphml).toContain('source="administration:us-cbp"');
    const wellFormed = await page.evaluate<boolean[]>(
      `[${[svg, graphml].map((text) => JSON.stringify(text)).join()}].map((text) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror') === null)`,
    );
    expect(wellFormed).toEqual([true, true]);
    expect((await saved('CSV')).toString()).toMatch(/signed/);
    expect(await offences()).toEqual([]);
    await page.context().close();
  }, 120_000);

  test('says so where nothing can be drawn, and shows the tables', async () => {
    const { page } = await open('/graph');
    await page.addInitScript({
      content: `const get = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
          return kind === 'webgl2' ? null : get.call(this, kind, ...rest);
        };`,
    });
    await page.goto(new URL(PATH, server().url).href);
    await page.getByRole('alert').getByText('WebGL').waitFor();
    await page.locator('.data-table td').first().waitFor();
    expect(await page.locator('canvas').count()).toBe(0);
    await page.context().close();
  }, 60_000);

  test.each([
    ['light', { colorScheme: 'light' as const }, PATH],
    [
      'dark, with a selection',
      { colorScheme: 'dark' as const },
      '/graph?nodes=programme:cn-aeo&selected=programme:cn-aeo',
    ],
    ['narrow, as tables', { viewport: { width: 390, height: 844 } }, `${PATH}&show=table`],
  ])(
    'has nothing that axe finds wrong, and is no wider than its window: %s',
    async (_title, options, path) => {
      const { page, offences } = await open(path, options);
      await nodes(page).first().waitFor();
      await page.waitForLoadState('networkidle');
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
      expect(violations.map(({ id, nodes: found }) => [id, found.map(({ html }) => html.slice(0, 160))])).toEqual([]);
      const wider = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
      expect(await page.evaluate<number>(wider)).toBe(0);
      expect(await offences()).toEqual([]);
      await page.context().close();
    },
    60_000,
  );
});

/** The entries of the list of nodes. */
const nodes = (page: Page) => page.locator('.graph-nodes li');

/** Waits until the canvas shows a picture: its pixels cannot be asked, but one colour alone makes a small file. */
async function drawn(page: Page): Promise<void> {
  await page.locator('.canvas canvas').first().waitFor();
  for (let tries = 0; tries < 60; tries += 1) {
    const { length } = await page.locator('.canvas-stage').screenshot();
    if (length > 8000) return;
    await page.waitForTimeout(500);
  }
  throw new Error('The canvas stays empty.');
}
