import AxeBuilder from '@axe-core/playwright';
import type { Frame } from 'playwright-core';
import { manyUnitFiles, UNIT_NAMES } from './support/manyUnitFiles';
import { openPageOf, readyPane } from './support/paneSteps';
import { workbenchRunner, type OpenOptions, type WorkbenchPage } from './support/workbenchPage';

const TEST_MS = 240_000;
/** Excel's pane on a laptop of 1366×768, and the line beside it. */
const PANE_WIDTH = 351;

const runner = workbenchRunner({ testMs: TEST_MS, startMs: 400_000 });

async function openUnits(options: OpenOptions = {}): Promise<{ workbench: WorkbenchPage; pane: Frame }> {
  const workbench = await runner.open({ workbook: 'empty', paneWidth: PANE_WIDTH, ...options });
  const pane = await readyPane(workbench);
  await openPageOf(pane, 'Tổng hợp');
  await pane.getByRole('button', { name: 'Chọn tệp…' }).waitFor();
  return { workbench, pane };
}

async function giveList(pane: Frame): Promise<void> {
  await pane.getByText('Danh sách đơn vị (chưa có)').click();
  await pane.getByLabel(/Mỗi đơn vị một dòng/).fill(UNIT_NAMES.join('\n'));
  await pane.getByRole('button', { name: 'Dùng danh sách này' }).click();
  await pane.getByText('Đã nhận danh sách 36 đơn vị').waitFor();
}

const findingsOfAxe = async (workbench: WorkbenchPage): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page: workbench.page }).include(['.pane iframe', 'html']).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

const text = async (pane: Frame): Promise<string> => pane.getByRole('tabpanel').innerText();

describe('the files of many units', () => {
  test('are read in workers, each named by what became of it, ranked, written, taken back and saved', async () => {
    const { workbench, pane } = await openUnits();
    const workers: string[] = [];
    workbench.page.on('worker', (worker) => workers.push(new URL(worker.url()).pathname));
    expect(await findingsOfAxe(workbench)).toEqual([]);
    await giveList(pane);
    await pane.locator('input[type=file]').first().setInputFiles(manyUnitFiles());
    await pane.getByText('Đã đọc xong 42 tệp.').waitFor({ timeout: TEST_MS });
    expect(workers.some((path) => path.includes('unit-files'))).toBe(true);
    const said = await text(pane);
    for (const words of [
      '34 đơn vị đã có điểm · thiếu 2 · 8 tệp cần xem',
      'Không đọc được (4)',
      'Bộ tiêu chí khác (1)',
      'Năm khác (1)',
      'Chưa rõ của đơn vị nào (2)',
      'Chưa nộp (2)',
    ])
      expect(said).toContain(words);
    await pane.getByText('Không đọc được (4)').click();
    for (const words of ['không có nội dung', 'trang web', 'thiếu phần cuối', 'mã kiểm tra'])
      expect((await text(pane)).toLowerCase()).toContain(words.toLowerCase());
    expect(await findingsOfAxe(workbench)).toEqual([]);

    await pane.getByRole('button', { name: 'Ghi vào sổ tính' }).click();
    await pane.getByText(/Đã ghi \d+ trang tính/).waitFor({ timeout: TEST_MS });
    expect(await workbench.sheetNames()).toEqual(expect.arrayContaining(['Xếp hạng', 'Tự chấm', 'Thẩm định']));
    await pane.getByRole('button', { name: 'Hoàn tác' }).click();
    await pane.getByText('Đã hoàn tác.').waitFor();
    expect(await workbench.sheetNames()).toEqual(['Sheet1']);

    const download = workbench.page.waitForEvent('download');
    await pane.getByRole('button', { name: 'Lưu tệp .xlsx' }).click();
    expect((await download).suggestedFilename()).toBe('tong-hop-2025.xlsx');
    expect(workbench.errors).toEqual([]);
  });

  test('and all around them is legible in a dark pane', async () => {
    const { workbench, pane } = await openUnits({ dark: true });
    await giveList(pane);
    await pane.locator('input[type=file]').first().setInputFiles(manyUnitFiles().slice(30));
    await pane.getByText(/Đã đọc xong/).waitFor({ timeout: TEST_MS });
    for (const part of ['Hạn nộp, bộ tiêu chí', 'So với năm trước', 'Gửi biểu mẫu', 'Gửi lại điểm thẩm định']) {
      await pane.locator('summary', { hasText: part }).click();
    }
    await pane.getByRole('combobox', { name: /Đơn vị của tệp xa-la/ }).fill('bình minh');
    await pane.getByRole('option').first().waitFor();
    expect(await findingsOfAxe(workbench)).toEqual([]);
  });

  test('are still there after a look at another page, and the list after the pane was opened anew', async () => {
    const { workbench, pane } = await openUnits();
    await giveList(pane);
    await pane.locator('input[type=file]').first().setInputFiles(manyUnitFiles().slice(0, 3));
    await pane.getByText('Đã đọc xong 3 tệp.').waitFor({ timeout: TEST_MS });
    await openPageOf(pane, 'Biểu mẫu');
    await openPageOf(pane, 'Tổng hợp');
    await pane.getByText(/3 đơn vị đã có điểm/).waitFor();
    await pane.evaluate(() => location.reload());
    const again = await readyPane(workbench);
    await openPageOf(again, 'Tổng hợp');
    await again.getByText('Danh sách 36 đơn vị').waitFor();
  });

  test('forms for all units go out as one archive', async () => {
    const { workbench, pane } = await openUnits();
    await giveList(pane);
    await pane.getByText('Gửi biểu mẫu cho các đơn vị').click();
    const download = workbench.page.waitForEvent('download');
    await pane.getByRole('button', { name: 'Tạo tệp .zip biểu mẫu' }).click();
    expect((await download).suggestedFilename()).toBe('bieu-mau-2025.zip');
    await pane.getByText('Đã tạo biểu mẫu cho 36 đơn vị.').waitFor();
    expect(workbench.errors).toEqual([]);
  });
});
