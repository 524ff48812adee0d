import { useCallback, useEffect, useState } from 'react';
import type { CriteriaSet } from '../scoring/criteriaSet';
import type { Problem } from '../workbook/problem';
import type { SetShelf, Shelf } from '../workbook/setShelf';

/** Where criteria sets come from; each is fetched when first wanted. */
export interface SetSources {
  readonly loadSets: () => Promise<readonly CriteriaSet[]>;
  readonly loadShelf: () => Promise<SetShelf>;
}

/** The sets that there are to choose from. */
export interface Sets {
  /** Null until they have come. */
  readonly shipped: readonly CriteriaSet[] | null;
  readonly own: Shelf;
  /** Why the workbook's own sets could not be read. */
  readonly problem: Problem | null;
  readonly shelf: SetShelf | null;
  readonly refresh: () => Promise<void>;
}

const NO_SETS: Shelf = { sets: [], damaged: 0 };

/** Fetches the sets when they are first wanted, and the workbook's own again whenever they are wanted anew. */
export function useSets({ loadSets, loadShelf }: SetSources, wanted: boolean): Sets {
  const [shipped, setShipped] = useState<readonly CriteriaSet[] | null>(null);
  const [shelf, setShelf] = useState<SetShelf | null>(null);
  const [own, setOwn] = useState<Shelf>(NO_SETS);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failure, setFailure] = useState<{ readonly thrown: unknown } | null>(null);
  const readFrom = useCallback(async (from: SetShelf): Promise<void> => {
    const read = await from.read();
    if (read.ok) setOwn(read.value);
    setProblem(read.ok ? null : read.error);
  }, []);
  useEffect(() => {
    if (!wanted) return;
    const broke = (thrown: unknown): void => setFailure({ thrown });
    loadSets().then(setShipped, broke);
    loadShelf()
      .then((loaded) => {
        setShelf(loaded);
        return readFrom(loaded);
      })
      .catch(broke);
  }, [loadSets, loadShelf, wanted, readFrom]);
  // A page from before an update does not find them any more: reloading, which the error boundary offers, helps.
  if (failure) throw failure.thrown;
  const refresh = useCallback(async () => {
    if (shelf) await readFrom(shelf);
  }, [shelf, readFrom]);
  return { shipped, own, problem, shelf, refresh };
}
