import { LONGEST_TEXT, MOST_STRINGS } from './limits';
import { Unreadable } from './unreadable';
import { decodeWhole, resolveEntities, resolveHex } from './xmlDecode';
import { XmlScanner } from './xmlScanner';

/** xl/sharedStrings.xml: texts in the order in which cells count them, empty ones too. */
export const readSharedStrings = (bytes: Uint8Array): readonly string[] => cutPlainTexts(bytes) ?? scanTexts(bytes);

const BEGINNING = /^(?:<\?xml [^<>]*\?>)?\s*<sst(?:\s+[\w:]+="[^"<]*")*>/;
const OPENING = '<si><t>';
const OPENING_WITH_SPACES = '<si><t xml:space="preserve">';
const CLOSING = '</t></si>';
const ENDING = /<\/sst>\s*$/y;

/** Cuts the texts out of a part that holds plain ones only, as most do: half the work of walking through it. Null for any other part. */
function cutPlainTexts(bytes: Uint8Array): readonly string[] | null {
  const xml = decodeWhole(bytes);
  const texts: string[] = [];
  let at = BEGINNING.exec(xml)?.[0].length ?? 0;
  for (let start = plainStart(xml, at); start >= 0; start = plainStart(xml, at)) {
    const end = xml.indexOf('<', start);
    const isPlain = end >= 0 && xml.startsWith(CLOSING, end);
    if (!isPlain || end - start > LONGEST_TEXT || texts.length === MOST_STRINGS) return null;
    texts.push(resolveHex(resolveEntities(xml.slice(start, end))));
    at = end + CLOSING.length;
  }
  ENDING.lastIndex = at;
  return at > 0 && ENDING.test(xml) ? texts : null;
}

/** Where the text of a plain entry begins; -1 where none stands. */
function plainStart(xml: string, at: number): number {
  if (xml.startsWith(OPENING, at)) return at + OPENING.length;
  return xml.startsWith(OPENING_WITH_SPACES, at) ? at + OPENING_WITH_SPACES.length : -1;
}

function scanTexts(bytes: Uint8Array): readonly string[] {
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
