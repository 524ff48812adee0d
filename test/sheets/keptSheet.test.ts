import { findTables } from '../../src/sheets/findTables';
import { keptRowCells, nextKeptRow, printKeptSheet, readKeptTexts } from '../../src/sheets/keptSheet';
import { SETS_SHEET } from '../../src/sheets/setsSheet';
import type { SheetContent } from '../../src/sheets/sheetContent';
import { printCriteriaSet } from '../../src/scoring/parseCriteriaSet';
import { xa2025 } from '../../src/scoring/sets/xa2025';
import { cellsOf } from '../support/cellsOf';

const text = printCriteriaSet(xa2025);
const printSetsSheet = (kept: string): SheetContent => printKeptSheet(SETS_SHEET, [kept]);

describe('a hidden sheet that keeps texts', () => {
  test('gives back the text that was put there', () => {
    expect(readKeptTexts(cellsOf(printSetsSheet(text)))).toEqual([{ row: 1, text }]);
  });

  test('holds no formula, no number and no cell that is longer than Excel takes, whatever the text', () => {
    const hostile = `=1+1 ${'0123456789'.repeat(2000)}${'=HYPERLINK("x")'.repeat(900)}${'𝟘'.repeat(9000)}`;
    const content = printSetsSheet(hostile);
    for (const cell of content.grid.flat()) {
      expect(cell?.formula).toBeNull();
      expect(cell?.value).toMatch(/^[|T]/);
      expect(String(cell?.value).length).toBeLessThan(8192);
    }
    expect(readKeptTexts(cellsOf(content))).toEqual([{ row: 1, text: hostile }]);
  });

  test('letters of two halves are never cut apart', () => {
    const [, row = []] = printSetsSheet(`x${'𝟘'.repeat(9000)}`).grid;
    for (const cell of row) expect(() => encodeURIComponent(String(cell?.value))).not.toThrow();
  });

  test('a shorter text leaves nothing of the longer one before it', () => {
    const sheet = cellsOf(printSetsSheet(text));
    const cells = keptRowCells(sheet, 1, 'ngắn');
    expect(cells[0]).toEqual({ row: 1, column: 0, content: { value: '|ngắn', formula: null } });
    expect(cells.slice(1).map(({ content }) => content.value)).toEqual(Array(sheet.columns - 1).fill(null));
  });

  test('one more set comes below everything that stands there', () => {
    expect(nextKeptRow(cellsOf(printSetsSheet(text)))).toBe(2);
  });

  test('is not taken for a table to be scored', () => {
    expect(findTables({ sheets: [cellsOf(printSetsSheet(text))] })).toEqual([]);
  });
});
