import type { Arrival, ChosenFile } from '../../../src/workbook/unitFiles/arrival';
import { readUnitFiles, type ReadingTools } from '../../../src/workbook/unitFiles/readUnitFiles';
import { serveUnitFiles } from '../../../src/workbook/unitFiles/serveUnitFiles';
import type { StartWorker } from '../../../src/workbook/workerPort';
import { numberOfPoints } from '../../../src/scoring/points';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aFormFile } from '../../support/aFormFile';
import { workerFailing, workerRunning } from '../../support/aWorker';

const set = aCriteriaSet([
  ['1', '3'],
  ['1.1', '1'],
  ['1.2', '2'],
]);

const chosen = (name: string, content: BlobPart): ChosenFile => ({
  name,
  file: new File([content], name, { lastModified: 1_790_000_000_000 }),
});

const form = (unit: string, points: number): ChosenFile =>
  chosen(`${unit}.xlsx`, aFormFile(set, { '1.1': { self: points } }, { unit }).slice());

async function read(files: readonly ChosenFile[], tools: Partial<ReadingTools> = {}): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  await readUnitFiles(
    files,
    { startReader: workerRunning(serveUnitFiles), readers: 2, patienceMilliseconds: 5_000, ...tools },
    { signal: new AbortController().signal, arrived: (arrival) => arrivals.push(arrival) },
  );
  return arrivals;
}

const told = (arrivals: readonly Arrival[]): string[] =>
  arrivals
    .map(({ reading: { file, problem, table }, obtained }) => {
      const points = obtained === null ? '' : numberOfPoints(obtained);
      return `${file}: ${problem?.kind === 'file' ? problem.detail : table?.names[0]} ${points}`.trim();
    })
    .sort();

const FORTY = Array.from({ length: 40 }, (_, n) => form(`Xã ${String(n).padStart(2, '0')}`, n / 40));

const NOT_THERE = 'not there';

/** A file whose bytes do not come as they should: what browsers say then comes over all files that are fetched together with it. */
function notThere(name: string, answer: () => Promise<ArrayBuffer>): ChosenFile {
  const { arrayBuffer } = Blob.prototype;
  jest.spyOn(Blob.prototype, 'arrayBuffer').mockImplementation(async function (this: Blob) {
    const bytes = await arrayBuffer.call(this);
    return Buffer.from(bytes).includes(NOT_THERE) ? answer() : bytes;
  });
  return chosen(name, NOT_THERE);
}

afterEach(() => jest.restoreAllMocks());

describe('reading the files of many units', () => {
  test('every file arrives once, whatever is wrong with others', async () => {
    const arrivals = await read([...FORTY, chosen('empty.xlsx', ''), chosen('page.xls', '<html><table>')]);
    expect(arrivals).toHaveLength(42);
    const lines = told(arrivals);
    expect(lines.slice(0, 2)).toEqual(['Xã 00.xlsx: Xã 00 0', 'Xã 01.xlsx: Xã 01 0.025']);
    expect(lines.slice(-2)).toEqual(['empty.xlsx: empty-file', 'page.xls: html']);
  });

  test('the set that files share is told once by each reader', async () => {
    const arrivals = await read(FORTY);
    const sets = arrivals.flatMap(({ reading }) => reading.table?.set ?? []);
    expect(sets.length).toBeGreaterThanOrEqual(1);
    expect(sets.length).toBeLessThanOrEqual(2);
  });

  test('a file that cannot be fetched any more is named, and the others are read', async () => {
    const gone = notThere('gone.xlsx', () => Promise.reject(new DOMException('moved', 'NotFoundError')));
    expect(told(await read([gone, ...FORTY.slice(0, 2)]))).toContain('gone.xlsx: not-found');
  });

  test('a file that is far too large is not even fetched', async () => {
    const huge = chosen('huge.xlsx', '');
    Object.defineProperty(huge.file, 'size', { value: 2 ** 31 });
    huge.file.arrayBuffer = () => Promise.reject(new Error('fetched'));
    expect(told(await read([huge]))).toEqual(['huge.xlsx: part-too-large']);
  });

  test('a reader that falls silent on a file is ended; the file is named and all others are read', async () => {
    const stuck = notThere('stuck.xlsx', () => new Promise(() => {}));
    const lines = told(await read([...FORTY.slice(0, 5), stuck, ...FORTY.slice(5)], { patienceMilliseconds: 1_500 }));
    expect(lines).toHaveLength(41);
    expect(lines.filter((line) => line.endsWith('too-slow'))).toEqual(['stuck.xlsx: too-slow']);
  }, 20_000);

  test.each<[string, StartWorker]>([
    ['the browser allows no workers', () => null],
    ['the script of the worker is kept out', workerFailing],
  ])('files are read all the same where %s', async (_why, startReader) => {
    expect(told(await read(FORTY.slice(0, 3), { startReader }))).toHaveLength(3);
  });

  test('nothing arrives after it was cancelled', async () => {
    const cancelling = new AbortController();
    const arrivals: Arrival[] = [];
    await readUnitFiles(
      FORTY,
      { startReader: workerRunning(serveUnitFiles), readers: 2, patienceMilliseconds: 5_000 },
      {
        signal: cancelling.signal,
        arrived: (arrival) => {
          arrivals.push(arrival);
          if (arrivals.length === 3) cancelling.abort();
        },
      },
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(arrivals).toHaveLength(3);
  });
});
