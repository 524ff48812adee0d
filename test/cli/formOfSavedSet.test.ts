import { runCommandLine } from '../../src/cli/commandLine';
import { printCriteriaSet } from '../../src/scoring/parseCriteriaSet';
import { xa2025 } from '../../src/scoring/sets/xa2025';
import { findTables } from '../../src/sheets/findTables';
import { readXlsx } from '../../src/workbook/xlsx/readXlsx';
import { aTerminal, type TestTerminal } from '../support/aTerminal';
import { withRow } from '../support/withRow';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const own = { ...xa2025, id: 'xa-cua-tinh', title: 'Bộ tiêu chí của tỉnh' };

const written = (saved: string): { readonly terminal: TestTerminal; readonly status: number } => {
  const terminal = aTerminal({ 'tinh.cchc.json': bytesOf(saved) });
  const status = runCommandLine(
    ['form', '--set', 'tinh.cchc.json', '--unit', 'xã Bình Minh', '--year', '2026', '-o', 'a.xlsx'],
    terminal,
  );
  return { terminal, status };
};

test('a form is written from a saved set', () => {
  const { terminal, status } = written(printCriteriaSet(own));
  expect(status).toBe(0);
  const book = readXlsx(terminal.files.get('a.xlsx') as Uint8Array);
  const [found] = book.ok ? findTables(book.value) : [];
  expect(found && 'table' in found ? found.table.form?.form.set : null).toEqual(own);
});

test('texts of a saved set that look like formulas stay texts, on every sheet of the form', () => {
  const hostile = '=HYPERLINK("http://xau.example","Bấm vào đây")';
  const set = {
    ...withRow(withRow(own, '1', { name: hostile }), '1.1.1', {
      name: hostile,
      rule: hostile,
      responsible: hostile,
      code: '=1+1',
    }),
    title: hostile,
    issuer: hostile,
    decision: hostile,
  };
  const { terminal } = written(printCriteriaSet(set));
  const book = readXlsx(terminal.files.get('a.xlsx') as Uint8Array);
  const cells = book.ok ? book.value.sheets.flatMap(({ grid }) => grid.flatMap((row) => row ?? [])) : [];
  const formulas = cells.flatMap((cell) => cell?.formula ?? []);
  expect(formulas.filter((formula) => /HYPERLINK|^=1\+1$/i.test(formula))).toEqual([]);
  expect(
    cells.filter((cell) => cell?.value.kind === 'text' && cell.value.text.startsWith('=HYPERLINK')).length,
  ).toBeGreaterThan(3);
});

test.each([
  ['Bộ tiêu chí', 'Nội dung không phải là bộ tiêu chí đã lưu'],
  ['{"name":"app"}', 'không phải bộ tiêu chí do CCHC lưu'],
  ['{"cchc":9,"set":{}}', 'phiên bản CCHC mới hơn'],
  [' '.repeat(600_000), 'quá lớn'],
  [
    printCriteriaSet(own).replace('"maximum":"14"', '"maximum":"mười bốn"'),
    'Lĩnh vực 1 Công tác chỉ đạo, điều hành cải cách hành chính: điểm tối đa không phải là số',
  ],
])('a file that is no set is refused with the reason, and nothing is written: %#', (saved, reason) => {
  const { terminal, status } = written(saved);
  expect(status).toBe(2);
  expect(terminal.complaints()).toContain('tinh.cchc.json');
  expect(terminal.complaints()).toContain(reason);
  expect(terminal.files.has('a.xlsx')).toBe(false);
});

test('a file that is not there is told apart from a set that is not known', () => {
  const terminal = aTerminal();
  runCommandLine(['form', '--set', 'khong-co.cchc.json', '--unit', 'X', '--year', '2026', '-o', 'a.xlsx'], terminal);
  expect(terminal.complaints()).toContain('khong-co.cchc.json');
  runCommandLine(['form', '--set', 'xa-2099', '--unit', 'X', '--year', '2026', '-o', 'a.xlsx'], terminal);
  expect(terminal.complaints()).toContain('Không có bộ tiêu chí “xa-2099”');
});
