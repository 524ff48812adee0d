import { dateOfSerial, isDateFormat } from '../../src/sheets/dateFormat';

describe('isDateFormat', () => {
  test.each([
    'dd/mm/yyyy',
    'd-mmm',
    'm/d/yyyy h:mm',
    '[$-42A]d mmmm yyyy',
    '[h]:mm',
    'mm:ss.0',
    'hh AM/PM',
    '"Ngày" d',
  ])('%s shows a date or a time', (code) => expect(isDateFormat(code)).toBe(true));

  test.each([
    'General',
    '0.00##',
    '@',
    '0%',
    '#,##0 [$₫-42A]',
    '[Red]0.00',
    '0.00E+00',
    '0.0" điểm"',
    '0\\d',
    '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
    'General" ngày"',
  ])('%s shows a number', (code) => expect(isDateFormat(code)).toBe(false));
});

describe('dateOfSerial', () => {
  test.each([
    [1, 1, 1, 1900],
    [59, 28, 2, 1900],
    [60, 29, 2, 1900],
    [61, 1, 3, 1900],
    [45778, 1, 5, 2025],
    [45778.75, 1, 5, 2025],
    [46387, 31, 12, 2026],
  ])('%d is %d/%d/%d', (serial, day, month, year) => expect(dateOfSerial(serial)).toEqual({ day, month, year }));
});
