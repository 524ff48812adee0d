import type { SetDefect } from '../scoring/checkCriteriaSet';
import { checkUnitsTable, type CheckedUnitsTable } from '../sheets/checkUnitsTable';
import { textAt, type SheetCells } from '../sheets/cells';
import { markOfReading, NOTHING_KEPT, readCorrections, type KeptCorrections } from '../sheets/corrections';
import { defectsOfTable } from '../sheets/defectsOfTable';
import { checkTable, type CheckedTable, type ReportedFinding } from '../sheets/publishedRules';
import { recogniseSheet, type RecognisedTable } from '../sheets/recognise/recogniseSheet';
import type { ColumnReading, RowReading } from '../sheets/recognise/recognition';
import { unitOfTexts } from '../sheets/recognise/unitOfTexts';
import { CORRECTIONS_NAME, FINDINGS_NAME } from '../sheets/tableNames';
import type { RowRange, Table } from '../sheets/table';
import { scored, type ScoredReading } from './formReading';
import { nextTask } from './nextTask';
import { sheetById, type OpenBook } from './workbook';

/** A table of criteria that was already there: what it was taken for, and what a form's reading has. */
export interface TableReading extends ScoredReading {
  readonly kind: 'criteria';
  /** Which of the tables of its sheet it is, from above. */
  readonly at: number;
  readonly headerRows: RowRange;
  readonly columns: readonly ColumnReading[];
  readonly rows: readonly RowShown[];
  readonly confidence: number;
  /** Tells this reading from others; confirmed by it where it is right. */
  readonly mark: string;
  readonly confirmed: boolean;
  /** Whether the officer has put anything right. */
  readonly corrected: boolean;
  /** What is wrong with the criteria set that the table holds, whatever is entered. */
  readonly defects: readonly SetDefect[];
}

export interface RowShown extends RowReading {
  readonly code: string;
  readonly name: string;
}

/** A results table with one row a unit. */
export interface UnitsReading {
  readonly kind: 'units';
  readonly sheetId: string;
  readonly sheetName: string;
  readonly at: number;
  readonly units: number;
  readonly findings: readonly ReportedFinding[];
  readonly marked: boolean;
}

/** A table that was already there, as the desk works on it. */
export interface OpenedTable {
  readonly kind: 'table';
  readonly book: OpenBook;
  readonly sheet: SheetCells;
  readonly found: readonly RecognisedTable[];
  readonly at: number;
  readonly checked: CheckedTable | CheckedUnitsTable;
  readonly corrections: KeptCorrections;
  readonly marked: boolean;
}

/** One table among those of a workbook, to choose from. */
export interface TableChoice {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly at: number;
  /** How many tables the sheet has. */
  readonly of: number;
}

export interface OpenTableRequest {
  readonly book: OpenBook;
  readonly sheet: SheetCells;
  /** Which of the sheet's tables is wanted. */
  readonly at: number;
}

/** Recognises and checks the tables of a sheet; null where there is none. */
export function openTable({ book, sheet, at }: OpenTableRequest): OpenedTable | null {
  const kept = sheetById(book.read, book.along.get(CORRECTIONS_NAME) ?? '');
  const corrections = kept ? readCorrections(kept, sheet) : NOTHING_KEPT;
  const found = recogniseSheet(sheet, corrections);
  const place = found[at] ? at : 0;
  const chosen = found[place];
  if (!chosen) return null;
  const checked = 'units' in chosen ? checkUnitsTable(chosen.units) : checkTable(chosen.table);
  return { kind: 'table', book, sheet, found, at: place, checked, corrections, marked: book.along.has(FINDINGS_NAME) };
}

export const isOfCriteria = (checked: CheckedTable | CheckedUnitsTable): checked is CheckedTable => 'totals' in checked;

export function tableReading(opened: OpenedTable): TableReading | UnitsReading {
  const { sheet, at, checked, marked } = opened;
  const place = { sheetId: sheet.id, sheetName: sheet.name, at, marked };
  if (!isOfCriteria(checked)) {
    return { kind: 'units', ...place, units: checked.table.units.length, findings: checked.findings };
  }
  const { table } = checked;
  const { recognition, set } = table;
  const columns = recognition?.columnReadings ?? [];
  const rows = (recognition?.rowReadings ?? []).map((row) => ({ ...row, ...namesOf(table, row.row) }));
  const mark = markOfReading(columns, rows);
  const confirmed = opened.corrections.confirmed.has(mark);
  return {
    kind: 'criteria',
    ...place,
    ...scored(checked),
    unit: unitOfTexts(recognition?.textsAbove ?? []),
    year: set.year,
    set,
    headerRows: table.headerRows,
    columns: confirmed ? columns.map(asSure) : columns,
    rows: confirmed ? rows.map(asSure) : rows,
    confidence: confirmed ? 1 : (recognition?.confidence ?? 1),
    mark,
    confirmed,
    defects: defectsOfTable(checked),
    corrected: opened.corrections.columns.size + opened.corrections.rows.size > 0,
    notices: opened.book.calculatesItself ? [] : ['manual-calculation'],
  };
}

const asSure = <T extends { readonly sure: boolean }>(read: T): T => ({ ...read, sure: true });

function namesOf({ sheet, columns }: Table, row: number): Pick<RowShown, 'code' | 'name'> {
  const text = (role: 'code' | 'name'): string => textAt(sheet, row, columns.get(role) ?? -1).trim();
  return { code: text('code'), name: text('name') };
}

/** The tables of sheets that are not shown, one sheet after the other so that the pane is not held up. */
export async function findTableChoices(sheets: readonly SheetCells[]): Promise<TableChoice[]> {
  const choices: TableChoice[] = [];
  for (const sheet of sheets) {
    choices.push(...choicesOn(sheet, recogniseSheet(sheet)));
    await nextTask();
  }
  return choices;
}

export const choicesOn = (sheet: SheetCells, found: readonly RecognisedTable[]): TableChoice[] =>
  found.map((_, at) => ({ sheetId: sheet.id, sheetName: sheet.name, at, of: found.length }));
