import { perObject } from '../../scoring/perObject';
import { isDateFormat } from '../../sheets/dateFormat';
import { LONGEST_FORMAT } from './limits';
import { FORMAT_BY_ID } from './numberFormats';
import { XmlScanner } from './xmlScanner';

export interface NumberFormat {
  readonly code: string;
  /** Shows numbers as dates or times. */
  readonly ofDates: boolean;
}

export const GENERAL: NumberFormat = { code: 'General', ofDates: false };

/** The number formats of a workbook's cell styles (xl/styles.xml), by the number under which cells name a style. */
export const readStyles = perObject((bytes: Uint8Array): readonly NumberFormat[] => {
  const xml = new XmlScanner(bytes);
  const codes = new Map(FORMAT_BY_ID);
  const ids: number[] = [];
  xml.openRoot('styleSheet');
  xml.eachChild(() => {
    if (xml.is('numFmts')) xml.eachChild(() => readFormat(xml, codes));
    else if (xml.is('cellXfs')) xml.eachChild(() => ids.push(xml.wholeNumber('numFmtId') ?? 0));
  });
  const formats = new Map<number, NumberFormat>();
  return ids.map((id) => {
    const format = formats.get(id) ?? formatOf(codes.get(id));
    formats.set(id, format);
    return format;
  });
});

function readFormat(xml: XmlScanner, codes: Map<number, string>): void {
  const id = xml.wholeNumber('numFmtId');
  const code = xml.attribute('formatCode');
  if (id !== null && code !== null) codes.set(id, code.slice(0, LONGEST_FORMAT));
}

const formatOf = (code: string | undefined): NumberFormat =>
  code === undefined ? GENERAL : { code, ofDates: isDateFormat(code) };
