import { zipSync } from 'fflate';

import { invariant } from '../../scoring/result';
import type { SheetContent } from '../../sheets/sheetContent';
import {
  printAppProperties,
  printContentTypes,
  printCoreProperties,
  printPackageRelationships,
  printWorkbookRelationships,
} from './printPackageParts';
import { printSheetPart } from './printSheetPart';
import { printWorkbookPart } from './printWorkbookPart';
import { StringTable } from './stringTable';
import { StyleTable } from './styleTable';

export interface XlsxOptions {
  /** Goes into the file's properties; the same contents and time give the same bytes. */
  readonly created: Date;
}

/** An .xlsx file with the given sheets, in this order. */
export function printXlsx(contents: readonly SheetContent[], { created }: XlsxOptions): Uint8Array {
  const texts = new TextEncoder();
  const parts = [...printParts(contents, created)].map(([name, xml]) => [name, texts.encode(xml)] as const);
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: ZIP_TIME });
}

/** Time stamps inside the zip say nothing; a fixed one (local, as zips count) keeps files equal. */
const ZIP_TIME = new Date(2000, 0, 1);

/** The parts of the package by name, in the order in which they stand in it. */
function printParts(contents: readonly SheetContent[], created: Date): ReadonlyMap<string, string> {
  contents.forEach(checkName);
  const activeSheet = contents.findIndex(({ hidden }) => !hidden);
  invariant(activeSheet >= 0, 'a workbook shows at least one sheet');
  const shared = { strings: new StringTable(), styles: new StyleTable() };
  const sheets = contents.map((sheet, index) => printSheetPart(sheet, shared, index === activeSheet));
  return new Map([
    ['[Content_Types].xml', printContentTypes(contents.length)],
    ['_rels/.rels', printPackageRelationships()],
    ['xl/workbook.xml', printWorkbookPart(contents, activeSheet)],
    ['xl/_rels/workbook.xml.rels', printWorkbookRelationships(contents.length)],
    ...sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml] as const),
    ['xl/styles.xml', shared.styles.print()],
    ['xl/sharedStrings.xml', shared.strings.print()],
    ['docProps/core.xml', printCoreProperties(created)],
    ['docProps/app.xml', printAppProperties()],
  ]);
}

function checkName({ name }: SheetContent, index: number, contents: readonly SheetContent[]): void {
  invariant(/^[^\\/?*[\]:]{1,31}$/.test(name) && !/^'|'$/.test(name), `"${name}" can be a sheet's name`);
  const first = contents.findIndex((other) => other.name.toLowerCase() === name.toLowerCase());
  invariant(first === index, `only one sheet is called "${name}"`);
}
