import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROVINCE = 168;
const COUNTRY = 3_321;
const ROUNDS = 5;
const READERS = ['read', 'consolidate', '@e965/xlsx', 'read-excel-file'];

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Files as units send them back, made once for each state of what makes them. */
function corpus(root, count) {
  const maker = join(root, 'dist/bench/makeCorpus.cjs');
  const state = createHash('sha256').update(readFileSync(maker)).digest('hex').slice(0, 12);
  const folder = join(root, 'node_modules/.cache/cchc-bench', state);
  execFileSync(process.execPath, [maker, folder, String(count)]);
  return folder;
}

/** Files read in a fresh Node process for each reader and round, readers by turns. */
export function measureUnitFiles(root) {
  const folder = corpus(root, COUNTRY);
  const run = (reader, count) =>
    JSON.parse(
      execFileSync(process.execPath, [join(root, 'dist/bench/readInNode.cjs'), reader, folder, String(count)], {
        encoding: 'utf8',
      }),
    );
  const ofProvince = Object.fromEntries(READERS.map((reader) => [reader, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const reader of READERS) ofProvince[reader].push(run(reader, PROVINCE));
  }
  const time = (reader) => median(ofProvince[reader].map(({ milliseconds }) => milliseconds)) / PROVINCE;
  const memory = (reader) => median(ofProvince[reader].map(({ megabytes }) => megabytes));
  const ofCountry = Object.fromEntries(
    ['read', 'consolidate', '@e965/xlsx'].map((reader) => [reader, run(reader, COUNTRY)]),
  );
  const line = (what, value, unit, limit = null) => ({ what, value, unit, limit });
  return [
    line(`Đọc ${PROVINCE} tệp (Node), mỗi tệp: @e965/xlsx`, time('@e965/xlsx'), 'ms'),
    line('… read-excel-file', time('read-excel-file'), 'ms'),
    line('… cchc cho Excel', time('read'), 'ms', Math.min(time('@e965/xlsx') / 3, time('read-excel-file') / 2)),
    line('… đọc, nhận dạng, kiểm tra, cộng, xếp hạng', time('consolidate'), 'ms', time('@e965/xlsx') / 2),
    line(`Đọc ${COUNTRY} tệp (Node), mỗi tệp: @e965/xlsx`, ofCountry['@e965/xlsx'].milliseconds / COUNTRY, 'ms'),
    line('… cchc cho Excel', ofCountry.read.milliseconds / COUNTRY, 'ms', time('read')),
    line('… đọc đến xếp hạng', ofCountry.consolidate.milliseconds / COUNTRY, 'ms', time('consolidate')),
    line(`Bộ nhớ cao nhất, đọc đến xếp hạng ${PROVINCE} tệp`, memory('consolidate'), 'MB'),
    line(`… ${COUNTRY} tệp`, ofCountry.consolidate.megabytes, 'MB', 1.5 * memory('consolidate')),
  ];
}
