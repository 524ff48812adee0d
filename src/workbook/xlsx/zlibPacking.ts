import { PORTABLE_PACKING, type Packing } from './packing';

/** What the module of zlib-streams gives: zlib itself, over memory of its own. */
export interface Zlib {
  readonly memory: WebAssembly.Memory;
  /** 0 where there is no room. */
  malloc(size: number): number;
  free(place: number): void;
  inflate_new(): number;
  inflate_init_raw(stream: number): number;
  /** How many bytes were made in the lower 24 bits; above them 1 at the end of what was packed, anything else before it. */
  inflate_process(stream: number, from: number, length: number, to: number, room: number, flush: number): number;
  inflate_end(stream: number): number;
}

const FINISH = 4;
const AT_END = 1;
const COUNT_BITS = 24;
/** Files are waiting. */
const PATIENCE_MILLISECONDS = 2_000;
/** Larger parts are left to JavaScript: the module's memory never shrinks again. */
const LARGEST = 1 << 22;

/** zlib as WebAssembly unpacks in half the time that JavaScript needs; where it cannot be had, JavaScript does it. */
export async function fetchZlibPacking(address: URL): Promise<Packing> {
  try {
    const fetched = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
    const { instance } = await WebAssembly.instantiate(await fetched.arrayBuffer());
    return zlibPacking(instance.exports as unknown as Zlib);
  } catch {
    return PORTABLE_PACKING;
  }
}

/** Gives each part in the same piece of the module's memory: a new one for each makes the engine collect garbage twice as often. */
export function zlibPacking(zlib: Zlib): Packing {
  let place = 0;
  let room = 0;
  const inflate = (packed: Uint8Array, size: number): Uint8Array => {
    const needed = packed.length + size + 1;
    if (needed > LARGEST) return PORTABLE_PACKING.inflate(packed, size);
    if (needed > room) {
      zlib.free(place);
      room = 0;
      place = zlib.malloc(needed);
      if (place === 0) return PORTABLE_PACKING.inflate(packed, size);
      room = needed;
    }
    new Uint8Array(zlib.memory.buffer).set(packed, place);
    const to = place + packed.length;
    const stream = zlib.inflate_new();
    zlib.inflate_init_raw(stream);
    const told = zlib.inflate_process(stream, place, packed.length, to, size + 1, FINISH);
    zlib.inflate_end(stream);
    if (told >> COUNT_BITS !== AT_END) throw new RangeError('not what was packed');
    return new Uint8Array(zlib.memory.buffer, to, told & ((1 << COUNT_BITS) - 1));
  };
  return { ...PORTABLE_PACKING, inflate };
}
