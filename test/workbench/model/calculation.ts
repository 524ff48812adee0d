import { engineSheetName, FormulaEngine } from './formulaEngine';
import type { Calculated } from './formulaEngine';
import { hasIntersection, parseFormula, printTokens, tokenize } from './formulaText';
import type { ReferenceShape, Token } from './formulaText';
import { EMPTY_CELL, sameContent } from './sheetState';
import type { SheetState, StoredCell } from './sheetState';
import type { DefinedName } from './workbookModel';

export interface CalculationBook {
  readonly sheets: readonly SheetState[];
  readonly names: readonly DefinedName[];
}

const SCRATCH_SHEET = 0;
const SCRATCH_LIMIT = 8_000;
const NAME_DEPTH = 8;

interface EngineSheet {
  readonly index: number;
  /** What the engine was last told, row by row; rows are shared with the sheet's states. */
  rows: ReadonlyMap<number, ReadonlyMap<number, StoredCell>>;
  readonly inputs: Map<number, string>;
}

const keyOf = (row: number, column: number): number => row * 16_384 + column;

/** Keeps the engine in step with the book and remembers what it worked out. */
export class Calculation {
  private readonly engine = new FormulaEngine();
  private readonly engineSheets = new Map<string, EngineSheet>();
  private values = new Map<string, Map<number, Calculated>>();
  private readonly scratch = new Map<string, number>();
  private told: CalculationBook | null = null;
  private toldContext = '';
  private evaluated = false;
  /** The engine worked something out for a trial; its results are not the book's. */
  private tried = false;
  manual = false;

  constructor(private readonly book: () => CalculationBook) {}

  /** The value of a formula cell; null for a cell without a formula. */
  valueOf(sheet: SheetState, row: number, column: number): Calculated | null {
    if (sheet.cell(row, column).formula === null) return null;
    if (!this.manual) this.evaluateIfNeeded();
    const values = this.valuesOf(sheet.id);
    const key = keyOf(row, column);
    const known = values.get(key);
    if (known) return known;
    this.evaluateIfNeeded();
    const value = this.readFrom(sheet.id, row, column);
    values.set(key, value);
    return value;
  }

  /** The book may have changed since the last evaluation. */
  invalidate(): void {
    this.evaluated = false;
  }

  /** F9: what was kept while calculation was manual is forgotten. */
  recalculate(): void {
    this.values = new Map();
    this.evaluated = false;
    this.evaluateIfNeeded();
  }

  /** Before calculation becomes manual: every value as it is now. */
  keepAll(): void {
    this.evaluateIfNeeded();
    for (const sheet of this.book().sheets) {
      for (const [row, cells] of sheet.rows) {
        for (const [column, cell] of cells) if (cell.formula !== null) this.valueOf(sheet, row, column);
      }
    }
  }

  /** Works out formulas as they would read in the cell named, all in one evaluation. */
  tryFormulas(
    wanted: readonly {
      readonly sheet: SheetState;
      readonly row: number;
      readonly column: number;
      readonly formula: string;
    }[],
  ): readonly Calculated[] {
    this.evaluateIfNeeded();
    if (this.scratch.size + wanted.length > SCRATCH_LIMIT) this.clearScratch();
    let added = false;
    const places = wanted.map(({ sheet, row, column, formula }) => {
      const input = this.translate(formula, sheet, { row, column });
      const known = this.scratch.get(input);
      if (known !== undefined) return known;
      added = true;
      const place = this.scratch.size;
      this.scratch.set(input, place);
      this.engine.set(SCRATCH_SHEET, place, 0, input);
      return place;
    });
    if (added) this.engine.evaluate();
    return places.map((place) => this.engine.read(SCRATCH_SHEET, place, 0));
  }

  /** Whether a formula was asked in that place before, so that asking again costs no evaluation. */
  knows(sheet: SheetState, row: number, column: number, formula: string): boolean {
    this.evaluateIfNeeded();
    return this.scratch.has(this.translate(formula, sheet, { row, column }));
  }

  /** The same for one formula while a cell holds something else. */
  tryWith(sheet: SheetState, row: number, column: number, content: StoredCell, formula: string): Calculated {
    this.evaluateIfNeeded();
    const { index } = this.engineSheet(sheet.id);
    const place = this.scratch.size;
    const [held, tried] = [this.inputFor(sheet, sheet.cell(row, column)), this.inputFor(sheet, content)];
    this.engine.set(index, row, column, tried, held);
    this.engine.set(SCRATCH_SHEET, place, 0, this.translate(formula, sheet, { row, column }));
    this.engine.evaluate();
    const result = this.engine.read(SCRATCH_SHEET, place, 0);
    this.engine.set(SCRATCH_SHEET, place, 0, null);
    this.engine.set(index, row, column, held, tried);
    this.tried = true;
    return result;
  }

  /** A number with all its digits; null where the formula comes to something else. */
  exactNumber(sheet: SheetState, row: number, column: number, content: StoredCell, formula: string): number | null {
    const shown = this.tryWith(sheet, row, column, content, `=(${formula.slice(1)})&""`);
    return shown.type === 'text' && /^-?\d+(?:\.\d+)?$/.test(shown.value) ? Number(shown.value) : null;
  }

  private clearScratch(): void {
    for (const place of this.scratch.values()) this.engine.set(SCRATCH_SHEET, place, 0, null);
    this.scratch.clear();
  }

  private valuesOf(id: string): Map<number, Calculated> {
    let values = this.values.get(id);
    if (!values) this.values.set(id, (values = new Map()));
    return values;
  }

  private readFrom(id: string, row: number, column: number): Calculated {
    const value = this.engine.read(this.engineSheet(id).index, row, column);
    if (value.type !== 'error') return value;
    // Excel shows 0 in a cell that depends on itself; the engine's own codes have no place in Excel.
    if (value.value === '#CIRC!') return { type: 'number', value: 0 };
    return EXCEL_ERRORS.has(value.value) ? value : { type: 'error', value: '#NAME?' };
  }

  private evaluateIfNeeded(): void {
    if (this.evaluated && !this.tried) return;
    const changed = !this.evaluated && this.tell();
    this.evaluated = true;
    if (!changed && !this.tried) return;
    this.tried = false;
    this.engine.evaluate();
    if (!this.manual) this.values = new Map();
  }

  /** Passes on what changed; says whether anything did. */
  private tell(): boolean {
    const book = this.book();
    const context = contextOf(book);
    const contextChanged = context !== this.toldContext;
    this.toldContext = context;
    let changed = contextChanged;
    if (contextChanged) this.clearScratch();
    for (const sheet of this.told?.sheets ?? []) {
      if (!book.sheets.some((other) => other.id === sheet.id)) changed = this.forgetSheet(sheet.id) || changed;
    }
    for (const sheet of book.sheets) {
      changed = this.tellRows(sheet) || changed;
      if (contextChanged) this.tellFormulasAgain(sheet);
    }
    this.told = book;
    return changed;
  }

  private forgetSheet(id: string): boolean {
    const known = this.engineSheets.get(id);
    if (!known) return false;
    for (const [row, cells] of known.rows) {
      for (const column of cells.keys()) {
        this.engine.set(known.index, row, column, null, known.inputs.get(keyOf(row, column)) ?? null);
      }
    }
    this.engineSheets.delete(id);
    this.values.delete(id);
    return true;
  }

  private engineSheet(id: string): EngineSheet {
    let sheet = this.engineSheets.get(id);
    if (!sheet) {
      sheet = { index: this.engine.addSheet(), rows: new Map(), inputs: new Map() };
      this.engineSheets.set(id, sheet);
    }
    return sheet;
  }

  private tellRows(sheet: SheetState): boolean {
    const known = this.engineSheet(sheet.id);
    if (known.rows === sheet.rows) sheet.rows = new Map(sheet.rows);
    let changed = false;
    for (const row of new Set([...known.rows.keys(), ...sheet.rows.keys()])) {
      const before = known.rows.get(row);
      const after = sheet.rows.get(row);
      if (before === after) continue;
      for (const column of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
        changed = this.tellCell(known, sheet, row, column, before?.get(column), after?.get(column)) || changed;
      }
    }
    known.rows = new Map(sheet.rows);
    sheet.share();
    return changed;
  }

  private tellCell(
    known: EngineSheet,
    sheet: SheetState,
    row: number,
    column: number,
    before?: StoredCell,
    after?: StoredCell,
  ): boolean {
    if (sameContent(before ?? EMPTY_CELL, after ?? EMPTY_CELL)) return false;
    const key = keyOf(row, column);
    const input = after ? this.inputFor(sheet, after) : null;
    this.values.get(sheet.id)?.delete(key);
    this.engine.set(known.index, row, column, input, known.inputs.get(key) ?? null);
    if (input?.startsWith('=')) known.inputs.set(key, input);
    else known.inputs.delete(key);
    return true;
  }

  private tellFormulasAgain(sheet: SheetState): void {
    const known = this.engineSheet(sheet.id);
    for (const [row, cells] of sheet.rows) {
      for (const [column, cell] of cells) {
        if (cell.formula === null) continue;
        const input = this.inputFor(sheet, cell);
        if (input === null || known.inputs.get(keyOf(row, column)) === input) continue;
        known.inputs.set(keyOf(row, column), input);
        this.values.get(sheet.id)?.delete(keyOf(row, column));
        this.engine.set(known.index, row, column, input, input);
      }
    }
  }

  private inputFor(sheet: SheetState, cell: StoredCell): string | null {
    if (cell.formula !== null) return this.translate(cell.formula, sheet, null);
    if (cell.value === null) return null;
    if (typeof cell.value === 'number') return String(cell.value);
    if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
    return cell.error ? cell.value : `'${cell.value}`;
  }

  /** Into the engine's names of sheets, with defined names put out; `at` where the formula does not stand in its own cell. */
  private translate(
    formula: string,
    sheet: SheetState,
    at: { readonly row: number; readonly column: number } | null,
  ): string {
    const tokens = parseFormula(formula);
    if (tokens && at === null && isPlain(tokens)) return formula;
    // The engine takes an intersection for something else; most are text that began with a minus by chance.
    if (!tokens || hasIntersection(tokens)) return `=${UNKNOWN_NAME}`;
    return printTokens(asEngineReads(this.translateTokens(tokens, sheet, at, 0)));
  }

  private translateTokens(
    tokens: readonly Token[],
    sheet: SheetState,
    at: { readonly row: number; readonly column: number } | null,
    depth: number,
  ): readonly Token[] {
    return tokens.flatMap((token, index): readonly Token[] => {
      if (at && token.kind === 'close' && isOwnPlace(tokens, index))
        return [ownReference(at, this.engineSheet(sheet.id).index), token];
      if (token.kind === 'reference') {
        if (token.sheet === null && at === null && depth === 0) return [token];
        const target = token.sheet === null ? sheet : this.sheetNamed(token.sheet);
        return target
          ? [{ ...token, sheet: engineSheetName(this.engineSheet(target.id).index) }]
          : [{ kind: 'lost', sheet: null }];
      }
      if (token.kind === 'lost') return [{ kind: 'lost', sheet: null }];
      if (token.kind === 'name') return this.translateName(token, sheet, at, depth);
      return [token];
    });
  }

  private translateName(
    token: Token & { readonly kind: 'name' },
    sheet: SheetState,
    at: { readonly row: number; readonly column: number } | null,
    depth: number,
  ): readonly Token[] {
    const scope = token.sheet === null ? sheet : this.sheetNamed(token.sheet);
    const defined = scope && this.nameFor(token.text, scope, token.sheet === null);
    const meaning = defined && depth < NAME_DEPTH ? tokenize(defined.formula) : null;
    if (!meaning || !scope) return [{ kind: 'name', sheet: null, text: UNKNOWN_NAME }];
    const translated = this.translateTokens(meaning, scope, at, depth + 1);
    return translated.length === 1 ? translated : [{ kind: 'open' }, ...translated, { kind: 'close' }];
  }

  private nameFor(text: string, scope: SheetState, orWorkbook: boolean): DefinedName | undefined {
    const { names } = this.book();
    const isNamed = (name: DefinedName): boolean => name.name.toLowerCase() === text.toLowerCase();
    return (
      names.find((name) => name.sheet === scope.id && isNamed(name)) ??
      (orWorkbook ? names.find((name) => name.sheet === null && isNamed(name)) : undefined)
    );
  }

  private sheetNamed(name: string): SheetState | null {
    return this.book().sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()) ?? null;
  }
}

/** "ROW()" and "COLUMN()" without argument mean the cell that the formula stands in. */
function isOwnPlace(tokens: readonly Token[], close: number): boolean {
  const call = tokens[close - 2];
  return (
    tokens[close - 1]?.kind === 'open' && call?.kind === 'function' && (call.text === 'ROW' || call.text === 'COLUMN')
  );
}

const ownReference = (at: { readonly row: number; readonly column: number }, engineSheet: number): Token => ({
  kind: 'reference',
  sheet: engineSheetName(engineSheet),
  shape: { kind: 'cells', first: { ...at, rowFixed: true, columnFixed: true }, last: null },
});

const UNKNOWN_NAME = 'unknown_name_here';
const EXCEL_ERRORS = new Set(['#REF!', '#N/A', '#NAME?', '#VALUE!', '#DIV/0!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!']);

/** Nothing in it that the engine has to be told otherwise: no other sheets, no names, no intersection, nothing that it reads otherwise. */
function isPlain(tokens: readonly Token[]): boolean {
  let answer = plain.get(tokens);
  if (answer === undefined) {
    answer =
      !tokens.some(
        (token) => token.kind === 'name' || token.kind === 'lost' || ('sheet' in token && token.sheet !== null),
      ) &&
      !hasIntersection(tokens) &&
      asEngineReads(tokens).every((token, index) => token === tokens[index]);
    plain.set(tokens, answer);
  }
  return answer;
}

const plain = new WeakMap<readonly Token[], boolean>();

/** Names of sheets and defined names decide what formulas mean. */
const contextOf = (book: CalculationBook): string =>
  JSON.stringify([
    book.sheets.map((sheet) => [sheet.id, sheet.name]),
    book.names.map(({ name, sheet, formula }) => [name, sheet, formula]),
  ]);

const asEngineReads = (tokens: readonly Token[]): readonly Token[] => withOneCellMarked(withoutDoubleMinus(tokens));

/**
 * "INDEX" into one row or column, which gives one cell, becomes "@INDEX". Without the "@" the engine takes it for an array
 * that may spill, and calculates the whole book again and again to see what it spills into: a minute for a consolidation.
 * A place that comes to 0 would mean the whole area; only one that is written so is left to the engine.
 */
function withOneCellMarked(tokens: readonly Token[]): readonly Token[] {
  if (tokens.some((token) => token.kind === 'operator' && token.text === ':')) return tokens;
  return tokens.flatMap((token, index) =>
    isIndexOfOneCell(tokens, index) ? [{ kind: 'operator', text: '@' }, token] : [token],
  );
}

function isIndexOfOneCell(tokens: readonly Token[], index: number): boolean {
  const [call, area, separator, place] = [tokens[index], tokens[index + 2], tokens[index + 3], tokens[index + 4]];
  if (call?.kind !== 'function' || call.text !== 'INDEX' || area?.kind !== 'reference') return false;
  return isOneLine(area.shape) && separator?.kind === 'separator' && place?.kind !== 'number';
}

function isOneLine(shape: ReferenceShape): boolean {
  if (shape.kind !== 'cells' || shape.last === null) return false;
  return shape.first.row === shape.last.row || shape.first.column === shape.last.column;
}

/** The engine drops "--", which turns TRUE into 1: "1*" says the same where a value begins. */
function withoutDoubleMinus(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token) continue;
    const next = tokens[index + 1];
    const isMinus = (one: Token | undefined): boolean => one?.kind === 'operator' && one.text === '-';
    if (isMinus(token) && isMinus(next) && beginsValue(result)) {
      result.push({ kind: 'number', text: '1' }, { kind: 'operator', text: '*' });
      index += 1;
    } else result.push(token);
  }
  return result;
}

function beginsValue(before: readonly Token[]): boolean {
  const last = before.filter((token) => token.kind !== 'space').at(-1);
  if (!last || last.kind === 'open' || last.kind === 'separator') return true;
  return last.kind === 'operator' && ['=', '<', '>', '<=', '>=', '<>', '&', '+'].includes(last.text);
}
