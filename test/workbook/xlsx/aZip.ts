import { constants, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  /** As it stands in the zip. */
  readonly packed: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** What the directory claims. */
  readonly size: number;
  readonly checksum?: number;
}

/** A zip whose directory says what it is told to, true or not. */
export function aZip(parts: readonly ZipPart[]): Uint8Array {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, method = 8, flags = 0, size, checksum = 0 } of parts) {
    const sizes = [checksum, packed.length, size].map(fourBytes);
    const common = Buffer.concat([twoBytes(20, flags, method, 0, 0), ...sizes, twoBytes(Buffer.byteLength(name), 0)]);
    const body = Buffer.concat([fourBytes(0x04034b50), common, Buffer.from(name), packed]);
    const place = Buffer.concat([twoBytes(0, 0, 0, 0, 0), fourBytes(offset), Buffer.from(name)]);
    entries.push(Buffer.concat([fourBytes(0x02014b50), twoBytes(20), common, place]));
    bodies.push(body);
    offset += body.length;
  }
  const directory = Buffer.concat(entries);
  const counts = twoBytes(0, 0, Math.min(parts.length, 0xffff), Math.min(parts.length, 0xffff));
  const end = Buffer.concat([
    fourBytes(0x06054b50),
    counts,
    fourBytes(directory.length),
    fourBytes(offset),
    twoBytes(0),
  ]);
  return new Uint8Array(Buffer.concat([...bodies, directory, end]));
}

const twoBytes = (...numbers: readonly number[]): Buffer => Buffer.from(new Uint16Array(numbers).buffer);
const fourBytes = (number: number): Buffer => Buffer.from(new Uint32Array([number >>> 0]).buffer);

/** A piece of content over and over, packed; as large as one likes without ever being held unpacked. */
export function packedRepeats(piece: Uint8Array, times: number, first = '', last = ''): Uint8Array {
  const flushed = { finishFlush: constants.Z_FULL_FLUSH };
  const packed = deflateRawSync(piece, flushed);
  const before = deflateRawSync(Buffer.from(first), flushed);
  return new Uint8Array(
    Buffer.concat([before, ...Array<Buffer>(times).fill(packed), deflateRawSync(Buffer.from(last))]),
  );
}
