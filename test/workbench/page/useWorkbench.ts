import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Workbench } from './workbench';

export const WorkbenchContext = createContext<Workbench | null>(null);

/** The workbench; the component is drawn again whenever anything in it changes. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('Broken promise: drawn inside the workbench');
  useSyncExternalStore(workbench.subscribe, () => workbench.version);
  return workbench;
}
