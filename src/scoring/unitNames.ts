import type { ListedUnit } from './units';
import { groupOfUnitName } from './units';
import { matchable } from './vietnamese';

/**
 * Names of units as they are compared: case, places of tone marks, composed letters, spaces and "UBND" in front do not
 * count. "Bình Minh" alone is taken for "Xã Bình Minh" where no other kind of unit bears the name.
 */
export interface ComparedName {
  /** "xã bình minh" */
  readonly whole: string;
  /** "bình minh" */
  readonly bare: string;
  /** "xã", "" where the name does not say. */
  readonly kind: string;
}

const COMMITTEE = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ủy ban|uỷ ban|ubnd|hđnd-ubnd|hđnd và ubnd)\s+/;
const ABBREVIATED = /^(x|p|tt|đk|h|q|tp|tx|t)\s*[.]\s*(?=\p{L})/u;
const KIND_OF = new Map([
  ['x', 'xã'], ['p', 'phường'], ['tt', 'thị trấn'], ['đk', 'đặc khu'], ['h', 'huyện'], ['q', 'quận'], ['tp', 'thành phố'], ['tx', 'thị xã'], ['t', 'tỉnh'],
]); // prettier-ignore

export function comparedName(name: string): ComparedName {
  const whole = matchable(name)
    .replace(/^["“'(]+|["”').,;:]+$/gu, '')
    .replace(COMMITTEE, '')
    .replace(ABBREVIATED, (_, short: string) => `${matchable(KIND_OF.get(short) ?? short)} `)
    .trim();
  const kind = matchable(groupOfUnitName(whole));
  return { whole, kind, bare: kind === '' ? whole : whole.slice(kind.length + 1) };
}

/** Tells a unit from all others: units of one name stay apart by group and by superior. */
export const identityOf = ({ unit, group, superior }: ClaimedUnit): string =>
  [comparedName(unit).whole, matchable(group), comparedName(superior).whole].join(IDENTITY_SEPARATOR);

const IDENTITY_SEPARATOR = ' | ';

/** What a file says of its unit. */
export interface ClaimedUnit {
  readonly unit: string;
  readonly group: string;
  readonly superior: string;
}

export type UnitMatch = { readonly kind: 'one'; readonly at: number } | { readonly kind: 'none' | 'several' };

/** Finds units of a list by name; group and superior tell units of one name apart. */
export class UnitMatcher {
  private readonly byWhole = new Map<string, number[]>();
  private readonly byBare = new Map<string, number[]>();
  private readonly names: readonly ComparedName[];

  constructor(private readonly units: readonly Pick<ListedUnit, 'unit' | 'group' | 'superior'>[]) {
    this.names = units.map(({ unit }) => comparedName(unit));
    this.names.forEach(({ whole, bare }, at) => {
      add(this.byWhole, whole, at);
      add(this.byBare, bare, at);
    });
  }

  find(claimed: ClaimedUnit): UnitMatch {
    const said = this.findSaid(claimed);
    if (said.kind !== 'none') return said;
    // "Xã Bình Minh, tỉnh Quảng Ngãi": what follows the name tells whose it is.
    const [, unit = '', superior = ''] =
      /^(.+?)\s*(?:[,(–]|\s-\s)\s*(.+?)\)?$/.exec(claimed.unit.normalize('NFC')) ?? [];
    return unit === '' ? said : this.findSaid({ ...claimed, unit, superior: claimed.superior || superior });
  }

  private findSaid(claimed: ClaimedUnit): UnitMatch {
    const name = comparedName(claimed.unit);
    if (name.whole === '') return { kind: 'none' };
    const sameKind = (at: number): boolean => {
      const kind = this.names[at]?.kind ?? '';
      return kind === '' || name.kind === '' || kind === name.kind;
    };
    const exact = this.byWhole.get(name.whole);
    return this.narrowed(exact ?? (this.byBare.get(name.bare) ?? []).filter(sameKind), claimed);
  }

  private narrowed(found: readonly number[], { group, superior }: ClaimedUnit): UnitMatch {
    const ofGroup = (at: number): boolean => matchable(this.units[at]?.group ?? '') === matchable(group);
    const ofSuperior = (at: number): boolean =>
      comparedName(this.units[at]?.superior ?? '').bare === comparedName(superior).bare;
    let left = found;
    for (const says of [ofGroup, ofSuperior]) {
      const said = left.length > 1 ? left.filter(says) : left;
      if (said.length > 0) left = said;
    }
    const [at] = left;
    if (at === undefined) return { kind: 'none' };
    return left.length === 1 ? { kind: 'one', at } : { kind: 'several' };
  }
}

function add(index: Map<string, number[]>, key: string, at: number): void {
  const there = index.get(key);
  if (there) there.push(at);
  else index.set(key, [at]);
}
