import { bareCode, numberOf, NUMBERINGS, partsOfCode, printNumber, type Numbering } from './codeNumbers';
import { isBonusOrPenaltyBlock, type CriteriaSet, type Criterion } from './criteriaSet';
import { mostFrequent } from './mostFrequent';

/** How the codes of one level of a set are made: "1.2", "II", "a)". */
interface CodeStyle {
  readonly numbering: Numbering;
  /** Of its last part: "i" or "I". */
  readonly like: string;
  /** How many parts of the codes above stand before the last part. */
  readonly before: number;
  /** Whether they stand there as figures, whatever their own level has: "2.1" below "II". */
  readonly inFigures: boolean;
  readonly opening: string;
  readonly closing: string;
  /** Whether numbers begin again under each parent, as they always do where the parent's code stands before them. */
  readonly restarts: boolean;
}

/** All codes anew, each level in the set's own style; rows without a code where the level has none stay without. */
export function renumberAll(set: CriteriaSet): CriteriaSet {
  const styles = stylesOf(set.areas);
  const last: number[] = [];
  const renumber = (rows: readonly Criterion[], depth: number, above: readonly string[]): Criterion[] => {
    const style = styles(depth);
    if (style?.restarts) last[depth] = 0;
    return rows.map((row) => {
      const keeps = style === null || (row.code.trim() === '' && isBonusOrPenaltyBlock(row));
      if (!keeps) last[depth] = (last[depth] ?? 0) + 1;
      const own = keeps ? '' : printNumber(last[depth] ?? 1, style.numbering, style.like);
      const code = keeps ? row.code : printCode(style, above, own);
      return { ...row, code, parts: renumber(row.parts, depth + 1, [...above, own]) };
    });
  };
  return { ...set, areas: renumber(set.areas, 0, []) };
}

/** The code for a row that is added: the next after the row before it, in the style of its level. */
export function nextCode(set: CriteriaSet, ancestors: readonly Criterion[], before: Criterion | null): string {
  const style = stylesOf(set.areas)(ancestors.length);
  if (style === null) return '';
  const lastPart = (row: Criterion): string => partsOfCode(row.code)?.last ?? '';
  const number = before === null ? 0 : (numberOf(lastPart(before), style.numbering) ?? 0);
  return printCode(style, ancestors.map(lastPart), printNumber(number + 1, style.numbering, style.like));
}

function printCode(style: CodeStyle, above: readonly string[], own: string): string {
  const codes = style.before === 0 ? [] : above.filter(Boolean).slice(-style.before);
  const before = style.inFigures ? codes.map(figuresOf) : codes;
  return style.opening + [...before, own].join('.') + style.closing;
}

const figuresOf = (part: string): string => String(numberOf(part, 'arabic') ?? numberOf(part, 'roman') ?? part);

/** The style of each level; null where it has no codes. Levels that do not exist yet go on from the one above. */
function stylesOf(areas: readonly Criterion[]): (depth: number) => CodeStyle | null {
  const levels: (readonly Criterion[])[][] = [];
  const visit = (siblings: readonly Criterion[], depth: number): void => {
    if (siblings.length > 0) (levels[depth] ??= []).push(siblings);
    for (const { parts } of siblings) visit(parts, depth + 1);
  };
  visit(areas, 0);
  const styles: (CodeStyle | null)[] = [];
  levels.forEach((groups, depth) => {
    const above = depth === 0 ? null : (styles[depth - 1] ?? null);
    const style = styleOf(groups) ?? styleBelow(above);
    // Rows that were moved in from another level have brought codes that are too long or too short here.
    const goesOn = style.before > 0 && above?.numbering === 'arabic';
    styles.push(isCoded(groups) ? { ...style, ...(goesOn && { before: above.before + 1 }) } : null);
  });
  return (depth) => (depth < styles.length ? (styles[depth] ?? null) : styleBelow(styles.at(-1) ?? null));
}

const isCoded = (groups: readonly (readonly Criterion[])[]): boolean => {
  const rows = groups.flat().filter((row) => !isBonusOrPenaltyBlock(row));
  return rows.length === 0 || rows.filter(({ code }) => code.trim() !== '').length * 2 > rows.length;
};

/** Codes of figures go on below ("1.2" below "1"); below letters numbers begin anew ("1" below "II"). */
const styleBelow = (above: CodeStyle | null): CodeStyle => ({
  numbering: 'arabic',
  like: '1',
  before: above?.numbering === 'arabic' ? above.before + 1 : 0,
  inFigures: true,
  opening: '',
  closing: '',
  restarts: true,
});

interface ReadCode {
  readonly shape: string;
  readonly before: number;
  readonly inFigures: boolean;
  readonly opening: string;
  readonly closing: string;
  readonly last: string;
  /** Places counted from 1: among its siblings, and in its whole level. */
  readonly among: number;
  readonly inLevel: number;
}

/** What most codes of a level have in common. */
function styleOf(groups: readonly (readonly Criterion[])[]): CodeStyle | null {
  let inLevel = 0;
  const codes = groups.flatMap((siblings) =>
    siblings.flatMap(({ code }, at) => {
      inLevel += 1;
      return readCode(code, at + 1, inLevel);
    }),
  );
  const shape = mostFrequent(codes.map((code) => code.shape));
  const [first, ...rest] = codes.filter((code) => code.shape === shape);
  if (!first) return null;
  const choices = NUMBERINGS.flatMap((numbering) =>
    (first.before > 0 ? [true] : [true, false]).map((restarts) => {
      const fits = [first, ...rest].filter(
        ({ last, among, inLevel: level }) => numberOf(last, numbering) === (restarts ? among : level),
      );
      return { numbering, restarts, fits: fits.length };
    }),
  );
  const best = choices.reduce((one, other) => (other.fits > one.fits ? other : one));
  const { before, inFigures, opening, closing, last } = first;
  return { ...best, before, inFigures, opening, closing, like: last };
}

function readCode(code: string, among: number, inLevel: number): ReadCode[] {
  const parts = partsOfCode(code);
  if (parts === null || code.trim() === '') return [];
  const text = code.trim();
  const opening = text.startsWith('(') ? '(' : '';
  const closing = text.slice(text.indexOf(bareCode(text)) + bareCode(text).length);
  const { last } = parts;
  const letters = last === last.toLowerCase() ? 'small' : 'capital';
  const kind = /^\d+$/.test(last) ? 'figures' : letters;
  const before = parts.before.length;
  const inFigures = parts.before.every((part) => /^\d+$/.test(part));
  const shape = [kind, before, inFigures, opening, closing].join(' ');
  return [{ shape, before, inFigures, opening, closing, last, among, inLevel }];
}
