import type { Cell, SheetCells } from './cells';

/** How Vietnamese was written before Unicode; such text looks right only in fonts of its own (".VnTime", "VNI-Times"). */
type Encoding = 'tcvn3' | 'vni';

/** TCVN 5712:1993, VN3, as the ABC fonts have it: a character for each letter. Capitals with tones are small letters in fonts of capitals. */
const TCVN3 =
  '¸á µà ¶ả ·ã ¹ạ ¨ă ¾ắ »ằ ¼ẳ ½ẵ Æặ ©â Êấ Çầ Èẩ Éẫ Ëậ ®đ Ðé Ìè Îẻ Ïẽ Ñẹ ªê Õế Òề Óể Ôễ Öệ Ýí ×ì Øỉ Üĩ Þị ' +
  'ãó ßò áỏ âõ äọ «ô èố åồ æổ çỗ éộ ¬ơ íớ êờ ëở ìỡ îợ óú ïù ñủ òũ ôụ \u00adư øứ õừ öử ÷ữ ùự ýý úỳ ûỷ üỹ þỵ ' +
  '¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư';

/** VNI for Windows: a letter and its mark behind it. */
const VNI =
  'aùá aøà aûả aõã aïạ aêă aéắ aèằ aúẳ aüẵ aëặ aââ aáấ aàầ aåẩ aãẫ aäậ ' +
  'eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ æỉ óĩ òị ' +
  'oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ ôơ ôùớ ôøờ ôûở ôõỡ ôïợ ' +
  'uùú uøù uûủ uõũ uïụ öư öùứ öøừ öûử öõữ öïự yùý yøỳ yûỷ yõỹ îỵ ñđ';

/** What is written, and the letter that it stands for. */
const lettersIn = (pairs: string): [string, string][] =>
  pairs.split(' ').map((pair): [string, string] => [pair.slice(0, -1), pair.slice(-1)]);

const capital = ([written, letter]: [string, string]): [string, string] => [
  written.toUpperCase(),
  letter.toUpperCase(),
];
const firstCapital = ([written, letter]: [string, string]): [string, string] => [
  written.charAt(0).toUpperCase() + written.slice(1),
  letter.toUpperCase(),
];

const LETTERS: { readonly [E in Encoding]: ReadonlyMap<string, string> } = {
  tcvn3: new Map(lettersIn(TCVN3)),
  vni: new Map(lettersIn(VNI).flatMap((pair) => [firstCapital(pair), capital(pair), pair])),
};

/** Longer ones first: "ôù" is one letter. */
const patternOf = (encoding: Encoding): RegExp =>
  new RegExp([...LETTERS[encoding].keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

const WRITTEN: { readonly [E in Encoding]: RegExp } = { tcvn3: patternOf('tcvn3'), vni: patternOf('vni') };

/** Signs inside words that only one of them has; the letters of the other are ordinary ones in other languages. */
const SIGNS: { readonly [E in Encoding]: RegExp } = {
  tcvn3: /[a-z][¡-¬®µ-¹»-¾]|[¡-¬®µ-¹»-¾][a-z]/i,
  vni: /[aeo][äå]|[aeouyöô][ïøû]|ñ[aeiouyö]/i,
};
/** Letters that only Unicode has, composed or not. */
const UNICODE = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]|\p{M}/u;

const WORDS = /\p{L}{2}/u;

const LOOKED_AT = 200;
const FEWEST = 3;

/**
 * The sheet as it would be in Unicode, where it was written in the fonts of before; the sheet itself where not. For reading
 * only: what stands in the cells stays as it is.
 */
export function inUnicode(sheet: SheetCells): SheetCells {
  const encoding = encodingOf(sheet);
  if (encoding === null) return sheet;
  const readable = (cell: Cell | undefined): Cell | undefined =>
    cell?.value.kind === 'text' && !UNICODE.test(cell.value.text)
      ? { ...cell, value: { kind: 'text', text: decode(cell.value.text, encoding) } }
      : cell;
  return { ...sheet, grid: sheet.grid.map((row) => row?.map(readable)) };
}

function decode(text: string, encoding: Encoding): string {
  const decoded = text.replace(WRITTEN[encoding], (written) => LETTERS[encoding].get(written) ?? written);
  return IN_CAPITALS.test(text) ? decoded.toUpperCase() : decoded;
}

/** "B¶NG CHÊM": letters with tones stay small where the font shows them as capitals. */
const IN_CAPITALS = /^[^a-z]*[A-Z][^a-z]*[A-Z][^a-z]*$/;

/** Told by the first texts together: "é" alone may be any of them. */
function encodingOf(sheet: SheetCells): Encoding | null {
  const seen = { tcvn3: 0, vni: 0, unicode: 0, plain: 0 };
  for (const text of textsOf(sheet)) {
    if (UNICODE.test(text)) seen.unicode += 1;
    else if (SIGNS.tcvn3.test(text)) seen.tcvn3 += 1;
    else if (SIGNS.vni.test(text)) seen.vni += 1;
    else if (WORDS.test(text)) seen.plain += 1;
  }
  const { tcvn3, vni, unicode, plain } = seen;
  if (tcvn3 + vni < Math.max(FEWEST, unicode, plain / 2)) return null;
  // Some letters of TCVN3 look like VNI, but not the other way round.
  return tcvn3 > 0 ? 'tcvn3' : 'vni';
}

function* textsOf({ grid }: SheetCells): Generator<string> {
  let left = LOOKED_AT;
  for (const row of grid) {
    for (const cell of row ?? []) {
      if (cell?.value.kind !== 'text') continue;
      yield cell.value.text;
      left -= 1;
      if (left === 0) return;
    }
  }
}
