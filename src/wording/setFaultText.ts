import { levelOfDepth } from '../scoring/criteriaSet';
import type { SavedRow, SetError, SetPlace } from '../scoring/parseCriteriaSet';
import type { Language } from './language';
import { aboutRow, shortened, type RowNames } from './phrases';
import type { ProblemSaying } from './problems.vi';
import { setFaultsEn } from './setFaults.en';
import { setFaultsVi, type SetFaultWords } from './setFaults.vi';

const NO_ROW: RowNames = { code: null, name: '' };
const TYPED_LENGTH = 40;

/** "Tiêu chí 1.2 Ban hành kế hoạch: điểm tối đa không phải là số (đang ghi “hai”)." */
export function setFaultText({ where, what }: SetError, language: Language): ProblemSaying {
  const words = language === 'vi' ? setFaultsVi : setFaultsEn;
  const fault = words.fault[what];
  const clause = fault.what(where ? words.field[where.field] : '') + typedAt(where, words);
  return {
    title: words.title,
    what: `${aboutRow(where ? namesOf(where.rows, words) : NO_ROW, clause)}.`,
    doNext: fault.doNext(where?.field ?? ''),
  };
}

function typedAt(where: SetPlace | null, words: SetFaultWords): string {
  return where && where.typed !== '' ? words.typed(shortened(where.typed, TYPED_LENGTH)) : '';
}

/** A row's level with its code and name; one that has neither is counted under the row above it. */
function namesOf(rows: readonly SavedRow[], words: SetFaultWords): RowNames {
  const row = rows.at(-1);
  if (!row) return NO_ROW;
  if (row.code !== '' || row.name !== '') {
    return { code: `${words.level[levelOfDepth(rows.length - 1)]} ${row.code}`.trim(), name: row.name };
  }
  const { code, name } = namesOf(rows.slice(0, -1), words);
  const above = [code, name].filter(Boolean).join(' ');
  return { code: words.numbered(row.number, above.charAt(0).toLocaleLowerCase('vi') + above.slice(1)), name: '' };
}
