import { bareText } from '../../../scoring/bareText';
import type { UnitLine } from '../../../workbook/unitFiles/consolidationView';

/** Units whose names hold what is typed, with or without marks. */
export function findUnits(units: readonly UnitLine[], typed: string): readonly UnitLine[] {
  const wanted = bareText(typed.trim());
  return wanted === '' ? units : units.filter(({ unit }) => bareText(unit).includes(wanted));
}
