import type { CriteriaSet } from '../criteriaSet';
import { huyen2021 } from './huyen2021';
import { huyen2022 } from './huyen2022';
import { so2025 } from './so2025';
import { xa2025 } from './xa2025';

/** The sets that come with the add-in, newest first. */
export const SHIPPED_SETS: readonly CriteriaSet[] = [xa2025, so2025, huyen2022, huyen2021];

export const findShippedSet = (id: string): CriteriaSet | null => SHIPPED_SETS.find((set) => set.id === id) ?? null;
