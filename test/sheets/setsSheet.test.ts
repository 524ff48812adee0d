import { findTables } from '../../src/sheets/findTables';
import { nextSetRow, printSetsSheet, readSetsSheet, setRowCells } from '../../src/sheets/setsSheet';
import { printCriteriaSet } from '../../src/scoring/parseCriteriaSet';
import { xa2025 } from '../../src/scoring/sets/xa2025';
import { cellsOf } from '../support/cellsOf';

const text = printCriteriaSet(xa2025);

describe('the hidden sheet of sets', () => {
  test('gives back the text that was put there', () => {
    expect(readSetsSheet(cellsOf(printSetsSheet(text)))).toEqual([{ row: 1, text }]);
  });

  test('holds no formula, no number and no cell that is longer than Excel takes, whatever the text', () => {
    const hostile = `=1+1 ${'0123456789'.repeat(2000)}${'=HYPERLINK("x")'.repeat(900)}${'𝟘'.repeat(9000)}`;
    const content = printSetsSheet(hostile);
    for (const cell of content.grid.flat()) {
      expect(cell?.formula).toBeNull();
      expect(cell?.value).toMatch(/^[|T]/);
      expect(String(cell?.value).length).toBeLessThan(8192);
    }
    expect(readSetsSheet(cellsOf(content))).toEqual([{ row: 1, text: hostile }]);
  });

  test('letters of two halves are never cut apart', () => {
    for (const cell of printSetsSheet(`x${'𝟘'.repeat(9000)}`).grid[1] ?? []) expect(cell?.value).toBe(String(cell?.value).toWellFormed()); // prettier-ignore
  });

  test('a shorter text leaves nothing of the longer one before it', () => {
    const sheet = cellsOf(printSetsSheet(text));
    const cells = setRowCells(sheet, 1, 'ngắn');
    expect(cells[0]).toEqual({ row: 1, column: 0, content: { value: '|ngắn', formula: null } });
    expect(cells.slice(1).map(({ content }) => content.value)).toEqual(Array(sheet.columns - 1).fill(null));
  });

  test('one more set comes below everything that stands there', () => {
    expect(nextSetRow(cellsOf(printSetsSheet(text)))).toBe(2);
  });

  test('is not taken for a table to be scored', () => {
    expect(findTables({ sheets: [cellsOf(printSetsSheet(text))] })).toEqual([]);
  });
});
