import type { PointsColumn } from '../../scoring/scorecard';
import type { ConsolidatedUnit, Consolidation } from './consolidation';
import { choiceKey } from './mergeFiles';
import { unpackDetails, type WordColumn } from './unitFileReading';

/** What is written in a cell of a unit: words, or what stands in a points cell instead of points. */
export interface TakenWord {
  /** The key of the criterion. */
  readonly key: string;
  readonly column: WordColumn | PointsColumn;
  readonly text: string;
}

/** The words of a unit's files, newest first; where files differ, those of the file that is taken. */
export function takenWords({ plan, conflicts }: Consolidation): (unit: ConsolidatedUnit) => readonly TakenWord[] {
  const taken = new Map(conflicts.map((one) => [choiceKey(one.unitKey, one.key, one.column), one.taken]));
  return ({ key: unitKey, sources }) =>
    sources.flatMap(({ file, table, leafOf }) => {
      const { words, others } = unpackDetails(table.details);
      const typed = others.flatMap(([leaf, column, mark]): [number, PointsColumn, string][] =>
        'typed' in mark && mark.typed !== null ? [[leaf, column, mark.typed]] : [],
      );
      return [...words, ...typed].flatMap(([leaf, column, text]): TakenWord[] => {
        const key = plan.leaves[leafOf === null ? leaf : (leafOf[leaf] ?? -1)]?.key;
        if (key === undefined) return [];
        const from = taken.get(choiceKey(unitKey, key, column)) ?? file;
        return from === file ? [{ key, column, text }] : [];
      });
    });
}
