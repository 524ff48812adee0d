import type { CriteriaSet } from './criteriaSet';
import { perObject } from './perObject';

/** What follows from a set alone is found once for each set, however many units' tables are of it. */
export const perSet = <T>(find: (set: CriteriaSet) => T): ((set: CriteriaSet) => T) => perObject(find);
