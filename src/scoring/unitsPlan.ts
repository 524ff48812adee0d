import * as v from 'valibot';
import { points, printPlainPoints, type Points } from './points';
import { RANK_MEASURES, type RankMeasure } from './ranking';
import type { ListedUnit } from './units';

/** What an officer has settled about the work with many units; null where the set, or most files, say it. */
export interface UnitsPlan {
  readonly setId: string | null;
  readonly year: number | null;
  readonly measure: RankMeasure;
  /** Percent below which something is weak. */
  readonly threshold: Points | null;
  /** The last day, in Viet Nam: "2026-12-15". */
  readonly deadline: string | null;
  /** The units that are awaited; empty where nobody gave a list. */
  readonly list: readonly ListedUnit[];
  /** By file: the key of the unit that it is of, where the officer knows better. */
  readonly unitOfFile: ReadonlyMap<string, string>;
  /** By cell of a unit for which its files differ: the file that counts. */
  readonly choices: ReadonlyMap<string, string>;
  /** By the key of a unit: what last year's results call it, "" where they do not have it. */
  readonly renamed: ReadonlyMap<string, string>;
}

export const NO_PLAN: UnitsPlan = {
  setId: null, year: null, measure: 'as-on-form', threshold: null, deadline: null, list: [], unitOfFile: new Map(), choices: new Map(), renamed: new Map(),
}; // prettier-ignore

const pairs = v.fallback(v.array(v.tuple([v.string(), v.string()])), []);
const PLAIN_DECIMAL = /^\d{1,3}(\.\d{1,6})?$/;

/** What was kept is taken part by part: one that cannot be read is as if it had never been settled. */
const keptPlan = v.object({
  setId: v.fallback(v.nullable(v.string()), null),
  year: v.fallback(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100))), null),
  measure: v.fallback(v.picklist(RANK_MEASURES), 'as-on-form'),
  threshold: v.fallback(v.nullable(v.pipe(v.string(), v.regex(PLAIN_DECIMAL))), null),
  deadline: v.fallback(v.nullable(v.pipe(v.string(), v.isoDate())), null),
  list: v.fallback(
    v.array(v.object({ unit: v.string(), group: v.string(), superior: v.string(), place: v.string() })),
    [],
  ),
  unitOfFile: pairs,
  choices: pairs,
  renamed: pairs,
});

export function parseUnitsPlan(text: string): UnitsPlan {
  let plain: unknown = null;
  try {
    plain = JSON.parse(text);
  } catch {
    return NO_PLAN;
  }
  const kept = v.safeParse(keptPlan, plain);
  if (!kept.success) return NO_PLAN;
  const { threshold, unitOfFile, choices, renamed, ...rest } = kept.output;
  return {
    ...rest,
    threshold: threshold === null ? null : points(threshold),
    unitOfFile: new Map(unitOfFile),
    choices: new Map(choices),
    renamed: new Map(renamed),
  };
}

export const printUnitsPlan = (plan: UnitsPlan): string =>
  JSON.stringify({
    ...plan,
    threshold: plan.threshold && printPlainPoints(plan.threshold),
    unitOfFile: [...plan.unitOfFile],
    choices: [...plan.choices],
    renamed: [...plan.renamed],
  });

/** The last millisecond of the last day, by Viet Nam's clocks. */
export const endOfDeadline = ({ deadline }: Pick<UnitsPlan, 'deadline'>): number | null =>
  deadline === null ? null : Date.parse(`${deadline}T23:59:59.999+07:00`);
