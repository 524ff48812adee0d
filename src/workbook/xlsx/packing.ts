import { deflateSync, Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';

/** How bytes are packed, unpacked and summed: the browser has nothing of its own for small parts at once, Node has. */
export interface Packing {
  /** Throws where what is packed is damaged or longer than told. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** Quickly rather than small. */
  deflate(bytes: Uint8Array): Uint8Array;
  /** The checksum that zips keep of each part. */
  crc32(bytes: Uint8Array): number;
}

/** Runs anywhere. */
export const PORTABLE_PACKING: Packing = {
  // One byte more than told shows when there is more than told.
  inflate: (packed, size) =>
    packed.length <= HARMLESS ? inflateSync(packed, { out: new Uint8Array(size + 1) }) : inflateInSteps(packed, size),
  deflate: (bytes) => deflateSync(bytes, { level: bytes.length <= LITTLE ? 0 : 1 }),
  crc32,
};

/** So little stays as it is: squeezing it takes a twentieth of the time of reading the file that it comes from. */
const LITTLE = 1 << 15;

/** Packed bytes grow at most about a thousandfold, so this much is unpacked in one go whatever it claims. */
const HARMLESS = 1 << 16;

/** Larger parts in steps: at most so much is unpacked before a part that lies of its size is found out. */
const STEP = 1 << 14;

function inflateInSteps(packed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new RangeError('more than told');
    bytes.set(chunk, length);
    length += chunk.length;
  });
  for (let start = 0; start < packed.length; start += STEP) {
    const end = start + STEP;
    inflater.push(packed.subarray(start, end), end >= packed.length);
  }
  return bytes.subarray(0, length);
}
