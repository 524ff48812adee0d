import { runCommandLine } from '../../src/cli/commandLine';
import type { FileReport, TableReport } from '../../src/cli/checkReport';
import { huyen2021 } from '../../src/scoring/sets/huyen2021';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { aFormFile, filledTo, type Filled } from '../support/aFormFile';
import { aTerminal } from '../support/aTerminal';

const SMALL = aCriteriaSet([
  ['1', '3.5'], ['1.1', '1.5'], ['1.2', '2'],
  ['2', '1'], ['2.1', '0.5'], ['2.2', '0.5'],
]); // prettier-ignore
const EVIDENCE = { evidence: 'Báo cáo số 12/BC-UBND' };
const CLEAN: Filled = {
  '1.1': { self: 1.2, ...EVIDENCE },
  '1.2': { self: 1.5, ...EVIDENCE },
  '2.1': { self: 0.4, ...EVIDENCE },
  '2.2': { self: 0.5, ...EVIDENCE },
};

function check(
  files: Readonly<Record<string, Uint8Array>>,
  ...options: string[]
): { status: number; reports: FileReport[]; complaints: string } {
  const terminal = aTerminal(files);
  const status = runCommandLine(['check', ...Object.keys(files), '--json', ...options], terminal);
  return { status, reports: JSON.parse(terminal.output()) as FileReport[], complaints: terminal.complaints() };
}

function checkOne(bytes: Uint8Array, ...options: string[]): { status: number; table: TableReport } {
  const { status, reports } = check({ 'mot.xlsx': bytes }, ...options);
  return { status, table: reports[0]?.tables[0] as TableReport };
}

const report = (bytes: Uint8Array): string => {
  const terminal = aTerminal({ 'mot.xlsx': bytes });
  runCommandLine(['check', 'mot.xlsx'], terminal);
  return terminal.output();
};

describe('what programs read', () => {
  test('a clean form: where it stands, what it comes to, no error, status 0', () => {
    const { status, table } = checkOne(aFormFile(SMALL, CLEAN));
    expect(status).toBe(0);
    expect(table).toEqual({
      sheet: 'Chấm điểm CCHC 2026',
      origin: 'form',
      shape: 'criteria',
      headerRows: [6, 6],
      dataRows: [7, 12],
      columns: {
        code: 'A', name: 'B', maximum: 'C', rule: 'D', reported: 'E', self: 'F', evidence: 'G', explanation: 'H', note: 'I',
        appraised: 'J', appraisalNote: 'L', survey: 'M', total: 'N', index: 'O', responsible: 'P',
      },
      counts: { areas: 2, criteria: 4, components: 0, leaves: 4 },
      totals: { maximum: '4.5', self: '3.6', appraised: null, survey: null, index: '80.00', indexOf: 'self' },
      weak: [
        { row: 7, code: '1', level: 'area', percent: '77.14', lost: '0.8' },
        { row: 9, code: '1.2', level: 'criterion', percent: '75.00', lost: '0.5' },
      ],
      findings: [],
    }); // prettier-ignore
  });

  test('51,25 of 73,5 points is 69,73 rounded and 69,72 cut', () => {
    const form = aFormFile(huyen2021, filledTo(huyen2021, '51.25'));
    const rounded = checkOne(form, '--rounding', 'half-up').table;
    expect(rounded.counts).toMatchObject({ areas: 8, criteria: 43, components: 92 });
    expect(rounded.totals).toEqual({
      maximum: '73.5',
      self: '51.25',
      appraised: null,
      survey: null,
      index: '69.73',
      indexOf: 'self',
    });
    expect(checkOne(form, '--rounding', 'truncate').table.totals.index).toBe('69.72');
    expect(checkOne(form, '--rounding', 'half-up', '--decimals', '4').table.totals.index).toBe('69.7279');
  });

  test('another rounding asked for does not make the formulas of the form wrong', () => {
    const form = aFormFile(huyen2021, filledTo(huyen2021, '51.25'));
    const { table } = checkOne(form, '--rounding', huyen2021.rounding === 'truncate' ? 'half-up' : 'truncate');
    expect(table.findings.filter(({ rule }) => rule === 'formula-overwritten')).toEqual([]);
  });

  test('exactly 80% is not weak; --threshold moves the line', () => {
    const weakOf = (...options: string[]): string[] =>
      checkOne(aFormFile(SMALL, CLEAN), ...options).table.weak.map(({ code }) => code);
    expect(weakOf()).toEqual(['1', '1.2']);
    expect(weakOf('--threshold', '80.01')).toEqual(['1', '1.1', '1.2', '2.1']);
    expect(weakOf('--threshold', '77,1')).toEqual(['1.2']);
  });

  test('an error gives status 1, with its cell, its code and a sentence', () => {
    const { status, table } = checkOne(aFormFile(SMALL, { ...CLEAN, '1.2': { self: 2.5, ...EVIDENCE } }));
    expect(status).toBe(1);
    expect(table.findings).toEqual([
      {
        rule: 'points-above-maximum',
        severity: 'error',
        cell: 'F9',
        code: '1.2',
        message: expect.stringContaining('2,5') as string,
        fix: null,
      },
    ]);
  });

  test('a warning leaves the status at 0, and a certain fix is offered', () => {
    const { status, table } = checkOne(aFormFile(SMALL, { ...CLEAN, '2.2': { self: '0,5', ...EVIDENCE } }));
    expect(status).toBe(0);
    expect(table.findings).toMatchObject([
      {
        rule: 'points-stored-as-text',
        severity: 'warning',
        cell: 'F12',
        fix: { cell: 'F12', value: '0.5', label: expect.stringContaining('0,5') as string },
      },
    ]);
    expect(table.totals.self).toBe('3.6');
  });

  test('an empty form is all missing, without an index', () => {
    const { status, table } = checkOne(aFormFile(SMALL, {}));
    expect(status).toBe(1);
    expect(table.findings.map(({ rule, cell }) => [rule, cell])).toEqual(
      ['F8', 'F9', 'F11', 'F12'].map((cell) => ['points-missing', cell]),
    );
    expect(table.totals).toEqual({
      maximum: '4.5',
      self: null,
      appraised: null,
      survey: null,
      index: null,
      indexOf: 'self',
    });
  });

  test('files stand in the order given, and one that cannot be read does not stop the others', () => {
    const good = aFormFile(SMALL, CLEAN);
    const { status, reports } = check({ 'z.xlsx': good, 'hong.xlsx': good.subarray(0, 900), 'a.xlsx': good });
    expect(status).toBe(2);
    expect(reports.map(({ file, error, tables }) => [file, error?.code ?? null, tables.length])).toEqual([
      ['z.xlsx', null, 1],
      ['hong.xlsx', 'corrupt', 0],
      ['a.xlsx', null, 1],
    ]);
    expect(reports[1]?.error?.message).toMatch(/\p{L}/u);
  });

  test('a file that is not there is told apart from one that is empty', () => {
    const terminal = aTerminal({ 'rong.xlsx': new Uint8Array() });
    expect(runCommandLine(['check', 'khong-co.xlsx', 'rong.xlsx', '--json'], terminal)).toBe(2);
    const [missing, empty] = JSON.parse(terminal.output()) as FileReport[];
    expect(missing?.error?.code).toBe('not-a-workbook');
    expect(empty?.error?.code).toBe('empty');
    expect(missing?.error?.message).not.toBe(empty?.error?.message);
  });
});

describe('what people read', () => {
  test('points and percentages with a decimal comma, and what is weak with who answers for it', () => {
    const set = aCriteriaSet([
      ['1', '4'],
      ['1.1', '2', { responsible: 'Văn phòng' }],
      ['1.2', '2'],
    ]);
    const text = report(aFormFile(set, { '1.1': { self: 1.5, ...EVIDENCE }, '1.2': { self: 2, ...EVIDENCE } }));
    expect(text).toContain('Chấm điểm CCHC 2026 · biểu mẫu CCHC · xã Bình Minh');
    expect(text).toContain('Không có lỗi, đủ điều kiện nộp.');
    expect(text).toContain('Chỉ số 87,50% (theo điểm tự chấm)');
    expect(text).toMatch(/Dưới 80%\n\s+1\.1 {2}tiêu chí {2}75,00% {2}mất 0,5 điểm {2}Nội dung 1\.1 \(Văn phòng\)/);
    expect(text).toContain('Mẫu minh họa – không phải bộ chỉ số chính thức');
    expect(text).toMatch(/Đã kiểm tra 1 tệp\.$/);
  });

  test('errors come before warnings, each with its cell and code', () => {
    const text = report(
      aFormFile(SMALL, { ...CLEAN, '1.2': { self: 2.5, ...EVIDENCE }, '2.2': { self: '0,5', ...EVIDENCE } }),
    );
    expect(text).toContain('1 lỗi, 1 cảnh báo');
    expect(text.indexOf('F9 ')).toBeGreaterThan(0);
    expect(text.indexOf('F9 ')).toBeLessThan(text.indexOf('F12'));
    expect(text).not.toContain('đủ điều kiện nộp.');
  });

  test('while an appraisal is half done the index is provisional', () => {
    const text = report(aFormFile(SMALL, { ...CLEAN, '1.1': { self: 1.2, appraisedFirst: 1, ...EVIDENCE } }));
    expect(text).toContain('(theo điểm thẩm định)');
    expect(text).toContain('Tạm tính: đã thẩm định 1/4 dòng.');
  });
});

describe('wrong use', () => {
  test.each([
    [[], 'Chưa nêu tệp nào để kiểm tra.'],
    [['a.xlsx', '--threshold', '101'], 'Ngưỡng “101” không hợp lệ'],
    [['a.xlsx', '--threshold', 'tám mươi'], 'Ngưỡng “tám mươi” không hợp lệ'],
    [['a.xlsx', '--rounding', 'up'], 'Cách làm tròn “up” không hợp lệ'],
    [['a.xlsx', '--decimals', '2.5'], 'Số chữ số thập phân “2.5” không hợp lệ'],
  ])('%j is said on standard error', (args, sentence) => {
    const terminal = aTerminal();
    expect(runCommandLine(['check', ...args], terminal)).toBe(2);
    expect(terminal.complaints()).toContain(sentence);
    expect(terminal.output()).toBe('');
  });
});
