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

export const STRINGS_PART = 'xl/sharedStrings.xml';

export interface PrintedParts {
  /** The parts of the package by name, in the order in which they stand in it. */
  readonly parts: ReadonlyMap<string, string>;
  /** The texts in its cells, each once. */
  readonly texts: readonly string[];
}

/** The XML of an .xlsx file with the given sheets. */
export function printParts(contents: readonly SheetContent[], created: Date): PrintedParts {
  contents.forEach(checkName);
  const activeSheet = contents.findIndex(({ hidden }) => !hidden);
  invariant(activeSheet >= 0, 'a workbook shows at least one sheet');
  const shared = { strings: new StringTable(), styles: new StyleTable() };
  const sheets = contents.map((sheet, index) => printSheetPart(sheet, shared, index === activeSheet));
  const parts = new Map([
    ['[Content_Types].xml', printContentTypes(contents.length)],
    ['_rels/.rels', printPackageRelationships()],
    ['xl/workbook.xml', printWorkbookPart(contents, activeSheet)],
    ['xl/_rels/workbook.xml.rels', printWorkbookRelationships(contents.length)],
    ...sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml] as const),
    ['xl/styles.xml', shared.styles.print()],
    [STRINGS_PART, shared.strings.print()],
    ['docProps/core.xml', printCoreProperties(created)],
    ['docProps/app.xml', printAppProperties()],
  ]);
  return { parts, texts: shared.strings.texts() };
}

function checkName({ name }: SheetContent, index: number, contents: readonly SheetContent[]): void {
  invariant(/^[^\\/?*[\]:]{1,31}$/.test(name) && !/^'|'$/.test(name), `"${name}" can be a sheet's name`);
  const first = contents.findIndex((other) => other.name.toLowerCase() === name.toLowerCase());
  invariant(first === index, `only one sheet is called "${name}"`);
}
