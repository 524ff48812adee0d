import type { Result } from '../../scoring/result';
import { err, ok } from '../../scoring/result';
import type { CellValue } from '../../sheets/cells';
import type { TiedBook } from '../../sheets/tablesOfBook';
import type { Problem } from '../problem';
import { tellOtherKind } from './fileKind';
import { PORTABLE_PACKING, type Packing } from './packing';
import { readSavedTime } from './readSavedTime';
import { readSharedStrings } from './readSharedStrings';
import type { BookContext } from './readSheetPart';
import { readSheetPart } from './readSheetPart';
import { readStyles } from './readStyles';
import { readWorkbookPart } from './readWorkbookPart';
import type { Relationship } from './relationships';
import { partOfKind, readPart, readRelationships } from './relationships';
import { fileProblem, Unreadable } from './unreadable';
import { ZipReader } from './zipReader';

/** A workbook as a file holds it. */
export interface FileBook extends TiedBook {
  /** When it was saved, by its own word, in milliseconds since 1970; null where it does not say. */
  readonly savedAt: number | null;
}

/** The cells of all worksheets of an .xlsx file, in tab order. Charts, pictures and macros are not looked at. */
export function readXlsx(bytes: Uint8Array, packing: Packing = PORTABLE_PACKING): Result<FileBook, Problem> {
  try {
    return ok(readBook(bytes, packing));
  } catch (error) {
    if (error instanceof Unreadable) return err(fileProblem(error.detail));
    throw error;
  }
}

function readBook(bytes: Uint8Array, packing: Packing): FileBook {
  const otherKind = tellOtherKind(bytes);
  if (otherKind) throw new Unreadable(otherKind);
  const zip = new ZipReader(bytes, packing);
  const workbook = findWorkbook(zip);
  const relationships = readRelationships(zip, workbook);
  const { sheets, from1904, ties } = readWorkbookPart(readPart(zip, workbook));
  const context = readContext(zip, relationships, from1904);
  const relationshipOf = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const read = sheets.flatMap(({ id, name, visible }) => {
    const { kind, part } = relationshipOf.get(id) ?? {};
    if (part === undefined) throw new Unreadable('bad-xml');
    return kind === 'worksheet' ? [{ id: name, name, visible, ...readSheetPart(readPart(zip, part), context) }] : [];
  });
  if (read.length === 0) throw new Unreadable('no-sheets');
  return { sheets: read, ties, savedAt: readSavedTime(zip) };
}

const USUAL_WORKBOOK = 'xl/workbook.xml';

/** Name of the workbook's part; a zip may hold many other things. */
function findWorkbook(zip: ZipReader): string {
  const relationships = zip.has('_rels/.rels') ? readRelationships(zip, '') : [];
  const workbook = partOfKind(relationships, 'officeDocument') ?? USUAL_WORKBOOK;
  if (workbook.endsWith('.bin')) throw new Unreadable('xlsb');
  if (zip.has(workbook)) return workbook;
  throw new Unreadable(isOpenDocumentSheet(zip) ? 'ods' : 'zip-without-workbook');
}

const OPEN_DOCUMENT_SHEET = 'application/vnd.oasis.opendocument.spreadsheet';

function isOpenDocumentSheet(zip: ZipReader): boolean {
  const type = zip.read('mimetype');
  return type !== null && new TextDecoder().decode(type).startsWith(OPEN_DOCUMENT_SHEET);
}

const textValue = (text: string): CellValue => ({ kind: 'text', text });

function readContext(zip: ZipReader, relationships: readonly Relationship[], from1904: boolean): BookContext {
  const strings = partOfKind(relationships, 'sharedStrings');
  const styles = partOfKind(relationships, 'styles');
  const texts = strings === null ? [] : readSharedStrings(readPart(zip, strings));
  return {
    texts: texts.map(textValue),
    formats: styles === null ? [] : readStyles(readPart(zip, styles)),
    from1904,
    cells: 0,
    ranges: 0,
    written: 0,
  };
}
