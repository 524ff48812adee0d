import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aWorkbookFile } from '../workbook/xlsx/aWorkbookFile';
import { aZip, packedRepeats } from '../workbook/xlsx/aZip';
import { readyPane } from './support/paneSteps';
import { workbenchRunner } from './support/workbenchPage';
import type { WorkbenchPage } from './support/workbenchPage';

/** Files dropped on the page that stands in for Excel. */

const runner = workbenchRunner({ testMs: 90_000 });
let workbench: WorkbenchPage;

interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Lets go of files over the middle of the page, as the browser tells of it. */
async function drop(page: WorkbenchPage, files: readonly Dropped[]): Promise<void> {
  await page.page.evaluate(
    (given) => {
      const dataTransfer = new DataTransfer();
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name));
      }
      const target = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2) ?? document.body;
      const options = { bubbles: true, cancelable: true, dataTransfer };
      for (const kind of ['dragenter', 'dragover', 'drop']) target.dispatchEvent(new DragEvent(kind, options));
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  );
}

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, '../samples', name)));
const SAMPLE = 'd4-bang-cham-diem.xlsx';
const KEPT = 'không được mất';

const compound = (stream: string): Uint8Array => {
  const file = new Uint8Array(1024);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.set(Buffer.from(stream, 'utf16le'), 512);
  return file;
};
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const manyParts = (): Uint8Array =>
  aZip(
    Array.from({ length: 60_000 }, (_, index) => ({
      name: `xl/${index}`,
      packed: new Uint8Array(0),
      method: 0,
      size: 0,
    })),
  );
const bomb = (): Uint8Array =>
  aZip([{ name: 'xl/workbook.xml', packed: packedRepeats(new Uint8Array(1 << 24), 64), size: 2 ** 30 }]);

test('what is no workbook, or a hostile one, is refused with a sentence of its own, and the open workbook stays', async () => {
  workbench = await runner.open({ workbook: 'empty' });
  await workbench.enter('A1', KEPT);
  const refused: readonly (readonly [name: string, bytes: Uint8Array, says: RegExp])[] = [
    ['trống.xlsx', new Uint8Array(0), /rỗng|trống|không có nội dung/i],
    ['khóa.xlsx', compound('EncryptedPackage'), /mật khẩu/],
    ['cũ.xls', compound('Workbook'), /\.xls|97/],
    ['trang.xls', text('<html><table><tr><td>0,5</td></tr></table></html>'), /trang web/],
    ['điểm.csv', text('Mã;Điểm\n1.1;0,5\n'), /CSV/],
    ['ảnh.xlsx', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251), /Không nhận ra/],
    ['cụt.xlsx', sample(SAMPLE).subarray(0, 4000), /thiếu phần cuối/],
    ['nén.zip', aZip([{ name: 'a.txt', packed: text('a'), method: 0, size: 1 }]), /./],
    ['bom.xlsx', bomb(), /quá lớn|hỏng|không có sổ/i],
    ['60000.xlsx', manyParts(), /quá nhiều phần/],
    ['triệu-ô.xlsx', aWorkbookFile({ sheet: `<sheetData>${`<row>${'<c><v>1</v></c>'.repeat(100)}</row>`.repeat(10_000)}</sheetData>` }), /quá nhiều ô/],
  ]; // prettier-ignore
  for (const [name, bytes, says] of refused) {
    await drop(workbench, [{ name, bytes }]);
    await workbench.messageBox.waitFor();
    const said = (await workbench.messageBox.textContent()) ?? '';
    expect(said).toContain(name);
    expect(said).toMatch(says);
    await workbench.answer('OK');
    await workbench.messageBox.waitFor({ state: 'detached' });
  }
  expect(await workbench.cellText('A1')).toBe(KEPT);
  expect(workbench.errors).toEqual([]);
});

test('several files at once open none', async () => {
  workbench = await runner.open({ workbook: 'empty' });
  await drop(workbench, [
    { name: 'một.xlsx', bytes: sample(SAMPLE) },
    { name: 'hai.xlsx', bytes: sample(SAMPLE) },
  ]);
  await workbench.messageBox.getByText(/thả 2 tệp/).waitFor();
});

test('changes that are not saved are lost only where that is said', async () => {
  workbench = await runner.open({ workbook: 'empty' });
  await workbench.enter('A1', KEPT);
  await drop(workbench, [{ name: SAMPLE, bytes: sample(SAMPLE) }]);
  await workbench.messageBox.getByText(/thay đổi chưa lưu/).waitFor();
  await workbench.answer('Hủy bỏ');
  expect(await workbench.cellText('A1')).toBe(KEPT);
  await drop(workbench, [{ name: SAMPLE, bytes: sample(SAMPLE) }]);
  await workbench.messageBox.waitFor();
  const saved = workbench.page.waitForEvent('download');
  await workbench.answer('Lưu');
  await saved;
  await workbench.page.getByRole('heading', { name: SAMPLE }).waitFor();
});

test('an unchanged workbook is replaced without a question, also by a file dropped over the pane', async () => {
  workbench = await runner.open({ workbook: 'empty' });
  const pane = await readyPane(workbench);
  await pane.evaluate(() => window.dispatchEvent(new DragEvent('dragenter')));
  await workbench.page.getByText('Thả tệp .xlsx vào đây để mở').waitFor();
  const isAboveThePane = await workbench.page.evaluate(() => {
    const frame = document.querySelector('.pane iframe')?.getBoundingClientRect();
    return frame && document.elementFromPoint(frame.x + 50, frame.y + 50)?.closest('.drop-note') !== null;
  });
  expect(isAboveThePane).toBe(true);
  await drop(workbench, [{ name: SAMPLE, bytes: sample(SAMPLE) }]);
  await workbench.page.getByRole('heading', { name: SAMPLE }).waitFor();
  expect(await workbench.page.getByText('Thả tệp .xlsx vào đây để mở').isVisible()).toBe(false);
});
