import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export const PROVINCE = 168;
export const COUNTRY = 3_321;
const ROUNDS = 5;
const NAMES = { read: 'cchc cho Excel', consolidate: 'đọc, nhận dạng, kiểm tra, cộng, xếp hạng' };

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

export const line = (what, value, unit, limit = null) => ({ what, value, unit, limit });

/** Files as units send them back, made once for each state of what makes them; gives their folder. */
export function makeCorpus(root, all) {
  const maker = join(root, 'dist/bench/makeCorpus.cjs');
  const state = createHash('sha256').update(readFileSync(maker)).digest('hex').slice(0, 12);
  const cache = join(root, 'node_modules/.cache/cchc-bench');
  const folder = join(cache, state);
  execFileSync(process.execPath, [maker, folder, String(all ? COUNTRY : PROVINCE)]);
  for (const other of readdirSync(cache)) if (other !== state) rmSync(join(cache, other), { recursive: true });
  return folder;
}

/** What each job gives in each round; the jobs take turns, so that a slow moment of the machine befalls all of them alike. */
export async function timesInTurns(jobs, run) {
  const times = Object.fromEntries(jobs.map((job) => [job, []]));
  for (let round = 0; round < ROUNDS; round += 1) for (const job of jobs) times[job].push(await run(job));
  return times;
}

/**
 * Medians of our jobs beside those of peers. `goals` says how many times as fast as which peer a job has to be; that is
 * taken within each round.
 */
export function compare(what, times, goals) {
  return Object.entries(times).map(([job, taken], at) => {
    const value = median(taken);
    const margins = Object.entries(goals[job] ?? {}).map(([peer, goal]) => {
      const ratio = median(taken.map((time, round) => times[peer][round] / time));
      return { peer, ratio, limit: (value * ratio) / goal };
    });
    const ratios = margins.map(({ peer, ratio }) => `${ratio.toFixed(2).replace('.', ',')} × ${peer}`).join('; ');
    const measure = line(`${at === 0 ? `${what}: ` : '… '}${NAMES[job] ?? job}`, value, 'ms');
    return margins.length === 0
      ? measure
      : { ...measure, limit: Math.min(...margins.map(({ limit }) => limit)), note: ratios };
  });
}

/** Files read in a fresh Node process for each reader and round, readers by turns. */
export async function measureUnitFiles(root, folder, all) {
  const script = join(root, 'dist/bench/readInNode.cjs');
  const run = (reader, count) =>
    JSON.parse(execFileSync(process.execPath, [script, reader, folder, String(count)], { encoding: 'utf8' }));
  const memories = [];
  const times = await timesInTurns(['@e965/xlsx', 'read-excel-file', 'read', 'consolidate'], (reader) => {
    const { milliseconds, megabytes } = run(reader, PROVINCE);
    if (reader === 'consolidate') memories.push(megabytes);
    return milliseconds / PROVINCE;
  });
  const goals = { read: { '@e965/xlsx': 3, 'read-excel-file': 2 }, consolidate: { '@e965/xlsx': 2 } };
  const memory = median(memories);
  const measures = [
    ...compare(`Đọc ${PROVINCE} tệp (Node), mỗi tệp`, times, goals),
    line('… bộ nhớ cao nhất, đọc đến xếp hạng', memory, 'MB'),
  ];
  if (!all) return measures;
  const read = run('read', COUNTRY);
  const whole = run('consolidate', COUNTRY);
  return [
    ...measures,
    line(`Đọc ${COUNTRY} tệp (Node), mỗi tệp`, read.milliseconds / COUNTRY, 'ms', median(times.read)),
    line('… đọc đến xếp hạng', whole.milliseconds / COUNTRY, 'ms', median(times.consolidate)),
    line('… bộ nhớ cao nhất', whole.megabytes, 'MB', 1.5 * memory),
  ];
}
