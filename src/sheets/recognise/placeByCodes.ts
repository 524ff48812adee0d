import { numberOf } from '../../scoring/codeNumbers';
import type { Points } from '../../scoring/points';
import { invariant } from '../../scoring/result';
import { pointsOf } from '../../scoring/scorecard';
import { faultsOf, weightOf, type Fault } from './faults';
import { readingsOfCode, type CodeReading } from './readCodes';
import type { Row } from './readRows';
import type { RowReason } from './recognition';

/** Where a row stands in the tree and which code it has, repaired where a spreadsheet damaged it. */
export interface PlacedRow {
  readonly row: Row;
  readonly depth: number;
  readonly code: string;
  readonly damage: 'number' | 'date' | null;
  readonly certain: boolean;
  readonly reason: RowReason;
  /** Whether anything else was possible. */
  readonly sure: boolean;
}

/** A row that may still get parts, at its depth. */
interface Open {
  readonly row: Row;
  readonly reading: CodeReading | null;
  /** Of its own parts so far. */
  lastNumber: number;
  sum: number;
}

/** How well a code fits a place. */
const FIT = { new: 0, known: 1, prefix: 2, gap: 2.5, begins: 3, nested: 3.5, next: 4 } as const;

interface Place {
  readonly depth: number;
  readonly fit: number;
}

/** Where the rows read so far leave off. */
interface Walk {
  readonly rows: readonly Row[];
  /** Rows that are open, one a depth. */
  readonly open: Open[];
  readonly depthOfShape: Map<string, number>;
  /** The sign between the parts of undamaged codes. */
  readonly separator: string;
}

/** A code copied from another level: it is taken for lost, its row stands at a depth, or it changed places with that of another row. */
type Mistake = 'lost' | number | { readonly codeOf: number };

/** Mistaken codes by the number of their row among the rows. */
type Mistaken = ReadonlyMap<number, Mistake>;

/**
 * Places rows by their codes, whatever the numbering; `depths` are the officer's own. A row that was moved away from its
 * like comes behind them.
 */
export function placeByCodes(rows: readonly Row[], depths: ReadonlyMap<number, number>): PlacedRow[] {
  const walk = (order: readonly Row[], mistaken: Mistaken): Judged => judge(walkRows(order, depths, mistaken));
  const given = withoutStrays(rows, (order) => walk(order, new Map()));
  const { walked, faults, open } = withoutMistakes(given.judged, (mistaken) => walk(given.rows, mistaken));
  const disproven = new Set(faults.map(({ area }) => area));
  const isBroken = walked.some(({ isForeign, isMended }) => isForeign || isMended);
  const unlikely = new Set(isBroken ? faults.flatMap(({ at, weight }) => (weight < 1 ? [at] : [])) : []);
  let area = -1;
  return walked.map(({ placed, isStrange, isMended }, at) => {
    if (placed.depth === 0) area += 1;
    // Where an area begins may be what is wrong with the one above.
    const isDisproven = disproven.has(area) || disproven.has(area - 1);
    const isDoubtful = open.has(at) || unlikely.has(at) || ((isStrange || isMended) && isDisproven);
    return { ...placed, sure: placed.reason === 'officer' || !isDoubtful };
  });
}

/** Rows as they were placed, and what speaks against it. */
interface Judged {
  readonly walked: readonly Walked[];
  readonly faults: readonly Fault[];
  readonly weight: number;
  /** By how much the sums are off, all together. */
  readonly off: number;
}

function judge(walked: readonly Walked[]): Judged {
  const faults = faultsOf(walked.map(({ placed }) => placed));
  const off = faults.reduce((sum, { excess }) => sum + Math.abs(excess), 0);
  return { walked, faults, weight: weightOf(faults), off };
}

interface Mended extends Judged {
  /** Rows that could as well stand elsewhere. */
  readonly open: ReadonlySet<number>;
}

/** Takes codes for mistaken, one break after the other, where more rows then add up. */
function withoutMistakes(first: Judged, walk: (mistaken: Mistaken) => Judged): Mended {
  let best = first;
  let mistaken: Mistaken = new Map();
  const open = new Set<number>();
  const breaks = best.weight === 0 ? [] : guessesOf(best.walked);
  for (const guesses of breaks) {
    const tries = guesses
      .map((guess): Mistaken => new Map([...mistaken, ...guess]))
      .map((tried) => ({ tried, judged: walk(tried) }));
    const better = tries.reduce((one, other) => (other.judged.weight < one.judged.weight ? other : one));
    // Two codes that changed places leave two rows that do not add up.
    const isExchange = (guesses[0]?.size ?? 0) > 1;
    if (isExchange ? better.judged.weight <= best.weight - 2 : better.judged.weight < best.weight) {
      best = better.judged;
      mistaken = better.tried;
      open.clear();
    } else if (tries.some(({ judged }) => isRival(judged, best))) for (const [at] of guesses[0] ?? []) open.add(at);
    if (best.weight === 0) break;
  }
  const others = mistaken.size > 0 ? breaks.flat() : [];
  for (const other of others) if (isRival(walk(other), best)) for (const at of other.keys()) open.add(at);
  // A code that leaves out others may be right, and a row before it gone.
  for (const [at, mistake] of mistaken) if (typeof mistake !== 'object' && first.walked[at]?.isBehindGap) open.add(at);
  return { ...best, open };
}

/** Rows in an order, and how they were placed. */
interface Ordered {
  readonly rows: readonly Row[];
  readonly judged: Judged;
}

/** Puts a row back where exactly its code and its points are missing; what is left where it stands has to add up then, too. */
function withoutStrays(rows: readonly Row[], walk: (rows: readonly Row[]) => Judged): Ordered {
  const given: Ordered = { rows, judged: walk(rows) };
  const moves = movesToTry(given);
  if (moves.length > MOST_MOVES) return given;
  const tries = moves
    .map((move) => moved(rows, move))
    .map((order): Ordered => ({ rows: order, judged: walk(order) }))
    .filter(({ judged }) => judged.weight <= given.judged.weight - FAULTS_OF_A_STRAY);
  return tries.length === 1 ? (tries[0] ?? given) : given;
}

/** One where it is missing and one where it stands, which may be the half of an area without parts. */
const FAULTS_OF_A_STRAY = 1.5;

/** A table with more of them is not one with a moved row, and each costs a walk over all rows. */
const MOST_MOVES = 50;

/** A row, and the place further up that it may have been moved from. */
interface Move {
  readonly stray: Row;
  readonly to: number;
}

const moved = (rows: readonly Row[], { stray, to }: Move): Row[] => [
  ...rows.slice(0, to),
  stray,
  ...rows.slice(to).filter((row) => row !== stray),
];

/** A row may come from behind the last part of a row that lacks its points and has a gap for its code. */
function movesToTry({ rows, judged: { walked, faults } }: Ordered): Move[] {
  return faults.flatMap(({ at: parent, excess }) => {
    if (excess >= 0) return [];
    const end = endOfParts(walked, parent);
    const parts = readingsOfParts(walked.slice(parent, end));
    const strays = rows.filter((row, at) => at >= end && maximumOf(row) === -excess && isLeafAt(walked, at));
    return strays
      .filter(({ code }) => readingsOfCode(code?.meant[0] ?? '').some((reading) => fillsGap(reading, parts)))
      .map((stray) => ({ stray, to: end }));
  });
}

const isLeafAt = (walked: readonly Walked[], at: number): boolean =>
  (walked[at + 1]?.placed.depth ?? 0) <= (walked[at]?.placed.depth ?? 0);

/** One past the last row below a row. */
function endOfParts(walked: readonly Walked[], parent: number): number {
  const depth = walked[parent]?.placed.depth ?? 0;
  const end = walked.findIndex(({ placed }, at) => at > parent && placed.depth <= depth);
  return end < 0 ? walked.length : end;
}

/** How the codes of a row's parts read, the row itself being the first. */
const readingsOfParts = ([parent, ...below]: readonly Walked[]): CodeReading[] =>
  below.flatMap(({ placed, reading }) => (placed.depth - 1 === parent?.placed.depth && reading ? [reading] : []));

/** Whether a code is the one that is missing among others. */
const fillsGap = ({ shape, parts, number }: CodeReading, others: readonly CodeReading[]): boolean =>
  others.some((other) => other.number > number) &&
  others.every(
    (other) =>
      other.shape === shape && other.number !== number && other.parts.slice(0, -1).join() === parts.slice(0, -1).join(),
  );

/** Whether rows that stand elsewhere add up just as well. */
const isRival = (judged: Judged, best: Judged): boolean =>
  judged.weight === best.weight &&
  judged.off <= best.off &&
  judged.walked.some(({ placed }, at) => placed.depth !== best.walked[at]?.placed.depth);

/** What may be mistaken at a break, by break: the code of a row around it, or two codes that changed places. */
function guessesOf(walked: readonly Walked[]): Mistaken[][] {
  const breaks = walked.flatMap(({ isForeign }, at) => (isForeign && !walked[at - 1]?.isForeign ? [at] : []));
  if (breaks.length === 0 || breaks.length > MOST_BREAKS) return [];
  const isWithin = (at: number): boolean => at > 0 && at < walked.length;
  // That row, the one above, which may have taken its code, and the one below.
  const near = [...new Set(breaks.flatMap((at) => [at, at - 1, at + 1]).filter(isWithin))];
  const swaps = breaks.flatMap((at) => Array.from({ length: FARTHEST_SWAP }, (_, n) => [at, at + n + 1] as const));
  const neighbours = breaks.map((at) => [at - 1, at] as const);
  const exchanged = [...neighbours, ...swaps].filter(([one, other]) => isWithin(one) && isWithin(other));
  return [
    exchanged.map(
      ([one, other]): Mistaken =>
        new Map([
          [one, { codeOf: other }],
          [other, { codeOf: one }],
        ]),
    ),
    ...near.map((at) => placesToTry(walked, at).map((place): Mistaken => new Map([[at, place]]))),
  ];
}

/** A table with more breaks in its codes is numbered in a way of its own. */
const MOST_BREAKS = 6;
const PLACES_TO_TRY = ['lost', 0, 1, 2, 3, 4] as const;
/** Where areas are in capitals, no other row is one. */
const placesToTry = (walked: readonly Walked[], at: number): readonly Mistake[] =>
  walked[0]?.placed.row.inCapitals && !walked[at]?.placed.row.inCapitals
    ? PLACES_TO_TRY.filter((place) => place !== 0)
    : PLACES_TO_TRY;
/** Rows below a break whose code may belong there. */
const FARTHEST_SWAP = 12;

interface Walked {
  readonly placed: PlacedRow;
  readonly reading: CodeReading | null;
  /** Whether the code neither counts on from a code above nor begins below one: it may belong to another row. */
  readonly isForeign: boolean;
  /** Whether its code does not even name a row above, or leave out some of its like. */
  readonly isStrange: boolean;
  /** Whether its code counts on from one above, with some left out. */
  readonly isBehindGap: boolean;
  /** Whether it stands where it does because its code was taken for mistaken. */
  readonly isMended: boolean;
}

function walkRows(rows: readonly Row[], depths: ReadonlyMap<number, number>, mistaken: Mistaken): Walked[] {
  const walk: Walk = { rows, open: [], depthOfShape: new Map(), separator: separatorOf(rows) };
  return rows.map((row, at) => {
    const told = depths.get(row.row) ?? row.level ?? undefined;
    const read = readPlaceOf(row, at, walk, mistaken.get(at));
    const depth = told === undefined ? read.depth : Math.min(told, walk.open.length);
    openRow(row, depth, read.reading, walk);
    const { code, damage, certain, sure, reading } = read;
    const isDoubled = row.code !== null && row.code.shown === rows[at - 1]?.code?.shown;
    const isUntold = told === undefined && row.outside === null && at > 0;
    const isLost = row.code === null && !read.sure;
    const isForeign = isUntold && (isDoubled || isLost || (row.code !== null && read.fit < FIT.begins));
    const isStrange = isUntold && (isDoubled || isLost || (row.code !== null && read.fit < FIT.prefix));
    const placed: PlacedRow =
      told === undefined
        ? { row, depth, code, damage, certain, sure, reason: row.code === null ? 'position' : 'code' }
        : { row, depth, code, damage, certain, sure: true, reason: depths.has(row.row) ? 'officer' : 'code' };
    return { placed, reading, isForeign, isStrange, isBehindGap: read.fit === FIT.gap, isMended: mistaken.has(at) };
  });
}

function readPlaceOf(row: Row, at: number, walk: Walk, mistake: Mistake | undefined): ReadPlace {
  if (mistake === undefined) return row.code === null ? placeOfUncoded(row, at, walk) : placeOfCode(row, at, walk);
  const kept = { code: row.code?.meant[0] ?? '', damage: null, certain: true, sure: true, fit: FIT.known } as const;
  if (typeof mistake === 'number') return { ...kept, depth: Math.min(mistake, walk.open.length), reading: null };
  const code = mistake === 'lost' ? null : (walk.rows[mistake.codeOf]?.code ?? null);
  return { ...(code === null ? placeOfUncoded(row, at, walk) : placeOfCode({ ...row, code }, at, walk)), ...kept };
}

function separatorOf(rows: readonly Row[]): string {
  for (const { code } of rows) {
    const separator = code?.damage === null ? /[^.\s]([.-])[^.\s]/.exec(code.shown)?.[1] : undefined;
    if (separator !== undefined) return separator;
  }
  return '.';
}

interface ReadPlace extends Pick<PlacedRow, 'depth' | 'code' | 'damage' | 'certain' | 'sure'> {
  readonly reading: CodeReading | null;
  readonly fit: number;
}

function placeOfCode({ code, outside }: Row, at: number, walk: Walk): ReadPlace {
  const { meant, reading, place } = bestReading(code?.meant ?? [], at, walk);
  const isDamaged = code?.damage === 'date' || meant !== code?.meant[0];
  return {
    depth: outside !== null && place.fit < FIT.prefix ? 0 : place.depth,
    code: isDamaged ? meant.replaceAll('.', walk.separator) : meant,
    damage: isDamaged ? (code?.damage ?? null) : null,
    certain: !isDamaged || place.fit >= FIT.begins,
    sure: place.fit > FIT.new || walk.open.length === 0,
    reading,
    fit: place.fit,
  };
}

interface PlacedReading {
  readonly meant: string;
  readonly reading: CodeReading;
  readonly place: Place;
}

/** The reading of a code that fits best what stands above; the plain one of equals. */
function bestReading(codes: readonly string[], at: number, walk: Walk): PlacedReading {
  let best: PlacedReading | null = null;
  for (const meant of codes) {
    for (const reading of readingsOfCode(meant)) {
      const place = placeOf(reading, at, walk);
      if (best === null || place.fit > best.place.fit) best = { meant, reading, place };
    }
  }
  invariant(best, 'a row is placed by a text that reads as a code');
  return best;
}

const placeOf = (reading: CodeReading, at: number, walk: Walk): Place =>
  reading.parts.length > 1 ? placeOfDotted(reading, walk) : placeOfSingle(reading, at, walk);

/** "1.2.3" belongs to the "1.2" above it. */
function placeOfDotted(reading: CodeReading, walk: Walk): Place {
  const { open } = walk;
  for (let depth = open.length - 1; depth >= 0; depth -= 1) {
    const parent = open[depth];
    if (!parent?.reading || !isPrefix(parent.reading.parts, reading.parts)) continue;
    const skipped = reading.number - parent.lastNumber - 1;
    return { depth: depth + 1, fit: skipped === 0 ? FIT.next : skipped > 0 ? FIT.gap : FIT.prefix };
  }
  return placeOfShape(reading, walk);
}

/** Whether a code is the other with one part more; "II" may stand for the "2" of "2.1". */
function isPrefix(parent: readonly string[], parts: readonly string[]): boolean {
  if (parent.length !== parts.length - 1) return false;
  return parent.every((part, at) => {
    const other = parts[at] ?? '';
    if (part.toLowerCase() === other.toLowerCase()) return true;
    return /^\d+$/.test(other) && numberOf(part, 'roman') === Number(other);
  });
}

/** A number or letter of its own counts on from the last of its shape, or begins below the row above. */
function placeOfSingle(reading: CodeReading, at: number, walk: Walk): Place {
  const { open } = walk;
  const same = open.flatMap(({ reading: other }, depth) => (other?.shape === reading.shape ? [depth] : []));
  const next = same.filter((depth) => open[depth]?.reading?.number === reading.number - 1);
  if (next.length > 0) return { depth: openLevel(next, walk), fit: FIT.next };
  if (reading.number === 1) {
    const below = { depth: open.length, fit: FIT.begins };
    if (same.length === 0) return below;
    if (addsUpBelow(reading, at, walk)) return { ...below, fit: FIT.nested };
  }
  const place = placeOfShape(reading, walk);
  const before = open[place.depth]?.reading;
  const isGap = before?.shape === reading.shape && before.number < reading.number;
  return isGap ? { ...place, fit: FIT.gap } : place;
}

/** Of several levels that the number would continue the deepest whose parent is not full yet. */
function openLevel(depths: readonly number[], { open }: Walk): number {
  const notFull = depths.filter((depth) => {
    const parent = open[depth - 1];
    const maximum = parent ? maximumOf(parent.row) : null;
    return maximum === null || parent === undefined || parent.sum < maximum;
  });
  return Math.max(...(notFull.length > 0 ? notFull : depths.slice(0, 1)));
}

/** Whether rows that count on from here come to the maximum of the row above, or stand under bonus and penalty. */
function addsUpBelow({ shape }: CodeReading, at: number, { rows, open }: Walk): boolean {
  const above = open.at(-1);
  if (!above) return false;
  if (open[0]?.row.outside) return open.length === 1;
  const maximum = maximumOf(above.row);
  if (maximum === null || maximum === 0) return false;
  if (maximumOf(rows[at] as Row) === maximum && isWanting(open)) return false;
  let sum = 0;
  for (let next = at, number = 1; next < rows.length && sum < maximum; next += 1, number += 1) {
    const row = rows[next];
    const own = row && maximumOf(row);
    const counts = row?.code?.meant.some((meant) =>
      readingsOfCode(meant).some((reading) => reading.shape === shape && reading.number === number),
    );
    if (!counts || !own) return false;
    sum += own;
  }
  return sum === maximum;
}

/** Whether the row above stands under a parent that still has room for another of its size: a part alone is seldom meant. */
function isWanting(open: readonly Open[]): boolean {
  const [parent, above] = open.slice(-2);
  if (open.length < 2 || !parent || !above) return false;
  return parent.sum + (maximumOf(above.row) ?? 0) <= (maximumOf(parent.row) ?? 0);
}

/** As deep as other codes of its shape, and never deeper than the row above allows. */
function placeOfShape({ shape }: CodeReading, { open, depthOfShape }: Walk): Place {
  const same = open.map(({ reading }) => reading?.shape).lastIndexOf(shape);
  if (same >= 0) return { depth: same, fit: FIT.known };
  const known = depthOfShape.get(shape);
  return known === undefined
    ? { depth: open.length, fit: FIT.new }
    : { depth: Math.min(known, open.length), fit: FIT.known };
}

/** A row without a code among coded ones: one whose code was lost, an area in capitals, a bonus or penalty. */
function placeOfUncoded(row: Row, at: number, walk: Walk): ReadPlace {
  const uncoded = { code: '', damage: null, certain: true, fit: FIT.known } as const;
  const [root] = walk.open;
  const lost = row.outside === null ? lostReading(walk.rows[at + 1], walk) : null;
  if (lost !== null) return { ...uncoded, ...lost, sure: true };
  const isRoot = row.outside !== null ? root?.row.outside !== 'both' : row.inCapitals;
  if (isRoot) return { ...uncoded, depth: 0, sure: true, reading: root?.reading ?? null };
  if (row.outside !== null) return { ...uncoded, depth: 1, sure: true, reading: null };
  const depth = notFullDepth(walk);
  return { ...uncoded, depth, sure: false, reading: walk.open[depth]?.reading ?? null };
}

/** Beside the row above, or beside its parents where those have all their parts. */
function notFullDepth({ open }: Walk): number {
  const [area, ...others] = open;
  if (area?.row.inCapitals && others.length === 0) return 1;
  let depth = Math.max(0, open.length - 1);
  for (; depth > 0; depth -= 1) {
    const parent = open[depth - 1];
    const maximum = parent ? maximumOf(parent.row) : null;
    if (parent === undefined || maximum === null || parent.sum < maximum) break;
  }
  return depth;
}

type LostCode = Pick<ReadPlace, 'depth' | 'reading'>;

/** The code that the next row calls for above it: "1.2" above "1.2.1", or "1.2.1" above "1.2.2"; null where it calls for none. */
function lostReading(next: Row | undefined, walk: Walk): LostCode | null {
  for (const meant of next?.code?.meant ?? []) {
    for (const reading of readingsOfCode(meant)) {
      const lost = lostParent(reading, walk) ?? lostSibling(reading, walk);
      if (lost !== null) return lost;
    }
  }
  return null;
}

function lostParent({ parts }: CodeReading, walk: Walk): LostCode | null {
  const prefix = parts.slice(0, -1);
  if (prefix.length === 0 || walk.open.some(({ reading }) => reading && isPrefix(reading.parts, parts))) return null;
  const [reading] = readingsOfCode(prefix.join('.'));
  if (!reading) return null;
  const place = prefix.length > 1 ? placeOfDotted(reading, walk) : placeOfShape(reading, walk);
  return place.fit === FIT.new && reading.number > 1 ? null : { depth: place.depth, reading };
}

function lostSibling(reading: CodeReading, { open }: Walk): LostCode | null {
  const { parts, number } = reading;
  // The deepest: "2.4" continues the "2" below "II" rather than "II" itself.
  const [depth] = open
    .flatMap(({ reading: above, lastNumber }, at) => {
      if (!above) return [];
      const continues = parts.length === 1 ? above.shape === reading.shape && above.number === number - 2 : null;
      return (continues ?? (isPrefix(above.parts, parts) && lastNumber === number - 2)) ? [at] : [];
    })
    .reverse();
  if (depth === undefined || number < 2) return null;
  return { depth: parts.length === 1 ? depth : depth + 1, reading: { ...reading, number: number - 1 } };
}

const maximumOf = ({ maximum }: Row): Points | null => pointsOf(maximum);

function openRow(row: Row, depth: number, reading: CodeReading | null, { open, depthOfShape }: Walk): void {
  open.length = depth;
  const parent = open[depth - 1];
  if (parent) {
    parent.sum += maximumOf(row) ?? 0;
    if (reading) parent.lastNumber = reading.number;
  }
  open.push({ row, reading, lastNumber: 0, sum: 0 });
  if (reading && row.code !== null && !depthOfShape.has(reading.shape)) depthOfShape.set(reading.shape, depth);
}
