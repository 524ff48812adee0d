import type { CriteriaSet } from '../scoring/criteriaSet';
import { parseCriteriaSet, printCriteriaSet } from '../scoring/parseCriteriaSet';
import { err, ok, type Result } from '../scoring/result';
import type { SheetCells } from '../sheets/cells';
import { nextKeptRow, readKeptTexts } from '../sheets/keptSheet';
import { SETS_SHEET } from '../sheets/setsSheet';
import { KeptSheet } from './keptSheet';
import type { Problem } from './problem';
import type { LiveWorkbook, UndoStep } from './workbook';

/** The criteria sets that a workbook keeps. */
export interface Shelf {
  /** In the order in which they were put there; each has an id of its own. */
  readonly sets: readonly CriteriaSet[];
  /** How many more stand there that cannot be read. */
  readonly damaged: number;
}

/**
 * Reads, saves and removes the criteria sets of the open workbook. What it overwrites or removes is only what it has
 * itself read or written: a set that somebody else has put there or changed meanwhile gives the problem `set-taken`.
 */
export interface SetShelf {
  /** 1 round trip; 3 until the workbook is known to keep sets. */
  read(): Promise<Result<Shelf, Problem>>;
  /** Adds the set, or puts it in the place of the one with its id. 2 round trips, 5 for the first set of a workbook. */
  save(set: CriteriaSet): Promise<Result<UndoStep, Problem>>;
  /** A set that is already gone is as it should be. 2 round trips. */
  remove(id: string): Promise<Result<UndoStep, Problem>>;
}

export const createSetShelf = (workbook: LiveWorkbook): SetShelf => new SheetShelf(workbook);

/** All of them are read in one answer, of which Excel on the web sends 5 MB, each text as value and as formula. */
const MOST_CHARACTERS = 1_200_000;

interface KeptSet {
  readonly row: number;
  readonly text: string;
  readonly set: CriteriaSet;
}

const NOTHING_DONE: UndoStep = { undo: () => Promise.resolve(ok(undefined)) };

class SheetShelf implements SetShelf {
  private readonly sheet: KeptSheet;
  /** The text of each set as it was last read or written here, by id. */
  private readonly known = new Map<string, string>();

  constructor(workbook: LiveWorkbook) {
    this.sheet = new KeptSheet(workbook, SETS_SHEET);
  }

  async read(): Promise<Result<Shelf, Problem>> {
    const sheet = await this.sheet.read();
    if (!sheet.ok) return sheet;
    const kept = setsOn(sheet.value);
    this.known.clear();
    for (const { set, text } of kept) this.known.set(set.id, text);
    const damaged = sheet.value === null ? 0 : readKeptTexts(sheet.value).length - kept.length;
    return ok({ sets: kept.map(({ set }) => set), damaged });
  }

  async save(set: CriteriaSet): Promise<Result<UndoStep, Problem>> {
    const text = printCriteriaSet(set);
    const readable = parseCriteriaSet(text);
    if (!readable.ok) return err({ kind: 'invalid-set', ...readable.error });
    const sheet = await this.sheet.read();
    if (!sheet.ok) return sheet;
    if (sheet.value === null) return this.told(set.id, text, await this.sheet.startWith(text));
    const there = setsOn(sheet.value).find((kept) => kept.set.id === set.id);
    if (there?.text === text) return ok(this.knownAs(set.id, text, NOTHING_DONE));
    if (there && there.text !== this.known.get(set.id)) return err({ kind: 'set-taken', title: there.set.title });
    const others = charactersOn(sheet.value) - (there?.text.length ?? 0);
    if (others + text.length > MOST_CHARACTERS) return err({ kind: 'shelf-full' });
    const row = there?.row ?? nextKeptRow(sheet.value);
    return this.told(set.id, text, await this.sheet.write(sheet.value, row, text));
  }

  async remove(id: string): Promise<Result<UndoStep, Problem>> {
    const sheet = await this.sheet.read();
    if (!sheet.ok) return sheet;
    const there = setsOn(sheet.value).find(({ set }) => set.id === id);
    if (sheet.value === null || !there) return ok(NOTHING_DONE);
    if (there.text !== this.known.get(id)) return err({ kind: 'set-taken', title: there.set.title });
    return this.told(id, '', await this.sheet.write(sheet.value, there.row, ''));
  }

  private told(id: string, text: string, written: Result<UndoStep, Problem>): Result<UndoStep, Problem> {
    return written.ok ? ok(this.knownAs(id, text, written.value)) : written;
  }

  /** Remembers what stands there now, and after an undo what stood there before. */
  private knownAs(id: string, text: string, step: UndoStep): UndoStep {
    const before = this.known.get(id);
    this.known.set(id, text);
    return {
      undo: async () => {
        const undone = await step.undo();
        if (undone.ok && before === undefined) this.known.delete(id);
        else if (undone.ok && before !== undefined) this.known.set(id, before);
        return undone;
      },
    };
  }
}

/** The readable sets of a sheet; of two with one id the first. */
function setsOn(sheet: SheetCells | null): KeptSet[] {
  const kept: KeptSet[] = [];
  for (const { row, text } of sheet === null ? [] : readKeptTexts(sheet)) {
    const parsed = parseCriteriaSet(text);
    if (parsed.ok && !kept.some(({ set }) => set.id === parsed.value.id)) kept.push({ row, text, set: parsed.value });
  }
  return kept;
}

const charactersOn = (sheet: SheetCells): number =>
  readKeptTexts(sheet).reduce((sum, { text }) => sum + text.length, 0);
