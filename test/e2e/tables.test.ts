import AxeBuilder from '@axe-core/playwright';
import type { Frame } from 'playwright-core';
import { openPageOf, readyPane } from './support/paneSteps';
import { workbenchRunner, type WorkbenchPage } from './support/workbenchPage';

/** Where pictures of the pane are kept for people to look at; none are taken where it is not set. */
const PICTURES = process.env['PICTURES'];

const runner = workbenchRunner({ testMs: 120_000 });
let workbench: WorkbenchPage;

const text = (pane: Frame, words: string | RegExp): Promise<void> => pane.getByText(words).first().waitFor();
const press = (pane: Frame, name: string | RegExp): Promise<void> => pane.getByRole('button', { name }).first().click();

/** The pane at its usual size on a small laptop. */
const openSample = async (sample: string): Promise<Frame> => {
  workbench = await runner.open({ workbook: sample, width: 1100, height: 650, paneWidth: 350 });
  const pane = await readyPane(workbench);
  await text(pane, /bảng có sẵn|bảng kết quả/);
  return pane;
};

async function picture(pane: Frame, name: string): Promise<void> {
  if (PICTURES) await (await pane.frameElement()).screenshot({ path: `${PICTURES}/${name}.png` });
}

const faultsOf = async (): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page: workbench.page }).include(['.pane iframe', 'html']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

test('a table of an officer’s is recognised, checked, marked, and its marks taken away again', async () => {
  const pane = await openSample('d6-so-lieu-ban.xlsx');
  await picture(pane, 'tables-1-form');
  expect(await faultsOf()).toEqual([]);
  await openPageOf(pane, 'Kiểm tra');
  await picture(pane, 'tables-2-check');
  await press(pane, 'Đến ô D49');
  await workbench.cell('D49').waitFor();
  await press(pane, 'Đánh dấu trên bảng');
  await text(pane, 'Đã đánh dấu trên bảng.');
  const sheets = await workbench.sheetNames();
  expect(sheets.some((name) => name.startsWith('Kết quả kiểm tra'))).toBe(true);
  if (PICTURES) await workbench.screenshot(`${PICTURES}/tables-3-marked.png`);
  await workbench.sheetTab(sheets.find((name) => name.startsWith('Kết quả')) ?? '').click();
  if (PICTURES) await workbench.screenshot(`${PICTURES}/tables-4-findings.png`);
  await text(pane, 'bảng có sẵn');
  await press(pane, 'Bỏ đánh dấu');
  await text(pane, 'Đã bỏ đánh dấu.');
  expect(await workbench.sheetNames()).not.toContain(expect.stringContaining('Kết quả kiểm tra'));
  await openPageOf(pane, 'Kết quả');
  await picture(pane, 'tables-5-results');
  expect(workbench.errors).toEqual([]);
});

test('what a column was taken for is put right with one choice, and taken back', async () => {
  const pane = await openSample('d4-bang-cham-diem.xlsx');
  await pane.getByText('Các cột').click();
  const column = pane.getByLabel(/Điểm thẩm định$/);
  await column.selectOption({ label: 'Bỏ qua cột này' });
  await text(pane, 'Có điều chỉnh của anh/chị trong cách đọc bảng này.');
  await picture(pane, 'tables-6-corrected');
  expect(await faultsOf()).toEqual([]);
  await press(pane, 'Hoàn tác');
  await text(pane, 'Đã hoàn tác.');
  await pane.getByText('Có điều chỉnh của anh/chị').waitFor({ state: 'detached' });
  expect(workbench.errors).toEqual([]);
});

test('a form is made from a table, after what is wrong with its set was told', async () => {
  const pane = await openSample('d4-bang-cham-diem.xlsx');
  await press(pane, 'Tạo biểu mẫu từ bảng này');
  await pane.getByLabel(/Tên đơn vị/).waitFor();
  await picture(pane, 'tables-7-form-of-table');
  expect(await pane.getByLabel(/Tên đơn vị/).inputValue()).toBe('Phường Minh Khê');
  await press(pane, /^Tạo biểu mẫu$/);
  await text(pane, /Đã tạo biểu mẫu/);
  await picture(pane, 'tables-7b-made');
  await workbench.sheetTab('Chấm điểm CCHC 2025').waitFor();
  if (PICTURES) await workbench.screenshot(`${PICTURES}/tables-8-form.png`);
  await press(pane, 'Xem, lưu bộ tiêu chí ra tệp');
  await pane.getByRole('button', { name: 'Lưu ra tệp' }).waitFor();
  await picture(pane, 'tables-8b-set');
  expect(workbench.errors).toEqual([]);
});

test('a results table of units is told to be one, and can be checked', async () => {
  const pane = await openSample('d5-ket-qua-cac-don-vi.xlsx');
  await text(pane, 'bảng kết quả 24 đơn vị');
  await openPageOf(pane, 'Kết quả');
  await text(pane, /chỉ để kiểm tra/);
  await openPageOf(pane, 'Kiểm tra');
  await picture(pane, 'tables-9-units');
  expect(workbench.errors).toEqual([]);
});
