import { screen } from '@testing-library/react';
import { faultReport } from '../../src/taskpane/faultReport';
import type { Language } from '../../src/wording/language';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { aScorecard } from '../support/aScorecard';
import { InMemoryDesk } from '../support/inMemoryDesk';
import { renderPane, type RenderedPane } from '../support/renderPane';

const LTSC_2021 = { version: '1.0.0', program: 'Excel PC 16.0.14332.20000', levels: ['ExcelApi 1.14'] };

const anError = (message: string, stack = ''): Error => Object.assign(new Error(message), { stack });
const reported = (message: string): string | undefined => faultReport(anError(message), LTSC_2021).split('\n')[3];

describe('the report of a fault', () => {
  test('names the add-in’s version, Excel with its version, and the levels that it offers', () => {
    expect(faultReport(anError('x'), LTSC_2021).split('\n').slice(0, 3)).toEqual([
      'CCHC 1.0.0',
      'Excel PC 16.0.14332.20000',
      'ExcelApi 1.14',
    ]);
  });

  test.each([
    ['Unexpected token \'U\', "UBND xa Binh Minh" is not valid JSON', 'Error: Unexpected token… is not valid JSON'],
    ['Broken promise: "Bang "cham" 2025" can be a sheet’s name', 'Error: Broken promise: …s name'],
    [
      "Cannot read properties of undefined (reading 'Nguyen Van A')",
      'Error: Cannot read properties of undefined (reading…)',
    ],
    ['no criterion "Binh Minh', 'Error: no criterion …'],
  ])('%s: what stands in quotation marks is left out', (message, expected) => {
    expect(reported(message)).toBe(expected);
  });

  test.each([
    ['xã Bình Minh has no row', 'Error: …'],
    ['a score of 87.25 is above 15', 'Error: a score of … is above …'],
    ['cannot open C:\\Users\\van an\\diem so.xlsx now', 'Error: cannot open …'],
    ['cannot open /home/van an/diem.xlsx now', 'Error: cannot open …'],
    ['fetch of file:///C:/Users/van/diem.xlsx failed', 'Error: fetch of … failed'],
    ['Loading chunk 862 failed.\n(error: https://cchc.tinh.gov.vn/862.js)', 'Error: Loading chunk … failed. (error: …'],
    ['mail an.nguyen@tinh.gov.vn', 'Error: mail …'],
  ])('%s: names, figures, paths and addresses are left out', (message, expected) => {
    expect(reported(message)).toBe(expected);
  });

  test('what says where a fault lies is kept: React’s number, Office’s code and member', () => {
    expect(reported('Minified React error #31; visit https://reactjs.org/docs/e.html?args[]=Binh for more')).toBe(
      'Error: Minified React error #31; visit … for more',
    );
    const refused = Object.assign(anError('x'), {
      name: 'RichApi.Error',
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'Range.values', statement: 'range.values = [["Binh Minh"]]' },
    });
    expect(faultReport(refused, LTSC_2021)).toContain('RichApi.Error InvalidArgument Range.values: x');
    expect(faultReport(refused, LTSC_2021)).not.toContain('Binh');
  });

  test('places are named by function, file and line, in Chromium’s and in Safari’s way, without the server', () => {
    const stack = [
      'Error: "Binh Minh"',
      '    at check (https://cchc.tinh.gov.vn/taskpane.0123456789.js:1:2345)',
      '    at async Desk.fix [as run] (https://cchc.tinh.gov.vn/desk.0123456789.js:1:67?unit=Minh)',
      '    at https://cchc.tinh.gov.vn/libraries.0123456789.js:2:8',
      '    at Array.map (<anonymous>)',
      'check@https://cchc.tinh.gov.vn/taskpane.0123456789.js:1:9',
    ].join('\n');
    expect(faultReport(anError('x', stack), LTSC_2021).split('\n').slice(4)).toEqual([
      '  check taskpane.0123456789.js:1:2345',
      '  libraries.0123456789.js:2:8',
      '  check taskpane.0123456789.js:1:9',
    ]);
  });

  test('something thrown that is no error is named by its kind alone', () => {
    expect(faultReport('Binh Minh', LTSC_2021)).toMatch(/\nthrown: string$/);
  });
});

describe('a bug of ours', () => {
  const set = aCriteriaSet([['1', '10']]);

  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => {}));
  afterEach(() => jest.restoreAllMocks());

  async function breakPane(language: Language, button: string): Promise<RenderedPane> {
    const desk = new InMemoryDesk().withForm(set, aScorecard(set).with('1', '4').build());
    const pane = await renderPane(desk, { language });
    await screen.findByText('4/10', { exact: false });
    desk.check = () => Promise.reject(new TypeError('no row for "Binh Minh"'));
    await pane.press(button);
    return pane;
  }

  test('offers its report to be copied', async () => {
    const { press } = await breakPane('vi', 'Kiểm tra trước khi nộp');
    expect(await screen.findByText(/không có tên đơn vị, số liệu hay tên tệp/)).toBeVisible();
    const report = screen.getByLabelText<HTMLTextAreaElement>('Báo cáo sự cố').value;
    expect(report).toMatch(/^CCHC 1\.0\.0\nExcel PC .*\nExcelApi 1\.14\nTypeError: no row for …/);
    await press('Chép báo cáo');
    expect(await screen.findByText(/Đã chép/)).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(report);
  });

  test('is selected for Ctrl+C where the browser lets no page copy', async () => {
    const { press } = await breakPane('en', 'Check before submitting');
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('denied', 'NotAllowedError'));
    await press('Copy report');
    expect(await screen.findByText('The report is selected. Press Ctrl+C to copy it.')).toBeVisible();
    const area = screen.getByLabelText<HTMLTextAreaElement>('Fault report');
    expect(area).toHaveFocus();
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(area.value);
  });
});
