import { parseUnitsList, readUnitsFile, readUnitsRows } from '../../src/sheets/unitsList';

const names = (text: string): string[] => parseUnitsList(text).units.map(({ unit }) => unit);

describe('a file of units', () => {
  test('has a row of headings in English or Vietnamese, in any order, with or without its columns', () => {
    const unit = { unit: 'Xã Bình Minh', group: 'xã', superior: 'UBND tỉnh Quảng Ngãi', place: 'Bình Minh' };
    expect(parseUnitsList('unit,group,superior,place\nXã Bình Minh,xã,UBND tỉnh Quảng Ngãi,Bình Minh\n').units).toEqual(
      [unit],
    );
    expect(
      parseUnitsList('STT;Địa danh;Cấp trên;Tên đơn vị\n1;Bình Minh;UBND tỉnh Quảng Ngãi;Xã Bình Minh').units,
    ).toEqual([unit]);
    expect(parseUnitsList('unit\nXã Bình Minh').units).toEqual([{ ...unit, superior: '', place: '' }]);
  });

  test('a title above the headings and blank lines at the end do not count', () => {
    expect(names('DANH SÁCH ĐƠN VỊ,\n,\nTên đơn vị,Nhóm\nXã A,xã\n,\n\n')).toEqual(['Xã A']);
  });

  test('values in quotation marks hold commas, quotation marks and line ends', () => {
    expect(names('unit,group\n"Sở Văn hóa, Thể thao ""và""\r\nDu lịch",sở\r\nSở Y tế,sở')).toEqual([
      'Sở Văn hóa, Thể thao "và" Du lịch',
      'Sở Y tế',
    ]);
  });

  test('a quotation mark that is never closed is a sign like any other', () => {
    expect(names('unit,group\n"Xã A,xã\nXã B,xã')).toEqual(['"Xã A', 'Xã B']);
  });

  test('under one heading a comma is part of the name', () => {
    expect(names('unit\nSở Văn hóa, Thể thao và Du lịch')).toEqual(['Sở Văn hóa, Thể thao và Du lịch']);
  });

  test('a name cut in two by its comma is told, not cut', () => {
    const { units, faults } = parseUnitsList('unit,group\nSở Văn hóa, Thể thao và Du lịch,sở\nSở Y tế,sở');
    expect(units.map(({ unit }) => unit)).toEqual(['Sở Y tế']);
    expect(faults).toEqual([{ kind: 'more-cells-than-headings', row: 2 }]);
  });

  test('is read with a byte order mark and as Excel’s Unicode text; other encodings are told', () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeffTên đơn vị\tNhóm\r\nĐặc khu Lý Sơn\tđặc khu', 'utf16le'));
    expect(readUnitsFile(new TextEncoder().encode('\ufeffunit\nXã Bình Minh')).units[0]?.unit).toBe('Xã Bình Minh');
    expect(readUnitsFile(utf16).units[0]).toMatchObject({ unit: 'Đặc khu Lý Sơn', group: 'đặc khu' });
    expect(readUnitsFile(new Uint8Array([0x75, 0xea, 0x0a])).faults).toEqual([{ kind: 'not-utf-8' }]);
  });
});

describe('a pasted list', () => {
  test('is one name a line, commas and all', () => {
    expect(names('Xã A\r\nSở Văn hóa, Thể thao và Du lịch')).toEqual(['Xã A', 'Sở Văn hóa, Thể thao và Du lịch']);
  });

  test('with "xã" behind its names has no headings, and loses no unit', () => {
    const units = parseUnitsList('Xã An Bình\txã\nXã Bình Minh\txã\nPhường Tân Mai\tphường').units;
    expect(units.map(({ unit, group }) => [unit, group])).toEqual([
      ['Xã An Bình', 'xã'],
      ['Xã Bình Minh', 'xã'],
      ['Phường Tân Mai', 'phường'],
    ]);
    expect(names('1\tBình Minh\tXã\n2\tTân Mai\tPhường')).toEqual(['Bình Minh', 'Tân Mai']);
    expect(names('Bình Minh\txã')).toEqual(['Bình Minh']);
  });

  test('may have the groups before the names, behind numbers too, and loses no unit', () => {
    for (const list of [
      'xã\tBình Minh\nphường\tTân Mai\nSở\tNội vụ',
      '1\tXã\tBình Minh\n2\tPhường\tTân Mai\n3\tsở\tNội vụ',
    ]) {
      expect(parseUnitsList(list).units.map(({ unit, group }) => [unit, group])).toEqual([
        ['Bình Minh', 'xã'],
        ['Tân Mai', 'phường'],
        ['Nội vụ', 'sở'],
      ]);
    }
    expect(names('xã\tBình Minh')).toEqual(['Bình Minh']);
    expect(names('Xã\nPhường')).toEqual(['Xã', 'Phường']);
  });

  test('with "Xã" above its names has a heading', () => {
    for (const list of [
      'Xã\nBình Minh',
      'STT\tXã\n1\tBình Minh',
      'Huyện\tXã\nBa Tơ\tBình Minh',
      'Nhóm\tXã\nxã\tBình Minh',
    ])
      expect(names(list)).toEqual(['Bình Minh']);
  });

  test('may have the other columns behind tabs, and numbers in front', () => {
    expect(parseUnitsList('1\tXã A\txã miền núi\tUBND tỉnh X\tA\n2\tPhường B').units).toEqual([
      { unit: 'Xã A', group: 'xã miền núi', superior: 'UBND tỉnh X', place: 'A' },
      { unit: 'Phường B', group: 'phường', superior: '', place: '' },
    ]);
  });
});

describe('a list of units', () => {
  test.each([
    ['Xã Bình Minh', 'xã'],
    ['UBND phường Hải Châu', 'phường'],
    ['Uỷ ban nhân dân Thị xã Nghi Sơn', 'thị xã'],
    ['ĐẶC KHU Côn Đảo', 'đặc khu'],
    ['Sở Nội vụ', 'sở'],
    ['Thanh tra tỉnh', ''],
  ])('%s is of the group “%s” where no column says otherwise', (unit, group) => {
    expect(parseUnitsList(unit).units).toEqual([{ unit, group, superior: '', place: '' }]);
  });

  test('a unit that stands there twice is taken once and told, however it is written', () => {
    const { units, faults } = parseUnitsList('Xã Hòa Bình\nXã Khác\nxã  hoà bình'.normalize('NFD'));
    expect(units.map(({ unit }) => unit)).toEqual(['Xã Hòa Bình', 'Xã Khác']);
    expect(faults).toEqual([{ kind: 'unit-twice', row: 3, unit: 'xã hoà bình', firstRow: 1 }]);
  });

  test('units of one name below different superiors are different units', () => {
    expect(parseUnitsList('unit\tsuperior\nXã Tân An\tUBND tỉnh A\nXã Tân An\tUBND tỉnh B').units).toHaveLength(2);
  });

  test('a row without a name is told', () => {
    expect(parseUnitsList('unit\tgroup\nXã A\t\n\txã\n\nXã B').faults).toEqual([
      { kind: 'no-name', row: 3 },
      { kind: 'no-name', row: 4 },
    ]);
  });

  test('a name that no unit can have is told', () => {
    expect(parseUnitsList(`Xã A\n${'x'.repeat(300)}`).faults).toEqual([
      { kind: 'name-too-long', row: 2, longest: 250 },
    ]);
  });

  test('nothing in it is told', () => {
    expect(parseUnitsList('').faults).toEqual([{ kind: 'no-units' }]);
    expect(readUnitsRows([['Tên đơn vị'], ['']]).faults).toEqual([{ kind: 'no-units' }]);
  });
});
