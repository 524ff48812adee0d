import { createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** Excel's green, from near black to near white. */
export const BRAND: BrandVariants = {
  10: '#03160d',
  20: '#072517',
  30: '#0a3420',
  40: '#0b4228',
  50: '#0c5030',
  60: '#0d5f37',
  70: '#0e6d3d',
  80: '#107c41',
  90: '#2b8a54',
  100: '#439867',
  110: '#59a67a',
  120: '#6fb48d',
  130: '#86c2a0',
  140: '#9dd0b4',
  150: '#b7ddc8',
  160: '#d3ebdd',
};

export const lightTheme: Theme = createLightTheme(BRAND);
