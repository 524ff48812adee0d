const LONGEST_NAME = 31;

/** `wanted`, or the first "wanted (2)", "wanted (3)", … that no sheet has; Excel does not tell capitals apart. */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLocaleLowerCase('vi')));
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : ` (${number})`;
    const name = `${wanted.slice(0, LONGEST_NAME - end.length)}${end}`;
    if (!used.has(name.toLocaleLowerCase('vi'))) return name;
  }
}

/** The same for several, which are not called like one another either. */
export function freeSheetNames(wanted: readonly string[], taken: Iterable<string>): string[] {
  const used = [...taken];
  return wanted.map((each) => {
    const name = freeSheetName(each, used);
    used.push(name);
    return name;
  });
}
