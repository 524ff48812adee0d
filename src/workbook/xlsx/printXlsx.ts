import type { SheetContent } from '../../sheets/sheetContent';
import { printParts } from './printParts';
import { packPart, zipParts } from './zipWriter';

export interface XlsxOptions {
  /** Goes into the file's properties; the same contents and time give the same bytes. */
  readonly created: Date;
}

/** An .xlsx file with the given sheets, in this order. */
export function printXlsx(contents: readonly SheetContent[], { created }: XlsxOptions): Uint8Array {
  const texts = new TextEncoder();
  const { parts } = printParts(contents, created);
  return zipParts(
    [...parts].map(([name, xml]) => packPart(name, texts.encode(xml))),
    PARTS_TIME,
  );
}

/** Time stamps inside the file say nothing; a fixed one keeps files equal. */
export const PARTS_TIME = new Date(2000, 0, 1);
