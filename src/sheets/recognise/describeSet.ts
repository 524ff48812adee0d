import type { CriteriaSet, UnitKind } from '../../scoring/criteriaSet';
import { points } from '../../scoring/points';
import type { SheetCells } from '../cells';
import { bareText } from '../../scoring/bareText';
import { yearOfText } from './headerWords';
import type { PlacedText } from './recognition';

/** What a table's set is called and how it is judged: read off the texts above it, the rest as most sets have it. */
export function describeSet(sheet: SheetCells, above: readonly PlacedText[]): Omit<CriteriaSet, 'areas'> {
  const texts = above.map(({ text }) => text.replace(/\s+/g, ' ').trim());
  const title = texts.find((text) => TITLE.test(bareText(text))) ?? sheet.name;
  const years = [title, ...texts, sheet.name].map(yearOfText).filter((year) => year !== null);
  return {
    id: `sheet:${sheet.name}`,
    title,
    decision: texts.map((text) => DECISION.exec(text)?.[1] ?? '').find(Boolean) ?? '',
    issuer: '',
    year: years[0] ?? 0,
    kind: kindOf(texts.map(bareText).join(' ')),
    official: true,
    rounding: 'half-up',
    decimals: 2,
    threshold: points('80'),
    bands: [],
    notApplicable: 'excluded',
  };
}

const TITLE =
  /^(?:phu luc )?(?:bang|phieu|bo|ket qua|bieu|bao cao|chi so|tu (?:cham|danh gia))\b.*(?:diem|chi so|tieu chi|danh gia|cham|cai cach)/;
const DECISION = /Quyết định số\s+(\S+(?:\s+ngày [^)]{8,30}\d{4})?)/iu;

const KINDS: readonly (readonly [UnitKind, RegExp])[] = [
  ['commune', /\b(?:xa|phuong|dac khu|thi tran)\b/],
  ['department', /\b(?:so|ban|nganh|phong)\b (?!noi vu)/],
  ['district', /\b(?:huyen|quan|thi xa)\b/],
  ['province', /\b(?:tinh|thanh pho)\b/],
];

const kindOf = (texts: string): UnitKind => KINDS.find(([, words]) => words.test(texts))?.[0] ?? 'other';
