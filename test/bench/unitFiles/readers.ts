import type { UnitFileReading } from '../../../src/workbook/unitFiles/unitFileReading';
import type { Packing } from '../../../src/workbook/xlsx/packing';

/** Takes files one after another; `finish` does what has to wait for the last one. */
export interface BenchReader {
  take(bytes: Uint8Array, name: string): unknown;
  finish(): unknown;
}

const nothing = (): void => undefined;

/** This process becomes one as `cchc` has. */
async function commandLine(): Promise<Packing> {
  const { tuneEngine } = await import('../../../src/cli/tuneEngine');
  const { nodePacking } = await import('../../../src/cli/nodePacking');
  tuneEngine();
  return nodePacking;
}

/** Each is fetched for itself, and keeps of a file only what its purpose needs; ours read as the command line does. */
export const READERS: Readonly<Record<string, () => Promise<BenchReader>>> = {
  read: async () => {
    const nodePacking = await commandLine();
    const { readXlsx } = await import('../../../src/workbook/xlsx/readXlsx');
    const take = (bytes: Uint8Array): void => {
      const read = readXlsx(bytes, nodePacking);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
    };
    return { take, finish: nothing };
  },
  consolidate: async () => {
    const nodePacking = await commandLine();
    const { createUnitFileReader } = await import('../../../src/workbook/unitFiles/readUnitFile');
    const { assembleUnits } = await import('../../../src/workbook/unitFiles/assembleUnits');
    const read = createUnitFileReader(nodePacking);
    const readings: UnitFileReading[] = [];
    const finish = (): unknown => {
      const known = readings.filter(({ table }) => table !== null).length;
      if (known < 0.99 * readings.length) throw new Error(`only ${known} of ${readings.length} are recognised`);
      return assembleUnits(readings);
    };
    return { take: (bytes, name) => void readings.push(structuredClone(read({ name, bytes, savedAt: 0 }))), finish };
  },
  '@e965/xlsx': async () => {
    const { read } = await import('@e965/xlsx');
    const best = { type: 'array', dense: true, cellText: false, cellHTML: false, cellDates: true, UTC: true } as const;
    return { take: (bytes) => read(bytes, best), finish: nothing };
  },
  'read-excel-file': async () => {
    const { default: readExcelFile } = await import('read-excel-file/universal');
    return { take: (bytes) => readExcelFile(bytes.slice().buffer), finish: nothing };
  },
};
