import type { CriteriaSet, Criterion } from '../../src/scoring/criteriaSet';
import { emptySet } from '../../src/scoring/editCriteriaSet';
import { points, sumPoints } from '../../src/scoring/points';

const ROWS_OF_AN_AREA = 16;
const PARTS = 3;

/** A set with exactly so many rows: areas, criteria with three components, and single criteria where rows are left over. */
export function aSetOfRows(rows: number): CriteriaSet {
  const count = Math.max(1, Math.round(rows / ROWS_OF_AN_AREA));
  const areas = Array.from({ length: count }, (_, n) => {
    const ofThisArea = Math.floor(rows / count) + (n < rows % count ? 1 : 0);
    return aRow(`${n + 1}`, `Lĩnh vực thứ ${n + 1}`, criteriaOf(`${n + 1}`, ofThisArea - 1));
  });
  const set = emptySet({ id: `bench-${rows}`, title: `Bộ tiêu chí ${rows} dòng để đo`, year: 2026 });
  return { ...set, issuer: 'Ủy ban nhân dân tỉnh', areas };
}

function criteriaOf(area: string, rows: number): Criterion[] {
  const criteria: Criterion[] = [];
  for (let left = rows; left > 0;) {
    const code = `${area}.${criteria.length + 1}`;
    const parts = left > PARTS ? PARTS : 0;
    const components = Array.from({ length: parts }, (_, n) =>
      aRow(`${code}.${n + 1}`, `Ban hành và thực hiện kế hoạch đúng thời hạn quy định, nội dung thứ ${n + 1}`, []),
    );
    criteria.push(aRow(code, 'Xây dựng và thực hiện kế hoạch cải cách hành chính năm', components));
    left -= 1 + parts;
  }
  return criteria;
}

function aRow(code: string, name: string, parts: readonly Criterion[]): Criterion {
  const leaf = parts.length === 0;
  const maximum = leaf ? points('1.5') : sumPoints(parts.map((part) => part.maximum ?? points('0')));
  return {
    key: code,
    code,
    name,
    maximum,
    step: leaf ? points('0.5') : null,
    method: 'self',
    rule: leaf ? 'Ban hành đúng hạn: 1,5\nBan hành chậm: 0,5\nKhông ban hành: 0' : '',
    cases: [],
    evidenceWanted: true,
    responsible: 'Văn phòng HĐND và UBND',
    notApplicable: null,
    parts,
  };
}
