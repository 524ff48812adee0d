import type { Finding, RuleId } from '../scoring/finding';
import { SEVERITY_OF } from '../scoring/finding';
import type { Points } from '../scoring/points';
import { findingsEn } from './findings.en';
import type { FindingSaying, FindingWords } from './findings.vi';
import { findingsVi } from './findings.vi';
import type { Language } from './language';
import { formatDate, formatPlain, formatPoints } from './numbers';
import { aboutRow, NAME_LENGTH, shortened, type RowNames } from './phrases';

const MARK_LENGTH = 60;
const TYPED_LENGTH = 20;

const wordsIn = (language: Language): FindingWords => (language === 'vi' ? findingsVi : findingsEn);

/** "1.2.1 Ban hành kế hoạch: điểm tự chấm 2,5 vượt điểm tối đa 2. Chấm lại không quá 2 điểm." */
export function findingText(finding: Finding, names: RowNames, language: Language): string {
  const { what, doNext } = sayingOf(finding, language);
  return `${aboutRow(names, what)}. ${doNext}`;
}

/** A few words for the form's column "Kết quả kiểm tra", at most 60 characters: "Lỗi: vượt điểm tối đa (2,5 > 2)". */
export function findingMark(finding: Finding, language: Language = 'vi'): string {
  const severity = wordsIn(language).severity[SEVERITY_OF[finding.rule]];
  return shortened(`${severity}: ${sayingOf(finding, language).mark}`, MARK_LENGTH);
}

/** The heading over all findings of one rule. */
export const ruleTitle = (rule: RuleId, language: Language): string => wordsIn(language).title[rule];

/** "Sửa thành 0,5"; a code such as 1.10 keeps its point. */
export const fixLabel = (finding: Finding, fix: { readonly value: string }, language: Language): string =>
  wordsIn(language).fix(finding.rule === 'code-damaged' ? fix.value : formatPlain(fix.value, language));

function sayingOf(finding: Finding, language: Language): FindingSaying {
  const words = wordsIn(language);
  const plain = (value: Points): string => formatPoints(value, language);
  const typed = (text: string): string => shortened(text.trim(), TYPED_LENGTH);
  switch (finding.rule) {
    case 'points-above-maximum':
      return words.aboveMaximum(words.column[finding.column], plain(finding.points), plain(finding.maximum));
    case 'points-negative':
      return words.negative(words.column[finding.column], plain(finding.points));
    case 'points-not-a-number':
      return words.notANumber(words.column[finding.column], typed(finding.typed));
    case 'points-stored-as-text':
      return words.storedAsText(words.column[finding.column], typed(finding.typed), plain(finding.points));
    case 'points-is-a-date': {
      const date = formatDate(finding.day, finding.month, finding.year, language);
      return words.isADate(words.column[finding.column], date, finding.meant && plain(finding.meant));
    }
    case 'points-off-step':
      return finding.step === null
        ? words.notAllowed(words.column[finding.column], plain(finding.points), listOf(finding.allowed, language))
        : words.offStep(words.column[finding.column], plain(finding.points), plain(finding.step));
    case 'points-missing':
      return words.missing(words.column[finding.column]);
    case 'percent-malformed':
      return words.percentMalformed(words.column[finding.column], typed(finding.typed), plain(finding.percent));
    case 'error-value':
      return words.errorValue(words.column[finding.column], finding.code);
    case 'evidence-missing':
      return words.evidenceMissing(plain(finding.points));
    case 'survey-entered-by-unit':
      return words.surveyEntered(plain(finding.points));
    case 'not-applicable-with-points':
      return words.notApplicableWithPoints(words.column[finding.column], plain(finding.points), plain(finding.maximum));
    case 'maximum-missing':
      return words.maximumMissing();
    case 'maximum-mismatch':
      return finding.parent === null || finding.meant === null
        ? words.maximumMismatch(plain(finding.maximum), plain(finding.sum))
        : words.maximumSlip(plain(finding.maximum), plain(finding.meant));
    case 'subtotal-mismatch':
      return words.subtotalMismatch(words.column[finding.column], plain(finding.shown), plain(finding.sum));
    case 'total-mismatch': {
      const facts = [words.column[finding.column], plain(finding.shown), plain(finding.sum)] as const;
      return finding.unit === null ? words.totalMismatch(...facts) : words.unitTotalMismatch(finding.unit, ...facts);
    }
    case 'appraised-above-self':
      return words.appraisedAboveSelf(plain(finding.self), plain(finding.appraised));
    case 'duplicate-code':
      return words.duplicateCode();
    case 'code-damaged':
      return words.codeDamaged(finding.shown, finding.meant);
    case 'code-out-of-order':
      return words.codeOutOfOrder(finding.expected);
    case 'formula-overwritten':
      return words.formulaOverwritten(typed(formatPlain(finding.shown, language)));
    case 'validation-lost':
      return words.validationLost(finding.cells);
    case 'structure-changed': {
      // A code such as "1.2" keeps its point; only a maximum is a number.
      const text = (value: string): string =>
        shortened(finding.change === 'maximum' ? formatPlain(value, language) : value, NAME_LENGTH);
      return words.structure[finding.change](text(finding.name), text(finding.was), text(finding.now));
    }
    case 'count-mismatch':
      return words.countMismatch(words.counted[finding.counted], finding.stated, finding.actual);
    case 'rank-mismatch':
      return words.rankMismatch(finding.unit, finding.shown, finding.rank);
    case 'index-mismatch':
      return words.indexMismatch(plain(finding.shown), plain(finding.index));
  }
}

/** "1; 0,5 hoặc 0" */
function listOf(points: readonly Points[], language: Language): string {
  const shown = points.map((each) => formatPoints(each, language));
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join('; ')} ${wordsIn(language).or} ${last}`;
}
