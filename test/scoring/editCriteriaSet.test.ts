import * as fc from 'fast-check';
import { checkCriteriaSet } from '../../src/scoring/checkCriteriaSet';
import { placedCriteria, type CriteriaSet, type Criterion } from '../../src/scoring/criteriaSet';
import {
  addRow,
  ancestorsOf,
  blankRow,
  changeMaximum,
  changeRow,
  changeRule,
  changeSet,
  mayGo,
  moveRow,
  placeAfter,
  placeOf,
  removeRow,
  sumAbove,
  type Move,
} from '../../src/scoring/editCriteriaSet';
import { parseCriteriaSet, printCriteriaSet } from '../../src/scoring/parseCriteriaSet';
import { points } from '../../src/scoring/points';
import { xa2025 } from '../../src/scoring/sets/xa2025';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { doEdit, keysOf, setEdit } from '../support/setEdits';

const set = aCriteriaSet([
  ['1', '3'],
  ['1.1', '1'],
  ['1.2', '2'],
  ['1.2.1', '2'],
  ['2', '1'],
  ['2.1', '1'],
]);

const row = (of: CriteriaSet, key: string): Criterion => placeOf(of, key).criterion;
/** "1 1.1 1.2 1.2.1": keys in table order, deeper rows in brackets. */
const outline = (rows: readonly Criterion[]): string =>
  rows.map(({ key, parts }) => (parts.length > 0 ? `${key}(${outline(parts)})` : key)).join(' ');
const move = (of: CriteriaSet, key: string, where: Move): string => {
  const place = placeAfter(of, key, where);
  return place === null ? 'nowhere' : outline(moveRow(of, key, place).areas);
};

describe('rows are moved', () => {
  test('up and down among their siblings', () => {
    expect(move(set, '1.2', 'up')).toBe('1(1.2(1.2.1) 1.1) 2(2.1)');
    expect(move(set, '1', 'down')).toBe('2(2.1) 1(1.1 1.2(1.2.1))');
    expect(move(set, '1', 'up')).toBe('nowhere');
    expect(move(set, '2.1', 'down')).toBe('nowhere');
  });

  test('out after their parent and in under the row before them', () => {
    expect(move(set, '1.1', 'out')).toBe('1(1.2(1.2.1)) 1.1 2(2.1)');
    expect(move(set, '1.2', 'in')).toBe('1(1.1(1.2(1.2.1))) 2(2.1)');
    expect(move(set, '2', 'in')).toBe('1(1.1 1.2(1.2.1) 2(2.1))');
    expect(move(set, '1', 'out')).toBe('nowhere');
    expect(move(set, '1', 'in')).toBe('nowhere');
  });

  test('to another parent, never under themselves', () => {
    expect(outline(moveRow(set, '1.1', { under: '2', after: null }).areas)).toBe('1(1.2(1.2.1)) 2(1.1 2.1)');
    expect(mayGo(set, '1', { under: '1.2.1', after: null })).toBe(false);
    expect(moveRow(set, '1', { under: '1.2', after: null })).toBe(set);
  });

  test('not deeper than sets are saved', () => {
    let deep = set;
    for (let level = 3; level < 8; level += 1) {
      const [above] = [...placedCriteria(deep.areas)].sort((one, other) => other.depth - one.depth);
      deep = addRow(deep, blankRow(`k${level}`, '', null), { under: above!.criterion.key, after: null });
    }
    expect(parseCriteriaSet(printCriteriaSet(deep)).ok).toBe(true);
    expect(mayGo(deep, '2.1', { under: 'k7', after: null })).toBe(false);
    expect(mayGo(deep, '2.1', { under: 'k6', after: null })).toBe(true);
  });
});

describe('rows are added and removed', () => {
  test('an area, a part under a row, a row after another', () => {
    const fresh = blankRow('moi', '', null);
    expect(outline(addRow(set, fresh, { under: null, after: '2' }).areas)).toMatch(/ moi$/);
    expect(outline(addRow(set, fresh, { under: '1.1', after: null }).areas)).toMatch(/1\.1\(moi\)/);
    expect(outline(addRow(set, fresh, { under: '1', after: '1.1' }).areas)).toMatch(/1\.1 moi 1\.2/);
  });

  test('a row goes with its parts and nothing else', () =>
    expect(outline(removeRow(set, '1.2').areas)).toBe('1(1.1) 2(2.1)'));

  test('a row whose key is taken is not added', () =>
    expect(() => addRow(set, blankRow('1.1', '', null), { under: null, after: null })).toThrow());
});

describe('what a row says is changed', () => {
  test('points that a rule names are read off its words, and its step', () => {
    const cases = changeRule(set, '1.1', 'Ban hành kịp thời: 1\nkhông kịp thời: 0,5\nkhông ban hành: 0');
    expect(row(cases, '1.1').cases.map((each) => each.points)).toEqual([points('1'), points('0.5'), points('0')]);
    const counted = changeRule(set, '1.1', 'Thiếu mỗi nội dung trừ 0,25 điểm');
    expect(row(counted, '1.1')).toMatchObject({ step: points('0.25'), cases: [] });
    expect(row(changeRule(cases, '1.1', 'Điểm = Tỷ lệ × 1'), '1.1').cases).toEqual([]);
  });

  test('shares of the maximum follow it, points that the rule names stay and are then told', () => {
    const shares = changeRule(set, '1.2.1', 'Đủ: 100% số điểm tối đa\nThiếu: 50% số điểm tối đa');
    expect(row(changeMaximum(shares, '1.2.1', points('4')), '1.2.1').cases.map((each) => each.points)).toEqual([
      points('4'),
      points('2'),
    ]);
    const named = changeMaximum(changeRule(set, '1.1', 'Có: 1\nKhông: 0'), '1.1', points('0.5'));
    expect(row(named, '1.1').cases).toHaveLength(2);
    expect(checkCriteriaSet(named).map(({ rule }) => rule)).toContain('case-above-maximum');
  });

  test('a new maximum goes up to the area where that is asked for', () => {
    const heavier = changeMaximum(set, '1.2.1', points('2.5'));
    expect(checkCriteriaSet(heavier).map(({ rule }) => rule)).toEqual(['maximum-mismatch']);
    const summed = sumAbove(heavier, '1.2.1');
    expect([row(summed, '1.2').maximum, row(summed, '1').maximum]).toEqual([points('2.5'), points('3.5')]);
    expect(row(summed, '2').maximum).toBe(points('1'));
    expect(checkCriteriaSet(summed)).toEqual([]);
  });

  test('bonus and penalty stay outside the sums above them', () => {
    const withBonus = addRow(
      set,
      { ...blankRow('thuong', '1.3', null), method: 'bonus', maximum: points('1') },
      { under: '1', after: null },
    );
    expect(row(sumAbove(withBonus, '1.1'), '1').maximum).toBe(points('3'));
  });

  test('what the set says of itself, without touching a row', () => {
    const changed = changeSet(set, { title: 'Bộ mới', threshold: points('75') });
    expect(changed).toMatchObject({ title: 'Bộ mới', threshold: points('75') });
    expect(changed.areas).toBe(set.areas);
  });
});

describe('after any edits', () => {
  test('keys are unique, no row is lost but what was removed, and the set is saved and read as it is', () => {
    fc.assert(
      fc.property(fc.array(setEdit, { maxLength: 40 }), (edits) => {
        let edited = xa2025;
        edits.forEach((edit, serial) => {
          const before = keysOf(edited);
          edited = doEdit(edited, edit, serial);
          const after = keysOf(edited);
          expect(new Set(after).size).toBe(after.length);
          const lost = before.filter((key) => !after.includes(key));
          if (edit.kind !== 'remove') expect(lost).toEqual([]);
          expect(after.filter((key) => !before.includes(key))).toEqual(edit.kind === 'add' ? [`moi-${serial}`] : []);
        });
        expect(parseCriteriaSet(printCriteriaSet(edited))).toEqual({ ok: true, value: edited });
      }),
      { numRuns: 60 },
    );
  });

  test('rows that were not touched are the same objects, and the old set is as it was', () => {
    const before = printCriteriaSet(xa2025);
    const [first, second] = xa2025.areas;
    const changed = changeRow(xa2025, first!.parts[0]!.parts[0]!.key, { name: 'Khác' });
    expect(changed.areas[1]).toBe(second);
    expect(changed.areas[0]!.parts[1]).toBe(first!.parts[1]);
    expect(printCriteriaSet(xa2025)).toBe(before);
    expect(ancestorsOf(changed, first!.parts[0]!.parts[0]!.key).map(({ code }) => code)).toEqual(['1', '1.1']);
  });
});
