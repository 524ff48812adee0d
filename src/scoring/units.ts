import { matchable } from './vietnamese';

/** A unit as a list names it: who gets a form, whose file is awaited. What the list does not say is "". */
export interface ListedUnit {
  readonly unit: string;
  /** "xã", "phường", …: units are ranked within their group. */
  readonly group: string;
  readonly superior: string;
  readonly place: string;
}

/** Kinds of unit by the first words of their names, longer ones before those that they begin with. */
const GROUPS = ['xã', 'phường', 'đặc khu', 'thị trấn', 'huyện', 'quận', 'thị xã', 'thành phố', 'tỉnh', 'sở', 'ban'];

const COMMITTEE = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s+/;

/** The group that a unit's name tells: "xã" for "UBND Xã Bình Minh"; "" where it tells none. */
export function groupOfUnitName(name: string): string {
  const words = matchable(name).replace(COMMITTEE, '');
  return GROUPS.find((group) => words.startsWith(`${matchable(group)} `)) ?? '';
}

/** Whether a text is a group and no unit: "Xã", not "Xã Bình Minh". */
export function isUnitGroup(text: string): boolean {
  const words = matchable(text);
  return GROUPS.some((group) => matchable(group) === words);
}

/** What tells two units apart: communes of different provinces may have one name. Case, tone places and spaces do not count. */
export const unitKey = ({ unit, superior }: Pick<ListedUnit, 'unit' | 'superior'>): string =>
  `${matchable(unit)}\n${matchable(superior)}`;
