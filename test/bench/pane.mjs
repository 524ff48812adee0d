import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';

const RUNS = 7;
const CPU_SLOWDOWN = 4;
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const INITIAL_SCRIPT_LIMIT_KB = 130;

/** Stands for Office.js, whose own size and start are the same for every add-in; it reports that no Office is around. */
const NO_OFFICE = `window.Office = {
  HostType: { Excel: 'Excel' },
  context: { requirements: { isSetSupported: () => false } },
  onReady: (then) => Promise.resolve({ host: null, platform: null }).then((info) => (then && then(info), info)),
};`;

/** Compressed size of the scripts that the page starts with, Office.js apart. */
function initialScript(folder) {
  const html = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const files = [...html.matchAll(/<script[^>]*\ssrc="([^":]+)"/g)].map(([, file]) => file);
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) / 1024;
}

/** When anything is first painted, and when the pane's own controls stand there; in milliseconds, with a slow processor. */
async function openOnce(browser, address) {
  const context = await browser.newContext({ viewport: { width: 350, height: 600 } });
  const page = await context.newPage();
  await page.route(OFFICE_JS, (route) => route.fulfill({ contentType: 'text/javascript', body: NO_OFFICE }));
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.goto(address);
  await page.waitForSelector('.fui-FluentProvider');
  const times = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
        const wait = () => (paint() === undefined ? requestAnimationFrame(wait) : resolve({ paint: paint() }));
        wait();
      }),
  );
  await context.close();
  return times.paint;
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Our pane and the template's, opened in turns. */
export async function measurePane(root) {
  const folders = { ours: join(root, 'dist/addin'), peer: join(root, 'dist/bench/peer') };
  const servers = { ours: await serve(folders.ours), peer: await serve(folders.peer) };
  const addressOf = (name) => `http://localhost:${servers[name].address().port}/taskpane.html`;
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const paints = { ours: [], peer: [] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const name of ['ours', 'peer']) paints[name].push(await openOnce(browser, addressOf(name)));
  }
  await browser.close();
  for (const server of Object.values(servers)) server.close();
  return [
    {
      what: 'Ngăn CCHC: mã khởi đầu (gzip)',
      value: initialScript(folders.ours),
      unit: 'KB',
      limit: INITIAL_SCRIPT_LIMIT_KB,
    },
    { what: 'Mẫu React chính thức: mã khởi đầu (gzip)', value: initialScript(folders.peer), unit: 'KB', limit: null },
    {
      what: `Ngăn CCHC: hiện nội dung đầu tiên, CPU chậm ${CPU_SLOWDOWN} lần`,
      value: median(paints.ours),
      unit: 'ms',
      limit: median(paints.peer),
    },
    { what: `Mẫu React chính thức: như trên`, value: median(paints.peer), unit: 'ms', limit: null },
  ];
}
