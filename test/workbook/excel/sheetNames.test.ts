import { freeSheetName } from '../../../src/workbook/excel/sheetNames';

test('a name that no sheet has is taken as it is', () => {
  expect(freeSheetName('Bảng điểm', ['Sheet1'])).toBe('Bảng điểm');
});

test('a name that is taken gets the next number', () => {
  expect(freeSheetName('Bảng điểm', ['Bảng điểm', 'Bảng điểm (2)'])).toBe('Bảng điểm (3)');
});

test('names that differ in capitals alone are the same to Excel', () => {
  expect(freeSheetName('Bảng Điểm', ['BẢNG ĐIỂM'])).toBe('Bảng Điểm (2)');
});

test('a numbered name keeps to 31 characters', () => {
  const long = 'Bảng tự chấm điểm của xã năm 26';
  expect(freeSheetName(long, [long])).toBe('Bảng tự chấm điểm của xã nă (2)');
});
