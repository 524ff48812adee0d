import { isGivenFromOutside, leavesOfSet, type CriteriaSet } from '../../src/scoring/criteriaSet';
import { numberOfPoints, ofMillionths, points } from '../../src/scoring/points';
import { areaKey, type PreviousResult } from '../../src/scoring/previousResults';
import { rankContenders, RANK_MEASURES } from '../../src/scoring/ranking';
import type { Entry, Mark } from '../../src/scoring/scorecard';
import { BLANK, EMPTY_ENTRY } from '../../src/scoring/scorecard';
import { SHIPPED_SETS } from '../../src/scoring/sets/shippedSets';
import { packMarks } from '../../src/scoring/unitMarks';
import { cellAt, type BookCells } from '../../src/sheets/cells';
import { MATRIX_ROWS, matrixKinds, matrixPlaces } from '../../src/sheets/consolidation/matrixPlaces';
import { printMatrix } from '../../src/sheets/consolidation/matrixSheet';
import { printConsolidation } from '../../src/sheets/consolidation/printConsolidation';
import type { ContentValue, SheetContent } from '../../src/sheets/sheetContent';
import { assembleUnits, type AssembleOptions } from '../../src/workbook/unitFiles/assembleUnits';
import { consolidatedSheets } from '../../src/workbook/unitFiles/consolidatedSheets';
import { NO_DETAILS, packDetails, type UnitFileReading } from '../../src/workbook/unitFiles/unitFileReading';
import { fingerprintOf } from '../../src/scoring/fingerprint';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { calculatedByLibreOffice } from '../support/libreOffice';

/** The same numbers on every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const mark = (millionths: number): Mark => ({ kind: 'points', points: ofMillionths(millionths), typed: null });
const NOT_APPLICABLE: Mark = { kind: 'not-applicable', typed: 'Không áp dụng' };

/** Readings of units that scored in steps of 0,05, some of them appraised, surveyed, or without what did not arise. */
function readings(set: CriteriaSet, units: number, { rich = true } = {}): UnitFileReading[] {
  const random = numbers(11);
  const step = numberOfPoints(points('0.05')) * 1_000_000;
  const upTo = (maximum: number): number => Math.round((random() * maximum) / step) * step;
  return Array.from({ length: units }, (_, n): UnitFileReading => {
    const appraised = rich && n % 3 === 0;
    const second = rich && n % 9 === 0;
    const entries = leavesOfSet(set).map((leaf): [string, Entry] => {
      const maximum = leaf.maximum ?? 0;
      if (isGivenFromOutside(leaf))
        return [leaf.key, rich && n % 2 ? { ...EMPTY_ENTRY, survey: mark(upTo(maximum)) } : EMPTY_ENTRY];
      const self = !rich || random() > 0.05 ? mark(upTo(maximum)) : random() > 0.5 ? NOT_APPLICABLE : BLANK;
      const first = appraised && random() > 0.1 ? mark(upTo(maximum)) : BLANK;
      const entry = { ...EMPTY_ENTRY, self, appraised: first };
      return [
        leaf.key,
        second
          ? { ...entry, appraisedFirst: first, appraised: random() > 0.1 ? mark(upTo(maximum)) : NOT_APPLICABLE }
          : entry,
      ];
    });
    const scorecard = { entries: new Map(entries), has: { evidence: true, explanation: true } };
    const unit = `Xã số ${n}`;
    return {
      file: `${n}.xlsx`,
      writtenAt: n,
      problem: null,
      table: {
        origin: 'form', sheet: '', names: [unit], group: ['xã', 'phường', ''][n % 3] ?? '', superior: '', place: '', year: set.year, setId: set.id,
        fingerprint: fingerprintOf(set), set: n === 0 ? set : null, stamp: 'none', marks: packMarks(set, scorecard), counts: { error: 0, warning: 0, info: 0 },
        otherTables: 0, ...packDetails(NO_DETAILS),
      },
    }; // prettier-ignore
  });
}

function consolidation(set: CriteriaSet, units: number, options: Partial<AssembleOptions> = {}, how = {}) {
  const result = assembleUnits(readings(set, units, how), { knownSets: [], ...options });
  if (!result.ok) throw new Error('nothing was consolidated');
  return result.value;
}

const calculated = calculatedByLibreOffice();

const shown = (value: ContentValue): ContentValue =>
  typeof value === 'number' ? Number(value.toFixed(6)) : (value ?? '');

/** Every formula cell that comes to something else than we wrote beside it. */
function differences(book: BookCells, sheets: readonly SheetContent[]): string[] {
  const wrong: string[] = [];
  for (const { name, grid } of sheets) {
    const sheet = book.sheets.find((one) => one.name === name);
    if (!sheet) return [`${name} is missing`];
    grid.forEach((cells, row) =>
      cells?.forEach((cell, column) => {
        if (!cell?.formula) return;
        const { value } = cellAt(sheet, row, column);
        const theirs =
          value.kind === 'number'
            ? shown(value.number)
            : value.kind === 'text'
              ? value.text
              : value.kind === 'error'
                ? value.code
                : '';
        if (theirs !== shown(cell.value))
          wrong.push(`${name} ${row + 1},${column + 1}: ${theirs} instead of ${cell.value} ${cell.formula}`);
      }),
    );
  }
  return wrong;
}

const smallSet = aCriteriaSet(
  [
    ['1', '6'], ['1.1', '2', { notApplicable: 'full-points' }], ['1.2', '4'], ['1.2.1', '1'], ['1.2.2', '3'], ['2', '2', { method: 'survey' }],
    ['3', '5'], ['3.1', '3'], ['3.2', '2'], ['4', '1', { method: 'bonus' }], ['5', '1', { method: 'penalty' }],
  ],
  { rounding: 'truncate', decimals: 3, bands: [{ name: 'Tốt "A"', from: points('60') }, { name: 'Khá', from: points('30') }] },
); // prettier-ignore

describe('LibreOffice comes to what we wrote in every formula', () => {
  for (const set of [...SHIPPED_SETS, smallSet]) {
    const sheets = printConsolidation(consolidatedSheets(consolidation(set, 40)));
    const book = calculated(sheets);
    test(`of the sheets for ${set.id}`, () => {
      expect(differences(book(), sheets).slice(0, 20)).toEqual([]);
    });
  }

  for (const measure of RANK_MEASURES) {
    const sheets = printConsolidation(consolidatedSheets(consolidation(smallSet, 40, { measure })));
    const book = calculated(sheets);
    test(`ranked by ${measure}`, () => {
      expect(differences(book(), sheets).slice(0, 20)).toEqual([]);
    });
  }
});

describe('beside last year', () => {
  const previous = Array.from({ length: 30 }, (_, n): PreviousResult => ({
    unit: `Xã số ${n}`,
    group: '',
    total: n % 7 ? ofMillionths(5_000_000 + n * 130_000) : null,
    index: null,
    rank: n % 5 ? 30 - n : null,
    areas: new Map(smallSet.areas.slice(0, 2).map(({ name }, area) => [areaKey(name), ofMillionths(1_000_000 * area + n * 10_000)])),
  })); // prettier-ignore
  for (const measure of RANK_MEASURES) {
    const sheets = printConsolidation(consolidatedSheets(consolidation(smallSet, 40, { previous, measure })));
    const book = calculated(sheets);
    test(`changes in places, in points and by area are those that we wrote, ranked by ${measure}`, () => {
      expect(sheets.map(({ name }) => name)).toContain('So với năm trước');
      expect(differences(book(), sheets).slice(0, 20)).toEqual([]);
    });
  }
});

describe('self-assessed less appraised points of a criterion', () => {
  const data = consolidatedSheets(consolidation(smallSet, 40));
  const matrices = new Map(matrixKinds(data).map((kind) => [kind, matrixPlaces(kind, data, true)] as const));
  const [self, places] = [matrices.get('self')!, matrices.get('appraisedFirst')!];
  const printed = (place: typeof self, units: typeof data.units): SheetContent =>
    printMatrix({ data, places: place, self, units, secondRound: true });
  const inOrder = [printed(self, data.units), printed(places, data.units)];
  const sorted = [printed(self, data.units), printed(places, [...data.units].reverse())];
  const [asWritten, asSorted] = [calculated(inOrder), calculated(sorted)];
  const rowOf = (book: BookCells): unknown[] =>
    places.leaves.map(({ column }) => cellAt(book.sheets[1]!, MATRIX_ROWS.differences, column).value);

  test('are of the same units, wherever the rows of one sheet are sorted to', () => {
    expect(rowOf(asWritten())).toContainEqual({ kind: 'number', number: expect.any(Number) });
    expect(rowOf(asSorted())).toEqual(rowOf(asWritten()));
  });
});

describe('ranks of 1,000 units', () => {
  const set = SHIPPED_SETS[0]!;
  const units = consolidation(set, 1000, {}, { rich: false });
  const sheets = printConsolidation(consolidatedSheets(units));
  const named = (name: string): SheetContent => sheets.find((sheet) => sheet.name === name)!;
  const book = calculated(['Xếp hạng', 'Theo lĩnh vực', 'Tự chấm', 'Thẩm định', 'Điều tra XHH'].map(named));

  test('are those of exact decimals, none excepted', () => {
    const sheet = book().sheets.find(({ name }) => name === 'Xếp hạng')!;
    const exact = rankContenders(units.units);
    const wrong = units.units.filter((_, n) => {
      const [rank, inGroup] = [1, 6].map((column) => cellAt(sheet, 4 + n, column).value);
      return [rank, inGroup].some(
        (value, at) => value?.kind !== 'number' || value.number !== exact[n]![at === 0 ? 'rank' : 'groupRank'],
      );
    });
    expect(wrong).toHaveLength(0);
    // Many share a total, or the test would prove little.
    expect(new Set(units.units.map(({ total }) => total)).size).toBeLessThan(900);
  });
});

describe('the comparison itself', () => {
  const sheets = printConsolidation(consolidatedSheets(consolidation(smallSet, 5)));
  const broken = sheets.map((sheet) => ({
    ...sheet,
    grid: sheet.grid.map((row) =>
      row?.map((cell) => (cell?.formula?.startsWith('=IF(ISNUMBER($E5),RANK(') ? { ...cell, formula: '=7' } : cell)),
    ),
  }));
  const book = calculated(broken);

  test('notices a wrong formula', () => {
    expect(differences(book(), broken)[0]).toBe('Xếp hạng 5,2: 7 instead of 1 =7');
  });
});
