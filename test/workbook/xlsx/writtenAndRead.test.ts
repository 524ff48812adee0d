import fc from 'fast-check';

import type { Cell, CellValue } from '../../../src/sheets/cells';
import type { ContentCell, ContentValue } from '../../../src/sheets/sheetContent';
import { constant, formula } from '../../../src/sheets/sheetContent';
import { printXlsx } from '../../../src/workbook/xlsx/printXlsx';
import { area, aSheet } from './aSheet';
import { firstSheet } from './readOk';

/** Any text but halves of characters, which no file can hold. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom('_', 'x', '0', 'D', 'ệ', '\r', '\n', '&', '<', ';', '=', ' ', '\u0001', '\ufffe'),
    maxLength: 12,
  }),
);

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -100_000, max: 100_000 }).map((hundredths) => hundredths / 100),
);

const value: fc.Arbitrary<ContentValue> = fc.oneof(text, number, fc.boolean(), fc.constant(null));

const cell: fc.Arbitrary<ContentCell> = fc.oneof(
  { weight: 4, arbitrary: value.map(constant) },
  { weight: 1, arbitrary: value.map((stored) => formula('=IF(A1>=0,"<đạt> & \'x\'",SUM($B$2:C3))', stored)) },
);

const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });

function asRead(written: ContentValue): CellValue {
  if (written === null) return { kind: 'blank' };
  if (typeof written === 'string') return { kind: 'text', text: written };
  // Files know no minus zero.
  return typeof written === 'number' ? { kind: 'number', number: written + 0 } : { kind: 'boolean', boolean: written };
}

/** An empty text is a blank cell, as it is when it is written to the open workbook. */
const isFilled = ({ value: written, formula: told }: ContentCell): boolean =>
  told !== null || (written !== null && written !== '');

test('what is written is what is read, whatever the cells hold', () => {
  fc.assert(
    fc.property(rows, (grid) => {
      const styles = [{ range: area(0, 0, 6, 6), style: { format: '0.00' } }];
      const read = firstSheet(printXlsx([aSheet(grid, { styles })], { created: new Date(0) }));
      const filled = grid.flatMap((row, rowIndex) =>
        row.flatMap((written, column): [string, Cell][] =>
          isFilled(written)
            ? [
                [
                  `${rowIndex}/${column}`,
                  {
                    value: asRead(written.value),
                    formula: written.formula,
                    format: '0.00',
                    uncalculated: written.value === null,
                  },
                ],
              ]
            : [],
        ),
      );
      const found = read.grid.flatMap((row, rowIndex) =>
        (row ?? []).flatMap((kept, column): [string, Cell][] => (kept ? [[`${rowIndex}/${column}`, kept]] : [])),
      );
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(filled));
    }),
    { numRuns: 200 },
  );
});
