import fc from 'fast-check';
import { placedCriteria, type Criterion } from '../../../src/scoring/criteriaSet';
import { ofMillionths, sumPoints } from '../../../src/scoring/points';
import { recogniseTables } from '../../../src/sheets/recognise/recogniseTables';
import { SURE } from '../../../src/sheets/recognise/recognition';
import type { Cell, SheetCells } from '../../../src/sheets/cells';
import {
  cellOf,
  NUMBERINGS,
  printedRows,
  printedTable,
  type Headings,
  type Layout,
  type PrintedRow,
} from './printedTable';

const QUARTER = 250_000;
const NAMES = ['Kế hoạch cải cách hành chính năm', 'Tỷ lệ hồ sơ được giải quyết đúng hạn', 'Công khai thủ tục hành chính', 'Tổ chức kiểm tra công vụ', 'Có sáng kiến, cách làm mới', 'Xử lý phản ánh, kiến nghị', 'Dịch vụ công trực tuyến toàn trình', 'Cập nhật báo cáo trên hệ thống']; // prettier-ignore

const criterionOf = (name: string, maximum: number, parts: readonly Criterion[]): Criterion => ({
  key: '',
  code: '',
  name,
  maximum: parts.length > 0 ? sumPoints(parts.map((part) => part.maximum ?? ofMillionths(0))) : ofMillionths(maximum),
  step: null,
  method: 'self',
  rule: '',
  cases: [],
  evidenceWanted: true,
  responsible: '',
  notApplicable: null,
  parts,
});

const name = fc.constantFrom(...NAMES);
const leaf = fc.record({ name, quarters: fc.integer({ min: 1, max: 24 }) }).map(({ name: text, quarters }) => criterionOf(text, quarters * QUARTER, [])); // prettier-ignore
const withParts = (part: fc.Arbitrary<Criterion>, min: number, max: number): fc.Arbitrary<Criterion> =>
  fc.record({ name, parts: fc.array(part, { minLength: min, maxLength: max }) }).map(({ name: text, parts }) => criterionOf(text, QUARTER, parts)); // prettier-ignore
const components = withParts(leaf, 2, 12);
const deep = withParts(fc.oneof(leaf, withParts(fc.oneof(leaf, withParts(leaf, 2, 3)), 2, 3)), 2, 3);
const areas = fc.array(withParts(fc.oneof({ weight: 3, arbitrary: components }, leaf, deep), 2, 5), { minLength: 2, maxLength: 8 }); // prettier-ignore
/** Sums alone tell levels apart only where no part is as large as its neighbours together. */
const plainAreas = fc.array(withParts(components, 2, 4), { minLength: 2, maxLength: 6 });

const HEADINGS: Readonly<Record<string, Headings>> = {
  plain: [['code', ['STT']], ['name', ['Lĩnh vực, tiêu chí, tiêu chí thành phần']], ['maximum', ['Điểm tối đa']], ['self', ['Điểm tự chấm']], ['evidence', ['Tài liệu kiểm chứng']]],
  grouped: [['code', ['TT']], ['name', ['Nội dung tiêu chí']], ['maximum', ['Điểm chuẩn']], ['survey', ['Điểm đánh giá', 'ĐTXHH']], ['self', ['', 'Tự đánh giá']], ['appraised', ['', 'SNV đánh giá']], ['note', ['Ghi chú']]],
  turned: [['note', ['Ghi chú']], ['self', ['Đơn vị tự chấm']], ['maximum', ['Thang điểm']], ['name', ['Nội dung']], ['code', ['Mã tiêu chí']]],
  bilingual: [['code', ['STT\nNo.']], ['name', ['Tiêu chí / Criteria']], ['maximum', ['Điểm tối đa (Maximum score)']], ['self', ['Điểm tự đánh giá / Self-score']], ['note', ['Ghi chú / Notes']]],
  short: [['code', ['TT']], ['name', ['Tiêu chí, TCTP']], ['maximum', ['TĐ']], ['self', ['TC']], ['note', ['Ghi chú']]],
  threeRows: [['code', ['Mã số']], ['name', ['Tiêu chí']], ['maximum', ['Điểm tối đa']], ['self', ['Kết quả', 'Đơn vị', 'TC']], ['appraised', ['', 'Sở Nội vụ', 'TĐ']], ['total', ['', '', 'Tổng']]],
}; // prettier-ignore

const layout: fc.Arbitrary<Layout> = fc.record({
  numbering: fc.constantFrom(...NUMBERINGS),
  headings: fc.constantFrom(...Object.values(HEADINGS)),
  decomposed: fc.boolean(),
  blankColumns: fc.boolean(),
  textsAbove: fc.integer({ min: 0, max: 6 }),
  signatures: fc.boolean(),
  optionRows: fc.boolean(),
  total: fc.constantFrom('above', 'below', 'none'),
});

describe('a table in any layout', () => {
  test('is recognised as the set that was printed, with nothing to ask', () => {
    const printed = layout.chain((how) =>
      fc.record({ how: fc.constant(how), set: how.numbering === 'capitals' ? plainAreas : areas }),
    );
    fc.assert(
      fc.property(printed, ({ how, set }) => {
        const sheet = printedTable(set, how);
        const [table, ...others] = recogniseTables(sheet);
        expect(others).toEqual([]);
        const read = placedCriteria(table?.set.areas ?? []).map(({ criterion: { code, name: text, maximum }, depth }) => [depth, code, text.normalize('NFC'), maximum]); // prettier-ignore
        const meant = printedRows(set, how.numbering).map(({ criterion, depth, code, name: text }) => [depth, code, text, criterion.maximum]); // prettier-ignore
        expect(read).toEqual(meant);
        const places = how.headings.map(([role], at): [string, number] => [role, how.blankColumns ? at * 2 + 1 : at]);
        const wanted = places.filter(([role]) => role !== 'code' || !['in-names', 'indented', 'capitals'].includes(how.numbering)); // prettier-ignore
        expect(new Map(table?.columns)).toEqual(new Map(wanted));
        expect(table?.recognition?.confidence).toBeGreaterThanOrEqual(SURE);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});

/** What spreadsheets and people do to a table. */
const DAMAGES = ['numbers', 'dates', 'maximum wrong', 'maximum lost', 'maximum as text', 'note row', 'blank rows', 'hidden copy', 'merged rows'] as const; // prettier-ignore
/** Codes that say nothing, or something else than where the row stands: only sums and neighbours tell. */
const CODE_DAMAGES = ['code lost', 'code of the row above', 'code of the row below', 'code of the parent', 'code of a part'] as const; // prettier-ignore
type Damage = (typeof DAMAGES | typeof CODE_DAMAGES)[number];

/** What is damaged: codes by column 0, names by 1, maximums by 2. */
const DAMAGED_LAYOUTS: readonly Layout[] = (
  ['dotted', 'roman-restarting', 'roman-then-numbers', 'letters'] as const
).map((numbering) => ({
  numbering,
  headings: HEADINGS.plain ?? [],
  decomposed: false,
  blankColumns: false,
  textsAbove: 3,
  signatures: true,
  optionRows: numbering === 'dotted',
  total: 'below',
}));

type Row = readonly (Cell | undefined)[];

/** The cell of a code as a spreadsheet leaves it that takes it for a number or a date. */
function damagedCode(code: string, damage: Damage): Cell {
  const [whole, part, ...deeper] = code.split('.').map(Number);
  if (damage === 'numbers' && deeper.length === 0 && !Number.isNaN(Number(code))) return cellOf(Number(code));
  const isDate = damage === 'dates' && whole !== undefined && part !== undefined && deeper.length === 0;
  if (!isDate || !(whole >= 1 && whole <= 31) || !(part >= 1 && part <= 12)) return cellOf(code);
  const date = { kind: 'date', serial: 46000, day: whole, month: part, year: 2026 } as const;
  return { ...cellOf(null), value: date };
}

/** What becomes of the picked row of the tree. */
function damagedRows(row: Row, damage: Damage): Row[] {
  const [code, name, maximum, ...others] = row;
  const own = maximum?.value.kind === 'number' ? maximum.value.number : 0;
  switch (damage) {
    case 'code lost':
      return [[undefined, name, maximum, ...others]];
    case 'maximum wrong':
      return [[code, name, cellOf(own + 0.5), ...others]];
    case 'maximum lost':
      return [[code, name, undefined, ...others]];
    case 'maximum as text':
      return [[code, name, cellOf(`${String(own).replace('.', ',')} điểm`), ...others]];
    case 'note row':
      return [[undefined, cellOf('Lưu ý: chỉ tính văn bản ban hành trong năm đánh giá')], row];
    case 'blank rows':
      return [[], [], row];
    default:
      return [row];
  }
}

/** The code that stands in place of the row's own; null where it keeps it. */
function copiedCode(rows: readonly PrintedRow[], at: number, damage: Damage): string | null {
  const own = rows[at]?.depth ?? 0;
  const parent = rows
    .slice(0, at)
    .reverse()
    .find(({ depth }) => depth < own);
  const below = rows[at + 1];
  switch (damage) {
    case 'code of the parent':
      return parent?.code ?? null;
    case 'code of a part':
      return below && below.depth > own ? below.code : null;
    case 'code of the row above':
      return rows[at - 1]?.code ?? null;
    case 'code of the row below':
      return below?.code ?? null;
    default:
      return null;
  }
}

function withDamage(sheet: SheetCells, meant: readonly PrintedRow[], damage: Damage, pick: number): SheetCells {
  const first = sheet.grid.findIndex((cells) => cells?.[2]?.value.kind === 'number');
  const isOfTree = (cells: Row | undefined): boolean => cells?.[0]?.value.kind === 'text' && cells[2]?.value.kind === 'number'; // prettier-ignore
  const places = sheet.grid.flatMap((cells, row) => (row >= first && isOfTree(cells) ? [row] : []));
  const picked = places[1 + (pick % (places.length - 1))] ?? first;
  const grid = sheet.grid.flatMap((cells, row): (Row | undefined)[] => {
    const [code, ...others] = cells ?? [];
    if (!cells || !places.includes(row) || code?.value.kind !== 'text') return [cells];
    if (damage === 'numbers' || damage === 'dates') return [[damagedCode(code.value.text, damage), ...others]];
    if (row !== picked) return [cells];
    const copied = copiedCode(meant, places.indexOf(row), damage);
    return copied === null ? damagedRows(cells, damage) : [[cellOf(copied), ...others]];
  });
  const damaged = { ...sheet, grid, rows: grid.length };
  if (damage === 'merged rows') return { ...damaged, merges: [...sheet.merges, { row: picked, column: 4, rows: 2, columns: 1 }] }; // prettier-ignore
  return damage === 'hidden copy' ? withHiddenCopy(damaged) : damaged;
} // prettier-ignore

/** Last year's maximums and points, left of this year's and hidden. */
const withHiddenCopy = (sheet: SheetCells): SheetCells => ({
  ...sheet,
  grid: sheet.grid.map((cells) => cells && [...cells.slice(0, 2), ...cells.slice(2, 4), ...cells.slice(2)]),
  columns: sheet.columns + 2,
  merges: [],
  hiddenColumns: new Set([2, 3]),
});

interface Outcome {
  readonly isRight: boolean;
  readonly confidence: number;
}

/** Whether every row was read at its depth, with its code (where it still has one) and its points. */
function outcomeOf(set: readonly Criterion[], how: Layout, damage: Damage, pick: number): Outcome {
  const meant = printedRows(set, how.numbering);
  const [table] = recogniseTables(withDamage(printedTable(set, how), meant, damage, pick));
  const read = placedCriteria(table?.set.areas ?? []);
  const isSame = read.every(({ criterion, depth }, n) => {
    const row = meant[n];
    const mark = table?.scorecard.entries.get(criterion.key)?.self;
    const points = row && row.criterion.parts.length === 0 ? row.criterion.maximum : null;
    return (
      row?.depth === depth &&
      criterion.name === row.name &&
      (criterion.code === '' || criterion.code === row.code || damage.startsWith('code of')) &&
      (mark?.kind === 'points' ? mark.points : null) === points
    );
  });
  return { isRight: isSame && read.length === meant.length, confidence: table?.recognition?.confidence ?? 0 };
}

describe('a damaged table', () => {
  test.each(DAMAGES)('with %s gives back its rows and points, or says that it is unsure at most once in twenty', (damage) => {
    let wrong = 0;
    let unsure = 0;
    const runs = 60;
    fc.assert(
      fc.property(areas, fc.constantFrom(...DAMAGED_LAYOUTS), fc.nat(1000), (set, how, pick) => {
        const { isRight, confidence } = outcomeOf(set, how, damage, pick);
        if (!isRight) expect(confidence).toBeLessThan(SURE);
        wrong += isRight ? 0 : 1;
        unsure += confidence < SURE ? 1 : 0;
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(wrong).toBeLessThanOrEqual(runs / 20);
    expect(unsure).toBeLessThanOrEqual(runs / 20);
  });

  test.each(CODE_DAMAGES)('with the %s is read right at least nine times in ten', (damage) => {
    let wrong = 0;
    const runs = 60;
    fc.assert(
      fc.property(areas, fc.constantFrom(...DAMAGED_LAYOUTS), fc.nat(1000), (set, how, pick) => {
        wrong += outcomeOf(set, how, damage, pick).isRight ? 0 : 1;
      }),
      { numRuns: runs },
    );
    expect(wrong).toBeLessThanOrEqual(runs / 10);
  });
}); // prettier-ignore
