import type { CriteriaSet, Criterion } from '../../src/scoring/criteriaSet';
import { points } from '../../src/scoring/points';

type Row = readonly [code: string, maximum: string | null, details?: Partial<Omit<Criterion, 'code' | 'parts'>>];

/**
 * A small set out of its rows, nested by their codes: `aCriteriaSet([['1', '2'], ['1.1', '1'], ['1.2', '1']])`.
 * Keys are the codes, so that findings can be read; a row may give another one.
 */
export function aCriteriaSet(rows: readonly Row[], about: Partial<CriteriaSet> = {}): CriteriaSet {
  return {
    id: 'test',
    title: 'Bộ chỉ số thử',
    decision: '',
    issuer: '',
    year: 2026,
    kind: 'commune',
    official: false,
    rounding: 'half-up',
    decimals: 2,
    threshold: points('80'),
    bands: [],
    notApplicable: 'excluded',
    areas: partsOf('', rows),
    ...about,
  };
}

function partsOf(parent: string, rows: readonly Row[]): Criterion[] {
  const isPart = ([code]: Row): boolean => code.startsWith(parent) && /^\w+$/.test(code.slice(parent.length));
  return rows.filter(isPart).map(([code, maximum, details = {}]) => ({
    key: code,
    code,
    name: `Nội dung ${code}`,
    maximum: maximum === null ? null : points(maximum),
    step: null,
    method: 'self',
    rule: '',
    cases: [],
    evidenceWanted: true,
    responsible: '',
    notApplicable: null,
    parts: partsOf(`${code}.`, rows),
    ...details,
  }));
}
