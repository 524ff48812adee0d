import type { ConditionalFormat } from '../../sheets/sheetContent';
import type { CellLook, Edge } from './cellLooks';
import { PLAIN_LOOK } from './cellLooks';
import { SPREADSHEET_NAMESPACE } from './namespaces';
import { FIRST_OWN_FORMAT, ID_BY_FORMAT } from './numberFormats';
import { printElement, XML_HEAD } from './xmlText';

export const DEFAULT_FONT = { name: 'Times New Roman', size: 12 } as const;

/** Different elements of one kind, in the order in which they were first asked for. */
class Distinct {
  private readonly places = new Map<string, number>();

  constructor(
    private readonly element: string,
    first: readonly string[] = [],
  ) {
    first.forEach((item) => this.placeOf(item));
  }

  placeOf(item: string): number {
    const known = this.places.get(item);
    if (known !== undefined) return known;
    this.places.set(item, this.places.size);
    return this.places.size - 1;
  }

  print(): string {
    return this.places.size === 0
      ? ''
      : printElement(this.element, { count: this.places.size }, [...this.places.keys()]);
  }
}

/** All looks of a workbook, each held once, as cells refer to them by number. */
export class StyleTable {
  private readonly formats = new Map<string, number>();
  private readonly fonts = new Distinct('fonts');
  /** Spreadsheets take the first two fills for these, whatever the file says. */
  private readonly fills = new Distinct('fills', [patternFill('none'), patternFill('gray125')]);
  private readonly borders = new Distinct('borders');
  private readonly cells = new Distinct('cellXfs');
  private readonly conditional = new Distinct('dxfs');
  private readonly known = [new Map<CellLook, number>(), new Map<CellLook, number>()] as const;

  constructor() {
    this.cellOf(PLAIN_LOOK, false);
  }

  /** Number of a cell's look. `quoted`: the text stays text even when someone edits it. */
  cellOf(look: CellLook, quoted: boolean): number {
    const known = this.known[quoted ? 1 : 0];
    let place = known.get(look);
    if (place === undefined) {
      place = this.cells.placeOf(this.printCell(look, quoted));
      known.set(look, place);
    }
    return place;
  }

  conditionalOf({ color, fill, bold }: ConditionalFormat['style']): number {
    const font = printElement('font', {}, [bold ? '<b/>' : '', color ? printColor('color', color) : '']);
    const filling = fill ? printElement('fill', {}, printElement('patternFill', {}, printColor('bgColor', fill))) : '';
    return this.conditional.placeOf(printElement('dxf', {}, [bold || color ? font : '', filling]));
  }

  /** xl/styles.xml */
  print(): string {
    const formats = [...this.formats].map(([formatCode, numFmtId]) => printElement('numFmt', { numFmtId, formatCode }));
    return (
      XML_HEAD +
      printElement('styleSheet', { xmlns: SPREADSHEET_NAMESPACE }, [
        formats.length === 0 ? '' : printElement('numFmts', { count: formats.length }, formats),
        this.fonts.print(),
        this.fills.print(),
        this.borders.print(),
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
        this.cells.print(),
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        this.conditional.print(),
      ])
    );
  }

  private printCell(look: CellLook, quoted: boolean): string {
    const numFmtId = this.formatOf(look.format ?? 'General');
    const fontId = this.fonts.placeOf(printFont(look));
    const fillId = look.fill === undefined ? 0 : this.fills.placeOf(patternFill('solid', look.fill));
    const borderId = this.borders.placeOf(printBorder(look));
    const alignment = printAlignment(look);
    const protection = look.locked === false ? '<protection locked="0"/>' : '';
    const applied = (applies: boolean): number | null => (applies ? 1 : null);
    return printElement(
      'xf',
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        quotePrefix: applied(quoted),
        applyNumberFormat: applied(numFmtId > 0),
        applyFont: applied(fontId > 0),
        applyFill: applied(fillId > 0),
        applyBorder: applied(borderId > 0),
        applyAlignment: applied(alignment !== ''),
        applyProtection: applied(protection !== ''),
      },
      [alignment, protection],
    );
  }

  private formatOf(code: string): number {
    const known = ID_BY_FORMAT.get(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = FIRST_OWN_FORMAT + this.formats.size;
    this.formats.set(code, id);
    return id;
  }
}

/** "#1F4E79" as files hold it: opaque. */
const printColor = (element: string, color: string): string =>
  printElement(element, { rgb: `FF${color.slice(1).toUpperCase()}` });

function printFont({ font, size, bold, italic, underline, color }: CellLook): string {
  return printElement('font', {}, [
    bold ? '<b/>' : '',
    italic ? '<i/>' : '',
    underline ? '<u/>' : '',
    printElement('sz', { val: size ?? DEFAULT_FONT.size }),
    printColor('color', color ?? '#000000'),
    printElement('name', { val: font ?? DEFAULT_FONT.name }),
    '<family val="1"/>',
  ]);
}

function patternFill(patternType: 'none' | 'gray125' | 'solid', color?: string): string {
  const colors = color === undefined ? '' : `${printColor('fgColor', color)}<bgColor indexed="64"/>`;
  return printElement('fill', {}, printElement('patternFill', { patternType }, colors));
}

const printBorder = ({ left, right, top, bottom }: CellLook): string =>
  printElement('border', {}, [
    printEdge('left', left),
    printEdge('right', right),
    printEdge('top', top),
    printEdge('bottom', bottom),
    '<diagonal/>',
  ]);

const printEdge = (side: string, edge: Edge | undefined): string =>
  edge === undefined || edge.style === 'none'
    ? `<${side}/>`
    : printElement(side, { style: edge.style }, printColor('color', edge.color));

function printAlignment({ horizontal, vertical, wrap, indent, upright }: CellLook): string {
  if (!horizontal && !vertical && !wrap && !indent && !upright) return '';
  return printElement('alignment', {
    horizontal: horizontal ?? null,
    vertical: vertical ?? null,
    wrapText: wrap ? 1 : null,
    indent: indent || null,
    textRotation: upright ? 90 : null,
  });
}
