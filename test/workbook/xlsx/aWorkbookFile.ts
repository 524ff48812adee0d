import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface WorkbookParts {
  /** What stands in `<worksheet>`, or the whole part where it begins with "<?xml" or a byte order mark. */
  readonly sheet?: string;
  /** What stands in `<sst>`. */
  readonly strings?: string;
  /** What stands in `<styleSheet>`. */
  readonly styles?: string;
  /** What stands in `<workbook>`. */
  readonly workbook?: string;
  /** More parts, or others in the place of these; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

export const relationship = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

export const relationships = (...items: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;

const whole = (root: string, content: string): string =>
  /^(?:<\?xml|\ufeff|<!)/.test(content)
    ? content
    : `<?xml version="1.0"?>\n<${root} xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</${root}>`;

/** An .xlsx file put together by hand, part by part, to have in it what no library writes. */
export function aWorkbookFile({
  sheet = '<sheetData/>',
  strings,
  styles,
  workbook,
  parts = {},
}: WorkbookParts): Uint8Array {
  const all: Record<string, string | Uint8Array | null> = {
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': whole('workbook', workbook ?? '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>'),
    'xl/_rels/workbook.xml.rels': relationships(
      relationship('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relationship('rId2', 'sharedStrings', 'sharedStrings.xml'),
      relationship('rId3', 'styles', 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': whole('worksheet', sheet),
    'xl/sharedStrings.xml': whole('sst', strings ?? ''),
    'xl/styles.xml': whole('styleSheet', styles ?? '<cellXfs><xf numFmtId="0"/></cellXfs>'),
    ...parts,
  };
  const kept = Object.entries(all).filter((entry): entry is [string, string | Uint8Array] => entry[1] !== null);
  return zipSync(
    Object.fromEntries(kept.map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
    { level: 1 },
  );
}

/** A sheet of these rows of cells: `<c>…</c>` written out. */
export const rowsOf = (...rows: readonly string[]): string =>
  `<sheetData>${rows.map((cells, index) => `<row r="${index + 1}">${cells}</row>`).join('')}</sheetData>`;
