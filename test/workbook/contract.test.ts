import { invariant } from '../../src/scoring/result';
import type { SheetCells } from '../../src/sheets/cells';
import { sheetById } from '../../src/workbook/workbook';
import { printXlsx } from '../../src/workbook/xlsx/printXlsx';
import { readXlsx } from '../../src/workbook/xlsx/readXlsx';
import { anExcel, closeExcel, valueOf } from './excel/anExcel';
import { workbookContract } from './workbookContract';

afterEach(closeExcel);

workbookContract('an .xlsx file', (contents) =>
  Promise.resolve(valueOf(readXlsx(printXlsx(contents, { created: new Date(0) }))).sheets),
);

workbookContract('Excel', async (contents) => {
  const excel = anExcel();
  const sheets: SheetCells[] = [];
  for (const id of await excel.insert(...contents)) {
    const sheet = sheetById((await excel.read({ sheet: { id } })).read, id);
    invariant(sheet, 'the sheet that was asked for is read');
    sheets.push(sheet);
  }
  return sheets;
});
