import { cellArea } from '../model/area';
import { referredArea } from '../model/formulaText';
import type { DefinedName } from '../model/workbookModel';
import { areaOf, sheetOf } from './cells';
import { fixedReference, isRange, printArea, quotedSheet } from './address';
import { NULL_OBJECT } from './handles';
import type { Handle, NameHandle, NamesHandle, RangeHandle, SettingHandle, TablesHandle } from './handles';
import {
  booleanArgument,
  does,
  finds,
  leadsTo,
  optional,
  reads,
  readsAndWrites,
  requireUnprotected,
  settle,
  textArgument,
  wordArgument,
} from './member';
import type { Member, Members } from './member';
import { refuse } from './refusal';
import { rangeOf } from './session';
import type { Session } from './session';
import { sheetHandle } from './sheetMembers';

/** Members of the workbook: application, names, settings, protection. */

const handle = (type: Handle['type']): Handle => ({ type });

function selectedRange(_: Handle, __: readonly unknown[], session: Session): RangeHandle {
  const { selection } = session.book;
  if (selection.areas.length > 1) return refuse('InvalidSelection', 'several areas are selected');
  return rangeOf(selection.sheet, selection.areas[0]);
}

export const workbookMembers: Members = {
  Name: reads('1.7', (_, session) => session.book.name),
  ReadOnly: reads('1.8', (_, session) => session.book.readOnly),
  IsDirty: readsAndWrites(
    '1.9',
    (_, session) => session.isDirty,
    (_, value, session) => {
      session.isDirty = booleanArgument(value);
    },
  ),
  AutoSave: reads('1.9', () => false),
  PreviouslySaved: reads('1.9', () => true),
  Worksheets: leadsTo('1.1', () => handle('WorksheetCollection')),
  Names: leadsTo('1.1', () => ({ type: 'NamedItemCollection', scope: null }) satisfies NamesHandle),
  Application: leadsTo('1.1', () => handle('Application')),
  Protection: leadsTo('1.7', () => handle('WorkbookProtection')),
  Properties: leadsTo('1.7', () => handle('DocumentProperties')),
  Settings: leadsTo('1.4', () => handle('SettingCollection')),
  Tables: leadsTo('1.1', () => ({ type: 'TableCollection', scope: null }) satisfies TablesHandle),
  Functions: leadsTo('1.2', () => handle('Functions')),
  _Runtime: leadsTo('1.5', () => handle('Runtime')),
  GetSelectedRange: { ...finds('1.1', selectedRange), needsFocus: true },
  GetSelectedRanges: {
    ...finds('1.9', (_, __, session) => {
      const { sheet, areas } = session.book.selection;
      return { type: 'RangeAreas', sheet, ranges: areas.map((area) => rangeOf(sheet, area)), reference: null };
    }),
    needsFocus: true,
  },
  GetActiveCell: {
    ...finds('1.7', (_, __, session) => {
      const { sheet, activeCell } = session.book.selection;
      return rangeOf(sheet, cellArea(activeCell.row, activeCell.column));
    }),
    needsFocus: true,
  },
  _GetRangeForEventByReferenceId: finds(
    '1.8',
    (_, [reference], session) => session.references.get(textArgument(reference)) ?? refuse('ItemNotFound'),
  ),
  _GetRangeOrNullObjectForEventByReferenceId: finds(
    '1.8',
    (_, [reference], session) => session.references.get(textArgument(reference)) ?? NULL_OBJECT,
  ),
  Save: finds('1.11', (_, __, session) => {
    session.isDirty = false;
    session.book.forgetUndo();
  }),
};

const CALCULATION_MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export const applicationMembers: Members = {
  CalculationMode: {
    since: '1.1',
    get: (_, session) => session.book.calculationMode,
    // Reading is 1.1; setting came with 1.8.
    set: (_, value, session) => {
      session.book.calculationMode = wordArgument(value, CALCULATION_MODES);
    },
  },
  CalculationState: reads('1.9', () => 'Done'),
  CalculationEngineVersion: reads('1.9', () => 191029),
  DecimalSeparator: reads('1.11', (_, session) => session.book.decimalSeparator),
  ThousandsSeparator: reads('1.11', (_, session) => (session.book.decimalSeparator === ',' ? '.' : ',')),
  UseSystemSeparators: reads('1.11', () => true),
  CultureInfo: leadsTo('1.11', () => handle('CultureInfo')),
  Calculate: finds('1.1', (_, [type], session) => {
    wordArgument(type, ['Recalculate', 'Full', 'FullRebuild']);
    session.book.calculate();
  }),
  SuspendApiCalculationUntilNextSync: finds('1.6', () => null),
  SuspendScreenUpdatingUntilNextSync: finds('1.9', () => null),
};

export const cultureInfoMembers: Members = {
  Name: reads('1.11', (_, session) => session.book.locale),
  NumberFormat: leadsTo('1.11', () => handle('NumberFormatInfo')),
  DatetimeFormat: leadsTo('1.12', () => handle('DatetimeFormatInfo')),
};

export const numberFormatInfoMembers: Members = {
  NumberDecimalSeparator: reads('1.11', (_, session) => session.book.decimalSeparator),
  NumberGroupSeparator: reads('1.11', (_, session) => (session.book.decimalSeparator === ',' ? '.' : ',')),
};

export const datetimeFormatInfoMembers: Members = {
  DateSeparator: reads('1.12', () => '/'),
  ShortDatePattern: reads('1.12', (_, session) => (session.book.locale === 'vi-VN' ? 'dd/MM/yyyy' : 'M/d/yyyy')),
  LongDatePattern: reads('1.12', (_, session) =>
    session.book.locale === 'vi-VN' ? 'dd MMMM yyyy' : 'dddd, MMMM d, yyyy',
  ),
  TimeSeparator: reads('1.12', () => ':'),
  LongTimePattern: reads('1.12', (_, session) => (session.book.locale === 'vi-VN' ? 'HH:mm:ss' : 'h:mm:ss tt')),
};

export const runtimeMembers: Members = {
  EnableEvents: {
    since: '1.8',
    get: (_, session) => session.enableEvents,
    set: (_, value, session) => {
      session.enableEvents = booleanArgument(value);
    },
  },
};

export const workbookProtectionMembers: Members = {
  Protected: reads('1.7', (_, session) => session.book.structureLocked),
  Protect: does('1.7', (_, [password], session) => {
    if (session.book.structureLocked) refuse('AccessDenied', 'the structure is locked already');
    session.book.lockStructure(optional(password, textArgument, null));
  }),
  Unprotect: does('1.7', (_, [password], session) => {
    if (!session.book.structureLocked) refuse('AccessDenied', 'the structure is not locked');
    settle(session.book.unlockStructure(optional(password, textArgument, null)));
  }),
};

/** Empty in the stand-in; there for add-ins that read them. */
const emptyProperty = (since = '1.7'): Member => reads(since, () => '');
export const documentPropertiesMembers: Members = {
  Title: emptyProperty(),
  Subject: emptyProperty(),
  Author: emptyProperty(),
  Keywords: emptyProperty(),
  Comments: emptyProperty(),
  LastAuthor: emptyProperty(),
  Category: emptyProperty(),
  Manager: emptyProperty(),
  Company: emptyProperty(),
};

/* names */

const NAME_PATTERN = /^[\p{L}_\\][\p{L}\d_.\\?]*$/u;
const LOOKS_LIKE_CELL = /^(?:[A-Z]{1,3}\d+|R\d*C\d*|R|C)$/i;

const nameHandle = (scope: string | null, name: string): NameHandle => ({ type: 'NamedItem', scope, name });

const findName = (scope: string | null, name: string, session: Session): DefinedName | undefined =>
  session.book.nameList.find((one) => one.sheet === scope && one.name.toLowerCase() === name.toLowerCase());

const definedName = (item: NameHandle, session: Session): DefinedName =>
  findName(item.scope, item.name, session) ?? refuse('ItemNotFound', item.name);

function addName(
  names: NamesHandle,
  [name, reference, comment]: readonly unknown[],
  session: Session,
  local: boolean,
): NameHandle {
  if (names.scope !== null) requireUnprotected(session.book, names.scope);
  const text = textArgument(name);
  if (!NAME_PATTERN.test(text) || LOOKS_LIKE_CELL.test(text) || text.length > 255)
    return refuse('InvalidArgument', `the name ${text}`);
  if (findName(names.scope, text, session)) return refuse('ItemAlreadyExists', text);
  const formula = isRange(reference) ? fixedReference(reference, session) : givenFormula(reference, session, local);
  const entry: DefinedName = {
    name: text,
    sheet: names.scope,
    formula,
    visible: true,
    comment: optional(comment, textArgument, ''),
  };
  session.book.nameList = [...session.book.nameList, entry];
  session.book.tell({ kind: 'layout', sheet: null });
  return nameHandle(names.scope, text);
}

function givenFormula(value: unknown, session: Session, local: boolean): string {
  const text = textArgument(value);
  const formula = text.startsWith('=') ? text : `=${text}`;
  return (
    (local ? session.book.parseLocal(formula) : session.book.checkFormula(formula)) ??
    refuse('InvalidArgument', `the formula ${formula}`)
  );
}

function changeName(item: NameHandle, change: (name: DefinedName) => DefinedName, session: Session): void {
  if (item.scope !== null) requireUnprotected(session.book, item.scope);
  const old = definedName(item, session);
  session.book.nameList = session.book.nameList.map((name) => (name === old ? change(name) : name));
  session.book.tell({ kind: 'layout', sheet: null });
}

export const namesMembers: Members<NamesHandle> = {
  _Items: reads('1.1', (names, session) =>
    session.book.nameList.filter((name) => name.sheet === names.scope).map((name) => nameHandle(name.sheet, name.name)),
  ),
  Add: does('1.4', (names, given, session) => addName(names, given, session, false)),
  AddFormulaLocal: does('1.4', (names, given, session) => addName(names, given, session, true)),
  GetItem: finds('1.1', (names, [name], session) =>
    nameHandle(
      names.scope,
      (findName(names.scope, textArgument(name), session) ?? refuse('ItemNotFound', String(name))).name,
    ),
  ),
  GetItemOrNullObject: finds('1.4', (names, [name], session) => {
    const found = findName(names.scope, textArgument(name), session);
    return found ? nameHandle(names.scope, found.name) : NULL_OBJECT;
  }),
  GetCount: finds(
    '1.4',
    (names, _, session) => session.book.nameList.filter((name) => name.sheet === names.scope).length,
  ),
};

/** The cells that a name points at, where it points at cells. */
function namedRange(item: NameHandle, session: Session): RangeHandle | null {
  const referred = referredArea(definedName(item, session).formula);
  const sheet =
    referred &&
    (referred.sheet === null
      ? item.scope === null
        ? null
        : session.book.find(item.scope)
      : session.book.sheetNamed(referred.sheet));
  return referred && sheet ? rangeOf(sheet.id, referred.area) : null;
}

function nameType(item: NameHandle, session: Session): string {
  const { formula } = definedName(item, session);
  if (namedRange(item, session)) return 'Range';
  const value = nameValue(item, session);
  if (/#REF!/.test(formula) || (typeof value === 'string' && value.startsWith('#'))) return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

function nameValue(item: NameHandle, session: Session): unknown {
  const range = namedRange(item, session);
  if (range)
    return `${quotedSheet(sheetOf(range, session).name)}!${printArea(areaOf(range)).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  const sheet = session.book.state(item.scope ?? session.book.activeSheet);
  const { formula } = definedName(item, session);
  const value = session.book.calculation.tryFormulas([{ sheet, row: 0, column: 0, formula }])[0]?.value ?? '';
  if (typeof value !== 'number') return value;
  return session.book.calculation.exactNumber(sheet, 0, 0, sheet.cell(0, 0), formula) ?? value;
}

export const nameMembers: Members<NameHandle> = {
  _Id: reads('1.1', (item) => item.name),
  Name: reads('1.1', (item, session) => definedName(item, session).name),
  Type: reads('1.1', nameType),
  Value: reads('1.1', nameValue),
  Visible: readsAndWrites(
    '1.1',
    (item, session) => definedName(item, session).visible,
    (item, value, session) => changeName(item, (name) => ({ ...name, visible: booleanArgument(value) }), session),
  ),
  Comment: readsAndWrites(
    '1.4',
    (item, session) => definedName(item, session).comment,
    (item, value, session) => changeName(item, (name) => ({ ...name, comment: textArgument(value) }), session),
  ),
  Scope: reads('1.4', (item) => (item.scope === null ? 'Workbook' : 'Worksheet')),
  Formula: readsAndWrites(
    '1.7',
    (item, session) => definedName(item, session).formula,
    (item, value, session) => {
      const formula = givenFormula(value, session, false);
      changeName(item, (name) => ({ ...name, formula }), session);
    },
  ),
  Worksheet: leadsTo('1.4', (item) => (item.scope === null ? refuse('ItemNotFound') : sheetHandle(item.scope))),
  WorksheetOrNullObject: leadsTo('1.4', (item) =>
    item.scope === null ? (NULL_OBJECT as unknown as Handle) : sheetHandle(item.scope),
  ),
  GetRange: finds(
    '1.1',
    (item, _, session) => namedRange(item, session) ?? refuse('InvalidReference', 'the name points at no cells'),
  ),
  GetRangeOrNullObject: finds('1.4', (item, _, session) => namedRange(item, session) ?? NULL_OBJECT),
  Delete: does('1.4', (item, _, session) => {
    if (item.scope !== null) requireUnprotected(session.book, item.scope);
    const old = definedName(item, session);
    session.book.nameList = session.book.nameList.filter((name) => name !== old);
    session.book.tell({ kind: 'layout', sheet: null });
  }),
};

/* settings: lost on the way through LibreOffice, WPS and some Macs, so our add-in does without; kept for neighbours */

const settingHandle = (key: string): SettingHandle => ({ type: 'Setting', key });

export const settingsMembers: Members = {
  _Items: reads('1.4', (_, session) => [...session.settings.keys()].map(settingHandle)),
  Add: does('1.4', (_, [key, value], session) => {
    session.settings.set(textArgument(key), value);
    return settingHandle(textArgument(key));
  }),
  GetItem: finds('1.4', (_, [key], session) =>
    session.settings.has(textArgument(key)) ? settingHandle(textArgument(key)) : refuse('ItemNotFound'),
  ),
  GetItemOrNullObject: finds('1.4', (_, [key], session) =>
    session.settings.has(textArgument(key)) ? settingHandle(textArgument(key)) : NULL_OBJECT,
  ),
  GetCount: finds('1.4', (_, __, session) => session.settings.size),
};

export const settingMembers: Members<SettingHandle> = {
  _Id: reads('1.4', (setting) => setting.key),
  Key: reads('1.4', (setting) => setting.key),
  Value: readsAndWrites(
    '1.4',
    (setting, session) => session.settings.get(setting.key),
    (setting, value, session) => {
      session.settings.set(setting.key, value);
    },
  ),
  Delete: does('1.4', (setting, _, session) => {
    session.settings.delete(setting.key);
  }),
};
