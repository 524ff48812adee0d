import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Frame } from 'playwright-core';
import { parseCriteriaSet } from '../../src/scoring/parseCriteriaSet';
import { enterPane, readyPane, tabTo } from './support/paneSteps';
import { workbenchRunner, type WorkbenchPage } from './support/workbenchPage';

/** Excel's pane on a laptop of 1366×768, and the line between sheet and pane. */
const PANE = { width: 350, height: 378 };
const EDGE = 1;
const PICTURES = join(__dirname, '../output/sets');

const runner = workbenchRunner({ testMs: 120_000 });

beforeAll(() => {
  mkdirSync(PICTURES, { recursive: true });
});

/** The pane at its least size, with the page of criteria sets open. */
async function openSets(workbook: 'empty' | 'filled-form'): Promise<{ workbench: WorkbenchPage; pane: Frame }> {
  const workbench = await runner.open({ workbook, paneWidth: PANE.width + EDGE });
  const pane = await readyPane(workbench);
  await fitPane(workbench, pane);
  await pane.getByRole('button', { name: 'Xem, sửa bộ tiêu chí' }).click();
  await pane.getByRole('heading', { name: 'Bộ tiêu chí', exact: true }).waitFor();
  return { workbench, pane };
}

async function fitPane(workbench: WorkbenchPage, pane: Frame): Promise<void> {
  const height = await pane.evaluate(() => innerHeight);
  const window = workbench.page.viewportSize()!;
  await workbench.page.setViewportSize({ ...window, height: window.height + PANE.height - height });
  await pane.waitForFunction((wanted) => innerHeight === wanted, PANE.height);
}

/** Takes a picture of the pane, and tells what axe and the eye of a ruler find in it. */
async function faultsOf(workbench: WorkbenchPage, pane: Frame, picture: string): Promise<string[]> {
  await workbench.page.locator('.pane iframe').screenshot({ path: join(PICTURES, `${picture}.png`) });
  const { violations } = await new AxeBuilder({ page: workbench.page }).include(['.pane iframe', 'html']).analyze();
  const sideways = await pane.evaluate(() => {
    const scroller = document.querySelector('[role=tabpanel]');
    return scroller ? scroller.scrollWidth - scroller.clientWidth : null;
  });
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ...(sideways === 0 ? [] : [`wider than the pane by ${sideways}`]),
  ];
}

describe('criteria sets in a pane of 350 × 378 px', () => {
  test('a shipped set is edited, saved into the workbook, and a form is made from it', async () => {
    const { workbench, pane } = await openSets('empty');
    expect(await faultsOf(workbench, pane, '1-list')).toEqual([]);
    await pane.getByRole('button', { name: 'Sửa thành bộ mới' }).click();
    await pane.getByText(/đều khớp/).waitFor();
    expect(await faultsOf(workbench, pane, '2-editor')).toEqual([]);
    await pane.getByRole('button', { name: 'Gập, mở 1', exact: true }).click();
    await pane.getByRole('button', { name: /^1\.1 / }).click();
    await pane.getByLabel('Điểm tối đa').fill('4');
    await pane.getByLabel('Điểm tối đa').press('Enter');
    await pane.getByText('Cần xem lại (1)').waitFor();
    expect(await faultsOf(workbench, pane, '3-row')).toEqual([]);
    await pane.getByText('Cần xem lại (1)').scrollIntoViewIfNeeded();
    expect(await faultsOf(workbench, pane, '4-defect')).toEqual([]);
    await pane.getByRole('button', { name: 'Hoàn tác' }).click();
    await pane.getByText(/đều khớp/).waitFor();
    await pane.getByLabel('Tên', { exact: true }).fill('=Kế hoạch cải cách hành chính');
    await pane.getByRole('button', { name: 'Lưu vào tệp này' }).click();
    await pane.getByText(/Đã lưu bộ tiêu chí/).waitFor();
    expect(await workbench.sheetNames()).not.toContain('CCHC bộ tiêu chí');
    await pane.getByRole('button', { name: 'Quay lại' }).click();
    await pane.getByRole('button', { name: 'Tạo biểu mẫu từ bộ này' }).click();
    await pane.getByLabel(/Tên đơn vị/).fill('xã Bình Minh');
    await pane.getByRole('button', { name: 'Tạo biểu mẫu', exact: true }).click();
    await pane.getByText(/Đã tạo biểu mẫu/).waitFor();
    expect(await workbench.formulaBar('B8')).toBe("'=Kế hoạch cải cách hành chính");
    expect(workbench.errors).toEqual([]);
    expect(workbench.strayRequests).toEqual([]);
  });

  test('a set goes out as a file that can be opened again', async () => {
    const { workbench, pane } = await openSets('empty');
    const download = workbench.page.waitForEvent('download');
    await pane.getByRole('button', { name: 'Lưu ra tệp' }).click();
    const path = await (await download).path();
    expect((await download).suggestedFilename()).toMatch(/^bo-tieu-chi-[a-z-]+-nam-2025\.cchc\.json$/);
    await pane.getByLabel(/Nếu không thấy tệp tải về/).waitFor();
    expect(await faultsOf(workbench, pane, '5-file')).toEqual([]);
    const text = await pane.getByLabel(/Nếu không thấy tệp tải về/).inputValue();
    expect(parseCriteriaSet(text).ok).toBe(true);
    await pane.locator('input[type=file]').setInputFiles({
      name: 'a.cchc.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text.replace('"id": "xa-2025"', '"id": "xa-khac"')),
    });
    await pane.getByText(/^Đã mở/).waitFor();
    expect(path).toBeTruthy();
    expect(workbench.errors).toEqual([]);
  });

  test('two sets are compared, and last year’s notes come into the new form', async () => {
    const { workbench, pane } = await openSets('filled-form');
    await pane.getByRole('button', { name: 'So sánh hai bộ' }).click();
    await pane.getByLabel('Bộ mới').selectOption({ index: 3 });
    await pane.getByText(/^Mới \(\d+\)$/).waitFor();
    expect(await faultsOf(workbench, pane, '6-compare')).toEqual([]);
    await pane.getByLabel('Bộ mới').selectOption({ index: 1 });
    await pane.getByText('Hai bộ không có gì khác nhau.').waitFor();
    await pane.getByRole('button', { name: /^Tạo biểu mẫu, mang theo ghi chú/ }).click();
    await pane.getByText(/^Mang theo tài liệu kiểm chứng năm trước của \d+ dòng/).waitFor();
    await pane.getByLabel(/Tên đơn vị/).fill('xã Tân Lập');
    await pane.getByRole('button', { name: 'Tạo biểu mẫu', exact: true }).click();
    await pane.getByText(/Đã tạo biểu mẫu/).waitFor();
    expect(workbench.errors).toEqual([]);
  });

  test('the keyboard alone edits a row and saves', async () => {
    const { workbench, pane } = await openSets('empty');
    await enterPane(workbench, pane);
    const press = async (name: string | RegExp): Promise<void> => {
      await tabTo(workbench, pane.getByRole('button', { name }));
      await workbench.press('Enter');
    };
    await press('Sửa thành bộ mới');
    await pane.getByText(/đều khớp/).waitFor();
    await press('Gập, mở 1');
    await press(/^1\.1 /);
    await tabTo(workbench, pane.getByLabel('Mã', { exact: true }));
    await workbench.page.keyboard.press('Control+A');
    await workbench.page.keyboard.type('1.9');
    await workbench.press('Enter');
    await pane.getByText(/^Cần xem lại/).waitFor();
    await press('Lưu vào tệp này');
    await pane.getByText(/Đã lưu bộ tiêu chí/).waitFor();
  });
});
