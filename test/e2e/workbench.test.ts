import { readFileSync } from 'node:fs';
import type { WorkbenchPage } from './support/workbenchPage';
import { workbenchRunner } from './support/workbenchPage';

const runner = workbenchRunner({ testMs: 60_000 });
let workbench: WorkbenchPage;

describe('the sheet', () => {
  test('points typed with a decimal comma are a number, and the totals follow', async () => {
    workbench = await runner.open();
    const before = await workbench.cellText('F8');
    await workbench.enter('F9', '0,5');
    expect(await workbench.cellText('F9')).toBe('0,50');
    expect(await workbench.cellText('F8')).not.toBe(before);
  });

  test('points above the maximum are refused with the title and the words of the form', async () => {
    workbench = await runner.open();
    await workbench.enter('F9', '99');
    await workbench.messageBox.waitFor();
    expect(await workbench.messageBox.getByRole('heading').textContent()).not.toBe('Microsoft Excel');
    await workbench.answer('Hủy bỏ');
    expect(await workbench.cellText('F9')).toBe('10,00');
  });

  test('a locked cell of the form cannot be typed over', async () => {
    workbench = await runner.open();
    const before = await workbench.cellText('C9');
    await workbench.page.keyboard.type('7');
    await workbench.messageBox.waitFor();
    expect(await workbench.messageBox.textContent()).toContain('được bảo vệ');
    await workbench.press('Escape');
    expect(await workbench.cellText('C9')).toBe(before);
  });

  test('what was typed can be undone and done again by keyboard', async () => {
    workbench = await runner.open({ workbook: 'empty' });
    await workbench.enter('B2', 'Xã Bình Minh');
    await workbench.press('Control+z');
    expect(await workbench.cellText('B2')).toBe('');
    await workbench.press('Control+y');
    expect(await workbench.cellText('B2')).toBe('Xã Bình Minh');
  });

  test('Tab goes on along the row and Enter comes back under the first cell', async () => {
    workbench = await runner.open({ workbook: 'empty' });
    await workbench.goTo('B2');
    for (const key of ['1', 'Tab', '2', 'Tab', '3', 'Enter', '4', 'Enter']) await workbench.press(key);
    const texts = [];
    for (const cell of ['B2', 'C2', 'D2', 'B3']) texts.push(await workbench.cellText(cell));
    expect(texts).toEqual(['1', '2', '3', '4']);
  });

  test('a sheet that is turned to again is where it was left, another begins at its top', async () => {
    workbench = await runner.open();
    await workbench.goTo('A90');
    await workbench.page.getByRole('button', { name: 'Trang tính mới' }).click();
    await workbench.cell('A1').waitFor();
    await workbench.sheetTab((await workbench.sheetNames())[0] ?? '').click();
    await workbench.cell('A90').waitFor();
  });

  test('a formula pasted below itself counts its own row', async () => {
    workbench = await runner.open({ workbook: 'empty' });
    await workbench.enter('A1', '2');
    await workbench.enter('A2', '5');
    await workbench.enter('B1', '=A1*10');
    await workbench.goTo('B1');
    await workbench.press('Control+c');
    await workbench.goTo('B2');
    await workbench.press('Control+v');
    expect(await workbench.cellText('B2')).toBe('50');
    expect(await workbench.formulaBar('B2')).toBe('=A2*10');
  });

  test('cells are merged and panes frozen from the ribbon, and let go again', async () => {
    workbench = await runner.open({ workbook: 'empty' });
    await workbench.enter('B2', 'tiêu đề');
    await workbench.goTo('B2:D2');
    await workbench.showRibbonTab('Trang đầu');
    const button = (name: string): Promise<void> => workbench.page.getByRole('button', { name, exact: true }).click();
    const isThere = (address: string): Promise<number> => workbench.cell(address).count();
    await button('Gộp ô và căn giữa');
    await workbench.drawn();
    expect([await isThere('C2'), await workbench.cellStyle('B2', 'text-align')]).toEqual([0, 'center']);
    await button('Gộp ô và căn giữa');
    await workbench.drawn();
    expect(await isThere('C2')).toBe(1);
    await workbench.goTo('B3');
    await button('Cố định ngăn');
    await workbench.goTo('H400');
    expect([await isThere('A1'), await isThere('B2'), await isThere('B3')]).toEqual([1, 1, 0]);
    await button('Bỏ cố định ngăn');
    await workbench.drawn();
    expect(await isThere('A1')).toBe(0);
  });

  test('five thousand rows away is one step in the name box', async () => {
    workbench = await runner.open({ workbook: 'empty' });
    await workbench.enter('C5000', 'xa');
    expect(await workbench.cellText('A1')).toBe('');
    expect(await workbench.cellText('C5000')).toBe('xa');
  });

  test('a sheet is zoomed by wheel and buttons, clicks still find their cell, and its file keeps the zoom', async () => {
    workbench = await runner.open({ workbook: 'empty' });
    const { page } = workbench;
    const height = async (): Promise<number> => (await workbench.cell('B2').boundingBox())?.height ?? 0;
    const before = await height();
    await workbench.cell('B2').hover();
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 5; turn += 1) await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await page.getByRole('button', { name: '150%' }).waitFor();
    await workbench.drawn();
    expect((await height()) / before).toBeCloseTo(1.5, 1);
    await page.getByRole('button', { name: 'Thu nhỏ' }).press('Enter');
    await workbench.cell('D5').click();
    await page.keyboard.type('đúng ô');
    await page.keyboard.press('Enter');
    expect(await workbench.cellText('D5')).toBe('đúng ô');
    const path = await save(workbench);
    await workbench.openFileMenu();
    await workbench.menu('Sổ làm việc trống');
    await page.getByRole('button', { name: '100%' }).first().waitFor();
    await workbench.openFile('phóng to.xlsx', readFileSync(path));
    await page.getByRole('button', { name: '140%' }).waitFor();
  });

  test('rows, columns and sheets are hidden by their menus and come back', async () => {
    workbench = await runner.open({ workbook: 'empty' });
    const isThere = (address: string): Promise<number> => workbench.cell(address).count();
    const cellMenu = async (range: string, cell: string, entry: string): Promise<void> => {
      await workbench.goTo(range);
      await workbench.cell(cell).click({ button: 'right' });
      await workbench.menu(entry);
      await workbench.drawn();
    };
    await cellMenu('B3', 'B3', 'Ẩn hàng');
    await cellMenu('C2', 'C2', 'Ẩn cột');
    expect([await isThere('B3'), await isThere('C2'), await isThere('B2')]).toEqual([0, 0, 1]);
    await cellMenu('B2:D4', 'B2', 'Bỏ ẩn hàng');
    await cellMenu('B2:D4', 'B2', 'Bỏ ẩn cột');
    expect([await isThere('B3'), await isThere('C2')]).toEqual([1, 1]);
    const [first = ''] = await workbench.sheetNames();
    await workbench.page.getByRole('button', { name: 'Trang tính mới' }).click();
    await workbench.sheetTab(first).click({ button: 'right' });
    await workbench.menu('Ẩn');
    expect(await workbench.sheetNames()).not.toContain(first);
    await workbench.sheetTab((await workbench.sheetNames())[0] ?? '').click({ button: 'right' });
    await workbench.menu('Bỏ ẩn…');
    await workbench.answer(first);
    expect(await workbench.sheetNames()).toContain(first);
  });

  test('a form saved as .xlsx opens again with its entries, formulas and limits', async () => {
    workbench = await runner.open();
    await workbench.enter('F9', '0,5');
    const total = await workbench.cellText('F7');
    const path = await save(workbench);
    await workbench.openFileMenu();
    await workbench.menu('Sổ làm việc trống');
    await workbench.openFile('biểu mẫu.xlsx', readFileSync(path));
    expect(await workbench.cellText('F9')).toBe('0,50');
    expect(await workbench.cellText('F7')).toBe(total);
    await workbench.enter('F9', '99');
    await workbench.messageBox.waitFor();
  });

  test('a file that is no workbook is refused, and the open one stays', async () => {
    workbench = await runner.open({ workbook: 'empty' });
    await workbench.enter('A1', 'ở lại');
    await workbench.openFile('trang.xlsx', Buffer.from('<html></html>'));
    await workbench.messageBox.waitFor();
    await workbench.press('Escape');
    expect(await workbench.cellText('A1')).toBe('ở lại');
  });
});

async function save(page: WorkbenchPage): Promise<string> {
  const download = page.page.waitForEvent('download');
  await page.openFileMenu();
  await page.menu('Lưu thành tệp .xlsx');
  return (await download).path();
}

describe('the pane in its frame', () => {
  test('Office.js finds itself in Excel on the web, in the language and at the level of the page', async () => {
    workbench = await runner.open({ language: 'en-US', level: '1.14' });
    const pane = await workbench.pane();
    const found = await pane.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      const supports = (version: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', version);
      return {
        host,
        platform,
        language: Office.context.displayLanguage,
        supports: [supports('1.14'), supports('1.15')],
      };
    });
    expect(found).toEqual({ host: 'Excel', platform: 'OfficeOnline', language: 'en-US', supports: [true, false] });
  });

  test('what the add-in writes stands on the sheet, and it hears of what a person types', async () => {
    workbench = await runner.open({ workbook: 'empty' });
    const pane = await workbench.pane();
    await pane.evaluate(async () => {
      await Office.onReady();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').values = [['từ phần bổ trợ']];
        sheet.onChanged.add(async ({ address }) => {
          document.title = `đổi ${address}`;
        });
        await context.sync();
      });
    });
    expect(await workbench.cellText('A1')).toBe('từ phần bổ trợ');
    await workbench.enter('B2', '3');
    await pane.waitForFunction(() => document.title === 'đổi B2');
  });

  test('a batch that arrives while a cell is edited is refused, or waits where it says so', async () => {
    workbench = await runner.open({ workbook: 'empty' });
    const pane = await workbench.pane();
    await workbench.goTo('A1');
    await workbench.page.keyboard.type('dở dang');
    const write = (delayForCellEdit: boolean): Promise<string> =>
      pane.evaluate(async (delay) => {
        await Office.onReady();
        return Excel.run({ delayForCellEdit: delay }, async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange('C3').values = [[1]];
          await context.sync();
          return 'written';
        }).catch((error: OfficeExtension.Error) => error.code);
      }, delayForCellEdit);
    expect(await write(false)).toBe('InvalidOperationInCellEditMode');
    const waiting = write(true);
    await workbench.press('Enter');
    expect(await waiting).toBe('written');
    expect(await workbench.cellText('A1')).toBe('dở dang');
  });

  test('a ribbon button of our manifest opens the pane that was closed', async () => {
    workbench = await runner.open({ paneShown: false });
    expect(await workbench.isPaneShown).toBe(false);
    await workbench.ribbonButton('CCHC.ShowPane').click();
    await workbench.page.locator('.pane').waitFor({ state: 'visible' });
  });

  test('the ribbon speaks the language of the page', async () => {
    workbench = await runner.open({ language: 'en-US' });
    const inEnglish = await workbench.ribbonButton('CCHC.CheckForm').textContent();
    await runner.closePages();
    workbench = await runner.open({ language: 'vi-VN' });
    expect(await workbench.ribbonButton('CCHC.CheckForm').textContent()).not.toBe(inEnglish);
  });

  test('nothing is asked of any other server', async () => {
    workbench = await runner.open();
    const pane = await workbench.pane();
    await pane.evaluate(() => Office.onReady());
    await workbench.ribbonButton('CCHC.CheckForm').click();
    await workbench.page.waitForTimeout(1000);
    expect(workbench.strayRequests).toEqual([]);
  });
});

describe('round trips', () => {
  test('each is listed with its statements, and the next can be made to fail', async () => {
    workbench = await runner.open({ workbook: 'empty' });
    const pane = await workbench.pane();
    const read = (): Promise<string> =>
      pane.evaluate(async () => {
        await Office.onReady();
        return Excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').load('values');
          await context.sync();
          return JSON.stringify(range.values);
        }).catch((error: OfficeExtension.Error) => error.code);
      });
    expect(await read()).toBe('[["",""],["",""]]');
    const statements = (await workbench.roundTrips()).flatMap((trip) => trip.statements);
    expect(statements.join('\n')).toContain(`getRange("A1:B2").load('values')`);
    await workbench.page.locator('.trips-button').click();
    await workbench.page.getByLabel('Báo lỗi').selectOption('GeneralException');
    expect(await read()).toBe('GeneralException');
    expect(await read()).toBe('[["",""],["",""]]');
  });
});
