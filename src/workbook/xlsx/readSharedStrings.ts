import { LONGEST_TEXT, MOST_STRINGS } from './limits';
import { Unreadable } from './unreadable';
import { decodeWhole, resolveEntities, resolveHex } from './xmlDecode';
import { XmlScanner } from './xmlScanner';

/** xl/sharedStrings.xml: texts in the order in which cells count them, empty ones too. */
export const readSharedStrings = (bytes: Uint8Array): readonly string[] => cutPlainTexts(bytes) ?? scanTexts(bytes);

const BEGINNING = /^(?:<\?xml [^<>]*\?>)?\s*<sst(?:\s+[\w:]+="[^"<]*")*>/;
const PLAIN_TEXT = /<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>/y;
const ENDING = /<\/sst>\s*$/y;

/** Cuts the texts out of a part that holds plain ones only, as most do: half the work of walking through it. Null for any other part. */
function cutPlainTexts(bytes: Uint8Array): readonly string[] | null {
  const xml = decodeWhole(bytes);
  const texts: string[] = [];
  let at = BEGINNING.exec(xml)?.[0].length ?? 0;
  PLAIN_TEXT.lastIndex = at;
  for (let found = PLAIN_TEXT.exec(xml); found !== null; found = PLAIN_TEXT.exec(xml)) {
    const [, text = ''] = found;
    if (text.length > LONGEST_TEXT || texts.length === MOST_STRINGS) return null;
    texts.push(resolveHex(resolveEntities(text)));
    at = PLAIN_TEXT.lastIndex;
  }
  ENDING.lastIndex = at;
  return at > 0 && ENDING.test(xml) ? texts : null;
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
