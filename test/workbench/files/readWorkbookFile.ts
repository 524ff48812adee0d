import type { Result } from '../../../src/scoring/result';
import { err, ok } from '../../../src/scoring/result';
import { parseAddress } from '../../../src/sheets/address';
import type { Problem } from '../../../src/workbook/problem';
import { tellOtherKind } from '../../../src/workbook/xlsx/fileKind';
import { readSharedStrings } from '../../../src/workbook/xlsx/readSharedStrings';
import { readXlsx } from '../../../src/workbook/xlsx/readXlsx';
import { partOfKind, readPart, readRelationships } from '../../../src/workbook/xlsx/relationships';
import { fileProblem, Unreadable } from '../../../src/workbook/xlsx/unreadable';
import { XmlScanner } from '../../../src/workbook/xlsx/xmlScanner';
import { ZipReader } from '../../../src/workbook/xlsx/zipReader';
import { boundingArea, cellArea } from '../model/area';
import type { Area } from '../model/area';
import type {
  DefinedName,
  Locale,
  PageSetup,
  SheetSnapshot,
  Visibility,
  WorkbookSnapshot,
} from '../model/workbookModel';
import { readTheme } from './colours';
import { PLAIN_LOOKS, readLooks } from './readLooks';
import { readSheetFile } from './readSheetFile';
import type { FileTables } from './readSheetFile';

interface FileOptions {
  readonly name: string;
  readonly locale: Locale;
}

/** An .xlsx file as Excel would open it; what is no workbook, or a hostile one, is refused by the add-in's own reader first. */
export function readWorkbookFile(bytes: Uint8Array, options: FileOptions): Result<WorkbookSnapshot, Problem> {
  const judged = readXlsx(bytes);
  if (!judged.ok) return err(judged.error);
  try {
    return ok(readBook(bytes, options));
  } catch (error) {
    if (error instanceof Unreadable) return err(fileProblem(error.detail));
    throw error;
  }
}

interface BookPart {
  readonly sheets: readonly { readonly name: string; readonly visibility: Visibility; readonly part: string }[];
  readonly names: readonly FileName[];
  readonly activeSheet: number;
  readonly manual: boolean;
  readonly structureLocked: boolean;
  readonly structurePassword: string | null;
  readonly from1904: boolean;
}

interface FileName {
  readonly name: string;
  /** Place of the sheet that it belongs to; null for the whole workbook. */
  readonly sheet: number | null;
  readonly text: string;
  readonly visible: boolean;
}

const DAYS_TO_1904 = 1_462;

function readBook(bytes: Uint8Array, { name, locale }: FileOptions): WorkbookSnapshot {
  if (tellOtherKind(bytes)) throw new Unreadable('unknown-content');
  const zip = new ZipReader(bytes);
  const workbook = partOfKind(readRelationships(zip, ''), 'officeDocument') ?? 'xl/workbook.xml';
  const relationships = readRelationships(zip, workbook);
  const book = readBookPart(readPart(zip, workbook), new Map(relationships.map(({ id, part }) => [id, part])));
  const partNamed = (kind: string): Uint8Array | null => {
    const part = partOfKind(relationships, kind);
    return part === null ? null : zip.read(part);
  };
  const theme = readTheme(partNamed('theme'));
  const styles = partNamed('styles');
  const strings = partNamed('sharedStrings');
  const tables: FileTables = {
    texts: strings ? readSharedStrings(strings) : [],
    looks: styles ? readLooks(styles, theme) : PLAIN_LOOKS,
    theme,
    dayShift: book.from1904 ? DAYS_TO_1904 : 0,
  };
  const sheets = book.sheets
    .filter(({ part }) => part.includes('worksheet'))
    .map(({ name: sheetName, visibility, part }, place) =>
      withPrintNames({ name: sheetName, visibility, ...readSheetFile(readPart(zip, part), tables) }, book.names, place),
    );
  return {
    version: 1,
    name,
    locale,
    structureLocked: book.structureLocked,
    structurePassword: book.structurePassword,
    calculationMode: book.manual ? 'Manual' : 'Automatic',
    activeSheet: Math.min(book.activeSheet, sheets.length - 1),
    sheets,
    names: book.names.flatMap((entry) => nameOf(entry, sheets)),
  };
}

function readBookPart(bytes: Uint8Array, parts: ReadonlyMap<string, string>): BookPart {
  const xml = new XmlScanner(bytes);
  const sheets: BookPart['sheets'][number][] = [];
  const names: FileName[] = [];
  const rest = { activeSheet: 0, manual: false, structureLocked: false, from1904: false };
  let structurePassword: string | null = null;
  xml.openRoot('workbook', 'zip-without-workbook');
  xml.eachChild(() => {
    if (xml.is('workbookPr')) rest.from1904 = xml.flag('date1904');
    else if (xml.is('calcPr')) rest.manual = xml.attribute('calcMode') === 'manual';
    else if (xml.is('bookViews')) xml.eachChild(() => (rest.activeSheet = xml.wholeNumber('activeTab') ?? 0));
    else if (xml.is('workbookProtection')) {
      rest.structureLocked = xml.flag('lockStructure');
      structurePassword = xml.attribute('workbookHashValue') ?? xml.attribute('workbookPassword');
    } else if (xml.is('sheets')) xml.eachChild(() => sheets.push(readSheetEntry(xml, parts)));
    else if (xml.is('definedNames')) xml.eachChild(() => names.push(readName(xml)));
  });
  return { sheets, names, structurePassword, ...rest };
}

const VISIBILITIES: Readonly<Record<string, Visibility>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
};

const readSheetEntry = (xml: XmlScanner, parts: ReadonlyMap<string, string>): BookPart['sheets'][number] => ({
  name: xml.attribute('name') ?? '',
  visibility: VISIBILITIES[xml.attribute('state') ?? 'visible'] ?? 'Visible',
  part: parts.get(xml.prefixedAttribute('id') ?? '') ?? '',
});

function readName(xml: XmlScanner): FileName {
  const name = xml.attribute('name') ?? '';
  const sheet = xml.wholeNumber('localSheetId');
  const visible = !xml.flag('hidden');
  return { name, sheet, visible, text: xml.readText() };
}

function nameOf({ name, sheet, text, visible }: FileName, sheets: readonly SheetSnapshot[]): DefinedName[] {
  if (name.startsWith('_xlnm.')) return [];
  const owner = sheet === null ? null : (sheets[sheet]?.name ?? null);
  return [{ name, sheet: owner, formula: `=${text}`, visible, comment: '' }];
}

/** A sheet's print area and repeated rows stand among the names. */
function withPrintNames(sheet: SheetSnapshot, names: readonly FileName[], place: number): SheetSnapshot {
  const textOf = (wanted: string): string =>
    names.find(({ name, sheet: owner }) => name === wanted && owner === place)?.text ?? '';
  const printArea = parseFixedArea(textOf('_xlnm.Print_Area'));
  const titles = parseTitles(textOf('_xlnm.Print_Titles'));
  const pageSetup: PageSetup = { ...sheet.pageSetup, printArea, ...titles };
  return { ...sheet, pageSetup };
}

function parseFixedArea(text: string): Area | null {
  const [first, last] = text
    .slice(text.lastIndexOf('!') + 1)
    .split(':')
    .map(parseAddress);
  if (!first) return null;
  const start = cellArea(first.row, first.column);
  return last ? boundingArea(start, cellArea(last.row, last.column)) : start;
}

function parseTitles(text: string): Pick<PageSetup, 'titleRows' | 'titleColumns'> {
  const rows = /\$(\d+):\$(\d+)/.exec(text);
  return { titleRows: rows ? { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 } : null, titleColumns: null };
}
