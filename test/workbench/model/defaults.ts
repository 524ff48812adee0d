import type { PageSetup, ProtectionOptions } from './workbookModel';

/** What a new sheet of Excel has. */

export const DEFAULT_PAGE_SETUP: PageSetup = {
  orientation: 'Portrait',
  paperSize: 'A4',
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  draftMode: false,
  firstPageNumber: '',
  printGridlines: false,
  printHeadings: false,
  printOrder: 'DownThenOver',
  printComments: 'NoComments',
  printErrors: 'AsDisplayed',
  zoom: { scale: 100 },
  printArea: null,
  titleRows: null,
  titleColumns: null,
  headersFooters: {
    centerHeader: '',
    leftHeader: '',
    rightHeader: '',
    centerFooter: '',
    leftFooter: '',
    rightFooter: '',
  },
};

export const DEFAULT_PROTECTION: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** In points. */
export const DEFAULT_ROW_HEIGHT = 15;
export const POINTS_PER_PIXEL = 0.75;
/** A character of Calibri 11 is 7 pixels wide, a column has 5 more. */
export const pointsOfCharacters = (characters: number): number => Math.round(characters * 7 + 5) * POINTS_PER_PIXEL;
