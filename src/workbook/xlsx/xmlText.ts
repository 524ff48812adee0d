const MARKUP = /[&<>"\n\t]/g;
const MARKUP_OF = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '&#10;'],
  ['\t', '&#9;'],
]);

/** What XML cannot hold or would change, and what would be mistaken for its escape. */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/gu;

/** Spreadsheets write a carriage return as "_x000D_". */
const printHex = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

const printMarkup = (sign: string): string => MARKUP_OF.get(sign) ?? sign;

/** Text as an attribute's value. */
export const printAttribute = (text: string): string =>
  text.replace(UNPRINTABLE, printHex).replace(MARKUP, printMarkup);

/** Text as an element's content. */
export const printText = (text: string): string => text.replace(UNPRINTABLE, printHex).replace(/[&<>]/g, printMarkup);

/** `<name a="1">children</name>`; attributes that are null are left out, and so is the closing tag of an empty element. */
export function printElement(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  children: string | readonly string[] = '',
): string {
  let tag = `<${name}`;
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== null) tag += ` ${attribute}="${printAttribute(String(value))}"`;
  }
  const content = typeof children === 'string' ? children : children.join('');
  return content === '' ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
