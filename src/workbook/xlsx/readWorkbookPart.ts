import type { SheetTie } from '../../sheets/tablesOfBook';
import { MOST_PARTS } from './limits';
import { Unreadable } from './unreadable';
import { resolveHex } from './xmlDecode';
import { XmlScanner } from './xmlScanner';

export interface SheetEntry {
  readonly name: string;
  readonly visible: boolean;
  /** Of its relationship to the workbook. */
  readonly id: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  /** Days are counted from 1 January 1904, as on old Macs. */
  readonly from1904: boolean;
  readonly ties: readonly SheetTie[];
}

/** xl/workbook.xml */
export function readWorkbookPart(bytes: Uint8Array): WorkbookPart {
  const xml = new XmlScanner(bytes);
  const sheets: SheetEntry[] = [];
  const names: ScopedName[] = [];
  let from1904 = false;
  xml.openRoot('workbook', 'zip-without-workbook');
  xml.eachChild(() => {
    if (xml.is('workbookPr')) from1904 = xml.flag('date1904');
    else if (xml.is('sheets')) xml.eachChild(() => sheets.push(readSheetEntry(xml)));
    else if (xml.is('definedNames')) xml.eachChild(() => names.push(readName(xml)));
    if (sheets.length > MOST_PARTS) throw new Unreadable('too-many-parts');
  });
  return { sheets, from1904, ties: names.flatMap((name) => tieOf(name, sheets)) };
}

interface ScopedName {
  readonly name: string;
  /** By the order of sheets; null for a name of the whole workbook. */
  readonly scope: number | null;
  readonly formula: string;
}

const readName = (xml: XmlScanner): ScopedName => ({
  name: xml.attribute('name') ?? '',
  scope: xml.wholeNumber('localSheetId'),
  formula: xml.readText(),
});

/** The sheet in front of a range: "Bảng!$A$1", "'Bảng điểm'!$A$1". */
const SHEET_OF_RANGE = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/;

/** A name of one sheet that leads to another. */
function tieOf({ name, scope, formula }: ScopedName, sheets: readonly SheetEntry[]): SheetTie[] {
  const from = scope === null ? undefined : sheets[scope]?.name;
  const [, quoted, plain] = SHEET_OF_RANGE.exec(formula) ?? [];
  const to = quoted?.replaceAll("''", "'") ?? plain;
  return from === undefined || to === undefined ? [] : [{ name, from, to }];
}

const readSheetEntry = (xml: XmlScanner): SheetEntry => ({
  name: resolveHex(xml.attribute('name') ?? ''),
  visible: (xml.attribute('state') ?? 'visible') === 'visible',
  id: xml.prefixedAttribute('id') ?? '',
});
