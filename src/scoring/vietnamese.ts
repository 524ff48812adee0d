import { perText } from './perText';

/** The tone mark where it used to stand and where the present spelling has it: "hòa" and "hoà", "ủy" and "uỷ". Files mix both. */
const PRESENT_PLACE: ReadonlyMap<string, string> = new Map(
  ['òa oà', 'óa oá', 'ỏa oả', 'õa oã', 'ọa oạ', 'òe oè', 'óe oé', 'ỏe oẻ', 'õe oẽ', 'ọe oẹ', 'ùy uỳ', 'úy uý', 'ủy uỷ', 'ũy uỹ', 'ụy uỵ'].map(
    (pair): [string, string] => [pair.slice(0, 2), pair.slice(3)],
  ),
); // prettier-ignore

const FORMER_PLACES = /[òóỏõọ][ae]|[ùúủũụ]y/g;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** Composed letters in lower case, tone marks in one place. Only for comparing, never shown. */
export const foldTones = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(FORMER_PLACES, (former) => PRESENT_PLACE.get(former) ?? former);

/** A text as it is compared with words that we look for: case, tone places, no-break and doubled spaces do not count. */
export const matchable = perText((text) => foldTones(text.replace(INVISIBLE, '')).replace(/\s+/g, ' ').trim());
