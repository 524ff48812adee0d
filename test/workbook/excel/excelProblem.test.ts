import { excelProblem } from '../../../src/workbook/excel/excelProblem';

const refusal = (code: string, errorLocation = ''): Error =>
  Object.assign(new Error(code), { name: 'RichApi.Error', code, debugInfo: { errorLocation } });

const problemOf = (code: string, errorLocation?: string): unknown =>
  excelProblem(refusal(code, errorLocation), { sheet: 'Bảng điểm' });

test.each([
  ['InvalidOperationInCellEditMode', { kind: 'cell-being-edited' }],
  ['ItemNotFound', { kind: 'sheet-missing', sheet: 'Bảng điểm' }],
  ['ItemAlreadyExists', { kind: 'name-taken', sheet: 'Bảng điểm' }],
  ['FilteredRangeConflict', { kind: 'filter-on', sheet: 'Bảng điểm' }],
  ['RequestPayloadSizeLimitExceeded', { kind: 'too-much-at-once' }],
  ['ResponsePayloadSizeLimitExceeded', { kind: 'too-much-at-once' }],
  ['InvalidSelection', { kind: 'other-workbook-active' }],
  ['InactiveWorkbook', { kind: 'other-workbook-active' }],
  ['ApiNotFound', { kind: 'excel-too-old', needed: 'ExcelApi 1.14' }],
  ['ActivityLimitReached', { kind: 'excel-busy' }],
  ['ServiceNotAvailable', { kind: 'excel-busy' }],
  ['RequestAborted', { kind: 'excel-busy' }],
  ['AccessDenied', { kind: 'read-only' }],
])('%s', (code, problem) => expect(problemOf(code)).toEqual(problem));

test('access denied is explained by what the batch was about', () => {
  const denied = (): { readonly kind: 'structure-locked' } => ({ kind: 'structure-locked' });
  expect(excelProblem(refusal('AccessDenied'), { sheet: '', denied })).toEqual({ kind: 'structure-locked' });
});

test('a general exception while sheets are activated or added means that another workbook is in front', () => {
  expect(excelProblem(refusal('GeneralException'), { sheet: '', needsFocus: true })).toEqual({
    kind: 'other-workbook-active',
  });
});

test('what has no name here is reported with code and place', () => {
  expect(problemOf('Conflict', 'Range.formulas')).toEqual({
    kind: 'excel-refused',
    code: 'Conflict',
    where: 'Range.formulas',
  });
  expect(problemOf('GeneralException', 'Range.merge')).toEqual({
    kind: 'excel-refused',
    code: 'GeneralException',
    where: 'Range.merge',
  });
});

test('unprotecting without the password that somebody has set is a protected sheet', () => {
  expect(problemOf('InvalidArgument', 'WorksheetProtection.unprotect')).toEqual({
    kind: 'sheet-protected',
    sheet: 'Bảng điểm',
  });
});

test('a bug is thrown, not reported', () => {
  expect(() => excelProblem(new TypeError('x is undefined'), { sheet: '' })).toThrow('x is undefined');
  expect(() => problemOf('PropertyNotLoaded')).toThrow('PropertyNotLoaded');
});
