import { initSync, Model } from '@ironcalc/wasm';

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

export const engineSheetName = (index: number): string => `Sheet_${index}`;

/** All decimals there are, so that nothing of a number is lost on the way out. */
const FULL_NUMBER = `0.${'0'.repeat(30)}`;
const COLUMN_ROWS = 1_048_576;
const TYPE = { number: 1, text: 2, boolean: 4, error: 16 } as const;

export class FormulaEngine {
  private readonly model = new Model('workbook', 'en', 'UTC', 'en');
  private readonly exactColumns = new Set<string>();
  private sheetCount = 1;

  constructor() {
    this.model.pauseEvaluation();
    this.model.renameSheet(0, engineSheetName(0));
  }

  addSheet(): number {
    this.model.newSheet();
    this.model.renameSheet(this.sheetCount, engineSheetName(this.sheetCount));
    this.sheetCount += 1;
    return this.sheetCount - 1;
  }

  /** What a cell holds: a constant, a formula with its "=", null for nothing. */
  set(sheet: number, row: number, column: number, content: string | null): void {
    if (content?.startsWith('=')) this.showExactly(sheet, column);
    this.model.setUserInput(sheet, row + 1, column + 1, content ?? '');
  }

  evaluate(): void {
    this.model.evaluate();
  }

  read(sheet: number, row: number, column: number): Calculated {
    const text = this.model.getFormattedCellValue(sheet, row + 1, column + 1);
    switch (this.model.getCellType(sheet, row + 1, column + 1)) {
      case TYPE.number:
        return { type: 'number', value: this.exactNumber(sheet, row, column, text) };
      case TYPE.boolean:
        return { type: 'boolean', value: text === 'TRUE' };
      case TYPE.error:
        return { type: 'error', value: text };
      default:
        return { type: 'text', value: text };
    }
  }

  private showExactly(sheet: number, column: number): void {
    const key = `${sheet}:${column}`;
    if (this.exactColumns.has(key)) return;
    this.exactColumns.add(key);
    const area = { sheet, row: 1, column: column + 1, height: COLUMN_ROWS, width: 1 };
    this.model.updateRangeStyle(area, 'num_fmt', FULL_NUMBER);
  }

  /** The engine gives dates and currency a format of its own: taken off where it gets in the way. */
  private exactNumber(sheet: number, row: number, column: number, text: string): number {
    if (text === '') return 0;
    if (/^-?\d+\.\d{30}$/.test(text)) return Number(text);
    this.model.updateRangeStyle(
      { sheet, row: row + 1, column: column + 1, height: 1, width: 1 },
      'num_fmt',
      FULL_NUMBER,
    );
    return Number(this.model.getFormattedCellValue(sheet, row + 1, column + 1));
  }
}
