import { runCommandLine } from '../../src/cli/commandLine';
import type { ConsolidationReport } from '../../src/cli/consolidateReport';
import { sumPoints } from '../../src/scoring/points';
import { areaKey } from '../../src/scoring/previousResults';
import { huyen2021 } from '../../src/scoring/sets/huyen2021';
import { readPrevious } from '../../src/sheets/consolidation/readPrevious';
import { constant } from '../../src/sheets/sheetContent';
import { readXlsx } from '../../src/workbook/xlsx/readXlsx';
import { printXlsx } from '../../src/workbook/xlsx/printXlsx';
import { printList } from '../../src/sheets/consolidation/listSheet';
import { aFormFile, filledTo } from '../support/aFormFile';
import { aTerminal } from '../support/aTerminal';

const created = new Date(0);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const form = (unit: string, total: string, year = 2021): Uint8Array =>
  aFormFile(huyen2021, filledTo(huyen2021, total), { unit, year, group: 'huyện' });

const FILES = {
  'nop/a.xlsx': form('huyện Bình Sơn', '51.25'),
  'nop/b.xlsx': form('UBND huyện Sơn Tịnh', '60'),
  'nop/phia-tay/c.xlsx': form('huyện Trà Bồng', '60'),
  'nop/hong.xlsx': bytesOf('<html><table></table></html>'),
  'nop/~$a.xlsx': bytesOf('khóa'),
  'nop/ghi-chu.txt': bytesOf('không phải bảng tính'),
};

function run(args: readonly string[], files: Readonly<Record<string, Uint8Array>> = FILES) {
  const terminal = aTerminal(files);
  const status = runCommandLine(['consolidate', ...args, '-o', 'out.xlsx'], terminal);
  const report = (): ConsolidationReport => JSON.parse(terminal.output()) as ConsolidationReport;
  return { terminal, status, report };
}

describe('cchc consolidate', () => {
  test('ranks what is in and names what is not', () => {
    const { status, report, terminal } = run(['nop', '--json']);
    expect(status).toBe(1);
    expect(report().set).toEqual({ id: 'huyen-2021', maximum: '73.5' });
    expect(report().files.map(({ file, status: each }) => [file, each])).toEqual([
      ['a.xlsx', 'ok'],
      ['b.xlsx', 'ok'],
      ['hong.xlsx', 'unreadable'],
      ['phia-tay/c.xlsx', 'ok'],
    ]);
    expect(report().units).toEqual([
      expect.objectContaining({ unit: 'huyện Trà Bồng', rank: 1, groupRank: 1, file: 'phia-tay/c.xlsx' }),
      expect.objectContaining({ unit: 'UBND huyện Sơn Tịnh', rank: 1, total: '60', index: '81.63', previous: null }),
      expect.objectContaining({ unit: 'huyện Bình Sơn', rank: 3, self: '51.25', appraised: null, index: '69.72' }),
    ]);
    const book = readXlsx(terminal.files.get('out.xlsx') ?? new Uint8Array());
    expect(book.ok && book.value.sheets.map(({ name }) => name)).toEqual([
      'Tình hình nộp', 'Xếp hạng', 'Theo lĩnh vực', 'Tự chấm', 'Thẩm định', 'Điều tra XHH', 'Ý kiến thẩm định', 'Tiêu chí', 'Nội dung yếu', 'Yếu theo đơn vị', 'Lỗi theo đơn vị',
    ]); // prettier-ignore
  });

  test('ends well where all are in, and is read by people too', () => {
    const { status, terminal } = run(['nop/a.xlsx', 'nop/b.xlsx']);
    expect(status).toBe(0);
    expect(terminal.output()).toContain('hạng 1  UBND huyện Sơn Tịnh  60 điểm     81,63%');
    expect(terminal.output()).toContain('Đã ghi out.xlsx');
  });

  test('places are called provisional where some units are appraised and others are not', () => {
    const [code = ''] = Object.keys(filledTo(huyen2021, '1'));
    const filled = { ...filledTo(huyen2021, '30'), [code]: { self: 0.5, appraised: 0.25 } };
    const appraised = aFormFile(huyen2021, filled, { unit: 'huyện Minh Long', year: 2021, group: 'huyện' });
    const { terminal } = run(['nop/a.xlsx', 'nop/b.xlsx', 'nop/d.xlsx'], { ...FILES, 'nop/d.xlsx': appraised });
    expect(terminal.output()).toContain(
      'Hạng còn tạm tính: 1 đơn vị tính theo điểm thẩm định, 2 đơn vị chưa thẩm định',
    );
    expect(run(['nop/a.xlsx', 'nop/b.xlsx']).terminal.output()).not.toContain('tạm tính');
  });

  test('who is on the list and sent nothing is missing; names on the list are the ones that count', () => {
    const list = bytesOf(
      '\ufeffunit,group\r\nHuyện Sơn Tịnh,"Đồng bằng"\r\nHuyện Lý Sơn,Hải đảo\r\nHuyện Bình Sơn,Đồng bằng',
    );
    const { status, report } = run(['nop/a.xlsx', 'nop/b.xlsx', '--units', 'ds.csv', '--json'], {
      ...FILES,
      'ds.csv': list,
    });
    expect(status).toBe(1);
    expect(report().missing).toEqual(['Huyện Lý Sơn']);
    expect(report().units.map(({ unit, group, groupRank }) => [unit, group, groupRank])).toEqual([
      ['Huyện Sơn Tịnh', 'đồng bằng', 1],
      ['Huyện Bình Sơn', 'đồng bằng', 2],
    ]);
  });

  test('never overwrites a file unless told to', () => {
    const files = { ...FILES, 'out.xlsx': new Uint8Array([1]) };
    expect(run(['nop'], files).status).toBe(2);
    const forced = run(['nop', '--force'], files);
    expect(forced.status).toBe(1);
    expect(forced.terminal.files.get('out.xlsx')?.length).toBeGreaterThan(10_000);
  });

  test('what it wrote holds results without a finding, and is no unit’s file', () => {
    const written = run(['nop']).terminal.files.get('out.xlsx') ?? new Uint8Array();
    const terminal = aTerminal({ 'nop/tong-hop.xlsx': written });
    expect(runCommandLine(['check', 'nop/tong-hop.xlsx', '--json'], terminal)).toBe(0);
    const results = { shape: 'units', counts: { units: 3 }, findings: [] };
    expect(JSON.parse(terminal.output())).toMatchObject([
      {
        tables: [
          { ...results, sheet: 'Xếp hạng' },
          { ...results, sheet: 'Theo lĩnh vực' },
        ],
      },
    ]);
    const { report } = run(['nop', '--json'], { ...FILES, 'nop/tong-hop.xlsx': written });
    expect(report().files).toContainEqual(expect.objectContaining({ file: 'tong-hop.xlsx', status: 'no-table' }));
    expect(report().units).toHaveLength(3);
  });

  test('nothing to consolidate is said, and nothing is written', () => {
    const { status, terminal, report } = run(['nop/hong.xlsx', '--json']);
    expect(status).toBe(2);
    expect(report().files[0]?.status).toBe('unreadable');
    expect(terminal.files.has('out.xlsx')).toBe(false);
    expect(terminal.complaints()).toContain('Không tổng hợp được tệp nào');
  });

  test('a set is asked for by its id; forms of others are told apart', () => {
    expect(run(['nop', '--set', 'xa-2025']).status).toBe(2);
    expect(run(['nop', '--set', 'khong-co', '--json']).status).toBe(2);
  });
});

describe('last year', () => {
  const table = (rows: readonly (readonly (string | number)[])[]): Uint8Array =>
    printXlsx(
      [
        printList({
          name: 'Kết quả',
          title: 'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2020',
          subtitle: '',
          set: huyen2021,
          columns: ['STT', 'Đơn vị', 'Tổng điểm', 'Chỉ số (%)', 'Xếp hạng'].map((heading) => ({ heading, width: 80 })),
          rows: rows.map((row) => row.map(constant)),
          frozenColumns: 0,
        }),
      ],
      { created },
    );
  const previous = table([
    [1, 'Huyện Sơn Hà', 65, 88.44, 1],
    [2, 'Huyện Bình Sơn', 50.46, 68.65, 2],
    [3, 'Huyện Trà Bồng', 50, 68.03, 3],
  ]);

  test('change is told in points and places; who is new has no figures', () => {
    const { report } = run(['nop', '--json', '--previous', '2020.xlsx'], { ...FILES, '2020.xlsx': previous });
    expect(report().units.map(({ unit, previous: before }) => [unit, before])).toEqual([
      ['huyện Trà Bồng', { rank: 3, total: '50', index: '68.03' }],
      ['UBND huyện Sơn Tịnh', null],
      ['huyện Bình Sơn', { rank: 2, total: '50.46', index: '68.65' }],
    ]);
  });

  test('a consolidation serves as the next year’s comparison', () => {
    const { terminal } = run(['nop']);
    const book = readXlsx(terminal.files.get('out.xlsx') ?? new Uint8Array());
    const results = book.ok ? readPrevious(book.value) : null;
    expect(results?.map(({ unit, rank, total }) => [unit, rank, total])).toEqual([
      ['huyện Trà Bồng', 1, 60_000_000],
      ['UBND huyện Sơn Tịnh', 1, 60_000_000],
      ['huyện Bình Sơn', 3, 51_250_000],
    ]);
    const areas = new Set(huyen2021.areas.map(({ name }) => areaKey(name)));
    for (const result of results ?? []) {
      const ofSet = [...result.areas].filter(([key]) => areas.has(key)).map(([, obtained]) => obtained);
      expect(sumPoints(ofSet)).toBe(result.total);
    }
  });
});
