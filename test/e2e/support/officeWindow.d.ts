import type { Workbench } from '../../workbench/page/workbench';

declare global {
  interface Window {
    workbench?: Workbench;
  }
}
