import type { Frame, Page } from 'playwright-core';
import { openPageOf, readyPane } from './support/paneSteps';
import { workbenchRunner } from './support/workbenchPage';

/** A part of the pane's code that is fetched when first wanted. */
const FETCHED_LATER = /\/set-shelf\.[0-9a-f]{10}\.js$/;

const runner = workbenchRunner({ testMs: 90_000 });

describe('the pane’s page on its own', () => {
  async function openAlone(prepare: (page: Page) => Promise<void>): Promise<Page> {
    const context = await runner.browser.newContext({ ignoreHTTPSErrors: true, locale: 'vi-VN' });
    const page = await context.newPage();
    await prepare(page);
    await page.goto(`${runner.address}taskpane.html`, { waitUntil: 'commit' });
    return page;
  }

  test('where Office.js does not load, says so after ten seconds, in both languages', async () => {
    const page = await openAlone(async (alone) => {
      await alone.route('**/office.js', (route) => route.abort());
    });
    const vietnamese = page.getByText(/mạng của cơ quan đang chặn máy chủ appsforoffice\.microsoft\.com/);
    await vietnamese.waitFor({ state: 'attached' });
    expect(await vietnamese.isVisible()).toBe(false);
    await vietnamese.waitFor({ state: 'visible', timeout: 30_000 });
    expect(await page.getByText(/The network may be blocking/).isVisible()).toBe(true);
    expect(
      await page
        .getByText(/Office LTSC 2021/)
        .first()
        .isVisible(),
    ).toBe(false);
  });

  test('opened in a browser instead of Excel, says where to open it', async () => {
    const page = await openAlone(async () => undefined);
    await page.getByRole('heading', { name: 'Hãy mở từ Excel' }).waitFor();
  });
});

test('an Excel below the needed level is told which Office is needed', async () => {
  const workbench = await runner.open({ workbook: 'empty' });
  await workbench.page.evaluate(() => window.workbench?.set({ level: '1.12' as never }));
  const pane = await workbench.pane();
  await pane.getByRole('heading', { name: 'Phiên bản Excel này chưa dùng được' }).waitFor();
  expect(await pane.getByText(/cần Office LTSC 2021 trở lên/).isVisible()).toBe(true);
});

test('a fault of ours offers a report that can be copied, and reloading helps', async () => {
  const workbench = await runner.open({ workbook: 'empty', paneShown: false });
  await workbench.page.route(FETCHED_LATER, (route) => route.abort());
  await workbench.page.evaluate(() => {
    window.workbench?.set({ paneShown: true });
    window.workbench?.reloadPane();
  });
  const pane = await workbench.pane();
  await pane.getByRole('alert').waitFor();
  const report = await pane.getByLabel('Báo cáo sự cố').inputValue();
  expect(report).toMatch(/^CCHC 1\.0\.0\nExcel OfficeOnline 16\.0\.[\d.]+\nExcelApi 1\.\d+, SharedRuntime 1\.\d\n/);
  expect(report).toContain('ChunkLoadError: Loading chunk … failed.');
  expect(report).not.toContain('localhost');
  await pane.getByRole('button', { name: 'Chép báo cáo' }).click();
  await pane.getByText('Đã chép').waitFor();
  expect(await workbench.page.evaluate(() => navigator.clipboard.readText())).toBe(report);
  await workbench.page.unroute(FETCHED_LATER);
  await pane.getByRole('button', { name: 'Tải lại' }).click();
  await pane.getByLabel(/Tên đơn vị/).waitFor();
});

describe('in a high contrast theme', () => {
  async function openInContrast(page: 'Kiểm tra' | 'Kết quả'): Promise<Frame> {
    const workbench = await runner.open({ paneWidth: 350 });
    await workbench.page.emulateMedia({ forcedColors: 'active' });
    const pane = await readyPane(workbench);
    await openPageOf(pane, page);
    return pane;
  }

  test('every button has an edge, also where only its ground told it apart', async () => {
    const pane = await openInContrast('Kiểm tra');
    const edgeless = await pane.evaluate(() =>
      [...document.querySelectorAll('button:not([role=tab])')]
        .filter((button) => {
          const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(button);
          return borderTopWidth === '0px' || borderTopColor === backgroundColor;
        })
        .map((button) => button.textContent),
    );
    expect(edgeless).toEqual([]);
  });

  test('the open page’s tab is underlined, the others are not', async () => {
    const pane = await openInContrast('Kết quả');
    const lineAndGround = (selected: boolean): Promise<readonly [string, string]> =>
      pane
        .getByRole('tab', { selected })
        .first()
        .evaluate((tab) => {
          const ground = document.querySelector('.fui-FluentProvider') ?? document.body;
          return [getComputedStyle(tab).borderBottomColor, getComputedStyle(ground).backgroundColor];
        });
    const [line, ground] = await lineAndGround(true);
    expect(line).not.toBe(ground);
    const [otherLine, otherGround] = await lineAndGround(false);
    expect(otherLine).toBe(otherGround);
  });

  test('the filled part of a bar is told from the rest', async () => {
    const pane = await openInContrast('Kết quả');
    const grounds = await pane
      .locator('section summary')
      .first()
      .evaluate((area) => {
        const filled = [...area.querySelectorAll<HTMLElement>('[style*=width]')][0];
        const groundOf = (element: Element | null | undefined): string =>
          element ? getComputedStyle(element).backgroundColor : '';
        return [groundOf(filled), groundOf(filled?.parentElement)];
      });
    expect(grounds[0]).not.toBe('');
    expect(grounds[0]).not.toBe(grounds[1]);
  });
});
