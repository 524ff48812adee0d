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
}

/** xl/workbook.xml */
export function readWorkbookPart(bytes: Uint8Array): WorkbookPart {
  const xml = new XmlScanner(bytes);
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  xml.openRoot('workbook', 'zip-without-workbook');
  xml.eachChild(() => {
    if (xml.is('workbookPr')) from1904 = xml.flag('date1904');
    else if (xml.is('sheets')) xml.eachChild(() => sheets.push(readSheetEntry(xml)));
    if (sheets.length > MOST_PARTS) throw new Unreadable('too-many-parts');
  });
  return { sheets, from1904 };
}

const readSheetEntry = (xml: XmlScanner): SheetEntry => ({
  name: resolveHex(xml.attribute('name') ?? ''),
  visible: (xml.attribute('state') ?? 'visible') === 'visible',
  id: xml.prefixedAttribute('id') ?? '',
});
