import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from '../../../src/scoring/result';
import { createFormDesk, type DeskReading, type FormDesk } from '../../../src/workbook/formDesk';
import type { Problem } from '../../../src/workbook/problem';
import type { TableReading } from '../../../src/workbook/tableReading';
import { loadEngineFromDisk } from '../../workbench/model/engineFromDisk';
import { openSnapshot } from '../../workbench/model/snapshots';
import type { WorkbookSnapshot } from '../../workbench/model/workbookModel';
import { readWorkbookFile } from '../../workbench/files/readWorkbookFile';
import { anExcel, valueOf, type AnExcel } from './anExcel';

/** One of the sample files. */
export function sampleWorkbook(name: string): WorkbookSnapshot {
  const bytes = readFileSync(join(__dirname, '../../samples', `${name}.xlsx`));
  const file = readWorkbookFile(new Uint8Array(bytes), { name: `${name}.xlsx`, locale: 'vi-VN' });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return file.value;
}

/** An Excel in which a sample is open. */
export const aSampleInExcel = (name: string): AnExcel => anExcelWith(sampleWorkbook(name));

export function anExcelWith(workbook: WorkbookSnapshot): AnExcel {
  loadEngineFromDisk();
  return anExcel({}, { model: openSnapshot(workbook) });
}

let forms = 0;

/** The pane's desk on an open Excel, late on 20 October 2026; each form has an id of its own. */
export const aDeskOn = ({ workbook }: AnExcel): FormDesk =>
  createFormDesk({ workbook, now: () => '2026-10-20T17:00:00', newFormId: () => `TAB${(forms += 1)}` });

/** The table of criteria in hand. */
export const tableOf = (result: Result<DeskReading, Problem>): TableReading => {
  const { table } = valueOf(result);
  if (table?.kind !== 'criteria') throw new Error('no table of criteria');
  return table;
};

/** What is asked for when a form is made of a sample's table; its set comes along. */
export const formRequest = {
  unit: 'Xã Bình Minh',
  year: 2025,
  group: 'xã',
  superior: '',
  place: '',
  view: 'self-assessment',
} as const;
