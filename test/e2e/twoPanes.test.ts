import type { Frame } from 'playwright-core';
import { openPageOf, readyPane } from './support/paneSteps';
import { workbenchRunner } from './support/workbenchPage';
import type { WorkbenchPage } from './support/workbenchPage';

/** Two people, each with a pane of their own, on one workbook. */

/** Holds “0,25” as a text in the form that is partly filled in. */
const FIXED = 'F10';

const runner = workbenchRunner({ testMs: 90_000 });
let workbench: WorkbenchPage;
let mine: Frame;
let theirs: Frame;

async function openTwo(file: string): Promise<void> {
  workbench = await runner.open({ workbook: file, panes: 2 });
  [mine, theirs] = await Promise.all([readyPane(workbench), readyPane(workbench, 'co-author')]);
}

const text = (pane: Frame, words: string | RegExp): Promise<void> => pane.getByText(words).first().waitFor();
const press = (pane: Frame, name: string | RegExp): Promise<void> => pane.getByRole('button', { name }).first().click();

test('points that one person enters, and what the other’s pane puts right, are followed by both', async () => {
  await openTwo('filled-form');
  await workbench.enter('F9', '0,5');
  await Promise.all([text(mine, '46/70 điểm'), text(theirs, '46/70 điểm')]);
  await openPageOf(mine, 'Kiểm tra');
  await press(mine, 'Kiểm tra trước khi nộp');
  await text(mine, 'Sửa thành 0,25');
  await openPageOf(theirs, 'Kiểm tra');
  await press(theirs, 'Kiểm tra trước khi nộp');
  await press(theirs, 'Sửa thành 0,25');
  await text(theirs, /Đã sửa/);
  await mine.getByText('Sửa thành 0,25').first().waitFor({ state: 'detached' });
  expect(workbench.errors).toEqual([]);
});

test('what the other person has changed since is not taken back', async () => {
  await openTwo('filled-form');
  await openPageOf(theirs, 'Kiểm tra');
  await press(theirs, 'Kiểm tra trước khi nộp');
  await press(theirs, 'Sửa thành 0,25');
  await text(theirs, /Đã sửa/);
  await workbench.enter(FIXED, '0');
  await press(theirs, 'Hoàn tác');
  await text(theirs, /đã được sửa sau đó/);
  expect(await workbench.cellText(FIXED)).toBe('0,00');
  expect(workbench.errors).toEqual([]);
});

test('of two forms made at the same moment each is whole, or refused with its reason', async () => {
  await openTwo('empty');
  await mine.getByLabel(/Tên đơn vị/).fill('Xã Bình Minh');
  await theirs.getByLabel(/Tên đơn vị/).fill('Xã Tiên Phong');
  await Promise.all([press(mine, 'Tạo biểu mẫu'), press(theirs, 'Tạo biểu mẫu')]);
  await Promise.all([mine, theirs].map((pane) => text(pane, /Đã tạo biểu mẫu|Trùng tên trang tính/)));
  const made = await Promise.all([mine, theirs].map((pane) => pane.getByText(/Đã tạo biểu mẫu/).count()));
  const sheets = await workbench.sheetNames();
  const forms = sheets.filter((name) => name.startsWith('Chấm điểm'));
  expect(forms).toHaveLength(made.filter((count) => count > 0).length);
  expect(forms.length).toBeGreaterThan(0);
  expect(sheets.filter((name) => name.includes('đang tạo'))).toEqual([]);
  for (const form of forms) {
    await workbench.page.locator('.sheet-tabs').getByRole('tab', { name: form, exact: true }).click();
    expect(await workbench.cellText('A2')).toMatch(/XÃ (BÌNH MINH|TIÊN PHONG)/);
    expect(await workbench.formulaBar('F8')).toMatch(/^=/);
  }
  expect(workbench.errors).toEqual([]);
});

test('a co-author’s pane comes and goes by a switch, and one’s own works on', async () => {
  workbench = await runner.open({ workbook: 'filled-form' });
  mine = await readyPane(workbench);
  await workbench.showRibbonTab('Bàn thử');
  await workbench.page.getByLabel('Người cùng sửa (ngăn thứ hai)').check();
  theirs = await readyPane(workbench, 'co-author');
  await workbench.page.locator('.pane[data-owner=co-author]').getByRole('button', { name: 'Đóng ngăn' }).click();
  await workbench.page.locator('.pane[data-owner=co-author]').waitFor({ state: 'detached' });
  await openPageOf(mine, 'Kiểm tra');
  await press(mine, 'Kiểm tra trước khi nộp');
  await text(mine, /Kiểm tra xong/);
  expect(workbench.errors).toEqual([]);
});
