import type { ListedUnit } from '../../../src/scoring/units';
import { fileNamesOf } from '../../../src/workbook/unitForms/fileNames';

const named = (...names: readonly (string | readonly [unit: string, superior: string])[]): readonly string[] =>
  fileNamesOf(
    names.map((name): ListedUnit => {
      const [unit, superior] = typeof name === 'string' ? [name, ''] : name;
      return { unit, superior, group: '', place: '' };
    }),
    'tu-cham',
  );

describe('the file of a unit', () => {
  test.each([
    ['Xã Bình Minh', 'tu-cham-xa-binh-minh'],
    ['Xã Đắk Pxi'.normalize('NFD'), 'tu-cham-xa-dak-pxi'],
    ['Sở Văn hóa, Thể thao và Du lịch', 'tu-cham-so-van-hoa-the-thao-va-du-lich'],
    ['../../x:\\<y>|"z"?*.xlsx', 'tu-cham-x-y-z-xlsx'],
    ['CON', 'tu-cham-con'],
    ['=HYPERLINK("http://x")', 'tu-cham-hyperlink-http-x'],
    ['__proto__', 'tu-cham-proto'],
    ['🏛️', 'tu-cham-don-vi'],
    [' . ', 'tu-cham-don-vi'],
  ])('is called after it in letters that every system has: %s', (unit, name) => {
    expect(named(unit)).toEqual([name]);
  });

  test('has a name of bounded length', () => {
    expect(named(`Xã ${'a'.repeat(500)}`)[0]).toHaveLength('tu-cham-'.length + 80);
  });

  test('is told from a namesake’s by the superior', () => {
    expect(named(['Xã Tân An', 'UBND tỉnh A'], ['Xã Tân An', 'UBND tỉnh B'], 'Xã Lam')).toEqual([
      'tu-cham-xa-tan-an-ubnd-tinh-a',
      'tu-cham-xa-tan-an-ubnd-tinh-b',
      'tu-cham-xa-lam',
    ]);
  });

  test('is told from any other’s by a number where nothing else tells them apart', () => {
    expect(named('Xã Hòa', 'Xã Hoà', 'XÃ HÓA', 'Xã Hoa 2')).toEqual([
      'tu-cham-xa-hoa',
      'tu-cham-xa-hoa-2',
      'tu-cham-xa-hoa-3',
      'tu-cham-xa-hoa-2-2',
    ]);
    expect(new Set(named(...Array<string>(500).fill('Xã Một'))).size).toBe(500);
  });
});
