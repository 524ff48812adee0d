import type { Problem } from '../workbook/problem';
import type { Language } from './language';
import { problemsEn } from './problems.en';
import type { ProblemSaying, ProblemWords } from './problems.vi';
import { problemsVi } from './problems.vi';
import { setFaultText } from './setFaultText';

const wordsIn = (language: Language): ProblemWords => (language === 'vi' ? problemsVi : problemsEn);

/** A heading, what happened, and what to do. */
export function problemText(problem: Problem, language: Language): ProblemSaying {
  const words = wordsIn(language);
  switch (problem.kind) {
    case 'no-form':
    case 'cell-being-edited':
    case 'structure-locked':
    case 'read-only':
    case 'other-workbook-active':
    case 'excel-busy':
    case 'cancelled':
    case 'too-much-at-once':
    case 'shelf-full':
      return words[problem.kind]();
    case 'sheet-missing':
    case 'sheet-protected':
    case 'name-taken':
    case 'filter-on':
    case 'form-data-missing':
      return words[problem.kind](problem.sheet);
    case 'excel-too-old':
      return words['excel-too-old'](problem.needed);
    case 'excel-slow':
      return words['excel-slow'](problem.seconds);
    case 'stopped-half-way':
      return words['stopped-half-way'](problem.sheets.join(', '));
    case 'changed-since':
      return words['changed-since'](firstFew(problem.cells));
    case 'excel-refused':
      return words['excel-refused'](problem.code, problem.where);
    case 'newer-form':
      return words['newer-form'](problem.version, problem.known);
    case 'form-damaged':
      return words['form-damaged'](problem.sheet, problem.what);
    case 'invalid-set':
      return setFaultText(problem, language);
    case 'unknown-set':
      return words['unknown-set'](problem.id);
    case 'set-taken':
      return words['set-taken'](problem.title);
    case 'file':
      return words.file[problem.detail]();
  }
}

/** The same in one line, without the heading. */
export function problemLine(problem: Problem, language: Language): string {
  const { what, doNext } = problemText(problem, language);
  return `${what} ${doNext}`;
}

const FEW = 8;

const firstFew = (cells: readonly string[]): string =>
  cells.length > FEW ? `${cells.slice(0, FEW).join(', ')}…` : cells.join(', ');
