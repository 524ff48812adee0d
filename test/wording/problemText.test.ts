import { SET_FAULTS } from '../../src/scoring/parseCriteriaSet';
import type { Problem } from '../../src/workbook/problem';
import { FILE_DETAILS } from '../../src/workbook/problem';
import { problemLine, problemText } from '../../src/wording/problemText';
import { problemsVi } from '../../src/wording/problems.vi';

const sheet = 'Chấm điểm CCHC 2025';

const examples: readonly Problem[] = [
  { kind: 'no-form' },
  { kind: 'sheet-missing', sheet },
  { kind: 'cell-being-edited' },
  { kind: 'sheet-protected', sheet },
  { kind: 'structure-locked' },
  { kind: 'read-only' },
  { kind: 'other-workbook-active' },
  { kind: 'name-taken', sheet },
  { kind: 'filter-on', sheet },
  { kind: 'excel-too-old', needed: 'ExcelApi 1.14' },
  { kind: 'excel-busy' },
  { kind: 'cancelled' },
  { kind: 'excel-slow', seconds: 30 },
  { kind: 'too-much-at-once' },
  { kind: 'stopped-half-way', sheets: [sheet] },
  { kind: 'stopped-half-way', sheets: [] },
  { kind: 'changed-since', cells: ['F12', 'F13'] },
  { kind: 'excel-refused', code: 'GeneralException', where: '' },
  { kind: 'newer-form', version: 3, known: 2 },
  { kind: 'form-data-missing', sheet },
  { kind: 'form-damaged', sheet, what: '' },
  { kind: 'form-damaged', sheet, what: 'thiếu khóa của dòng' },
  ...SET_FAULTS.map((what): Problem => ({
    kind: 'invalid-set',
    where: { rows: [], field: 'maximum', typed: '' },
    what,
  })),
  { kind: 'unknown-set', id: 'xa-2030' },
  { kind: 'set-taken', title: 'Bộ tiêu chí của xã' },
  { kind: 'shelf-full' },
  ...FILE_DETAILS.map((detail): Problem => ({ kind: 'file', code: 'corrupt', detail })),
];

const labelled = examples.map((problem) => [problem.kind === 'file' ? problem.detail : problem.kind, problem] as const);

test('every problem has an example here', () => {
  expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set([...Object.keys(problemsVi), 'invalid-set']));
});

test.each(labelled)('%s has a heading, what happened and what to do, in both languages', (_, problem) => {
  const vi = problemText(problem, 'vi');
  const en = problemText(problem, 'en');
  for (const { title, what, doNext } of [vi, en]) {
    expect(title).toMatch(/^\S.*[^.]$|^\S.*\)$/);
    expect(what).toMatch(/^\S.+\.$/);
    expect(doNext).toMatch(/^\S.+\.$/);
    expect(`${title} ${what} ${doNext}`).not.toMatch(/undefined|null|\[object|\s\s|“”|\(\)|\.\./);
  }
  expect(vi.title).not.toBe(en.title);
  expect(vi.what).not.toBe(en.what);
  expect(vi.doNext).not.toBe(en.doNext);
});

test('of many changed cells the first few are named', () => {
  const cells = Array.from({ length: 40 }, (_, at) => `F${at + 1}`);
  expect(problemText({ kind: 'changed-since', cells }, 'vi').what).toMatch(/: F1, F2, F3, F4, F5, F6, F7, F8….$/);
});

test('in one line a problem says what happened and what to do', () => {
  expect(problemLine({ kind: 'cell-being-edited' }, 'vi')).toBe(
    'Excel chưa cho đọc bảng khi đang gõ dở trong ô. Nhấn Enter để ghi (hoặc Esc để bỏ) rồi làm lại.',
  );
});
