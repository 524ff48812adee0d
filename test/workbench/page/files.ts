import { printWorkbookFile } from '../files/printWorkbookFile';
import { readWorkbookFile } from '../files/readWorkbookFile';
import { emptyWorkbook, filledFormWorkbook } from './startWorkbooks';
import type { StartChoice } from './startWorkbooks';
import type { Workbench } from './workbench';

export function openStart(workbench: Workbench, choice: Exclude<StartChoice, { readonly kind: 'sample' }>): void {
  const { language } = workbench.settings;
  workbench.openSnapshot(choice.kind === 'empty' ? emptyWorkbook(language) : filledFormWorkbook(language));
}

export async function openSample(workbench: Workbench, file: string): Promise<void> {
  const response = await fetch(`/samples/${encodeURIComponent(file)}`);
  await openBytes(workbench, file, await response.arrayBuffer());
}

export async function openFile(workbench: Workbench, file: File): Promise<void> {
  await openBytes(workbench, file.name, await file.arrayBuffer());
}

async function openBytes(workbench: Workbench, name: string, bytes: ArrayBuffer): Promise<void> {
  const { words, settings } = workbench;
  const read = readWorkbookFile(new Uint8Array(bytes), { name, locale: settings.language });
  if (read.ok) workbench.openSnapshot(read.value);
  else await workbench.message({ title: words.excel, text: words.notAWorkbook(name, read.error) });
}

/** The browser saves the workbook as a file; what a workbook of ours cannot hold, the file does not either. */
export function saveFile(workbench: Workbench): void {
  const { model } = workbench;
  const { openBook } = workbench;
  const bytes = printWorkbookFile(openBook.snapshot(), {
    storedValues: (place) => openBook.storedValues(place),
    created: new Date(),
  });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  link.download = /\.xlsx$/i.test(model.name) ? model.name : `${model.name}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
