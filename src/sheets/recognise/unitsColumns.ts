import type { UnitsRole } from '../../scoring/finding';
import { foldTones } from '../../scoring/vietnamese';
import type { SheetCells } from '../cells';
import { textAt } from '../cells';
import { percentOfText } from '../percentCell';
import type { UnitsTable } from '../unitsTable';
import { bareText } from '../../scoring/bareText';
import { contentOf, type ColumnContent } from './columnContent';
import type { HeadedColumn } from './headerBlock';
import { meaningsOf, saysLastYear, yearOfText, type HeadingMeaning } from './headerWords';
import type { Line } from './sheetLines';

export type UnitsColumns = Pick<UnitsTable, 'columns' | 'areas' | 'bonus' | 'deduction'>;

/** What the columns of a header are judged by. */
export interface UnitsEvidence {
  readonly sheet: SheetCells;
  readonly columns: readonly HeadedColumn[];
  readonly contents: ReadonlyMap<number, ColumnContent>;
  /** The lines below the header. */
  readonly body: readonly Line[];
}

type OwnRole = Exclude<UnitsRole, 'name'> | 'bonus' | 'deduction';

/** Names of administrative units and agencies begin with these; "Ban hành …", "Số …" and "Xã hội …" are none. */
const UNIT_NAME =
  /^(?:\d+[.)]\s*)?(?:các )?(?:ubnd|ủy ban|uỷ ban|xã (?!hội)|phường |thị trấn |thị xã |đặc khu |huyện |quận |thành phố |tp[. ]|tỉnh |sở |ban (?!hành)|văn phòng |thanh tra (?:tỉnh|thành|huyện|sở)|phòng (?!chống)|chi cục |cục |trung tâm |công an |kho bạc |bảo hiểm |bộ chỉ huy|viện |đơn vị )/;
/** "Điểm", "Chỉ số", "Kết quả CCHC": a count of files or of people has none of these. */
const POINTS_WORDS = /\bdiem\b(?! (?:phuc vu|buu|giao dich|du lich|truong))|chi so|cchc|par index|cai cach hanh chinh/;
export const AREAS_WORDS = /linh vuc|tieu chi|thanh phan|noi dung|\btruc\b|chi so thanh phan/;
const WHOLE_WORDS = /chi so (?:cchc|cai cach)|tong hop|ket qua chung|^chung$|^tong\b/;
const STATED_MAXIMUM = /\(\s*(?:toi da|max|diem toi da)?:?\s*[\d.,]+\s*(?:diem|d)?\s*\)|[\d.,]+ diem\s*\)?$/;
const TOTAL_WORDS = /^(?:tong|cong)\b|diem cuoi cung|diem dat|dat duoc/;
/** "Điểm thẩm định (tối đa 70)": all that is appraised. "Thẩm định văn bản (5 điểm)" is an area. */
const ROUND_WORDS = /^(?:tong )?diem |^tham dinh \(/;
/** Nothing but who gave the points, below the name of an area. */
const ONLY_ROUND = /^(?:diem )?(?:tu (?:cham|danh gia)|tc|tham dinh|td|d ?t ?xhh|xhh|dieu tra xhh|khao sat)$/;
/** A unit's maximum without what does not apply to it, what it lost, how many criteria are weak: nothing that it is given. */
const BESIDE_POINTS = /^muc ap dung$|^so (?:luong|tieu chi|chi tieu|linh vuc)\b|\bdiem (?:bi )?mat\b/;
const RESCALED = /\bquy doi\b/;
const BONUS_WORDS = /^diem (?:cong|thuong|uu tien|khuyen khich)|^(?:thuong|cong) (?:diem|them)/;

/** Gives each column of a header its role in a results table; null where they are not the columns of one. */
export function assignUnitsColumns(evidence: UnitsEvidence): UnitsColumns | null {
  const name = findName(evidence);
  if (name === null || !isAboutPoints(evidence) || isInPanels(name, evidence)) return null;
  const others = currentColumns(evidence).filter(({ column }) => column !== name);
  const roles = new Map<number, OwnRole>();
  for (const headed of others) {
    const role = roleOf(headed, name, evidence);
    if (role !== null) roles.set(headed.column, role);
  }
  const areas = areaColumns(others, roles, evidence);
  const columns = singleColumns(others, roles, areas, evidence).set('name', name);
  const isScored = (['total', 'index', 'appraised', 'self'] as const).some((role) => columns.has(role));
  if (!isScored && areas.length < 2) return null;
  const one = (wanted: OwnRole): number | null => [...roles].find(([, role]) => role === wanted)?.[0] ?? null;
  return { columns: inOrder(columns), areas, bonus: one('bonus'), deduction: one('deduction') };
}

/** What a column is called: by its group where it has only a year or "(50 điểm)" of its own. */
const ownHeading = ({ headings }: HeadedColumn): string =>
  headings.filter((heading) => !NO_NAME.test(bareText(heading))).at(-1) ?? '';
const NO_NAME = /^(?:nam )?20\d\d$|^\(?(?:toi da:? ?)?[\d.,]+ ?(?:diem|d)?\)?$/;
const groupHeading = ({ headings }: HeadedColumn): string => (headings.length > 1 ? (headings[0] ?? '') : '');

/** A column of names: a heading that says unit, or cells that do. */
function findName(evidence: UnitsEvidence): number | null {
  const ranked = evidence.columns
    .map((headed) => ({ column: headed.column, worth: nameWorth(headed, evidence) }))
    .filter(({ worth }) => worth >= 3)
    .sort((a, b) => b.worth - a.worth || a.column - b.column);
  return ranked[0]?.column ?? null;
}

function nameWorth(headed: HeadedColumn, { sheet, body, contents }: UnitsEvidence): number {
  const { filled, numbers } = contentOf(contents, headed.column);
  if (filled === 0 || numbers * 2 > filled) return 0;
  const texts = body.map(({ row }) => textAt(sheet, row, headed.column).trim()).filter((text) => text !== '');
  const units = texts.filter((text) => UNIT_NAME.test(foldTones(`${text} `))).length;
  const heading = meaningsOf(ownHeading(headed));
  const said = (heading.get('responsible') ?? 0) > (heading.get('unit') ?? 0) ? 0 : (heading.get('unit') ?? 0);
  return said + (units * 2 >= texts.length ? 3 : 0);
}

/** Units that go on in a second panel beside the first: what stands in a row is no longer one unit's. */
function isInPanels(name: number, evidence: UnitsEvidence): boolean {
  const own = evidence.columns.find(({ column }) => column === name);
  const others = evidence.columns.filter(({ column }) => column !== name && !evidence.sheet.hiddenColumns.has(column));
  return others.some((other) => other.headings.join() === own?.headings.join() && nameWorth(other, evidence) >= 3);
}

export const saysPoints = ({ headings }: HeadedColumn): boolean => POINTS_WORDS.test(bareText(headings.join(' ')));

/** Points, an index or a rank of points; no people, no money throughout (an area may be of the budget), no maximums row by row. */
function isAboutPoints({ columns, contents }: UnitsEvidence): boolean {
  const meaning = (headed: HeadedColumn, wanted: HeadingMeaning): number =>
    meaningsOf(ownHeading(headed)).get(wanted) ?? 0;
  const ofMoney = columns.filter((headed) => meaning(headed, 'money') > 0).length;
  if (columns.some((headed) => meaning(headed, 'person') > 0) || ofMoney * 2 > columns.length - 2) return false;
  const isPerRowMaximum = (headed: HeadedColumn): boolean =>
    meaning(headed, 'maximum') >= 5 && !STATED_MAXIMUM.test(bareText(ownHeading(headed)));
  if (columns.some(isPerRowMaximum)) return false;
  return columns.some((headed) => {
    const { filled, numbers } = contentOf(contents, headed.column);
    return numbers > 0 && numbers * 2 >= filled && saysPoints(headed);
  });
}

/** Without those of a table beside, last year's and, of two with the same headings, the hidden one. */
function currentColumns({ columns: all, sheet }: UnitsEvidence): HeadedColumn[] {
  const columns = all.slice(0, tableBeside(all, sheet));
  const years = columns.map(({ headings }) => yearOfText(headings.join(' '))).filter((year) => year !== null);
  const latest = Math.max(...years);
  return columns.filter((headed) => {
    const text = headed.headings.join(' ');
    const year = yearOfText(text);
    if (saysLastYear(text) || (year !== null && year < latest)) return false;
    const isLike = (other: HeadedColumn): boolean =>
      other !== headed && other.headings.join('|') === headed.headings.join('|');
    return (
      !sheet.hiddenColumns.has(headed.column) ||
      !columns.some((other) => isLike(other) && !sheet.hiddenColumns.has(other.column))
    );
  });
}

/** A heading that stands again behind a blank column begins a table of its own, as one that counts classes. */
function tableBeside(columns: readonly HeadedColumn[], { hiddenColumns }: SheetCells): number {
  const texts = columns.map(({ headings }) => headings.join('|'));
  const at = columns.findIndex(({ column }, n) => {
    const like = columns[texts.indexOf(texts[n] ?? '')]?.column ?? column;
    return column !== (columns[n - 1]?.column ?? -1) + 1 && like < column && !hiddenColumns.has(like);
  });
  return at < 0 ? columns.length : at;
}

function roleOf(headed: HeadedColumn, name: number, evidence: UnitsEvidence): OwnRole | null {
  const heading = ownHeading(headed);
  const own = meaningsOf(heading);
  const bare = bareText(heading);
  const { filled, numbers } = contentOf(evidence.contents, headed.column);
  const isNumeric = numbers > 0 && numbers * 2 >= filled;
  // Farther right "TT" may be the place that a unit takes.
  if (headed.column <= name + 1 && (own.get('code') ?? 0) >= 5) return 'order';
  if (own.has('class') && !(own.has('rank') && isNumeric)) return 'class';
  if (own.has('rank')) return 'rank';
  if (own.has('group') && !isNumeric) return 'group';
  if (own.has('difference') || own.has('note') || own.has('responsible') || BESIDE_POINTS.test(bare)) return null;
  if (filled === 0) return emptyRole(own);
  if (!isNumeric) return own.has('index') && holdsPercentages(headed, evidence) ? 'index' : null;
  // "Điểm thưởng, điểm trừ" has a sign of its own.
  if (BONUS_WORDS.test(bare)) return 'bonus';
  if (own.has('deduction')) return 'deduction';
  return pointsRole(headed, own, bare);
}

/** Percentages as text: "91%". */
function holdsPercentages({ column }: HeadedColumn, { sheet, body }: UnitsEvidence): boolean {
  const texts = body.map(({ row }) => textAt(sheet, row, column)).filter((text) => text.trim() !== '');
  return texts.filter((text) => percentOfText(text) !== null).length * 2 > texts.length;
}

/** A column not filled in yet is still one that is read. */
const emptyRole = (own: ReadonlyMap<HeadingMeaning, number>): OwnRole | null =>
  (['total', 'index', 'survey', 'appraised', 'self'] as const).find((role) => own.has(role)) ?? null;

function pointsRole(headed: HeadedColumn, own: ReadonlyMap<HeadingMeaning, number>, bare: string): OwnRole {
  const group = bareText(groupHeading(headed));
  if (TOTAL_WORDS.test(bare)) return 'total';
  if (RESCALED.test(bare) || (own.has('index') && !STATED_MAXIMUM.test(bare))) return 'index';
  if (AREAS_WORDS.test(group) && headed.headings.length === 2 && !ONLY_ROUND.test(bare)) return 'areas';
  if (own.has('survey')) return 'survey';
  if (own.has('self')) return 'self';
  if (own.has('appraised') && (!STATED_MAXIMUM.test(bare) || ROUND_WORDS.test(bare))) return 'appraised';
  if (own.has('total') || /^(?:diem|diem so|ket qua|diem cchc|diem chi so|tong)$/.test(bare)) return 'total';
  return 'areas';
}

/**
 * The columns of areas: those of their own, and of every group of columns that stands for one area ("Thẩm định | ĐTXHH |
 * Tổng") the one that sums it up or, where none does, the appraised and the survey points.
 */
function areaColumns(headed: readonly HeadedColumn[], roles: Map<number, OwnRole>, evidence: UnitsEvidence): number[] {
  const groups = new Map<string, HeadedColumn[]>();
  for (const each of headed) {
    const names = each.headings.slice(0, -1);
    const group = names.length > 1 && AREAS_WORDS.test(bareText(names[0] ?? '')) ? names.slice(1) : names;
    const key = group.join('|');
    if (key !== '' && roles.has(each.column)) groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const repeated = [...groups].filter(
    ([, columns]) => columns.length > 1 && !columns.some(({ column }) => roles.get(column) === 'areas'),
  );
  const ofAreas = repeated.filter(([group]) => !WHOLE_WORDS.test(bareText(group)));
  if (ofAreas.length < 2) return plainAreas(headed, roles, evidence);
  const areas = ofAreas.flatMap(([, columns]) => {
    for (const { column } of columns) roles.delete(column);
    return summingUp(columns, evidence);
  });
  return areas;
}

const plainAreas = (
  headed: readonly HeadedColumn[],
  roles: ReadonlyMap<number, OwnRole>,
  { sheet }: UnitsEvidence,
): number[] =>
  headed
    .map(({ column }) => column)
    .filter((column) => roles.get(column) === 'areas' && !sheet.hiddenColumns.has(column));

function summingUp(columns: readonly HeadedColumn[], { contents }: UnitsEvidence): number[] {
  const numeric = columns.filter(({ column }) => contentOf(contents, column).numbers > 0);
  const says = (wanted: HeadingMeaning) => numeric.find((headed) => meaningsOf(ownHeading(headed)).has(wanted));
  const total = numeric.find((headed) => TOTAL_WORDS.test(bareText(ownHeading(headed))));
  const appraised = says('appraised');
  const summed = total ? [total] : appraised ? [appraised, says('survey')] : numeric.slice(0, 1);
  return [...new Set(summed.flatMap((headed) => headed?.column ?? []))];
}

/** "Hạng trong nhóm" beside "Hạng". */
const WITHIN_GROUP = /\b(?:nhom|khoi|cum)\b/;

/** One column a role: of several the one that is not of groups, then the one that holds more, then the last. */
function singleColumns(
  headed: readonly HeadedColumn[],
  roles: ReadonlyMap<number, OwnRole>,
  areas: readonly number[],
  { contents }: UnitsEvidence,
): Map<Exclude<UnitsRole, 'areas'>, number> {
  const chosen = new Map<Exclude<UnitsRole, 'areas'>, number>();
  const isWithinGroup = (each: HeadedColumn): number => Number(WITHIN_GROUP.test(bareText(ownHeading(each))));
  const overallLast = [...headed].sort((a, b) => isWithinGroup(b) - isWithinGroup(a));
  for (const { column } of overallLast) {
    const role = roles.get(column);
    if (!role || role === 'areas' || role === 'bonus' || role === 'deduction' || areas.includes(column)) continue;
    const before = chosen.get(role);
    const holds = (at: number): number => contentOf(contents, at).filled;
    if (before === undefined || holds(column) >= holds(before)) chosen.set(role, column);
  }
  return chosen;
}

const ORDER = ['order', 'name', 'group', 'self', 'appraised', 'survey', 'total', 'index', 'rank', 'class'] as const;

const inOrder = (columns: ReadonlyMap<Exclude<UnitsRole, 'areas'>, number>): UnitsTable['columns'] =>
  new Map(
    ORDER.flatMap((role) => {
      const column = columns.get(role);
      return column === undefined ? [] : [[role, column] as const];
    }),
  );
