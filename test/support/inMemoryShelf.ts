import type { CriteriaSet } from '../../src/scoring/criteriaSet';
import { err, ok, type Result } from '../../src/scoring/result';
import type { Problem } from '../../src/workbook/problem';
import type { SetShelf, Shelf } from '../../src/workbook/setShelf';
import type { UndoStep } from '../../src/workbook/workbook';

/** The shelf without a spreadsheet. */
export class InMemoryShelf implements SetShelf {
  damaged = 0;
  private next: Problem | null = null;

  constructor(public sets: readonly CriteriaSet[] = []) {}

  /** The next thing asked fails. */
  failNext(problem: Problem): void {
    this.next = problem;
  }

  read(): Promise<Result<Shelf, Problem>> {
    return this.answer(() => ({ sets: this.sets, damaged: this.damaged }));
  }

  save(set: CriteriaSet): Promise<Result<UndoStep, Problem>> {
    return this.answer(() => {
      const step = this.wayBack();
      const isKept = this.sets.some(({ id }) => id === set.id);
      this.sets = isKept ? this.sets.map((kept) => (kept.id === set.id ? set : kept)) : [...this.sets, set];
      return step;
    });
  }

  remove(id: string): Promise<Result<UndoStep, Problem>> {
    return this.answer(() => {
      const step = this.wayBack();
      this.sets = this.sets.filter((set) => set.id !== id);
      return step;
    });
  }

  private wayBack(): UndoStep {
    const before = this.sets;
    return {
      undo: () => {
        this.sets = before;
        return Promise.resolve(ok(undefined));
      },
    };
  }

  private async answer<T>(work: () => T): Promise<Result<T, Problem>> {
    const problem = this.next;
    this.next = null;
    return problem ? err(problem) : ok(work());
  }
}
