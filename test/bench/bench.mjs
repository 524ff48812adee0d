import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import webpack from 'webpack';
import makeAddin from '../../webpack.config.js';
import { measurePane } from './pane.mjs';
import { makeCorpus, measureUnitFiles } from './unitFiles.mjs';
import { measureUnitFilesInBrowser } from './unitFilesInBrowser.mjs';
import { nodeMeasures, peerPane, unitFilesPage } from './webpack.bench.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const KINDS = ['roundTrips', 'tableTrips', 'checking', 'files', 'sendingOut', 'ranking'];
/** `npm run bench -- --all`: with the files of all communes of the country. */
const ALL = process.argv.includes('--all');

async function build() {
  const [addin] = await makeAddin({}, { mode: 'production' });
  for (const config of [addin, nodeMeasures, peerPane, unitFilesPage]) {
    const stats = await promisify(webpack)(config);
    if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  }
}

function measureInNode(kind) {
  const script = join(ROOT, 'dist/bench/measures.cjs');
  return JSON.parse(
    execFileSync(process.execPath, [script, kind], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 }),
  );
}

const shown = (value) =>
  (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1)).replace('.', ',');

function printTable(measures) {
  const rows = measures.map(({ what, value, unit, limit, note = '' }) => [
    what,
    `${shown(value)} ${unit}`,
    limit === null ? '' : `≤ ${shown(limit)} ${unit}`,
    limit === null ? '' : value <= limit ? 'đạt' : 'KHÔNG ĐẠT',
    note,
  ]);
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    console.log(
      row
        .map((text, n) => (n === 1 || n === 2 ? text.padStart(widths[n]) : text.padEnd(widths[n])))
        .join('  ')
        .trimEnd(),
    );
  }
}

/** Tells how long a part takes, on standard error: the table alone is the result. */
async function part(name, run) {
  const started = performance.now();
  const result = await run();
  console.error(`${name}: ${Math.round((performance.now() - started) / 1000)} s`);
  return result;
}

await part('Dựng / Building', build);
const corpus = await part('Tệp mẫu / Corpus', () => makeCorpus(ROOT, ALL));
const measures = [];
for (const kind of KINDS) measures.push(...(await part(kind, () => measureInNode(kind))));
measures.push(...(await part('unitFiles', () => measureUnitFiles(ROOT, corpus, ALL))));
measures.push(...(await part('unitFilesInBrowser', () => measureUnitFilesInBrowser(ROOT, corpus, ALL))));
measures.push(...(await part('pane', () => measurePane(ROOT))));
printTable(measures);
if (measures.some(({ value, limit }) => limit !== null && value > limit)) process.exitCode = 1;
