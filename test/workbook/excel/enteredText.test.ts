import { constant, formula } from '../../../src/sheets/sheetContent';
import { enteredText } from '../../../src/workbook/excel/enteredText';

describe('text that Excel would take for something else gets an apostrophe', () => {
  test.each([
    ['a number', '0.5'],
    ['a number with a decimal comma', '0,5'],
    ['a number with spaces around it', ' 12 '],
    ['a percentage', '97,5%'],
    ['an amount of money', '1.000.000 ₫'],
    ['a date', '1/5'],
    ['a date with dashes', '2026-11-21'],
    ['a time', '7:30'],
    ['a time of the afternoon', '7:30 PM'],
    ['a number in brackets, which would become negative', '(1)'],
    ['an exponent', '1E5'],
    ['an English month', 'May 5'],
    ['a day of an English month', '5-Jan'],
    ['a formula', '=1+1'],
    ['a line that begins with a dash', '- Ban hành kế hoạch'],
    ['a plus sign', '+84'],
    ['a mention', '@xa'],
    ['a truth value', 'TRUE'],
    ['an error value', '#N/A'],
    ['text that begins with an apostrophe', "'91"],
  ])('%s: %s', (_what, text) => expect(enteredText(constant(text), 'General')).toBe(`'${text}`));
});

describe('text that stays text anyway goes over as it is', () => {
  test.each([
    'Ban hành kế hoạch',
    'Tháng 5',
    'Mai 10',
    'I.1',
    '1. Điều kiện',
    '5 tháng 1',
    'QĐ 12/2025',
    'Đạt',
    'x',
    'e',
    '',
  ])('%s', (text) => expect(enteredText(constant(text), 'General')).toBe(text));
});

test('in a cell formatted as text nothing needs an apostrophe', () => {
  expect(enteredText(constant('1.10'), '@')).toBe('1.10');
});

test('numbers and truth values go over as they are, an empty cell as ""', () => {
  expect(enteredText(constant(0.1), 'General')).toBe(0.1);
  expect(enteredText(constant(false), 'General')).toBe(false);
  expect(enteredText(constant(null), 'General')).toBe('');
});

test('a formula goes over as a formula', () => {
  expect(enteredText(formula('=SUM(A1:A2)', 3), 'General')).toBe('=SUM(A1:A2)');
});
