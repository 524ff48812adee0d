import { intersect, isSameArea } from '../model/area';
import { validationFor, withoutConditional, withoutValidations } from '../model/ruleAreas';
import { isTextCode } from '../model/numberText';
import { VALIDATION_OPERATORS } from '../model/rules';
import type {
  ConditionalFormat,
  ConditionalLook,
  Validation,
  ValidationOperator,
  ValidationRule,
} from '../model/rules';
import { isFormatCode } from '../model/numberText';
import { areaOf, sheetOf, usedArea } from './cells';
import { NULL_OBJECT } from './handles';
import type { AreaHandle, ConditionalBorderHandle, FormatRuleHandle, Handle } from './handles';
import {
  booleanArgument,
  colorArgument,
  does,
  finds,
  leadsTo,
  numberArgument,
  reads,
  readsAndWrites,
  requireAllowed,
  requireUnprotected,
  textArgument,
  wordArgument,
} from './member';
import type { Member, Members } from './member';
import { refuse } from './refusal';
import { rangeOf } from './session';
import type { Session } from './session';

/* entry limits */

const TITLE_LIMIT = 32;
const TEXT_LIMIT = 255;
const ALERT_TEXT_LIMIT = 225;
const FORMULA_LIMIT = 255;
const LIST_LIMIT = 255;

const TYPE_NAMES = {
  custom: 'Custom',
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
} as const;

/** The one validation of all cells; null for none, undefined where they differ or only some have one. */
function validationOf(handle: AreaHandle, session: Session): Validation | null | undefined {
  const found = handle.ranges.map((range) => {
    const area = areaOf(range);
    const touching = sheetOf(range, session).validations.filter((validation) => intersect(validation.area, area));
    const [only] = touching;
    if (!only) return null;
    const common = intersect(only.area, area);
    return touching.length === 1 && common && isSameArea(common, area) ? validationFor(only, area) : undefined;
  });
  const [first] = found;
  const isLikeFirst = (one: Validation | null | undefined): boolean =>
    one && first ? JSON.stringify({ ...one, area: null }) === JSON.stringify({ ...first, area: null }) : one === first;
  return found.every(isLikeFirst) ? first : undefined;
}

function setValidation(
  handle: AreaHandle,
  change: (validation: Validation | null) => Validation,
  session: Session,
): void {
  requireUnprotected(session.book, handle.sheet);
  for (const range of handle.ranges) {
    const area = areaOf(range);
    const old = validationOf({ ...handle, ranges: [range] }, session);
    // Excel, too, refuses a rule over cells with several rules: they have to be cleared first.
    if (old === undefined) return refuse('InvalidArgument', 'the cells have several rules already');
    const sheet = session.book.writable(range.sheet);
    const validation = change(old);
    sheet.validations = [...withoutValidations(sheet.validations, area), { ...validation, area }];
    session.book.tell({ kind: 'layout', sheet: range.sheet });
  }
}

const NO_RULE: Omit<Validation, 'rule' | 'area'> = {
  ignoreBlanks: true,
  alert: { shown: true, style: 'Stop', title: '', message: '' },
  prompt: { shown: true, title: '', message: '' },
};

type Plain = { readonly [name: string]: unknown };

const plain = (value: unknown): Plain =>
  typeof value === 'object' && value !== null ? (value as Plain) : refuse('InvalidArgument');

function ruleFormula(value: unknown, session: Session): string {
  const text = textArgument(value);
  const formula = text.startsWith('=') ? text : `=${text}`;
  if (formula.length > FORMULA_LIMIT)
    return refuse('InvalidArgument', `a rule's formula has ${FORMULA_LIMIT} characters at most`);
  return session.book.checkFormula(formula) ?? refuse('InvalidArgument', `the formula ${formula}`);
}

function limitOf(value: unknown, session: Session): string | number {
  if (typeof value === 'number') return value;
  const text = textArgument(value);
  return text.startsWith('=') ? ruleFormula(text, session) : text;
}

function readRule(value: unknown, session: Session): ValidationRule {
  const given = Object.entries(plain(value)).filter(([, rule]) => rule !== undefined && rule !== null);
  const [entry] = given;
  if (!entry || given.length !== 1) return refuse('InvalidArgument', 'exactly one kind of rule');
  const [kind, content] = entry;
  const rule = plain(content);
  if (kind === 'custom') return { kind, formula: ruleFormula(rule['formula'], session) };
  if (kind === 'list')
    return { kind, source: listSource(rule['source'], session), inCellDropDown: rule['inCellDropDown'] !== false };
  if (kind === 'wholeNumber' || kind === 'decimal' || kind === 'textLength' || kind === 'date' || kind === 'time') {
    const operator = wordArgument(rule['operator'], VALIDATION_OPERATORS);
    const needsTwo = operator === 'Between' || operator === 'NotBetween';
    return {
      kind,
      operator,
      formula1: limitOf(rule['formula1'], session),
      formula2: needsTwo ? limitOf(rule['formula2'], session) : null,
    };
  }
  return refuse('InvalidArgument', `the rule ${kind}`);
}

/** A list of words is split at commas whatever the locale; a range object fails in Excel too. */
function listSource(value: unknown, session: Session): string {
  const text = textArgument(value);
  if (text.startsWith('=')) return ruleFormula(text, session);
  return text.length > 0 && text.length <= LIST_LIMIT
    ? text
    : refuse('InvalidArgument', `a list has ${LIST_LIMIT} characters at most`);
}

function printRule({ rule }: Validation): object {
  if (rule.kind === 'custom') return { custom: { formula: rule.formula } };
  if (rule.kind === 'list') return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
  const { kind, operator, formula1, formula2 } = rule;
  return { [kind]: { operator, formula1, ...(formula2 === null ? {} : { formula2 }) } };
}

const limited = (value: unknown, limit: number): string => {
  const text = value === undefined || value === null ? '' : textArgument(value);
  return text.length <= limit ? text : refuse('InvalidArgument', `${text.length} characters; Excel takes ${limit}`);
};

const needsRule = (validation: Validation | null): Validation =>
  validation ?? refuse('InvalidOperation', 'a message without a rule');

function setAlert(handle: AreaHandle, value: unknown, session: Session): void {
  const given = plain(value);
  const alert: Validation['alert'] = {
    shown: given['showAlert'] !== false,
    style: given['style'] === undefined ? 'Stop' : wordArgument(given['style'], ['Stop', 'Warning', 'Information']),
    title: limited(given['title'], TITLE_LIMIT),
    message: limited(given['message'], ALERT_TEXT_LIMIT),
  };
  setValidation(handle, (validation) => ({ ...needsRule(validation), alert }), session);
}

function setPrompt(handle: AreaHandle, value: unknown, session: Session): void {
  const given = plain(value);
  const prompt: Validation['prompt'] = {
    shown: given['showPrompt'] !== false,
    title: limited(given['title'], TITLE_LIMIT),
    message: limited(given['message'], TEXT_LIMIT),
  };
  setValidation(handle, (validation) => ({ ...needsRule(validation), prompt }), session);
}

function areValid(handle: AreaHandle, session: Session): boolean | null {
  const answers = new Set<boolean>();
  for (const range of handle.ranges) {
    const sheet = sheetOf(range, session);
    const area = usedArea(sheet, areaOf(range), true);
    if (!area) continue;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1)
        answers.add(session.book.isValid(sheet, row, column));
    }
  }
  return answers.size === 2 ? null : !answers.has(false);
}

export const dataValidationMembers: Members<AreaHandle> = {
  Type: reads('1.8', (handle, session) => {
    const validation = validationOf(handle, session);
    return validation === undefined ? 'Inconsistent' : validation ? TYPE_NAMES[validation.rule.kind] : 'None';
  }),
  Rule: readsAndWrites(
    '1.8',
    (handle, session) => {
      const validation = validationOf(handle, session);
      return validation ? printRule(validation) : null;
    },
    (handle, value, session) => {
      const rule = readRule(value, session);
      setValidation(
        handle,
        (validation) => ({
          ...NO_RULE,
          ...validation,
          area: areaOf(handle.ranges[0] ?? refuse('InvalidArgument')),
          rule,
        }),
        session,
      );
    },
  ),
  Prompt: readsAndWrites(
    '1.8',
    (handle, session) => {
      const validation = validationOf(handle, session);
      return validation
        ? { showPrompt: validation.prompt.shown, title: validation.prompt.title, message: validation.prompt.message }
        : null;
    },
    setPrompt,
  ),
  ErrorAlert: readsAndWrites(
    '1.8',
    (handle, session) => {
      const alert = validationOf(handle, session)?.alert;
      return alert ? { showAlert: alert.shown, style: alert.style, title: alert.title, message: alert.message } : null;
    },
    setAlert,
  ),
  IgnoreBlanks: readsAndWrites(
    '1.8',
    (handle, session) => validationOf(handle, session)?.ignoreBlanks ?? null,
    (handle, value, session) =>
      setValidation(
        handle,
        (validation) => ({ ...needsRule(validation), ignoreBlanks: booleanArgument(value) }),
        session,
      ),
  ),
  Valid: reads('1.8', areValid),
  Clear: does('1.8', (handle, _, session) => {
    requireUnprotected(session.book, handle.sheet);
    const sheet = session.book.writable(handle.sheet);
    for (const range of handle.ranges) sheet.validations = withoutValidations(sheet.validations, areaOf(range));
    session.book.tell({ kind: 'layout', sheet: handle.sheet });
  }),
};

/* conditional formats */

const NO_LOOK: ConditionalLook = {
  fontColor: null,
  fill: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  numberFormat: null,
  lines: {},
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
  const kind = wordArgument(type, [
    'Custom',
    'CellValue',
    'DataBar',
    'ColorScale',
    'IconSet',
    'TopBottom',
    'PresetCriteria',
    'ContainsText',
  ]);
  if (kind !== 'Custom' && kind !== 'CellValue')
    return refuse('NotImplemented', 'the stand-in knows conditional formats by formula and by cell value');
  if (handle.ranges.length !== 1)
    return refuse('NotImplemented', 'the stand-in adds conditional formats to one range at a time');
  session.nextRule += 1;
  const id = `{CF${String(session.nextRule).padStart(6, '0')}}`;
  const rule: ConditionalFormat['rule'] =
    kind === 'Custom'
      ? { kind: 'custom', formula: '=FALSE' }
      : { kind: 'cellValue', operator: 'EqualTo', formula1: '=""', formula2: null };
  const [range] = handle.ranges;
  const format: ConditionalFormat = {
    id,
    area: areaOf(range ?? refuse('InvalidArgument')),
    rule,
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

const formatOf = (handle: FormatRuleHandle, session: Session): ConditionalFormat =>
  session.book.find(handle.sheet)?.conditionalFormats.find((format) => format.id === handle.conditional) ??
  refuse('ItemNotFound');

function changeConditional(
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

const part = (
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
  const position = numberArgument(value, 0, others.length);
  sheet.conditionalFormats = [...others.slice(0, position), old, ...others.slice(position)];
  session.book.tell({ kind: 'layout', sheet: handle.sheet });
}

export const conditionalFormatMembers: Members<FormatRuleHandle> = {
  Id: reads('1.6', (handle) => handle.conditional),
  Type: reads('1.6', (handle, session) => (formatOf(handle, session).rule.kind === 'custom' ? 'Custom' : 'CellValue')),
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

function ownFormula(handle: FormatRuleHandle, session: Session): string {
  const { rule } = formatOf(handle, session);
  return rule.kind === 'custom' ? rule.formula : refuse('InvalidOperation');
}

const CELL_VALUE_OPERATORS = {
  Between: 'Between', NotBetween: 'NotBetween', EqualTo: 'EqualTo', NotEqualTo: 'NotEqualTo', GreaterThan: 'GreaterThan', LessThan: 'LessThan',
  GreaterThanOrEqual: 'GreaterThanOrEqualTo', LessThanOrEqual: 'LessThanOrEqualTo',
} as const satisfies { readonly [word: string]: ValidationOperator }; // prettier-ignore

export const cellValueConditionalMembers: Members<FormatRuleHandle> = {
  Format: part('ConditionalRangeFormat'),
  Rule: readsAndWrites(
    '1.6',
    (handle, session) => {
      const { rule } = formatOf(handle, session);
      if (rule.kind !== 'cellValue') return refuse('InvalidOperation');
      const operator = Object.entries(CELL_VALUE_OPERATORS).find(([, own]) => own === rule.operator)?.[0];
      return { operator, formula1: rule.formula1, ...(rule.formula2 === null ? {} : { formula2: rule.formula2 }) };
    },
    (handle, value, session) => {
      const given = plain(value);
      const word = wordArgument(
        given['operator'],
        Object.keys(CELL_VALUE_OPERATORS) as (keyof typeof CELL_VALUE_OPERATORS)[],
      );
      const operator = CELL_VALUE_OPERATORS[word];
      const formula1 = ruleFormula(String(given['formula1'] ?? refuse('InvalidArgument')), session);
      const formula2 =
        given['formula2'] === undefined || given['formula2'] === null
          ? null
          : ruleFormula(String(given['formula2']), session);
      if (formula2 === null && (operator === 'Between' || operator === 'NotBetween'))
        return refuse('InvalidArgument', 'two limits are needed');
      changeConditional(
        handle,
        (format) => ({ ...format, rule: { kind: 'cellValue', operator, formula1, formula2 } }),
        session,
      );
    },
  ),
};

function conditionalLook<Key extends keyof ConditionalLook>(
  key: Key,
  read: (value: unknown) => ConditionalLook[Key],
  print: (value: ConditionalLook[Key]) => unknown = (value) => value,
): Member<FormatRuleHandle> {
  return readsAndWrites(
    '1.6',
    (handle, session) => print(formatOf(handle, session).look[key]),
    (handle, value, session) => {
      const own = read(value);
      changeConditional(handle, (format) => ({ ...format, look: { ...format.look, [key]: own } }), session);
    },
  );
}

export const conditionalRangeFormatMembers: Members<FormatRuleHandle> = {
  NumberFormat: conditionalLook('numberFormat', (value) => {
    const code = textArgument(value);
    return isFormatCode(code) || isTextCode(code) ? code : refuse('InvalidArgument');
  }),
  Fill: part('ConditionalRangeFill'),
  Font: part('ConditionalRangeFont'),
  Borders: part('ConditionalRangeBorderCollection'),
};

export const conditionalFillMembers: Members<FormatRuleHandle> = {
  Color: conditionalLook(
    'fill',
    (value) => (value === '' ? null : colorArgument(value)),
    (value) => value ?? '',
  ),
  Clear: does('1.6', (handle, _, session) =>
    changeConditional(handle, (format) => ({ ...format, look: { ...format.look, fill: null } }), session),
  ),
};

export const conditionalFontMembers: Members<FormatRuleHandle> = {
  Color: conditionalLook('fontColor', colorArgument, (value) => value ?? ''),
  Bold: conditionalLook('bold', booleanArgument),
  Italic: conditionalLook('italic', booleanArgument),
  Strikethrough: conditionalLook('strikethrough', booleanArgument),
  Underline: conditionalLook(
    'underline',
    (value) => wordArgument(value, ['None', 'Single', 'Double']) !== 'None',
    (value) => (value ? 'Single' : 'None'),
  ),
  Clear: does('1.6', (handle, _, session) =>
    changeConditional(
      handle,
      (format) => ({
        ...format,
        look: { ...format.look, fontColor: null, bold: null, italic: null, underline: null, strikethrough: null },
      }),
      session,
    ),
  ),
};

const EDGES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;

const conditionalBorder = (handle: FormatRuleHandle, side: keyof typeof EDGES): ConditionalBorderHandle => ({
  type: 'ConditionalRangeBorder',
  sheet: handle.sheet,
  conditional: handle.conditional,
  edge: EDGES[side],
});

export const conditionalBordersMembers: Members<FormatRuleHandle> = {
  Count: reads('1.6', () => 4),
  GetItem: finds('1.6', (handle, [side]) =>
    conditionalBorder(handle, wordArgument(side, Object.keys(EDGES) as (keyof typeof EDGES)[])),
  ),
  Top: leadsTo('1.6', (handle) => conditionalBorder(handle, 'EdgeTop')),
  Bottom: leadsTo('1.6', (handle) => conditionalBorder(handle, 'EdgeBottom')),
  Left: leadsTo('1.6', (handle) => conditionalBorder(handle, 'EdgeLeft')),
  Right: leadsTo('1.6', (handle) => conditionalBorder(handle, 'EdgeRight')),
};

const DEFAULT_LINE = { style: 'Continuous', weight: 'Thin', color: '#000000' } as const;

function setConditionalLine(
  handle: ConditionalBorderHandle,
  change: Partial<{ style: 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot'; color: string }>,
  session: Session,
): void {
  changeConditional(
    handle,
    (format) => ({
      ...format,
      look: {
        ...format.look,
        lines: {
          ...format.look.lines,
          [handle.edge]: { ...DEFAULT_LINE, ...format.look.lines[handle.edge], ...change },
        },
      },
    }),
    session,
  );
}

export const conditionalBorderMembers: Members<ConditionalBorderHandle> = {
  SideIndex: reads('1.6', (handle) => Object.entries(EDGES).find(([, edge]) => edge === handle.edge)?.[0]),
  Style: readsAndWrites(
    '1.6',
    (handle, session) => formatOf(handle, session).look.lines[handle.edge]?.style ?? 'None',
    (handle, value, session) =>
      setConditionalLine(
        handle,
        { style: wordArgument(value, ['Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot']) },
        session,
      ),
  ),
  Color: readsAndWrites(
    '1.6',
    (handle, session) => formatOf(handle, session).look.lines[handle.edge]?.color ?? '',
    (handle, value, session) => setConditionalLine(handle, { color: colorArgument(value) }, session),
  ),
};
