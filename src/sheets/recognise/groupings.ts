/** A row and the rows below it that add up to it. */
export interface Group {
  readonly at: number;
  readonly parts: readonly Group[];
}

/** Ways to group rows by where they end; of several the one with the most groups that add up. */
type Ways = ReadonlyMap<number, Way>;
export interface Way {
  readonly groups: readonly Group[];
  readonly score: number;
}

export interface RowsToGroup {
  /** What each row is worth; null where nothing says so. */
  readonly worths: readonly (number | null)[];
  /** Rows from here on are none of the groups. */
  readonly end: number;
  /** By row, where it is known: whether it has parts. */
  readonly haveParts?: readonly boolean[] | undefined;
}

interface Groupings {
  /** The ways in which rows from a place on come to a sum. */
  of(from: number, sum: number): Ways;
  /** The ways in which a row is the sum of the rows below it, or stands for itself. */
  at(row: number): Ways;
}

/** A part alone under a parent of the same maximum is seldom meant. */
const [GROUP_SCORE, LONE_PART_SCORE] = [2, -1];

/** Finds how rows from a place on add up. */
export function groupings({ worths, end, haveParts }: RowsToGroup): Groupings {
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
    const own = from < end ? (worths[from] ?? null) : null;
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
    const ways = new Map<number, Way>();
    if (haveParts?.[row] !== true) ways.set(row + 1, { groups: [{ at: row, parts: [] }], score: 0 });
    single.set(row, ways);
    const whole = worths[row];
    if (!whole || haveParts?.[row] === false) return ways;
    for (const [to, { groups, score }] of of(row + 1, whole)) {
      const worth = groups.length > 1 ? GROUP_SCORE : LONE_PART_SCORE;
      keep(ways, to, { groups: [{ at: row, parts: groups }], score: score + worth });
    }
    return ways;
  };
  return { of, at };
}

/** Rows that have a single part. */
export const loneParts = ({ groups }: Pick<Way, 'groups'>): number[] =>
  groups.flatMap(({ at, parts }) => (parts.length === 1 ? [at] : loneParts({ groups: parts })));

/** All groups, those within others included. */
export const allGroups = ({ groups }: Pick<Way, 'groups'>): Group[] =>
  groups.flatMap((group) => [group, ...allGroups({ groups: group.parts })]);
