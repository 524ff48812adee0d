import { points } from '../../src/scoring/points';
import { endOfDeadline, NO_PLAN, parseUnitsPlan, printUnitsPlan, type UnitsPlan } from '../../src/scoring/unitsPlan';

const plan: UnitsPlan = {
  setId: 'xa-2025',
  year: 2026,
  measure: 'appraised',
  threshold: points('77.5'),
  deadline: '2026-12-15',
  list: [{ unit: 'Xã Bình Minh', group: 'xã', superior: '', place: '' }],
  unitOfFile: new Map([['a.xlsx', 'xã bình minh | xã | ']]),
  choices: new Map([['cell', 'b.xlsx']]),
  renamed: new Map([['xã bình minh | xã | ', 'Xã Bình Minh cũ']]),
};

describe('what was settled for many units', () => {
  test('is the same after it was kept', () => {
    expect(parseUnitsPlan(printUnitsPlan(plan))).toEqual(plan);
    expect(parseUnitsPlan(printUnitsPlan(NO_PLAN))).toEqual(NO_PLAN);
  });

  test.each(['', 'null', '{', '[]', '"x"'])('is nothing where %j was kept', (text) => {
    expect(parseUnitsPlan(text)).toEqual(NO_PLAN);
  });

  test('loses only the part that somebody has damaged', () => {
    const damaged = { ...JSON.parse(printUnitsPlan(plan)), threshold: '=1', year: 1, deadline: 'mai' };
    expect(parseUnitsPlan(JSON.stringify(damaged))).toEqual({ ...plan, threshold: null, year: null, deadline: null });
  });

  test('files of the last day are in time until midnight in Viet Nam', () => {
    expect(endOfDeadline(plan)).toBe(Date.UTC(2026, 11, 15, 16, 59, 59, 999));
    expect(endOfDeadline(NO_PLAN)).toBeNull();
  });
});
