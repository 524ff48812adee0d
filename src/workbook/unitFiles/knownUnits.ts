import { comparedName, identityOf, UnitMatcher, type UnitMatch } from '../../scoring/unitNames';
import { groupOfUnitName, type ListedUnit } from '../../scoring/units';
import { matchable } from '../../scoring/vietnamese';
import type { UnitTableReading } from './unitFileReading';

/** What a table says of its unit. */
export function claimOf({ origin, names, group, superior, place }: UnitTableReading): ListedUnit {
  const [said = ''] = names;
  const unit = origin === 'form' ? said : (names.find((name) => groupOfUnitName(name) !== '') ?? names.at(-1) ?? '');
  return { unit: tidyName(unit), group: group || groupOfUnitName(unit), superior, place };
}

/** "XÃ BÌNH MINH", as headings have it, is Xã Bình Minh. */
function tidyName(name: string): string {
  const isCapital = name === name.toLocaleUpperCase('vi') && /\p{L}{2}/u.test(name);
  if (!isCapital) return name;
  return name
    .toLocaleLowerCase('vi')
    .replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'));
}

/** The units that files may be of: those of a list, or all that the files themselves name. */
export class KnownUnits {
  private readonly matcher: UnitMatcher;

  constructor(
    readonly units: readonly ListedUnit[],
    private readonly isList: boolean,
  ) {
    this.matcher = new UnitMatcher(units);
  }

  /** Without a list: units of one name are one, unless groups or superiors that both are named differ. */
  static named(tables: readonly UnitTableReading[]): KnownUnits {
    const units = new Map<string, ListedUnit>();
    const groups = new Map<string, string>();
    for (const table of tables) {
      const claim = claimOf(table);
      const group = groups.get(matchable(claim.group)) ?? claim.group;
      groups.set(matchable(claim.group), group);
      const key = identityOf(claim);
      if (!units.has(key)) units.set(key, { ...claim, group });
    }
    return new KnownUnits(withoutVague([...units.values()]), false);
  }

  find(table: UnitTableReading): UnitMatch {
    const claim = claimOf(table);
    const names = table.origin === 'form' || !this.isList ? [claim.unit] : [claim.unit, ...table.names];
    for (const unit of names) {
      const match = this.matcher.find({ ...claim, unit });
      if (match.kind !== 'none') return match;
    }
    return { kind: 'none' };
  }
}

/** A name without group or superior is the one unit of that name that has them, where there is just one. */
function withoutVague(units: readonly ListedUnit[]): ListedUnit[] {
  const byName = new Map<string, ListedUnit[]>();
  for (const unit of units) {
    const { whole } = comparedName(unit.unit);
    byName.set(whole, [...(byName.get(whole) ?? []), unit]);
  }
  const says = (less: string, more: string): boolean => less === '' || matchable(less) === matchable(more);
  const isVaguer = (one: ListedUnit, other: ListedUnit): boolean =>
    says(one.group, other.group) && says(one.superior, other.superior);
  return [...byName.values()].flatMap((named) =>
    named.filter((unit) => named.filter((other) => other !== unit && isVaguer(unit, other)).length !== 1),
  );
}
