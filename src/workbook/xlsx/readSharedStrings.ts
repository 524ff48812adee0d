import { LONGEST_TEXT, MOST_STRINGS } from './limits';
import { Unreadable } from './unreadable';
import { resolveHex } from './xmlDecode';
import { XmlScanner } from './xmlScanner';

/** xl/sharedStrings.xml: texts in the order in which cells count them, empty ones too. */
export function readSharedStrings(bytes: Uint8Array): readonly string[] {
  const xml = new XmlScanner(bytes);
  const strings: string[] = [];
  xml.openRoot('sst');
  xml.eachChild(() => {
    if (!xml.is('si')) return;
    strings.push(readRichText(xml));
    if (strings.length > MOST_STRINGS) throw new Unreadable('too-many-cells');
  });
  return strings;
}

/** The text in the element just opened: its own, or of its runs together; reading aids (phonetic runs) are no text. */
export function readRichText(xml: XmlScanner): string {
  let text = '';
  xml.eachChild(() => {
    if (xml.is('t')) text += xml.readText();
    else if (xml.is('r')) text += readRichText(xml);
    if (text.length > LONGEST_TEXT) throw new Unreadable('part-too-large');
  });
  return resolveHex(text);
}
