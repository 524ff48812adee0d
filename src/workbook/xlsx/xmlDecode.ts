import { LONGEST_TEXT } from './limits';
import { Unreadable } from './unreadable';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const AMPERSAND = 38;
const RETURN = 13;
const FIRST_NOT_ASCII = 128;
/** Up to this length, putting characters together one by one is faster than asking the decoder. */
const SHORT = 24;

/** Text between two places of a document, with entities and line ends resolved. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= SHORT) {
    let text = '';
    let at = start;
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte >= FIRST_NOT_ASCII || byte === AMPERSAND || byte === RETURN) break;
      text += String.fromCharCode(byte);
    }
    if (at === end) return text;
  }
  return resolveEntities(decodeRaw(bytes, start, end));
}

const MINUS = 45;
const POINT = 46;
const ZERO = 48;

/** A whole number of at most this many digits and its power of ten are both exact, so that their quotient is right to the last bit. */
export const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** A number in plain notation between two places of a document; null where something else stands there. */
export function decodeNumber(bytes: Uint8Array, start: number, end: number): number | null {
  const negative = bytes[start] === MINUS;
  let digits = 0;
  let whole = 0;
  let decimals = -1;
  for (let at = negative ? start + 1 : start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === POINT && decimals < 0) decimals = 0;
    else if (byte >= ZERO && byte <= ZERO + 9) {
      whole = whole * 10 + (byte - ZERO);
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else return null;
  }
  if (digits === 0 || digits > EXACT_DIGITS) return null;
  const number = decimals > 0 ? whole / (POWERS_OF_TEN[decimals] ?? 1) : whole;
  return negative && number !== 0 ? -number : number;
}

/** The number that a text is in any notation; the text where it is none. */
export const numberOrText = (text: string): number | string =>
  text === '' || !Number.isFinite(Number(text)) ? text : Number(text);

/** Text between two places of a document that holds no entities (a CDATA section). */
export function decodeRaw(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > LONGEST_TEXT) throw new Unreadable('part-too-large');
  return decodeWhole(bytes.subarray(start, end));
}

/** A document with its line ends resolved, its entities not. */
export function decodeWhole(bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

export const resolveEntities = (text: string): string =>
  text.includes('&') ? text.replace(ENTITY, resolveEntity) : text;

const ENTITY = /&(?:#x([0-9a-fA-F]{1,8})|#(\d{1,8})|(amp|lt|gt|quot|apos));/g;

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function resolveEntity(entity: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name) ?? entity;
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** Characters that XML cannot hold are written "_x000D_" in spreadsheets. */
export const resolveHex = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
