import { boundsOf, cellArea, isWholeColumns, isWholeRows, WHOLE_SHEET } from '../model/area';
import type { Area } from '../model/area';
import { DEFAULT_ROW_HEIGHT } from '../model/defaults';
import type { PageSetup, ProtectionOptions } from '../model/workbookModel';
import { isOnSheet } from './address';
import { areaOf, sheetOf, usedArea } from './cells';
import { NULL_OBJECT } from './handles';
import type { AreasHandle, Handle, NamesHandle, RangeHandle, SheetHandle, TablesHandle } from './handles';
import {
  booleanArgument,
  colorArgument,
  does,
  finds,
  indexArgument,
  leadsTo,
  numberArgument,
  optional,
  orItemNotFound,
  reads,
  readsAndWrites,
  requireAllowed,
  settle,
  settled,
  textArgument,
  wordArgument,
} from './member';
import type { Member, Members } from './member';
import { rangeArgument, wholeSheet } from './rangeMembers';
import { refuse } from './refusal';
import { rangeOf } from './session';
import type { Session } from './session';
import { areasOf, blocksOf, cellsShowing } from './specialCells';

/** Members of the worksheets and of what hangs on one: protection, panes, page setup, filter. */

export const sheetHandle = (sheet: string): SheetHandle & { readonly type: 'Worksheet' } => ({
  type: 'Worksheet',
  sheet,
});

const byNameOrId = (key: unknown, session: Session): SheetHandle | typeof NULL_OBJECT => {
  const text = textArgument(key);
  const found = session.book.sheetNamed(text) ?? session.book.find(text);
  return found ? sheetHandle(found.id) : NULL_OBJECT;
};

const listed = (session: Session, visibleOnly: unknown): readonly SheetHandle[] =>
  session.book.states
    .filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible')
    .map((sheet) => sheetHandle(sheet.id));

export const event = (since: string): Member => ({ since, leads: true });

export const worksheetsMembers: Members = {
  _Items: reads('1.1', (_, session) => listed(session, false)),
  Add: {
    ...does('1.1', (_, [name], session) =>
      sheetHandle(
        settled(
          name === null || name === undefined ? session.book.addSheet() : session.book.addSheet(textArgument(name)),
        ).id,
      ),
    ),
    needsFocus: true,
  },
  GetItem: finds('1.1', (_, [key], session) => orItemNotFound(byNameOrId(key, session))),
  GetItemOrNullObject: finds('1.4', (_, [key], session) => byNameOrId(key, session)),
  GetActiveWorksheet: finds('1.1', (_, __, session) => sheetHandle(session.book.activeSheet)),
  GetCount: finds('1.4', (_, [visibleOnly], session) => listed(session, visibleOnly).length),
  GetFirst: finds('1.5', (_, [visibleOnly], session) => listed(session, visibleOnly)[0]),
  GetLast: finds('1.5', (_, [visibleOnly], session) => listed(session, visibleOnly).at(-1)),
  onAddedEvent: event('1.7'),
  onActivatedEvent: event('1.7'),
  onDeactivatedEvent: event('1.7'),
  onDeletedEvent: event('1.7'),
  onDataChangedEvent: event('1.9'),
  onCalculatedEvent: event('1.8'),
  onRowSortedEvent: event('1.10'),
  onColumnSortedEvent: event('1.10'),
  onSingleClickedEvent: event('1.10'),
  onFormulaChangedEvent: event('1.13'),
  onFormatChangedEvent: event('1.9'),
  onSelectionChangedEvent: event('1.9'),
  onProtectionChangedEvent: event('1.14'),
  onEventNameChanged: event('1.17'),
  onEventMoved: event('1.17'),
  onEventVisibilityChanged: event('1.17'),
};

export const found = (handle: SheetHandle, session: Session): ReturnType<typeof sheetOf> => sheetOf(handle, session);

function rangeIn(handle: SheetHandle, [address]: readonly unknown[], session: Session): RangeHandle {
  found(handle, session);
  if (address === null || address === undefined) return wholeSheet(handle.sheet);
  const named = typeof address === 'string' ? namedArea(handle.sheet, address, session) : null;
  const range = named ?? rangeArgument(address, handle.sheet, session);
  return range.sheet === handle.sheet ? range : refuse('InvalidArgument', 'an address on another sheet');
}

function namedArea(sheet: string, text: string, session: Session): RangeHandle | null {
  const isNamed = (name: string): boolean => name.toLowerCase() === text.toLowerCase();
  const name =
    session.book.nameList.find((one) => one.sheet === sheet && isNamed(one.name)) ??
    session.book.nameList.find((one) => one.sheet === null && isNamed(one.name));
  return name ? rangeArgument(name.formula.replace(/^=/, ''), sheet, session) : null;
}

function rangeByIndexes(handle: SheetHandle, given: readonly unknown[], session: Session): RangeHandle {
  found(handle, session);
  const [row = -1, column = -1, rows = 0, columns = 0] = given.map(indexArgument);
  const area = { row, column, rows, columns };
  return isOnSheet(area) ? rangeOf(handle.sheet, area) : refuse('InvalidArgument', JSON.stringify(area));
}

function rangesIn(handle: SheetHandle, [addresses]: readonly unknown[], session: Session): AreasHandle {
  if (addresses === null || addresses === undefined) {
    return { type: 'RangeAreas', sheet: handle.sheet, ranges: [wholeSheet(handle.sheet)], reference: null };
  }
  // Whatever the documentation says, only the locale's own separator tells them apart (office-js issue 1167).
  const ranges = textArgument(addresses)
    .split(session.book.listSeparator)
    .map((address) => rangeIn(handle, [address.trim()], session));
  return { type: 'RangeAreas', sheet: handle.sheet, ranges, reference: null };
}

function used(handle: SheetHandle, valuesOnly: unknown, session: Session): RangeHandle | typeof NULL_OBJECT {
  const area = usedArea(found(handle, session), WHOLE_SHEET, optional(valuesOnly, booleanArgument, false));
  return area ? rangeOf(handle.sheet, area) : NULL_OBJECT;
}

function findAll(handle: SheetHandle, given: readonly unknown[], session: Session): AreasHandle | typeof NULL_OBJECT {
  found(handle, session);
  const cells = cellsShowing(wholeSheet(handle.sheet), given, session);
  if (cells.length === 0) return NULL_OBJECT;
  const isFound = (row: number, column: number): boolean =>
    cells.some((cell) => cell.row === row && cell.column === column);
  return areasOf(handle.sheet, blocksOf(boundsOf(cells), isFound));
}

const part = (type: Handle['type'], since: string): Member<SheetHandle> =>
  leadsTo(since, (handle): Handle => ({ type, sheet: handle.sheet }) as Handle);

const COPY_PLACES = ['None', 'Before', 'After', 'Beginning', 'End'] as const;

function copySheet(handle: SheetHandle, [position, relativeTo]: readonly unknown[], session: Session): SheetHandle {
  const word = optional(position, (value) => wordArgument(value, COPY_PLACES), 'None' as const);
  const { states } = session.book;
  const anchor = states.findIndex((sheet) => sheet.id === (relativeTo as SheetHandle | null)?.sheet);
  const positions = { None: states.length, End: states.length, Beginning: 0, Before: anchor, After: anchor + 1 };
  if ((word === 'Before' || word === 'After') && anchor < 0) return refuse('InvalidArgument');
  return sheetHandle(settled(session.book.copySheet(handle.sheet, positions[word])).id);
}

/** Names, positions and visibility belong to the workbook's structure. */
const structural = (
  since: string,
  get: Member<SheetHandle>['get'],
  set: (handle: SheetHandle, value: unknown, session: Session) => void,
): Member<SheetHandle> =>
  readsAndWrites(since, get ?? (() => null), (handle, value, session) => {
    found(handle, session);
    set(handle, value, session);
  });

const plainState = <Key extends 'showGridlines' | 'showHeadings'>(key: Key): Member<SheetHandle> =>
  readsAndWrites(
    '1.8',
    (handle, session) => found(handle, session)[key],
    (handle, value, session) => {
      const shown = booleanArgument(value);
      session.book.writable(handle.sheet)[key] = shown;
      session.book.tell({ kind: 'layout', sheet: handle.sheet });
    },
  );

function setTabColor(handle: SheetHandle, value: unknown, session: Session): void {
  if (session.book.structureLocked) refuse('AccessDenied', 'structure-locked');
  const color = value === '' ? '' : colorArgument(value);
  session.book.writable(handle.sheet).tabColor = color;
  session.book.tell({ kind: 'layout', sheet: handle.sheet });
}

function setStandardWidth(handle: SheetHandle, value: unknown, session: Session): void {
  requireAllowed(session.book, handle.sheet, 'allowFormatColumns');
  const width = numberArgument(value, 0, 255);
  session.book.writable(handle.sheet).standardWidth = width;
  session.book.tell({ kind: 'layout', sheet: handle.sheet });
}

/** So many levels of the outline stay in view; 0 leaves an axis as it is. */
function showOutlineLevels(handle: SheetHandle, [rows, columns]: readonly unknown[], session: Session): void {
  const sheet = found(handle, session);
  const show = (axis: 'rows' | 'columns', levels: number): void => {
    for (const [line, { level }] of [...(axis === 'rows' ? sheet.rowStates : sheet.columnStates)])
      if (levels > 0 && level > 0) session.book.setLines(handle.sheet, axis, line, line, { hidden: level >= levels });
  };
  show('rows', numberArgument(rows, 0, 8));
  show('columns', numberArgument(columns, 0, 8));
}

export const worksheetMembers: Members<SheetHandle> = {
  Id: reads('1.1', (handle) => handle.sheet),
  Name: structural(
    '1.1',
    (handle, session) => found(handle, session).name,
    (handle, value, session) => settle(session.book.renameSheet(handle.sheet, textArgument(value))),
  ),
  Position: structural(
    '1.1',
    (handle, session) => session.book.states.indexOf(found(handle, session)),
    (handle, value, session) =>
      settle(session.book.moveSheet(handle.sheet, numberArgument(value, 0, session.book.states.length - 1))),
  ),
  Visibility: structural(
    '1.1',
    (handle, session) => found(handle, session).visibility,
    (handle, value, session) =>
      settle(session.book.setVisibility(handle.sheet, wordArgument(value, ['Visible', 'Hidden', 'VeryHidden']))),
  ),
  TabColor: readsAndWrites('1.7', (handle, session) => found(handle, session).tabColor, setTabColor),
  ShowGridlines: plainState('showGridlines'),
  ShowHeadings: plainState('showHeadings'),
  // The names under which the client sets the two.
  Gridlines: plainState('showGridlines'),
  Headings: plainState('showHeadings'),
  StandardWidth: readsAndWrites('1.7', (handle, session) => found(handle, session).standardWidth, setStandardWidth),
  StandardHeight: reads('1.7', () => DEFAULT_ROW_HEIGHT),
  Names: leadsTo('1.4', (handle) => ({ type: 'NamedItemCollection', scope: handle.sheet }) satisfies NamesHandle),
  Protection: part('WorksheetProtection', '1.2'),
  FreezePanes: part('WorksheetFreezePanes', '1.7'),
  PageLayout: part('PageLayout', '1.9'),
  AutoFilter: part('AutoFilter', '1.9'),
  Tables: leadsTo('1.1', (handle) => ({ type: 'TableCollection', scope: handle.sheet }) satisfies TablesHandle),
  Activate: {
    ...finds<SheetHandle>('1.1', (handle, _, session) => {
      if (found(handle, session).visibility !== 'Visible') refuse('InvalidOperation', 'the sheet is hidden');
      session.book.activate(handle.sheet);
    }),
    needsFocus: true,
  },
  Delete: {
    ...does<SheetHandle>('1.1', (handle, _, session) => {
      if (found(handle, session).visibility === 'VeryHidden')
        refuse('GeneralException', 'a very hidden sheet cannot be deleted');
      settle(session.book.deleteSheet(handle.sheet));
    }),
    needsFocus: true,
  },
  Copy: does('1.7', copySheet),
  GetRange: finds('1.1', rangeIn),
  GetRanges: finds('1.9', rangesIn),
  GetRangeByIndexes: finds('1.7', rangeByIndexes),
  GetCell: finds('1.1', (handle, [row, column], session) => rangeByIndexes(handle, [row, column, 1, 1], session)),
  GetUsedRange: finds('1.1', (handle, [valuesOnly], session) => {
    const range = used(handle, valuesOnly, session);
    return range === NULL_OBJECT ? rangeOf(handle.sheet, cellArea(0, 0)) : range;
  }),
  GetUsedRangeOrNullObject: finds('1.4', (handle, [valuesOnly], session) => used(handle, valuesOnly, session)),
  GetNext: finds(
    '1.5',
    (handle, [visibleOnly], session) => beside(handle, visibleOnly, session, 1) ?? refuse('ItemNotFound'),
  ),
  GetPrevious: finds(
    '1.5',
    (handle, [visibleOnly], session) => beside(handle, visibleOnly, session, -1) ?? refuse('ItemNotFound'),
  ),
  GetNextOrNullObject: finds(
    '1.5',
    (handle, [visibleOnly], session) => beside(handle, visibleOnly, session, 1) ?? NULL_OBJECT,
  ),
  GetPreviousOrNullObject: finds(
    '1.5',
    (handle, [visibleOnly], session) => beside(handle, visibleOnly, session, -1) ?? NULL_OBJECT,
  ),
  FindAll: finds('1.9', (handle, given, session) => orItemNotFound(findAll(handle, given, session))),
  FindAllOrNullObject: finds('1.9', findAll),
  ShowOutlineLevels: does('1.10', showOutlineLevels),
  Calculate: finds('1.6', (_, __, session) => session.book.calculate()),
  onActivatedEvent: event('1.7'),
  onDeactivatedEvent: event('1.7'),
  onDataChangedEvent: event('1.7'),
  onSelectionChangedEvent: event('1.7'),
  onCalculatedEvent: event('1.8'),
  onRowSortedEvent: event('1.10'),
  onColumnSortedEvent: event('1.10'),
  onSingleClickedEvent: event('1.10'),
  onFormulaChangedEvent: event('1.13'),
  onFormatChangedEvent: event('1.9'),
  onProtectionChangedEvent: event('1.14'),
  onEventNameChanged: event('1.17'),
  onEventVisibilityChanged: event('1.17'),
};

function beside(handle: SheetHandle, visibleOnly: unknown, session: Session, by: 1 | -1): SheetHandle | undefined {
  const sheets = listed(session, visibleOnly);
  return sheets[sheets.findIndex((sheet) => sheet.sheet === handle.sheet) + by];
}

/* protection */

const OPTION_NAMES: readonly (keyof ProtectionOptions)[] = [
  'allowAutoFilter', 'allowDeleteColumns', 'allowDeleteRows', 'allowEditObjects', 'allowEditScenarios', 'allowFormatCells', 'allowFormatColumns', 'allowFormatRows',
  'allowInsertColumns', 'allowInsertHyperlinks', 'allowInsertRows', 'allowPivotTables', 'allowSort', 'selectionMode',
]; // prettier-ignore

function readOptions(value: unknown): Partial<ProtectionOptions> {
  if (value === null || value === undefined) return {};
  const given = Object.entries(value as object);
  const options: { [name: string]: unknown } = {};
  for (const [name, setting] of given) {
    if (!OPTION_NAMES.includes(name as keyof ProtectionOptions))
      return refuse('InvalidArgument', `the protection option ${name}`);
    options[name] =
      name === 'selectionMode' ? wordArgument(setting, ['Normal', 'Unlocked', 'None']) : booleanArgument(setting);
  }
  return options;
}

export const worksheetProtectionMembers: Members<SheetHandle> = {
  Protected: reads('1.2', (handle, session) => found(handle, session).protection !== null),
  Options: reads('1.2', (handle, session) => found(handle, session).protection?.options ?? null),
  Protect: does('1.2', (handle, [options, password], session) => {
    if (found(handle, session).protection) refuse('AccessDenied', 'the sheet is protected already');
    settle(session.book.protect(handle.sheet, readOptions(options), optional(password, textArgument, null)));
  }),
  Unprotect: does('1.2', (handle, [password], session) => {
    if (!found(handle, session).protection) refuse('AccessDenied', 'the sheet is not protected');
    settle(session.book.unprotect(handle.sheet, optional(password, textArgument, null)));
  }),
};

/* panes */

function freeze(handle: SheetHandle, rows: number, columns: number, session: Session): void {
  session.book.writable(handle.sheet).frozen = rows === 0 && columns === 0 ? null : { rows, columns };
  session.book.tell({ kind: 'layout', sheet: handle.sheet });
}

const inFocus = (member: Member<SheetHandle>): Member<SheetHandle> => ({ ...member, needsFocus: true });

const count = (value: unknown): number => numberArgument(optional(value, indexArgument, 1), 1);

function frozenArea(handle: SheetHandle, session: Session): RangeHandle | typeof NULL_OBJECT {
  const { frozen } = found(handle, session);
  if (!frozen) return NULL_OBJECT;
  return rangeOf(handle.sheet, {
    row: 0,
    column: 0,
    rows: frozen.rows || WHOLE_SHEET.rows,
    columns: frozen.columns || WHOLE_SHEET.columns,
  });
}

export const freezePanesMembers: Members<SheetHandle> = {
  FreezeAt: inFocus(
    does('1.7', (handle, [range], session) => {
      const area = areaOf(rangeArgument(range, handle.sheet, session));
      freeze(
        handle,
        isWholeColumns(area) ? 0 : area.row + area.rows,
        isWholeRows(area) ? 0 : area.column + area.columns,
        session,
      );
    }),
  ),
  FreezeRows: inFocus(does('1.7', (handle, [rows], session) => freeze(handle, count(rows), 0, session))),
  FreezeColumns: inFocus(does('1.7', (handle, [columns], session) => freeze(handle, 0, count(columns), session))),
  Unfreeze: inFocus(does('1.7', (handle, _, session) => freeze(handle, 0, 0, session))),
  GetLocation: finds('1.7', (handle, _, session) => orItemNotFound(frozenArea(handle, session))),
  GetLocationOrNullObject: finds('1.7', (handle, _, session) => frozenArea(handle, session)),
};

/* page setup */

function changePage(handle: SheetHandle, change: (setup: PageSetup) => PageSetup, session: Session): void {
  found(handle, session);
  const sheet = session.book.writable(handle.sheet);
  sheet.pageSetup = change(sheet.pageSetup);
  session.book.tell({ kind: 'layout', sheet: handle.sheet });
}

function page<Key extends keyof PageSetup>(key: Key, read: (value: unknown) => PageSetup[Key]): Member<SheetHandle> {
  return readsAndWrites(
    '1.9',
    (handle, session) => found(handle, session).pageSetup[key],
    (handle, value, session) => {
      const own = read(value);
      changePage(handle, (setup) => ({ ...setup, [key]: own }), session);
    },
  );
}

const margin = (key: keyof PageSetup['margins']): Member<SheetHandle> =>
  readsAndWrites(
    '1.9',
    (handle, session) => found(handle, session).pageSetup.margins[key],
    (handle, value, session) => {
      const points = numberArgument(value, 0);
      changePage(handle, (setup) => ({ ...setup, margins: { ...setup.margins, [key]: points } }), session);
    },
  );

const PAPERS = [
  'A3',
  'A4',
  'A4Small',
  'A5',
  'B4',
  'B5',
  'Letter',
  'LetterSmall',
  'Tabloid',
  'Ledger',
  'Legal',
  'Statement',
  'Executive',
  'Folio',
  'Quatro',
] as const;
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function zoomOf(value: unknown): PageSetup['zoom'] {
  const { scale, horizontalFitToPages, verticalFitToPages } = value as PageSetup['zoom'];
  if (scale !== undefined && scale !== null && (horizontalFitToPages || verticalFitToPages))
    return refuse('InvalidArgument', 'a scale or pages to fit, not both');
  if (scale !== undefined && scale !== null) return { scale: numberArgument(scale, 10, 400) };
  const pages = (count: unknown, name: string): object =>
    count === undefined || count === null ? {} : { [name]: numberArgument(count, 0, 32_767) };
  return { ...pages(horizontalFitToPages, 'horizontalFitToPages'), ...pages(verticalFitToPages, 'verticalFitToPages') };
}

function setMargins(handle: SheetHandle, [unit, options]: readonly unknown[], session: Session): void {
  const points = UNITS[wordArgument(unit, ['Points', 'Inches', 'Centimeters'])];
  const given = Object.entries((options ?? refuse('InvalidArgument')) as object).map(([side, size]) => {
    if (!['top', 'bottom', 'left', 'right', 'header', 'footer'].includes(side)) return refuse('InvalidArgument', side);
    return [side, numberArgument(size, 0) * points] as const;
  });
  changePage(handle, (setup) => ({ ...setup, margins: { ...setup.margins, ...Object.fromEntries(given) } }), session);
}

const areaOn = (handle: SheetHandle, value: unknown, session: Session): Area => {
  const range = rangeArgument(value, handle.sheet, session);
  return range.sheet === handle.sheet ? areaOf(range) : refuse('InvalidArgument', 'a range of another sheet');
};

export const pageLayoutMembers: Members<SheetHandle> = {
  Orientation: page('orientation', (value) => wordArgument(value, ['Portrait', 'Landscape'])),
  PaperSize: page('paperSize', (value) => wordArgument(value, PAPERS)),
  CenterHorizontally: page('centerHorizontally', booleanArgument),
  CenterVertically: page('centerVertically', booleanArgument),
  BlackAndWhite: page('blackAndWhite', booleanArgument),
  DraftMode: page('draftMode', booleanArgument),
  FirstPageNumber: page('firstPageNumber', (value) => (value === '' ? '' : numberArgument(value))),
  PrintGridlines: page('printGridlines', booleanArgument),
  PrintHeadings: page('printHeadings', booleanArgument),
  PrintOrder: page('printOrder', (value) => wordArgument(value, ['DownThenOver', 'OverThenDown'])),
  PrintComments: page('printComments', (value) => wordArgument(value, ['NoComments', 'EndSheet', 'InPlace'])),
  PrintErrors: page('printErrors', (value) => wordArgument(value, ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable'])),
  Zoom: page('zoom', zoomOf),
  TopMargin: margin('top'),
  BottomMargin: margin('bottom'),
  LeftMargin: margin('left'),
  RightMargin: margin('right'),
  HeaderMargin: margin('header'),
  FooterMargin: margin('footer'),
  HeadersFooters: part('HeaderFooterGroup', '1.9'),
  SetPrintMargins: does('1.9', setMargins),
  SetPrintArea: does('1.9', (handle, [range], session) => {
    const printArea = areaOn(handle, range, session);
    changePage(handle, (setup) => ({ ...setup, printArea }), session);
  }),
  SetPrintTitleRows: does('1.9', (handle, [range], session) => {
    const area = areaOn(handle, range, session);
    if (!isWholeRows(area)) return refuse('InvalidArgument', 'whole rows are needed: "$1:$2"');
    changePage(
      handle,
      (setup) => ({ ...setup, titleRows: { first: area.row, last: area.row + area.rows - 1 } }),
      session,
    );
  }),
  SetPrintTitleColumns: does('1.9', (handle, [range], session) => {
    const area = areaOn(handle, range, session);
    if (!isWholeColumns(area)) return refuse('InvalidArgument', 'whole columns are needed: "$A:$B"');
    changePage(
      handle,
      (setup) => ({ ...setup, titleColumns: { first: area.column, last: area.column + area.columns - 1 } }),
      session,
    );
  }),
  GetPrintAreaOrNullObject: finds('1.9', (handle, _, session): AreasHandle | typeof NULL_OBJECT => {
    const { printArea } = found(handle, session).pageSetup;
    return printArea
      ? { type: 'RangeAreas', sheet: handle.sheet, ranges: [rangeOf(handle.sheet, printArea)], reference: null }
      : NULL_OBJECT;
  }),
  GetPrintTitleRowsOrNullObject: finds('1.9', (handle, _, session) => {
    const { titleRows } = found(handle, session).pageSetup;
    return titleRows
      ? rangeOf(handle.sheet, { ...WHOLE_SHEET, row: titleRows.first, rows: titleRows.last - titleRows.first + 1 })
      : NULL_OBJECT;
  }),
};

export const headerFooterGroupMembers: Members<SheetHandle> = { DefaultForAllPages: part('HeadersFooters', '1.9') };

const HEADER_LIMIT = 255;

const headerText = (key: keyof PageSetup['headersFooters']): Member<SheetHandle> =>
  readsAndWrites(
    '1.9',
    (handle, session) => found(handle, session).pageSetup.headersFooters[key],
    (handle, value, session) => {
      const text = textArgument(value);
      if (text.length > HEADER_LIMIT) refuse('InvalidArgument', `a header has ${HEADER_LIMIT} characters at most`);
      changePage(handle, (setup) => ({ ...setup, headersFooters: { ...setup.headersFooters, [key]: text } }), session);
    },
  );

export const headersFootersMembers: Members<SheetHandle> = {
  CenterHeader: headerText('centerHeader'),
  LeftHeader: headerText('leftHeader'),
  RightHeader: headerText('rightHeader'),
  CenterFooter: headerText('centerFooter'),
  LeftFooter: headerText('leftFooter'),
  RightFooter: headerText('rightFooter'),
};
