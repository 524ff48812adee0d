import { bareCode } from './codeNumbers';
import type { Criterion, PlacedCriterion } from './criteriaSet';
import { matchable } from './vietnamese';

/** A row of an earlier set and the row of a later one that it has become. */
export interface RowMatch {
  readonly before: PlacedCriterion;
  readonly after: PlacedCriterion;
}

/**
 * Which rows of two sets are one and the same: by key, then by code and name, by name, by likeness of names, and where keys
 * say nothing by code and maximum. No row is taken twice. Rows are in table order, parents before their parts.
 */
export function matchRows(earlier: readonly PlacedCriterion[], later: readonly PlacedCriterion[]): RowMatch[] {
  const matching = new Matching(earlier.map(described), later.map(described));
  matching.pairEqual(({ row, ownKey }) => (ownKey ? row.criterion.key : null));
  matching.pairEqual(({ path, name }) => (name === '' ? null : `${path}\n${name}`));
  matching.pairEqual(({ name, row }) => (name === '' ? null : `${name}\n${row.criterion.maximum}`));
  matching.pairEqual(({ name }) => name || null);
  matching.pairAlike();
  matching.pairEqual(({ path, row, ownKey }) => (ownKey || path === '' ? null : `${path}\n${row.criterion.maximum}`));
  return matching.matches();
}

interface DescribedRow {
  readonly row: PlacedCriterion;
  /** The codes from the area down to the row. */
  readonly path: string;
  readonly name: string;
  readonly words: ReadonlySet<string>;
  /** False where the key says no more than where the row stands, as the keys of tables read from a sheet do. */
  readonly ownKey: boolean;
}

/** Names with so large a share of words in common are one row; under one parent less will do. */
const ALIKE = 0.75;
const ALIKE_UNDER_ONE_PARENT = 0.6;

class Matching {
  private readonly partner = new Map<DescribedRow, DescribedRow>();

  constructor(
    private readonly earlier: readonly DescribedRow[],
    private readonly later: readonly DescribedRow[],
  ) {}

  /** Pairs what is alike in one way, where just one row is so on either side; null is like nothing. */
  pairEqual(likeness: (row: DescribedRow) => string | null): void {
    const wanted = singlesBy(
      this.later.filter((row) => !this.partner.has(row)),
      likeness,
    );
    const found = singlesBy(
      this.earlier.filter((row) => !this.partner.has(row)),
      likeness,
    );
    for (const [like, after] of wanted) {
      const before = found.get(like);
      if (before && after) this.pair(before, after);
    }
  }

  /** Pairs names that have most of their words in common, the most alike first. */
  pairAlike(): void {
    const left = this.earlier.filter((row) => !this.partner.has(row));
    const pairs = this.later
      .filter((row) => !this.partner.has(row))
      .flatMap((after) => left.map((before) => ({ before, after, likeness: this.likeness(before, after) })))
      .filter(({ likeness }) => likeness > 0)
      .sort((one, other) => other.likeness - one.likeness);
    for (const { before, after } of pairs) {
      if (!this.partner.has(before) && !this.partner.has(after)) this.pair(before, after);
    }
  }

  matches(): RowMatch[] {
    return this.later.flatMap((after) => {
      const before = this.partner.get(after);
      return before ? [{ before: before.row, after: after.row }] : [];
    });
  }

  private pair(before: DescribedRow, after: DescribedRow): void {
    this.partner.set(before, after);
    this.partner.set(after, before);
  }

  /** 0 where the names are not alike enough. */
  private likeness(before: DescribedRow, after: DescribedRow): number {
    const smaller = Math.min(before.words.size, after.words.size);
    const larger = Math.max(before.words.size, after.words.size);
    if (smaller < larger * ALIKE_UNDER_ONE_PARENT) return 0;
    let common = 0;
    for (const word of before.words) if (after.words.has(word)) common += 1;
    const share = larger === 0 ? 0 : (2 * common) / (smaller + larger);
    const isBeside = before.row.depth === after.row.depth && parentCode(before) === parentCode(after);
    return share >= (isBeside ? ALIKE_UNDER_ONE_PARENT : ALIKE) ? share + (isBeside ? 1 : 0) : 0;
  }
}

const parentCode = ({ row }: DescribedRow): string => bareCode(row.parent?.code ?? '');

function singlesBy(
  rows: readonly DescribedRow[],
  likeness: (row: DescribedRow) => string | null,
): Map<string, DescribedRow | null> {
  const singles = new Map<string, DescribedRow | null>();
  for (const row of rows) {
    const like = likeness(row);
    if (like !== null) singles.set(like, singles.has(like) ? null : row);
  }
  return singles;
}

function described(row: PlacedCriterion, at: number, rows: readonly PlacedCriterion[]): DescribedRow {
  const name = matchable(row.criterion.name);
  return {
    row,
    path: pathOf(row, at, rows),
    name,
    words: new Set(name.split(/[^\p{L}\p{N}]+/u).filter(Boolean)),
    ownKey: !saysItsPlace(row.criterion, row.parent),
  };
}

/** A row without a code has no path. */
function pathOf({ criterion, depth }: PlacedCriterion, at: number, rows: readonly PlacedCriterion[]): string {
  const codes = [bareCode(criterion.code)];
  let wanted = depth - 1;
  for (let above = at - 1; wanted >= 0; above -= 1) {
    const row = rows[above];
    if (row?.depth !== wanted) continue;
    codes.unshift(bareCode(row.criterion.code));
    wanted -= 1;
  }
  return codes.at(-1) === '' ? '' : codes.join('/');
}

function saysItsPlace({ key, code }: Criterion, parent: Criterion | null): boolean {
  const own = parent !== null && key.startsWith(`${parent.key}/`) ? key.slice(parent.key.length + 1) : key;
  return own === code || own === bareCode(code) || /^.*#\d+$/.test(own);
}
