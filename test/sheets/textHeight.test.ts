import { heightOfLines, lineCount } from '../../src/sheets/textHeight';

const column = { width: 100, size: 11 };

test.each([
  ['Kế hoạch', 1],
  ['Ban hành kịp thời: 1\nKhông ban hành: 0', 2],
  ['Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật', 3],
  ['', 1],
])('"%s" takes %i lines in a column of 100 points', (text, lines) => {
  expect(lineCount(text, column)).toBe(lines);
});

test('letters with marks are as wide as without, decomposed or not', () => {
  const text = 'Ủy ban nhân dân đặc khu';
  for (const width of [40, 60, 80, 100]) {
    expect(lineCount(text.normalize('NFD'), { ...column, width })).toBe(lineCount(text, { ...column, width }));
    expect(lineCount('Uy ban nhan dan dac khu', { ...column, width })).toBe(lineCount(text, { ...column, width }));
  }
});

test('a word longer than the column is broken, not lost', () => {
  expect(lineCount('a'.repeat(100), column)).toBeGreaterThanOrEqual(5);
});

test('two lines are twice as high as one, but for the rim', () => {
  expect(heightOfLines(2, 12)).toBe(2 * 15.75 + 2);
});
