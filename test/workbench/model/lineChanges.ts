import { intersect } from './area';
import type { Area } from './area';
import { offsetFormula, shiftArea, shiftFormula, shiftSpan } from './formulaText';
import type { LineChange } from './formulaText';
import type { ConditionalFormat, ConditionalRule, Threshold, Validation } from './rules';
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
function inheritLooks(sheet: SheetState, { axis, at, count }: LineChange): void {
  if (count < 0 || at === 0) return;
  if (axis === 'rows') {
    const model = sheet.rows.get(at - 1);
    for (let row = at; row < at + count; row += 1) {
      for (const [column, cell] of model ?? []) if (cell.format) sheet.put(row, column, onlyLook(cell));
    }
    const state = sheet.rowStates.get(at - 1);
    if (state)
      for (let row = at; row < at + count; row += 1)
        sheet.rowStates.set(row, { ...state, hidden: false, filtered: false });
    return;
  }
  for (const [row, cells] of [...sheet.rows]) {
    const model = cells.get(at - 1);
    if (model?.format) for (let column = at; column < at + count; column += 1) sheet.put(row, column, onlyLook(model));
  }
  const state = sheet.columnStates.get(at - 1);
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

export const mapValidation = (validation: Validation, change: (formula: string) => string): Validation => {
  const { rule } = validation;
  const formula = (text: string): string => (text.startsWith('=') ? change(text) : text);
  if (rule.kind === 'custom') return { ...validation, rule: { ...rule, formula: formula(rule.formula) } };
  if (rule.kind === 'list') return { ...validation, rule: { ...rule, source: formula(rule.source) } };
  const of = <T extends string | number | null>(value: T): T | string =>
    typeof value === 'string' ? formula(value) : value;
  return { ...validation, rule: { ...rule, formula1: of(rule.formula1), formula2: of(rule.formula2) } };
};

export const mapConditional = (format: ConditionalFormat, change: (formula: string) => string): ConditionalFormat => ({
  ...format,
  rule: mapConditionalRule(format.rule, (text) => (text.startsWith('=') ? change(text) : text)),
});

function mapConditionalRule(rule: ConditionalRule, change: (formula: string) => string): ConditionalRule {
  const threshold = <T extends Threshold | null>(point: T): T =>
    point?.formula ? { ...point, formula: change(point.formula) } : point;
  switch (rule.kind) {
    case 'custom':
      return { ...rule, formula: change(rule.formula) };
    case 'cellValue':
      return {
        ...rule,
        formula1: change(rule.formula1),
        formula2: rule.formula2 === null ? null : change(rule.formula2),
      };
    case 'containsText':
      return { ...rule, text: change(rule.text) };
    case 'colorScale':
      return { ...rule, points: rule.points.map(threshold) };
    case 'dataBar':
      return { ...rule, lower: threshold(rule.lower), upper: threshold(rule.upper) };
    case 'iconSet':
      return { ...rule, steps: rule.steps.map(threshold) };
    default:
      return rule;
  }
}

/** Puts lines in or takes them out of one sheet; formulas of other sheets are the caller's. */
export function changeLines(sheet: SheetState, change: LineChange): void {
  moveCells(sheet, change);
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
  const filter = sheet.autoFilter;
  const filterArea = filter && shiftArea(filter.area, change);
  sheet.autoFilter = filter && filterArea ? { ...filter, area: filterArea } : null;
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
