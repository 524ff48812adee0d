import { unzipSync } from 'fflate';
import { runCommandLine } from '../../src/cli/commandLine';
import { readXlsx } from '../../src/workbook/xlsx/readXlsx';
import { findTables } from '../../src/sheets/findTables';
import { aTerminal } from '../support/aTerminal';

const FORM = ['form', '--set', 'huyen-2021', '--unit', 'huyện Bình Sơn', '--year', '2021', '-o', 'binh-son.xlsx'];

describe('cchc form --list', () => {
  test('lists the shipped sets with their counts and maximums', () => {
    const terminal = aTerminal();
    expect(runCommandLine(['form', '--list', '--json'], terminal)).toBe(0);
    const sets = JSON.parse(terminal.output()) as unknown[];
    expect(sets).toContainEqual({
      id: 'huyen-2021',
      title: expect.stringContaining('huyện') as string,
      kind: 'district',
      year: 2021,
      official: false,
      counts: { areas: 8, criteria: 43, components: 92, leaves: expect.any(Number) as number },
      maximum: '100',
      selfMaximum: '73.5',
    });
    expect(sets).toContainEqual(
      expect.objectContaining({ id: 'xa-2025', kind: 'commune', maximum: '100', selfMaximum: '70' }),
    );
  });

  test('people read the same with a decimal comma, and that the sets are illustrations', () => {
    const terminal = aTerminal();
    runCommandLine(['form', '--list'], terminal);
    expect(terminal.output()).toContain(
      '8 lĩnh vực, 43 tiêu chí, 92 tiêu chí thành phần; tối đa 100 điểm, trong đó đơn vị tự chấm 73,5 điểm',
    );
    expect(terminal.output()).toContain('Mẫu minh họa – không phải bộ chỉ số chính thức');
  });
});

describe('cchc form', () => {
  test('writes a form that is found again with its unit, year and set', () => {
    const terminal = aTerminal();
    expect(
      runCommandLine(
        [...FORM, '--group', 'huyện', '--superior', 'UBND tỉnh Quảng Ngãi', '--place', 'Bình Sơn'],
        terminal,
      ),
    ).toBe(0);
    const book = readXlsx(terminal.files.get('binh-son.xlsx') as Uint8Array);
    const [found] = book.ok ? findTables(book.value) : [];
    expect(found && 'table' in found ? found.table.form?.form : null).toMatchObject({
      id: expect.stringMatching(/^\w+$/) as string,
      unit: 'huyện Bình Sơn',
      year: 2021,
      group: 'huyện',
      superior: 'UBND tỉnh Quảng Ngãi',
      place: 'Bình Sơn',
      set: { id: 'huyen-2021' },
    });
    expect(terminal.output()).toBe('Đã tạo binh-son.xlsx');
  });

  test('the same request at the same time gives the same file, byte for byte', () => {
    const files = [aTerminal(), aTerminal()].map((terminal) => {
      runCommandLine(FORM, terminal);
      return terminal.files.get('binh-son.xlsx') as Uint8Array;
    });
    expect(Buffer.compare(files[0] as Uint8Array, files[1] as Uint8Array)).toBe(0);
  });

  test('never overwrites a file', () => {
    const terminal = aTerminal({ 'binh-son.xlsx': new Uint8Array([1]) });
    expect(runCommandLine(FORM, terminal)).toBe(2);
    expect(terminal.files.get('binh-son.xlsx')).toHaveLength(1);
    expect(terminal.complaints()).toContain('“binh-son.xlsx” đã có nên không ghi');
  });

  test('overwrites a file when told to', () => {
    const terminal = aTerminal({ 'binh-son.xlsx': new Uint8Array([1]) });
    expect(runCommandLine([...FORM, '--force'], terminal)).toBe(0);
    expect((terminal.files.get('binh-son.xlsx') as Uint8Array).length).toBeGreaterThan(1000);
  });

  test.each([
    ['an unknown set', ['--set', 'tinh-2030'], 'Không có bộ tiêu chí “tinh-2030”. Các bộ kèm theo: '],
    ['a year that is none', ['--year', '21'], 'Năm “21” không hợp lệ'],
    ['no unit', ['--unit', ' '], 'Thiếu --unit.'],
    ['another kind of file', ['-o', 'binh-son.xls'], '“binh-son.xls” phải là tệp .xlsx.'],
    ['an option that does not exist', ['--sets', 'x'], 'Không có tùy chọn “--sets”.'],
    ['an option without its value', ['--group'], 'Tùy chọn --group'],
    ['a word too many', ['thừa'], 'Thừa “thừa”.'],
  ])('%s is said in Vietnamese on standard error, and nothing is written', (_what, args, sentence) => {
    const terminal = aTerminal();
    expect(runCommandLine([...FORM, ...args], terminal)).toBe(2);
    expect(terminal.complaints()).toContain(sentence);
    expect(terminal.complaints()).toContain('cchc --help');
    expect(terminal.output()).toBe('');
    expect(terminal.files.size).toBe(0);
  });
});

describe('cchc form --units', () => {
  const LIST = 'unit,group,superior,place\nXã Bình Minh,,,Bình Minh\nPhường Hải Châu,,UBND thành phố Đà Nẵng,\n';
  const UNITS = ['form', '--set', 'xa-2025', '--units', 'ds.csv', '--year', '2026', '-o', 'bieu-mau.zip'];
  const withList = (list: string): ReturnType<typeof aTerminal> =>
    aTerminal({ 'ds.csv': new TextEncoder().encode(list) });

  test('writes one form a unit into one archive, each found again with what the list says of its unit', () => {
    const terminal = withList(LIST);
    expect(runCommandLine([...UNITS, '--superior', 'UBND tỉnh Quảng Ngãi'], terminal)).toBe(0);
    const files = Object.entries(unzipSync(terminal.files.get('bieu-mau.zip') as Uint8Array));
    expect(files.map(([name]) => name)).toEqual(['tu-cham-xa-binh-minh.xlsx', 'tu-cham-phuong-hai-chau.xlsx']);
    const forms = files.map(([, bytes]) => {
      const book = readXlsx(bytes);
      const [found] = book.ok ? findTables(book.value) : [];
      return found && 'table' in found ? found.table.form?.form : null;
    });
    expect(forms).toMatchObject([
      { unit: 'Xã Bình Minh', group: 'xã', superior: 'UBND tỉnh Quảng Ngãi', place: 'Bình Minh', year: 2026 },
      { unit: 'Phường Hải Châu', group: 'phường', superior: 'UBND thành phố Đà Nẵng', place: '', year: 2026 },
    ]);
    expect(forms[0]?.id).not.toBe(forms[1]?.id);
    expect(terminal.output()).toBe('Đã tạo bieu-mau.zip, gồm 2 biểu mẫu');
  });

  test('units that stand in the list twice and rows without a name are told; the others get their forms', () => {
    const terminal = withList('Tên đơn vị\nXã A\n\nXã B\nxã a\n');
    expect(runCommandLine(UNITS, terminal)).toBe(0);
    expect(terminal.complaints()).toBe(
      'Dòng 3: không có tên đơn vị nên bỏ qua.\nDòng 5: “xã a” đã có ở dòng 2, chỉ lấy một lần.',
    );
    expect(terminal.output()).toContain('gồm 2 biểu mẫu');
  });

  test('says on standard error how far it is', () => {
    const terminal = withList(`unit\n${Array.from({ length: 600 }, (_, n) => `Xã ${n + 1}`).join('\n')}`);
    runCommandLine(UNITS, terminal);
    expect(terminal.progress).toEqual(['Đã tạo 250/600 biểu mẫu', 'Đã tạo 500/600 biểu mẫu']);
  });

  test.each([
    ['another kind of file', LIST, ['-o', 'bieu-mau.xlsx'], '“bieu-mau.xlsx” phải là tệp .zip.'],
    ['a list that is not there', LIST, ['--units', 'x.csv'], 'Không mở được danh sách “x.csv”'],
    ['a list of nobody', 'unit\n', [], 'Danh sách “ds.csv” không có đơn vị nào dùng được.'],
    ['a list without a year', LIST, ['--year', ''], 'Thiếu --year.'],
  ])('%s is said, and nothing is written', (_what, list, args, sentence) => {
    const terminal = withList(list);
    expect(runCommandLine([...UNITS, ...args], terminal)).toBe(2);
    expect(terminal.complaints()).toContain(sentence);
    expect([...terminal.files.keys()]).toEqual(['ds.csv']);
  });
});

describe('cchc', () => {
  test('--help explains both commands in Vietnamese', () => {
    const terminal = aTerminal();
    expect(runCommandLine(['--help'], terminal)).toBe(0);
    expect(terminal.output()).toContain('cchc form --set MÃ');
    expect(terminal.output()).toContain('cchc check TỆP...');
  });

  test.each([
    [[], 'Chưa nêu việc cần làm'],
    [['in'], 'Không có lệnh “in”'],
    [['toString'], 'Không có lệnh “toString”'],
  ])('%j is no command', (args, sentence) => {
    const terminal = aTerminal();
    expect(runCommandLine(args, terminal)).toBe(2);
    expect(terminal.complaints()).toContain(sentence);
  });
});
