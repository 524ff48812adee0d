import { pointsOf } from '../../scoring/scorecard';
import type { PlacedRow } from './placeByCodes';
import type { Row } from './readRows';
import type { RowReason } from './recognition';

/** Places rows without codes: by indentation where there is any, else by which maximums add up, areas in capitals. */
export function placeBySums(rows: readonly Row[], depths: ReadonlyMap<number, number>): PlacedRow[] {
  const byIndent = new Set(rows.map(({ indent }) => indent)).size > 1;
  const unproven = new Set<Row>();
  const placed = byIndent ? depthsOfIndents(rows) : depthsOfSums(rows, unproven);
  let open = 0;
  return rows.map((row, at) => {
    const told = depths.get(row.row);
    const depth = Math.min(told ?? placed[at] ?? 0, open);
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
      sure: told !== undefined || !unproven.has(row),
    };
  });
}

function depthsOfIndents(rows: readonly Row[]): number[] {
  const open: number[] = [];
  return rows.map(({ indent }) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= indent) open.pop();
    open.push(indent);
    return open.length - 1;
  });
}

/**
 * Each area in capitals with the rows below it; without any, all rows together. Bonus and penalty rows stand for themselves.
 * Rows of an area that they do not add up to are `unproven`.
 */
function depthsOfSums(rows: readonly Row[], unproven: Set<Row>): number[] {
  const depths: number[] = rows.map(() => 0);
  const heads = rows.flatMap(({ inCapitals, outside }, at) => (inCapitals || outside !== null ? [at] : []));
  const first = heads[0] ?? rows.length;
  placeForest(rows, [0, first], 0, depths);
  heads.forEach((head, n) => {
    const end = heads[n + 1] ?? rows.length;
    const area = rows[head];
    const whole = area && maximumOf(area);
    const parts = whole
      ? groupings(rows, end)
          .of(head + 1, whole)
          .get(end)
      : undefined;
    if (parts !== undefined) {
      for (const at of loneParts(parts)) unproven.add(rows[at] as Row);
      return writeDepths(parts, 1, depths);
    }
    placeForest(rows, [head + 1, end], 1, depths);
    if (area?.outside === null) for (const row of rows.slice(head + 1, end)) unproven.add(row);
  });
  return depths;
}

/** A row and the rows below it that add up to it. */
interface Group {
  readonly at: number;
  readonly parts: readonly Group[];
}

/** Ways to group rows by where they end; of several the one with the most groups that add up. */
type Ways = ReadonlyMap<number, Way>;
interface Way {
  readonly groups: readonly Group[];
  readonly score: number;
}

const maximumOf = ({ maximum }: Row): number | null => pointsOf(maximum);

/** A part alone under a parent of the same maximum is seldom meant. */
const [GROUP_SCORE, LONE_PART_SCORE] = [2, -1];

/** Finds how rows from a place on, and never beyond `end`, add up to a sum. */
function groupings(rows: readonly Row[], end: number): { of(from: number, sum: number): Ways; at(row: number): Ways } {
  const sums = new Map<string, Ways>();
  const single = new Map<number, Ways>();
  const keep = (ways: Map<number, Way>, to: number, way: Way): void => {
    if ((ways.get(to)?.score ?? -Infinity) < way.score) ways.set(to, way);
  };
  const of = (from: number, sum: number): Ways => {
    const name = `${from}:${sum}`;
    const before = sums.get(name);
    if (before) return before;
    const ways = new Map<number, Way>();
    sums.set(name, ways);
    const own = from < end ? maximumOf(rows[from] as Row) : null;
    if (own === null || own > sum || own < 0) return ways;
    for (const [to, { groups, score }] of at(from)) {
      if (own === sum) keep(ways, to, { groups, score });
      else
        for (const [last, rest] of of(to, sum - own))
          keep(ways, last, { groups: [...groups, ...rest.groups], score: score + rest.score });
    }
    return ways;
  };
  const at = (row: number): Ways => {
    const before = single.get(row);
    if (before) return before;
    const ways = new Map<number, Way>([[row + 1, { groups: [{ at: row, parts: [] }], score: 0 }]]);
    single.set(row, ways);
    const whole = maximumOf(rows[row] as Row);
    if (!whole) return ways;
    for (const [to, { groups, score }] of of(row + 1, whole)) {
      const worth = groups.length > 1 ? GROUP_SCORE : LONE_PART_SCORE;
      keep(ways, to, { groups: [{ at: row, parts: groups }], score: score + worth });
    }
    return ways;
  };
  return { of, at };
}

/** Rows that add up to nothing known: the longest groups that do, one after the other. */
function placeForest(
  rows: readonly Row[],
  [from, end]: readonly [number, number],
  depth: number,
  depths: number[],
): void {
  const { at } = groupings(rows, end);
  for (let row = from; row < end;) {
    const ways = [...at(row)].sort(([a], [b]) => b - a);
    const [to, way] = ways[0] ?? [row + 1, { groups: [{ at: row, parts: [] }], score: 0 }];
    writeDepths(way, depth, depths);
    row = to;
  }
}

const loneParts = ({ groups }: Pick<Way, 'groups'>): number[] =>
  groups.flatMap(({ at, parts }) => (parts.length === 1 ? [at] : loneParts({ groups: parts })));

function writeDepths({ groups }: Pick<Way, 'groups'>, depth: number, depths: number[]): void {
  for (const { at, parts } of groups) {
    depths[at] = depth;
    writeDepths({ groups: parts }, depth + 1, depths);
  }
}
