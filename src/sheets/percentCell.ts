import { ofMillionths, pointsOfNumber, type Points } from '../scoring/points';
import { parsePoints } from '../scoring/readMark';
import { perObject } from '../scoring/perObject';
import { perText } from '../scoring/perText';
import { cellAt, type Cell, type SheetCells } from './cells';
import type { UnitRow, UnitsTable } from './unitsTable';

/** How percentages stand in a column: 97.5, or 0.975 shown as 97.5 % or as it is. */
export type PercentUnit = 'percent' | 'fraction';

export interface ShownPercent {
  readonly percent: Points;
  /** Decimals of the percentage that the cell shows. */
  readonly decimals: number;
}

const HUNDRED = 100;
/** Percentages are compared at no more decimals than that. */
const MOST_DECIMALS = 4;
/** No unit reaches 150 %, and none stays below 1.5 %. */
const LARGEST_FRACTION = 1.5;

/** "97.5%%", "97,5 % %", "%97,5": a number, with percent signs that make no percentage. */
const MALFORMED = /^(?:%\s*)+([\d.,\s]+?)\s*(?:%\s*)*$|^([\d.,\s]+?)\s*%\s*(?:%\s*)+\.?$/;
const WELL_FORMED = /^([+-]?[\d.,\s]+?)\s*(?:%|phần trăm)?\s*\.?$/;

const trimmed = (text: string): string => text.replaceAll('\u00a0', ' ').trim();

/** The number that a malformed percentage means; null where the text is none ("97,5 %" is well formed). */
export function malformedPercent(text: string): Points | null {
  const parts = MALFORMED.exec(trimmed(text));
  return parts ? parsePoints(parts[1] ?? parts[2] ?? '') : null;
}

/** The number of any percentage stored as text, well formed or not. */
export function percentOfText(text: string): Points | null {
  const parts = WELL_FORMED.exec(trimmed(text).normalize('NFC').toLowerCase());
  return malformedPercent(text) ?? (parts ? parsePoints(parts[1] ?? '') : null);
}

const isPercentFormat = (format: string): boolean => format.includes('%');

/** The unit of a column of percentages, told by its formats or, where they say nothing, by its numbers. */
export function percentUnitOf(sheet: SheetCells, rows: Iterable<number>, column: number): PercentUnit {
  let [numbers, formatted, small] = [0, 0, 0];
  for (const row of rows) {
    const { value, format } = cellAt(sheet, row, column);
    if (value.kind !== 'number' || value.number === 0) continue;
    numbers += 1;
    if (isPercentFormat(format)) formatted += 1;
    if (Math.abs(value.number) <= LARGEST_FRACTION) small += 1;
  }
  if (numbers === 0) return 'percent';
  const fractions = formatted > 0 ? formatted * 2 >= numbers : small === numbers;
  return fractions ? 'fraction' : 'percent';
}

/** Cells formatted in % hold fractions; the others what their column holds, large numbers aside. */
const unitOfCell = ({ format, value }: Cell, unit: PercentUnit): PercentUnit => {
  if (isPercentFormat(format)) return 'fraction';
  return value.kind === 'number' && Math.abs(value.number) > LARGEST_FRACTION ? 'percent' : unit;
};

/** The percentage as a cell of that unit has to hold it. */
export const percentInUnit = (percent: Points, cell: Cell, unit: PercentUnit): Points =>
  unitOfCell(cell, unit) === 'fraction' ? ofMillionths(Math.round(percent / HUNDRED)) : percent;

/** The percentage that a cell shows; null where it shows none. */
export function shownPercent(cell: Cell, unit: PercentUnit): ShownPercent | null {
  const { value, format } = cell;
  if (value.kind === 'text') {
    const percent = percentOfText(value.text);
    return percent === null ? null : { percent, decimals: decimalsOf(percent) };
  }
  if (value.kind !== 'number' || Math.abs(value.number) > 1_000_000) return null;
  const isFraction = unitOfCell(cell, unit) === 'fraction';
  const percent = pointsOfNumber(isFraction ? Number((value.number * HUNDRED).toPrecision(15)) : value.number);
  const formatted = decimalsOfFormat(format);
  const isScaled = isFraction && !isPercentFormat(format);
  const decimals = formatted === null ? decimalsOf(percent) : Math.max(0, formatted - (isScaled ? 2 : 0));
  return { percent: roundTo(percent, Math.min(decimals, MOST_DECIMALS)), decimals: Math.min(decimals, MOST_DECIMALS) };
}

function decimalsOf(value: Points): number {
  let decimals = 0;
  while (decimals < MOST_DECIMALS && value % 10 ** (6 - decimals) !== 0) decimals += 1;
  return decimals;
}

/** "0.00%" shows two; null where the format does not fix them ("General", "@"). */
export const decimalsOfFormat = perText((format): number | null => {
  const [positive = ''] = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').split(';');
  if (!/[0#?]/.test(positive)) return null;
  return /\.([0#?]+)/.exec(positive)?.[1]?.length ?? 0;
});

function roundTo(value: Points, decimals: number): Points {
  const unit = 10 ** (6 - decimals);
  return ofMillionths(Math.sign(value) * Math.round(Math.abs(value) / unit) * unit);
}

/** The unit of the indexes in a results table; told by all of them, so once for each table. */
export const indexUnitOf = perObject(({ sheet, columns, units }: UnitsTable): PercentUnit =>
  percentUnitOf(
    sheet,
    units.map(({ row }) => row),
    columns.get('index') ?? -1,
  ),
);

/** The percentage that stands in a unit's index; null where there is none. */
export function shownIndex(table: UnitsTable, { row }: UnitRow): Points | null {
  const column = table.columns.get('index');
  return column === undefined
    ? null
    : (shownPercent(cellAt(table.sheet, row, column), indexUnitOf(table))?.percent ?? null);
}
