import { Inflate, inflateSync, unzlibSync, zlibSync } from 'fflate';
import { crc32 } from './crc32';

/** How bytes are packed, unpacked and summed: the browser has nothing of its own for small parts at once, Node has. */
export interface Packing {
  /** Throws where what is packed is damaged or longer than told. The next call may write over what it gives. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** The JSON of an object as it is kept by the thousand: as small as it gets quickly. `unsqueeze` undoes it. */
  squeeze(json: Uint8Array): Uint8Array;
  /** The checksum that zips keep of each part. */
  crc32(bytes: Uint8Array): number;
}

/** Runs anywhere. */
export const PORTABLE_PACKING: Packing = {
  // One byte more than told shows when there is more than told.
  inflate: (packed, size) =>
    packed.length <= HARMLESS ? inflateSync(packed, { out: new Uint8Array(size + 1) }) : inflateInSteps(packed, size),
  squeeze: (json) => (json.length <= LITTLE ? json : zlibSync(json, { level: 1 })),
  crc32,
};

/** So little stays as it is: squeezing it takes a twentieth of the time of reading the file that it comes from. */
const LITTLE = 1 << 15;

const BRACE = 0x7b;

/** Objects begin with a brace in JSON, which no zlib stream does. */
export const unsqueeze = (bytes: Uint8Array): Uint8Array => (bytes[0] === BRACE ? bytes : unzlibSync(bytes));

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
