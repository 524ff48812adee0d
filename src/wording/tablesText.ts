import type { Language } from './language';
import { tablesEn } from './tables.en';
import { tablesVi, type TablesText } from './tables.vi';

/** What the pane says of tables that were already there, typed by the Vietnamese source. */
export const tablesText = (language: Language): TablesText => (language === 'vi' ? tablesVi : tablesEn);
