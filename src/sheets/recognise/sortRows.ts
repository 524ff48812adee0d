import type { Row } from './readRows';
import { isBelowTable } from './rowWords';

/** The rows of a table by what they are. */
export interface SortedRows {
  /** Rows of the tree, in their order. */
  readonly criteria: readonly Row[];
  /** Answer options by the row of the criterion above them. */
  readonly options: ReadonlyMap<number, readonly Row[]>;
  readonly subtotals: readonly Row[];
  readonly total: Row | null;
  readonly ignored: readonly Row[];
  readonly hasCodes: boolean;
}

/** Tells criteria, answer options, sums, notes and signatures apart. */
export function sortRows(rows: readonly Row[], ignoredByOfficer: ReadonlySet<number>): SortedRows {
  const read = rows.filter(({ row }) => !ignoredByOfficer.has(row));
  const hasCodes = isCoded(read);
  const end = endOfTree(read, hasCodes);
  const criteria: Row[] = [];
  const options = new Map<number, Row[]>();
  const ignored: Row[] = rows.filter(({ row }) => ignoredByOfficer.has(row));
  const sums: Row[] = [];
  for (const [at, row] of read.entries()) {
    const above = criteria.at(-1);
    if (row.sum !== null) sums.push(row);
    else if (at <= end && isCriterion(row, hasCodes)) criteria.push(row);
    else if (above && isOption(row, read[at - 1], at > end)) options.set(above.row, [...(options.get(above.row) ?? []), row]); // prettier-ignore
    else ignored.push(row);
  }
  const total = grandTotal(sums, criteria);
  return { criteria, options, subtotals: sums.filter((row) => row !== total), total, ignored, hasCodes };
} // prettier-ignore

/** Most rows with a maximum have a code. */
function isCoded(rows: readonly Row[]): boolean {
  const stated = rows.filter(({ sum, maximum, outside }) => sum === null && outside === null && maximum.kind !== 'blank');
  return stated.filter(({ code }) => code !== null).length * 2 > stated.length;
} // prettier-ignore

const hasMaximum = ({ maximum }: Row): boolean => maximum.kind !== 'blank' && maximum.kind !== 'elsewhere';

function isCriterion(row: Row, hasCodes: boolean): boolean {
  if (row.name === '' && row.code === null) return false;
  if (row.outside !== null && (hasMaximum(row) || row.hasPoints || row.inCapitals)) return true;
  if (row.code === null) return hasMaximum(row) ? true : row.inCapitals && !hasCodes;
  return hasMaximum(row) || !saysPoints(row.name) || row.hasPoints;
}

/** "Ban hành kịp thời: 1", "- Đạt (2 điểm)": an answer that names its points. */
const saysPoints = (name: string): boolean => /[:=(–-]\s*[\d.,]+\s*(?:điểm|đ)?[.;)]*$/u.test(name.normalize('NFC'));

/** A text without maximum and points, right below what it belongs to. */
function isOption(row: Row, before: Row | undefined, isLast: boolean): boolean {
  if (row.hasPoints || hasMaximum(row) || row.name === '' || row.inCapitals) return false;
  if (!isLast) return true;
  const isClose = before !== undefined && row.row === before.row + 1;
  return isClose && row.isBare && !isBelowTable(row.bareName) && (saysPoints(row.name) || /^[-–+•*]/.test(row.name));
}

/** The place of the last row of the tree: below it stand sums, notes and signatures. */
function endOfTree(rows: readonly Row[], hasCodes: boolean): number {
  let end = -1;
  let total = false;
  for (const [at, row] of rows.entries()) {
    if (row.sum === 'total' && end >= 0) total = true;
    if (row.sum !== null || !isCriterion(row, hasCodes)) continue;
    const follows = end < 0 || row.row - (rows[at - 1]?.row ?? row.row) <= 2;
    const isStated = hasMaximum(row) || row.hasPoints;
    if (isStated || (!total && follows && !isBelowTable(row.bareName))) end = at;
  }
  return end;
}

/** The sum that stands last, or first where it stands above the tree. */
function grandTotal(sums: readonly Row[], criteria: readonly Row[]): Row | null {
  const last = criteria.at(-1)?.row ?? -1;
  const totals = sums.filter(({ sum }) => sum === 'total');
  return totals.find(({ row }) => row > last) ?? totals.at(-1) ?? null;
}
