/** Whether these bytes stand from a place on; a loop, since it is asked for every cell. */
export function standsAt(bytes: Uint8Array, start: number, expected: Uint8Array): boolean {
  for (let at = 0; at < expected.length; at += 1) if (bytes[start + at] !== expected[at]) return false;
  return true;
}
