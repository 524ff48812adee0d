import type { CriteriaSet } from '../../src/scoring/criteriaSet';
import { isGivenFromOutside, isOutsideMaximum, leavesOfSet } from '../../src/scoring/criteriaSet';
import { numberOfPoints, ofMillionths, points, type Points } from '../../src/scoring/points';
import type { Form, FormEntry } from '../../src/sheets/form';
import type { EntryColumn } from '../../src/sheets/formColumns';
import { printForm } from '../../src/sheets/formSheet';
import { constant, type ContentValue } from '../../src/sheets/sheetContent';
import { printXlsx } from '../../src/workbook/xlsx/printXlsx';

/** What a unit filled in, by the code of the row. */
export type Filled = Readonly<Record<string, { readonly [C in EntryColumn]?: ContentValue }>>;

/** An .xlsx file with one form of `set`, filled in. */
export function aFormFile(set: CriteriaSet, filled: Filled, about: Partial<Form> = {}): Uint8Array {
  return printXlsx(printForm(aForm(set, filled, about)), { created: new Date(Date.UTC(2026, 9, 20, 12)) });
}

export function aForm(set: CriteriaSet, filled: Filled, about: Partial<Form> = {}): Form {
  const keys = new Map(leavesOfSet(set).map((leaf) => [leaf.code, leaf.key]));
  const entries = Object.entries(filled).map(([code, cells]): [string, FormEntry] => {
    const key = keys.get(code);
    if (key === undefined) throw new Error(`the set has no leaf ${code}`);
    return [key, Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, constant(value)]))];
  });
  return {
    id: 'a1b2c3d4',
    set,
    unit: 'xã Bình Minh',
    group: 'xã',
    year: set.year,
    superior: '',
    place: 'Bình Minh',
    view: 'self-assessment',
    headings: {},
    stamp: null,
    leftovers: [],
    ...about,
    entries: new Map(entries),
  };
}

/** Fills every row that the unit scores, row by row to its maximum, until the total is reached; zeros after that. */
export function filledTo(set: CriteriaSet, total: string): Filled {
  let rest: Points = points(total);
  const filled: Record<string, Filled[string]> = {};
  for (const leaf of leavesOfSet(set)) {
    if (isGivenFromOutside(leaf) || isOutsideMaximum(leaf) || leaf.maximum === null) continue;
    const given = ofMillionths(Math.min(rest, leaf.maximum));
    rest = ofMillionths(rest - given);
    filled[leaf.code] = { self: numberOfPoints(given), ...(given > 0 ? { evidence: 'Báo cáo số 12/BC-UBND' } : {}) };
  }
  if (rest > 0) throw new Error(`the set has no room for ${total} points`);
  return filled;
}
