import { intersect, isSameArea } from '../model/area';
import { validationFor, withoutValidations } from '../model/ruleAreas';
import { VALIDATION_OPERATORS } from '../model/rules';
import type { Validation, ValidationRule } from '../model/rules';
import { fixedReference, isRange } from './address';
import { areaOf, sheetOf, usedArea } from './cells';
import type { AreaHandle } from './handles';
import { booleanArgument, does, reads, readsAndWrites, requireUnprotected, textArgument, wordArgument } from './member';
import type { Members } from './member';
import { refuse } from './refusal';
import { plain, ruleFormula } from './ruleArguments';
import type { Session } from './session';

/** Entry limits: Range.dataValidation. */

const TITLE_LIMIT = 32;
const TEXT_LIMIT = 255;
const ALERT_TEXT_LIMIT = 225;
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

/** A list of words is split at commas whatever the locale; a range stands for its address. */
function listSource(value: unknown, session: Session): string {
  if (isRange(value)) return fixedReference(value, session);
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
