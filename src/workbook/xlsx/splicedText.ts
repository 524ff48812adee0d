import { Deflate } from 'fflate';
import { invariant } from '../../scoring/result';
import { addToCrc, CRC_START, finishCrc, passZeros, zerosInCrc } from './crc32';
import { joinBytes, type PackedPart } from './zipWriter';

interface FixedPiece {
  /** Deflated by itself, up to a whole byte, so that anything may follow. */
  readonly packed: Uint8Array;
  readonly size: number;
  /** What it makes of an empty sum, and what as many zeros make of any. */
  readonly sum: number;
  readonly zeros: Int32Array;
}

/** Ends packed data that were only flushed: an empty last block. */
const LAST_BLOCK = new Uint8Array([3, 0]);
const LONGEST_STORED = 0xffff;
const STORED_HEADER = 5;

/** A part of which only some places differ from file to file: what lies between them is packed and summed once. */
export class SplicedText {
  private readonly fixed: readonly FixedPiece[];

  /** `pieces` are what stands before, between and after the places. */
  constructor(
    private readonly name: string,
    pieces: readonly string[],
  ) {
    this.fixed = pieces.map(packPiece);
  }

  /** The part with these texts in its places. */
  fill(texts: readonly string[]): PackedPart {
    invariant(texts.length === this.fixed.length - 1, 'every place has its text');
    const packed: Uint8Array[] = [];
    let size = 0;
    let sum = CRC_START;
    this.fixed.forEach((piece, index) => {
      packed.push(piece.packed);
      size += piece.size;
      sum = passZeros(sum, piece.zeros) ^ piece.sum;
      const text = texts[index];
      if (text === undefined) return;
      const bytes = encoder.encode(text);
      packed.push(storedBlock(bytes));
      size += bytes.length;
      sum = addToCrc(sum, bytes);
    });
    packed.push(LAST_BLOCK);
    return { name: this.name, packed, deflated: true, size, checksum: finishCrc(sum) };
  }
}

const encoder = new TextEncoder();

function packPiece(text: string): FixedPiece {
  const bytes = encoder.encode(text);
  return { packed: deflateOpen(bytes), size: bytes.length, sum: addToCrc(0, bytes), zeros: zerosInCrc(bytes.length) };
}

/** Packed data that go on: ended by an empty stored block, so that they fill whole bytes. */
function deflateOpen(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (chunk) => chunks.push(chunk));
  deflate.push(bytes);
  deflate.flush();
  deflate.push(new Uint8Array(0), true);
  const closed = joinBytes(chunks);
  // The last block is empty: two bits set, "last" and its kind, and zeros. It is taken off.
  const end = lastSetBit(closed) - 1;
  const open = new Uint8Array(Math.ceil((end + BLOCK_KIND_BITS) / 8) + EMPTY_STORED.length);
  open.set(closed.subarray(0, Math.ceil(end / 8)));
  if (end % 8 > 0) open[end >> 3] = (closed[end >> 3] ?? 0) & ((1 << (end % 8)) - 1);
  open.set(EMPTY_STORED, open.length - EMPTY_STORED.length);
  return open;
}

const BLOCK_KIND_BITS = 3;
/** The length of a stored block, and its complement. */
const EMPTY_STORED = new Uint8Array([0, 0, 0xff, 0xff]);

function lastSetBit(bytes: Uint8Array): number {
  let byte = bytes.length - 1;
  while (bytes[byte] === 0) byte -= 1;
  return 8 * byte + 31 - Math.clz32(bytes[byte] ?? 0);
}

/** Bytes within packed data as they are. */
function storedBlock(bytes: Uint8Array): Uint8Array {
  invariant(bytes.length <= LONGEST_STORED, 'a stored block holds this');
  const block = new Uint8Array(STORED_HEADER + bytes.length);
  const view = new DataView(block.buffer);
  view.setUint16(1, bytes.length, true);
  view.setUint16(3, ~bytes.length, true);
  block.set(bytes, STORED_HEADER);
  return block;
}
