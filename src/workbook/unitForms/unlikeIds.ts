import { invariant } from '../../scoring/result';

const MOST_TRIES = 1000;

/** Ids that no two forms share: short ones meet by chance among thousands. */
export function unlikeIds(newId: () => string): () => string {
  const used = new Set<string>();
  return () => {
    let id = newId();
    for (let tries = 0; used.has(id); tries += 1) {
      invariant(tries < MOST_TRIES, 'ids are drawn by chance');
      id = newId();
    }
    used.add(id);
    return id;
  };
}
