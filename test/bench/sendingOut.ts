import type { ListedUnit } from '../../src/scoring/units';
import { xa2025 } from '../../src/scoring/sets/xa2025';
import { blankForm } from '../../src/sheets/form';
import { printForm } from '../../src/sheets/formSheet';
import { zipUnitForms } from '../../src/workbook/unitForms/zipUnitForms';
import { ZipWriter, storePart } from '../../src/workbook/xlsx/zipWriter';
import { median, type Measure } from './timing';
import { unitName } from './unitFiles/aUnitFile';
import { writeWithExceljs } from './writeWithExceljs';

const COMMUNES_OF_A_PROVINCE = 168;
const COMMUNES_OF_THE_COUNTRY = 3_321;
const ROUNDS = 5;
/** exceljs writes so few a round: a form takes it as long as any other. */
const BY_EXCELJS = 6;
const ABOUT = { set: xa2025, year: 2026, view: 'self-assessment' } as const;

const unitsOf = (count: number): ListedUnit[] =>
  Array.from({ length: count }, (_, index) => ({
    unit: unitName(index),
    group: 'xã',
    superior: 'Ủy ban nhân dân tỉnh',
    place: unitName(index).split(' ').slice(1).join(' '),
  }));

/** One form file a unit in one archive: by us, and by exceljs with the same cells, styles, limits, colours, locks and print setup. */
export async function measureSendingOut(): Promise<Measure[]> {
  const [ours, byExceljs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await perForm(COMMUNES_OF_A_PROVINCE, sendOut));
    byExceljs.push(await perForm(BY_EXCELJS, sendOutWithExceljs));
  }
  const whole = await perForm(COMMUNES_OF_THE_COUNTRY, sendOut);
  const kilobytes = sendOut(unitsOf(1)) / 1024;
  return [
    {
      what: `Phát hành ${COMMUNES_OF_A_PROVINCE} biểu mẫu (${xa2025.id}), mỗi biểu mẫu`,
      value: median(ours),
      unit: 'ms',
      limit: median(byExceljs) / 20,
    },
    { what: '… exceljs, cùng nội dung và định dạng', value: median(byExceljs), unit: 'ms', limit: null },
    { what: `… ${COMMUNES_OF_THE_COUNTRY} biểu mẫu, mỗi biểu mẫu`, value: whole, unit: 'ms', limit: 2 },
    { what: '… bộ nhớ cao nhất', value: process.resourceUsage().maxRSS / 1024, unit: 'MB', limit: 300 },
    { what: '… một biểu mẫu', value: kilobytes, unit: 'KB', limit: null },
  ];
}

async function perForm(count: number, send: (units: readonly ListedUnit[]) => unknown): Promise<number> {
  const units = unitsOf(count);
  const started = performance.now();
  await send(units);
  return (performance.now() - started) / count;
}

const requestFor = (units: readonly ListedUnit[]): Parameters<typeof zipUnitForms>[0] => {
  let ids = 0;
  return { ...ABOUT, units, created: new Date(2026, 9, 20), newId: () => (0xa00000 + ids++).toString(16) };
};

/** Each stretch is let go before the next, as when it is written to a disk. Gives the size of the archive. */
function sendOut(units: readonly ListedUnit[]): number {
  let size = 0;
  for (const { bytes } of zipUnitForms(requestFor(units))) size += sizeOf(bytes);
  return size;
}

async function sendOutWithExceljs(units: readonly ListedUnit[]): Promise<number> {
  const zip = new ZipWriter(new Date(2026, 9, 20));
  let size = 0;
  for (const [index, unit] of units.entries()) {
    const form = blankForm({ ...ABOUT, ...unit, id: index.toString(36).padStart(6, '0') });
    size += sizeOf(zip.add(storePart(`${index}.xlsx`, await writeWithExceljs(printForm(form)))));
  }
  return size + sizeOf(zip.end());
}

const sizeOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);
