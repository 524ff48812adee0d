import {
  constant,
  formula,
  PLAIN_SHEET,
  type ContentCell,
  type ContentValue,
  type SheetContent,
} from '../../src/sheets/sheetContent';

/** A formula with the value that it comes to. */
export const calculated = (text: string, value: ContentValue): ContentCell => formula(text, value);

type Plain = ContentValue | ContentCell;

const isCell = (plain: Plain): plain is ContentCell => typeof plain === 'object' && plain !== null;

export const gridOf = (lines: readonly (readonly Plain[])[]): ContentCell[][] =>
  lines.map((line) => line.map((plain) => (isCell(plain) ? plain : constant(plain))));

/** A sheet with nothing on it but what a test names; `cells` from A1. */
export function aSheet({
  cells = [],
  ...rest
}: Partial<SheetContent> & { readonly cells?: readonly (readonly Plain[])[] } = {}): SheetContent {
  return {
    ...PLAIN_SHEET,
    name: 'Bảng điểm',
    hidden: false,
    grid: gridOf(cells),
    ...rest,
  };
}
