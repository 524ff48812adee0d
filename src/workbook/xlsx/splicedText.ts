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
  const packed: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (chunk) => packed.push(chunk));
  deflate.push(bytes);
  deflate.flush(true);
  return { packed: joinBytes(packed), size: bytes.length, sum: addToCrc(0, bytes), zeros: zerosInCrc(bytes.length) };
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
