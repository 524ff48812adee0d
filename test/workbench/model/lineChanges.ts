import { cellArea, intersect, MAX_COLUMNS, MAX_ROWS, subtract } from './area';
import type { Area } from './area';
import { isWithin, offsetFormula, shiftArea, shiftFormula, shiftSpan } from './formulaText';
import type { LineChange } from './formulaText';
import { conditionalFor, validationFor } from './ruleAreas';
import { mapConditional, mapValidation } from './ruleFormulas';
import type { SheetState } from './sheetState';
import type { LineState, StoredCell } from './sheetState';

/** What becomes of a sheet, and of formulas that point at it, when whole rows or columns are put in or taken out. */

type MoveLine = (line: number) => number | null;

const moveLine =
  (change: LineChange): MoveLine =>
  (line) =>
    shiftSpan(line, line, change)?.first ?? null;

function moveCells(sheet: SheetState, change: LineChange): void {
  const move = moveLine(change);
  const before = [...sheet.rows];
  sheet.rows = new Map();
  for (const [row, cells] of before) {
    for (const [column, cell] of cells) {
      if (!isWithin(cellArea(row, column), change)) {
        sheet.put(row, column, cell);
        continue;
      }
      const to = move(change.axis === 'rows' ? row : column);
      if (to === null) continue;
      if (change.axis === 'rows') sheet.put(to, column, cell);
      else sheet.put(row, to, cell);
    }
  }
}

function moveLineStates(states: Map<number, LineState>, change: LineChange): Map<number, LineState> {
  const move = moveLine(change);
  const moved = new Map<number, LineState>();
  for (const [line, state] of states) {
    const to = move(line);
    if (to !== null) moved.set(to, state);
  }
  return moved;
}

/** New lines look like the line before them. */
function inheritLooks(sheet: SheetState, change: LineChange): void {
  const { axis, at, count } = change;
  if (count < 0 || at === 0) return;
  const inherits = (row: number, column: number): boolean => isWithin(cellArea(row, column), change);
  if (axis === 'rows') {
    const model = sheet.rows.get(at - 1);
    for (let row = at; row < at + count; row += 1) {
      for (const [column, cell] of model ?? [])
        if (cell.format && inherits(row, column)) sheet.put(row, column, onlyLook(cell));
    }
    if (change.across) return;
    const state = sheet.rowStates.get(at - 1);
    if (state)
      for (let row = at; row < at + count; row += 1)
        sheet.rowStates.set(row, { ...state, hidden: false, filtered: false });
    return;
  }
  for (const [row, cells] of [...sheet.rows]) {
    const model = cells.get(at - 1);
    if (model?.format && inherits(row, at))
      for (let column = at; column < at + count; column += 1) sheet.put(row, column, onlyLook(model));
  }
  const state = change.across ? undefined : sheet.columnStates.get(at - 1);
  if (state)
    for (let column = at; column < at + count; column += 1) sheet.columnStates.set(column, { ...state, hidden: false });
}

const onlyLook = (cell: StoredCell): StoredCell => ({
  value: null,
  error: false,
  formula: null,
  quoted: false,
  format: cell.format,
});

/** A rule's formula is relative to its block's first cell: where that is taken out, the next one that stays speaks for the block. */
function shiftRule<Rule extends { readonly area: Area }>(
  rule: Rule,
  change: LineChange,
  formulas: (rule: Rule, change: (formula: string) => string) => Rule,
  sheet: string,
): readonly Rule[] {
  const area = shiftArea(rule.area, change);
  if (!area) return [];
  const start = change.axis === 'rows' ? rule.area.row : rule.area.column;
  const cut = change.count < 0 ? Math.max(0, Math.min(change.at - change.count, start + 1_048_576) - start) : 0;
  const lost = start >= change.at ? cut : 0;
  const moved = formulas(rule, (formula) => {
    const first = change.axis === 'rows' ? offsetFormula(formula, lost, 0) : offsetFormula(formula, 0, lost);
    return shiftFormula(first, sheet, sheet, change);
  });
  return [{ ...moved, area }];
}

/** Puts lines or cells in or takes them out of one sheet; formulas of other sheets are the caller's. */
export function changeLines(sheet: SheetState, change: LineChange): void {
  moveCells(sheet, change);
  if (change.across) return changeCells(sheet, change);
  if (change.axis === 'rows') sheet.rowStates = moveLineStates(sheet.rowStates, change);
  else sheet.columnStates = moveLineStates(sheet.columnStates, change);
  inheritLooks(sheet, change);
  sheet.merges = sheet.merges.flatMap((area) => shiftArea(area, change) ?? []);
  sheet.validations = sheet.validations.flatMap((rule) => shiftRule(rule, change, mapValidation, sheet.name));
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) =>
    shiftRule(rule, change, mapConditional, sheet.name),
  );
  const { printArea, titleRows } = sheet.pageSetup;
  sheet.pageSetup = {
    ...sheet.pageSetup,
    printArea: printArea && shiftArea(printArea, change),
    titleRows: titleRows && change.axis === 'rows' ? shiftSpan(titleRows.first, titleRows.last, change) : titleRows,
  };
  shiftTables(sheet, change);
  const filter = sheet.autoFilter;
  const filterArea = filter && shiftArea(filter.area, change);
  sheet.autoFilter = filter && filterArea ? { ...filter, area: filterArea } : null;
}

function shiftTables(sheet: SheetState, change: LineChange): void {
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = shiftArea(table.area, change);
    return area ? [{ ...table, area }] : [];
  });
}

/** The rest of what becomes of a sheet whose cells are shifted beside others: lines, page and filter stay. */
function changeCells(sheet: SheetState, change: LineChange): void {
  inheritLooks(sheet, change);
  sheet.merges = sheet.merges.flatMap((area) => shiftArea(area, change) ?? []);
  shiftTables(sheet, change);
  const moving = movingArea(change);
  const cut = <Rule extends { readonly area: Area }>(
    rule: Rule,
    at: (rule: Rule, area: Area) => Rule,
  ): readonly Rule[] => {
    const common = intersect(rule.area, moving);
    return [...subtract(rule.area, moving), ...(common ? [common] : [])].map((area) => at(rule, area));
  };
  sheet.validations = sheet.validations
    .flatMap((rule) => cut(rule, validationFor))
    .flatMap((rule) => shiftRule(rule, change, mapValidation, sheet.name));
  sheet.conditionalFormats = sheet.conditionalFormats
    .flatMap((rule) => cut(rule, conditionalFor))
    .flatMap((rule) => shiftRule(rule, change, mapConditional, sheet.name));
}

/** All cells beside which others move: from the place of the change to the sheet's edge. */
export function movingArea({ axis, at, across }: LineChange): Area {
  const { first = 0, last = (axis === 'rows' ? MAX_COLUMNS : MAX_ROWS) - 1 } = across ?? {};
  const width = last - first + 1;
  return axis === 'rows'
    ? { row: at, column: first, rows: MAX_ROWS - at, columns: width }
    : { row: first, column: at, rows: width, columns: MAX_COLUMNS - at };
}

/** Applies a change to every formula of a sheet's cells. */
export function mapFormulas(sheet: SheetState, change: (formula: string) => string): void {
  for (const [row, cells] of [...sheet.rows]) {
    for (const [column, cell] of [...cells]) {
      if (cell.formula === null) continue;
      const formula = change(cell.formula);
      if (formula !== cell.formula) sheet.put(row, column, { ...cell, formula });
    }
  }
}

/** Merges that an area cuts through without holding them whole. */
export const cutMerges = (merges: readonly Area[], area: Area): readonly Area[] =>
  merges.filter((merge) => {
    const common = intersect(merge, area);
    return common !== null && (common.rows !== merge.rows || common.columns !== merge.columns);
  });
