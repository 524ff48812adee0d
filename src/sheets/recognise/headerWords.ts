import type { ColumnRole } from '../../scoring/finding';
import { bareText } from '../../scoring/bareText';
import { perText } from '../../scoring/perText';

/** What a heading may mean: the roles of a criteria table, and what only tells other columns and other tables apart. */
export type HeadingMeaning =
  ColumnRole | 'deduction' | 'difference' | 'unit' | 'group' | 'rank' | 'class' | 'money' | 'person';

/** How firmly a heading means something: 5 nothing else, 3 usually, 1 only where nothing else does. */
export type Meanings = ReadonlyMap<HeadingMeaning, number>;

const APPRAISERS =
  'tham dinh|snv|so noi vu|phong noi vu|hoi dong|to cong tac|to giup viec|ban chi dao|to tham|to danh gia|doan kiem tra|cap tren|phuc tra';

/**
 * The words of headings as published tables and exports have them, without diacritics. A word in front of a more general
 * one weighs more: "Nội dung giải trình" is an explanation, "Tổng điểm tối đa" a maximum.
 */
const WORDS: readonly (readonly [meaning: HeadingMeaning, weight: number, words: RegExp])[] = [
  ['code', 5, /^(?:s[. ]?t[. ]?t\.?|t\.?t\.?|so tt|so thu tu|ma|ma so|ma tieu chi|ma tc|ma so tieu chi|ky hieu|no\.?|code|so hieu|muc so|#)$/],
  ['code', 2, /^(?:muc|tc|tieu chi|chi so|index)$/],
  ['name', 3, /^(?:ten )?(?:cac )?(?:noi dung|tieu chi|linh vuc|chi tieu|danh muc|tieu chuan|nhiem vu|chi so thanh phan)/],
  ['name', 3, /criteri|indicator|description|content|tieu chi thanh phan|\btctp\b/],
  ['name', 2, /^ten$|noi dung|tieu chi|linh vuc|chi tieu|nhiem vu|hang muc|^tc$/],
  ['name', 1, /^chi so$|^yeu cau/],
  ['maximum', 5, /toi da|diem chuan|thang diem|ba ?rem|\bmax\b|maximum|diem quy dinh|diem toi ?da/],
  ['maximum', 2, /^diem td$|^td$|^diem$|^so diem$|^points?$|^scores?$|^diem so$/],
  ['reported', 4, /so lieu|(?:ty|ti) le (?:dat duoc|thuc hien|hoan thanh)|ket qua thuc hien|so bao cao|ket qua dau ra|so ke khai|ke khai|reported/],
  ['reported', 2, /(?:ty|ti) le dat|^thuc hien|muc do thuc hien|^ket qua$/],
  ['rule', 5, /cach (?:thuc )?(?:tinh|cham|danh gia)|(?:phuong phap|phuong thuc|hinh thuc) (?:tinh|cham|danh gia)|huong dan (?:cham|tinh)|can cu (?:cham|tinh)|quy tac|cong thuc|tieu chuan cham|scoring|dieu kien cham|thang diem chi tiet|phuong an (?:tra loi|cham|danh gia)|cau tra loi/],
  ['self', 5, /\btu (?:danh gia|dg|cham|xac dinh|khai)\b|\btdg\b|self|don vi (?:cham|danh gia)|(?:xa|phuong|huyen|co so) (?:cham|danh gia)/],
  ['self', 2, /^tc$|^diem tc$|^don vi$|^xa$|^co so$/],
  ['appraised', 5, new RegExp(`(?:${APPRAISERS}).*(?:cham|danh gia|diem)|(?:diem|cham|danh gia).*(?:${APPRAISERS})|cham thuc te|apprais|\\bverified`)],
  ['appraised', 4, new RegExp(`${APPRAISERS}|ubnd (?:tinh|huyen|thanh pho|cap).*(?:cham|danh gia)|cham lai|duyet|cong nhan|\\btd (?:lan|vong|dot) [\\di]`)],
  ['appraised', 2, /ket qua cham|diem cham|diem danh gia|^td$|^diem td$/],
  ['survey', 5, /dieu tra|khao sat|xhh|xa hoi hoc|sipas|survey|hai long/],
  ['total', 4, /tong (?:so )?diem|tong cong|^tong$|^cong$|diem dat|^dat duoc|total|diem cuoi cung|^tong hop$/],
  ['index', 4, /^chi so|(?:ty|ti) le(?! (?:dat duoc|thuc hien|hoan thanh))|%|phan tram|percent|\bindex\b/],
  ['index', 7, /(?:(?:ty|ti) le|%|phan tram).*so (?:voi|sanh).*diem (?:toi da|chuan)/],
  ['evidence', 5, /minh chung|kiem chung|\btlkc\b|chung minh|evidence|verification|tai lieu|van ban kem|ho so kem|duong dan|\blink\b/],
  ['explanation', 5, /giai trinh|thuyet minh|dien giai|explanation|giai thich|\bly do/],
  ['note', 4, /ghi chu|\bnotes?\b|remark/],
  ['appraisalNote', 6, new RegExp(`(?:y kien|nhan xet|ghi chu|ly do|thuyet minh).*(?:${APPRAISERS}|co quan cham)|(?:${APPRAISERS}).*(?:y kien|nhan xet|ghi chu|ly do)|ly do (?:tru|giam)|ghi chu tham dinh`)],
  ['appraisalNote', 3, /^y kien|^nhan xet|comment/],
  ['responsible', 5, /phu trach|chiu trach nhiem|chu tri|tham muu|(?:co quan|don vi|bo phan|phong|nguoi|can bo|cong chuc) (?:thuc hien|theo doi|dau moi)|responsible|phan cong|trach nhiem/],
  ['deduction', 6, /tru diem|diem (?:bi )?tru\b|bi tru|diem phat|diem giam|^tru$/],
  ['difference', 6, /chenh lech|tang[^a-z]*giam|so (?:voi|sanh)|bien dong|diem con (?:thieu|kem)/],
  ['unit', 5, /ten (?:don vi|xa|phuong|co quan|huyen|so|tinh)|don vi hanh chinh|xa, phuong|tinh, thanh pho|co quan, don vi$/],
  ['unit', 3, /^(?:don vi|xa|phuong|huyen|tinh|co quan|dia phuong|dia ban|units?)$/],
  ['group', 4, /^(?:nhom|khoi|cum)\b/],
  ['rank', 6, /xep (?:hang|thu)|thu hang|^vi thu\b|^hang(?:$| (?:trong|theo|toan|nhom|khoi|cum)\b)|\brank/],
  ['class', 6, /xep loai|phan loai|danh hieu/],
  ['money', 7, /kinh phi|du toan|quyet toan|so tien|(?:trieu|nghin|ngan|ty|viet nam) dong|^dong$|\bvnd\b|don gia|thanh tien|^ngan sach/],
  ['person', 7, /ho va ten|ho ten|ngay sinh|nam sinh|chuc vu|chuc danh|he so luong|trinh do/],
]; // prettier-ignore

/** Signs between the two languages or the two halves of a heading, and closing remarks: "STT/No.", "Điểm tối đa (Maximum)". */
const SEPARATORS = /\s*[/()[\]|\n\r:;]\s*|\s+[-–—]\s+/;

/** No heading is longer; longer texts are data. */
const LONGEST = 160;

/** Everything that a heading may mean, with its weights. */
export const meaningsOf = (heading: string): Meanings =>
  heading.length > LONGEST || heading === '' ? NO_MEANINGS : wordsMeant(heading);

const NO_MEANINGS: Meanings = new Map();

const wordsMeant = perText((heading): Meanings => {
  const meanings = new Map<HeadingMeaning, number>();
  const parts = heading.split(SEPARATORS);
  const pieces = (parts.length > 1 ? [heading, ...parts] : parts).map(bareText);
  for (const [meaning, weight, words] of WORDS) {
    if ((meanings.get(meaning) ?? 0) < weight && pieces.some((piece) => words.test(piece)))
      meanings.set(meaning, weight);
  }
  return meanings;
});

/** The year that a heading names, null where it names none. */
export function yearOfText(text: string): number | null {
  if (!text.includes('20')) return null;
  const years = [...text.matchAll(/(?:^|\D)(20[0-4]\d)(?!\d)/g)].map(([, year]) => Number(year));
  return years.length > 0 ? Math.max(...years) : null;
}

/** "Quý I", "6 tháng đầu năm": a column of a part of the year. */
export const saysPartOfYear = (text: string): boolean => /\bquy (?:[iv]+|[1-4])\b|\b[369] thang\b/.test(bareText(text));

/** "Năm trước", "năm ngoái": a column of last year's without its number. */
export const saysLastYear = (text: string): boolean => /nam (?:truoc|ngoai)|ky truoc/.test(bareText(text));
