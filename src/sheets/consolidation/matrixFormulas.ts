import { consolidationSheetWords as words } from '../../wording/consolidationSheetWords';
import { columnLetters, quoteSheetName } from '../address';
import {
  endRow,
  MATRIX_COLUMNS,
  MATRIX_ROWS,
  rowRanges,
  columnRange,
  type MatrixLeaf,
  type MatrixPlaces,
  type MatrixSum,
} from './matrixPlaces';

/**
 * The formulas of a matrix, in functions that Excel 2010 has. A formula of a unit looks along its own row, or finds the unit
 * on another sheet by its key: rows may be sorted, added and moved. Every sum is rounded at once, so that sums that are
 * equal are the same number and share a rank.
 */
const NOT_APPLICABLE = `"${words.notApplicable}"`;

/** As a condition of SUMIFS and COUNTIFS: a number, whatever it is; texts and blanks are none. */
const IS_NUMBER = '"<1E+99"';

const fixed = (row: number): string => `$${row + 1}`;
const own = (row: number): string => String(row + 1);

/** All leaves of the matrix on one row. */
const across = ({ leaves }: MatrixPlaces, row: string): string => {
  const [first, last] = [leaves[0], leaves.at(-1)];
  return `$${columnLetters(first?.column ?? 0)}${row}:$${columnLetters(last?.column ?? 0)}${row}`;
};

/** The same leaves of the same unit among the self-assessed points: those that say not applicable count where an appraiser left the cell blank. */
function selfAcross(places: MatrixPlaces, self: MatrixPlaces, row: number): string {
  const [first, last] = [columnLetters(self.leaves[0]?.column ?? 0), columnLetters(self.leaves.at(-1)?.column ?? 0)];
  const cells = `${quoteSheetName(self.sheet)}!$${first}$${MATRIX_ROWS.first + 1}:$${last}$${endRow(self)}`;
  return `INDEX(${cells},$${columnLetters(places.selfRow)}${own(row)},0)`;
}

/** The cells of a unit's row that count as not applicable, as an array of conditions. */
function notApplicable(places: MatrixPlaces, self: MatrixPlaces, row: number): string {
  const cells = across(places, own(row));
  if (places.kind === 'self') return `(${cells}=${NOT_APPLICABLE})`;
  return `(((${cells}=${NOT_APPLICABLE})+(${cells}="")*(${selfAcross(places, self, row)}=${NOT_APPLICABLE}))>0)`;
}

const sumOf = (leaves: readonly MatrixLeaf[], row: number): string => `SUM(${rowRanges(leaves, own(row)).join(',')})`;
const countOf = (leaves: readonly MatrixLeaf[], row: number): string =>
  `COUNT(${rowRanges(leaves, own(row)).join(',')})`;

/** An area of a unit: its points, and the full points of what did not arise where the set gives them. */
export function areaFormula(places: MatrixPlaces, self: MatrixPlaces, sum: MatrixSum, row: number): string {
  if (sum.leaves.length === 0) return '=""';
  const isFull = places.kind !== 'survey' && sum.leaves.some(({ fullPoints }) => fullPoints);
  const points = sumOf(sum.leaves, row);
  if (!isFull) return `=IF(${countOf(sum.leaves, row)}=0,"",ROUND(${points},6))`;
  const ofArea = fullOf(places, self, sum, row);
  return `=IF(${countOf(sum.leaves, row)}+${ofArea}=0,"",ROUND(${points}+${ofArea},6))`;
}

/** Within one area only its own leaves count: the row of full maximums is taken between its first and last column. */
function fullOf(places: MatrixPlaces, self: MatrixPlaces, sum: MatrixSum, row: number): string {
  const [first, last] = [sum.leaves[0]?.column ?? 0, sum.leaves.at(-1)?.column ?? 0];
  const columns = `COLUMN(${across(places, fixed(MATRIX_ROWS.full))})`;
  const within = `(${columns}>=COLUMN($${columnLetters(first)}$1))*(${columns}<=COLUMN($${columnLetters(last)}$1))`;
  return `SUMPRODUCT(${notApplicable(places, self, row)}*${within}*${across(places, fixed(MATRIX_ROWS.full))})`;
}

export const bonusFormula = ({ leaves }: MatrixSum, row: number): string =>
  `=IF(${countOf(leaves, row)}=0,"",ROUND(${sumOf(leaves, row)},6))`;

/** Penalties count by their amount, whether typed as 0,5 or as -0,5. */
export const penaltyFormula = ({ leaves }: MatrixSum, row: number): string => {
  const amounts = rowRanges(leaves, own(row)).map((range) => `SUMIF(${range},">0")-SUMIF(${range},"<0")`);
  return `=IF(${countOf(leaves, row)}=0,"",ROUND(${amounts.join('+')},6))`;
};

export function totalFormula({ areas, bonus, penalty }: MatrixPlaces, row: number): string {
  const at = (column: number): string => `$${columnLetters(column)}${own(row)}`;
  const range = `${at(areas[0]?.column ?? 0)}:${at((penalty ?? bonus ?? areas.at(-1))?.column ?? 0)}`;
  const sum = `SUM(${at(areas[0]?.column ?? 0)}:${at(areas.at(-1)?.column ?? 0)})`;
  const extra = `${bonus ? `+N(${at(bonus.column)})` : ''}${penalty ? `-N(${at(penalty.column)})` : ''}`;
  return `=IF(COUNT(${range})=0,"",ROUND(${sum}${extra},6))`;
}

/** The maximum in force: rows scored from outside count where they hold points, the others unless they did not arise. */
export function maximumFormula(places: MatrixPlaces, self: MatrixPlaces, row: number): string {
  const counted = across(places, fixed(MATRIX_ROWS.counted));
  if (places.kind === 'survey') return `=ROUND(SUMIFS(${counted},${across(places, own(row))},${IS_NUMBER}),6)`;
  const excluded = `SUMPRODUCT(${notApplicable(places, self, row)}*${across(places, fixed(MATRIX_ROWS.excluded))})`;
  return `=ROUND(SUM(${counted})-${excluded},6)`;
}

export const countFormula = (places: MatrixPlaces, row: number): string => `=COUNT(${across(places, own(row))})`;

/** Where a unit stands in a matrix, 0 where it does not; `key` is the cell of its key. */
export const unitRowFormula = (places: MatrixPlaces, key: string): string =>
  `=IFERROR(MATCH(${key},${columnRange(places, MATRIX_COLUMNS.key)},0),0)`;

/** Over the rows that both scored. */
export function differenceFormula(places: MatrixPlaces, self: MatrixPlaces, row: number): string {
  const [cells, theirs] = [across(places, own(row)), selfAcross(places, self, row)];
  const both = `SUMIFS(${theirs},${cells},${IS_NUMBER})-SUMIFS(${cells},${theirs},${IS_NUMBER})`;
  return `=IF(OR($${columnLetters(places.count)}${own(row)}=0,$${columnLetters(places.selfRow)}${own(row)}=0),"",ROUND(${both},6))`;
}

const down = (places: MatrixPlaces, column: number): string => {
  const letters = columnLetters(column);
  return `${letters}$${MATRIX_ROWS.first + 1}:${letters}$${endRow(places)}`;
};

export const meanFormula = (places: MatrixPlaces, column: number): string =>
  `=IF(COUNT(${down(places, column)})=0,"",ROUND(AVERAGE(${down(places, column)}),6))`;

/** How many units do not follow the unit above as among the self-assessed points: 0 until somebody sorts one of the sheets. */
export function movedFormula(places: MatrixPlaces): string {
  const letters = `$${columnLetters(places.selfRow)}`;
  const [first, last] = [MATRIX_ROWS.first + 1, endRow(places)];
  const begins = `(${letters}$${first}<>1)*1`;
  if (first === last) return `=${begins}`;
  const others = `${letters}$${first + 1}:${letters}$${last}<>${letters}$${first}:${letters}$${last - 1}+1`;
  return `=${begins}+SUMPRODUCT((${others})*1)`;
}

/** Where `movedFormula` stands. */
const movedCell = ({ selfRow }: MatrixPlaces): string => `$${columnLetters(selfRow)}$${MATRIX_ROWS.counted + 1}`;

/** Over the units that both scored. In the order of the self-assessed points cell by cell, else looked up unit by unit. */
export function meanDifferenceFormula(
  places: MatrixPlaces,
  self: MatrixPlaces,
  column: number,
  selfColumn: number,
): string {
  const cells = down(places, column);
  const theirs = `${quoteSheetName(self.sheet)}!${down(self, selfColumn)}`;
  const paired = `SUMIFS(${theirs},${cells},${IS_NUMBER})-SUMIFS(${cells},${theirs},${IS_NUMBER})`;
  const pairs = `COUNTIFS(${cells},${IS_NUMBER},${theirs},${IS_NUMBER})`;
  // From the row above the first unit on, so that a unit that is not there finds a heading instead of an error.
  const letters = columnLetters(selfColumn);
  const withHead = `${quoteSheetName(self.sheet)}!${letters}$${MATRIX_ROWS.first}:${letters}$${endRow(self)}`;
  const looked = (of: string): string =>
    `LOOKUP($${down(places, places.selfRow)},ROW(${withHead})-${MATRIX_ROWS.first},${of})`;
  const [ownNumbers, theirNumbers] = [`ISNUMBER(${cells})*1`, looked(`ISNUMBER(${withHead})*1`)];
  const found = `SUMPRODUCT(${ownNumbers},${looked(withHead)})-SUMPRODUCT(${theirNumbers},${cells})`;
  const inOrder = `${movedCell(places)}=0`;
  return `=IFERROR(ROUND(IF(${inOrder},(${paired})/${pairs},(${found})/SUMPRODUCT(${ownNumbers},${theirNumbers})),6),"")`;
}

/** Limits on the points of one column of leaves, relative to the first unit's cell. */
export function matrixLimit(column: number): string {
  const letters = columnLetters(column);
  const cell = `${letters}${MATRIX_ROWS.first + 1}`;
  const [maximum, step] = [MATRIX_ROWS.maximums, MATRIX_ROWS.steps].map((row) => `${letters}$${row + 1}`);
  return `=IF(ISTEXT(${cell}),UPPER(TRIM(${cell}))=${NOT_APPLICABLE},AND(${cell}>=0,${cell}<=${maximum},ABS(${cell}/${step}-ROUND(${cell}/${step},0))<0.001))`;
}
