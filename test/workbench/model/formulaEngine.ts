import { initSync, Model } from '@ironcalc/wasm';
import { columnName } from './formulaText';

/**
 * The engine that really calculates. It knows cells by sheet index, row and column (from 0) and formulas that name
 * sheets as `engineSheetName` does; everything that Excel has beyond that lives in the model.
 */

export type Calculated =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'error'; readonly value: string };

let loaded = false;

/** Takes the bytes of `wasm_bg.wasm`; once per process or page. */
export function loadFormulaEngine(bytes: BufferSource): void {
  if (loaded) return;
  initSync({ module: bytes });
  loaded = true;
}

/** The engine's own names: giving it others makes it read every formula again. */
export const engineSheetName = (index: number): string => `Sheet${index + 1}`;

const TYPE = { number: 1, text: 2, boolean: 4, error: 16 } as const;

/** As many as a consolidation of many units needs that was written twice, mirrors included. */
const SHEETS_AT_START = 61;

export class FormulaEngine {
  private readonly model = new Model('workbook', 'en', 'UTC', 'en');
  private sheetCount = 1;
  private engineSheets = 1;

  constructor() {
    this.model.pauseEvaluation();
    // While it is empty, new sheets cost the engine nothing.
    while (this.engineSheets < SHEETS_AT_START) this.newEngineSheet();
  }

  private newEngineSheet(): void {
    this.model.newSheet();
    this.engineSheets += 1;
  }

  /** The sheet and, right after it, one that mirrors the results of its formulas as text: only there are all digits seen. */
  addSheet(): number {
    const index = this.sheetCount;
    this.sheetCount += 2;
    while (this.engineSheets < this.sheetCount) this.newEngineSheet();
    return index;
  }

  /** What a cell holds: a constant, a formula with its "=", null for nothing. */
  set(sheet: number, row: number, column: number, content: string | null, before: string | null = null): void {
    this.model.setUserInput(sheet, row + 1, column + 1, content ?? '');
    const isFormula = content?.startsWith('=') ?? false;
    if (sheet === 0 || isFormula === (before?.startsWith('=') ?? false)) return;
    const mirrored = `=${engineSheetName(sheet)}!${columnName(column)}${row + 1}&""`;
    this.model.setUserInput(sheet + 1, row + 1, column + 1, isFormula ? mirrored : '');
  }

  evaluate(): void {
    this.model.evaluate();
  }

  /** What a formula comes to; numbers on the first sheet, which has no mirror, to nine digits only. */
  read(sheet: number, row: number, column: number): Calculated {
    const text = this.model.getFormattedCellValue(sheet, row + 1, column + 1);
    switch (this.model.getCellType(sheet, row + 1, column + 1)) {
      case TYPE.number:
        return { type: 'number', value: sheet === 0 ? roughNumber(text) : this.exactNumber(sheet, row, column) };
      case TYPE.boolean:
        return { type: 'boolean', value: text === 'TRUE' };
      case TYPE.error:
        return { type: 'error', value: text };
      default:
        return { type: 'text', value: text };
    }
  }

  private exactNumber(sheet: number, row: number, column: number): number {
    return Number(this.model.getFormattedCellValue(sheet + 1, row + 1, column + 1));
  }
}

/** The engine shows dates and currency in formats of its own: not zero is all that can be said of them. */
function roughNumber(text: string): number {
  const number = Number(text);
  return Number.isNaN(number) ? 1 : number;
}
