import * as fc from 'fast-check';
import { carryEvidence, carryOffices, officesCarried } from '../../src/scoring/carryOver';
import { compareCriteriaSets, type SetDifference } from '../../src/scoring/compareCriteriaSets';
import { leavesOfSet, placedCriteria, type CriteriaSet, type Criterion } from '../../src/scoring/criteriaSet';
import {
  addRow,
  blankRow,
  changeMaximum,
  changeRow,
  changeRule,
  moveRow,
  placeAfter,
  removeRow,
} from '../../src/scoring/editCriteriaSet';
import { points } from '../../src/scoring/points';
import { huyen2021 } from '../../src/scoring/sets/huyen2021';
import { huyen2022 } from '../../src/scoring/sets/huyen2022';
import { SHIPPED_SETS } from '../../src/scoring/sets/shippedSets';
import { xa2025 } from '../../src/scoring/sets/xa2025';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { doEdit, keysOf, setEdit } from '../support/setEdits';

const told = (difference: SetDifference): string =>
  `${difference.kind} ${difference.kind === 'removed' ? difference.before.criterion.key : difference.after.criterion.key}`;
const differences = (before: CriteriaSet, after: CriteriaSet): string[] =>
  compareCriteriaSets(before, after).differences.map(told);

/** The set with keys that only say where a row stands, as tables read from a sheet have them. */
function asReadFromASheet(set: CriteriaSet): CriteriaSet {
  const placed = (row: Criterion, under: string): Criterion => {
    const key = under === '' ? row.code : `${under}/${row.code}`;
    return { ...row, key, parts: row.parts.map((part) => placed(part, key)) };
  };
  return { ...set, areas: set.areas.map((area) => placed(area, '')) };
}

const keyOf = (set: CriteriaSet, code: string): string =>
  placedCriteria(set.areas).find(({ criterion }) => criterion.code === code)!.criterion.key;

describe('two sets', () => {
  test.each(SHIPPED_SETS)('$id does not differ from itself', (set) => {
    expect(compareCriteriaSets(set, set).differences).toEqual([]);
    expect(differences(asReadFromASheet(set), set)).toEqual([]);
  });

  test('every change of a row is told by its kind', () => {
    const key = keyOf(xa2025, '1.1.1');
    expect(differences(xa2025, changeRow(xa2025, key, { name: 'Tên mới' }))).toEqual([`renamed ${key}`]);
    expect(differences(xa2025, changeMaximum(xa2025, key, points('2')))).toEqual([`reweighted ${key}`]);
    expect(differences(xa2025, changeRow(xa2025, key, { code: '1.1.9' }))).toEqual([`renumbered ${key}`]);
    expect(differences(xa2025, changeRow(xa2025, key, { method: 'survey' }))).toEqual([`method ${key}`]);
    expect(differences(xa2025, changeRow(xa2025, key, { step: points('0.1') }))).toEqual([`step ${key}`]);
    expect(differences(xa2025, changeRule(xa2025, key, 'Có: 1\nKhông: 0'))).toEqual([`rule ${key}`]);
    expect(differences(xa2025, moveRow(xa2025, key, { under: keyOf(xa2025, '2.1'), after: null }))).toEqual([
      `moved ${key}`,
    ]);
    expect(differences(xa2025, removeRow(xa2025, key))).toEqual([`removed ${key}`]);
    expect(
      differences(
        xa2025,
        addRow(
          xa2025,
          { ...blankRow('moi', '1.1.4', null), name: 'Nội dung chưa từng có' },
          { under: keyOf(xa2025, '1.1'), after: null },
        ),
      ),
    ).toEqual(['added moi']);
  });

  test('spelling of tone marks, capitals and spaces is no renaming', () => {
    const name = 'Ủy ban hòa giải';
    const [one, other] = [name, 'UỶ BAN  hoà giải'.normalize('NFD')].map((each) =>
      aCriteriaSet([['1', '1', { name: each }]]),
    );
    expect(differences(one!, other!)).toEqual([]);
  });

  test('of rows that changed their order the fewest are told as moved', () => {
    const [first] = xa2025.areas;
    const last = placeAfter(xa2025, first!.key, 'down')!;
    const far = moveRow(xa2025, first!.key, { ...last, after: xa2025.areas.at(-1)!.key });
    expect(differences(xa2025, far)).toEqual([`moved ${first!.key}`]);
  });

  test('edits of different rows are found exactly, whatever they are', () => {
    const edits = fc.uniqueArray(
      fc.record({ at: fc.nat(200), kind: fc.constantFrom('renamed', 'reweighted', 'method', 'removed', 'renumbered') }),
      { selector: ({ at }) => at % leavesOfSet(xa2025).length, maxLength: 25 },
    );
    fc.assert(
      fc.property(edits, (made) => {
        const leaves = leavesOfSet(xa2025);
        const expected: string[] = [];
        const edited = made.reduce((set, { at, kind }) => {
          const leaf = leaves[at % leaves.length]!;
          expected.push(`${kind} ${leaf.key}`);
          switch (kind) {
            case 'renamed':
              return changeRow(set, leaf.key, { name: `${at} hoàn toàn khác` });
            case 'reweighted':
              return changeMaximum(set, leaf.key, points(`${100 + at}`));
            case 'method':
              return changeRow(set, leaf.key, { method: leaf.method === 'survey' ? 'self' : 'survey' });
            case 'renumbered':
              return changeRow(set, leaf.key, { code: `${leaf.code}x` });
            default:
              return removeRow(set, leaf.key);
          }
        }, xa2025);
        expect(differences(xa2025, edited).sort()).toEqual(expected.sort());
      }),
    );
  });

  test('after any edits every row of either set is told once as matched, new or gone', () => {
    fc.assert(
      fc.property(fc.array(setEdit, { maxLength: 40 }), (edits) => {
        const edited = edits.reduce(doEdit, xa2025);
        const { matches, differences: found } = compareCriteriaSets(xa2025, edited);
        const of = (kind: 'added' | 'removed'): string[] =>
          found.filter((each) => each.kind === kind).map((each) => told(each).split(' ')[1]!);
        const before = [...matches.map((match) => match.before.criterion.key), ...of('removed')];
        const after = [...matches.map((match) => match.after.criterion.key), ...of('added')];
        expect(before.sort()).toEqual(keysOf(xa2025).sort());
        expect(after.sort()).toEqual(keysOf(edited).sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('tables whose keys only say where a row stands', () => {
  const before = asReadFromASheet(xa2025);

  test('a row that came between moves the codes after it, not the rows', () => {
    const after = asReadFromASheet({
      ...xa2025,
      areas: xa2025.areas.map((area, at) =>
        at > 0
          ? area
          : {
              ...area,
              parts: [
                {
                  ...blankRow('moi', '1.1', null),
                  name: 'Tuyên truyền trên hệ thống loa truyền thanh cơ sở',
                  maximum: points('1'),
                },
                ...area.parts.map((part, n) => ({
                  ...part,
                  code: `1.${n + 2}`,
                  parts: part.parts.map((leaf, m) => ({ ...leaf, code: `1.${n + 2}.${m + 1}` })),
                })),
              ],
            },
      ),
    });
    const found = compareCriteriaSets(before, after).differences;
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['added', 'renumbered']));
    expect(found.filter(({ kind }) => kind === 'added').map(told)).toEqual(['added 1/1.1']);
  });

  test('a name with a slip or a few words more is the same row', () => {
    const longer = withName(before, '1/1.1/1.1.1', 'Ban hành kế hoạch CCHC năm của xã');
    expect(differences(before, longer)).toEqual(['renamed 1/1.1/1.1.1']);
    const other = withName(before, '1/1.1/1.1.1', 'Viết lại từ đầu đến cuối');
    expect(differences(before, other)).toEqual(['renamed 1/1.1/1.1.1']);
  });

  const withName = (set: CriteriaSet, key: string, name: string): CriteriaSet => changeRow(set, key, { name });
});

test('two years of one set have most rows in common, and none twice', () => {
  const { matches } = compareCriteriaSets(huyen2021, huyen2022);
  expect(matches.length).toBeGreaterThan(keysOf(huyen2022).length / 2);
  expect(new Set(matches.map(({ before }) => before)).size).toBe(matches.length);
});

describe('carrying over', () => {
  const [first, second] = leavesOfSet(xa2025);
  const without = {
    ...xa2025,
    areas: xa2025.areas.map(function bare(row: Criterion): Criterion {
      return { ...row, responsible: '', parts: row.parts.map(bare) };
    }),
  };

  test('offices come onto the rows that name none', () => {
    const named = changeRow(without, first!.key, { responsible: 'Tổ CCHC' });
    const carried = carryOffices(named, compareCriteriaSets(xa2025, named).matches);
    const leaves = leavesOfSet(carried);
    expect(leaves[0]!.responsible).toBe('Tổ CCHC');
    expect(leaves[1]!.responsible).toBe(second!.responsible);
    expect(officesCarried(named, carried)).toBeGreaterThan(50);
    expect(officesCarried(xa2025, carryOffices(xa2025, compareCriteriaSets(xa2025, xa2025).matches))).toBe(0);
  });

  test('notes of evidence come onto the scored rows that those have become', () => {
    const renamed = changeRow(xa2025, first!.key, { name: 'Tên mới' });
    const { matches } = compareCriteriaSets(xa2025, renamed);
    const notes = carryEvidence(matches, (key) => (key === first!.key ? ' QĐ 12/QĐ-UBND ' : ''));
    expect([...notes]).toEqual([[first!.key, 'QĐ 12/QĐ-UBND']]);
  });
});
