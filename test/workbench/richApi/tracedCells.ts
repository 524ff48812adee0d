import { contains, intersect } from '../model/area';
import type { Area } from '../model/area';
import { referencesIn } from '../model/formulaText';
import type { SheetState } from '../model/sheetState';
import { printArea, quotedSheet } from './address';
import { areaOf, sheetOf, usedArea } from './cells';
import { NULL_OBJECT } from './handles';
import type { AreasHandle, Handle, ListHandle, RangeHandle } from './handles';
import { finds, indexArgument, leadsTo, orItemNotFound, reads, textArgument } from './member';
import type { Members } from './member';
import { refuse } from './refusal';
import type { Session } from './session';
import { areasOf, blocksOf } from './specialCells';

/** Cells that formulas point at, and cells whose formulas point here; over all sheets. */

interface TracedHandle extends Handle {
  readonly type: 'WorkbookRangeAreas';
  readonly areas: readonly AreasHandle[];
  reference: string | null;
}

interface Place {
  readonly sheet: SheetState;
  readonly area: Area;
}

/** The areas that the formulas of an area point at. */
function pointedAt({ sheet, area }: Place, session: Session): readonly Place[] {
  const used = usedArea(sheet, area, true);
  return used ? formulasIn(sheet, used).flatMap(({ formula }) => placesOf(formula, sheet, session)) : [];
}

const placesOf = (formula: string, own: SheetState, session: Session): readonly Place[] =>
  referencesIn(formula).flatMap((reference) => {
    const sheet = reference.sheet === null ? own : session.book.sheetNamed(reference.sheet);
    return sheet ? [{ sheet, area: reference.area }] : [];
  });

function formulasIn(sheet: SheetState, area: Area): readonly { row: number; column: number; formula: string }[] {
  const found = [];
  for (const [row, cells] of sheet.rows) {
    for (const [column, { formula }] of cells)
      if (formula !== null && contains(area, row, column)) found.push({ row, column, formula });
  }
  return found;
}

/** The cells whose formulas point into an area. */
function pointingAt({ sheet, area }: Place, session: Session): readonly Place[] {
  return session.book.states.flatMap((other) =>
    formulasIn(other, { row: 0, column: 0, rows: Infinity, columns: Infinity })
      .filter(({ formula }) =>
        placesOf(formula, other, session).some((place) => place.sheet === sheet && intersect(place.area, area)),
      )
      .map(({ row, column }) => ({ sheet: other, area: { row, column, rows: 1, columns: 1 } })),
  );
}

/** One step, or steps on and on until nothing new is found. */
function traced(
  range: RangeHandle,
  session: Session,
  next: (place: Place, session: Session) => readonly Place[],
  direct: boolean,
): TracedHandle {
  const found: Place[] = [];
  let front: readonly Place[] = [{ sheet: sheetOf(range, session), area: areaOf(range) }];
  const isKnown = ({ sheet, area }: Place): boolean =>
    found.some((place) => place.sheet === sheet && JSON.stringify(place.area) === JSON.stringify(area));
  do {
    front = front.flatMap((place) => next(place, session)).filter((place) => !isKnown(place));
    found.push(...front);
  } while (!direct && front.length > 0);
  const areas = session.book.states.flatMap((sheet) => areasIn(sheet, found));
  return areas.length > 0
    ? { type: 'WorkbookRangeAreas', areas, reference: null }
    : refuse('ItemNotFound', 'no such cells');
}

function areasIn(sheet: SheetState, places: readonly Place[]): readonly AreasHandle[] {
  const own = places.filter((place) => place.sheet === sheet).map(({ area }) => area);
  if (own.length === 0) return [];
  const bounds = {
    row: Math.min(...own.map(({ row }) => row)),
    column: Math.min(...own.map(({ column }) => column)),
    rows: 0,
    columns: 0,
  };
  bounds.rows = Math.max(...own.map(({ row, rows }) => row + rows)) - bounds.row;
  bounds.columns = Math.max(...own.map(({ column, columns }) => column + columns)) - bounds.column;
  const isOne = own.length === 1 || bounds.rows * bounds.columns > 100_000;
  const blocks = isOne ? own : blocksOf(bounds, (row, column) => own.some((area) => contains(area, row, column)));
  const areas = areasOf(sheet.id, blocks);
  return areas === NULL_OBJECT ? [] : [areas];
}

export const tracingMembers: Members<RangeHandle> = {
  GetDirectPrecedents: finds('1.12', (range, _, session) => traced(range, session, pointedAt, true)),
  GetPrecedents: finds('1.14', (range, _, session) => traced(range, session, pointedAt, false)),
  GetDirectDependents: finds('1.13', (range, _, session) => traced(range, session, pointingAt, true)),
  GetDependents: finds('1.15', (range, _, session) => traced(range, session, pointingAt, false)),
};

const addressOf = (areas: AreasHandle, session: Session): string =>
  areas.ranges.map((range) => `${quotedSheet(sheetOf(range, session).name)}!${printArea(areaOf(range))}`).join(',');

function bySheet(handle: TracedHandle, key: unknown, session: Session): AreasHandle | typeof NULL_OBJECT {
  const text = textArgument(key);
  const sheet = session.book.sheetNamed(text) ?? session.book.find(text);
  return handle.areas.find((areas) => areas.sheet === sheet?.id) ?? NULL_OBJECT;
}

export const workbookRangeAreasMembers: Members<TracedHandle> = {
  _ReferenceId: reads('1.12', ({ reference }) => reference ?? ''),
  Addresses: reads('1.12', (handle, session) => handle.areas.map((areas) => addressOf(areas, session))),
  Areas: leadsTo('1.12', (handle): Handle => ({ type: 'RangeAreasCollection', items: handle.areas }) as ListHandle),
  Ranges: leadsTo(
    '1.12',
    (handle): Handle =>
      ({ type: 'RangeCollection', items: handle.areas.flatMap(({ ranges }) => ranges) }) as ListHandle,
  ),
  GetRangeAreasBySheet: finds('1.12', (handle, [key], session) => orItemNotFound(bySheet(handle, key, session))),
  GetRangeAreasOrNullObjectBySheet: finds('1.12', (handle, [key], session) => bySheet(handle, key, session)),
};

export const rangeAreasCollectionMembers: Members<ListHandle> = {
  GetCount: finds('1.12', (list) => list.items.length),
  GetItemAt: finds('1.12', (list, [index]) => list.items[indexArgument(index)] ?? refuse('InvalidArgument')),
};
