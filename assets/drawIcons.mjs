// Draws the icons of the ribbon: `node assets/drawIcons.mjs` after a change to assets/svg. The PNGs are committed.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const ASSETS = dirname(fileURLToPath(import.meta.url));
const SVGS = join(ASSETS, 'svg');
/** Below 32 pixels fine lines blur, so these sizes have a drawing of their own. */
const SIZES = { '.small.svg': [16, 20, 24], '.svg': [32, 40, 48, 64, 80, 96] };

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const file of readdirSync(SVGS)) {
  const ending = file.endsWith('.small.svg') ? '.small.svg' : '.svg';
  for (const size of SIZES[ending]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${readFileSync(join(SVGS, file), 'utf8')}`);
    const picture = await page.screenshot({ omitBackground: true });
    writeFileSync(join(ASSETS, `${file.slice(0, -ending.length)}-${size}.png`), picture);
  }
}
await browser.close();
