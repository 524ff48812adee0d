import { cellArea } from '../model/area';
import type { CalculatedWorkbook } from '../model/calculatedWorkbook';
import { loadEngineFromDisk } from '../model/engineFromDisk';
import { newWorkbook, openSnapshot, takeSnapshot } from '../model/snapshots';
import type { Validation } from '../model/rules';

beforeAll(loadEngineFromDisk);

const A1 = { row: 0, column: 0 };

function book(locale: 'vi-VN' | 'en-US' = 'vi-VN'): {
  book: CalculatedWorkbook;
  id: string;
  type: (address: string, text: string) => unknown;
  text: (address: string) => string;
  value: (address: string) => unknown;
} {
  const opened = newWorkbook('Thử.xlsx', locale);
  const id = opened.activeSheet;
  const at = (address: string): [number, number] => [Number(address.slice(1)) - 1, address.charCodeAt(0) - 65];
  return {
    book: opened,
    id,
    type: (address, text) => opened.enter(id, ...at(address), text),
    text: (address) => opened.cell(id, ...at(address)).text,
    value: (address) => opened.cell(id, ...at(address)).value,
  };
}

const limit = (area: Validation['area'], formula: string): Validation => ({
  area,
  rule: { kind: 'custom', formula },
  ignoreBlanks: true,
  alert: { shown: true, style: 'Stop', title: 'Điểm', message: 'Quá điểm tối đa' },
  prompt: { shown: false, title: '', message: '' },
});

describe('typing', () => {
  test.each([
    ['vi-VN', '0,5', 0.5],
    ['vi-VN', '0.5', '0.5'],
    ['vi-VN', '1.234,5', 1234.5],
    ['vi-VN', '1.000', 1000],
    ['vi-VN', '50%', 0.5],
    ['en-US', '0,5', '0,5'],
    ['en-US', '0.5', 0.5],
    ['en-US', '1,000', 1000],
    ['en-US', 'TRUE', true],
    ['vi-VN', "'0,5", '0,5'],
    ['vi-VN', '1 điểm', '1 điểm'],
  ] as const)('in %s, %s becomes %p', (locale, typed, value) => {
    const sheet = book(locale);
    sheet.type('A1', typed);
    expect(sheet.value('A1')).toBe(value);
  });

  test('1/5 is the first of May in Vietnam and the fifth of January in America', () => {
    const here = book('vi-VN');
    here.type('A1', '1/5');
    const there = book('en-US');
    there.type('A1', '1/5');
    const [may, january] = [here.value('A1'), there.value('A1')];
    expect(Number(may) - Number(january)).toBeGreaterThan(100);
  });

  test('a formula is typed with the separators of the locale and kept in English', () => {
    const sheet = book('vi-VN');
    sheet.type('A1', '=SUM(1,5;2)');
    expect(sheet.value('A1')).toBe(3.5);
    expect(sheet.book.cell(sheet.id, 0, 0).formula).toBe('=SUM(1.5,2)');
    expect(sheet.book.cell(sheet.id, 0, 0).editText).toBe('=SUM(1,5;2)');
    expect(sheet.type('A2', '=SUM(1')).toEqual({ why: 'bad-formula' });
  });

  test('formulas follow what they refer to', () => {
    const sheet = book();
    sheet.type('A1', '2');
    sheet.type('A2', '=A1*3');
    expect(sheet.value('A2')).toBe(6);
    sheet.type('A1', '5');
    expect(sheet.value('A2')).toBe(15);
    sheet.book.insertRows(sheet.id, 0, 2);
    expect(sheet.book.cell(sheet.id, 3, 0).formula).toBe('=A3*3');
    sheet.book.undo();
    expect(sheet.book.cell(sheet.id, 1, 0).formula).toBe('=A1*3');
    expect(sheet.value('A2')).toBe(15);
  });
});

describe('limits and protection', () => {
  test('a limit refuses what its formula refuses, and what is pasted passes it by', () => {
    const sheet = book();
    sheet.type('B1', '2');
    sheet.book.change(() => {
      sheet.book.writable(sheet.id).validations = [limit(cellArea(0, 0), '=AND(ISNUMBER(A1),A1<=$B1)')];
    });
    expect(sheet.type('A1', '2,5')).toMatchObject({ why: 'validation', message: 'Quá điểm tối đa' });
    expect(sheet.value('A1')).toBe('');
    expect(sheet.type('A1', '2')).toBeNull();
    expect(sheet.book.paste(sheet.id, 0, 0, { text: '9' })).toBeNull();
    expect(sheet.value('A1')).toBe(9);
  });

  test('a protected sheet takes entries in unlocked cells only, and protecting forgets what could be undone', () => {
    const sheet = book();
    sheet.book.setFormat(sheet.id, cellArea(0, 0), { locked: false });
    expect(sheet.book.canUndo).toBe(true);
    sheet.book.protect(sheet.id);
    expect(sheet.book.canUndo).toBe(false);
    expect(sheet.type('A1', '1')).toBeNull();
    expect(sheet.type('A2', '1')).toEqual({ why: 'protected' });
    expect(sheet.book.paste(sheet.id, 0, 0, { text: '1\t2' })).toEqual({ why: 'protected' });
    expect(sheet.book.insertRows(sheet.id, 0, 1)).toEqual({ why: 'protected' });
  });
});

describe('conditional formats', () => {
  test('hold cell by cell, the first in the list before the others', () => {
    const sheet = book();
    ['1', '5', '9'].forEach((text, row) => sheet.book.enter(sheet.id, row, 0, text));
    const look = {
      fontColor: null,
      bold: null,
      italic: null,
      underline: null,
      strikethrough: null,
      numberFormat: null,
      lines: {},
    };
    sheet.book.change(() => {
      const area = { ...A1, rows: 3, columns: 2 };
      sheet.book.writable(sheet.id).conditionalFormats = [
        {
          id: '1',
          area,
          rule: { kind: 'custom', formula: '=$A1>6' },
          look: { ...look, fill: '#FF0000' },
          stopIfTrue: false,
        },
        {
          id: '2',
          area,
          rule: { kind: 'custom', formula: '=$A1>3' },
          look: { ...look, fill: '#00FF00', bold: true },
          stopIfTrue: false,
        },
      ];
    });
    const fill = (row: number): string | null => sheet.book.cell(sheet.id, row, 1).format.fill;
    expect([fill(0), fill(1), fill(2)]).toEqual([null, '#00FF00', '#FF0000']);
    expect(sheet.book.cell(sheet.id, 2, 0).format.bold).toBe(true);
  });
});

test('a form of 150 rows and 28 columns takes well under 50 ms of computing for an edit', () => {
  const sheet = book('en-US');
  const opened = sheet.book;
  opened.change(() => {
    const cells = [];
    for (let row = 0; row < 150; row += 1) {
      for (let column = 0; column < 23; column += 1)
        cells.push({
          row,
          column,
          cell: { value: row / (column + 1), error: false, formula: null, quoted: false, format: null },
        });
      for (let column = 23; column < 28; column += 1) {
        const formula = `=IF(COUNT(A${row + 1}:E${row + 1})>0,ROUND(SUM(A${row + 1}:E${row + 1}),2),SUMIF($A$1:$A$150,">"&A${row + 1},$B$1:$B$150))`;
        cells.push({ row, column, cell: { value: null, error: false, formula, quoted: false, format: null } });
      }
    }
    opened.putCells(sheet.id, cells, 'add-in');
  });
  expect(opened.cell(sheet.id, 149, 27).type).toBe('Double');
  const times = [1, 2, 3, 4, 5].map((value) => {
    const start = process.cpuUsage();
    opened.enter(sheet.id, 3, 3, String(value));
    opened.cell(sheet.id, 3, 27);
    return process.cpuUsage(start).user / 1000;
  });
  expect(times.sort((one, other) => one - other)[2]).toBeLessThan(50);
});

test('a workbook saved and opened again is the same', () => {
  const sheet = book();
  sheet.type('A1', '0,5');
  sheet.type('A2', '=A1*2');
  sheet.book.setFormat(sheet.id, cellArea(0, 0), { bold: true, numberFormat: '0.00##' });
  sheet.book.protect(sheet.id, { allowFormatColumns: true });
  const saved = takeSnapshot(sheet.book);
  const opened = openSnapshot(JSON.parse(JSON.stringify(saved)));
  expect(takeSnapshot(opened)).toEqual(saved);
  expect(opened.cell(opened.activeSheet, 0, 0).text).toBe('0,50');
  expect(opened.cell(opened.activeSheet, 1, 0).value).toBe(1);
});
