import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describeInChromium } from './in-chromium';

describeInChromium('the map', ({ open: openPage }) => {
  const open = (path: string, options: BrowserContextOptions = {}) =>
    openPage(path, { viewport: { width: 1280, height: 900 }, ...options });

  test('fills the countries that a convention binds on the day, each of which can be chosen', async () => {
    const { page, offences } = await open('/map?layer=convention&of=agreement:tir-convention&asOf=2016-06-01');
    await heading(page, '68 countries bound on 1 June 2016');
    expect(await filled(page, '156')).toBeNull();
    await page.getByLabel('As of').fill('2017-06-01');
    await heading(page, '69 countries bound on 1 June 2017');
    expect(await filled(page, '156')).not.toBeNull();
    await page.locator('path.land[data-key="156"]').click();
    await heading(page, 'China on 1 June 2017');
    expect(page.url()).toContain('at=country:CN');
    expect(await offences()).toEqual([]);
  }, 60_000);

  test('fills the members of a union as of a day, and says how sure each is', async () => {
    const { page, offences } = await open('/map?layer=members&of=organization:eu&asOf=1990-01-01');
    await drawn(page);
    await heading(page, '12 member countries on 1 January 1990');
    const legend = page.locator('.map-legend li');
    expect(await legend.allInnerTexts()).toEqual([expect.stringMatching(/^member, certain on this day\s*12$/)]);
    // Poland was none yet; ten joined in 2004.
    expect([await filled(page, '276'), await filled(page, '616')]).toEqual(['3', null]);
    await page.getByLabel('As of').fill('2005-01-01');
    await heading(page, '25 member countries on 1 January 2005');
    expect(await legend.allInnerTexts()).toEqual([expect.stringMatching(/^member, certain on this day\s*25$/)]);
    expect([await filled(page, '276'), await filled(page, '616')]).toEqual(['3', '3']);
    expect(await page.locator('.world-map .texture').count()).toBe(0);

    // After the last day of which a source tells, all that has not ended is presumed.
    await page.getByLabel('As of').fill('2020-06-01');
    await heading(page, '27 member countries on 1 June 2020');
    expect(await legend.allInnerTexts()).toEqual([expect.stringMatching(/^member, presumed on this day\s*27$/)]);
    expect(await page.locator('.world-map .texture[fill="url(#map-dots)"]').count()).toBeGreaterThan(20);

    // Of two members of the WTO no source tells since when: Rwanda is filled by a net, and a ring marks the other.
    await page.goto(
      new URL('/map?layer=members&of=organization:wto&asOf=2005-01-01&certainty=POSSIBLE', page.url()).href,
    );
    await legend.filter({ hasText: /^member, possible on this day\s*2$/ }).waitFor();
    expect(await page.locator('.world-map .texture[fill="url(#map-holes)"]').count()).toBeGreaterThan(0);
    expect(await page.locator('.world-map .dot-core').count()).toBe(1);
    expect(await offences()).toEqual([]);
  }, 60_000);

  test('fills the members of an organization, and leads from a port to its page', async () => {
    const { page, offences } = await open('/map?layer=members');
    await page.getByRole('link', { name: 'Eurasian Economic Union' }).click();
    await heading(page, '5 member countries whatever the day');
    expect(await page.locator('path.land[data-tone]').count()).toBe(5);

    await page.getByRole('link', { name: 'Ports', exact: true }).click();
    await page.locator('g > path.port').first().waitFor({ state: 'attached' });
    await page.getByRole('combobox', { name: 'Choose a country' }).fill('Kazakhstan');
    await page.getByRole('option', { name: /^Kazakhstan\s*Country/ }).waitFor();
    await page.keyboard.press('Enter');
    await heading(page, '5 ports whatever the day');
    expect(await page.locator('g > path.port').count()).toBe(5);
    // A dot is a line without length, which counts as hidden; it has a place all the same.
    const { x, y, width, height } = (await page.locator('g > path.port').last().boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.waitForURL('**/e/port:*');
    await page.locator('.small-map .land').first().waitFor({ state: 'attached' });
    expect(await offences()).toEqual([]);
  }, 60_000);

  test('moves by wheel, drag and buttons, and keeps what is in view in the address', async () => {
    const { page, offences } = await open('/map?layer=ports');
    await drawn(page);
    const box = (await page.locator('.world-map svg').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 3);
    await page.mouse.wheel(0, -480);
    await page.waitForURL(/place=[-\d.]+,[-\d.]+,4/);
    const before = page.url();
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 3, box.y + box.height / 3, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL((url) => url.href !== before && url.pathname === '/map');
    const dragged = page.url();
    await page.getByRole('button', { name: 'To the left' }).press('Enter');
    await page.waitForURL((url) => url.href !== dragged);
    await page.getByRole('button', { name: 'Whole map' }).press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('place'));
    expect(await offences()).toEqual([]);
  }, 60_000);

  test.each([
    ['wide', {}],
    ['wide and dark', { colorScheme: 'dark' as const }],
    ['narrow, in Chinese', { viewport: { width: 390, height: 844 }, locale: 'zh-CN' }],
    ['in Russian', { locale: 'ru-RU' }],
  ])(
    'has nothing that axe finds wrong, and needs no sideways scrolling: %s',
    async (_title, options) => {
      const { page, offences } = await open('/map?of=country:CN', options);
      await drawn(page);
      for (const path of [
        '/map',
        '/map?of=country:CN&show=table',
        '/map?layer=convention&of=agreement:tir-convention',
      ]) {
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate<boolean>('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        await page.goto(new URL(path, page.url()).href);
        await page.locator('.world-map svg[data-ready="true"], tbody tr').first().waitFor();
      }
      expect(await violations(page)).toEqual([]);
      expect(await offences()).toEqual([]);
    },
    90_000,
  );
});

/** Waits until the land is there, and what stands on it. */
async function drawn(page: Page): Promise<void> {
  await page.locator('.world-map svg[data-ready="true"]').waitFor({ timeout: 20_000 });
}

async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 2, name }).waitFor({ timeout: 20_000 });
}

/** How a country is filled, by its key. */
async function filled(page: Page, key: string): Promise<string | null> {
  return page.locator(`path.land[data-key="${key}"]`).first().getAttribute('data-tone');
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<axe.AxeResults>('axe.run()');
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
