// A picture of every page of the explorer for the documents: `npm run screenshots` writes docs/images/explorer-*.webp.
// A server of its own over the data of seed/, and a Chromium, 1280 by 800 pixels, light, in English.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Of each picture: its name, the address, what is there once the page is, and a button to press then. */
const PICTURES = [
  { name: 'front', path: '/', shown: '.holdings' },
  { name: 'entity', path: '/e/port:dulata', shown: '.small-map .land' },
  {
    ...{ name: 'evidence', path: '/e/programme:cn-kz-joint-control', shown: '.facts li' },
    press: /^Evidence: .* was piloted at Dulata/,
  },
  { name: 'graph', path: '/graph?path=administration:us-cbp,administration:kz-customs', shown: 'canvas' },
  { name: 'map', path: '/map?of=country:CN', shown: '.world-map svg[data-ready="true"]' },
  { name: 'timeline', path: '/timeline?about=programme:cn-us-joint-validation', shown: '.timeline-lines li' },
  { name: 'matrix', path: '/matrix?pair=programme:cn-aeo,programme:us-ctpat', shown: '.matrix-instead li' },
  { name: 'compare', path: '/compare?a=country:CN&b=country:US', shown: '#common td' },
  { name: 'sources', path: '/sources', shown: '.data-table td' },
  { name: 'contradictions', path: '/sources?tab=contradictions', shown: '.disagreement' },
];

/** Of WebP: letters are clear, and a picture is well below 100 kB. */
const QUALITY = 80;

const data = mkdtempSync(join(tmpdir(), 'customs-graph-screenshots-'));
const env = { ...process.env, PORT: '0', DATA_DIR: data, NEO4J_URI: '' };
const server = spawn(process.execPath, ['dist/main.js'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
try {
  const base = await addressOf(server);
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const args = ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  const browser = await chromium.launch({ executablePath, args });
  const options = { viewport: { width: 1280, height: 800 }, locale: 'en', colorScheme: 'light' };
  const page = await browser.newPage({ ...options, reducedMotion: 'reduce' });
  for (const picture of PICTURES) await take(page, base, picture);
  await browser.close();
} finally {
  if (server.exitCode === null) {
    server.kill('SIGINT');
    await once(server, 'exit');
  }
  rmSync(data, { recursive: true, force: true });
}

/** The address of the explorer, which the server says once the graph is loaded. */
async function addressOf({ stdout }) {
  for await (const line of createInterface({ input: stdout })) {
    const address = /^ *Explorer +(http:\S+)\/ /.exec(line)?.[1];
    if (address) {
      stdout.resume();
      return address;
    }
  }
  throw new Error('The server ended before it said its address.');
}

async function take(page, base, { name, path, shown, press }) {
  await page.goto(base + path);
  await page.locator(shown).first().waitFor();
  if (press) {
    await page.getByRole('button', { name: press }).first().click();
    await page.locator('dialog .sentence').first().waitFor();
  }
  await page.waitForLoadState('networkidle');
  // The canvas arranges its nodes, and labels find their places.
  await page.waitForTimeout(1500);
  // Playwright itself writes no WebP.
  const devtools = await page.context().newCDPSession(page);
  const picture = { format: 'webp', quality: QUALITY };
  const { data: encoded } = await devtools.send('Page.captureScreenshot', picture);
  const bytes = Buffer.from(encoded, 'base64');
  writeFileSync(join(root, 'docs', 'images', `explorer-${name}.webp`), bytes);
  console.log(`${name}: ${Math.round(bytes.length / 1000)} kB`);
  await devtools.detach();
}
