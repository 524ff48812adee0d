import type { EventEntry } from '../channel/browserTransport';
import { cellArea, intersect } from '../model/area';
import type { TableState } from '../model/tables';
import type { ModelEvent, Scalar } from '../model/workbookModel';
import { printArea } from './address';
import type { RangeHandle } from './handles';
import { rangeOf } from './session';
import type { Session } from './session';

/** What happens in the workbook, as the client of Office.js takes it. */

const CATEGORY = 65_536;
const WORKBOOK = 'Workbook';

/** The client's numbers of events, with the name under which it registers them. */
const EVENTS = {
  changed: { type: 10, name: 'DataChangedEvent' },
  activated: { type: 11, name: 'ActivatedEvent' },
  deactivated: { type: 12, name: 'DeactivatedEvent' },
  added: { type: 13, name: 'AddedEvent' },
  selection: { type: 14, name: 'SelectionChangedEvent' },
  deleted: { type: 15, name: 'DeletedEvent' },
  calculated: { type: 16, name: 'CalculatedEvent' },
  format: { type: 18, name: 'FormatChangedEvent' },
  protection: { type: 24, name: 'ProtectionChangedEvent' },
  renamed: { type: 25, name: 'EventNameChanged' },
  visibility: { type: 26, name: 'EventVisibilityChanged' },
  moved: { type: 27, name: 'EventMoved' },
  rowSorted: { type: 19, name: 'RowSortedEvent' },
  columnSorted: { type: 20, name: 'ColumnSortedEvent' },
  clicked: { type: 21, name: 'SingleClickedEvent' },
  formulaChanged: { type: 23, name: 'FormulaChangedEvent' },
  tableSelection: { type: 100, name: 'SelectionChangedEvent' },
  tableChanged: { type: 101, name: 'DataChangedEvent' },
} as const;

type EventName = keyof typeof EVENTS;

let count = 0;

function entry(event: EventName, target: string, message: object): EventEntry {
  count += 1;
  return [CATEGORY, EVENTS[event].type, target, JSON.stringify(message), String(count), false];
}

const isRegistered = (session: Session, event: EventName, target: string): boolean =>
  (session.registrations.get(`${target}/${EVENTS[event].name}`) ?? 0) > 0;

/** For one sheet's handlers and for those of all sheets; nothing where nobody listens. */
function entries(session: Session, event: EventName, sheet: string, message: object): readonly EventEntry[] {
  return [sheet, WORKBOOK]
    .filter((target) => isRegistered(session, event, target))
    .map((target) => entry(event, target, message));
}

const valueType = (value: Scalar): string =>
  value === '' ? 'Empty' : typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';

/** "Remote" for what another add-in's batch did: to this one it is a co-author. */
const sourceOf = (event: { readonly source: 'user' | 'add-in' }, own: boolean): string =>
  event.source === 'user' || own ? 'Local' : 'Remote';

function changeMessage(session: Session, event: ModelEvent & { readonly kind: 'changed' }, own: boolean): object {
  const { before, after, area, sheet } = event;
  const reference = `event-${session.nextReference}`;
  session.nextReference += 1;
  const range: RangeHandle = { ...rangeOf(sheet, area), reference };
  session.references.set(reference, range);
  const details =
    before === null || after === null
      ? {}
      : {
          valueBefore: before,
          valueAfter: after,
          valueTypeBefore: valueType(before),
          valueTypeAfter: valueType(after),
        };
  return {
    changeType: event.changeType,
    source: sourceOf(event, own),
    triggerSource: event.source === 'add-in' && own ? 'ThisLocalAddin' : 'Unknown',
    shiftDirection: shiftDirection(event),
    worksheetId: sheet,
    address: printArea(area),
    referenceId: reference,
    ...details,
  };
}

/** Where cells that come or go push the others. */
function shiftDirection({ change }: ModelEvent & { readonly kind: 'changed' }): string {
  if (!change?.across) return 'None';
  if (change.axis === 'rows') return change.count > 0 ? 'ShiftCellDown' : 'ShiftCellUp';
  return change.count > 0 ? 'ShiftCellRight' : 'ShiftCellLeft';
}

const tablesOf = (session: Session, sheet: string): readonly TableState[] => session.book.find(sheet)?.tables ?? [];

/** For the handlers of sheets and of the tables that the change touches. */
function changedEntries(
  session: Session,
  event: ModelEvent & { readonly kind: 'changed' },
  own: boolean,
): readonly EventEntry[] {
  const { sheet } = event;
  const message = changeMessage(session, event, own);
  const ofTables = tablesOf(session, sheet)
    .filter(({ area }) => intersect(area, event.area))
    .flatMap(({ id }) =>
      [id, sheet, WORKBOOK]
        .filter((target) => isRegistered(session, 'tableChanged', target === id ? id : `tables of ${target}`))
        .map((target) => entry('tableChanged', target, { ...message, tableId: id })),
    );
  return [...entries(session, 'changed', sheet, message), ...ofTables];
}

/** `own`: it came about while a batch of this add-in was executed. */
export function entriesOf(session: Session, event: ModelEvent, own: boolean): readonly EventEntry[] {
  if (!session.enableEvents) return [];
  switch (event.kind) {
    case 'changed':
      return changedEntries(session, event, own);
    case 'format-changed':
      return entries(session, 'format', event.sheet, {
        source: sourceOf(event, own),
        worksheetId: event.sheet,
        address: printArea(event.area),
      });
    case 'calculated':
      return entries(session, 'calculated', event.sheet, { worksheetId: event.sheet });
    case 'selection':
      return selectionEntries(session, event);
    case 'sheet-activated':
      return [
        ...(event.left === null || !session.book.find(event.left)
          ? []
          : entries(session, 'deactivated', event.left, { worksheetId: event.left })),
        ...entries(session, 'activated', event.sheet, { worksheetId: event.sheet }),
      ];
    case 'sheet-added':
      return entries(session, 'added', event.sheet, { source: 'Local', worksheetId: event.sheet });
    case 'sheet-deleted':
      return entries(session, 'deleted', event.sheet, { source: 'Local', worksheetId: event.sheet });
    case 'sheet-renamed':
      return entries(session, 'renamed', event.sheet, {
        source: 'Local',
        worksheetId: event.sheet,
        nameBefore: event.before,
        nameAfter: event.after,
      });
    case 'sheet-moved':
      return entries(session, 'moved', event.sheet, {
        source: 'Local',
        worksheetId: event.sheet,
        positionBefore: event.before,
        positionAfter: event.after,
      });
    case 'visibility':
      return entries(session, 'visibility', event.sheet, {
        source: 'Local',
        worksheetId: event.sheet,
        visibilityBefore: event.before,
        visibilityAfter: event.after,
      });
    case 'rows-sorted':
    case 'columns-sorted':
      return entries(session, event.kind === 'rows-sorted' ? 'rowSorted' : 'columnSorted', event.sheet, {
        source: sourceOf(event, own),
        worksheetId: event.sheet,
        address: event.areas.map(printArea).join(','),
      });
    case 'clicked':
      return entries(session, 'clicked', event.sheet, {
        worksheetId: event.sheet,
        address: printArea(cellArea(event.row, event.column)),
        offsetX: event.offsetX,
        offsetY: event.offsetY,
      });
    case 'formulas-changed':
      return entries(session, 'formulaChanged', event.sheet, {
        source: sourceOf(event, own),
        worksheetId: event.sheet,
        formulaDetails: event.cells.map(({ row, column, before }) => ({
          cellAddress: printArea(cellArea(row, column)),
          previousFormula: before,
        })),
      });
    case 'protection':
      return entries(session, 'protection', event.sheet, {
        source: 'Local',
        worksheetId: event.sheet,
        isProtected: event.protected,
      });
    default:
      return [];
  }
}

function selectionEntries(session: Session, event: ModelEvent & { readonly kind: 'selection' }): readonly EventEntry[] {
  const { sheet, areas } = event.selection;
  const ofTables = tablesOf(session, sheet).flatMap(({ id, area }) => {
    if (!isRegistered(session, 'tableSelection', id)) return [];
    const inside = areas.flatMap((selected) => intersect(selected, area) ?? []);
    return [entry('tableSelection', id, { worksheetId: sheet, address: inside.map(printArea).join(',') })];
  });
  return [
    ...entries(session, 'selection', sheet, { worksheetId: sheet, address: areas.map(printArea).join(',') }),
    ...ofTables,
  ];
}
