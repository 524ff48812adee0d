/** So much goes into one message: Excel on the web takes 5 MB, and escaping may double what is counted here. */
export const BYTES_PER_TRIP = 1_000_000;

/** A matrix with more cells Office.js takes apart itself, in more statements than need be. */
export const CELLS_PER_MATRIX = 1500;

const encoder = new TextEncoder();

export const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value)).length;

/** Puts things into as few groups as their sizes allow, in their order; a group has at least one. */
export function packed<T extends { readonly bytes: number }>(things: readonly T[], limit = BYTES_PER_TRIP): T[][] {
  const groups: T[][] = [];
  let room = 0;
  for (const thing of things) {
    const last = groups.at(-1);
    if (last && thing.bytes <= room) {
      last.push(thing);
      room -= thing.bytes;
    } else {
      groups.push([thing]);
      room = limit - thing.bytes;
    }
  }
  return groups;
}
