import type { Language } from './language';
import { paneEn } from './pane.en';
import { paneVi, type PaneText } from './pane.vi';

/** What the pane says, typed by the Vietnamese source. */
export const paneText = (language: Language): PaneText => (language === 'vi' ? paneVi : paneEn);
