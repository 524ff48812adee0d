import { NO_POINTS, numberOfPoints, ofMillionths, sumPoints, subtractPoints, type Points } from '../../scoring/points';
import { markPlace, MARK_STATE, pointsAt } from '../../scoring/unitMarks';
import { pointsValue, type ContentValue } from '../sheetContent';
import type { SheetUnit } from './consolidatedUnits';
import type { MatrixKind, MatrixLeaf, MatrixPlaces, MatrixSum } from './matrixPlaces';

/** What the formulas of a matrix come to: the values that stand in its cells for whoever does not calculate. */
type PointsKind = Exclude<MatrixKind, 'appraisalNote'>;

const sumOrNull = (all: readonly (Points | null)[]): Points | null => {
  const there = all.filter((points) => points !== null);
  return there.length === 0 ? null : sumPoints(there);
};

export const pointsOf = ({ marks }: SheetUnit, { at }: MatrixLeaf, kind: PointsKind): Points | null =>
  pointsAt(marks, markPlace(at, kind));

const stateOf = ({ marks }: SheetUnit, { at }: MatrixLeaf, kind: PointsKind): number =>
  marks.states[markPlace(at, kind)] ?? MARK_STATE.blank;

/** Whether the formulas of the matrix take a cell for not applicable. */
function isNotApplicable(unit: SheetUnit, leaf: MatrixLeaf, kind: PointsKind): boolean {
  const state = stateOf(unit, leaf, kind);
  if (kind !== 'self' && state !== MARK_STATE.blank) return state === MARK_STATE.notApplicable;
  const self = stateOf(unit, leaf, 'self');
  return self === MARK_STATE.notApplicable || self === MARK_STATE.said;
}

function areaPoints(unit: SheetUnit, { leaves }: MatrixSum, kind: PointsKind): Points | null {
  const points = leaves.map((leaf) => pointsOf(unit, leaf, kind));
  const full = leaves
    .filter((leaf) => kind !== 'survey' && leaf.fullPoints && isNotApplicable(unit, leaf, kind))
    .map(({ leaf }) => leaf.maximum);
  return sumOrNull([...points, ...full]);
}

function penaltyPoints(unit: SheetUnit, { leaves }: MatrixSum, kind: PointsKind): Points | null {
  return sumOrNull(
    leaves.map((leaf) => pointsOf(unit, leaf, kind)).map((points) => points && ofMillionths(Math.abs(points))),
  );
}

/** The values of the columns behind the leaves, by column. */
export type SumValues = ReadonlyMap<number, ContentValue>;

export function sumValues(unit: SheetUnit, places: MatrixPlaces, selfRow: number): SumValues {
  const values = new Map<number, ContentValue>();
  const kind = places.kind as PointsKind;
  const areas = places.areas.map((sum) => areaPoints(unit, sum, kind));
  places.areas.forEach(({ column }, n) => values.set(column, pointsValue(areas[n] ?? null)));
  const bonus = places.bonus && sumOrNull(places.bonus.leaves.map((leaf) => pointsOf(unit, leaf, kind)));
  const penalty = places.penalty && penaltyPoints(unit, places.penalty, kind);
  if (places.bonus) values.set(places.bonus.column, pointsValue(bonus));
  if (places.penalty) values.set(places.penalty.column, pointsValue(penalty));
  const total = sumOrNull([...areas, bonus, penalty && ofMillionths(-penalty)]);
  values.set(places.total, pointsValue(total));
  if (places.difference !== null) values.set(places.difference, pointsValue(difference(unit, places)));
  values.set(places.maximum, numberOfPoints(maximumInForce(unit, places)));
  const count = places.leaves.filter((leaf) => pointsOf(unit, leaf, kind) !== null).length;
  values.set(places.count, count);
  values.set(places.selfRow, selfRow);
  return values;
}

function difference(unit: SheetUnit, places: MatrixPlaces): Points | null {
  const pairs = places.leaves.flatMap((leaf) => {
    const [self, appraised] = [pointsOf(unit, leaf, 'self'), pointsOf(unit, leaf, places.kind as PointsKind)];
    return self === null || appraised === null ? [] : [subtractPoints(self, appraised)];
  });
  const isAppraised = places.leaves.some((leaf) => pointsOf(unit, leaf, places.kind as PointsKind) !== null);
  return isAppraised ? sumPoints(pairs) : null;
}

function maximumInForce(unit: SheetUnit, places: MatrixPlaces): Points {
  const kind = places.kind as PointsKind;
  return sumPoints(
    places.leaves.flatMap((leaf) => {
      const { counts, fullPoints } = leaf;
      if (counts !== (kind === 'survey' ? 'outside' : 'scored')) return [];
      const isOut =
        kind === 'survey' ? pointsOf(unit, leaf, kind) === null : !fullPoints && isNotApplicable(unit, leaf, kind);
      return isOut ? [] : [leaf.leaf.maximum ?? NO_POINTS];
    }),
  );
}
