import { runCommandLine } from '../../src/cli/commandLine';
import type { ConsolidationReport } from '../../src/cli/consolidateReport';
import { huyen2021 } from '../../src/scoring/sets/huyen2021';
import { readXlsx } from '../../src/workbook/xlsx/readXlsx';
import { aFormFile, filledTo } from '../support/aFormFile';
import { aTerminal } from '../support/aTerminal';
import { REFUSED } from '../workbook/xlsx/refusedFiles';

const form = (unit: string): Uint8Array =>
  aFormFile(huyen2021, filledTo(huyen2021, '60'), { unit, year: 2021, group: 'huyện' });

const STRANGE_NAMES = ['__proto__', 'constructor', '=HYPERLINK("http://a.vn","b")', '+1', '<b>xã</b>'];

describe('files that are no good', () => {
  const bad = REFUSED.map(([, file], n) => [`nop/hong-${String(n).padStart(2, '0')}.xlsx`, file()] as const);
  const good = STRANGE_NAMES.map((name, n) => [`nop/tot-${n}.xlsx`, form(name)] as const);
  const terminal = aTerminal(Object.fromEntries([...bad, ...good, ['nop/__proto__.xlsx', form('Huyện Sơn Hà')]]));
  const status = runCommandLine(['consolidate', 'nop', '-o', 'out.xlsx', '--json'], terminal);
  const report = JSON.parse(terminal.output()) as ConsolidationReport;

  test.each(REFUSED.map(([what], n) => [what, n] as const))('%s is named with its reason', (_, n) => {
    const file = report.files.find(({ file: name }) => name === `hong-${String(n).padStart(2, '0')}.xlsx`);
    expect(file).toMatchObject({ status: 'unreadable', unit: null, message: expect.stringMatching(/\p{L}{2,}/u) });
  });

  test('the others are in, whatever their units are called', () => {
    expect(status).toBe(1);
    expect(report.units.map(({ unit }) => unit).sort()).toEqual([...STRANGE_NAMES, 'Huyện Sơn Hà'].sort());
  });

  test('no name becomes a formula', () => {
    const book = readXlsx(terminal.files.get('out.xlsx') ?? new Uint8Array());
    const cells = book.ok ? book.value.sheets.flatMap(({ grid }) => grid.flatMap((row) => row ?? [])) : [];
    const named = cells.filter((cell) => cell?.value.kind === 'text' && cell.value.text.includes('HYPERLINK'));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((cell) => cell?.formula)).toEqual([]);
  });
});
