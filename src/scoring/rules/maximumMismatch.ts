import type { Criterion } from '../criteriaSet';
import { isBonusOrPenaltyBlock, isLeaf, placedCriteria } from '../criteriaSet';
import type { Finding } from '../finding';
import type { Points } from '../points';
import { addPoints, printPlainPoints, subtractPoints, sumPoints } from '../points';
import type { RuleContext } from './ruleContext';

/**
 * The maximums of the parts add up to the parent's. One wrong maximum can show at two levels: it is reported once, on the
 * row whose change mends both, or on the parent where that cannot be told. A parent that is blank or 0 is not filled in.
 */
export function maximumMismatch({ set, statedMaximum = null }: RuleContext): Finding[] {
  return placedCriteria(set.areas).flatMap(({ criterion, parent }): Finding[] => {
    if (isLeaf(criterion)) return [];
    const own = statedSum(criterion.maximum, criterion.parts);
    if (!isOff(own) || partsToBlame(own).length > 0) return [];
    return [
      findingOn(criterion, own, parent ? statedSum(parent.maximum, parent.parts) : statedSum(statedMaximum, set.areas)),
    ];
  });
}

/** What is stated for some rows together, and what they come to; null where nothing is stated or a maximum is missing. */
interface StatedSum {
  readonly parts: readonly Criterion[];
  readonly stated: Points | null;
  readonly sum: Points | null;
}

interface WrongSum extends StatedSum {
  readonly stated: Points;
  readonly sum: Points;
}

const statedSum = (maximum: Points | null, parts: readonly Criterion[]): StatedSum => ({
  parts,
  stated: maximum || null,
  sum: sumOf(parts.filter((part) => !isBonusOrPenaltyBlock(part))),
});

function sumOf(parts: readonly Criterion[]): Points | null {
  const maximums = parts.map(maximumOf);
  return parts.length > 0 && maximums.every((maximum) => maximum !== null) ? sumPoints(maximums) : null;
}

const maximumOf = (criterion: Criterion): Points | null =>
  isLeaf(criterion) ? criterion.maximum : criterion.maximum || statedSum(null, criterion.parts).sum;

/** Some tables count bonus and penalty rows in, which is no mistake either. */
const isOff = (total: StatedSum): total is WrongSum =>
  total.stated !== null && total.sum !== null && total.stated !== total.sum && total.stated !== sumOf(total.parts);

/** The rows whose maximum, replaced by the sum of their own parts, makes the sum above them right too. */
function partsToBlame(total: StatedSum): Criterion[] {
  if (!isOff(total)) return [];
  const off = total.parts.flatMap((part) => {
    const own = statedSum(part.maximum, part.parts);
    return isOff(own) ? [{ part, change: subtractPoints(own.sum, own.stated) }] : [];
  });
  const needed = subtractPoints(total.stated, total.sum);
  const alone = off.filter(({ change }) => change === needed);
  const together = sumPoints(off.map(({ change }) => change)) === needed ? off : [];
  return (alone.length > 0 ? alone : together).map(({ part }) => part);
}

function findingOn(criterion: Criterion, own: WrongSum, above: StatedSum): Finding {
  const facts = {
    rule: 'maximum-mismatch',
    key: criterion.key,
    maximum: own.stated,
    sum: own.sum,
    parent: null,
  } as const;
  if (partsToBlame(above).includes(criterion)) return { ...facts, meant: own.sum };
  const needed = subtractPoints(own.stated, own.sum);
  const slips = own.parts.filter((part) => isLeaf(part) && part.maximum !== null && isSlip(part.maximum, needed));
  const stands = above.stated !== null && above.stated === above.sum;
  if (!stands && isSlip(own.stated, subtractPoints(own.sum, own.stated))) {
    return { ...facts, meant: slips.length === 0 ? own.sum : null };
  }
  const [slip, ...others] = slips;
  if (!slip || slip.maximum === null || others.length > 0) return { ...facts, meant: null };
  const meant = addPoints(slip.maximum, needed);
  return { ...facts, key: slip.key, maximum: slip.maximum, sum: meant, meant, parent: criterion.key };
}

/**
 * Whether a maximum and what it should be have the same figures, the decimal sign or a zero aside: 10,05 for 10,5; 15 for 1,5.
 * Nothing is worth 10,05 points, so that is never what it should be.
 */
function isSlip(maximum: Points, change: Points): boolean {
  if (maximum <= 0 || maximum + change <= 0) return false;
  const meant = printPlainPoints(addPoints(maximum, change));
  return figures(printPlainPoints(maximum)) === figures(meant) && !meant.includes('.0');
}

const figures = (plain: string): string => plain.replace(/[.0]/g, '');
