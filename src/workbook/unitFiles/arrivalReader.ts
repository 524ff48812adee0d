import { planOf, totalMarks, type SetPlan } from '../../scoring/unitTotals';
import { PORTABLE_PACKING, type Packing } from '../xlsx/packing';
import type { Arrival, ChosenFile } from './arrival';
import { createUnitFileReader } from './readUnitFile';

/** Reads opened files one after another; like every reader it tells each set once. */
export function createArrivalReader(
  packing: Packing = PORTABLE_PACKING,
): (chosen: ChosenFile, bytes: Uint8Array) => Arrival {
  const read = createUnitFileReader(packing);
  const plans = new Map<string, SetPlan>();
  return ({ name, file }, bytes) => {
    const reading = read({ name, bytes, savedAt: file.lastModified });
    const { table } = reading;
    if (table === null) return { reading, obtained: null, maximum: null };
    if (table.set !== null) plans.set(table.fingerprint, planOf(table.set));
    const plan = plans.get(table.fingerprint);
    const totals = plan && totalMarks(plan, table.marks);
    return { reading, obtained: totals?.obtained ?? null, maximum: totals?.maximum ?? null };
  };
}
