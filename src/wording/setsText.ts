import type { Language } from './language';
import { setsEn } from './sets.en';
import { setsVi, type SetsText } from './sets.vi';

/** What the pane says of criteria sets, typed by the Vietnamese source. */
export const setsText = (language: Language): SetsText => (language === 'vi' ? setsVi : setsEn);
