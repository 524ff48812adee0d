// Apart from one another, so that the engine meets one kind of list in each.
const byteAt = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;
const sumOf = (table: Int32Array, index: number): number => table[index] ?? 0;

/** The remainders of one byte. */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

const behindZero = (table: Int32Array): Int32Array => table.map((sum) => (sum >>> 8) ^ sumOf(TABLE, sum & 255));

/** The remainders of one byte followed by 1, 2, … 7 zero bytes, so that eight bytes are summed in one step. */
const TABLE_1 = behindZero(TABLE);
const TABLE_2 = behindZero(TABLE_1);
const TABLE_3 = behindZero(TABLE_2);
const TABLE_4 = behindZero(TABLE_3);
const TABLE_5 = behindZero(TABLE_4);
const TABLE_6 = behindZero(TABLE_5);
const TABLE_7 = behindZero(TABLE_6);

/** The checksum that zips keep of each part. */
export const crc32 = (bytes: Uint8Array): number => finishCrc(addToCrc(CRC_START, bytes));

/** The sum of no bytes; more are added in turn, and at the end it is finished. */
export const CRC_START = -1;

export const finishCrc = (sum: number): number => ~sum >>> 0;

export function addToCrc(start: number, bytes: Uint8Array): number {
  const first = Math.min(-bytes.byteOffset & 3, bytes.length);
  const pairs = (bytes.length - first) >> 3;
  // Every machine that Office runs on keeps the lowest byte of a word first.
  const words = pairs === 0 ? NO_WORDS : new Int32Array(bytes.buffer, bytes.byteOffset + first, 2 * pairs);
  let sum = addSingly(start, bytes, 0, first);
  for (let at = 0; at < words.length; at += 2) {
    sum ^= sumOf(words, at);
    const next = sumOf(words, at + 1);
    sum =
      sumOf(TABLE_7, sum & 255) ^
      sumOf(TABLE_6, (sum >>> 8) & 255) ^
      sumOf(TABLE_5, (sum >>> 16) & 255) ^
      sumOf(TABLE_4, sum >>> 24) ^
      sumOf(TABLE_3, next & 255) ^
      sumOf(TABLE_2, (next >>> 8) & 255) ^
      sumOf(TABLE_1, (next >>> 16) & 255) ^
      sumOf(TABLE, next >>> 24);
  }
  return addSingly(sum, bytes, first + 8 * pairs, bytes.length);
}

function addSingly(start: number, bytes: Uint8Array, from: number, end: number): number {
  let sum = start;
  for (let at = from; at < end; at += 1) sum = (sum >>> 8) ^ sumOf(TABLE, (sum ^ byteAt(bytes, at)) & 255);
  return sum;
}

/**
 * What so many zero bytes make of a sum, bit by bit: adding bytes to a sum is the same as letting as many zeros pass and
 * then adding what the bytes make of an empty sum, so that bytes whose effect is known need not be looked at again.
 */
export function zerosInCrc(count: number): Int32Array {
  let passed = IDENTITY;
  let power = passing((sum) => (sum >>> 8) ^ sumOf(TABLE, sum & 255));
  for (let left = count; left > 0; left = Math.floor(left / 2)) {
    const step = power;
    if (left % 2 === 1) passed = passed.map((sum) => passZeros(sum, step));
    power = passing((sum) => passZeros(passZeros(sum, step), step));
  }
  return passed;
}

export function passZeros(sum: number, zeros: Int32Array): number {
  let passed = 0;
  for (let bit = 0; bit < 32; bit += 1) if ((sum >>> bit) & 1) passed ^= sumOf(zeros, bit);
  return passed;
}

const passing = (pass: (sum: number) => number): Int32Array => IDENTITY.map(pass);
const IDENTITY = Int32Array.from({ length: 32 }, (_, bit) => 1 << bit);

const NO_WORDS = new Int32Array();
