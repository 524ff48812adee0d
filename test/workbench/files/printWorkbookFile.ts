import { zipSync } from 'fflate';
import { printRange, quoteSheetName } from '../../../src/sheets/address';
import { RELATIONSHIP_NAMESPACE, SPREADSHEET_NAMESPACE } from '../../../src/workbook/xlsx/namespaces';
import {
  printAppProperties,
  printContentTypes,
  printCoreProperties,
  printPackageRelationships,
  printWorkbookRelationships,
} from '../../../src/workbook/xlsx/printPackageParts';
import { StringTable } from '../../../src/workbook/xlsx/stringTable';
import { XML_HEAD, printElement, printText } from '../../../src/workbook/xlsx/xmlText';
import type { Area } from '../model/area';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/workbookModel';
import { LookTable } from './printLooks';
import { printSheetFile } from './printSheetFile';
import type { OwnHeight, StoredValue } from './printSheetFile';

interface SaveOptions {
  /** By the sheet's place. */
  readonly storedValues: (sheet: number) => StoredValue;
  /** Left out where nobody is to look at the file. */
  readonly ownHeights?: (sheet: number) => OwnHeight;
  readonly created: Date;
}

/** The workbook as an .xlsx file: all that it holds, looks and rules and names and print setup. */
export function printWorkbookFile(
  book: WorkbookSnapshot,
  { storedValues, ownHeights, created }: SaveOptions,
): Uint8Array {
  const strings = new StringTable();
  const looks = new LookTable({});
  const sheets = book.sheets.map((sheet, place) => {
    const tables = {
      strings,
      looks,
      storedValue: storedValues(place),
      ownHeight: ownHeights?.(place) ?? null,
      active: place === book.activeSheet,
    };
    return [`xl/worksheets/sheet${place + 1}.xml`, printSheetFile(sheet, tables)] as const;
  });
  const parts: readonly (readonly [name: string, xml: string])[] = [
    ['[Content_Types].xml', printContentTypes(sheets.length)],
    ['_rels/.rels', printPackageRelationships()],
    ['docProps/core.xml', printCoreProperties(created)],
    ['docProps/app.xml', printAppProperties()],
    ['xl/workbook.xml', printWorkbookPart(book)],
    ['xl/_rels/workbook.xml.rels', printWorkbookRelationships(sheets.length)],
    ...sheets,
    ['xl/styles.xml', looks.print()],
    ['xl/sharedStrings.xml', strings.print()],
  ];
  const texts = new TextEncoder();
  return zipSync(Object.fromEntries(parts.map(([name, xml]) => [name, texts.encode(xml)])));
}

const STATES = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function printWorkbookPart(book: WorkbookSnapshot): string {
  return (
    XML_HEAD +
    printElement('workbook', { xmlns: SPREADSHEET_NAMESPACE, 'xmlns:r': RELATIONSHIP_NAMESPACE }, [
      '<workbookPr/>',
      book.structureLocked ? printElement('workbookProtection', { lockStructure: 1 }) : '',
      printElement('bookViews', {}, printElement('workbookView', { activeTab: book.activeSheet })),
      printElement(
        'sheets',
        {},
        book.sheets.map(({ name, visibility }, index) =>
          printElement('sheet', { name, sheetId: index + 1, state: STATES[visibility], 'r:id': `rId${index + 1}` }),
        ),
      ),
      printNames(book),
      printElement('calcPr', { calcMode: book.calculationMode === 'Manual' ? 'manual' : null, fullCalcOnLoad: 1 }),
    ])
  );
}

function printNames(book: WorkbookSnapshot): string {
  const own = book.names.map(({ name, sheet, formula, visible }) => {
    const place = sheet === null ? null : book.sheets.findIndex((other) => other.name === sheet);
    const attributes = { name, localSheetId: place, hidden: visible ? null : 1 };
    return printElement('definedName', attributes, printText(formula.replace(/^=/, '')));
  });
  const all = [...own, ...book.sheets.flatMap(printPrintNames)];
  return all.length === 0 ? '' : printElement('definedNames', {}, all);
}

function printPrintNames({ name, pageSetup }: SheetSnapshot, localSheetId: number): string[] {
  const { printArea, titleRows } = pageSetup;
  const printed: string[] = [];
  const add = (kind: string, text: string): number =>
    printed.push(printElement('definedName', { name: `_xlnm.${kind}`, localSheetId }, printText(text)));
  if (printArea) add('Print_Area', `${quoteSheetName(name)}!${fixed(printArea)}`);
  if (titleRows) add('Print_Titles', `${quoteSheetName(name)}!$${titleRows.first + 1}:$${titleRows.last + 1}`);
  return printed;
}

const fixed = (area: Area): string => printRange(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
