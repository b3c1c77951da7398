// What the explorer's pages take: `node scripts/measure-explorer.mjs http://127.0.0.1:4000 [times]`. A Chromium of its
// own, without a cache, at full speed and at a quarter of it. Prints medians: milliseconds from the address to the first
// paint and to the page's own content, kilobytes of script and of all as they were transferred, and the longest task.
import { chromium } from 'playwright-core';

const [base, times = '3'] = process.argv.slice(2);
if (!base || !/^[1-9]\d*$/.test(times)) {
  console.error('Usage: node scripts/measure-explorer.mjs http://127.0.0.1:4000 [3]');
  process.exit(1);
}

/** A page's address, and what is there once its picture is. */
const PAGES = [
  ['/', 'table tbody tr'],
  ['/e/port:dulata', '.facts li'],
  ['/e/country:CN', '.facts li'],
  ['/graph?path=administration:us-cbp,administration:kz-customs', 'canvas'],
  ['/map?layer=recognition&of=country:CN', '.map-list li'],
  ['/matrix', '[role="grid"] [role="gridcell"], table td'],
  ['/timeline?about=programme:cn-us-joint-validation', '.timeline-band'],
  ['/compare?a=country:CN&b=country:US', '.facts li, table tbody tr'],
  ['/sources', 'table tbody tr'],
];

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const rows = [];
for (const [path, picture] of PAGES) {
  const full = await repeat(() => open(path, picture, 1));
  const slow = await repeat(() => open(path, picture, 4));
  rows.push({
    page: path,
    'first paint': full.paint,
    picture: full.picture,
    'picture, 4x slower': slow.picture,
    'longest task': full.task,
    'script, kB': full.script,
    'all, kB': full.all,
  });
}
await browser.close();
console.table(rows);

async function repeat(measure) {
  const found = [];
  for (let i = 0; i < Number(times); i++) found.push(await measure());
  const median = (name) => found.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(found.length / 2)];
  return Object.fromEntries(Object.keys(found[0]).map((name) => [name, median(name)]));
}

async function open(path, picture, slowdown) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const bytes = { script: 0, all: 0 };
  const scripts = new Set();
  devtools.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength;
    if (scripts.has(requestId)) bytes.script += encodedDataLength;
  });
  await page.addInitScript(() => {
    globalThis.longest = 0;
    new globalThis.PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const started = performance.now();
  await page.goto(base + path, { waitUntil: 'commit' });
  await page.locator(picture).first().waitFor({ state: 'attached', timeout: 30_000 });
  const shown = performance.now() - started;
  await page.waitForLoadState('networkidle');
  const [paint, task] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    globalThis.longest,
  ]);
  await context.close();
  const kilobytes = (count) => Math.round(count / 1000);
  return {
    paint: Math.round(paint),
    picture: Math.round(shown),
    task: Math.round(task),
    script: kilobytes(bytes.script),
    all: kilobytes(bytes.all),
  };
}
