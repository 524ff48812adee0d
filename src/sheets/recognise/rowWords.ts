/** The whole of a grand total's name: "Tổng cộng", "TỔNG ĐIỂM (A+B)", "Cộng". "Tổng số hồ sơ …" is a criterion. */
const TOTAL =
  /^(?:(?:tong|cong|grand|total)(?: (?:cong|so|diem|so diem|chung|cong diem|total|score|points?))*|tong (?:cong |so )?diem .{1,40})(?:\s*[:(=+/[-].*)?$/;
const SUBTOTAL =
  /^(?:cong|tong)(?: diem| so| cong)* (?:muc|phan|linh vuc|tieu chi|nhom|(?:[ivx]+|\d+|[a-h])(?:$|[\s.:)(]))/;

export type SumRow = 'total' | 'subtotal';

/** Whether a bare name without a code is that of a sum. */
export function sumRowOf(bare: string): SumRow | null {
  if (bare.length > 80) return null;
  if (SUBTOTAL.test(bare)) return 'subtotal';
  return TOTAL.test(bare) ? 'total' : null;
}

const BONUS =
  /^(?:cac )?(?:tieu chi |noi dung |phan )?(?:diem (?:thuong|cong|khuyen khich|uu tien)|(?:thuong|cong) (?:diem|them)|thuong$|bonus)/;
const PENALTY = /^(?:cac )?(?:tieu chi |noi dung |phan )?(?:diem (?:phat|tru)|(?:phat|tru)(?: diem|$)|penalt|deduct)/;
const BOTH = /(?:thuong|cong)[^.;]{0,12}(?:phat|tru)\b/;

export type OutsideMaximum = 'bonus' | 'penalty' | 'both';

/** Whether a bare name says that the row stands outside the maximum. */
export function outsideMaximumOf(bare: string): OutsideMaximum | null {
  const isBonus = BONUS.test(bare);
  const isPenalty = PENALTY.test(bare);
  if ((isBonus || isPenalty) && BOTH.test(bare)) return 'both';
  return isBonus ? 'bonus' : isPenalty ? 'penalty' : null;
}

const BELOW_TABLE =
  /^(?:nguoi lap|noi nhan|ghi chu|luu y|thu truong|chu tich|pho chu tich|t\/?m\.|k\/?t\.|t\/?l\.|q\.|lanh dao|can bo|cong chuc|truong phong|giam doc|dai dien|xac nhan|\(?ky|.{0,40}ngay .{0,12}thang|to truong|thu ky|ket luan|xep loai|xep hang|ty le(?:$|\W*[(%:]| (?:dat|diem|phan tram|chung|so voi|tong)\b)|dat ty le|chi so|quy doi|bang chu|nhan xet chung)/;

/** Notes, signatures and what is worked out of the total: nothing of the tree. */
export const isBelowTable = (bare: string): boolean => BELOW_TABLE.test(bare);

/** A remark between the rows of a table. */
export const isNote = (bare: string): boolean => /^[(*\s]*(?:ghi chu|luu y|chu thich|note)/.test(bare);

/** A name that says how the row is scored, not what the unit has to survey. */
const SURVEY_NAME =
  /(?:thong )?qua (?:phieu )?(?:dieu tra|khao sat|d ?t ?xhh)|\(?(?:d ?t ?xhh|dieu tra xhh|dieu tra xa hoi hoc|khao sat xhh)\)?[.:]?$|^(?:diem )?(?:danh gia )?(?:dieu tra xa hoi hoc|d ?t ?xhh|dieu tra xhh)|theo ket qua (?:dieu tra|khao sat)/;
const CERTAIN_NAME = /\(\s*(?:d ?t ?xhh|dieu tra xhh|dieu tra xa hoi hoc)\s*\)$/;

/** How firmly a name says that its row is scored by a survey; null where it does not say so. */
export function surveyedByName(bare: string): 'certainly' | 'likely' | null {
  if (!SURVEY_NAME.test(bare)) return null;
  return CERTAIN_NAME.test(bare) ? 'certainly' : 'likely';
}
