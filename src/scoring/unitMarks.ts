import { leavesOfSet, type CriteriaSet } from './criteriaSet';
import { isNotApplicable } from './notApplicable';
import { ofMillionths, type Points } from './points';
import type { Entry, Mark, PointsColumn, Scorecard } from './scorecard';
import { BLANK, entryOf, POINTS_COLUMNS } from './scorecard';

/** What stands in a points cell, a bit each; `said` is a blank beside an explanation that says "không phát sinh". */
export const MARK_STATE = { blank: 0, points: 1, notApplicable: 2, other: 4, said: 8 } as const;

/**
 * The points of one unit as numbers: small to keep and quick to add up for thousands of units. Column c (in the order of
 * `POINTS_COLUMNS`) of leaf n of the set stands at n * 4 + c. The two appraisals are the first and the second round, as a
 * form has them.
 */
export interface UnitMarks {
  /** Millionths of points; 0 where there are none. */
  readonly points: Float64Array;
  readonly states: Uint8Array;
}

const COLUMNS = POINTS_COLUMNS.length;

export const markPlace = (leaf: number, column: PointsColumn): number =>
  leaf * COLUMNS + POINTS_COLUMNS.indexOf(column);

export const noMarks = (leaves: number): UnitMarks => ({
  points: new Float64Array(leaves * COLUMNS),
  states: new Uint8Array(leaves * COLUMNS),
});

export function putMark({ points, states }: UnitMarks, place: number, mark: Mark): void {
  points[place] = mark.kind === 'points' ? mark.points : 0;
  states[place] = stateOf(mark);
}

function stateOf(mark: Mark): number {
  switch (mark.kind) {
    case 'blank':
      return MARK_STATE.blank;
    case 'points':
      return MARK_STATE.points;
    case 'not-applicable':
      return MARK_STATE.notApplicable;
    default:
      return MARK_STATE.other;
  }
}

/** The points at a place, null where it holds none. */
export const pointsAt = ({ points, states }: UnitMarks, place: number): Points | null =>
  states[place] === MARK_STATE.points ? ofMillionths(points[place] ?? 0) : null;

/** The entry with its two rounds where a form has them: a scorecard of one round calls it `appraised`. */
export function roundsOf(entry: Entry, twoRounds: boolean): Pick<Entry, PointsColumn> {
  const { self, appraisedFirst, appraised, survey } = entry;
  return twoRounds
    ? { self, appraisedFirst, appraised, survey }
    : { self, appraisedFirst: appraised, appraised: BLANK, survey };
}

export function hasTwoRounds({ entries }: Scorecard): boolean {
  for (const { appraisedFirst } of entries.values()) if (appraisedFirst.kind !== 'blank') return true;
  return false;
}

/** A unit's points out of its scorecard. */
export function packMarks(set: Pick<CriteriaSet, 'areas'>, scorecard: Scorecard): UnitMarks {
  const leaves = leavesOfSet(set);
  const marks = noMarks(leaves.length);
  const twoRounds = hasTwoRounds(scorecard);
  for (const [leaf, { key }] of leaves.entries()) {
    const entry = entryOf(scorecard, key);
    const rounds = roundsOf(entry, twoRounds);
    for (const column of POINTS_COLUMNS) putMark(marks, markPlace(leaf, column), rounds[column]);
    if (entry.self.kind === 'blank' && isNotApplicable(entry, 'self', scorecard))
      marks.states[markPlace(leaf, 'self')] = MARK_STATE.said;
  }
  return marks;
}
