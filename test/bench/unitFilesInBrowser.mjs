// cspell:ignore tdur
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { serve } from './serve.mjs';
import { compare, COUNTRY, line, PROVINCE, timesInTurns } from './unitFiles.mjs';

const LONGEST_TASK_MS = 50;
const WORKERS = 2;

/** Files read in a fresh page with workers of its own for each job and round. */
export async function measureUnitFilesInBrowser(root, folder, all) {
  const server = await serve(join(root, 'dist/bench/unitFiles'));
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
  const address = `http://localhost:${server.address().port}/index.html`;
  const filesOf = (count) => Array.from({ length: count }, (_, index) => join(folder, `${index}.xlsx`));
  const run = async (job, count, workers, trace = false) => {
    const page = await browser.newPage();
    await page.goto(address);
    await page.setInputFiles('input', filesOf(count));
    if (trace) await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
    const milliseconds = await page.evaluate(([name, readers]) => globalThis.runJob(name, readers), [job, workers]);
    const longest = trace ? longestTask(JSON.parse((await browser.stopTracing()).toString())) : null;
    await page.close();
    return { milliseconds: milliseconds / count, longest };
  };
  try {
    const jobs = ['@e965/xlsx', 'read-excel-file', 'read', 'consolidate'];
    const times = await timesInTurns(jobs, async (job) => (await run(job, PROVINCE, 1)).milliseconds);
    const measures = compare(`Đọc ${PROVINCE} tệp (Chromium, 1 worker), mỗi tệp`, times, {
      read: { '@e965/xlsx': 2.2, 'read-excel-file': 1.6 },
      consolidate: { '@e965/xlsx': 1.6 },
    });
    if (all) {
      const peer = await run('@e965/xlsx', COUNTRY, WORKERS);
      const ours = await run('consolidate', COUNTRY, WORKERS);
      const what = `Đọc ${COUNTRY} tệp (Chromium, ${WORKERS} worker), mỗi tệp`;
      measures.push(
        ...compare(
          what,
          { '@e965/xlsx': [peer.milliseconds], consolidate: [ours.milliseconds] },
          { consolidate: { '@e965/xlsx': 2.5 } },
        ),
      );
    }
    const count = all ? COUNTRY : PROVINCE;
    const { longest } = await run('consolidate', count, WORKERS, true);
    return [...measures, line(`Việc dài nhất của trang khi nhận ${count} tệp`, longest, 'ms', LONGEST_TASK_MS)];
  } finally {
    await browser.close();
    server.close();
  }
}

/** Of the page's own thread, in processor time: what other programs take away in between is not our work. */
function longestTask({ traceEvents }) {
  const isOfPage = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = traceEvents.filter((event) => event.tdur !== undefined && isOfPage.has(threadOf(event)));
  if (tasks.length === 0) throw new Error('the trace has no tasks of the page');
  return Math.max(...tasks.map(({ tdur }) => tdur)) / 1000;
}

const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
