import { NO_POINTS, sumPoints } from '../../scoring/points';
import { pointsOf } from '../../scoring/scorecard';
import type { Row } from './readRows';
import { isBelowTable, isNote } from './rowWords';

/** The rows of a table by what they are. */
export interface SortedRows {
  /** Rows of the tree, in their order. */
  readonly criteria: readonly Row[];
  /** Answer options by the row of the criterion above them. */
  readonly options: ReadonlyMap<number, readonly Row[]>;
  readonly subtotals: readonly Row[];
  readonly total: Row | null;
  readonly ignored: readonly Row[];
  /** Rows that are no criteria as far as can be told, and yet may be. */
  readonly doubtful: ReadonlySet<Row>;
  readonly hasCodes: boolean;
}

/** Tells criteria, answer options, sums, notes and signatures apart. */
export function sortRows(rows: readonly Row[], ignoredByOfficer: ReadonlySet<number>): SortedRows {
  const read = rows.filter(({ row }) => !ignoredByOfficer.has(row));
  const hasCodes = isCoded(read);
  const end = endOfTree(read, hasCodes);
  const scored = hasCodes ? scoredOptions(read) : new Set<Row>();
  const criteria: Row[] = [];
  const options = new Map<number, Row[]>();
  const ignored: Row[] = rows.filter(({ row }) => ignoredByOfficer.has(row));
  const sums: Row[] = [];
  let lastOfTree = -1;
  for (const [at, row] of read.entries()) {
    const above = criteria.at(-1);
    const isClose = row.row === lastOfTree + 1;
    const isBelow =
      above !== undefined &&
      (scored.has(row) || (!leads(row, read[at + 1], hasCodes) && isOption(row, at <= end ? null : isClose)));
    if (row.sum !== null) sums.push(row);
    else if (above && isBelow) options.set(above.row, [...(options.get(above.row) ?? []), row]);
    else if (at <= end && isCriterion(row, read[at + 1], hasCodes)) criteria.push(row);
    else {
      ignored.push(row);
      continue;
    }
    if (row.sum === null) lastOfTree = row.row;
  }
  const total = grandTotal(sums, criteria);
  const others = [
    ...ignored.filter(({ row }) => !ignoredByOfficer.has(row)),
    ...(hasCodes ? [] : [...options.values()].flat()),
  ];
  const doubtful = doubtfulRows(others, criteria);
  return { criteria, options, subtotals: sums.filter((row) => row !== total), total, ignored, doubtful, hasCodes };
}

/**
 * A nameless row with points among the others, unless it is worth so much that it is a sum; where neither codes nor blanks
 * tell levels, a text that is no answer may lead the rows below.
 */
function doubtfulRows(rows: readonly Row[], criteria: readonly Row[]): Set<Row> {
  const last = criteria.at(-1)?.row ?? -1;
  const areIndented = new Set(criteria.map(({ indent }) => indent)).size > 1;
  const most = Math.max(...criteria.map(({ maximum }) => pointsOf(maximum) ?? NO_POINTS));
  const isPart = ({ row, maximum, hasMaximum, hasPoints }: Row): boolean =>
    row < last ? hasMaximum || hasPoints : (pointsOf(maximum) ?? Infinity) < most;
  const mayLead = ({ row, code, name, ...others }: Row): boolean =>
    row < last && !areIndented && code === null && name !== '' && !isAnswer({ name }) && !isNote(others.bareName);
  return new Set(rows.filter((row) => isPart(row) || mayLead(row)));
}

/** Most rows with a maximum have a code. */
function isCoded(rows: readonly Row[]): boolean {
  const stated = rows.filter(({ sum, hasMaximum, outside }) => sum === null && outside === null && hasMaximum);
  return stated.filter(({ code }) => code !== null).length * 2 > stated.length;
}

const isNameless = ({ name, code }: Row): boolean => name === '' && code === null;

/** A row without code and maximum is one where rows stand indented below it, or in capitals. */
function isCriterion(row: Row, next: Row | undefined, hasCodes: boolean): boolean {
  if (isNameless(row)) return !hasCodes && row.maximum.kind === 'points';
  if (row.outside !== null && (row.hasMaximum || row.hasPoints || row.inCapitals)) return true;
  if (row.code !== null) return row.hasMaximum || row.hasPoints || row.inCapitals || !isCodedAnswer(row);
  if (row.hasMaximum || hasCodes) return row.hasMaximum;
  return row.inCapitals || row.hasPoints || leads(row, next, hasCodes);
}

/** Whether rows stand indented below a row of a table without codes. */
const leads = (row: Row, next: Row | undefined, hasCodes: boolean): boolean =>
  !hasCodes &&
  row.code === null &&
  next !== undefined &&
  next.hasMaximum &&
  next.indent > row.indent &&
  !isAnswer(row) &&
  !isNote(row.bareName);

/** "Ban hành kịp thời: 1", "- Đạt (2 điểm)": an answer that names its points. */
const saysPoints = (name: string): boolean => /[:=(–-]\s*[\d.,]+\s*(?:điểm|đ)?[.;)]*$/u.test(name.normalize('NFC'));

/** "a) Kịp thời: 1"; "II. Cải cách thể chế (20 điểm)" is an area. */
const isCodedAnswer = ({ code, name }: Row): boolean =>
  code !== null && saysPoints(name) && /^\(?(?:\p{Ll}|\d{1,2})[.)]*$/u.test(code.shown);

/** A text without maximum and points below what it belongs to; `isClose` tells of rows below the tree. */
function isOption(row: Row, isClose: boolean | null): boolean {
  if (row.hasPoints || row.hasMaximum || row.name === '' || row.inCapitals) return false;
  if (row.code !== null && !isCodedAnswer(row)) return false;
  if (isClose === null) return true;
  return isClose && row.isBare && !isBelowTable(row.bareName) && isAnswer(row);
}

const isAnswer = ({ name }: Pick<Row, 'name'>): boolean => saysPoints(name) || /^[-–+•*]/.test(name);

/** Answer options whose points stand in the column of maximums: together they are not what the row above is worth. */
function scoredOptions(rows: readonly Row[]): ReadonlySet<Row> {
  const options = new Set<Row>();
  rows.forEach((above, at) => {
    const whole = pointsOf(above.maximum);
    if (above.code === null || mayBeOption(above) || whole === null) return;
    const run: Row[] = [];
    for (const row of rows.slice(at + 1, at + 1 + MOST_OPTIONS)) {
      if (!mayBeOption(row)) break;
      run.push(row);
    }
    if (run.length < 2) return;
    const points = run.map(({ maximum }) => pointsOf(maximum) ?? NO_POINTS);
    const isChoice = points.includes(NO_POINTS) || sumPoints(points) !== whole;
    if (isChoice && Math.max(...points) === whole) for (const row of run) options.add(row);
  });
  return options;
}

const MOST_OPTIONS = 12;

/** A row without points and without a code of its own, or with a letter only. */
const mayBeOption = ({ code, maximum, hasPoints, sum, outside }: Row): boolean =>
  !hasPoints &&
  sum === null &&
  outside === null &&
  maximum.kind === 'points' &&
  (code === null || /^\p{L}\)?$/u.test(code.shown));

/** The place of the last row of the tree that is told by more than its points: below it stand sums, notes and signatures. */
function endOfTree(rows: readonly Row[], hasCodes: boolean): number {
  let end = -1;
  let total = false;
  for (const [at, row] of rows.entries()) {
    if (row.sum === 'total' && end >= 0) total = true;
    if (row.sum !== null || isNameless(row) || !isCriterion(row, rows[at + 1], hasCodes)) continue;
    const follows = end < 0 || row.row - (rows[at - 1]?.row ?? row.row) <= 2;
    const isStated = row.hasMaximum || (row.hasPoints && !(row.code === null && isBelowTable(row.bareName)));
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
