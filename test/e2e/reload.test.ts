import { readyPane } from './support/paneSteps';
import { workbenchRunner } from './support/workbenchPage';

/** Long enough for a person to lose patience. */
const SLOW_MS = 5000;

const runner = workbenchRunner({ testMs: 120_000 });

test('a pane reloaded while it makes a form makes one at the next try, and checks it', async () => {
  const workbench = await runner.open({ workbook: 'empty' });
  const answersAfter = (delay: number): Promise<void> =>
    workbench.page.evaluate((milliseconds) => {
      if (window.workbench) window.workbench.trips.faults = { ...window.workbench.trips.faults, delay: milliseconds };
    }, delay);
  const broken = await readyPane(workbench);
  await broken.getByLabel(/Tên đơn vị/).fill('UBND xã Bình Minh');
  await answersAfter(SLOW_MS);
  await broken.getByRole('button', { name: 'Tạo biểu mẫu' }).click();
  await workbench.sheetTab('(đang tạo)').first().waitFor();
  await answersAfter(0);
  await workbench.page.getByRole('button', { name: 'Tải lại ngăn' }).click();

  const pane = await readyPane(workbench);
  await pane.getByLabel(/Tên đơn vị/).fill('UBND xã Bình Minh');
  await pane.getByRole('button', { name: 'Tạo biểu mẫu' }).click();
  await pane.getByText('Đã tạo biểu mẫu').waitFor();
  await pane.getByRole('button', { name: 'Kiểm tra trước khi nộp' }).click();
  await pane.getByText(/Kiểm tra xong: \d+ dòng chưa chấm|Kiểm tra xong/).waitFor();
  expect(workbench.errors).toEqual([]);
});
