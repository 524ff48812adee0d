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
export function crc32(bytes: Uint8Array): number {
  const [first, second, third, fourth] = TABLES;
  const { length } = bytes;
  let sum = -1;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    sum ^=
      byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24);
    const low = sumOf(fourth, sum & 255) ^ sumOf(third, (sum >>> 8) & 255);
    sum = low ^ sumOf(second, (sum >>> 16) & 255) ^ sumOf(first, sum >>> 24);
  }
  for (; at < length; at += 1) sum = (sum >>> 8) ^ sumOf(first, (sum ^ byteAt(bytes, at)) & 255);
  return ~sum >>> 0;
}

// Apart from one another, so that the engine meets one kind of list in each.
const byteAt = (bytes: Uint8Array, index: number): number => bytes[index] ?? 0;
const sumOf = (table: Int32Array, index: number): number => table[index] ?? 0;
