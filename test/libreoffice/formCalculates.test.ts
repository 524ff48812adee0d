import { isGivenFromOutside, leavesOfSet, placedCriteria, type CriteriaSet } from '../../src/scoring/criteriaSet';
import { numberOfPoints, points } from '../../src/scoring/points';
import { printPercent } from '../../src/scoring/percentIndex';
import { SHIPPED_SETS } from '../../src/scoring/sets/shippedSets';
import { cellAt, textAt, type BookCells } from '../../src/sheets/cells';
import { findTables } from '../../src/sheets/findTables';
import { printForm, printedTotal } from '../../src/sheets/formSheet';
import { formChecksum } from '../../src/sheets/formStamp';
import { checkTable, type CheckedTable } from '../../src/sheets/publishedRules';
import { aForm, type FormBuilder } from '../support/aForm';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { calculatedByLibreOffice } from '../support/libreOffice';

const calculated = calculatedByLibreOffice();

function checkedForm(book: BookCells): CheckedTable {
  const [found] = findTables(book);
  if (!found || !('table' in found)) throw new Error('LibreOffice lost the form');
  return checkTable(found.table);
}

/** Total, maximum in force and index of every row and of the whole, as LibreOffice calculated them and as we do. */
function bothWays({ table, totals }: CheckedTable): { theirs: unknown[]; ours: unknown[] } {
  const { sheet, set, form, totalRow } = table;
  const shown = (row: number): (string | number)[] =>
    (['total', 'inForce', 'index'] as const).map((column) => {
      const { value } = cellAt(sheet, row, form!.columns.get(column)!);
      return value.kind === 'number' ? Number(value.number.toFixed(6)) : textAt(sheet, row, form!.columns.get(column)!);
    });
  const percent = (share: Parameters<typeof printPercent>[0] | null): string | number =>
    share ? Number(printPercent(share, set)) : '';
  const theirs: unknown[] = [];
  const ours: unknown[] = [];
  for (const { criterion } of placedCriteria(set.areas)) {
    const total = totals.rows.get(criterion.key)!;
    const obtained = printedTotal(criterion, total.obtained);
    theirs.push([criterion.code, ...shown(table.rows.get(criterion.key)!)]);
    ours.push([
      criterion.code,
      obtained === null ? '' : numberOfPoints(obtained),
      numberOfPoints(total.maximum),
      percent(total.share),
    ]);
  }
  theirs.push(['total', ...shown(totalRow!)]);
  ours.push([
    'total',
    totals.obtained === null ? '' : numberOfPoints(totals.obtained),
    numberOfPoints(totals.maximum),
    percent(totals.share),
  ]);
  return { theirs, ours };
}

const stampOf = ({ table }: CheckedTable): string => textAt(table.sheet, table.totalRow! + 1, 2);

/** One case for every branch of the index formula. */
const CASES: readonly (readonly [string, (form: FormBuilder, set: CriteriaSet) => FormBuilder])[] = [
  ['an empty form', (form) => form],
  ['self-assessed points, some rows blank', (form, set) => everySecond(form.filled(0.75), set, { self: '' })],
  ['zero is not blank', (form) => form.filled(0)],
  ['not applicable in the points cell', (form, set) => everySecond(form.filled(), set, { self: 'Không áp dụng' })],
  ['not applicable said in the explanation beside a blank', (form, set) => everySecond(form.filled(), set, { self: '', explanation: 'Trong năm không phát sinh nhiệm vụ' })],
  ['first appraisal half done', (form, set) => everySecond(form.filled(), set, { appraisedFirst: 0.25 })],
  ['second appraisal over the first', (form, set) => everySecond(everySecond(form.filled(), set, { appraisedFirst: 0.25 }), set, { appraised: 0.5, appraisedFirst: 'không áp dụng' })],
  ['appraised while the unit said not applicable', (form, set) => everySecond(everySecond(form.filled(), set, { self: 'không có nhiệm vụ được giao' }), set, {}).with(firstLeafCode(set), { appraisedFirst: 0.25 })],
  ['survey points in', (form, set) => outside(form.filled(0.8), set)],
  ['survey points over an appraisal', (form, set) => outside(everySecond(form.filled(0.8), set, { appraisedFirst: 0.5 }), set)],
  ['bonus and penalty', (form, set) => bonusAndPenalty(form.filled(), set)],
  ['words where points belong', (form, set) => everySecond(form.filled(), set, { self: 'đạt' })],
]; // prettier-ignore

const scored = (set: CriteriaSet) => leavesOfSet(set).filter((leaf) => leaf.method === 'self');
const firstLeafCode = (set: CriteriaSet): string => scored(set)[0]!.code;
const everySecond = (form: FormBuilder, set: CriteriaSet, typed: Parameters<FormBuilder['with']>[1]): FormBuilder =>
  scored(set)
    .filter((_, n) => n % 2)
    .reduce((built, leaf) => built.with(leaf.code, typed), form);
const outside = (form: FormBuilder, set: CriteriaSet): FormBuilder =>
  leavesOfSet(set)
    .filter(isGivenFromOutside)
    .reduce(
      (built, leaf, n) => (n % 2 ? built : built.with(leaf.code, { survey: numberOfPoints(leaf.maximum!) * 0.7 })),
      form,
    );
const bonusAndPenalty = (form: FormBuilder, set: CriteriaSet): FormBuilder =>
  leavesOfSet(set)
    .filter(({ method }) => method === 'bonus' || method === 'penalty')
    .reduce((built, leaf) => built.with(leaf.code, { self: 0.5 }), form);

/** A set with every way of scoring, full points where nothing arose, and five levels. */
const deepSet = aCriteriaSet(
  [
    ['1', '6'], ['1.1', '2', { notApplicable: 'full-points' }], ['1.2', '4'], ['1.2.1', '1'], ['1.2.2', '3'], ['1.2.2.1', '1.5'], ['1.2.2.2', '1.5', { notApplicable: 'full-points' }],
    ['2', '2', { method: 'survey' }], ['3', '1', { method: 'bonus' }], ['4', '1', { method: 'penalty' }],
  ] as never,
  { rounding: 'truncate', decimals: 3 },
); // prettier-ignore

describe.each([...SHIPPED_SETS, deepSet].map((set) => [set.id, set] as const))(
  'LibreOffice calculates the form of %s as we do',
  (_, set) => {
    for (const [name, fill] of CASES) {
      const book = calculated(printForm(fill(aForm(set), set).build()));
      test(name, () => {
        const { theirs, ours } = bothWays(checkedForm(book()));
        expect(theirs).toEqual(ours);
      });
    }
  },
);

describe('published worked values', () => {
  for (const [rounding, maximum, self, percent] of [
    ['half-up', '73.5', 51.25, 69.73],
    ['truncate', '73.5', 51.25, 69.72],
    ['half-up', '70', 62.62, 89.46],
    ['truncate', '70', 62.62, 89.45],
    ['half-up', '1.5', 1.2, 80],
    ['half-up', '0.5', 0.4, 80],
    ['half-up', '3.5', 2.8, 80],
    ['half-up', '50', 38.75, 77.5],
  ] as const) {
    const set = aCriteriaSet(
      [
        ['1', maximum],
        ['1.1', maximum],
      ],
      { rounding },
    );
    const book = calculated(printForm(aForm(set).with('1.1', { self }).build()));
    test(`${self} of ${maximum} is ${percent} %, ${rounding}`, () => {
      const { theirs } = bothWays(checkedForm(book()));
      expect(theirs.at(-1)).toEqual(['total', self, Number(maximum), percent]);
    });
  }
});

describe('the stamp in LibreOffice', () => {
  const set = SHIPPED_SETS[0]!;
  const filled = aForm(set).filled().build();
  const stamp = { checksum: formChecksum(set, filled.entries), checkedAt: '2026-10-20T17:00:00' };
  const checked = aForm(set).about({ ...filled, stamp });

  for (const [name, form, says] of [
    [
      'promises while the points are those that were checked',
      checked,
      'Đã kiểm tra, đủ điều kiện nộp, 20/10/2026 17:00',
    ],
    ['is void once a point changed', checked.with(firstLeafCode(set), { self: 0.25 }), 'Đã sửa sau khi kiểm tra'],
    [
      'is void once a point became not applicable',
      checked.with(firstLeafCode(set), { self: 'Không áp dụng' }),
      'Đã sửa sau khi kiểm tra',
    ],
    [
      'is void once an appraised point came',
      checked.with(firstLeafCode(set), { appraisedFirst: 0 }),
      'Đã sửa sau khi kiểm tra',
    ],
    ['says so where nothing was ever checked', aForm(set), 'Chưa kiểm tra trước khi nộp'],
  ] as const) {
    const book = calculated(printForm(form.build()));
    test(name, () => {
      expect(stampOf(checkedForm(book()))).toBe(says);
    });
  }
});

describe('the comparison itself', () => {
  const set = SHIPPED_SETS[0]!;
  const [sheet, data] = printForm(aForm(set).filled(0.75).build());
  const wrong = sheet.grid.map((row) =>
    row?.map((cell) =>
      cell?.formula?.startsWith('=IF(N(') ? { ...cell, formula: cell.formula.replace('*100', '*99') } : cell,
    ),
  );
  const book = calculated([{ ...sheet, grid: wrong }, data]);

  test('notices a wrong formula', () => {
    const { theirs, ours } = bothWays(checkedForm(book()));
    expect(theirs).not.toEqual(ours);
  });
});

describe('a form that went through LibreOffice', () => {
  const set = SHIPPED_SETS[0]!;
  const form = aForm(set).filled().with(firstLeafCode(set), { self: 0, note: '1-2', explanation: '=1+1' }).build();
  const book = calculated(printForm(form));

  test('keeps its entries and has no finding that it did not have', () => {
    const checked = checkedForm(book());
    expect(checked.table.form!.form.entries).toEqual(form.entries);
    expect(checked.findings.map(({ finding, cell }) => `${finding.rule} ${cell}`)).toEqual([]);
    expect(checked.totals.maximum).toBe(points('70'));
  });
});
