import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import webpack from 'webpack';
import makeAddin from '../../webpack.config.js';
import { measurePane } from './pane.mjs';
import { measureUnitFiles } from './unitFiles.mjs';
import { nodeMeasures, peerPane } from './webpack.bench.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const KINDS = ['roundTrips', 'tableTrips', 'checking', 'files', 'sendingOut'];

async function build() {
  const [addin] = await makeAddin({}, { mode: 'production' });
  for (const config of [addin, nodeMeasures, peerPane]) {
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
  const rows = measures.map(({ what, value, unit, limit }) => [
    what,
    `${shown(value)} ${unit}`,
    limit === null ? '' : `≤ ${shown(limit)} ${unit}`,
    limit === null ? '' : value <= limit ? 'đạt' : 'KHÔNG ĐẠT',
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

console.error('Đang dựng… / Building…');
await build();
console.error('Đang đo… / Measuring…');
const measures = [...KINDS.flatMap(measureInNode), ...measureUnitFiles(ROOT), ...(await measurePane(ROOT))];
printTable(measures);
if (measures.some(({ value, limit }) => limit !== null && value > limit)) process.exitCode = 1;
