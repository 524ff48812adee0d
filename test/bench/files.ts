import sheetJs from '@e965/xlsx';
import exceljs from 'exceljs';
import { readXlsx as readWithHucre, writeXlsx as writeWithHucre } from 'hucre/xlsx';
import { huyen2021 } from '../../src/scoring/sets/huyen2021';
import { printForm } from '../../src/sheets/formSheet';
import { printXlsx } from '../../src/workbook/xlsx/printXlsx';
import { readXlsx } from '../../src/workbook/xlsx/readXlsx';
import { aForm, aFormFile, filledTo } from '../support/aFormFile';
import { timeInTurns, type Job, type Measure } from './timing';

const RUNS = 11;

/** A filled form read and written by us and by the libraries that others use; each library writes the workbook that it has read. */
export async function measureFiles(): Promise<Measure[]> {
  const filled = filledTo(huyen2021, '51.25');
  const bytes = aFormFile(huyen2021, filled);
  const readExceljs = async (): Promise<exceljs.Workbook> => {
    const book = new exceljs.Workbook();
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    return book;
  };
  const readSheetJs = (): sheetJs.WorkBook =>
    sheetJs.read(bytes, { type: 'array', dense: true, cellText: false, cellHTML: false, cellStyles: true });
  const [byExceljs, bySheetJs, byHucre] = [await readExceljs(), readSheetJs(), await readWithHucre(bytes)];
  const form = aForm(huyen2021, filled);
  const reading: Record<string, Job> = {
    'cchc cho Excel': () => readXlsx(bytes),
    '@e965/xlsx': readSheetJs,
    exceljs: readExceljs,
    hucre: () => readWithHucre(bytes),
  };
  const writing: Record<string, Job> = {
    'cchc cho Excel': () => printXlsx(printForm(form), { created: new Date(0) }),
    '@e965/xlsx': () => sheetJs.write(bySheetJs, { type: 'array', compression: true }) as unknown,
    exceljs: () => byExceljs.xlsx.writeBuffer(),
    hucre: () => writeWithHucre({ sheets: byHucre.sheets.map(({ name, rows }) => ({ name, rows })) }),
  };
  return [...(await compare('Đọc', reading)), ...(await compare('Ghi', writing))];
}

async function compare(verb: string, jobs: Readonly<Record<string, Job>>): Promise<Measure[]> {
  const times = await timeInTurns(jobs, RUNS);
  return Object.entries(times).map(([library, value]) => ({
    what: `${verb} một tệp biểu mẫu (${huyen2021.id}): ${library}`,
    value,
    unit: 'ms',
    limit: null,
  }));
}
