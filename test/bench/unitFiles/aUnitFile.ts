import {
  isGivenFromOutside,
  isLeaf,
  leavesOfSet,
  placedCriteria,
  type CriteriaSet,
  type Criterion,
} from '../../../src/scoring/criteriaSet';
import { numberOfPoints, printPlainPoints } from '../../../src/scoring/points';
import { huyen2021 } from '../../../src/scoring/sets/huyen2021';
import { xa2025 } from '../../../src/scoring/sets/xa2025';
import { blankForm, type FormEntry } from '../../../src/sheets/form';
import { printForm } from '../../../src/sheets/formSheet';
import {
  constant,
  formula,
  type ContentCell,
  type ContentValue,
  type SheetContent,
} from '../../../src/sheets/sheetContent';
import { printXlsx } from '../../../src/workbook/xlsx/printXlsx';
import { aSheet } from '../../workbook/xlsx/aSheet';

/** Numbers from 0 to 1, the same for the same seed. */
type Dice = () => number;

function diceOf(seed: number): Dice {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(dice: Dice, from: readonly [T, ...T[]]): T => from[Math.floor(dice() * from.length)] ?? from[0];

const FIRST =
  'An Bình Châu Đại Đông Gia Hà Hải Hòa Hưng Kim Lâm Long Lương Minh Mỹ Nam Nghĩa Ngọc Nhơn Ninh Phú Phước Quảng Sơn Tam Tân Tây Thạch Thanh Thái Thịnh Thuận Thượng Tiên Trà Trung Trường Vạn Vĩnh Xuân Yên'.split(
    ' ',
  );
const SECOND =
  'An Bắc Bình Châu Cường Dương Điền Đông Đức Giang Hà Hải Hiệp Hòa Hưng Khánh Lạc Lâm Lộc Long Minh Mỹ Nam Nghĩa Ninh Phong Phú Phúc Quang Sơn Tây Thành Thắng Thịnh Thọ Thuận Tiến Trạch Trung Vinh Xuân Yên'.split(
    ' ',
  );

/** As many different ones as the country has communes. */
export function unitName(index: number): string {
  const kind = ['Xã', 'Xã', 'Xã', 'Phường'][index % 4] ?? 'Xã';
  const name = `${FIRST[Math.floor(index / SECOND.length) % FIRST.length]} ${SECOND[index % SECOND.length]}`;
  return index < FIRST.length * SECOND.length
    ? `${kind} ${name}`
    : `${kind} ${name} ${Math.floor(index / (FIRST.length * SECOND.length)) + 1}`;
}

/** A file as a unit sends it back: by turns one of our forms and a table of its own making, with the slips that people make. */
export function aUnitFile(index: number): Uint8Array {
  const dice = diceOf(index + 1);
  const set = index % 4 < 2 ? xa2025 : huyen2021;
  const sheets = index % 2 === 0 ? filledForm(set, index, dice) : ownBook(set, index, dice);
  return printXlsx(sheets, { created: new Date(Date.UTC(2026, 9, 20, 7, 30)) });
}

const EVIDENCE = [
  'Báo cáo số {n}/BC-UBND ngày 12/10/2026',
  'Quyết định số {n}/QĐ-UBND',
  'Kế hoạch số {n}/KH-UBND ngày 05/01/2026 của UBND xã; Công văn số {n}/UBND-VP',
] as const;
const EXPLANATIONS = [
  'Đã hoàn thành đúng thời hạn quy định',
  'Còn 02 hồ sơ trễ hạn do hệ thống gián đoạn; đơn vị đã có thư xin lỗi tổ chức, cá nhân',
] as const;

const evidence = (dice: Dice): string => pick(dice, EVIDENCE).replaceAll('{n}', String(1 + Math.floor(dice() * 900)));

/** Full points mostly; three in a hundred are typed as text, a few are too many, forgotten or something else. */
function typedPoints(leaf: Criterion, dice: Dice): ContentValue {
  const maximum = leaf.maximum === null ? 1 : numberOfPoints(leaf.maximum);
  const points = dice() < 0.7 ? maximum : Math.floor(dice() * 5) * (maximum / 4);
  const slip = dice();
  if (slip < 0.03) return String(points).replace('.', ',');
  if (slip < 0.035) return ` ${points} điểm `;
  if (slip < 0.04) return maximum + 1;
  if (slip < 0.05) return null;
  return slip < 0.055 ? 'không áp dụng' : points;
}

function filledForm(set: CriteriaSet, index: number, dice: Dice): readonly SheetContent[] {
  const entries = new Map<string, FormEntry>();
  for (const leaf of leavesOfSet(set)) {
    if (isGivenFromOutside(leaf)) continue;
    const entry: { -readonly [C in keyof FormEntry]: FormEntry[C] } = { self: constant(typedPoints(leaf, dice)) };
    if (dice() < 0.9) entry.evidence = constant(evidence(dice));
    if (dice() < 0.3) entry.explanation = constant(pick(dice, EXPLANATIONS));
    if (dice() < 0.2) entry.reported = constant(`${Math.floor(dice() * 1000) / 10}%`);
    entries.set(leaf.key, entry);
  }
  const unit = unitName(index);
  const about = { group: '', superior: 'Ủy ban nhân dân tỉnh', place: '', view: 'self-assessment' } as const;
  const form = blankForm({ ...about, id: index.toString(36).padStart(6, '0'), set, unit, year: set.year });
  return printForm({ ...form, entries });
}

const HEADINGS = [
  ['STT', 'Lĩnh vực/Tiêu chí/Tiêu chí thành phần', 'Điểm tối đa', 'Cách tính điểm', 'Điểm tự chấm', 'Tài liệu kiểm chứng', 'Giải trình', 'Điểm thẩm định', 'Cơ quan phụ trách', 'Ghi chú'],
  ['TT', 'Nội dung', 'Điểm chuẩn', 'Hướng dẫn chấm', 'Tự đánh giá', 'Tài liệu kiểm chứng', 'Ý kiến giải trình', 'Điểm thẩm định', 'Đơn vị thực hiện', 'Ghi chú'],
] as const; // prettier-ignore
const [CODE, NAME, MAXIMUM, RULE, SELF, EVIDENCE_COLUMN, EXPLANATION, , RESPONSIBLE] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
] as const;
const TITLE_ROWS = 5;

/** A table as offices draw them themselves, with their own sums, and other sheets beside it. */
function ownBook(set: CriteriaSet, index: number, dice: Dice): readonly SheetContent[] {
  const rows: ContentCell[][] = [
    [constant('ỦY BAN NHÂN DÂN'), constant(null), constant('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
    [constant(unitName(index).toLocaleUpperCase('vi'))],
    [constant(`BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM ${set.year}`)],
    [],
    (HEADINGS[index % HEADINGS.length] ?? HEADINGS[0]).map((heading) => constant(heading)),
  ];
  const placed = placedCriteria(set.areas);
  const rowOf = new Map(placed.map(({ criterion }, at) => [criterion.key, TITLE_ROWS + 1 + at]));
  for (const { criterion } of placed) rows.push(ownRow(criterion, rowOf, dice));
  const sum = (letter: string): ContentCell =>
    formula(`=${set.areas.map((area) => `${letter}${rowOf.get(area.key)}`).join('+')}`, null);
  rows.push([constant(null), constant('Tổng cộng'), sum('C'), constant(null), sum('E')]);
  const table = aSheet(rows, {
    name: 'Tự chấm',
    frozen: { rows: TITLE_ROWS, columns: 2 },
    styles: ownStyles(rows.length),
  });
  const others = ['Danh mục tài liệu', 'Phân công'].slice(0, index % 3).map((name) => otherSheet(name, dice));
  return [table, ...others];
}

function ownRow(criterion: Criterion, rowOf: ReadonlyMap<string, number>, dice: Dice): ContentCell[] {
  const row: ContentCell[] = [];
  row[CODE] = constant(criterion.code);
  row[NAME] = constant(dice() < 0.02 ? criterion.name.normalize('NFD') : criterion.name);
  row[RESPONSIBLE] = constant(criterion.responsible || null);
  if (!isLeaf(criterion)) {
    const parts = criterion.parts.map((part) => rowOf.get(part.key));
    row[MAXIMUM] = formula(
      `=${parts.map((part) => `C${part}`).join('+')}`,
      criterion.maximum === null ? 0 : numberOfPoints(criterion.maximum),
    );
    row[SELF] = formula(`=${parts.map((part) => `E${part}`).join('+')}`, 0);
    return row;
  }
  row[MAXIMUM] = constant(
    criterion.maximum === null
      ? null
      : dice() < 0.01
        ? printPlainPoints(criterion.maximum).replace('.', ',')
        : numberOfPoints(criterion.maximum),
  );
  row[RULE] = constant(criterion.rule || null);
  if (isGivenFromOutside(criterion)) return row;
  row[SELF] = constant(typedPoints(criterion, dice));
  row[EVIDENCE_COLUMN] = constant(evidence(dice));
  if (dice() < 0.3) row[EXPLANATION] = constant(pick(dice, EXPLANATIONS));
  return row;
}

const ownStyles = (rows: number): SheetContent['styles'] => [
  { range: { row: 0, column: 0, rows, columns: 10 }, style: { font: 'Times New Roman', size: 12, wrap: true } },
  { range: { row: TITLE_ROWS - 1, column: 0, rows: 1, columns: 10 }, style: { bold: true, fill: '#DDEBF7' } },
  { range: { row: TITLE_ROWS - 1, column: 0, rows: rows - TITLE_ROWS + 1, columns: 10 }, style: { border: { style: 'thin', color: '#000000' } } },
  { range: { row: TITLE_ROWS, column: SELF, rows: rows - TITLE_ROWS, columns: 1 }, style: { format: '0.00' } },
]; // prettier-ignore

function otherSheet(name: string, dice: Dice): SheetContent {
  const rows = Array.from({ length: 40 }, (_, n) => [n + 1, evidence(dice), pick(dice, EXPLANATIONS)]);
  return aSheet([['STT', 'Tên tài liệu', 'Ghi chú'], ...rows], { name });
}
