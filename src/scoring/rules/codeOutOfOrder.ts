import type { CodeParts, Numbering } from '../codeNumbers';
import { numberOf, NUMBERINGS, partsOfCode, printNumber, haveCommonReading } from '../codeNumbers';
import { isLeaf, type CriteriaSet, type Criterion } from '../criteriaSet';
import type { Finding } from '../finding';
import { duplicatesIn } from './duplicateCode';
import { perObject } from '../perObject';
import type { RuleContext } from './ruleContext';
import { strayNumbers } from './strayNumbers';

/**
 * Codes count on without a gap or a jump, in whichever numbering a level uses. They may start again under each parent or go
 * on from the last one; a table may be an extract that begins with any area. Codes that are none of numbers and letters are left alone.
 */
export const codeOutOfOrder = ({ set }: RuleContext): Finding[] => outOfOrderIn(set);

const outOfOrderIn = perObject((set: CriteriaSet) => {
  const reported = new Set(duplicatesIn(set).map((finding) => finding.key));
  return checkSiblings(set.areas, { ancestors: [], reported, lastOfDepth: [] });
});

interface Above {
  /** The last part of each ancestor's code, null where it has none or is itself reported. */
  readonly ancestors: readonly (string | null)[];
  /** Rows whose code is reported already: the codes below them follow from it. */
  readonly reported: ReadonlySet<string>;
  /** The last number of the rows before, by depth, for codes that go on. Written while walking down the table. */
  readonly lastOfDepth: (number | undefined)[];
}

/** A row whose code can be read. */
interface CodedRow {
  readonly criterion: Criterion;
  readonly code: CodeParts;
  /** Whether what stands before the last part is the parent's code. */
  readonly belongs: boolean;
}

interface NumberedRow extends CodedRow {
  readonly number: number;
}

interface NumberedRows {
  readonly numbering: Numbering;
  readonly rows: readonly NumberedRow[];
  /** By place among the rows: the number that should stand there instead. */
  readonly expected: ReadonlyMap<number, number>;
}

function checkSiblings(siblings: readonly Criterion[], above: Above): Finding[] {
  const { numbering, rows, expected } = numberRows(
    siblings.flatMap((criterion) => codedRow(criterion, above)),
    above,
  );
  above.lastOfDepth[above.ancestors.length] = rows.at(-1)?.number;
  const findings: Finding[] = [];
  let next = 0;
  for (const criterion of siblings) {
    const at = rows[next]?.criterion === criterion ? next++ : -1;
    const row = rows[at];
    const number = expected.get(at);
    const isOff = row !== undefined && number !== undefined;
    if (isOff) findings.push(findingOn(row, number, numbering, above));
    if (isLeaf(criterion)) continue;
    const last = isOff || above.reported.has(criterion.key) ? null : (row?.code.last ?? null);
    findings.push(...checkSiblings(criterion.parts, { ...above, ancestors: [...above.ancestors, last] }));
  }
  return findings;
}

function codedRow(criterion: Criterion, above: Above): CodedRow[] {
  const code = partsOfCode(criterion.code);
  if (code === null) return [];
  const belongs = code.before.every((part, at) => {
    const ancestor = ancestorAt(code, at, above);
    return ancestor === null || ancestor === part || haveCommonReading(ancestor, part);
  });
  return [{ criterion, code, belongs }];
}

/** In the numbering in which most of the codes read as numbers and, of equals, fewest are out of order. */
function numberRows(coded: readonly CodedRow[], above: Above): NumberedRows {
  let best: NumberedRows = { numbering: 'arabic', rows: [], expected: new Map() };
  for (const numbering of NUMBERINGS) {
    const rows: NumberedRow[] = [];
    for (const { criterion, code, belongs } of coded) {
      const number = numberOf(code.last, numbering);
      if (number !== null) rows.push({ criterion, code, belongs, number });
    }
    const expected = expectedNumbers(rows, above);
    const more = rows.length - best.rows.length;
    if (more > 0 || (more === 0 && expected.size < best.expected.size)) best = { numbering, rows, expected };
    if (best.rows.length === coded.length && best.expected.size === 0) break;
  }
  return best;
}

/** The last part of the code of the ancestor that the code's part at this place repeats. */
const ancestorAt = (code: CodeParts, at: number, { ancestors }: Above): string | null =>
  ancestors[ancestors.length - code.before.length + at] ?? null;

function expectedNumbers(rows: readonly NumberedRow[], { ancestors, lastOfDepth }: Above): Map<number, number> {
  const [first] = rows;
  if (!first) return new Map();
  const last = lastOfDepth[ancestors.length];
  const goesOn = first.code.before.length === 0 && last !== undefined && first.number === last + 1;
  const start = ancestors.length === 0 || goesOn ? first.number : 1;
  const nobodyBelongs = rows.every(({ belongs }) => !belongs);
  const numbers = rows.map(({ number, belongs }) => (belongs || nobodyBelongs ? number : null));
  const strays = strayNumbers(numbers, start);
  return nobodyBelongs ? strays.set(0, strays.get(0) ?? first.number) : strays;
}

function findingOn(row: CodedRow, number: number, numbering: Numbering, above: Above): Finding {
  const { criterion, code, belongs } = row;
  const before = code.before.map((part, at) => (belongs ? part : (ancestorAt(code, at, above) ?? part)));
  const expected = [...before, printNumber(number, numbering, code.last)].join('.');
  return { rule: 'code-out-of-order', key: criterion.key, expected };
}
