import type { SetDefectWords } from './setDefects.vi';

/** English for every sentence about a defect of a criteria set. */
export const setDefectsEn: SetDefectWords = {
  counted: { areas: 'areas', criteria: 'criteria', components: 'components' },
  noRows: 'The criteria set has no rows yet. Add at least one area with a maximum.',
  nameMissing: 'no name. Enter the name that the decision gives.',
  duplicateKey: 'has the key of another row, so the two cannot be told apart. Delete this row and add it again.',
  maximumNegative: (maximum) => `the maximum of ${maximum} is below zero. Enter zero or more; deductions belong on penalty rows.`,
  maximumOffStep: (maximum, step) => `the maximum of ${maximum} is no multiple of the step ${step}. Correct the one or the other.`,
  caseAboveMaximum: (when, points, maximum) => `the case “${when}” gives ${points}, above the maximum of ${maximum}. Compare with the decision and correct it.`,
  caseOffStep: (when, points, step) => `the case “${when}” gives ${points}, which is not in steps of ${step}. Correct the case or the step.`,
  statedMaximum: (stated, sum) => `The decision states ${stated} points in all, the areas add up to ${sum}. Compare the maximum of each area.`,
  statedCount: (counted, stated, actual) => `The decision states ${stated} ${counted}, the table has ${actual}. See whether a row is missing or too many.`,
}; // prettier-ignore
