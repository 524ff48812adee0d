import { useEffect, useState } from 'react';
import type { MenuEntry } from './Menu';
import { openFile, openSample, openStart, saveFile } from './files';
import { useWorkbench } from './useWorkbench';

/** The menu "Tệp": what to start on, and opening and saving files. */
export function useFileMenu(): readonly (MenuEntry | null)[] {
  const workbench = useWorkbench();
  const { words } = workbench;
  const [samples, setSamples] = useState<readonly string[]>([]);
  useEffect(() => {
    void fetch('/samples.json')
      .then((response) => response.json())
      .then((names: string[]) => setSamples(names));
  }, []);
  return [
    { label: words.emptyWorkbook, run: () => void openStart(workbench, { kind: 'empty' }) },
    { label: words.filledForm, run: () => void openStart(workbench, { kind: 'filled-form' }) },
    null,
    { label: words.openFile, run: () => chooseFile((file) => void openFile(workbench, file)) },
    { label: words.saveFile, run: () => saveFile(workbench) },
    ...(samples.length > 0 ? [null] : []),
    ...samples.map((file) => ({ label: file, run: () => void openSample(workbench, file) })),
  ];
}

function chooseFile(opened: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx';
  input.onchange = () => {
    const [file] = input.files ?? [];
    if (file) opened(file);
  };
  input.click();
}
