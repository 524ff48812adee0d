import { CLOSE, END, OPEN, XmlScanner } from '../../../src/workbook/xlsx/xmlScanner';

/** Colours of a file as "#RRGGBB": given outright, by number of the old palette, or by place in the theme and lightened. */

/** Office's own theme, for files without one: light 1, dark 1, light 2, dark 2, six accents, links. */
const OFFICE_THEME = [
  '#FFFFFF', '#000000', '#E7E6E6', '#44546A', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47', '#0563C1', '#954F72',
]; // prettier-ignore

const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');
const FIRST_OF_PALETTE = 8;

export type Theme = readonly string[];

/** The theme counts dark before light; colours are asked for with light first. */
export function readTheme(bytes: Uint8Array | null): Theme {
  if (!bytes) return OFFICE_THEME;
  const xml = new XmlScanner(bytes);
  const colours: string[] = [];
  let within = false;
  for (let token = xml.next(); token !== END; token = xml.next()) {
    if (xml.is('clrScheme')) {
      within = token === OPEN;
      if (token === CLOSE) break;
    } else if (within && token === OPEN && (xml.is('srgbClr') || xml.is('sysClr'))) {
      colours.push(`#${(xml.attribute('lastClr') ?? xml.attribute('val') ?? '000000').toUpperCase()}`);
    }
  }
  const [dark1, light1, dark2, light2, ...others] = colours;
  return dark1 && light1 && dark2 && light2 ? [light1, dark1, light2, dark2, ...others] : OFFICE_THEME;
}

/** The colour in the element just opened; null where it leaves the choice to the program. */
export function readColour(xml: XmlScanner, theme: Theme): string | null {
  const rgb = xml.attribute('rgb');
  if (rgb) return `#${rgb.slice(-6).toUpperCase()}`;
  const place = xml.wholeNumber('theme');
  if (place !== null) return lightened(theme[place] ?? '#000000', Number(xml.attribute('tint') ?? 0));
  const index = xml.wholeNumber('indexed');
  const fromPalette = index === null ? undefined : PALETTE[index < FIRST_OF_PALETTE ? index : index - FIRST_OF_PALETTE];
  return fromPalette ? `#${fromPalette}` : null;
}

/** Towards white by a positive share, towards black by a negative one; hue and saturation stay. */
function lightened(colour: string, share: number): string {
  if (share === 0) return colour;
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const lightest = Math.max(...channels);
  const darkest = Math.min(...channels);
  const lightness = (lightest + darkest) / 2;
  const wanted = share < 0 ? lightness * (1 + share) : lightness * (1 - share) + share;
  const spread =
    lightness === 0 || lightness === 1 ? 0 : (1 - Math.abs(2 * wanted - 1)) / (1 - Math.abs(2 * lightness - 1));
  const changed = channels.map((channel) => (channel - lightness) * spread + wanted);
  return `#${changed.map(printChannel).join('')}`;
}

const printChannel = (channel: number): string =>
  Math.round(Math.min(1, Math.max(0, channel)) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();
