import { printElement, printText, XML_HEAD } from './xmlText';
import { SPREADSHEET_NAMESPACE } from './namespaces';

/** The texts of a workbook, each held once. */
export class StringTable {
  private readonly places = new Map<string, number>();
  private uses = 0;

  /** The text's place in the table, where it is added if it is new. */
  placeOf(text: string): number {
    this.uses += 1;
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const place = this.places.size;
    this.places.set(text, place);
    return place;
  }

  /** In the order of their places. */
  texts(): readonly string[] {
    return [...this.places.keys()];
  }

  /** xl/sharedStrings.xml */
  print(): string {
    const items = this.texts().map(printSharedText);
    const counts = { xmlns: SPREADSHEET_NAMESPACE, count: this.uses, uniqueCount: this.places.size };
    return XML_HEAD + printElement('sst', counts, items);
  }
}

const KEEPS_SPACE = /^\s|\s$|\n|\s\s/;

/** One text as the table holds it. */
export const printSharedText = (text: string): string =>
  `<si><t${KEEPS_SPACE.test(text) ? ' xml:space="preserve"' : ''}>${printText(text)}</t></si>`;
