/** Gives the one met lately that fits, else a new one. So many are kept, those met last. */
export function metLately<T>(most: number): (fits: (one: T) => boolean, create: () => T) => T {
  let met: readonly T[] = [];
  return (fits, create) => {
    const found = met.find(fits) ?? create();
    met = [found, ...met.filter((one) => one !== found)].slice(0, most);
    return found;
  };
}
