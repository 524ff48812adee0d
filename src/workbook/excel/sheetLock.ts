import type { Problem } from '../problem';

/** Asks what `whyDenied` needs to know; Excel tells it even where it then denies what follows. */
export function loadLock(sheet: Excel.Worksheet): Excel.Worksheet {
  sheet.load('name');
  sheet.protection.load('protected');
  return sheet;
}

/** A locked cell on a protected sheet, else a workbook that cannot be written to. */
export function whyDenied(sheets: readonly Excel.Worksheet[]): Problem {
  for (const sheet of sheets) {
    if (sheet.protection.toJSON().protected) return { kind: 'sheet-protected', sheet: sheet.toJSON().name ?? '' };
  }
  return { kind: 'read-only' };
}

/** Of a workbook whose structure is protected: no sheet is added to it, hidden or deleted. */
export const structureLocked = (): Problem => ({ kind: 'structure-locked' });
