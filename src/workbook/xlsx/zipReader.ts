import { metLately } from '../../scoring/metLately';
import { LARGEST_PART, LARGEST_TOTAL, MOST_PARTS } from './limits';
import { PORTABLE_PACKING, type Packing } from './packing';
import { standsAt } from './standsAt';
import { Unreadable } from './unreadable';
import { decodeRaw } from './xmlDecode';

interface ZipEntry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const HEADER_SIGNATURE = 0x04034b50;
const HEADER_LENGTH = 30;

const STORED = 0;
const DEFLATED = 8;

/** Says that the true value stands in the 64-bit field. */
const IN_64_BITS = 0xffffffff;
const FIELD_64_BITS = 1;

/** A zip whose parts are unpacked when they are asked for, within the limits and checked against their checksums. */
export class ZipReader {
  private readonly view: DataView;
  private readonly entries = new Map<string, ZipEntry>();
  private unpacked = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly packing: Packing = PORTABLE_PACKING,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.readDirectory();
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** A part's bytes, to be read before the next part is asked for; null where the zip has no such part. Case does not count in names. */
  read(name: string): Uint8Array | null {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return null;
    if (entry.encrypted) throw new Unreadable('encrypted');
    this.unpacked += entry.size;
    if (entry.size > LARGEST_PART || this.unpacked > LARGEST_TOTAL) throw new Unreadable('part-too-large');
    const packed = this.packedBytes(entry);
    if (Math.max(entry.size, packed.length) > SMALL) return unpack(packed, entry, this.packing);
    return smallPart(
      (met) => isSamePart(met, packed, entry),
      () => {
        // Copies, so that the rest of the file is let go and the next part leaves them as they are.
        const own = packed.slice();
        return { packed: own, entry, bytes: unpack(own, entry, this.packing).slice() };
      },
    ).bytes;
  }

  private readDirectory(): void {
    const end = this.findEnd();
    const count = this.view.getUint16(end + 10, true);
    if (count > MOST_PARTS) throw new Unreadable('too-many-parts');
    let at = this.view.getUint32(end + 16, true);
    for (let index = 0; index < count; index += 1) {
      if (at + ENTRY_LENGTH > end || this.view.getUint32(at, true) !== ENTRY_SIGNATURE) {
        throw new Unreadable('truncated');
      }
      at = this.readEntry(at);
    }
  }

  /** The record that ends a zip is looked for from behind: only a comment may follow it. */
  private findEnd(): number {
    const last = this.bytes.length - END_LENGTH;
    for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
      if (this.view.getUint32(at, true) === END_SIGNATURE) return at;
    }
    throw new Unreadable('truncated');
  }

  /** Reads the directory's entry at a place; returns the place of the next one. */
  private readEntry(at: number): number {
    const { view } = this;
    const nameStart = at + ENTRY_LENGTH;
    const nameEnd = nameStart + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > this.bytes.length) throw new Unreadable('truncated');
    const name = decodeRaw(this.bytes, nameStart, nameEnd);
    const large = this.readLargeNumbers(nameEnd, extraEnd);
    const number = (place: number): number => {
      const short = view.getUint32(place, true);
      return short === IN_64_BITS ? (large.shift() ?? short) : short;
    };
    const size = number(at + 24);
    const packedSize = number(at + 20);
    const offset = number(at + 42);
    const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const method = view.getUint16(at + 10, true);
    const checksum = view.getUint32(at + 16, true);
    this.entries.set(partName(name), { encrypted, method, checksum, packedSize, size, offset });
    return extraEnd + view.getUint16(at + 32, true);
  }

  /** The numbers of an entry that have 64 bits, in the order size, packed size, offset. */
  private readLargeNumbers(start: number, end: number): number[] {
    for (let at = start; at + 4 <= end; at += 4 + this.view.getUint16(at + 2, true)) {
      if (this.view.getUint16(at, true) !== FIELD_64_BITS) continue;
      const numbers: number[] = [];
      const fieldEnd = Math.min(at + 4 + this.view.getUint16(at + 2, true), end);
      for (let place = at + 4; place + 8 <= fieldEnd; place += 8) {
        numbers.push(this.view.getUint32(place, true) + this.view.getUint32(place + 4, true) * 2 ** 32);
      }
      return numbers;
    }
    return [];
  }

  private packedBytes({ offset, packedSize }: ZipEntry): Uint8Array {
    if (offset + HEADER_LENGTH > this.bytes.length || this.view.getUint32(offset, true) !== HEADER_SIGNATURE) {
      throw new Unreadable('truncated');
    }
    const nameLength = this.view.getUint16(offset + 26, true);
    const extraLength = this.view.getUint16(offset + 28, true);
    const start = offset + HEADER_LENGTH + nameLength + extraLength;
    if (start + packedSize > this.bytes.length) throw new Unreadable('truncated');
    return this.bytes.subarray(start, start + packedSize);
  }
}

const SMALL = 1 << 14;
const MOST_SMALL_PARTS = 16;

interface SmallPart {
  readonly packed: Uint8Array;
  readonly entry: ZipEntry;
  readonly bytes: Uint8Array;
}

/**
 * Files of many units have their styles and relationships in common: a small part that was met lately is not unpacked
 * again, and what follows from its bytes is found once.
 */
const smallPart = metLately<SmallPart>(MOST_SMALL_PARTS);

const isSamePart = (met: SmallPart, packed: Uint8Array, { checksum, method, size }: ZipEntry): boolean =>
  met.entry.checksum === checksum &&
  met.entry.method === method &&
  met.entry.size === size &&
  met.packed.length === packed.length &&
  standsAt(packed, 0, met.packed);

/** Some writers use backslashes. */
const partName = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

function unpack(packed: Uint8Array, entry: ZipEntry, packing: Packing): Uint8Array {
  const bytes = unpackAs(packed, entry, packing);
  if (packing.crc32(bytes) !== entry.checksum) throw new Unreadable('checksum');
  return bytes;
}

function unpackAs(packed: Uint8Array, { method, size }: ZipEntry, packing: Packing): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new Unreadable('unknown-content');
  // Packing never makes a part much longer: whoever says so hides how large it will be.
  if (packed.length > size + size / 8 + 1_024) throw new Unreadable('checksum');
  const bytes = inflated(packed, size, packing);
  if (bytes.length !== size) throw new Unreadable('checksum');
  return bytes;
}

function inflated(packed: Uint8Array, size: number, packing: Packing): Uint8Array {
  try {
    return packing.inflate(packed, size);
  } catch {
    throw new Unreadable('checksum');
  }
}
