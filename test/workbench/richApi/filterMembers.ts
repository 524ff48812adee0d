import { intersect } from '../model/area';
import type { AutoFilterState, FilterCriteria, SheetState } from '../model/sheetState';
import { areaOf } from './cells';
import { NULL_OBJECT } from './handles';
import type { SheetHandle } from './handles';
import { does, finds, indexArgument, optional, reads, requireAllowed, textArgument, wordArgument } from './member';
import type { Members } from './member';
import { rangeArgument } from './rangeMembers';
import { refuse } from './refusal';
import { plain } from './ruleArguments';
import { rangeOf } from './session';
import type { Session } from './session';
import { found } from './sheetMembers';

/** Members of a sheet's filter. */

const KINDS = ['Values', 'Custom', 'TopItems', 'TopPercent', 'BottomItems', 'BottomPercent'] as const;

function readCriteria(value: unknown): FilterCriteria | null {
  if (value === null || value === undefined) return null;
  const { filterOn, values, criterion1, criterion2, operator } = plain(value);
  const kind = KINDS.find((known) => known === filterOn);
  if (!kind) return refuse('NotImplemented', `the stand-in does not filter by ${String(filterOn)}`);
  if (kind === 'Values')
    return Array.isArray(values) ? { filterOn: kind, values: values.map(String) } : refuse('InvalidArgument', 'values');
  const second = optional(criterion2, textArgument, '');
  return {
    filterOn: kind,
    criterion1: textArgument(criterion1),
    ...(second && { criterion2: second, operator: wordArgument(operator ?? 'And', ['And', 'Or']) }),
  };
}

function apply(handle: SheetHandle, [range, columnIndex, criteria]: readonly unknown[], session: Session): void {
  requireAllowed(session.book, handle.sheet, 'allowAutoFilter');
  const area = areaOf(rangeArgument(range, handle.sheet, session));
  const old = found(handle, session).autoFilter;
  const kept = old && intersect(old.area, area) ? old.criteria : new Map<number, FilterCriteria>();
  const read = readCriteria(criteria);
  const column = optional(columnIndex, indexArgument, -1);
  if (column >= area.columns) refuse('InvalidArgument', `no column ${column}`);
  refilter(handle, { area, criteria: column >= 0 && read ? new Map([...kept, [column, read]]) : kept }, session);
}

type Shows = (row: number) => boolean;

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '>': (order) => order > 0,
  '<': (order) => order < 0,
  '>=': (order) => order >= 0,
  '<=': (order) => order <= 0,
};

/** "*" stands for any text, "?" for any letter, "~" takes their meaning away. */
const pattern = (text: string): RegExp => {
  const source = text.replace(/~([*?~])|[*?]|[\\^$.|+()[\]{}]/g, (sign, plainSign: string | undefined) =>
    plainSign !== undefined ? `\\${plainSign}` : sign === '*' ? '.*' : sign === '?' ? '.' : `\\${sign}`,
  );
  return new RegExp(`^${source}$`, 'is');
};

/** One comparison: "=*e", "<>x", ">=5". */
function compared(criterion: string, column: number, sheet: SheetState, session: Session): Shows {
  const [, sign = '=', wanted = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion) ?? [];
  const number = wanted.trim() === '' ? Number.NaN : Number(wanted);
  const holds = COMPARISONS[sign] ?? (() => false);
  return (row) => {
    const { type, value } = session.book.result(sheet, row, column);
    if (Number.isFinite(number)) return type === 'Double' ? holds(Number(value) - number) : sign === '<>';
    const text = session.book.textOf(sheet, row, column);
    if (sign === '=' || sign === '<>') return pattern(wanted).test(text) === (sign === '=');
    return type === 'String' && holds(text.localeCompare(wanted, 'vi', { sensitivity: 'base' }));
  };
}

/** The highest or lowest so many, or so many of a hundred; what equals the last of them stays too. */
function ranked(criteria: FilterCriteria, rows: readonly number[], read: (row: number) => unknown): Shows {
  const numbers = rows.map(read).filter((value): value is number => typeof value === 'number');
  const amount = Number(criteria.criterion1);
  if (!Number.isFinite(amount) || amount < 1) return refuse('InvalidArgument', `the number ${criteria.criterion1}`);
  const isPercent = criteria.filterOn.endsWith('Percent');
  const count = isPercent ? Math.max(1, Math.trunc((numbers.length * amount) / 100)) : amount;
  const isTop = criteria.filterOn.startsWith('Top');
  const sorted = [...numbers].sort((one, other) => (isTop ? other - one : one - other));
  const limit = sorted[Math.min(count, sorted.length) - 1] ?? 0;
  return (row) => {
    const value = read(row);
    return typeof value === 'number' && (isTop ? value >= limit : value <= limit);
  };
}

function showsOf(
  criteria: FilterCriteria,
  column: number,
  rows: readonly number[],
  sheet: SheetState,
  session: Session,
): Shows {
  const { values, criterion1 = '', criterion2, operator } = criteria;
  if (criteria.filterOn === 'Values')
    return (row) => values?.includes(session.book.textOf(sheet, row, column)) ?? false;
  if (criteria.filterOn !== 'Custom')
    return ranked(criteria, rows, (row) => session.book.result(sheet, row, column).value);
  const first = compared(criterion1, column, sheet, session);
  if (criterion2 === undefined) return first;
  const second = compared(criterion2, column, sheet, session);
  return operator === 'Or' ? (row) => first(row) || second(row) : (row) => first(row) && second(row);
}

function refilter(handle: SheetHandle, filter: AutoFilterState | null, session: Session): void {
  const { book } = session;
  const sheet = book.writable(handle.sheet);
  sheet.autoFilter = filter;
  for (const [row, state] of sheet.rowStates)
    if (state.filtered) sheet.rowStates.set(row, { ...state, filtered: false });
  if (filter) {
    const { row: head, rows: count, column } = filter.area;
    const rows = Array.from({ length: count - 1 }, (_, index) => head + 1 + index);
    const shows = [...filter.criteria].map(([at, criteria]) => showsOf(criteria, column + at, rows, sheet, session));
    for (const row of rows)
      if (!shows.every((isShown) => isShown(row))) book.setLines(handle.sheet, 'rows', row, row, { filtered: true });
  }
  book.tell({ kind: 'layout', sheet: handle.sheet });
}

/** Filters anew with other criteria; nothing happens where there is no filter. */
function change(
  handle: SheetHandle,
  session: Session,
  criteria: (old: AutoFilterState['criteria']) => AutoFilterState['criteria'],
): void {
  requireAllowed(session.book, handle.sheet, 'allowAutoFilter');
  const filter = found(handle, session).autoFilter;
  refilter(handle, filter && { ...filter, criteria: criteria(filter.criteria) }, session);
}

export const autoFilterMembers: Members<SheetHandle> = {
  Enabled: reads('1.9', (handle, session) => found(handle, session).autoFilter !== null),
  IsDataFiltered: reads('1.9', (handle, session) => (found(handle, session).autoFilter?.criteria.size ?? 0) > 0),
  Criteria: reads('1.9', (handle, session) => {
    const filter = found(handle, session).autoFilter;
    return Array.from({ length: filter?.area.columns ?? 0 }, (_, column) => filter?.criteria.get(column) ?? null);
  }),
  Apply: does('1.9', apply),
  Reapply: does('1.9', (handle, _, session) => change(handle, session, (criteria) => criteria)),
  ClearCriteria: does('1.9', (handle, _, session) => change(handle, session, () => new Map())),
  ClearColumnCriteria: does('1.14', (handle, [column], session) => {
    const cleared = indexArgument(column);
    change(handle, session, (criteria) => new Map([...criteria].filter(([at]) => at !== cleared)));
  }),
  Remove: does('1.9', (handle, _, session) => {
    requireAllowed(session.book, handle.sheet, 'allowAutoFilter');
    refilter(handle, null, session);
  }),
  GetRange: finds('1.9', (handle, _, session) =>
    rangeOf(handle.sheet, found(handle, session).autoFilter?.area ?? refuse('ItemNotFound')),
  ),
  GetRangeOrNullObject: finds('1.9', (handle, _, session) => {
    const area = found(handle, session).autoFilter?.area;
    return area ? rangeOf(handle.sheet, area) : NULL_OBJECT;
  }),
};
