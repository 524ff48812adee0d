import { deflateSync } from 'fflate';
import { invariant } from '../../scoring/result';
import { crc32 } from './crc32';

/** A part as it goes into a zip. */
export interface PackedPart {
  readonly name: string;
  readonly packed: readonly Uint8Array[];
  readonly deflated: boolean;
  /** Of the content before packing. */
  readonly size: number;
  readonly checksum: number;
}

export const packPart = (name: string, content: Uint8Array): PackedPart => ({
  name,
  packed: [deflateSync(content, { level: 6 })],
  deflated: true,
  size: content.length,
  checksum: crc32(content),
});

/** A part that is packed already, as the files inside an archive are. */
export const storePart = (name: string, content: Uint8Array): PackedPart => ({
  name,
  packed: [content],
  deflated: false,
  size: content.length,
  checksum: crc32(content),
});

const HEADER_SIGNATURE = 0x04034b50;
const HEADER_LENGTH = 30;
const HEADER_FIELDS = 4;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const ENTRY_FIELDS = 6;
const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const VERSION = 20;
const DEFLATED = 8;
const MOST_PARTS = 0xffff;
const LARGEST = 0xffffffff;

/** Writes a zip piece by piece, so that a large one never stands in memory as one array. */
export class ZipWriter {
  private readonly entries: Uint8Array[] = [];
  private readonly time: number;
  private offset = 0;

  /** `time` is given to every part, as local time: that is how zips count. */
  constructor(time: Date) {
    this.time = zipTime(time);
  }

  /** What comes next in the zip: the part with its header. */
  add(part: PackedPart): readonly Uint8Array[] {
    const name = new TextEncoder().encode(part.name);
    const packedSize = lengthOf(part.packed);
    const header = record(HEADER_LENGTH, HEADER_SIGNATURE, name);
    const entry = record(ENTRY_LENGTH, ENTRY_SIGNATURE, name);
    this.describe(new DataView(header.buffer, HEADER_FIELDS), part, packedSize, name.length);
    this.describe(new DataView(entry.buffer, ENTRY_FIELDS), part, packedSize, name.length);
    new DataView(entry.buffer).setUint16(4, VERSION, true);
    new DataView(entry.buffer).setUint32(42, this.offset, true);
    this.entries.push(entry);
    this.offset += header.length + packedSize;
    invariant(this.entries.length <= MOST_PARTS && this.offset <= LARGEST, 'a zip without 64-bit fields holds this');
    return [header, ...part.packed];
  }

  /** What ends the zip: its directory. */
  end(): readonly Uint8Array[] {
    const end = new Uint8Array(END_LENGTH);
    const view = new DataView(end.buffer);
    view.setUint32(0, END_SIGNATURE, true);
    view.setUint16(8, this.entries.length, true);
    view.setUint16(10, this.entries.length, true);
    view.setUint32(12, lengthOf(this.entries), true);
    view.setUint32(16, this.offset, true);
    return [...this.entries, end];
  }

  /** The fields that a part's header and its entry in the directory have in common. */
  private describe(fields: DataView, part: PackedPart, packedSize: number, nameLength: number): void {
    fields.setUint16(0, VERSION, true);
    fields.setUint16(4, part.deflated ? DEFLATED : 0, true);
    fields.setUint32(6, this.time, true);
    fields.setUint32(10, part.checksum, true);
    fields.setUint32(14, packedSize, true);
    fields.setUint32(18, part.size, true);
    fields.setUint16(22, nameLength, true);
  }
}

/** Signature, room for the fields, name. */
function record(length: number, signature: number, name: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(length + name.length);
  new DataView(bytes.buffer).setUint32(0, signature, true);
  bytes.set(name, length);
  return bytes;
}

/** The whole zip in one array. */
export function zipParts(parts: readonly PackedPart[], time: Date): Uint8Array {
  const zip = new ZipWriter(time);
  return joinBytes([...parts.flatMap((part) => zip.add(part)), ...zip.end()]);
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

const lengthOf = (pieces: readonly Uint8Array[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

/** Date and time in the form of MS-DOS, two seconds fine. */
function zipTime(time: Date): number {
  const date = ((time.getFullYear() - 1980) << 9) | ((time.getMonth() + 1) << 5) | time.getDate();
  return ((date << 16) | (time.getHours() << 11) | (time.getMinutes() << 5) | (time.getSeconds() >> 1)) >>> 0;
}
