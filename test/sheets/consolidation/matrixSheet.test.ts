import { xa2025 } from '../../../src/scoring/sets/xa2025';
import { printConsolidation } from '../../../src/sheets/consolidation/printConsolidation';
import type { SheetContent } from '../../../src/sheets/sheetContent';
import { assembleUnits } from '../../../src/workbook/unitFiles/assembleUnits';
import { consolidatedSheets } from '../../../src/workbook/unitFiles/consolidatedSheets';
import { createUnitFileReader } from '../../../src/workbook/unitFiles/readUnitFile';
import { aFormFile, filledTo } from '../../support/aFormFile';

const bytes = aFormFile(xa2025, filledTo(xa2025, '60'), { unit: 'Xã An Phú' });
const assembled = assembleUnits([createUnitFileReader()({ name: 'a.xlsx', bytes, savedAt: 0 })]);
if (!assembled.ok) throw new Error('nothing was consolidated');
const sheets = printConsolidation(consolidatedSheets(assembled.value, { secondRound: true }));
const matrices = ['Tự chấm', 'Thẩm định lần 1', 'Thẩm định lần 2', 'Điều tra XHH', 'Ý kiến thẩm định'].map((name): SheetContent => {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}); // prettier-ignore

/** 150 pixels. */
const MOST_POINTS = 112.5;

test.each(matrices.map((sheet) => [sheet.name, sheet] as const))('%s leaves the screen to its units', (_, sheet) => {
  const { frozen, hiddenRows = [], rowHeights } = sheet;
  const head = Array.from({ length: frozen?.rows ?? 0 }, (__, row) => row).filter((row) => !hiddenRows.includes(row));
  expect(head.reduce((sum, row) => sum + (rowHeights.get(row) ?? Infinity), 0)).toBeLessThanOrEqual(MOST_POINTS);
});

test('a name that is too long for the head is told whole beside the cell and on the sheet of criteria', () => {
  const whole = 'Kế hoạch xác định đủ nhiệm vụ các lĩnh vực, rõ sản phẩm, thời hạn, người thực hiện và kinh phí';
  const [, appraised] = matrices;
  const head = appraised?.grid.flat().map((cell) => cell?.value);
  expect(head).not.toContain(whole);
  expect(head).toContainEqual(expect.stringMatching(/^Kế hoạch xác định .*…$/));
  expect(appraised?.validations).toContainEqual(
    expect.objectContaining({ promptTitle: '1.1.2 (tối đa 0,5)', promptText: whole }),
  );
  const criteria = sheets.find(({ name }) => name === 'Tiêu chí');
  expect(criteria?.grid.flat().map((cell) => cell?.value)).toContain(whole);
});

test('of the sheet of remarks only the line is printed that says where they are printed; of the others all units', () => {
  const printed = matrices.map(({ grid, print }) => {
    const { row, rows, column, columns } = print!.printArea;
    return grid
      .slice(row, row + rows)
      .flatMap((cells) => cells?.slice(column, column + columns).map((cell) => cell?.value));
  });
  const remarks = printed.pop();
  expect(remarks).toContainEqual(expect.stringContaining('trang Giải trình liệt kê từng ý kiến'));
  expect(remarks).not.toContain('1.1.1');
  for (const values of printed) expect(values).toContain('Xã An Phú');
});

test('points below the threshold are coloured where they count towards it: bonus and penalty are never weak', () => {
  const [self] = matrices;
  const weak = self?.conditionalFormats.at(-1)?.formula ?? '';
  const compared = self?.grid[Number(/\$(\d+)/.exec(weak)?.[1]) - 1] ?? [];
  const codes = self?.grid.find((row) => row?.some((cell) => cell?.value === '1.1.1')) ?? [];
  const leaves = codes.flatMap((cell, column) => (/^\d+\.\d/.test(String(cell?.value)) ? [column] : []));
  const coloured = leaves.filter((column) => compared[column]?.value !== 0).map((column) => codes[column]?.value);
  expect(coloured).toContain('1.1.1');
  expect(coloured.filter((code) => String(code).startsWith('9.'))).toEqual([]);
});
