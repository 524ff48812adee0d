import fc from 'fast-check';
import { placedCriteria, type Criterion } from '../../../src/scoring/criteriaSet';
import { ofMillionths, sumPoints } from '../../../src/scoring/points';
import { recogniseTables } from '../../../src/sheets/recognise/recogniseTables';
import { SURE } from '../../../src/sheets/recognise/recognition';
import type { Cell, SheetCells } from '../../../src/sheets/cells';
import { cellOf, NUMBERINGS, printedRows, printedTable, type Headings, type Layout } from './printedTable';

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

/** What spreadsheets and people do to a table; each says what the codes are then. */
const DAMAGES = ['numbers', 'dates', 'code lost', 'maximum wrong', 'maximum as text'] as const;
type Damage = (typeof DAMAGES)[number];

const plainLayout: Layout = {
  numbering: 'dotted',
  headings: HEADINGS.plain ?? [],
  decomposed: false,
  blankColumns: false,
  textsAbove: 3,
  signatures: true,
  optionRows: false,
  total: 'below',
};

/** The cell of a code as a spreadsheet leaves it that takes it for a number or a date. */
function damagedCode(code: string, damage: Damage): Cell {
  const [whole, part, ...deeper] = code.split('.').map(Number);
  if (damage === 'numbers' && deeper.length === 0) return cellOf(Number(code));
  if (damage !== 'dates' || part === undefined || deeper.length > 0 || part > 12) return cellOf(code);
  const date = { kind: 'date', serial: 46000, day: whole ?? 1, month: part, year: 2026 } as const;
  return { ...cellOf(null), value: date };
}

function withDamage(sheet: SheetCells, damage: Damage, pick: number): SheetCells {
  const first = sheet.grid.findIndex((cells) => cells?.[0]?.value.kind === 'text' && cells[0].value.text === '1');
  const rows = sheet.grid.flatMap((cells, row) => (row >= first && cells?.[0] !== undefined ? [row] : []));
  const picked = rows[1 + (pick % (rows.length - 1))] ?? first;
  const changed = sheet.grid.map((cells, row) => {
    const [code, , maximum] = cells ?? [];
    if (!cells || !rows.includes(row) || code?.value.kind !== 'text' || maximum?.value.kind !== 'number') return cells;
    const own = maximum.value.number;
    const next = [...cells];
    if (damage === 'numbers' || damage === 'dates') next[0] = damagedCode(code.value.text, damage);
    else if (row !== picked) return cells;
    else if (damage === 'code lost') next[0] = undefined;
    else next[2] = cellOf(damage === 'maximum wrong' ? own + 0.5 : `${String(own).replace('.', ',')} điểm`);
    return next;
  });
  return { ...sheet, grid: changed };
}

describe('a damaged table', () => {
  test.each(DAMAGES)('with %s gives back its rows, or says that it is unsure at most once in twenty', (damage) => {
    let unsure = 0;
    const runs = 60;
    fc.assert(
      fc.property(areas, fc.nat(1000), (set, pick) => {
        const [table] = recogniseTables(withDamage(printedTable(set, plainLayout), damage, pick));
        const read = placedCriteria(table?.set.areas ?? []).map(({ criterion, depth }) => [depth, criterion.code]);
        const meant = printedRows(set, 'dotted').map(({ depth, code }) => [depth, code]);
        const same = read.filter(([depth, code], n) => depth === meant[n]?.[0] && (code === '' || code === meant[n]?.[1])); // prettier-ignore
        const isRight = read.length === meant.length && same.length === meant.length;
        if (!isRight) expect(table?.recognition?.confidence ?? 0).toBeLessThan(SURE);
        if (!isRight) unsure += 1;
      }),
      { numRuns: runs, endOnFailure: true },
    );
    expect(unsure).toBeLessThanOrEqual(runs / 20);
  });
});
