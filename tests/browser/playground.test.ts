import { chromium, type Browser, type Page } from 'playwright-core';
import { startServer } from '../support/server';
import { CHROMIUM_ARGS, findChromium } from './find-chromium';
import { openWatchedPage } from './watched-page';

const HAN = /\p{Script=Han}/u;

const executablePath = findChromium();
const required = process.env['REQUIRE_CHROMIUM'] === '1';
if (executablePath === null && !required) {
  console.warn(
    'THE PLAYGROUND IS NOT TESTED: no Chromium was found. Install one, or set CHROMIUM_PATH; ' +
      'with REQUIRE_CHROMIUM=1 this is a failure.',
  );
}

(executablePath === null && !required ? describe.skip : describe)('the playground', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  let browser: Browser;

  beforeAll(async () => {
    if (executablePath === null) throw new Error('REQUIRE_CHROMIUM is 1, and no Chromium was found.');
    server = await startServer();
    browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  }, 30_000);

  const open = async (width: number, height: number, path = '/graphql') => {
    const origin = new URL(server.url).origin;
    const watched = await openWatchedPage(browser, origin, { viewport: { width, height } });
    await watched.page.goto(server.url + path);
    return watched;
  };

  test('answers the first question on load, and further ones by card and by button', async () => {
    const { page, offences } = await open(1280, 800);
    await answered(page);
    expect(await shownAnswer(page)).toHaveProperty('data');

    const card = page.locator('.question-card').nth(1);
    await runBy(page, () => card.click());
    expect(await card.getAttribute('aria-current')).toBe('true');
    await runBy(page, () => page.locator('.graphiql-execute-button').click());
    expect(await shownAnswer(page)).toHaveProperty('data');
    expect(await offences()).toEqual([]);
  }, 60_000);

  test('offers fields and arguments while one types, with what they mean where the schema says it elsewhere', async () => {
    const { page, offences } = await open(1280, 800);
    await answered(page);
    const offered = async (before: string, behind: string): Promise<string> => {
      await page.evaluate(`
        const editor = __MONACO.editor.getEditors().find((one) => one.getModel()?.uri.path.endsWith('operation.graphql'));
        editor.setValue(${JSON.stringify(before + behind)});
        editor.setPosition(editor.getModel().getPositionAt(${before.length}));
        editor.focus();
        editor.trigger('test', 'editor.action.triggerSuggest', {});
      `);
      const widget = page.locator('.suggest-widget.visible');
      await widget.locator('.monaco-list-row').first().waitFor({ timeout: 10_000 });
      // The text that explains it stands beside the list when it is asked for.
      if (!(await page.locator('.suggest-details').isVisible())) await page.keyboard.press('Control+Space');
      const text = `${await widget.innerText()}\n${await page.locator('.suggest-details').innerText()}`;
      await page.keyboard.press('Escape');
      return text;
    };
    expect(await offered('{ ports', ' }')).toContain('ports');
    expect(await offered('{ ports(asO', ') { totalCount } }')).toMatch(/asOf[^]*what holds on this day: begun by then/);
    expect(await offered('{ port(id: "port:dulata") { pilots { totalC', ' } } }')).toMatch(
      /How many nodes all pages have/,
    );
    expect(await offences()).toEqual([]);
  }, 60_000);

  test('shows names in Chinese', async () => {
    const { page, offences } = await open(1280, 800);
    await answered(page);
    const cards = page.locator('.question-card');
    expect(await cards.first().innerText()).toMatch(HAN);

    let answer = JSON.stringify(await shownAnswer(page));
    for (let index = 1; !HAN.test(answer) && index < (await cards.count()); index += 1) {
      await runBy(page, () => cards.nth(index).click());
      answer = JSON.stringify(await shownAnswer(page));
    }
    expect(answer).toMatch(HAN);
    expect(await offences()).toEqual([]);
  }, 60_000);

  test('never runs text that came by a link', async () => {
    // {"query":"{ __typename }"}, deflated.
    const { page, offences } = await open(1280, 800, '/graphql#q=q1YqLE0tqlSyUqpWiI8vqSxIzUvMTVWoVaoFAA');
    await page.getByText('From a link, not run').waitFor({ timeout: 20_000 });
    const runs: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && !isIntrospection(request.postData())) runs.push(request.url());
    });
    await page.waitForTimeout(1500);
    expect(runs).toEqual([]);

    await runBy(page, () => page.locator('.graphiql-execute-button').click());
    expect(await shownAnswer(page)).toMatchObject({ data: { __typename: 'Query' } });
    expect(await offences()).toEqual([]);
  }, 60_000);

  test('is usable at a width of 390 pixels', async () => {
    const { page, offences } = await open(390, 844);
    await answered(page);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);

    await runBy(page, () => page.locator('.question-card').nth(1).click());
    await runBy(page, () => page.locator('.graphiql-execute-button').click());
    const answer = await page.locator('.result-window').boundingBox();
    expect(answer?.width).toBeGreaterThan(340);
    expect(answer?.height).toBeGreaterThan(300);
    expect(await offences()).toEqual([]);
  }, 60_000);
});

/** Waits until the open tab has an answer without errors. */
async function answered(page: Page): Promise<void> {
  await page.locator('.status-outcome[data-outcome="complete"]').waitFor({ timeout: 20_000 });
}

/** Does something that runs an operation, and waits for the answer. */
async function runBy(page: Page, action: () => Promise<void>): Promise<void> {
  const sent = page.waitForResponse(
    (response) => response.request().method() === 'POST' && !isIntrospection(response.request().postData()),
  );
  await action();
  await (await sent).finished();
  await answered(page);
}

function isIntrospection(body: string | null): boolean {
  return body?.includes('query IntrospectionQuery') ?? false;
}

/** The answer in the editor, whole: on the screen are only the lines in view. */
async function shownAnswer(page: Page): Promise<unknown> {
  const text = await page.evaluate<string>(`
    __MONACO.editor.getModels().find(({ uri }) => uri.path.endsWith('response.json')).getValue()
  `);
  return JSON.parse(text);
}
