import { printPercent } from '../scoring/percentIndex';
import { findingText } from '../wording/findingText';
import { findingsSheetWords as words } from '../wording/findingsSheetWords';
import { formatPoints } from '../wording/numbers';
import { aboutRow, shortened } from '../wording/phrases';
import { quoteSheetName } from './address';
import { printCheckTime } from './formDataSheet';
import type { Rect, SheetCells } from './cells';
import type { ReportedFinding, CheckedTable } from './publishedRules';
import { SEAL_COLUMN, sealed } from './findingsSeal';
import { constant, PLAIN_SHEET, type CellStyle, type ContentCell, type SheetContent } from './sheetContent';
import { heightOfLines, lineCount } from './textHeight';

/** A cell of the findings sheet that leads to the cell that it names. */
export interface CellLink {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** As Excel writes a place: "'Bảng điểm'!F12". */
  readonly leadsTo: string;
}

export interface FindingsSheet {
  readonly content: SheetContent;
  readonly links: readonly CellLink[];
}

/** One line of the sheet: the cell that it is about, what it is, and the sentence. */
interface Line {
  readonly cell: string | null;
  readonly kind: string;
  readonly sentence: string;
}

interface About {
  readonly sheet: SheetCells;
  /** ISO local time. */
  readonly time: string;
}

/** A sheet with a row for each finding, to be printed or worked off beside the officer's own. */
export const printFindings = (findings: readonly ReportedFinding[], about: About): FindingsSheet =>
  printLines(
    findings.map((reported) => ({
      cell: reported.cell,
      kind: words.severities[reported.severity],
      sentence: findingText(reported.finding, reported, 'vi'),
    })),
    { ...about, name: words.name(about.sheet.name), title: words.title, headings: words.headings },
  );

/** The same for what is below the threshold; `cells` are those of the criteria's points. */
export function printWeak(
  { table, weak }: CheckedTable,
  cells: ReadonlyMap<string, string>,
  about: About,
): FindingsSheet {
  const lines = weak.map(({ criterion, share, lost }): Line => ({
    cell: cells.get(criterion.key) ?? null,
    kind: `${printPercent(share, table.set).replace('.', ',')}%`,
    sentence: aboutRow(criterion, words.weak(formatPoints(lost, 'vi'), criterion.responsible)),
  }));
  const title = words.weakTitle(formatPoints(table.set.threshold, 'vi'));
  return printLines(lines, { ...about, name: words.weakName(about.sheet.name), title, headings: words.weakHeadings });
}

const SIZE = 12;
const WIDTHS = [34, 52, 74, 520];
const HEADER_ROW = 3;
const CELL_COLUMN = 1;
const LONGEST_NAME = 31;
const BORDER = { style: 'thin', color: '#7F8C99' } as const;

interface Titles extends About {
  readonly name: string;
  readonly title: string;
  readonly headings: readonly string[];
}

function printLines(lines: readonly Line[], { sheet, time, name, title, headings }: Titles): FindingsSheet {
  const first = HEADER_ROW + 1;
  const rows = lines.map((line, at): ContentCell[] =>
    [at + 1, line.cell, line.kind, line.sentence].map((value) => constant(value)),
  );
  const grid: ContentCell[][] = [
    [constant(title)],
    [constant(words.about(sheet.name, printCheckTime(time)))],
    [],
    headings.map(constant),
    ...rows,
  ];
  const sentenceWidth = WIDTHS.at(-1) ?? 0;
  const heights = lines.map(({ sentence }) =>
    heightOfLines(lineCount(sentence, { width: sentenceWidth, size: SIZE }), SIZE),
  );
  return {
    content: {
      ...PLAIN_SHEET,
      name: shortened(name, LONGEST_NAME),
      hidden: false,
      grid: sealed(grid),
      styles: stylesOf(lines.length),
      columnWidths: new Map(WIDTHS.entries()),
      hiddenColumns: [SEAL_COLUMN],
      rowHeights: new Map([[HEADER_ROW, 22], ...heights.map((height, at): [number, number] => [first + at, height])]),
      frozen: { rows: first, columns: 0 },
      print: {
        orientation: 'portrait',
        pagesWide: 1,
        margins: { top: 20, bottom: 20, left: 25, right: 15, header: 8, footer: 8 },
        titleRows: { first: HEADER_ROW, last: HEADER_ROW },
        printArea: { row: 0, column: 0, rows: grid.length, columns: WIDTHS.length },
        footerCenter: '&P/&N',
        footerLeft: '',
      },
      showGridlines: false,
    },
    links: lines.flatMap(({ cell }, at): CellLink[] =>
      cell === null
        ? []
        : [{ row: first + at, column: CELL_COLUMN, text: cell, leadsTo: `${quoteSheetName(sheet.name)}!${cell}` }],
    ),
  };
}

function stylesOf(lines: number): SheetContent['styles'] {
  const table: Rect = { row: HEADER_ROW, column: 0, rows: lines + 1, columns: WIDTHS.length };
  const heading: CellStyle = { bold: true, fill: '#DCE6F1', horizontal: 'center', vertical: 'center' };
  return [
    {
      range: { row: 0, column: 0, rows: table.row + table.rows, columns: WIDTHS.length },
      style: { font: 'Times New Roman', size: SIZE },
    },
    { range: { row: 0, column: 0, rows: 1, columns: 1 }, style: { bold: true, size: 14 } },
    { range: { row: 1, column: 0, rows: 1, columns: 1 }, style: { italic: true } },
    { range: table, style: { border: BORDER, vertical: 'top', wrap: true } },
    { range: { ...table, columns: 1 }, style: { horizontal: 'center' } },
    { range: { ...table, rows: 1 }, style: heading },
  ];
}
