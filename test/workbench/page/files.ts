import type { Result } from '../../../src/scoring/result';
import { err } from '../../../src/scoring/result';
import type { Problem } from '../../../src/workbook/problem';
import { languageOfLocale } from '../../../src/wording/language';
import { problemText } from '../../../src/wording/problemText';
import { printWorkbookFile } from '../files/printWorkbookFile';
import { readWorkbookFile } from '../files/readWorkbookFile';
import type { WorkbookSnapshot } from '../model/workbookModel';
import { emptyWorkbook, filledFormWorkbook } from './startWorkbooks';
import type { StartChoice } from './startWorkbooks';
import type { Workbench } from './workbench';

/* Opening: the workbook that was open stays until another one stands ready, and until whoever changed it says so. */

export async function openStart(
  workbench: Workbench,
  choice: Exclude<StartChoice, { readonly kind: 'sample' }>,
): Promise<void> {
  const { language } = workbench.settings;
  await putInPlace(workbench, choice.kind === 'empty' ? emptyWorkbook(language) : filledFormWorkbook(language));
}

export async function openSample(workbench: Workbench, file: string): Promise<void> {
  const response = await fetch(`/samples/${encodeURIComponent(file)}`);
  await openBytes(workbench, file, await response.arrayBuffer());
}

/** Above this a file is not even read into memory. */
const LARGEST_FILE = 64 * 1024 * 1024;

export async function openFile(workbench: Workbench, file: File): Promise<void> {
  const { words } = workbench;
  if (file.size > LARGEST_FILE) return tellRefusal(workbench, file.name, words.fileTooLarge);
  const bytes = await file.arrayBuffer().catch(() => null);
  if (!bytes) return tellRefusal(workbench, file.name, words.fileUnreadable);
  await openBytes(workbench, file.name, bytes);
}

/** One file of a kind that the workbench opens; of a folder, or of several at once, it says so and opens none. */
export async function openDropped(workbench: Workbench, dropped: DataTransfer): Promise<void> {
  const { words } = workbench;
  const [file, ...others] = dropped.files;
  const isFolder = [...dropped.items].some((item) => item.webkitGetAsEntry()?.isDirectory);
  if (!file) return;
  if (others.length > 0) await workbench.message({ title: words.excel, text: words.oneFileAtATime(others.length + 1) });
  else if (isFolder) await tellRefusal(workbench, file.name, words.folderDropped);
  else await openFile(workbench, file);
}

async function openBytes(workbench: Workbench, name: string, bytes: ArrayBuffer): Promise<void> {
  const read = readBytes(workbench, name, bytes);
  if (read.ok) return putInPlace(workbench, read.value);
  const { what, doNext } = problemText(read.error, languageOfLocale(workbench.settings.language));
  await tellRefusal(workbench, name, `${what}\n${doNext}`);
}

function readBytes(workbench: Workbench, name: string, bytes: ArrayBuffer): Result<WorkbookSnapshot, Problem> {
  try {
    return readWorkbookFile(new Uint8Array(bytes), { name, locale: workbench.settings.language });
  } catch (cause) {
    // Whoever mends the reader finds it on the console; who dropped the file is told all the same.
    console.error(cause);
    return err({ kind: 'file', code: 'corrupt', detail: 'bad-xml' });
  }
}

const tellRefusal = (workbench: Workbench, name: string, why: string): Promise<void> =>
  workbench.message({ title: workbench.words.excel, text: workbench.words.notOpened(name, why) });

async function putInPlace(workbench: Workbench, snapshot: WorkbookSnapshot): Promise<void> {
  if (await mayReplace(workbench)) workbench.openSnapshot(snapshot);
}

async function mayReplace(workbench: Workbench): Promise<boolean> {
  const { words, model, openBook } = workbench;
  if (!openBook.isChanged) return true;
  const answer = await workbench.dialogs.ask({
    title: words.excel,
    text: words.saveChangesQuestion(model.name),
    field: null,
    buttons: [
      { key: 'save', label: words.save },
      { key: 'discard', label: words.discard },
      { key: 'cancel', label: words.cancel },
    ],
  });
  if (answer.button === 'save') saveFile(workbench);
  return answer.button !== 'cancel';
}

/** The browser saves the workbook as a file; what a workbook of ours cannot hold, the file does not either. */
export function saveFile(workbench: Workbench): void {
  const { model } = workbench;
  const { openBook } = workbench;
  const bytes = printWorkbookFile(openBook.snapshot(), {
    storedValues: (place) => openBook.storedValues(place),
    ownHeights: (place) => openBook.ownHeights(place),
    created: new Date(),
  });
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  link.download = /\.xlsx$/i.test(model.name) ? model.name : `${model.name}.xlsx`;
  link.click();
  openBook.saved();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
