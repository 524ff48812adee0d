import type { UnitsListWords } from './unitsList.vi';

export const unitsListEn: UnitsListWords = {
  row: (row, sentence) => `Row ${row}: ${sentence}`,
  notUtf8: 'The list is not in Unicode, so its letters would come out wrong. In Excel, save it as “CSV UTF-8”.',
  noUnits: 'The list names no unit. Write one unit a line; the row of headings has a column “Tên đơn vị” or “unit”.',
  tooManyUnits: (most) => `The list is longer than ${most} units. Make several lists of it.`,
  noName: 'no name of a unit; left out.',
  nameTooLong: (longest) => `a cell is longer than ${longest} characters and no unit’s name; left out.`,
  moreCells: 'more cells than headings; left out. A name with a comma goes in quotation marks.',
  unitTwice: (unit, firstRow) => `“${unit}” stands in row ${firstRow} already and is taken once.`,
};
