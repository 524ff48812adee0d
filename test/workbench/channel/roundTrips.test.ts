import { NO_FAULTS, RoundTrips } from './roundTrips';

const BATCH = JSON.stringify({ Actions: [], ObjectPaths: {} });
const ANSWER = JSON.stringify({ Results: [] });
const FAILED = JSON.stringify({ Results: [], Error: { Code: 'AccessDenied', Message: 'no', ActionIndex: 2 } });

interface Call {
  readonly action: number;
  readonly code: string;
}

interface TriedTrips {
  readonly trips: RoundTrips;
  readonly calls: (Call | null)[];
  readonly run: (batch: string) => Promise<string>;
}

function trips(answer = ANSWER): TriedTrips {
  const calls: (Call | null)[] = [];
  const tried = new RoundTrips(() => undefined);
  const run = (_batch: string, failAt: Call | null): string => {
    calls.push(failAt);
    return failAt ? FAILED : answer;
  };
  return { trips: tried, calls, run: (batch) => tried.run(batch, { run }) };
}

test('each batch is counted with the bytes that went and came, Vietnamese letters at their full size', async () => {
  const answer = JSON.stringify({ Results: [], note: 'Tổng' });
  const { trips: counted, run } = trips(answer);
  await run(BATCH);
  await run(BATCH);
  expect(counted.latest.map(({ number }) => number)).toEqual([1, 2]);
  expect(counted.latest[0]).toMatchObject({ bytesSent: BATCH.length, bytesReceived: answer.length + 2 });
});

test('a failure is made to happen once and then no more', async () => {
  const { trips: failing, calls, run } = trips();
  failing.faults = { ...NO_FAULTS, failWith: 'AccessDenied', atAction: 2, times: 1 };
  await run(BATCH);
  await run(BATCH);
  expect(calls).toEqual([{ action: 2, code: 'AccessDenied' }, null]);
  expect(failing.latest.map(({ error }) => error?.code ?? null)).toEqual(['AccessDenied', null]);
});

test('a failure without a count stays until it is switched off', async () => {
  const { trips: failing, calls, run } = trips();
  failing.faults = { ...NO_FAULTS, failWith: 'GeneralException' };
  await run(BATCH);
  await run(BATCH);
  expect(calls.every((call) => call?.code === 'GeneralException')).toBe(true);
});

test('a cut batch is carried out and never answered', async () => {
  const { trips: cut, calls, run } = trips();
  cut.faults = { ...NO_FAULTS, cut: true, times: 1 };
  const settled = jest.fn();
  void run(BATCH).then(settled);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(settled).not.toHaveBeenCalled();
  expect(calls).toEqual([null]);
  expect(cut.latest[0]).toMatchObject({ cut: true, milliseconds: null });
});

test('a delay outlives the failure that it came with', async () => {
  const { trips: slow, run } = trips();
  slow.faults = { ...NO_FAULTS, delay: 15, failWith: 'AccessDenied', times: 1 };
  await run(BATCH);
  expect(slow.faults).toMatchObject({ delay: 15, failWith: null });
});
