/** One line of the printed table. */
export interface Measure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

export type Job = () => unknown;

/** Medians in milliseconds of jobs that take turns, so that a slow moment of the machine befalls all of them alike. */
export async function timeInTurns(jobs: Readonly<Record<string, Job>>, runs: number): Promise<Record<string, number>> {
  const times = new Map(Object.keys(jobs).map((name) => [name, [] as number[]]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, job] of Object.entries(jobs)) {
      const started = performance.now();
      await job();
      times.get(name)?.push(performance.now() - started);
    }
  }
  return Object.fromEntries([...times].map(([name, taken]) => [name, median(taken)]));
}
