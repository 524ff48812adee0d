import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEngineFromDisk } from '../../workbench/model/engineFromDisk';
import { openSnapshot } from '../../workbench/model/snapshots';
import { readWorkbookFile } from '../../workbench/files/readWorkbookFile';
import { anExcel, type AnExcel } from './anExcel';

/** An Excel in which one of the sample files is open. */
export function aSampleInExcel(name: string): AnExcel {
  loadEngineFromDisk();
  const bytes = readFileSync(join(__dirname, '../../samples', `${name}.xlsx`));
  const file = readWorkbookFile(new Uint8Array(bytes), { name: `${name}.xlsx`, locale: 'vi-VN' });
  if (!file.ok) throw new Error(JSON.stringify(file.error));
  return anExcel({}, { model: openSnapshot(file.value) });
}
