import { markOfNumber, markOfText } from '../scoring/readMark';
import type { Mark } from '../scoring/scorecard';
import { BLANK } from '../scoring/scorecard';
import type { Cell, CellValue } from './cells';
import type { ContentCell } from './sheetContent';

/** What stands in a points cell, as scoring understands it. */
export function markOfValue(value: CellValue): Mark {
  switch (value.kind) {
    case 'blank':
      return BLANK;
    case 'number':
      return markOfNumber(value.number);
    case 'text':
      return markOfText(value.text);
    case 'boolean':
      return { kind: 'unreadable', typed: value.boolean ? 'TRUE' : 'FALSE' };
    case 'date':
      return { kind: 'date', day: value.day, month: value.month, year: value.year };
    case 'error':
      return { kind: 'error', code: value.code };
  }
}

/** The same for a cell that is about to be written. */
export function markOfContent(cell: ContentCell | undefined): Mark {
  if (cell === undefined || cell.value === null || cell.value === '') return BLANK;
  if (typeof cell.value === 'number') return markOfNumber(cell.value);
  return typeof cell.value === 'boolean'
    ? { kind: 'unreadable', typed: String(cell.value).toUpperCase() }
    : markOfText(cell.value);
}

/** A read cell as it would have to be written to stand there again; blank cells give undefined. */
export function contentOfCell({ value, formula }: Cell): ContentCell | undefined {
  switch (value.kind) {
    case 'blank':
      return formula === null ? undefined : { value: null, formula };
    case 'number':
      return { value: value.number, formula };
    case 'text':
      return { value: value.text, formula };
    case 'boolean':
      return { value: value.boolean, formula };
    case 'date':
      return { value: value.serial, formula };
    case 'error':
      return { value: value.code, formula };
  }
}
