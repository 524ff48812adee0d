import type { CodeParts, Numbering } from '../codeNumbers';
import { numberOf, NUMBERINGS, partsOfCode, printNumber, readingsOf } from '../codeNumbers';
import type { Criterion } from '../criteriaSet';
import type { Finding } from '../finding';
import { duplicateCode } from './duplicateCode';
import type { RuleContext } from './ruleContext';
import { strayNumbers } from './strayNumbers';

/**
 * Codes count on without a gap or a jump, in whichever numbering a level uses. They may start again under each parent or go
 * on from the last one; a table may be an extract that begins with any area. Codes that are none of numbers and letters are left alone.
 */
export function codeOutOfOrder(context: RuleContext): Finding[] {
  const reported = new Set(duplicateCode(context).map((finding) => finding.key));
  return checkSiblings(context.set.areas, { ancestors: [], reported, lastOfDepth: [] });
}

interface Above {
  /** The last part of each ancestor's code, null where it has none or is itself reported. */
  readonly ancestors: readonly (string | null)[];
  /** Rows whose code is reported already: the codes below them follow from it. */
  readonly reported: ReadonlySet<string>;
  /** The last number of the rows before, by depth, for codes that go on. Written while walking down the table. */
  readonly lastOfDepth: (number | undefined)[];
}

interface Sibling {
  readonly criterion: Criterion;
  readonly code: CodeParts;
  readonly number: number;
  /** Whether what stands before the last part is the parent's code. */
  readonly belongs: boolean;
}

function checkSiblings(siblings: readonly Criterion[], above: Above): Finding[] {
  const { numbering, numbered } = bestNumbering(siblings, above);
  const expected = expectedNumbers(numbered, above);
  const depth = above.ancestors.length;
  above.lastOfDepth[depth] = numbered.at(-1)?.number;
  return siblings.flatMap((criterion): Finding[] => {
    const at = numbered.findIndex((sibling) => sibling.criterion === criterion);
    const sibling = numbered[at];
    const number = expected.get(at);
    const own = sibling && number !== undefined ? [findingOn(sibling, number, numbering, above)] : [];
    const isSure = own.length === 0 && !above.reported.has(criterion.key);
    const last = isSure ? (sibling?.code.last ?? null) : null;
    return [...own, ...checkSiblings(criterion.parts, { ...above, ancestors: [...above.ancestors, last] })];
  });
}

/** The numbering in which most of the codes read as numbers and, of equals, fewest are out of order. */
function bestNumbering(siblings: readonly Criterion[], above: Above): { numbering: Numbering; numbered: Sibling[] } {
  const tries = NUMBERINGS.map((numbering) => {
    const numbered = siblings.flatMap((criterion) => siblingIn(numbering, criterion, above));
    return { numbering, numbered, strays: expectedNumbers(numbered, above).size };
  });
  return tries.reduce((best, next) => {
    const more = next.numbered.length - best.numbered.length;
    return more > 0 || (more === 0 && next.strays < best.strays) ? next : best;
  });
}

function siblingIn(numbering: Numbering, criterion: Criterion, above: Above): Sibling[] {
  const code = partsOfCode(criterion.code);
  const number = code && numberOf(code.last, numbering);
  if (code === null || number === null) return [];
  const belongs = code.before.every((part, at) => {
    const ancestor = ancestorAt(code, at, above);
    return ancestor === null || [...readingsOf(part)].some((reading) => readingsOf(ancestor).has(reading));
  });
  return [{ criterion, code, number, belongs }];
}

/** The last part of the code of the ancestor that the code's part at this place repeats. */
const ancestorAt = (code: CodeParts, at: number, { ancestors }: Above): string | null =>
  ancestors[ancestors.length - code.before.length + at] ?? null;

/** By place among the siblings: the number that should stand there instead. */
function expectedNumbers(numbered: readonly Sibling[], { ancestors, lastOfDepth }: Above): Map<number, number> {
  const [first] = numbered;
  if (!first) return new Map();
  const last = lastOfDepth[ancestors.length];
  const goesOn = first.code.before.length === 0 && last !== undefined && first.number === last + 1;
  const start = ancestors.length === 0 || goesOn ? first.number : 1;
  const nobodyBelongs = numbered.every(({ belongs }) => !belongs);
  const strays = strayNumbers(
    numbered.map(({ number, belongs }) => (belongs || nobodyBelongs ? number : null)),
    start,
  );
  return nobodyBelongs ? strays.set(0, strays.get(0) ?? first.number) : strays;
}

function findingOn(sibling: Sibling, number: number, numbering: Numbering, above: Above): Finding {
  const { criterion, code, belongs } = sibling;
  const before = code.before.map((part, at) => (belongs ? part : (ancestorAt(code, at, above) ?? part)));
  const expected = [...before, printNumber(number, numbering, code.last)].join('.');
  return { rule: 'code-out-of-order', key: criterion.key, expected };
}
