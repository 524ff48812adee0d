import type { FileDetail } from '../problem';
import { LONGEST_TEXT } from './limits';
import { Unreadable } from './unreadable';
import { EXACT_DIGITS, decodeNumber, decodeRaw, decodeText, numberOrText } from './xmlDecode';

/** What `next` came upon: the opening or closing tag of an element, or the end of the document. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export type Token = typeof END | typeof OPEN | typeof CLOSE;

const TAB = 9;
const LINE = 10;
const RETURN = 13;
const SPACE = 32;
const EXCLAMATION = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const ZERO = 48;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;

const DEEPEST = 64;
const MOST_ATTRIBUTES = 128;

const isSpace = (byte: number): boolean => byte === SPACE || byte === LINE || byte === TAB || byte === RETURN;

/**
 * Walks through an XML document from tag to tag, over its bytes. Every step goes forward, so that time grows with the
 * length of the document whatever is in it. Elements are named without their prefix; document types are refused.
 */
export class XmlScanner {
  private at = 0;
  /** Number of elements that are open. */
  private depth = 0;
  private hasRoot = false;
  /** The element just opened was written `<name/>`: its closing is still to be told. */
  private closesItself = false;
  /** The name of the tag just met, without prefix. */
  private nameStart = 0;
  private nameEnd = 0;
  /** Where the names of the open elements stand, for their closing tags. */
  private readonly openStarts = new Int32Array(DEEPEST);
  private readonly openEnds = new Int32Array(DEEPEST);
  private attributeCount = 0;
  /** Where the attributes of the element just opened stand, four numbers each: start and end of the name, start and end of the value. */
  private readonly attributes = new Int32Array(4 * MOST_ATTRIBUTES);

  constructor(private readonly bytes: Uint8Array) {
    const [first, second] = bytes;
    if (first === 0 || second === 0 || (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
      throw new Unreadable('utf-16');
    }
    if (first === 0xef && second === 0xbb) this.at = 3;
  }

  /** Goes to the next tag, past text and comments. */
  next(): Token {
    if (this.closesItself) {
      this.closesItself = false;
      this.depth -= 1;
      return CLOSE;
    }
    for (;;) {
      const start = this.find(LESS, this.at);
      if (start < 0) return this.finish();
      const sign = this.byteAt(start + 1);
      if (sign === SLASH) return this.closeTag(start + 2);
      if (sign === EXCLAMATION) this.at = this.pastDeclaration(start);
      else if (sign === QUESTION) this.at = this.past('?>', start + 2);
      else return this.openTag(start + 1);
    }
  }

  /** Whether the tag just met has this name. */
  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.reads(name, this.nameStart);
  }

  /** Whether the element just opened was written `<name/>`. */
  isEmpty(): boolean {
    return this.closesItself;
  }

  /** Opens the root element, which must have this name. */
  openRoot(name: string, otherwise: FileDetail = 'bad-xml'): void {
    if (this.next() !== OPEN || !this.is(name)) throw new Unreadable(otherwise);
  }

  /** How many elements are open: taken at an element just opened, it tells its children from what lies beyond. */
  get level(): number {
    return this.depth;
  }

  /** Goes to the next child of the element of that level, or past its closing tag. What is unread of the child before is passed over. */
  nextChild(level: number): boolean {
    while (this.depth > level) this.next();
    return this.next() === OPEN;
  }

  /** Between two children of the element of that level: where the next tag is; -1 anywhere else. */
  placeAmong(level: number): number {
    return this.depth === level && !this.closesItself ? this.at : -1;
  }

  /** Goes on behind whole elements that somebody else has read. */
  goOnAt(place: number): void {
    this.at = place;
  }

  /** Calls `visit` at each child of the element just opened and goes past its closing tag. What `visit` leaves unread is passed over. */
  eachChild(visit: () => void): void {
    const { level } = this;
    while (this.nextChild(level)) visit();
  }

  /** The text of the element just opened, past its closing tag; elements in it do not count. */
  readText(): string {
    let text = '';
    for (;;) {
      if (this.closesItself) break;
      const end = this.find(LESS, this.at);
      if (end < 0) throw new Unreadable('bad-xml');
      if (text.length > LONGEST_TEXT) throw new Unreadable('part-too-large');
      if (end > this.at) text += decodeText(this.bytes, this.at, end);
      this.at = end;
      const sign = this.byteAt(end + 1);
      if (sign === SLASH) break;
      if (sign === EXCLAMATION && this.reads('<![CDATA[', end)) text += this.readUnparsed(end);
      else if (sign === EXCLAMATION) this.at = this.pastDeclaration(end);
      else if (sign === QUESTION) this.at = this.past('?>', end);
      else this.skipChild();
    }
    this.next();
    return text;
  }

  /** The number in the element just opened, past its closing tag; its text where that is no number. */
  readNumberOrText(): number | string {
    const end = this.closesItself ? -1 : this.find(LESS, this.at);
    const number = end >= 0 && this.byteAt(end + 1) === SLASH ? decodeNumber(this.bytes, this.at, end) : null;
    if (number !== null) {
      this.at = end;
      this.next();
      return number;
    }
    return numberOrText(this.readText().trim());
  }

  /** An attribute's text, null where it is missing. */
  attribute(name: string): string | null {
    const index = this.findAttribute(name);
    return index < 0 ? null : this.valueText(index);
  }

  /** The text of an attribute that has a prefix, whichever the document chose ("id" for "r:id"). */
  prefixedAttribute(name: string): string | null {
    for (let index = 0; index < this.attributeCount; index += 1) {
      const start = (this.attributes[4 * index + 1] ?? 0) - name.length;
      const hasPrefix = start > (this.attributes[4 * index] ?? 0) && this.byteAt(start - 1) === COLON;
      if (hasPrefix && this.reads(name, start)) return this.valueText(index);
    }
    return null;
  }

  /** Whether a yes-or-no attribute says yes. */
  flag(name: string): boolean {
    const value = this.attribute(name);
    return value === '1' || value === 'true';
  }

  /** A whole number in an attribute; null where there is none. */
  wholeNumber(name: string): number | null {
    const index = this.findAttribute(name);
    if (index < 0) return null;
    const start = this.valueStart(index);
    const end = this.valueEnd(index);
    if (start === end || end - start > EXACT_DIGITS) return null;
    let number = 0;
    for (let at = start; at < end; at += 1) {
      const digit = this.byteAt(at) - ZERO;
      if (digit < 0 || digit > 9) return null;
      number = number * 10 + digit;
    }
    return number;
  }

  /** An attribute's place among those of the element just opened, -1 where it is missing. */
  private findAttribute(name: string): number {
    for (let index = 0; index < this.attributeCount; index += 1) {
      const start = this.attributes[4 * index] ?? 0;
      if ((this.attributes[4 * index + 1] ?? 0) - start === name.length && this.reads(name, start)) return index;
    }
    return -1;
  }

  /** Where the value of an attribute begins in the document. */
  private valueStart(attribute: number): number {
    return this.attributes[4 * attribute + 2] ?? 0;
  }

  /** Where the value of an attribute ends in the document. */
  private valueEnd(attribute: number): number {
    return this.attributes[4 * attribute + 3] ?? 0;
  }

  /** A byte of the document; 0, which no document holds, beyond its end. */
  private byteAt(at: number): number {
    return this.bytes[at] ?? 0;
  }

  private skipChild(): void {
    this.next();
    this.eachChild(() => undefined);
  }

  private finish(): typeof END {
    if (this.depth > 0 || !this.hasRoot) throw new Unreadable('bad-xml');
    return END;
  }

  private openTag(start: number): typeof OPEN {
    let at = start;
    this.nameStart = start;
    for (let byte = this.byteAt(at); !isSpace(byte) && byte !== GREATER && byte !== SLASH; byte = this.byteAt(at)) {
      if (byte === LESS || byte === 0) throw new Unreadable('bad-xml');
      at += 1;
      if (byte === COLON) this.nameStart = at;
    }
    this.nameEnd = at;
    if (at === this.nameStart || this.depth === DEEPEST) throw new Unreadable('bad-xml');
    this.openStarts[this.depth] = start;
    this.openEnds[this.depth] = at;
    this.depth += 1;
    this.hasRoot = true;
    this.at = this.readAttributes(at);
    return OPEN;
  }

  /** Notes the attributes of a tag; returns the place behind the tag. */
  private readAttributes(from: number): number {
    let at = from;
    this.attributeCount = 0;
    for (;;) {
      while (isSpace(this.byteAt(at))) at += 1;
      const byte = this.byteAt(at);
      if (byte === GREATER) return at + 1;
      if (byte === SLASH && this.byteAt(at + 1) === GREATER) {
        this.closesItself = true;
        return at + 2;
      }
      at = this.readAttribute(at);
    }
  }

  private readAttribute(start: number): number {
    let at = start;
    for (let byte = this.byteAt(at); byte !== EQUALS && !isSpace(byte); byte = this.byteAt(at)) {
      if (byte === LESS || byte === GREATER || byte === 0) throw new Unreadable('bad-xml');
      at += 1;
    }
    const nameEnd = at;
    while (isSpace(this.byteAt(at))) at += 1;
    if (this.byteAt(at) !== EQUALS) throw new Unreadable('bad-xml');
    at += 1;
    while (isSpace(this.byteAt(at))) at += 1;
    const quote = this.byteAt(at);
    const valueEnd = quote === QUOTE || quote === APOSTROPHE ? this.find(quote, at + 1) : -1;
    const index = this.attributeCount;
    if (valueEnd < 0 || index === MOST_ATTRIBUTES) throw new Unreadable('bad-xml');
    this.attributes[4 * index] = start;
    this.attributes[4 * index + 1] = nameEnd;
    this.attributes[4 * index + 2] = at + 1;
    this.attributes[4 * index + 3] = valueEnd;
    this.attributeCount = index + 1;
    return valueEnd + 1;
  }

  private closeTag(start: number): typeof CLOSE {
    this.depth -= 1;
    const openStart = this.openStarts[this.depth] ?? 0;
    const length = (this.openEnds[this.depth] ?? 0) - openStart;
    if (this.depth < 0) throw new Unreadable('bad-xml');
    for (let index = 0; index < length; index += 1) {
      if (this.bytes[start + index] !== this.bytes[openStart + index]) throw new Unreadable('bad-xml');
    }
    let at = start + length;
    while (isSpace(this.byteAt(at))) at += 1;
    if (this.byteAt(at) !== GREATER) throw new Unreadable('bad-xml');
    this.at = at + 1;
    return CLOSE;
  }

  /** The place behind a comment or CDATA section. */
  private pastDeclaration(start: number): number {
    if (this.reads('<!--', start)) return this.past('-->', start + 4);
    if (this.reads('<![CDATA[', start)) return this.past(']]>', start + 9);
    throw new Unreadable(this.reads('<!DOCTYPE', start) ? 'dtd' : 'bad-xml');
  }

  private readUnparsed(start: number): string {
    this.at = this.past(']]>', start);
    return decodeRaw(this.bytes, start + '<![CDATA['.length, this.at - ']]>'.length);
  }

  /** The place behind the next `ending`, which has to come. */
  private past(ending: string, from: number): number {
    const first = ending.charCodeAt(0);
    for (let at = this.find(first, from); at >= 0; at = this.find(first, at + 1)) {
      if (this.reads(ending, at)) return at + ending.length;
    }
    throw new Unreadable('bad-xml');
  }

  private valueText(index: number): string {
    return decodeText(this.bytes, this.valueStart(index), this.valueEnd(index));
  }

  /** The next place of a byte, -1 where there is none. */
  private find(byte: number, from: number): number {
    const { bytes } = this;
    const { length } = bytes;
    for (let at = from; at < length; at += 1) if (bytes[at] === byte) return at;
    return -1;
  }

  private reads(ascii: string, at: number): boolean {
    for (let index = 0; index < ascii.length; index += 1) {
      if (this.bytes[at + index] !== ascii.charCodeAt(index)) return false;
    }
    return true;
  }
}
