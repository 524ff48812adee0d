import { intersect } from '../model/area';
import { withoutConditional } from '../model/ruleAreas';
import { NO_LOOK } from '../model/rules';
import type { ConditionalFormat, ConditionalRule } from '../model/rules';
import { areaOf } from './cells';
import { NULL_OBJECT } from './handles';
import type { AreaHandle, FormatRuleHandle, Handle } from './handles';
import {
  booleanArgument,
  does,
  finds,
  leadsTo,
  numberArgument,
  reads,
  readsAndWrites,
  requireAllowed,
  wordArgument,
} from './member';
import type { Member, Members } from './member';
import { refuse } from './refusal';
import { rangeOf } from './session';
import type { Session } from './session';

/** Conditional formats: Range.conditionalFormats and what each of them leads to. */

const RULE_TYPES = {
  Custom: 'custom',
  CellValue: 'cellValue',
  ContainsText: 'containsText',
  TopBottom: 'topBottom',
  PresetCriteria: 'presetCriteria',
  ColorScale: 'colorScale',
  DataBar: 'dataBar',
  IconSet: 'iconSet',
} as const satisfies { readonly [type: string]: ConditionalRule['kind'] };

/** What a rule says before it is told. */
const NEW_RULES: { readonly [Kind in ConditionalRule['kind']]: ConditionalRule & { readonly kind: Kind } } = {
  custom: { kind: 'custom', formula: '=FALSE' },
  cellValue: { kind: 'cellValue', operator: 'EqualTo', formula1: '=""', formula2: null },
  containsText: { kind: 'containsText', operator: 'Contains', text: '' },
  topBottom: { kind: 'topBottom', type: 'TopItems', rank: 10 },
  presetCriteria: { kind: 'presetCriteria', criterion: 'Blanks' },
  colorScale: {
    kind: 'colorScale',
    points: [
      { type: 'LowestValue', formula: null, color: '#FFEF9C' },
      { type: 'HighestValue', formula: null, color: '#63BE7B' },
    ],
  },
  dataBar: { kind: 'dataBar', lower: null, upper: null, color: '#638EC6', direction: 'Context', barOnly: false },
  iconSet: {
    kind: 'iconSet',
    icons: 'ThreeTrafficLights1',
    steps: [
      { type: 'Percent', formula: '=33', orEqual: true },
      { type: 'Percent', formula: '=67', orEqual: true },
    ],
    reversed: false,
    iconOnly: false,
  },
};

const touching = (handle: AreaHandle, session: Session): readonly ConditionalFormat[] =>
  session.book
    .state(handle.sheet)
    .conditionalFormats.filter((format) => handle.ranges.some((range) => intersect(format.area, areaOf(range))));

const ruleHandle = <Type extends Handle['type']>(
  type: Type,
  sheet: string,
  conditional: string,
): FormatRuleHandle & { readonly type: Type } => ({ type, sheet, conditional });

function addConditional(handle: AreaHandle, [type]: readonly unknown[], session: Session): FormatRuleHandle {
  requireAllowed(session.book, handle.sheet, 'allowFormatCells');
  const kind = RULE_TYPES[wordArgument(type, Object.keys(RULE_TYPES) as (keyof typeof RULE_TYPES)[])];
  if (handle.ranges.length !== 1)
    return refuse('NotImplemented', 'the stand-in adds conditional formats to one range at a time');
  session.nextRule += 1;
  const id = `{CF${String(session.nextRule).padStart(6, '0')}}`;
  const [range] = handle.ranges;
  const format: ConditionalFormat = {
    id,
    area: areaOf(range ?? refuse('InvalidArgument')),
    rule: NEW_RULES[kind],
    look: NO_LOOK,
    stopIfTrue: false,
  };
  const sheet = session.book.writable(handle.sheet);
  // A new rule goes before the older ones.
  sheet.conditionalFormats = [format, ...sheet.conditionalFormats];
  session.book.tell({ kind: 'layout', sheet: handle.sheet });
  return ruleHandle('ConditionalFormat', handle.sheet, id);
}

function clearConditional(handle: AreaHandle, _: readonly unknown[], session: Session): void {
  requireAllowed(session.book, handle.sheet, 'allowFormatCells');
  const sheet = session.book.writable(handle.sheet);
  for (const range of handle.ranges) {
    const hole = areaOf(range);
    sheet.conditionalFormats = withoutConditional(sheet.conditionalFormats, hole);
  }
  session.book.tell({ kind: 'layout', sheet: handle.sheet });
}

export const conditionalFormatsMembers: Members<AreaHandle> = {
  _Items: reads('1.6', (handle, session) =>
    touching(handle, session).map((format) => ruleHandle('ConditionalFormat', handle.sheet, format.id)),
  ),
  GetCount: finds('1.6', (handle, _, session) => touching(handle, session).length),
  GetItem: finds('1.6', (handle, [id], session) => {
    const format = touching(handle, session).find((one) => one.id === id) ?? refuse('ItemNotFound');
    return ruleHandle('ConditionalFormat', handle.sheet, format.id);
  }),
  GetItemOrNullObject: finds('1.14', (handle, [id], session) => {
    const format = touching(handle, session).find((one) => one.id === id);
    return format ? ruleHandle('ConditionalFormat', handle.sheet, format.id) : NULL_OBJECT;
  }),
  GetItemAt: finds('1.6', (handle, [index], session) => {
    const format = touching(handle, session)[numberArgument(index)] ?? refuse('InvalidArgument');
    return ruleHandle('ConditionalFormat', handle.sheet, format.id);
  }),
  Add: does('1.6', addConditional),
  ClearAll: does('1.6', clearConditional),
};

export const formatOf = (handle: FormatRuleHandle, session: Session): ConditionalFormat =>
  session.book.find(handle.sheet)?.conditionalFormats.find((format) => format.id === handle.conditional) ??
  refuse('ItemNotFound');

export function changeConditional(
  handle: FormatRuleHandle,
  change: (format: ConditionalFormat) => ConditionalFormat,
  session: Session,
): void {
  requireAllowed(session.book, handle.sheet, 'allowFormatCells');
  const old = formatOf(handle, session);
  const sheet = session.book.writable(handle.sheet);
  sheet.conditionalFormats = sheet.conditionalFormats.map((format) => (format === old ? change(format) : format));
  session.book.tell({ kind: 'layout', sheet: handle.sheet });
}

/** What a format leads to; only where its rule is of the kind named. */
export const part = (
  type: Handle['type'],
  kind?: ConditionalFormat['rule']['kind'],
  otherwise: 'refuse' | 'null object' = 'refuse',
): Member<FormatRuleHandle> =>
  leadsTo('1.6', (handle, session): Handle => {
    if (kind === undefined || formatOf(handle, session).rule.kind === kind)
      return ruleHandle(type, handle.sheet, handle.conditional);
    return otherwise === 'refuse'
      ? refuse('InvalidOperation', `the rule is not of the kind ${kind}`)
      : (NULL_OBJECT as unknown as Handle);
  });

function setPriority(handle: FormatRuleHandle, value: unknown, session: Session): void {
  requireAllowed(session.book, handle.sheet, 'allowFormatCells');
  const old = formatOf(handle, session);
  const sheet = session.book.writable(handle.sheet);
  const others = sheet.conditionalFormats.filter((format) => format !== old);
  // Beyond the last one is the last one.
  const position = Math.min(numberArgument(value, 0), others.length);
  sheet.conditionalFormats = [...others.slice(0, position), old, ...others.slice(position)];
  session.book.tell({ kind: 'layout', sheet: handle.sheet });
}

const inWords = (kind: ConditionalRule['kind']): string | undefined =>
  Object.entries(RULE_TYPES).find(([, own]) => own === kind)?.[0];

export const conditionalFormatMembers: Members<FormatRuleHandle> = {
  Id: reads('1.6', (handle) => handle.conditional),
  Type: reads('1.6', (handle, session) => inWords(formatOf(handle, session).rule.kind)),
  Priority: readsAndWrites(
    '1.6',
    (handle, session) => session.book.state(handle.sheet).conditionalFormats.indexOf(formatOf(handle, session)),
    setPriority,
  ),
  StopIfTrue: readsAndWrites(
    '1.6',
    (handle, session) => formatOf(handle, session).stopIfTrue,
    (handle, value, session) =>
      changeConditional(handle, (format) => ({ ...format, stopIfTrue: booleanArgument(value) }), session),
  ),
  Custom: part('CustomConditionalFormat', 'custom'),
  CustomOrNullObject: part('CustomConditionalFormat', 'custom', 'null object'),
  CellValue: part('CellValueConditionalFormat', 'cellValue'),
  CellValueOrNullObject: part('CellValueConditionalFormat', 'cellValue', 'null object'),
  TextComparison: part('TextConditionalFormat', 'containsText'),
  TextComparisonOrNullObject: part('TextConditionalFormat', 'containsText', 'null object'),
  TopBottom: part('TopBottomConditionalFormat', 'topBottom'),
  TopBottomOrNullObject: part('TopBottomConditionalFormat', 'topBottom', 'null object'),
  Preset: part('PresetCriteriaConditionalFormat', 'presetCriteria'),
  PresetOrNullObject: part('PresetCriteriaConditionalFormat', 'presetCriteria', 'null object'),
  ColorScale: part('ColorScaleConditionalFormat', 'colorScale'),
  ColorScaleOrNullObject: part('ColorScaleConditionalFormat', 'colorScale', 'null object'),
  DataBar: part('DataBarConditionalFormat', 'dataBar'),
  DataBarOrNullObject: part('DataBarConditionalFormat', 'dataBar', 'null object'),
  IconSet: part('IconSetConditionalFormat', 'iconSet'),
  IconSetOrNullObject: part('IconSetConditionalFormat', 'iconSet', 'null object'),
  GetRange: finds('1.6', (handle, _, session) => rangeOf(handle.sheet, formatOf(handle, session).area)),
  GetRangeOrNullObject: finds('1.6', (handle, _, session) => rangeOf(handle.sheet, formatOf(handle, session).area)),
  Delete: does('1.6', (handle, _, session) => {
    requireAllowed(session.book, handle.sheet, 'allowFormatCells');
    const old = formatOf(handle, session);
    const sheet = session.book.writable(handle.sheet);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format !== old);
    session.book.tell({ kind: 'layout', sheet: handle.sheet });
  }),
};
