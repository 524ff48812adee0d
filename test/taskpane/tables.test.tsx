import { screen, within } from '@testing-library/react';
import { openTable, tableReading, type TableReading } from '../../src/workbook/tableReading';
import type { OpenBook } from '../../src/workbook/workbook';
import { InMemoryDesk } from '../support/inMemoryDesk';
import { InMemoryShelf } from '../support/inMemoryShelf';
import { page, renderPane } from '../support/renderPane';
import { sheetOf } from '../sheets/recognise/printedTable';

const HEADER = ['STT', 'Nội dung', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định'];
const TITLE = ['BẢNG CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2025'];
const UNIT = ['Đơn vị: Phường Minh Khê - Năm 2025'];
const ROWS: (string | number)[][] = [
  ['1', 'CHỈ ĐẠO, ĐIỀU HÀNH', 3, 3, 2],
  ['1.1', 'Kế hoạch năm', 1, 1, 1],
  ['1.2', 'Báo cáo định kỳ', 2, 2, 1],
  ['2', 'CẢI CÁCH THỂ CHẾ', 4, 3, 3],
  ['2.1', 'Rà soát văn bản', 2, 2, 2],
  ['2.2', 'Kiểm tra văn bản', 2, 1, 1],
];
/** The parts of the second area come to 5. */
const NOT_ADDING = ROWS.map((row) => (row[0] === '2.2' ? ['2.2', 'Kiểm tra văn bản', 3, 1, 1] : row));

/** What the desk reads of a sheet with such rows. */
function readingOf(rows = ROWS): TableReading {
  const sheet = sheetOf([TITLE, UNIT, HEADER, ...rows], { name: 'Bảng điểm' });
  const read = { sheets: [sheet] };
  const book: OpenBook = {
    ...read,
    unfinished: [],
    activeSheetId: sheet.id,
    read,
    calculatesItself: true,
    cutOff: false,
    along: new Map(),
    onItself: [],
    decimalSeparator: ',',
  };
  const opened = openTable({ book, sheet, at: 0 });
  const reading = opened && tableReading(opened);
  if (reading?.kind !== 'criteria') throw new Error('no table of criteria');
  return reading;
}

const deskWith = (table: TableReading): InMemoryDesk => {
  const desk = new InMemoryDesk();
  desk.table = table;
  return desk;
};

test('the head tells the unit, the year, that it is an existing table, and how sure that is', async () => {
  await renderPane(deskWith(readingOf()));
  await page().findByText('Bảng có sẵn');
  const head = screen.getByRole('banner');
  expect(head).toHaveTextContent('Phường Minh Khê · 2025 · bảng có sẵn');
  expect(head).toHaveTextContent('nhận dạng chắc chắn');
});

test('every column says what it was taken for, and one choice puts it right', async () => {
  const desk = deskWith(readingOf());
  const { user } = await renderPane(desk);
  await user.click(await page().findByText('Các cột'));
  const column = page().getByLabelText('Cột E · Điểm thẩm định');
  expect(column).toHaveDisplayValue('Điểm thẩm định');
  await user.selectOptions(column, 'Bỏ qua cột này');
  expect(desk.asked.at(-1)).toBe('correct column 4 ignore');
});

test('rows of which it is not sure stand first, with why, and one choice gives them another level', async () => {
  const reading = readingOf();
  const [first, ...rest] = reading.rows;
  const desk = deskWith({ ...reading, confidence: 0.5, rows: [{ ...first!, sure: false, reason: 'sums' }, ...rest] });
  const { user } = await renderPane(desk);
  expect(await page().findByText(/Chưa chắc đã nhận dạng đúng/)).toBeVisible();
  const unsure = page().getByText('Dòng cần xem lại (1)').closest('details') as HTMLElement;
  expect(within(unsure).getByText('Đoán theo các điểm cộng lại.')).toBeVisible();
  await user.selectOptions(within(unsure).getByRole('combobox'), 'Tiêu chí');
  expect(desk.asked.at(-1)).toBe(`correct row ${first!.row} 1`);
});

test('a table of which no single row or column is in doubt, but which does not add up, is to be looked at by its levels', async () => {
  await renderPane(deskWith({ ...readingOf(), confidence: 0.7 }));
  expect(await page().findByText(/chưa cho biết chắc dòng nào thuộc mục nào.*“Mọi dòng của bảng \(6\)”/)).toBeVisible();
});

test('a reading that is in doubt and yet right is confirmed with one press', async () => {
  const desk = deskWith({ ...readingOf(), confidence: 0.7 });
  const { press } = await renderPane(desk);
  await press('Xác nhận đọc đúng');
  expect(desk.asked.at(-1)).toBe(`correct confirm ${readingOf().mark}`);
});

test('what was confirmed says so and is not asked again', async () => {
  await renderPane(deskWith({ ...readingOf(), confirmed: true }));
  expect(await page().findByText('Anh/chị đã xác nhận bảng được đọc đúng.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Xác nhận đọc đúng' })).toBeNull();
});

test('of several tables another can be chosen', async () => {
  const desk = deskWith(readingOf());
  const { sheetId, sheetName } = readingOf();
  desk.tables = [
    { sheetId, sheetName, at: 0, of: 2 },
    { sheetId, sheetName, at: 1, of: 2 },
  ];
  const { user } = await renderPane(desk);
  await user.selectOptions(await page().findByLabelText('Các bảng trong tệp này'), `${sheetName}, bảng 2`);
  expect(desk.asked.at(-1)).toBe(`showTable ${sheetId} 1`);
});

test('before a form is made of the table, what is wrong with its set is told; it can be made all the same', async () => {
  const reading = readingOf(NOT_ADDING);
  const desk = deskWith(reading);
  const { press } = await renderPane(desk);
  await press('Tạo biểu mẫu từ bảng này');
  expect(reading.defects.length).toBeGreaterThan(0);
  const told = await page().findByText(`Bộ tiêu chí của bảng có ${reading.defects.length} điểm cần xem lại`);
  expect(within(told.parentElement as HTMLElement).getAllByRole('listitem')).toHaveLength(reading.defects.length);
  expect(screen.queryByRole('button', { name: 'Kiểm tra trước khi nộp' })).toBeNull();
  await press('Tạo biểu mẫu');
  expect(desk.asked.at(-1)).toMatch(/^create Phường Minh Khê 2025/);
});

test.each([
  ['the columns of appraisers where they have given points', ROWS, 'Thẩm định'],
  ['the unit’s own where only it has scored', ROWS.map((row) => row.slice(0, 4)), 'Tự chấm'],
])('a form of a table begins with %s', async (_, rows, view) => {
  const { press } = await renderPane(deskWith(readingOf(rows)));
  await press('Tạo biểu mẫu từ bảng này');
  expect(await page().findByLabelText('Cột hiển thị và in')).toHaveDisplayValue(view);
});

test('what was done before is no longer told where a form is described', async () => {
  const { user, press } = await renderPane(deskWith(readingOf()));
  await user.click(await page().findByText('Các cột'));
  await user.selectOptions(page().getByLabelText('Cột E · Điểm thẩm định'), 'Bỏ qua cột này');
  expect(await page().findByText(/^Đã đọc lại bảng/)).toBeVisible();
  await press('Tạo biểu mẫu từ bảng này');
  expect(screen.queryByText(/^Đã đọc lại bảng/)).toBeNull();
});

test('the set of a table of which a form was made can be saved to a file at once', async () => {
  const reading = readingOf();
  const desk = deskWith(reading);
  const { press } = await renderPane(desk, { shelf: new InMemoryShelf([reading.set]) });
  await press('Tạo biểu mẫu từ bảng này');
  await press('Tạo biểu mẫu');
  await screen.findByText(/Bộ tiêu chí của bảng được lưu trong tệp này, có thể lưu ra tệp/);
  await press('Xem, lưu bộ tiêu chí ra tệp');
  expect(await screen.findByLabelText('Bộ tiêu chí')).toHaveDisplayValue(`Trong tệp: ${reading.set.title}`);
  expect(screen.getByRole('button', { name: 'Lưu ra tệp' })).toBeVisible();
});

test('an existing table carries no stamp: nothing is said of submitting it', async () => {
  const { openPage } = await renderPane(deskWith({ ...readingOf(), findings: [] }));
  await openPage('Kiểm tra');
  expect(await page().findByText('Không có lỗi.')).toBeVisible();
});

test('a sheet too large to be a table is told to be: which, and what to do', async () => {
  const desk = new InMemoryDesk();
  desk.tooLarge = 'Sổ công văn';
  await renderPane(desk);
  const told = await page().findByText(/^Trang tính Sổ công văn quá lớn để là bảng chấm điểm/);
  expect(told).toHaveTextContent(/xóa các dòng, cột thừa .*, hoặc chép riêng bảng sang trang tính mới/);
});
