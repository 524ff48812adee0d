import { PLAIN_SHEET, type SheetContent } from '../../../src/sheets/sheetContent';
import { snapshotOfContents } from '../files/contentSnapshot';
import type { Locale, WorkbookSnapshot } from '../model/workbookModel';
import { filledForm } from './filledForm';

/** With what the workbench starts: `?workbook=` in its address, or the menu "Tệp". */
export type StartChoice =
  | { readonly kind: 'empty' }
  | { readonly kind: 'filled-form' }
  /** A file of `test/samples`. */
  | { readonly kind: 'sample'; readonly file: string };

export function parseStartChoice(text: string | null): StartChoice {
  if (text === 'empty') return { kind: 'empty' };
  return text?.endsWith('.xlsx') ? { kind: 'sample', file: text } : { kind: 'filled-form' };
}

export const emptyWorkbook = (locale: Locale): WorkbookSnapshot =>
  snapshotOfContents([BLANK_SHEET], { name: locale === 'vi-VN' ? 'Sổ làm việc1.xlsx' : 'Book1.xlsx', locale });

export const filledFormWorkbook = (locale: Locale): WorkbookSnapshot =>
  snapshotOfContents(filledForm(), { name: 'Tự chấm - Xã Bình Minh.xlsx', locale });

const BLANK_SHEET: SheetContent = { ...PLAIN_SHEET, name: 'Sheet1', hidden: false, grid: [] };
