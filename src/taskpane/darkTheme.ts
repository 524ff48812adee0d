import { createDarkTheme, type Theme } from '@fluentui/react-components';
import { BRAND } from './theme';

/** Loaded when it is first wanted. Letters in the brand colour and in red are lighter than Fluent's, to be readable on dark grey. */
export const darkTheme: Theme = {
  ...createDarkTheme(BRAND),
  colorBrandForeground1: BRAND[120],
  colorBrandForeground2: BRAND[130],
  colorBrandForegroundLink: BRAND[120],
  colorCompoundBrandForeground1: BRAND[120],
  colorStatusDangerForeground1: '#eeacb2',
};
