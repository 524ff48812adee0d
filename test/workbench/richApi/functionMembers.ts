import { printArea, quotedSheet } from './address';
import { areaOf, sheetOf } from './cells';
import type { Handle, RangeHandle } from './handles';
import { finds, reads } from './member';
import type { Member, Members } from './member';
import { refuse } from './refusal';
import type { Session } from './session';

/** Workbook.functions: functions of formulas, worked out without a cell. */

interface ResultHandle extends Handle {
  readonly type: 'FunctionResult';
  /** Without its "=". */
  readonly formula: string;
}

const KNOWN = [
  'Abs', 'And', 'Average', 'AverageIf', 'AverageIfs', 'Ceiling_Math', 'Choose', 'Concatenate', 'Count', 'CountA', 'CountBlank', 'CountIf', 'CountIfs',
  'Date', 'Day', 'EDate', 'EoMonth', 'Exact', 'False', 'Find', 'Floor_Math', 'HLookup', 'If', 'Int', 'IsBlank', 'IsError', 'IsNumber', 'IsText', 'Large', 'Left',
  'Len', 'Lower', 'Match', 'Max', 'Median', 'Mid', 'Min', 'Mod', 'Month', 'Not', 'Now', 'Or', 'Pi', 'Pmt', 'Power', 'Product', 'Proper', 'Rand', 'RandBetween', 'Replace', 'Rept', 'Right',
  'Round', 'RoundDown', 'RoundUp', 'Search', 'Small', 'Sqrt', 'Substitute', 'Sum', 'SumIf', 'SumIfs', 'SumProduct', 'Text', 'Today', 'Trim', 'True', 'Upper',
  'VLookup', 'Value', 'Weekday', 'Year',
] as const; // prettier-ignore

function printArgument(value: unknown, session: Session): readonly string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => printArgument(one, session));
  if (typeof value === 'string') return [`"${value.replaceAll('"', '""')}"`];
  if (typeof value === 'boolean') return [value ? 'TRUE' : 'FALSE'];
  if (typeof value === 'number') return [String(value)];
  const handle = value as Handle;
  if (handle.type === 'FunctionResult') return [(handle as ResultHandle).formula];
  if (handle.type !== 'Range') return refuse('InvalidArgument', `a function takes no ${handle.type}`);
  const range = handle as RangeHandle;
  return [`${quotedSheet(sheetOf(range, session).name)}!${printArea(areaOf(range))}`];
}

const functionCalled = (name: string): Member =>
  finds('1.2', (_, given, session): ResultHandle => {
    const called = name.toUpperCase().replaceAll('_', '.');
    const formula = `${called}(${given.flatMap((value) => printArgument(value, session)).join(',')})`;
    return { type: 'FunctionResult', formula };
  });

export const functionsMembers: Members = Object.fromEntries(KNOWN.map((name) => [name, functionCalled(name)]));

function calculated({ formula }: ResultHandle, session: Session): { readonly type: string; readonly value: unknown } {
  const sheet = session.book.state(session.book.activeSheet);
  const [result] = session.book.calculation.tryFormulas([{ sheet, row: 0, column: 0, formula: `=${formula}` }]);
  return result ?? refuse('GeneralException');
}

export const functionResultMembers: Members<ResultHandle> = {
  Value: reads('1.2', (result, session) => {
    const { type, value } = calculated(result, session);
    return type === 'error' ? null : value;
  }),
  Error: reads('1.2', (result, session) => {
    const { type, value } = calculated(result, session);
    return type === 'error' ? value : null;
  }),
};
