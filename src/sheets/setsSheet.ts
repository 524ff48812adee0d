import { formWords } from '../wording/formWords';
import type { KeptSheetKind } from './keptSheet';

/** The hidden sheet that keeps a workbook's criteria sets, a row a set as JSON text. */
export const SETS_SHEET: KeptSheetKind = {
  sheetName: formWords.setsSheetName,
  notice: formWords.setsSheetNotice,
  scopedName: 'CCHC_bo_tieu_chi',
};
