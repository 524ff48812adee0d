import { isGivenFromOutside, isOutsideMaximum, leavesOf } from '../../../src/scoring/criteriaSet';
import type { CriteriaSet, Criterion } from '../../../src/scoring/criteriaSet';
import { numberOfPoints } from '../../../src/scoring/points';
import { xa2025 } from '../../../src/scoring/sets/xa2025';
import type { Form, FormEntry } from '../../../src/sheets/form';
import { printForm } from '../../../src/sheets/formSheet';
import { constant } from '../../../src/sheets/sheetContent';
import type { SheetContent } from '../../../src/sheets/sheetContent';

/** Areas that the officer has come to; the others are still blank. */
const AREAS_FILLED = 5;
/** One leaf in so many lacks points, so that there is something weak to see. */
const LACKS_POINTS_EVERY = 4;

/** A commune's form as it stands while an officer fills it in, with the mistakes that officers make. */
export function filledForm(): readonly SheetContent[] {
  const form: Form = {
    id: 'ban-thu',
    set: xa2025,
    unit: 'Xã Bình Minh',
    group: 'Xã',
    year: 2025,
    superior: 'Ủy ban nhân dân tỉnh',
    place: 'Bình Minh',
    view: 'self-assessment',
    headings: {},
    entries: entriesOf(xa2025),
    stamp: null,
    leftovers: [],
  };
  return printForm(form);
}

function entriesOf(set: CriteriaSet): ReadonlyMap<string, FormEntry> {
  const leaves = set.areas.slice(0, AREAS_FILLED).flatMap(leavesOf).filter(isFilledByUnit);
  const entries = new Map(leaves.map((leaf, place) => [leaf.key, entryOf(leaf, place)]));
  const [first, second, third] = leaves;
  // What a paste brings in: limits do not stop it.
  if (first?.maximum) entries.set(first.key, { ...entries.get(first.key), self: constant(10) });
  if (second?.maximum) entries.set(second.key, { ...entries.get(second.key), self: constant('0,25') });
  if (third?.maximum) entries.set(third.key, { self: constant(numberOfPoints(third.maximum)) });
  return entries;
}

const isFilledByUnit = (leaf: Criterion): boolean =>
  !isGivenFromOutside(leaf) && !isOutsideMaximum(leaf) && leaf.maximum !== null;

function entryOf(leaf: Criterion, place: number): FormEntry {
  const lower = leaf.cases.find(({ points }) => points < (leaf.maximum ?? 0))?.points ?? leaf.maximum;
  const points = place % LACKS_POINTS_EVERY === LACKS_POINTS_EVERY - 1 ? lower : leaf.maximum;
  return {
    self: constant(points === null ? null : numberOfPoints(points)),
    evidence: constant(`Báo cáo số ${place + 11}/BC-UBND ngày ${1 + (place % 27)}/11/2025`),
  };
}
