import { formWords } from '../wording/formWords';
import type { KeptSheetKind } from './keptSheet';

/** The hidden sheet that keeps what was settled about many units, as one text. */
export const UNITS_PLAN_SHEET: KeptSheetKind = {
  sheetName: formWords.unitsPlanSheetName,
  notice: formWords.unitsPlanSheetNotice,
  scopedName: 'CCHC_nhieu_don_vi',
};
