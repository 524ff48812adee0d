import { isDateFormat } from '../../sheets/dateFormat';

/** Number formats that files name by a number alone. Those of dates follow the machine's region; this is their American form. */
const BUILT_IN: readonly (readonly [id: number, code: string])[] = [
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
];

export const FORMAT_BY_ID: ReadonlyMap<number, string> = new Map(BUILT_IN);

/** Ids of the built-in formats that look the same on every machine. */
export const ID_BY_FORMAT: ReadonlyMap<string, number> = new Map(
  BUILT_IN.filter(([, code]) => !isDateFormat(code)).map(([id, code]) => [code, id]),
);

/** The first id that a file may give to a format of its own. */
export const FIRST_OWN_FORMAT = 164;
