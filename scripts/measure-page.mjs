// How long the page takes, from its opening, until its editor offers fields: `node scripts/measure-page.mjs URL [times]`.
// A Chromium of its own without a cache, at full speed of the processor. Prints milliseconds, each and the median.
import { chromium } from 'playwright-core';

const [url, times = '5'] = process.argv.slice(2);
if (!url || !/^[1-9]\d*$/.test(times)) {
  console.error('Usage: node scripts/measure-page.mjs http://127.0.0.1:4000/graphql [5]');
  process.exit(1);
}

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const found = [];
for (let i = 0; i < Number(times); i++) found.push(await untilFieldsAreOffered());
await browser.close();
const median = [...found].sort((a, b) => a - b)[Math.floor(found.length / 2)];
console.log(`${found.join(', ')} ms; median ${median}`);

/** Types the beginning of a field as soon as there is an editor, and asks for suggestions until there are some. */
async function untilFieldsAreOffered() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const started = performance.now();
  await page.goto(`${url}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => globalThis.__MONACO?.editor.getEditors().length > 0, undefined, { polling: 50 });
  await page.evaluate(() => {
    const editors = globalThis.__MONACO.editor.getEditors();
    const editor = editors.find((one) => one.getModel()?.uri.path.endsWith('operation.graphql'));
    editor.setValue('{\n  por\n}\n');
    editor.setPosition({ lineNumber: 2, column: 6 });
    editor.focus();
    const ask = () => editor.trigger('measure', 'editor.action.triggerSuggest', {});
    ask();
    globalThis.asking = globalThis.setInterval(ask, 100);
  });
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'ports' }).first().waitFor();
  const ms = Math.round(performance.now() - started);
  await context.close();
  return ms;
}
