import { perObject } from './perObject';
import type { Points } from './points';

/** Who gives the points of a criterion, and whether they count towards the maximum. */
export const METHODS = ['self', 'survey', 'other-agency', 'bonus', 'penalty'] as const;
export type Method = (typeof METHODS)[number];

export const UNIT_KINDS = ['commune', 'district', 'department', 'province', 'other'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** Làm tròn (half up) or cắt bỏ (cut): published indices show both, see the worked values in the tests. */
export const ROUNDINGS = ['half-up', 'truncate'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** What becomes of a criterion that did not arise: it leaves the maximum, or it gets full points. */
export const NOT_APPLICABLE_TREATMENTS = ['excluded', 'full-points'] as const;
export type NotApplicableTreatment = (typeof NOT_APPLICABLE_TREATMENTS)[number];

/** One case of a scoring rule in words and the points it gives: "Ban hành không kịp thời: 0,5". */
export interface RuleCase {
  readonly when: string;
  readonly points: Points;
}

/**
 * One row of the published table: an area (lĩnh vực), a criterion (tiêu chí), a component (tiêu chí thành phần) or deeper.
 * A row without parts is a leaf: it is itself scored. Everything above a leaf is the sum of its leaves.
 */
export interface Criterion {
  /** Unique in the set and independent of the code, which may be renumbered or restart in each area. */
  readonly key: string;
  readonly code: string;
  readonly name: string;
  /** Null where it is missing in a table read from a sheet, and on a row that joins bonus and penalty. */
  readonly maximum: Points | null;
  /** Points are whole multiples of this; null where any value may stand (proportional scoring). */
  readonly step: Points | null;
  readonly method: Method;
  /** The scoring rule in words, "" where none is published. Cases are separated by line breaks. */
  readonly rule: string;
  /** The only points that the rule can give, where it names them; else empty. */
  readonly cases: readonly RuleCase[];
  readonly evidenceWanted: boolean;
  /** The office or officer who answers for the row, "" where nobody is named. */
  readonly responsible: string;
  /** Overrides the set's treatment; null follows the set. */
  readonly notApplicable: NotApplicableTreatment | null;
  readonly parts: readonly Criterion[];
}

/** A class of results, from a percentage upwards: "Tốt" from 80. */
export interface Band {
  readonly name: string;
  /** Lowest index of the band, in points of a percentage (80 %) held as Points. */
  readonly from: Points;
}

export interface CriteriaSet {
  readonly id: string;
  readonly title: string;
  /** "1234/QĐ-UBND ngày 08/9/2025", or "" for an illustration. */
  readonly decision: string;
  readonly issuer: string;
  readonly year: number;
  readonly kind: UnitKind;
  /** False for what we made up: labelled "Mẫu minh họa – không phải bộ chỉ số chính thức" wherever shown or printed. */
  readonly official: boolean;
  readonly rounding: Rounding;
  readonly decimals: number;
  /** Weak is strictly below this percentage. */
  readonly threshold: Points;
  /** Best first. */
  readonly bands: readonly Band[];
  readonly notApplicable: NotApplicableTreatment;
  readonly areas: readonly Criterion[];
}

export const LEVELS = ['area', 'criterion', 'component'] as const;
export type Level = (typeof LEVELS)[number];

/** A criterion with where it stands in the tree. */
export interface PlacedCriterion {
  readonly criterion: Criterion;
  /** 0 for an area. */
  readonly depth: number;
  readonly parent: Criterion | null;
}

export const isLeaf = (criterion: Criterion): boolean => criterion.parts.length === 0;

/** Rows deeper than a component are called components too. */
export const levelOfDepth = (depth: number): Level => LEVELS[Math.min(depth, LEVELS.length - 1)] ?? 'component';

/** Bonus and penalty points stand outside the maximum. */
export const isOutsideMaximum = (criterion: Criterion): boolean =>
  criterion.method === 'bonus' || criterion.method === 'penalty';

/** Points that come from outside (survey, another agency): the unit leaves them blank and they count only where they are in. */
export const isGivenFromOutside = (criterion: Criterion): boolean =>
  criterion.method === 'survey' || criterion.method === 'other-agency';

/** All rows in table order, a parent before its parts. */
export const placedCriteria = perObject((areas: readonly Criterion[]): readonly PlacedCriterion[] => {
  const placed: PlacedCriterion[] = [];
  const visit = (criterion: Criterion, depth: number, parent: Criterion | null): void => {
    placed.push({ criterion, depth, parent });
    for (const part of criterion.parts) visit(part, depth + 1, criterion);
  };
  for (const area of areas) visit(area, 0, null);
  return placed;
});

/** The scored rows below a criterion (itself, if it is one), in table order. */
export const leavesOf = (criterion: Criterion): Criterion[] => leavesBelow([criterion], []);

export const leavesOfSet = ({ areas }: Pick<CriteriaSet, 'areas'>): readonly Criterion[] => leavesOfAreas(areas);

const leavesOfAreas = perObject((areas: readonly Criterion[]): readonly Criterion[] => leavesBelow(areas, []));

function leavesBelow(criteria: readonly Criterion[], leaves: Criterion[]): Criterion[] {
  for (const criterion of criteria) {
    if (isLeaf(criterion)) leaves.push(criterion);
    else leavesBelow(criterion.parts, leaves);
  }
  return leaves;
}

/** Whether everything below (or the row itself) is bonus or penalty: such areas are not counted among the areas. */
export const isBonusOrPenaltyBlock = (criterion: Criterion): boolean =>
  isLeaf(criterion) ? isOutsideMaximum(criterion) : criterion.parts.every(isBonusOrPenaltyBlock);

export interface Counts {
  readonly areas: number;
  readonly criteria: number;
  readonly components: number;
  readonly leaves: number;
}

/** How many rows of each level there are, bonus and penalty rows left out. Published counts are not reliable, so they are never read. */
export function countCriteria(set: Pick<CriteriaSet, 'areas'>): Counts {
  const counted = placedCriteria(set.areas.filter((area) => !isBonusOrPenaltyBlock(area))).filter(
    ({ criterion }) => !isBonusOrPenaltyBlock(criterion),
  );
  const ofLevel = (level: Level): number => counted.filter(({ depth }) => levelOfDepth(depth) === level).length;
  return {
    areas: ofLevel('area'),
    criteria: ofLevel('criterion'),
    components: ofLevel('component'),
    leaves: counted.filter(({ criterion }) => isLeaf(criterion)).length,
  };
}
