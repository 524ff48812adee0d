import type { BookCells, SheetCells } from './cells';
import { readCorrections } from './corrections';
import { NO_CORRECTIONS, type Corrections } from './recognise/recognition';
import { CORRECTIONS_NAME } from './tableNames';

/** A name of one sheet that leads to another; sheets by their ids. */
export interface SheetTie {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

export interface TiedBook extends BookCells {
  readonly ties: readonly SheetTie[];
}

/** What the officer put right in how a sheet is read, as it is kept in the workbook. */
export const correctionsOfBook =
  ({ sheets, ties }: TiedBook) =>
  (sheet: SheetCells): Corrections => {
    const tie = ties.find(({ name, from }) => name === CORRECTIONS_NAME && from === sheet.id);
    const kept = tie && sheets.find(({ id }) => id === tie.to);
    return kept ? readCorrections(kept, sheet) : NO_CORRECTIONS;
  };
