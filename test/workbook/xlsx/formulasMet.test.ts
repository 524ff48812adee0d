import { formulaMet } from '../../../src/workbook/xlsx/formulasMet';

const encoder = new TextEncoder();

/** What is read where a part holds this formula between other things. */
function read(stored: string, row = 5, column = 3): string {
  const bytes = encoder.encode(`<f>${stored}</f>`);
  return formulaMet(bytes, 3, bytes.length - 4, row, column);
}

describe('a formula of a cell', () => {
  test('is what the file holds, however often others were met in that cell', () => {
    const formulas = Array.from({ length: 40 }, (_, n) => `SUM(C${10 + (n % 7)}:C${20 + (n % 11)})`);
    expect(formulas.map((formula) => read(formula))).toEqual(formulas.map((formula) => `=${formula}`));
    expect(formulas.map((formula) => read(formula))).toEqual(formulas.map((formula) => `=${formula}`));
  });

  test('is not mistaken for one that is as long, or that begins or ends alike', () => {
    for (const formula of ['A1+B1', 'A1+B2', 'C1+B1', 'A1+B1+C1', '+A1+B1', 'A1+B'])
      expect(read(formula)).toBe(`=${formula}`);
  });

  test('is the same in cells that share a place: far below, or far to the right', () => {
    const cells = [0, 128, 256, 4_096, 1_000_000].map((row) => [row, 3] as const);
    for (const [row, column] of [...cells, [1, 0], [0, 32], [0, 16_383]] as const) {
      expect(read(`B${row + 1}*${column}`, row, column)).toBe(`=B${row + 1}*${column}`);
      expect(read('A1', row, column)).toBe('=A1');
    }
  });

  test('has its markup, Vietnamese words and newer functions as formula bars show them, met before or not', () => {
    for (const again of [1, 2, 3])
      expect([again, read('IF(A1&lt;2,"không áp dụng",_xlfn.RANK.EQ(A1,B:B))')]).toEqual([
        again,
        '=IF(A1<2,"không áp dụng",RANK.EQ(A1,B:B))',
      ]);
  });

  test('may be very long', () => {
    const long = `1${'+1'.repeat(4_000)}`;
    expect(read(long)).toBe(`=${long}`);
    expect(read(`${long}+2`)).toBe(`=${long}+2`);
  });

  test('stays what it was when the memory that it was read from is used again', () => {
    const bytes = encoder.encode('A1+B1');
    expect(formulaMet(bytes, 0, 5, 9, 9)).toBe('=A1+B1');
    bytes.set(encoder.encode('C7-D7'));
    expect(formulaMet(bytes, 0, 5, 9, 9)).toBe('=C7-D7');
    expect(read('A1+B1', 9, 9)).toBe('=A1+B1');
  });
});
