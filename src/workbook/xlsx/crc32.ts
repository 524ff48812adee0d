/** The remainders of one byte followed by 0, 1, 2 and 3 zero bytes, so that four bytes are summed in one step. */
const TABLES = makeTables();

function makeTables(): readonly [Int32Array, Int32Array, Int32Array, Int32Array] {
  const tables = [new Int32Array(256), new Int32Array(256), new Int32Array(256), new Int32Array(256)] as const;
  for (let byte = 0; byte < 256; byte += 1) {
    let sum = byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    tables[0][byte] = sum;
  }
  for (let byte = 0; byte < 256; byte += 1) {
    let sum = tables[0][byte] ?? 0;
    for (const table of tables.slice(1)) {
      sum = (sum >>> 8) ^ (tables[0][sum & 255] ?? 0);
      table[byte] = sum;
    }
  }
  return tables;
}

/** The checksum that zips keep of each part. */
export const crc32 = (bytes: Uint8Array): number => finishCrc(addToCrc(CRC_START, bytes));

/** The sum of no bytes; more are added in turn, and at the end it is finished. */
export const CRC_START = -1;

export const finishCrc = (sum: number): number => ~sum >>> 0;

export function addToCrc(start: number, bytes: Uint8Array): number {
  const [first, second, third, fourth] = TABLES;
  const { length } = bytes;
  let sum = start;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    sum ^=
      byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24);
    const low = sumOf(fourth, sum & 255) ^ sumOf(third, (sum >>> 8) & 255);
    sum = low ^ sumOf(second, (sum >>> 16) & 255) ^ sumOf(first, sum >>> 24);
  }
  for (; at < length; at += 1) sum = (sum >>> 8) ^ sumOf(first, (sum ^ byteAt(bytes, at)) & 255);
  return sum;
}

/**
 * What so many zero bytes make of a sum, bit by bit: adding bytes to a sum is the same as letting as many zeros pass and
 * then adding what the bytes make of an empty sum, so that bytes whose effect is known need not be looked at again.
 */
export function zerosInCrc(count: number): Int32Array {
  let passed = IDENTITY;
  let power = passing((sum) => (sum >>> 8) ^ sumOf(TABLES[0], sum & 255));
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

// Apart from one another, so that the engine meets one kind of list in each.
const byteAt = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;
const sumOf = (table: Int32Array, index: number): number => table[index] ?? 0;
