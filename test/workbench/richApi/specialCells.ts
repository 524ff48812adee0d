import { subtract } from '../model/area';
import type { Area } from '../model/area';
import type { SheetState } from '../model/sheetState';
import { areaOf, sheetOf, usedArea } from './cells';
import { NULL_OBJECT } from './handles';
import type { AreasHandle, RangeHandle } from './handles';
import { optional, textArgument, wordArgument } from './member';
import { refuse } from './refusal';
import { rangeOf } from './session';
import type { Session } from './session';

/** Cells of a range picked out by what stands in them, as blocks. */

type Picks = (row: number, column: number) => boolean;

const CELL_TYPES = [
  'Blanks',
  'ConditionalFormats',
  'Constants',
  'DataValidations',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
] as const;

/** The kinds of values that each word lets through. */
const VALUE_TYPES = {
  All: ['Error', 'Boolean', 'Double', 'String'],
  Errors: ['Error'],
  ErrorsLogical: ['Error', 'Boolean'],
  ErrorsNumbers: ['Error', 'Double'],
  ErrorsText: ['Error', 'String'],
  ErrorsLogicalNumber: ['Error', 'Boolean', 'Double'],
  ErrorsLogicalText: ['Error', 'Boolean', 'String'],
  ErrorsNumberText: ['Error', 'Double', 'String'],
  Logical: ['Boolean'],
  LogicalNumbers: ['Boolean', 'Double'],
  LogicalText: ['Boolean', 'String'],
  LogicalNumbersText: ['Boolean', 'Double', 'String'],
  Numbers: ['Double'],
  NumbersText: ['Double', 'String'],
  Text: ['String'],
} as const;

export function specialCells(
  range: RangeHandle,
  [cellType, valueType]: readonly unknown[],
  session: Session,
): AreasHandle | typeof NULL_OBJECT {
  const sheet = sheetOf(range, session);
  // Excel looks no further than the cells that are used.
  const area = usedArea(sheet, areaOf(range), false);
  if (!area) return NULL_OBJECT;
  const kinds: readonly string[] =
    VALUE_TYPES[
      optional(valueType, (word) => wordArgument(word, Object.keys(VALUE_TYPES) as (keyof typeof VALUE_TYPES)[]), 'All')
    ];
  const picks = picksOf(wordArgument(cellType, CELL_TYPES), kinds, sheet, session);
  return areasOf(range.sheet, blocksOf(area, picks));
}

function picksOf(
  type: (typeof CELL_TYPES)[number],
  kinds: readonly string[],
  sheet: SheetState,
  session: Session,
): Picks {
  const { book } = session;
  const isOfKind: Picks = (row, column) => kinds.includes(book.result(sheet, row, column).type);
  const hasFormula: Picks = (row, column) => sheet.cell(row, column).formula !== null;
  switch (type) {
    case 'Formulas':
      return (row, column) => hasFormula(row, column) && isOfKind(row, column);
    case 'Constants':
      return (row, column) => !hasFormula(row, column) && isOfKind(row, column);
    case 'Blanks':
      return (row, column) => !hasFormula(row, column) && book.result(sheet, row, column).type === 'Empty';
    case 'Visible':
      return (row, column) => !book.isRowHidden(sheet.id, row) && !book.isColumnHidden(sheet.id, column);
    default:
      return refuse('NotImplemented', `the stand-in does not look for ${type}`);
  }
}

/** Cells gathered row by row into blocks that lie as Excel's: as wide as they go, then down while the row below is as wide. */
export function blocksOf({ row, column, rows, columns }: Area, picks: Picks): readonly Area[] {
  const blocks: Area[] = [];
  let open: Area[] = [];
  for (let at = row; at < row + rows; at += 1) {
    const grown = stretchesOf(at, column, columns, picks).map((stretch): Area => {
      const above = open.find((block) => block.column === stretch.column && block.columns === stretch.columns);
      return above ? { ...above, rows: above.rows + 1 } : stretch;
    });
    blocks.push(
      ...open.filter((block) => !grown.some((next) => next.row === block.row && next.column === block.column)),
    );
    open = grown;
  }
  return [...blocks, ...open].sort((one, other) => one.row - other.row || one.column - other.column);
}

function stretchesOf(row: number, column: number, columns: number, picks: Picks): readonly Area[] {
  const stretches: Area[] = [];
  for (let at = column; at < column + columns; at += 1) {
    if (!picks(row, at)) continue;
    const last = stretches.at(-1);
    if (last && last.column + last.columns === at) stretches.splice(-1, 1, { ...last, columns: last.columns + 1 });
    else stretches.push({ row, column: at, rows: 1, columns: 1 });
  }
  return stretches;
}

export const areasOf = (sheet: string, areas: readonly Area[]): AreasHandle | typeof NULL_OBJECT =>
  areas.length === 0
    ? NULL_OBJECT
    : { type: 'RangeAreas', sheet, ranges: areas.map((area) => rangeOf(sheet, area)), reference: null };

interface SearchCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

/** Cells that show a text, in the order in which Excel comes by them. */
export function cellsShowing(
  range: RangeHandle,
  [text, criteria]: readonly unknown[],
  session: Session,
): readonly { readonly row: number; readonly column: number }[] {
  const { completeMatch = false, matchCase = false, searchDirection } = (criteria ?? {}) as SearchCriteria;
  const backwards = wordArgument(searchDirection ?? 'Forward', ['Forward', 'Backwards']) === 'Backwards';
  const fold = (shown: string): string => (matchCase ? shown : shown.toLowerCase());
  const wanted = fold(textArgument(text));
  const sheet = sheetOf(range, session);
  const area = usedArea(sheet, areaOf(range), true);
  if (!area) return [];
  const found: { row: number; column: number }[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const shown = fold(session.book.textOf(sheet, row, column));
      if (completeMatch ? shown === wanted : shown.includes(wanted)) found.push({ row, column });
    }
  }
  return backwards ? found.reverse() : found;
}

/** The block around cells that blank rows and columns, or the sheet's edges, bound. */
export function surroundingBlock(range: RangeHandle, session: Session): Area {
  const sheet = sheetOf(range, session);
  let block = areaOf(range);
  for (;;) {
    const row = Math.max(0, block.row - 1);
    const column = Math.max(0, block.column - 1);
    const around: Area = {
      row,
      column,
      rows: block.row + block.rows + 1 - row,
      columns: block.column + block.columns + 1 - column,
    };
    const filled = subtract(around, block).flatMap((side) => usedArea(sheet, side, true) ?? []);
    if (filled.length === 0) return block;
    const all = [block, ...filled];
    const top = Math.min(...all.map((area) => area.row));
    const left = Math.min(...all.map((area) => area.column));
    block = {
      row: top,
      column: left,
      rows: Math.max(...all.map((area) => area.row + area.rows)) - top,
      columns: Math.max(...all.map((area) => area.column + area.columns)) - left,
    };
  }
}
