import { useCallback, useEffect, useState } from 'react';
import { openDropped } from './files';
import type { Workbench } from './workbench';

interface DroppedFiles {
  /** To be told by frames, in which the page hears nothing. */
  readonly filesOver: () => void;
  readonly areFilesOver: boolean;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Files dragged from the computer onto the page. */
export function useDroppedFiles(workbench: Workbench): DroppedFiles {
  const [areFilesOver, setOver] = useState(false);
  const filesOver = useCallback(() => setOver(true), []);
  useEffect(() => {
    const listening = new AbortController();
    const on = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void): void =>
      window.addEventListener(name, act, { signal: listening.signal });
    on('dragenter', (event) => setOver(hasFiles(event)));
    // Without this the browser would open the file in the page's place.
    on('dragover', (event) => event.preventDefault());
    on('dragleave', (event) => event.relatedTarget === null && setOver(false));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer && hasFiles(event)) void openDropped(workbench, event.dataTransfer);
    });
    return () => listening.abort();
  }, [workbench]);
  return { filesOver, areFilesOver };
}
