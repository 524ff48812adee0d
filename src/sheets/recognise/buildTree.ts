import type { Criterion, Method } from '../../scoring/criteriaSet';
import type { ColumnRole } from '../../scoring/finding';
import { NO_POINTS, sumPoints, type Points } from '../../scoring/points';
import { pointsOf } from '../../scoring/scorecard';
import type { SheetCells } from '../cells';
import { cellAt, textAt } from '../cells';
import { markOfValue } from '../marks';
import type { PlacedRow } from './placeByCodes';
import type { Row } from './readRows';
import { readRule, readRuleText, type ReadRule } from '../../scoring/ruleCases';
import { saidMethod, type SaidMethod } from './rowMethods';
import { isFilled } from './sheetLines';

/** A placed row with the rows below it. */
interface Branch {
  readonly placed: PlacedRow;
  readonly key: string;
  readonly parts: Branch[];
}

export interface Tree {
  readonly areas: readonly Criterion[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly placedOf: ReadonlyMap<string, PlacedRow>;
}

export interface TreeSource {
  readonly sheet: SheetCells;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  readonly options: ReadonlyMap<number, readonly Row[]>;
}

/** The tree of placed rows; a key is the path of codes, so that it holds where codes restart. */
export function buildTree(placed: readonly PlacedRow[], source: TreeSource): Tree {
  const { roots, placedOf } = growBranches(placed);
  return {
    areas: roots.map((root) => criterionOf(root, source, { said: null, outside: null })),
    rowOf: new Map(Array.from(placedOf, rowOfKey)),
    placedOf,
  };
}

const rowOfKey = ([key, { row }]: readonly [string, PlacedRow]): readonly [string, number] => [key, row.row];

/** Whether a row is the sum of the rows below it. */
export const addsUp = ({ maximum, parts }: Criterion): boolean =>
  parts.length > 0 && maximum === sumPoints(parts.map(maximumOf));

const maximumOf = ({ maximum }: Criterion): Points => maximum ?? NO_POINTS;

interface Branches extends Pick<Tree, 'placedOf'> {
  readonly roots: readonly Branch[];
}

function growBranches(placed: readonly PlacedRow[]): Branches {
  const roots: Branch[] = [];
  const placedOf = new Map<string, PlacedRow>();
  const open: Branch[] = [];
  for (const each of placed) {
    open.length = each.depth;
    const parent = open.at(-1);
    const siblings = parent?.parts ?? roots;
    const branch: Branch = { placed: each, key: keyAmong(siblings, each, parent?.key), parts: [] };
    siblings.push(branch);
    placedOf.set(branch.key, each);
    open.push(branch);
  }
  return { roots, placedOf };
}

/** The row's code below its parent's key; a row without one, or with one that is taken, is told apart by its place. */
function keyAmong(siblings: readonly Branch[], { code }: PlacedRow, parent: string | undefined): string {
  const place = siblings.length + 1;
  const own = code === '' ? `#${place}` : code;
  const path = parent === undefined ? own : `${parent}/${own}`;
  return siblings.some(({ key }) => key === path) ? `${path}#${place}` : path;
}

/** What the rows above a row say of all rows below them. */
interface Inherited {
  readonly said: SaidMethod | null;
  readonly outside: Row['outside'];
}

function criterionOf(branch: Branch, source: TreeSource, above: Inherited): Criterion {
  const { row, code } = branch.placed;
  const said = ownMethod(branch, source) ?? above.said;
  const outside = row.outside ?? above.outside;
  const parts = branch.parts.map((part) => criterionOf(part, source, { said, outside }));
  const maximum = pointsOf(row.maximum);
  return {
    key: branch.key,
    code,
    name: row.evenName,
    maximum,
    method: methodOf(row, said, outside),
    ...(parts.length > 0 ? NO_RULE : ruleOfRow(row, maximum, source)),
    evidenceWanted: parts.length === 0,
    responsible: textAt(source.sheet, row.row, source.columns.get('responsible') ?? -1).trim(),
    notApplicable: null,
    parts,
  };
}

/** What the row says itself; words in a name count only where the unit entered nothing below. */
function ownMethod(branch: Branch, { sheet, columns }: TreeSource): SaidMethod | null {
  const { row } = branch.placed;
  const said = saidMethod(sheet, row, columns);
  if (said === null || said.certain) return said;
  return isScoredByUnit(branch) ? null : said;
}

const isScoredByUnit = ({ placed, parts }: Branch): boolean =>
  parts.length === 0 ? placed.row.marks.self.kind === 'points' : parts.some(isScoredByUnit);

function methodOf({ bareName }: Row, said: SaidMethod | null, outside: Row['outside']): Method {
  if (outside === 'both') return /\b(?:tru|phat|vi pham|cham tre)\b/.test(bareName) ? 'penalty' : 'bonus';
  return outside ?? said?.method ?? 'self';
}

/** Of the answer options below a leaf, or else of the text of its rule. */
function ruleOfRow({ row }: Row, whole: Points | null, { sheet, columns, options }: TreeSource): ReadRule {
  const below = options.get(row) ?? [];
  if (below.length === 0) return readRuleText(ruleTextFrom(row, { sheet, columns }), whole);
  const besideOption = (option: Row): Points | null =>
    pointsOf(markOfValue(cellAt(sheet, option.row, columns.get('rule') ?? -1).value));
  return readRule(
    below.map((option) => ({ text: option.name, points: pointsOf(option.maximum) ?? besideOption(option) })),
    whole,
  );
}

/** The rule beside a row, and below it as long as nothing else stands there: the row's other cells may be merged down over its lines. */
function ruleTextFrom(row: number, { sheet, columns }: Pick<TreeSource, 'sheet' | 'columns'>): string {
  const rule = columns.get('rule') ?? -1;
  let text = textAt(sheet, row, rule);
  for (let next = row + 1; isFilled(sheet.grid[next]?.[rule]) && isRuleOnly(sheet, next, columns); next += 1)
    text += `\n${textAt(sheet, next, rule)}`;
  return text;
}

const isRuleOnly = ({ grid }: SheetCells, row: number, columns: TreeSource['columns']): boolean =>
  !OF_A_ROW.some((role) => isFilled(grid[row]?.[columns.get(role) ?? -1]));

const OF_A_ROW = ['name', 'code', 'maximum'] as const;

const NO_RULE = readRule([], null);
