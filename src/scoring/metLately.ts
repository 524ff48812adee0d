/** Gives again what was met lately and fits, however it came to be there; else takes what is new among the things met, of which so many are kept. */
export function metLately<T>(most: number): (fits: (one: T) => boolean, create: () => T) => T {
  let met: readonly T[] = [];
  return (fits, create) => {
    const found = met.find(fits) ?? create();
    met = [found, ...met.filter((one) => one !== found)].slice(0, most);
    return found;
  };
}
