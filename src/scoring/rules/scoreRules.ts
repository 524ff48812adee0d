import type { Finding } from '../finding';
import { appraisedAboveSelf } from './appraisedAboveSelf';
import { codeOutOfOrder } from './codeOutOfOrder';
import { duplicateCode } from './duplicateCode';
import { errorValue } from './errorValue';
import { evidenceMissing } from './evidenceMissing';
import { maximumMismatch } from './maximumMismatch';
import { maximumMissing } from './maximumMissing';
import { notApplicableWithPoints } from './notApplicableWithPoints';
import { pointsAboveMaximum } from './pointsAboveMaximum';
import { pointsIsADate } from './pointsIsADate';
import { pointsMissing } from './pointsMissing';
import { pointsNegative } from './pointsNegative';
import { pointsNotANumber } from './pointsNotANumber';
import { pointsOffStep } from './pointsOffStep';
import { pointsStoredAsText } from './pointsStoredAsText';
import type { RuleContext, ScoreRule } from './ruleContext';
import { surveyEnteredByUnit } from './surveyEnteredByUnit';

/** All rules about scores: what cannot be read first, then what is wrong, then what is worth a look. */
export const SCORE_RULES: readonly ScoreRule[] = [
  errorValue,
  pointsIsADate,
  pointsNotANumber,
  pointsStoredAsText,
  pointsAboveMaximum,
  pointsNegative,
  pointsMissing,
  notApplicableWithPoints,
  pointsOffStep,
  surveyEnteredByUnit,
  evidenceMissing,
  appraisedAboveSelf,
  maximumMissing,
  maximumMismatch,
  duplicateCode,
  codeOutOfOrder,
];

export const checkScores = (context: RuleContext): Finding[] => SCORE_RULES.flatMap((rule) => rule(context));
