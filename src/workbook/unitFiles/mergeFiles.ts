import type { Criterion } from '../../scoring/criteriaSet';
import { formatPlain } from '../../wording/numbers';
import { printPlainPoints } from '../../scoring/points';
import { invariant } from '../../scoring/result';
import { POINTS_COLUMNS, type PointsColumn } from '../../scoring/scorecard';
import { markPlace, MARK_STATE, noMarks, pointsAt, type UnitMarks } from '../../scoring/unitMarks';
import type { AlignedTable, Conflict } from './consolidation';
import { unpackDetails, WORD_COLUMNS, type WordColumn } from './unitFileReading';

/** A choice of the officer's: for a cell of a unit, the file whose value counts. */
export type ConflictChoices = ReadonlyMap<string, string>;

export const choiceKey = (unitKey: string, key: string, column: Conflict['column']): string =>
  JSON.stringify([unitKey, key, column]);

/** What the files of one unit come to together. */
export interface MergedFiles {
  readonly marks: UnitMarks;
  readonly appraisalNotes: ReadonlyMap<string, string>;
  readonly conflicts: readonly Conflict[];
  /** By file, except the newest: what it adds to newer ones, and in how many cells it says something else. */
  readonly parts: ReadonlyMap<string, { readonly adds: number; readonly differs: number }>;
}

interface Merging {
  readonly unitKey: string;
  readonly unit: string;
  readonly leaves: readonly Criterion[];
  readonly choices: ConflictChoices;
}

/** The files of one unit, newest first: what newer ones leave blank is filled from older ones, and nothing is dropped unsaid. */
export function mergeFiles(tables: readonly AlignedTable[], merging: Merging): MergedFiles {
  const [newest, ...older] = tables;
  if (newest && older.length === 0) return alone(newest, merging);
  const cells = new Cells(merging);
  for (const table of tables) cells.lay(table);
  return cells.merged();
}

/** One file alone, as nearly all are: nothing is unpacked that holds no remarks of appraisers. */
function alone({ table, leafOf }: AlignedTable, { leaves }: Merging): MergedFiles {
  const notes = new Map<string, string>();
  if (table.remarked) {
    for (const [leaf, column, text] of unpackDetails(table.details).words) {
      const key = leaves[leafOf === null ? leaf : (leafOf[leaf] ?? -1)]?.key;
      if (column === 'appraisalNote' && key !== undefined) notes.set(key, text);
    }
  }
  return {
    marks: alignMarks(table.marks, leafOf, leaves.length),
    appraisalNotes: notes,
    conflicts: [],
    parts: new Map(),
  };
}

/** On the leaves of another set; the marks themselves where they stand on them already. */
export function alignMarks(marks: UnitMarks, leafOf: Int32Array | null, leaves: number): UnitMarks {
  if (leafOf === null) return marks;
  const aligned = noMarks(leaves);
  leafOf.forEach((to, from) => {
    if (to < 0) return;
    for (const column of POINTS_COLUMNS) copyCell(marks, markPlace(from, column), aligned, markPlace(to, column));
  });
  return aligned;
}

function copyCell(from: UnitMarks, at: number, to: UnitMarks, place: number): void {
  to.points[place] = from.points[at] ?? 0;
  to.states[place] = from.states[at] ?? MARK_STATE.blank;
}

interface CellValue {
  readonly file: string;
  readonly text: string;
  /** Where a points cell's value stands; null for words. */
  readonly mark: { readonly marks: UnitMarks; readonly at: number } | null;
}

/** The filled cells of a unit with everything that its files say there. */
class Cells {
  /** By leaf and column, newest value first. */
  private readonly values = new Map<string, CellValue[]>();
  /** Rows left blank whose explanation says that nothing arose. */
  private readonly said = new Set<number>();
  private readonly parts = new Map<string, { adds: number; differs: number }>();

  constructor(private readonly merging: Merging) {}

  lay({ file, table, leafOf }: AlignedTable): void {
    const part = { adds: 0, differs: 0 };
    const { words, others } = unpackDetails(table.details);
    const typed = new Map(
      others.map(([leaf, column, mark]) => [
        markPlace(leaf, column),
        'typed' in mark ? mark.typed : JSON.stringify(mark),
      ]),
    );
    const leafAt = (leaf: number): number => (leafOf === null ? leaf : (leafOf[leaf] ?? -1));
    for (let leaf = 0; leaf * POINTS_COLUMNS.length < table.marks.states.length; leaf += 1) {
      for (const column of POINTS_COLUMNS) {
        const at = markPlace(leaf, column);
        const state = table.marks.states[at] ?? 0;
        if (state === MARK_STATE.said) this.said.add(leafAt(leaf));
        if (state === MARK_STATE.blank || state === MARK_STATE.said) continue;
        const points = pointsAt(table.marks, at);
        const text = points === null ? (typed.get(at) ?? '') : formatPlain(printPlainPoints(points), 'vi');
        this.put(leafAt(leaf), column, { file, text, mark: { marks: table.marks, at } }, part);
      }
    }
    for (const [leaf, column, text] of words) this.put(leafAt(leaf), column, { file, text, mark: null }, part);
    this.parts.set(file, part);
  }

  private put(
    leaf: number,
    column: Conflict['column'],
    value: CellValue,
    part: { adds: number; differs: number },
  ): void {
    if (leaf < 0) return;
    const place = `${leaf} ${column}`;
    const there = this.values.get(place);
    if (there === undefined) {
      this.values.set(place, [value]);
      part.adds += 1;
      return;
    }
    if (there[0]?.text !== value.text) part.differs += 1;
    if (!there.some(({ text }) => text === value.text)) there.push(value);
  }

  merged(): MergedFiles {
    const { leaves } = this.merging;
    const marks = noMarks(leaves.length);
    const notes = new Map<string, string>();
    const conflicts: Conflict[] = [];
    for (const [place, values] of this.values) {
      const [leafText = '', column = ''] = place.split(' ');
      const leaf = Number(leafText);
      const key = leaves[leaf]?.key ?? '';
      const taken = this.choose(key, column as Conflict['column'], values);
      if (taken.mark) copyCell(taken.mark.marks, taken.mark.at, marks, markPlace(leaf, column as PointsColumn));
      if (column === 'appraisalNote') notes.set(key, taken.text);
      if (values.length > 1) conflicts.push(this.conflict(key, column as PointsColumn | WordColumn, values, taken));
    }
    for (const leaf of this.said) {
      const at = markPlace(leaf, 'self');
      if (marks.states[at] === MARK_STATE.blank) marks.states[at] = MARK_STATE.said;
    }
    return { marks, appraisalNotes: notes, conflicts: inOrder(conflicts, leaves), parts: this.parts };
  }

  private choose(key: string, column: Conflict['column'], values: readonly CellValue[]): CellValue {
    const chosen = this.merging.choices.get(choiceKey(this.merging.unitKey, key, column));
    const [newest] = values;
    const taken = values.find(({ file }) => file === chosen) ?? newest;
    invariant(taken, 'a cell that is listed has a value');
    return taken;
  }

  private conflict(key: string, column: Conflict['column'], values: readonly CellValue[], taken: CellValue): Conflict {
    const { unitKey, unit } = this.merging;
    return { unitKey, unit, key, column, values: values.map(({ file, text }) => ({ file, text })), taken: taken.file };
  }
}

const COLUMN_ORDER: readonly Conflict['column'][] = [...POINTS_COLUMNS, ...WORD_COLUMNS];

function inOrder(conflicts: readonly Conflict[], leaves: readonly Criterion[]): Conflict[] {
  const places = new Map(leaves.map(({ key }, at) => [key, at]));
  const leafOf = ({ key }: Conflict): number => places.get(key) ?? 0;
  return [...conflicts].sort(
    (a, b) => leafOf(a) - leafOf(b) || COLUMN_ORDER.indexOf(a.column) - COLUMN_ORDER.indexOf(b.column),
  );
}
