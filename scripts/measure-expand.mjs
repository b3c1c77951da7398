// What it takes on the canvas of the explorer from a click that fetches what is around a node until that is drawn:
// `node scripts/measure-expand.mjs http://127.0.0.1:4000 [nodes]`, for so many nodes of each of four types, in a
// Chromium of its own, which draws by software when it has no screen. Prints, in
// milliseconds, when the answer stands in the lists beside the canvas, and when the canvas has drawn it.
import { chromium } from 'playwright-core';

const [base, each = '6'] = process.argv.slice(2);
if (!base || !/^[1-9]\d*$/.test(each)) {
  console.error('Usage: node scripts/measure-expand.mjs http://127.0.0.1:4000 [6]');
  process.exit(1);
}

const FIELDS = ['countries', 'agreements', 'programmes', 'customsAdministrations'];
/** Expansions of a node that are measured, the greatest first. */
const EXPANSIONS = 3;

const ids = await someIds();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en' });
const measured = [];
for (const id of ids) {
  const address = new URL('/graph', base);
  address.search = new URLSearchParams({ nodes: id, selected: id });
  await page.goto(address.href);
  // A node with nothing around it has no menu.
  const menu = page.locator('.graph-around button').first();
  await menu.waitFor({ timeout: 5_000 }).catch(() => undefined);
  for (let turn = 0; turn < EXPANSIONS; turn++) {
    const found = await page.evaluate(expand);
    if (found) measured.push({ id, ...found });
  }
}
await browser.close();

const share = (times, part) => {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]);
};
const times = measured.map(({ ms }) => ms);
const known = measured.map((one) => one.known ?? one.ms);
const { id, label } = measured.find(({ ms }) => ms === Math.max(...times));
console.table({
  expansions: times.length,
  'in the lists: median, ms': share(known, 0.5),
  'in the lists: 95th percentile, ms': share(known, 0.95),
  'drawn: median, ms': share(times, 0.5),
  'drawn: 95th percentile, ms': share(times, 0.95),
  'drawn: longest, ms': share(times, 1),
  'which was': `${id}: ${label}`,
});

/** Nodes spread over the whole of each type. */
async function someIds() {
  const lists = FIELDS.map((field) => `${field}(first: 500) { nodes { id } }`);
  const answer = await fetch(new URL('/graphql', base), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ ${lists.join(' ')} }` }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(errors[0].message);
  return FIELDS.flatMap((field) => {
    const { nodes } = data[field];
    const step = Math.max(1, Math.floor(nodes.length / Number(each)));
    return nodes.filter((_, index) => index % step === 0).slice(0, Number(each));
  }).map((node) => node.id);
}

/** In the page: fetches by the first entry of the menu that has something left; null where none has. */
async function expand() {
  const frame = () => new Promise(globalThis.requestAnimationFrame);
  const entries = () => [...globalThis.document.querySelectorAll('.graph-around button')];
  const entry = entries().find(({ disabled }) => !disabled);
  const isFull = Number(globalThis.document.querySelector('.graph-nodes h2 small')?.textContent) >= 300;
  if (!entry || isFull) return null;
  const label = entry.textContent.trim();
  const canvasNodes = () => globalThis.document.querySelectorAll('.graph-nodes li').length;
  const before = canvasNodes();
  const started = performance.now();
  entry.click();
  // The menu tells how many of the facts are on the canvas.
  while (entry.isConnected && !entry.disabled && entry.textContent.trim() === label && canvasNodes() === before) {
    if (performance.now() - started > 10_000) return { label: `${label}, not drawn`, ms: 10_000 };
    await frame();
  }
  const known = performance.now() - started;
  await frame();
  await frame();
  return { label, known, ms: performance.now() - started };
}
