import { bareText } from '../../scoring/bareText';
import type { ListedUnit } from '../../scoring/units';

/** So that a path stays within what Windows can open, wherever the archive is unpacked. */
const LONGEST = 80;
const NAMELESS = 'don-vi';

/** "xa-binh-minh" for "Xã Bình Minh": nothing that a file system, a mail program or a zip could spell otherwise. */
export const plainName = (text: string): string =>
  bareText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '');

/**
 * A file name without ending for each unit, no two alike however letters are cased. Units of one name are told apart by their
 * superiors, else by a number. The words in front see to it that no name is one of a device (CON, LPT1).
 */
export function fileNamesOf(units: readonly ListedUnit[], prefix: string): readonly string[] {
  const taken = new Set<string>();
  const shared = namesOfSeveral(units);
  return units.map((unit) => {
    const name = plainName(unit.unit) || NAMELESS;
    const superior = shared.has(name) ? plainName(unit.superior) : '';
    const wanted = [prefix, name, superior].filter(Boolean).join('-');
    let unused = wanted;
    for (let number = 2; taken.has(unused); number += 1) unused = `${wanted}-${number}`;
    taken.add(unused);
    return unused;
  });
}

function namesOfSeveral(units: readonly ListedUnit[]): ReadonlySet<string> {
  const met = new Set<string>();
  const several = new Set<string>();
  for (const unit of units) {
    const name = plainName(unit.unit);
    if (met.has(name)) several.add(name);
    met.add(name);
  }
  return several;
}
