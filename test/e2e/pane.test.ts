import type { Frame } from 'playwright-core';
import { enterPane, openPageOf, readyPane, tabTo } from './support/paneSteps';
import { workbenchRunner, type WorkbenchPage } from './support/workbenchPage';

const runner = workbenchRunner({ testMs: 90_000 });
let workbench: WorkbenchPage;

const text = (pane: Frame, words: string | RegExp): Promise<void> => pane.getByText(words).first().waitFor();

describe('the whole job without a mouse', () => {
  test('a form is described, inserted, filled in, and its points follow in the pane', async () => {
    workbench = await runner.open({ workbook: 'empty' });
    const pane = await readyPane(workbench);
    await enterPane(workbench, pane);
    await tabTo(workbench, pane.getByLabel(/Tên đơn vị/));
    await workbench.page.keyboard.type('Ủy ban nhân dân xã Bình Minh');
    await workbench.press('Enter');
    await text(pane, /Đã tạo biểu mẫu/);
    await workbench.sheetTab('Chấm điểm CCHC 2025').waitFor();
    expect(await workbench.cellText('A2')).toBe('ỦY BAN NHÂN DÂN XÃ BÌNH MINH');
    await workbench.enter('F9', '0,5');
    await text(pane, '0,5/70 điểm');
    expect(workbench.errors).toEqual([]);
  });

  test('findings are read, their cells shown, certain ones fixed and taken back, and results opened', async () => {
    workbench = await runner.open({ workbook: 'filled-form' });
    const pane = await readyPane(workbench);
    await enterPane(workbench, pane);
    await tabTo(workbench, pane.getByRole('button', { name: 'Kiểm tra trước khi nộp' }));
    await workbench.press('Enter');
    await text(pane, /Kiểm tra xong: 1 lỗi/);
    await tabTo(workbench, pane.getByRole('button', { name: 'Đến ô F9' }));
    await workbench.press('Enter');
    await workbench.page.waitForFunction(() => document.querySelector<HTMLInputElement>('.name-box')?.value === 'F9');
    await enterPane(workbench, pane);
    await tabTo(workbench, pane.getByRole('button', { name: 'Sửa thành 0,25' }));
    await workbench.press('Enter');
    await text(pane, /Đã sửa/);
    await tabTo(workbench, pane.getByRole('button', { name: 'Hoàn tác' }));
    await workbench.press('Enter');
    await text(pane, 'Đã hoàn tác.');
    await enterPane(workbench, pane);
    await tabTo(workbench, pane.getByRole('tab', { name: 'Kiểm tra' }));
    await workbench.press('ArrowRight');
    await text(pane, 'Theo lĩnh vực');
    expect(workbench.errors).toEqual([]);
  });
});

describe('the pane beside the sheet', () => {
  test('the ribbon’s check opens a closed pane on the findings', async () => {
    workbench = await runner.open({ workbook: 'filled-form', paneShown: false });
    await workbench.ribbonButton('CCHC.CheckForm').click();
    const pane = await readyPane(workbench);
    await text(pane, /Kiểm tra xong/);
    expect(await pane.getByRole('tab', { name: 'Kiểm tra', selected: true }).isVisible()).toBe(true);
  });

  test('marks are words on the sheet, and go without a trace', async () => {
    workbench = await runner.open({ workbook: 'filled-form' });
    const pane = await readyPane(workbench);
    await openPageOf(pane, 'Kiểm tra');
    await pane.getByRole('button', { name: 'Đánh dấu trên bảng' }).click();
    await text(pane, 'Đã đánh dấu trên bảng.');
    expect(await workbench.cellText('Q9')).toBe('Lỗi: vượt điểm tối đa (10 > 1)');
    await pane.getByRole('button', { name: 'Bỏ đánh dấu' }).click();
    await text(pane, 'Đã bỏ đánh dấu.');
    expect(await workbench.cellText('Q9')).toBe('');
  });

  test('columns, levels and one office’s rows are shown as chosen', async () => {
    workbench = await runner.open({ workbook: 'filled-form' });
    const pane = await readyPane(workbench);
    await pane.getByLabel('Mức hiển thị').selectOption('Đến tiêu chí');
    await workbench.cell('A9').waitFor({ state: 'detached' });
    await pane.getByLabel('Mức hiển thị').selectOption('Mọi cấp');
    await workbench.cell('A9').waitFor();
    await pane.getByLabel('Cột hiển thị và in').selectOption('Kết quả');
    await workbench.cell('G9').waitFor({ state: 'detached' });
  });

  test('a check that meets a half-typed cell says to press Enter, and goes on by itself', async () => {
    workbench = await runner.open({ workbook: 'filled-form' });
    const pane = await readyPane(workbench);
    await workbench.goTo('F10');
    await workbench.page.keyboard.type('0,5');
    // The button is pressed without taking the focus out of the cell, as a ribbon button would.
    await pane.getByRole('button', { name: 'Kiểm tra trước khi nộp' }).dispatchEvent('click');
    await text(pane, /nhấn Enter/i);
    await workbench.cell('F10').click({ trial: true });
    await workbench.press('Enter');
    await text(pane, /Kiểm tra xong/);
  });

  test('a second form does not touch the first, and "Hoàn tác" takes it away', async () => {
    workbench = await runner.open({ workbook: 'filled-form' });
    const pane = await readyPane(workbench);
    await workbench.ribbonButton('CCHC.InsertForm').click();
    await pane.getByLabel(/Tên đơn vị/).fill('Xã Tiên Phong');
    await pane.getByRole('button', { name: 'Tạo biểu mẫu', exact: true }).click();
    await text(pane, /Đã tạo biểu mẫu/);
    expect((await workbench.sheetNames()).filter((name) => name.startsWith('Chấm điểm'))).toHaveLength(2);
    await pane.getByRole('button', { name: 'Hoàn tác' }).click();
    await text(pane, 'Đã hoàn tác.');
    expect((await workbench.sheetNames()).filter((name) => name.startsWith('Chấm điểm'))).toHaveLength(1);
    await text(pane, /Xã Bình Minh/);
  });

  test('speaks English in an English Office', async () => {
    workbench = await runner.open({ workbook: 'filled-form', language: 'en-US' });
    const pane = await readyPane(workbench);
    await text(pane, '55.5/70 points');
  });
});

describe('the page by itself', () => {
  test('opened outside Excel it says where to open it', async () => {
    workbench = await runner.open({ workbook: 'empty' });
    const page = await workbench.page.context().newPage();
    await page.goto(`${runner.address}taskpane.html`);
    await page.getByRole('heading', { name: 'Hãy mở từ Excel' }).waitFor();
  });

  test('without Office.js it says after ten seconds what keeps it from opening', async () => {
    workbench = await runner.open({ workbook: 'empty' });
    const page = await workbench.page.context().newPage();
    await page.route(/office\.js/, (route) => route.abort());
    await page.goto(`${runner.address}taskpane.html`);
    const late = page.getByText(/Chưa mở được ngăn CCHC/);
    expect(await late.isVisible()).toBe(false);
    await late.waitFor({ timeout: 15_000 });
  });
});
