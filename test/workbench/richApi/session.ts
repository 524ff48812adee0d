import type { Area } from '../model/area';
import type { CalculatedWorkbook } from '../model/calculatedWorkbook';
import type { Handle, HandleType, RangeHandle } from './handles';
import type { Members } from './member';

/** What lasts from batch to batch for one add-in: kept references, event registrations, settings. */
export interface Session {
  readonly book: CalculatedWorkbook;
  readonly membersOf: (type: HandleType) => Members;
  /** The highest ExcelApi level that the host declares: "1.14". */
  readonly apiLevel: string;
  /** Kept references by id. */
  readonly references: Map<string, Handle>;
  nextReference: number;
  /** Registered events: "sheet id or Workbook/event" -> how often. */
  readonly registrations: Map<string, number>;
  readonly settings: Map<string, unknown>;
  enableEvents: boolean;
  isDirty: boolean;
  nextRule: number;
}

export const rangeOf = (sheet: string, area: Area): RangeHandle => ({ type: 'Range', sheet, area, reference: null });

export const isAtLeast = (level: string, needed: string): boolean => {
  const [major = 0, minor = 0] = level.split('.').map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split('.').map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
};
