import type { SetDefect } from '../scoring/checkCriteriaSet';
import type { Points } from '../scoring/points';
import { findingText } from './findingText';
import type { Language } from './language';
import { formatPoints } from './numbers';
import { aboutRow, type RowNames } from './phrases';
import { setDefectsEn } from './setDefects.en';
import { setDefectsVi } from './setDefects.vi';

/** "1.2.1 Ban hành kế hoạch: điểm tối đa 1,1 không phải bội số của bước điểm 0,25. Sửa điểm tối đa hoặc bước điểm." */
export function setDefectText(defect: SetDefect, names: RowNames, language: Language): string {
  const words = language === 'vi' ? setDefectsVi : setDefectsEn;
  const plain = (value: Points): string => formatPoints(value, language);
  const ofRow = (sentence: string): string => aboutRow(names, sentence);
  switch (defect.rule) {
    case 'maximum-missing':
    case 'maximum-mismatch':
    case 'duplicate-code':
    case 'code-out-of-order':
      return findingText(defect, names, language);
    case 'no-rows':
      return words.noRows;
    case 'name-missing':
      return ofRow(words.nameMissing);
    case 'duplicate-key':
      return ofRow(words.duplicateKey);
    case 'maximum-negative':
      return ofRow(words.maximumNegative(plain(defect.maximum)));
    case 'maximum-off-step':
      return ofRow(words.maximumOffStep(plain(defect.maximum), plain(defect.step)));
    case 'case-above-maximum':
      return ofRow(words.caseAboveMaximum(defect.case.when, plain(defect.case.points), plain(defect.maximum)));
    case 'case-off-step':
      return ofRow(words.caseOffStep(defect.case.when, plain(defect.case.points), plain(defect.step)));
    case 'stated-maximum-mismatch':
      return words.statedMaximum(plain(defect.stated), plain(defect.sum));
    case 'stated-count-mismatch':
      return words.statedCount(words.counted[defect.counted], defect.stated, defect.actual);
  }
}
