/** Texts that are remembered: at least those met last, at most twice as many. */
const MOST_RECENT = 4_096;
/** Longer texts are seldom met twice. */
const LONGEST = 2_000;

/**
 * What follows from a text alone is found once for each text: the tables of a province repeat their headings, names and
 * rules in every file. Only texts met lately are kept, so that no number of files fills the memory.
 */
export function perText<T>(find: (text: string) => T): (text: string) => T {
  let recent = new Map<string, { readonly value: T }>();
  let before = new Map<string, { readonly value: T }>();
  return (text) => {
    const known = recent.get(text);
    if (known) return known.value;
    if (text.length > LONGEST) return find(text);
    if (recent.size >= MOST_RECENT) [before, recent] = [recent, new Map()];
    const own = ownCopy(text);
    const found = before.get(own) ?? { value: find(own) };
    recent.set(own, found);
    return found.value;
  };
}

/** V8 keeps all the text of a file for the sake of a part that was cut out of it; a new text holds nothing but itself. */
const ownCopy = (text: string): string => ` ${text}`.slice(1);
