import type { CriteriaSet, Criterion } from '../../src/scoring/criteriaSet';
import { blankRow, emptySet } from '../../src/scoring/editCriteriaSet';
import { points } from '../../src/scoring/points';

type Row = readonly [code: string, maximum: string | null, details?: Partial<Omit<Criterion, 'code' | 'parts'>>];

/**
 * A small set out of its rows, nested by their codes: `aCriteriaSet([['1', '2'], ['1.1', '1'], ['1.2', '1']])`.
 * Keys are the codes, so that findings can be read; a row may give another one.
 */
export function aCriteriaSet(rows: readonly Row[], about: Partial<CriteriaSet> = {}): CriteriaSet {
  const set = emptySet({ id: 'test', title: 'Bộ chỉ số thử', year: 2026 });
  return { ...set, areas: partsOf('', rows), ...about };
}

function partsOf(parent: string, rows: readonly Row[]): Criterion[] {
  const isPart = ([code]: Row): boolean => code.startsWith(parent) && /^\w+$/.test(code.slice(parent.length));
  return rows.filter(isPart).map(([code, maximum, details = {}]) => ({
    ...blankRow(code, code, null),
    name: `Nội dung ${code}`,
    maximum: maximum === null ? null : points(maximum),
    parts: partsOf(`${code}.`, rows),
    ...details,
  }));
}
