/** How large a workbook may be before it is refused: far above what offices fill in, far below what stalls a small machine. */
const MEGABYTE = 1 << 20;

/** Parts of the zip, opened or not. */
export const MOST_PARTS = 4_000;
/** Unpacked size of one part, and of all parts that are opened. */
export const LARGEST_PART = 32 * MEGABYTE;
export const LARGEST_TOTAL = 64 * MEGABYTE;
/** Rows and columns in which filled cells are kept. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 512;
/** So many filled cells may stand beyond them and are passed over: somebody's slip of the finger, no table. */
export const MOST_STRAYS = 64;
/** Filled cells of all sheets. */
export const MOST_CELLS = 500_000;
/** Merges and ranges with entry limits of all sheets. */
export const MOST_RANGES = 50_000;
/** Texts that cells may share. */
export const MOST_STRINGS = 1_000_000;
/** Bytes of one text or attribute; a cell holds at most 32 767 characters, each at most 8 bytes as an entity. */
export const LONGEST_TEXT = 1 << 19;
/** Characters of all formulas that are told once for many cells, written out. */
export const LONGEST_FORMULAS = 16 * MEGABYTE;
/** Taking such a formula apart is as much work as writing it out so many times. */
export const TAKING_APART = 8;
/** Excel's longest number format. */
export const LONGEST_FORMAT = 255;
