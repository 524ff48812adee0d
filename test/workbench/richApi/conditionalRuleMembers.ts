import { ICON_SETS, PRESET_CRITERIA, TEXT_OPERATORS, THRESHOLD_TYPES, TOP_BOTTOM_TYPES } from '../model/rules';
import type { ConditionalRule, IconSetName, Threshold, ThresholdType, ValidationOperator } from '../model/rules';
import { changeConditional, formatOf, part } from './conditionalMembers';
import type { FormatRuleHandle } from './handles';
import {
  booleanArgument,
  colorArgument,
  indexArgument,
  numberArgument,
  optional,
  reads,
  readsAndWrites,
  textArgument,
  wordArgument,
} from './member';
import type { Member, Members } from './member';
import { refuse } from './refusal';
import { plain, ruleFormula } from './ruleArguments';
import type { Plain } from './ruleArguments';
import type { Session } from './session';

/** What a conditional format asks of a cell, kind by kind. */

type RuleOf<Kind extends ConditionalRule['kind']> = Extract<ConditionalRule, { readonly kind: Kind }>;

function ruleOf<Kind extends ConditionalRule['kind']>(
  handle: FormatRuleHandle,
  kind: Kind,
  session: Session,
): RuleOf<Kind> {
  const { rule } = formatOf(handle, session);
  return rule.kind === kind
    ? (rule as RuleOf<Kind>)
    : refuse('InvalidOperation', `the rule is not of the kind ${kind}`);
}

function changeRule<Kind extends ConditionalRule['kind']>(
  handle: FormatRuleHandle,
  kind: Kind,
  change: (rule: RuleOf<Kind>) => RuleOf<Kind>,
  session: Session,
): void {
  const rule = change(ruleOf(handle, kind, session));
  changeConditional(handle, (format) => ({ ...format, rule }), session);
}

/** A rule that is read and set as one object. */
const said = <Kind extends ConditionalRule['kind']>(
  kind: Kind,
  print: (rule: RuleOf<Kind>) => object,
  read: (given: Plain, session: Session, rule: RuleOf<Kind>) => RuleOf<Kind>,
): Member<FormatRuleHandle> =>
  readsAndWrites(
    '1.6',
    (handle, session) => print(ruleOf(handle, kind, session)),
    (handle, value, session) => changeRule(handle, kind, (rule) => read(plain(value), session, rule), session),
  );

export const customConditionalMembers: Members<FormatRuleHandle> = {
  Rule: part('ConditionalFormatRule'),
  Format: part('ConditionalRangeFormat'),
};

const setRuleFormula = (handle: FormatRuleHandle, formula: string, session: Session): void =>
  changeConditional(handle, (format) => ({ ...format, rule: { kind: 'custom', formula } }), session);

export const conditionalRuleMembers: Members<FormatRuleHandle> = {
  Formula: readsAndWrites(
    '1.6',
    (handle, session) => ownFormula(handle, session),
    (handle, value, session) => setRuleFormula(handle, ruleFormula(value, session), session),
  ),
  FormulaLocal: readsAndWrites(
    '1.6',
    (handle, session) => session.book.localFormula(ownFormula(handle, session)),
    (handle, value, session) =>
      setRuleFormula(handle, session.book.parseLocal(textArgument(value)) ?? refuse('InvalidArgument'), session),
  ),
};

const ownFormula = (handle: FormatRuleHandle, session: Session): string => ruleOf(handle, 'custom', session).formula;

const CELL_VALUE_OPERATORS = {
  Between: 'Between',
  NotBetween: 'NotBetween',
  EqualTo: 'EqualTo',
  NotEqualTo: 'NotEqualTo',
  GreaterThan: 'GreaterThan',
  LessThan: 'LessThan',
  GreaterThanOrEqual: 'GreaterThanOrEqualTo',
  LessThanOrEqual: 'LessThanOrEqualTo',
} as const satisfies { readonly [word: string]: ValidationOperator };

export const cellValueConditionalMembers: Members<FormatRuleHandle> = {
  Format: part('ConditionalRangeFormat'),
  Rule: said(
    'cellValue',
    ({ operator, formula1, formula2 }) => ({
      operator: Object.entries(CELL_VALUE_OPERATORS).find(([, own]) => own === operator)?.[0],
      formula1,
      ...(formula2 === null ? {} : { formula2 }),
    }),
    (given, session) => {
      const words = Object.keys(CELL_VALUE_OPERATORS) as (keyof typeof CELL_VALUE_OPERATORS)[];
      const operator = CELL_VALUE_OPERATORS[wordArgument(given['operator'], words)];
      const limit = (value: unknown): string => ruleFormula(String(value), session);
      const formula1 = limit(given['formula1'] ?? refuse('InvalidArgument'));
      const formula2 = optional(given['formula2'], limit, null);
      if (formula2 === null && (operator === 'Between' || operator === 'NotBetween'))
        return refuse('InvalidArgument', 'two limits are needed');
      return { kind: 'cellValue', operator, formula1, formula2 };
    },
  ),
};

export const textConditionalMembers: Members<FormatRuleHandle> = {
  Format: part('ConditionalRangeFormat'),
  Rule: said(
    'containsText',
    ({ operator, text }) => ({ operator, text }),
    (given) => ({
      kind: 'containsText',
      operator: wordArgument(given['operator'], TEXT_OPERATORS),
      text: textArgument(given['text']),
    }),
  ),
};

const MOST_RANKED = 1000;

export const topBottomConditionalMembers: Members<FormatRuleHandle> = {
  Format: part('ConditionalRangeFormat'),
  Rule: said(
    'topBottom',
    ({ type, rank }) => ({ rank, type }),
    (given) => {
      const type = wordArgument(given['type'], TOP_BOTTOM_TYPES);
      const rank = indexArgument(numberArgument(given['rank'], 1, type.endsWith('Percent') ? 100 : MOST_RANKED));
      return { kind: 'topBottom', type, rank };
    },
  ),
};

export const presetConditionalMembers: Members<FormatRuleHandle> = {
  Format: part('ConditionalRangeFormat'),
  Rule: said(
    'presetCriteria',
    ({ criterion }) => ({ criterion }),
    (given) => ({ kind: 'presetCriteria', criterion: wordArgument(given['criterion'], PRESET_CRITERIA) }),
  ),
};

/* scales */

const isEnd = (type: ThresholdType): boolean => type === 'LowestValue' || type === 'HighestValue';

function readThreshold(value: unknown, session: Session): Threshold {
  const given = plain(value);
  const type = wordArgument(given['type'], THRESHOLD_TYPES);
  if (isEnd(type)) return { type, formula: null };
  return { type, formula: ruleFormula(String(given['formula'] ?? refuse('InvalidArgument')), session) };
}

const printThreshold = ({ type, formula }: Threshold): object => (formula === null ? { type } : { type, formula });

export const colorScaleConditionalMembers: Members<FormatRuleHandle> = {
  ThreeColorScale: reads('1.6', (handle, session) => ruleOf(handle, 'colorScale', session).points.length === 3),
  Criteria: said(
    'colorScale',
    ({ points }) => {
      const [minimum, ...others] = points.map((point) => ({ ...printThreshold(point), color: point.color }));
      const maximum = others.pop();
      return { minimum, ...(others.length > 0 ? { midpoint: others[0] } : {}), maximum };
    },
    (given, session) => {
      const { minimum, midpoint, maximum } = given;
      const points = [minimum, ...(midpoint ? [midpoint] : []), maximum].map((point) => ({
        ...readThreshold(point, session),
        color: colorArgument(plain(point)['color']),
      }));
      return { kind: 'colorScale', points };
    },
  ),
};

type DataBar = Extract<ConditionalRule, { readonly kind: 'dataBar' }>;

const barBound = (end: 'lower' | 'upper'): Member<FormatRuleHandle> =>
  said(
    'dataBar',
    (rule) => (rule[end] ? printThreshold(rule[end]) : { type: 'Automatic' }),
    (given, session, rule) => ({
      ...rule,
      [end]: String(given['type']).toLowerCase() === 'automatic' ? null : readThreshold(given, session),
    }),
  );

const barProperty = <Key extends keyof DataBar>(
  key: Key,
  read: (value: unknown) => DataBar[Key],
): Member<FormatRuleHandle> =>
  readsAndWrites(
    '1.6',
    (handle, session) => ruleOf(handle, 'dataBar', session)[key],
    (handle, value, session) => changeRule(handle, 'dataBar', (rule) => ({ ...rule, [key]: read(value) }), session),
  );

export const dataBarConditionalMembers: Members<FormatRuleHandle> = {
  BarDirection: barProperty('direction', (value) => wordArgument(value, ['Context', 'LeftToRight', 'RightToLeft'])),
  ShowDataBarOnly: barProperty('barOnly', booleanArgument),
  LowerBoundRule: barBound('lower'),
  UpperBoundRule: barBound('upper'),
  PositiveFormat: part('ConditionalDataBarPositiveFormat'),
};

export const dataBarPositiveMembers: Members<FormatRuleHandle> = {
  FillColor: barProperty('color', colorArgument),
};

type IconSet = Extract<ConditionalRule, { readonly kind: 'iconSet' }>;

const iconProperty = <Key extends keyof IconSet>(
  key: Key,
  read: (value: unknown) => IconSet[Key],
): Member<FormatRuleHandle> =>
  readsAndWrites(
    '1.6',
    (handle, session) => ruleOf(handle, 'iconSet', session)[key],
    (handle, value, session) => changeRule(handle, 'iconSet', (rule) => ({ ...rule, [key]: read(value) }), session),
  );

const iconCount = (icons: IconSetName): number => (icons.startsWith('Three') ? 3 : icons.startsWith('Four') ? 4 : 5);

/** Another number of icons takes equal shares of the scale. */
const evenSteps = (count: number): IconSet['steps'] =>
  Array.from({ length: count - 1 }, (_, index) => ({
    type: 'Percent',
    formula: `=${Math.round((100 * (index + 1)) / count)}`,
    orEqual: true,
  }));

const STEP_OPERATORS = ['GreaterThan', 'GreaterThanOrEqual'] as const;

export const iconSetConditionalMembers: Members<FormatRuleHandle> = {
  Style: readsAndWrites(
    '1.6',
    (handle, session) => ruleOf(handle, 'iconSet', session).icons,
    (handle, value, session) => {
      const icons = wordArgument(value, ICON_SETS);
      const count = iconCount(icons);
      const change = (rule: IconSet): IconSet => ({
        ...rule,
        icons,
        steps: rule.steps.length === count - 1 ? rule.steps : evenSteps(count),
      });
      changeRule(handle, 'iconSet', change, session);
    },
  ),
  ReverseIconOrder: iconProperty('reversed', booleanArgument),
  ShowIconOnly: iconProperty('iconOnly', booleanArgument),
  Criteria: readsAndWrites(
    '1.6',
    (handle, session) => [
      { type: 'Invalid', operator: 'Invalid', formula: '' },
      ...ruleOf(handle, 'iconSet', session).steps.map(({ orEqual, ...step }) => ({
        ...printThreshold(step),
        operator: orEqual ? 'GreaterThanOrEqual' : 'GreaterThan',
      })),
    ],
    (handle, value, session) => {
      const { icons } = ruleOf(handle, 'iconSet', session);
      if (!Array.isArray(value) || value.length !== iconCount(icons))
        return refuse('InvalidArgument', `${icons} takes a criterion for each icon`);
      const steps = value.slice(1).map((step: unknown) => ({
        ...readThreshold(step, session),
        orEqual: wordArgument(plain(step)['operator'], STEP_OPERATORS) === 'GreaterThanOrEqual',
      }));
      changeRule(handle, 'iconSet', (rule) => ({ ...rule, steps }), session);
    },
  ),
};
