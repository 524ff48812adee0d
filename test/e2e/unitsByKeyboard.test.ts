import type { Frame, Locator } from 'playwright-core';
import { xa2025 } from '../../src/scoring/sets/xa2025';
import { aFormFile, filledTo, type Filled } from '../support/aFormFile';
import { aResultsFile } from '../support/aResultsFile';
import { fileToSend, UNIT_NAMES, type UnitFileToSend } from './support/manyUnitFiles';
import { enterPane, isFocused, readyPane, tabTo } from './support/paneSteps';
import { workbenchRunner, type WorkbenchPage } from './support/workbenchPage';

const TEST_MS = 240_000;

const runner = workbenchRunner({ testMs: TEST_MS, startMs: 400_000 });

const [FIRST = '', SECOND = '', THIRD = ''] = UNIT_NAMES;

const form = (name: string, unit: string, filled: Filled): UnitFileToSend =>
  fileToSend(name, aFormFile(xa2025, filled, { unit, group: unit.startsWith('Xã') ? 'xã' : 'phường' }));

/** One of them appraised, two of one unit that differ, one of a unit that is not on the list, one that is empty. */
const submitted = [
  form('mot.xlsx', FIRST, { ...filledTo(xa2025, '40'), '1.1.1': { self: 1, appraisedFirst: 0.5 } }),
  form('hai.xlsx', SECOND, filledTo(xa2025, '50')),
  form('hai-khac.xlsx', SECOND, { '1.1.1': { self: 0.5, evidence: 'KH 05' } }),
  form('xa-la.xlsx', 'Xã Không Có Trong Danh Sách', filledTo(xa2025, '30')),
  fileToSend('rong.xlsx', ''),
];

const lastYear = fileToSend(
  'nam-truoc.xlsx',
  aResultsFile([
    [FIRST, 35, 2],
    ['Xã Xóm Cũ', 45, 1],
    ['Xã Khác', 20, 3],
  ]),
);

/** Hands on the keys of a pane. */
class Hands {
  constructor(
    private readonly workbench: WorkbenchPage,
    private readonly pane: Frame,
  ) {}

  button = (name: string): Locator => this.pane.getByRole('button', { name });

  fold = (title: string | RegExp): Locator => this.pane.locator('summary', { hasText: title });

  async press(control: Locator, key = 'Enter'): Promise<void> {
    await tabTo(this.workbench, control);
    await this.workbench.press(key);
  }

  async type(field: Locator, text: string): Promise<void> {
    await tabTo(this.workbench, field);
    await this.workbench.page.keyboard.type(text);
  }

  /** Writes a name into a field that finds names, and takes the first. */
  async find(field: Locator, name: string): Promise<void> {
    await this.type(field, name);
    await this.pane.locator('[role=option]').first().waitFor();
    await this.workbench.press('Enter');
  }

  /** Presses a button that asks for files, and chooses some. */
  async choose(button: Locator, files: UnitFileToSend[]): Promise<void> {
    const chooser = this.workbench.page.waitForEvent('filechooser');
    await this.press(button);
    await (await chooser).setFiles(files);
  }

  /** Presses a button that saves a file, and tells its name. */
  async save(button: Locator): Promise<string> {
    const download = this.workbench.page.waitForEvent('download');
    await this.press(button);
    return (await download).suggestedFilename();
  }
}

test('many units are worked by the keyboard alone, from their list to the forms that go back', async () => {
  const workbench = await runner.open({ workbook: 'empty' });
  const pane = await readyPane(workbench);
  const hands = new Hands(workbench, pane);
  const said = (text: string | RegExp): Promise<void> => pane.getByText(text).waitFor({ timeout: TEST_MS });
  const gone = (text: string | RegExp): Promise<void> => pane.getByText(text).waitFor({ state: 'detached' });
  await enterPane(workbench, pane);
  await hands.press(pane.getByRole('tab', { selected: true }), 'End');

  await hands.press(hands.fold('Danh sách đơn vị (chưa có)'));
  await hands.type(pane.getByLabel(/Mỗi đơn vị một dòng/), `${FIRST}\n${SECOND}\n${THIRD}`);
  await hands.press(hands.button('Dùng danh sách này'));
  await said('Đã nhận danh sách 3 đơn vị');

  await hands.press(hands.fold('Gửi biểu mẫu cho các đơn vị'));
  expect(await hands.save(hands.button('Tạo tệp .zip biểu mẫu'))).toBe('bieu-mau-2025.zip');

  await hands.press(hands.fold('Hạn nộp, bộ tiêu chí, cách xếp hạng'));
  await hands.type(pane.getByLabel('Hạn nộp (hết ngày)'), '01102026');
  await hands.choose(hands.button('Chọn tệp…'), submitted);
  await said('Đã đọc xong 5 tệp.');
  // Who was appraised has handed in before.
  await said('Nộp muộn (1)');

  await hands.find(pane.getByRole('combobox', { name: 'Đơn vị của tệp xa-la.xlsx' }), 'minh 3');
  await said(/^3 đơn vị đã có điểm/);
  await hands.press(hands.button('Bỏ tệp rong.xlsx'));
  await gone('Không đọc được (1)');

  await hands.press(hands.fold(/^Ô khác nhau giữa các tệp của một đơn vị/));
  await hands.press(pane.getByLabel(`${SECOND}, 1.1.1, tự chấm`), 'ArrowDown');
  await said(/49,5 điểm/);

  await hands.press(hands.fold('So với năm trước'));
  await hands.choose(hands.button('Chọn tệp kết quả năm trước…'), [lastYear]);
  await said('Tìm thấy 1/3 đơn vị năm nay.');
  await hands.find(pane.getByRole('combobox', { name: `${SECOND}: tên năm trước` }), 'xom cu');
  await said('Tìm thấy 2/3 đơn vị năm nay.');
  await hands.press(hands.button('Bỏ so sánh'));
  await gone(/^Tìm thấy/);
  expect(await isFocused(hands.fold('So với năm trước'))).toBe(true);

  const write = hands.button('Ghi vào sổ tính');
  await hands.press(write);
  await said(/Đã ghi \d+ trang tính/);
  expect(await isFocused(write)).toBe(true);

  await hands.press(hands.fold('Gửi lại điểm thẩm định để giải trình'));
  expect(await hands.save(hands.button('Tạo tệp .zip để giải trình'))).toBe('giai-trinh-2025.zip');

  await hands.press(hands.button('Hoàn tác'));
  await said('Đã hoàn tác.');
  expect(await isFocused(pane.getByRole('tabpanel'))).toBe(true);
  expect(workbench.errors).toEqual([]);
});
