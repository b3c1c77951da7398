import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startServer } from '../support/server';
import { CHROMIUM_ARGS, findChromium } from './find-chromium';

const executablePath = findChromium();

/** What axe finds wrong, with the places. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<axe.AxeResults>('axe.run()');
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** Whether the focus is in an element that the selector names. */
const hasFocus = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate<boolean>(`document.activeElement.closest(${JSON.stringify(selector)}) !== null`);

(executablePath === null ? describe.skip : describe)('the playground, for whoever does not see or point', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;
  beforeAll(async () => {
    server = await startServer();
    browser = await chromium.launch({ executablePath: executablePath!, args: CHROMIUM_ARGS });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  }, 30_000);

  const open = async (options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, ...options });
    await page.goto(`${server.url}/graphql`);
    await page.locator('.status-outcome[data-outcome="complete"]').waitFor({ timeout: 30_000 });
    return page;
  };

  test.each([
    ['wide', {}],
    ['wide and dark', { colorScheme: 'dark' as const }],
    ['narrow', { viewport: { width: 390, height: 844 } }],
  ])(
    'has nothing that axe finds wrong: %s',
    async (_title, options) => {
      const page = await open(options);
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test('the editor and the answer are the first that the keyboard reaches', async () => {
    const page = await open();
    for (const [name, editor] of [
      ['Skip to the editor', '.graphiql-query-editor'],
      ['Skip to the answer', '.result-window'],
    ] as const) {
      await page.evaluate('document.activeElement.blur(); document.body.focus()');
      await page.getByRole('link', { name }).focus();
      await page.keyboard.press('Enter');
      expect(await hasFocus(page, editor)).toBe(true);
    }
    await page.close();
  }, 60_000);

  test('the focus moves to the answer of what a button runs', async () => {
    const page = await open();
    expect(await hasFocus(page, '.result-window')).toBe(false);
    await page.locator('.graphiql-execute-button').focus();
    await page.keyboard.press('Enter');
    await page.locator('.result-window textarea:focus').waitFor({ state: 'attached', timeout: 10_000 });
    await page.close();
  }, 60_000);

  test('the editor explains a field of an interface where the type says nothing', async () => {
    const page = await open();
    const texts = await page.evaluate<string[]>(`(async () => {
      const model = __MONACO.editor.getModels().find(({ uri }) => uri.path.endsWith('operation.graphql'));
      model.setValue('{ port(id: "port:dulata") { claimCount } }');
      const editor = __MONACO.editor.getEditors().find((one) => one.getModel() === model);
      editor.setPosition({ lineNumber: 1, column: 32 });
      editor.focus();
      editor.trigger('test', 'editor.action.showHover', {});
      for (let waited = 0; waited < 100; waited += 1) {
        const shown = [...document.querySelectorAll('.monaco-hover')].map((one) => one.textContent);
        if (shown.some((text) => /claims/.test(text))) return shown;
        await new Promise((done) => setTimeout(done, 100));
      }
      return [];
    })()`);
    expect(texts.join(' ')).toContain('How many claims are about it');
    await page.close();
  }, 60_000);
});
