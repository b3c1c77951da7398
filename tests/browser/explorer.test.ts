import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../support/project-files';
import { describeInChromium } from './in-chromium';

/** Addresses of every page, and what each shows once it is there, in whatever language. */
const PAGES = [
  ['/', '.stories a'],
  ['/e/programme:cn-us-joint-validation', '.facts li'],
  ['/e/country:CN?asOf=2009-01-01', '.facts li'],
  ['/e/rel:signed-no-such', '.page .empty'],
  ['/graph?path=administration:us-cbp,administration:kz-customs', '.graph-steps li'],
  ['/graph?nodes=administration:cn-gacc&selected=administration:cn-gacc&show=table', '.graph-around button'],
  ['/matrix?asOf=2020-01-01&pair=programme:cn-aeo,programme:us-ctpat', '.matrix-instead li'],
  ['/matrix?with=programme:cn-aeo&show=table', '.data-table td'],
  ['/e/source:liser-cn-us-ctpat', '.statements-list li'],
  ['/e/contradiction:x1', '.sentence'],
  ['/e/claim:s0-29', '.facts li'],
  ['/compare', '.compare-picker input'],
  ['/compare?a=country:CN&b=country:US', '#common td'],
  ['/sources?source=source:liser-cn-us-ctpat', '.alone td'],
  ['/sources?tab=contradictions', '.disagreement'],
  ['/sources?tab=thin', '.data-table td'],
  ['/map?of=country:CN', '.map-list li'],
  ['/map?layer=ports&show=table', 'tbody tr'],
] as const;

/** The key of a text, which shows where the text is missing. */
const MISSING_TEXT =
  /(^|\s)(nav|state|view|actions|story|property|relationship|type|value|table|evidence|date|settings|search|missing|fact|tab|title|column|choice|thin|example)\.\w/m;

describeInChromium(
  'the explorer',
  ({ server, open }) => {
    test.each(['en', 'zh-CN', 'ru'])(
      'shows every page in the language of the browser, %s, by trusted documents',
      async (locale) => {
        const { page, offences } = await open('/', { locale });
        for (const [path, shown] of PAGES) {
          await page.goto(server().url + path);
          await page.locator(shown).first().waitFor({ timeout: 20_000 });
          expect(await page.locator('html').getAttribute('lang')).toBe(locale === 'zh-CN' ? 'zh-Hans' : locale);
          // A text that is missing shows as its key.
          expect(await page.locator('body').innerText()).not.toMatch(MISSING_TEXT);
          expect([path, await offences()]).toEqual([path, []]);
        }
        await page.context().close();
      },
      120_000,
    );

    test('takes by Enter what fits the whole text, however fast one types, and by Tab nothing', async () => {
      const { page, offences } = await open('/', { locale: 'en' });
      const box = page.getByRole('combobox', { name: 'Search the graph' });
      await box.pressSequentially('Du');
      await page.getByRole('option', { name: /^Dubai/ }).waitFor();
      await page.keyboard.type('lata');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Dulata' }).waitFor();

      await box.pressSequentially('Kalzhat');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Kalzhat' }).waitFor();

      await box.pressSequentially('Du');
      await page.getByRole('option', { name: /^Dubai/ }).waitFor();
      await page.keyboard.press('Tab');
      await page.getByRole('listbox').waitFor({ state: 'hidden' });
      expect(new URL(page.url()).pathname).toBe('/e/port:kalzhat');
      expect(await offences()).toEqual([]);
      await page.context().close();
    }, 60_000);

    test('says how much a day leaves out, and shows it whatever the day', async () => {
      const { page, offences } = await open('/e/programme:cn-kz-joint-control?asOf=2009-12-31', { locale: 'en' });
      const leftOut = page.getByText(/^\d+ more facts, plans and opinions are not shown/);
      await leftOut.waitFor();
      const plan = page.getByRole('link', { name: 'Joint control at all China-Kazakhstan border ports' });
      expect(await plan.count()).toBe(0);
      await page.getByRole('button', { name: 'Whatever the day' }).click();
      await plan.first().waitFor();
      expect(await leftOut.count()).toBe(0);
      expect(await offences()).toEqual([]);
      await page.context().close();
    });

    test('says of each text in which language it is, and makes Russian sentences without cases', async () => {
      const { page, offences } = await open('/e/port:dulata', { locale: 'ru' });
      const partner = page.locator('.facts li', { hasText: 'Калжат' }).first();
      await partner.waitFor();
      expect(await page.locator('.entity-lead [lang]').first().getAttribute('lang')).toBe('en');
      expect(await partner.getByRole('link', { name: 'Калжат' }).getAttribute('lang')).toBeNull();
      const evidence = 'Доказательства: Дулаты — сопредельный пункт пропуска: Калжат';
      await partner.getByRole('button', { name: evidence }).click();
      const sentences = page.getByRole('dialog').locator('.sentences');
      await sentences.locator('blockquote[lang^="zh"]').first().waitFor();
      expect(await sentences.locator('.sentence-statement [lang="en"]').count()).toBeGreaterThan(0);
      expect(await page.getByRole('dialog').getByText('только на английском языке').count()).toBe(1);
      expect(await offences()).toEqual([]);
      await page.context().close();
    }, 60_000);

    test('opens the sentence behind a name, in its language, and leads back to what bears it', async () => {
      const { page, offences } = await open('/e/country:CN', { locale: 'en' });
      await page.getByRole('button', { name: 'Evidence: 中', exact: true }).click();
      const panel = page.getByRole('dialog', { name: 'Evidence' });
      await panel.getByRole('heading', { name: '中', exact: true }).waitFor();
      expect(await panel.locator('h2').getAttribute('lang')).toBe('zh-Hans');
      await panel.locator('.sentence').first().waitFor();
      expect(await panel.getByRole('link', { name: 'China', exact: true }).getAttribute('href')).toMatch(/country:CN/);
      expect(await offences()).toEqual([]);
      await page.context().close();
    });

    test('keeps the day in the address, and follows it back and forward', async () => {
      const { page, offences } = await open('/e/programme:cn-us-joint-validation', { locale: 'en' });
      const places = page.locator('.facts', { hasText: 'was piloted at' });
      await places.waitFor();
      // By keys, part by part; while the year is typed, it is not asked for the year 2.
      await page.getByLabel('As of').focus();
      await page.keyboard.type('06062008');
      // Not by a script of the test: the policy of the page takes none that is a text.
      await page.waitForURL((url) => url.search === '?asOf=2008-06-06');
      await places.waitFor({ state: 'detached' });
      await page.getByRole('link', { name: 'U.S. Customs and Border Protection' }).first().click();
      await page.getByRole('heading', { level: 1, name: 'U.S. Customs and Border Protection' }).waitFor();
      expect(new URL(page.url()).search).toBe('?asOf=2008-06-06');
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: /C-TPAT/ }).waitFor();
      expect(await offences()).toEqual([]);
      await page.context().close();
    }, 60_000);

    test('says what a wrong address is, and where to go', async () => {
      const { page } = await open('/e/port:atlantis', { locale: 'en' });
      await page.getByRole('heading', { name: 'Nothing has the id “port:atlantis”' }).waitFor();
      await page.goto(`${server().url}/grpah`);
      await page.getByRole('heading', { name: 'There is no page at /grpah' }).waitFor();
      expect(await page.getByRole('link', { name: 'To the front page' }).count()).toBe(1);
      await page.context().close();
    }, 60_000);

    test('says that the server is away, and goes on when it is back', async () => {
      const { page } = await open('/', { locale: 'en' });
      await page.locator('.stories a').first().waitFor();
      await page.context().setOffline(true);
      await page.getByRole('combobox', { name: 'Search the graph' }).fill('Dulata');
      await page.waitForTimeout(500);
      await page.locator('.stories a[href^="/e/"]').first().click();
      await page.getByRole('alert').getByText('The server does not answer').waitFor({ timeout: 30_000 });
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'Ask again' }).click();
      await page.locator('.facts li').first().waitFor();
      await page.context().close();
    }, 90_000);

    test('leads to the playground with the operation behind the page', async () => {
      const { page } = await open('/e/port:dulata', { locale: 'en' });
      await page.locator('.facts li').first().waitFor();
      const href = await page.getByRole('link', { name: 'Open in the playground' }).first().getAttribute('href');
      expect(href).toMatch(/^\/graphql#q=[\w-]{100,}$/);
      await page.context().close();
    }, 60_000);

    test('is usable at a width of 390 pixels', async () => {
      const { page } = await open('/', { locale: 'en', viewport: { width: 390, height: 844 } });
      for (const [path, shown] of PAGES) {
        await page.goto(server().url + path);
        await page.locator(shown).first().waitFor();
        expect([path, await overflow(page)]).toEqual([path, 0]);
      }
      await page.context().close();
    }, 60_000);
  },
  // A server that runs nothing but the explorer's own operations, as the build wrote them down.
  { TRUSTED_DOCUMENTS: join(ROOT, 'web/dist/trusted-documents.json') },
);

/** Pixels by which the page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
