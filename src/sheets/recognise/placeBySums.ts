import { pointsOf } from '../../scoring/scorecard';
import { faultsOf, weightOf } from './faults';
import { allGroups, groupings, loneParts, type Way } from './groupings';
import type { PlacedRow } from './placeByCodes';
import type { Row } from './readRows';
import type { RowReason } from './recognition';

/** Places rows without codes: by indentation where there is any, else by which maximums add up, areas in capitals. */
export function placeBySums(rows: readonly Row[], depths: ReadonlyMap<number, number>): PlacedRow[] {
  const byIndent = new Set(rows.flatMap(({ name, indent }) => (name === '' ? [] : [indent]))).size > 1;
  const read = byIndent ? readByIndent(rows) : readBySums(rows);
  let open = 0;
  return rows.map((row, at) => {
    const told = depths.get(row.row);
    const depth = Math.min(told ?? read.depths[at] ?? 0, open);
    open = depth + 1;
    const reason: RowReason =
      told !== undefined ? 'officer' : byIndent ? 'indentation' : row.inCapitals ? 'capitals' : 'sums';
    return {
      row,
      depth,
      code: row.code?.meant[0] ?? '',
      damage: null,
      certain: true,
      reason,
      sure: told !== undefined || !read.unproven.has(at),
    };
  });
}

/** Depths by row, and the rows that may as well stand elsewhere. */
interface ReadDepths {
  readonly depths: readonly number[];
  readonly unproven: ReadonlySet<number>;
}

const placesWhere = (rows: readonly Row[], test: (row: Row) => boolean): number[] =>
  rows.flatMap((row, at) => (test(row) ? [at] : []));

const isNameless = ({ name }: Row): boolean => name === '';

/** How much speaks against rows standing at these depths. */
const weightAt = (rows: readonly Row[], depths: readonly number[]): number =>
  weightOf(faultsOf(rows.map((row, at) => ({ row, depth: depths[at] ?? 0 }))));

/** More of them are not worth trying everywhere. */
const MOST_NAMELESS = 4;

/** A row without a name has no indentation either: it stands where most sums are right. */
function readByIndent(rows: readonly Row[]): ReadDepths {
  const levels = [...new Set(rows.flatMap((row) => (isNameless(row) ? [] : [row.indent])))];
  let indents = rows.map(({ indent }) => indent);
  const nameless = placesWhere(rows, isNameless);
  const unproven = new Set(nameless.slice(MOST_NAMELESS));
  for (const at of nameless.slice(0, MOST_NAMELESS)) {
    const tries = levels.map((level) => {
      const tried = indents.map((indent, other) => (other === at ? level : indent));
      const depths = depthsOfIndents(tried);
      return { tried, depth: depths[at], weight: weightAt(rows, depths) };
    });
    const least = Math.min(...tries.map(({ weight }) => weight));
    const best = tries.filter(({ weight }) => weight === least);
    if (new Set(best.map(({ depth }) => depth)).size > 1) unproven.add(at);
    indents = best[0]?.tried ?? indents;
  }
  const depths = depthsOfIndents(indents);
  const stray = strayPart(rows, indents, depths);
  if (stray !== null) unproven.add(stray);
  return { depths, unproven };
}

/**
 * The row below one with points of its own, where no other row with parts has any: it was a part of another if it is alone
 * there or stands deeper elsewhere.
 */
function strayPart(rows: readonly Row[], indents: readonly number[], depths: readonly number[]): number | null {
  const depthAt = (at: number): number => depths[at] ?? 0;
  const firstParts = depths.flatMap((depth, at) => (at > 0 && depth > depthAt(at - 1) ? [at] : []));
  const [at, ...others] = firstParts.filter((part) => rows[part - 1]?.hasPoints);
  if (at === undefined || others.length > 0 || firstParts.length === 1) return null;
  const isDeeperElsewhere = indents.some((indent, other) => indent === indents[at] && depthAt(other) > depthAt(at));
  return isDeeperElsewhere || depthAt(at + 1) < depthAt(at) ? at : null;
}

function depthsOfIndents(indents: readonly number[]): number[] {
  const open: number[] = [];
  return indents.map((indent) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= indent) open.pop();
    open.push(indent);
    return open.length - 1;
  });
}

/** Areas begin in capitals, and where one has lost its name if more then adds up. */
function readBySums(rows: readonly Row[]): ReadDepths {
  const heads = placesWhere(rows, ({ inCapitals, outside }) => inCapitals || outside !== null);
  const nameless = placesWhere(rows, isNameless).slice(0, MOST_NAMELESS);
  return [heads, ...nameless.map((at) => [...heads, at].sort((a, b) => a - b))]
    .map((tried) => readBelow(rows, tried))
    .reduce((best, other) => (weightAt(rows, other.depths) < weightAt(rows, best.depths) ? other : best));
}

/** From the row of an area to one past its last row. */
type Area = readonly [head: number, end: number];

const rowsOf = ([head, end]: Area): number[] => Array.from({ length: end - head - 1 }, (_, n) => head + 1 + n);

/**
 * Each area with the rows below it; without any, all rows together. Bonus and penalty rows stand for themselves.
 * Rows of an area that they do not add up to are unproven.
 */
function readBelow(rows: readonly Row[], heads: readonly number[]): ReadDepths {
  const depths: number[] = rows.map(() => 0);
  const first = heads[0] ?? rows.length;
  const unproven = new Set(placesWhere(rows.slice(0, first), isNameless));
  placeForest(rows, [0, first], 0, depths);
  const areas = heads.map((head, n): Area => [head, heads[n + 1] ?? rows.length]);
  const worths = rows.map(worthOf);
  const haveParts = rows.map(({ hasPoints }) => !hasPoints);
  const proven = areas.map((area) => wayOf(area, worths, haveParts) ?? wayOf(area, worths));
  const untold = proven.map((way) => untoldGroups(rows, way));
  // One row may have lost its points, or one maximum may be wrong and yet add up otherwise.
  const isTold = proven.some((way) => way !== null) && untold.reduce((sum, count) => sum + count, 0) <= 1;
  for (const [n, area] of areas.entries()) {
    const [head, end] = area;
    const isOutside = rows[head]?.outside !== null;
    const summed = proven[n] ?? null;
    const others = isTold && !isOutside && (!summed || untold[n] !== 0) ? waysButForOne(rows, area) : [];
    const way = summed ?? (others.length === 1 ? others[0] : null);
    if (way) writeDepths(way, 1, depths);
    else placeForest(rows, [head + 1, end], 1, depths);
    const isRivalled = summed && others.some((other) => outlineOf(other) !== outlineOf(summed));
    const open = way && !isRivalled ? loneParts(way) : isOutside ? [] : rowsOf(area);
    for (const at of open) unproven.add(at);
  }
  return { depths, unproven };
}

type Worths = readonly (number | null)[];

const worthOf = ({ maximum }: Row): number | null => pointsOf(maximum);

/** How the rows of an area come to what it is worth; null where they do not. */
function wayOf([head, end]: Area, worths: Worths, haveParts?: readonly boolean[]): Way | null {
  const whole = worths[head];
  return whole
    ? (groupings({ worths, end, haveParts })
        .of(head + 1, whole)
        .get(end) ?? null)
    : null;
}

/** How many rows have both points and parts, or neither. */
const untoldGroups = (rows: readonly Row[], way: Way | null): number =>
  way ? allGroups(way).filter(({ at, parts }) => rows[at]?.hasPoints === parts.length > 0).length : 0;

const outlineOf = ({ groups }: Way): string => JSON.stringify(groups);

/** No area has as many. */
const MOST_ROWS_TO_MEND = 200;

/**
 * How the rows of an area come to what it is worth if one maximum is wrong or gone, whichever it is: ways in which they
 * stand differently. Points tell which rows have parts.
 */
function waysButForOne(rows: readonly Row[], area: Area): Way[] {
  const haveParts = rows.map(({ hasPoints }) => !hasPoints);
  const worths = rows.map(worthOf);
  const [head, end] = area;
  const [gone, ...others] = [head, ...rowsOf(area)].filter((at) => worths[at] === null);
  if (others.length > 0 || end - head > MOST_ROWS_TO_MEND || rows.slice(head, end).some(isNameless)) return [];
  const sum = (from: number, to: number): number =>
    rows.slice(from, to).reduce((points, row) => points + (row.hasPoints ? (worthOf(row) ?? 0) : 0), 0);
  const excess = sum(head + 1, end) - (worths[head] ?? 0);
  const meant = (at: number): number => {
    if (at === head) return sum(head + 1, end);
    if (!haveParts[at]) return (worths[at] ?? 0) - excess;
    const next = haveParts.indexOf(true, at + 1);
    return sum(at + 1, next < 0 ? end : Math.min(next, end));
  };
  const ways = (gone === undefined ? [head, ...rowsOf(area)] : [gone]).flatMap((at) => {
    const mended = worths.map((worth, other) => (other === at ? meant(at) : worth));
    return wayOf(area, mended, haveParts) ?? [];
  });
  return [...new Map(ways.map((way) => [outlineOf(way), way])).values()];
}

/** Rows that add up to nothing known: the longest groups that do, one after the other. */
function placeForest(
  rows: readonly Row[],
  [from, end]: readonly [number, number],
  depth: number,
  depths: number[],
): void {
  const { at } = groupings({ worths: rows.map(worthOf), end });
  for (let row = from; row < end;) {
    const ways = [...at(row)].sort(([a], [b]) => b - a);
    const [to, way] = ways[0] ?? [row + 1, { groups: [{ at: row, parts: [] }], score: 0 }];
    writeDepths(way, depth, depths);
    row = to;
  }
}

function writeDepths({ groups }: Pick<Way, 'groups'>, depth: number, depths: number[]): void {
  for (const { at, parts } of groups) {
    depths[at] = depth;
    writeDepths({ groups: parts }, depth + 1, depths);
  }
}
