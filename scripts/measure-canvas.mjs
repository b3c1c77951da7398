// How many frames a second the canvas of the explorer draws while one pans it: `node scripts/measure-canvas.mjs
// [nodes] [edges]`, in a Chromium of its own, from the sources of web/. Headless ones draw by software. Prints what it
// took to draw the first time, frames a second and the longest tasks, at rest and while a worker arranges the nodes.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const [nodes = 10_000, edges = 20_000] = process.argv.slice(2).map(Number);
const vite = await createServer({
  configFile: fileURLToPath(new URL('../web/vite.config.mjs', import.meta.url)),
  logLevel: 'error',
  server: { host: '127.0.0.1' },
});
await vite.listen();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${vite.resolvedUrls.local[0]}explorer/main.tsx`);
  await page.setContent('<main id="stage" style="position: fixed; inset: 0"></main>');
  const first = await page.evaluate(draw, { nodes, edges });
  const atRest = await pan();
  await page.evaluate(() => globalThis.arrange());
  const arranging = await pan();
  console.table({ 'nodes, edges': `${nodes}, ${edges}`, 'first picture, ms': first });
  console.table({ 'at rest': atRest, 'while arranged': arranging });

  /** Drags the ground about for three seconds. */
  async function pan() {
    await page.evaluate(() => globalThis.begin());
    await page.mouse.move(640, 400);
    await page.mouse.down();
    for (const ends = Date.now() + 3000; Date.now() < ends;) {
      const angle = (Date.now() / 400) % (2 * Math.PI);
      await page.mouse.move(640 + 200 * Math.cos(angle), 400 + 200 * Math.sin(angle));
    }
    await page.mouse.up();
    return page.evaluate(() => globalThis.end());
  }
} finally {
  await browser.close();
  await vite.close();
}

/** In the page: draws a graph of chance, and leaves behind how to measure it. */
async function draw({ nodes, edges }) {
  const load = (name) => import(`/explorer/graph/${name}.ts`);
  const [{ rendererOf }, { showPicture }, { Layout }, { placesFor }, { MultiDirectedGraph }, { KINDS }] =
    await Promise.all([
      ...['renderer', 'show-picture', 'layout', 'places'].map(load),
      import('/@id/graphology'),
      load('shapes'),
    ]);
  const any = (list) => list[Math.floor(Math.random() * list.length)];
  const ids = Array.from({ length: nodes }, (_, index) => `node:${index}`);
  const picture = {
    nodes: ids.map((id) => ({ id, name: `A name of ${id}`, type: any(KINDS) })),
    edges: Array.from({ length: edges }, (_, index) => ({
      ...{ id: `edge:${index}`, from: any(ids), to: any(ids), type: 'SIGNED', label: 'signed' },
      ...{ mutual: index % 3 === 0, line: any(['solid', 'dashed', 'dotted']), claimCount: 1 + (index % 4) },
    })).filter(({ from, to }) => from !== to),
    away: [],
    settled: true,
  };
  const palette = { type: () => '#0b6e75', surface: '#ffffff', ink: '#1f2a37', line: '#8b949e' };
  const colours = { ...palette, plan: '#8a5a00', accent: '#0b6e75' };
  const started = performance.now();
  const graph = new MultiDirectedGraph();
  const places = placesFor(picture.nodes, [], new Map());
  showPicture(graph, picture, { places, focus: { selected: null, way: new Set() }, palette: colours });
  const renderer = rendererOf(graph, globalThis.document.getElementById('stage'), colours);
  // The renderer has drawn by now; the second frame comes when the graphics card has.
  await new Promise(globalThis.requestAnimationFrame);
  await new Promise(globalThis.requestAnimationFrame);
  const took = performance.now() - started;

  let [frames, longest, began] = [0, 0, 0];
  renderer.on('afterRender', () => (frames += 1));
  new globalThis.PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });
  globalThis.begin = () => ([frames, longest, began] = [0, 0, performance.now()]);
  globalThis.end = () => ({
    'frames a second': Math.round((frames * 1000) / (performance.now() - began)),
    'longest task, ms': Math.round(longest),
  });
  globalThis.arrange = () => {
    const layout = new Layout((found) => {
      const targets = new Map(found);
      graph.updateEachNodeAttributes((id, attributes) => ({ ...attributes, ...targets.get(id) }), {
        attributes: ['x', 'y'],
      });
    });
    layout.arrange(picture, places, true);
  };
  return Math.round(took);
}
