import { columnLetters, quoteSheetName } from '../../sheets/address';
import type { Rect } from '../../sheets/cells';
import type { SheetContent } from '../../sheets/sheetContent';
import { RELATIONSHIP_NAMESPACE, SPREADSHEET_NAMESPACE } from './namespaces';
import { printElement, printText, XML_HEAD } from './xmlText';

/** xl/workbook.xml; sheet n is relationship "rIdn". */
export function printWorkbookPart(sheets: readonly SheetContent[], activeSheet: number): string {
  return (
    XML_HEAD +
    printElement('workbook', { xmlns: SPREADSHEET_NAMESPACE, 'xmlns:r': RELATIONSHIP_NAMESPACE }, [
      '<workbookPr/>',
      printElement('bookViews', {}, printElement('workbookView', { activeTab: activeSheet })),
      printElement('sheets', {}, sheets.map(printSheetEntry)),
      printNames(sheets),
      // Whoever opens the file calculates it; the values in it are for those who cannot.
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    ])
  );
}

const printSheetEntry = ({ name, hidden }: SheetContent, index: number): string =>
  printElement('sheet', { name, sheetId: index + 1, state: hidden ? 'hidden' : null, 'r:id': `rId${index + 1}` });

function printNames(sheets: readonly SheetContent[]): string {
  const names = sheets.flatMap((sheet, localSheetId) =>
    namesOf(sheet)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, range]) =>
        printElement('definedName', { name, localSheetId, hidden: name === FILTER_NAME ? 1 : null }, printText(range)),
      ),
  );
  return names.length === 0 ? '' : printElement('definedNames', {}, names);
}

/** What a sheet's names stand for, its print area and repeated rows among them. */
function namesOf({ name: sheetName, names, print, filter }: SheetContent): (readonly [name: string, range: string])[] {
  const all = [...names].map(([name, { sheet, range }]) => [name, printFixedRange(sheet ?? sheetName, range)] as const);
  if (print) all.push(['_xlnm.Print_Area', printFixedRange(sheetName, print.printArea)]);
  if (filter) all.push([FILTER_NAME, printFixedRange(sheetName, filter)]);
  const titles = [columnsOf(print?.titleColumns), rowsOf(print?.titleRows)].filter((range) => range !== null);
  if (titles.length > 0)
    all.push(['_xlnm.Print_Titles', titles.map((range) => `${quoteSheetName(sheetName)}!${range}`).join(',')]);
  return all;
}

const FILTER_NAME = '_xlnm._FilterDatabase';

type Lines = { readonly first: number; readonly last: number } | null | undefined;

const rowsOf = (lines: Lines): string | null => (lines ? `$${lines.first + 1}:$${lines.last + 1}` : null);
const columnsOf = (lines: Lines): string | null =>
  lines ? `$${columnLetters(lines.first)}:$${columnLetters(lines.last)}` : null;

/** 'Bảng điểm'!$A$1:$N$150 */
function printFixedRange(sheet: string, { row, column, rows, columns }: Rect): string {
  const first = `$${columnLetters(column)}$${row + 1}`;
  const last = `$${columnLetters(column + columns - 1)}$${row + rows}`;
  return `${quoteSheetName(sheet)}!${first === last ? first : `${first}:${last}`}`;
}
