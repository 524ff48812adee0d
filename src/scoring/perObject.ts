/**
 * What follows from an object alone is found once for each: a set and its rows never change, and every rule goes through
 * them, for however many units.
 */
export function perObject<K extends object, T>(find: (object: K) => T): (object: K) => T {
  const found = new WeakMap<K, { readonly value: T }>();
  return (object) => {
    const known = found.get(object);
    if (known) return known.value;
    const value = find(object);
    found.set(object, { value });
    return value;
  };
}
