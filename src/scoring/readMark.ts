import { saysNotApplicable } from './notApplicable';
import type { Points } from './points';
import { NO_POINTS, parsePlainPoints, pointsOfNumber, subtractPoints } from './points';
import type { Mark } from './scorecard';
import { BLANK } from './scorecard';
import { perText } from './perText';
import { matchable } from './vietnamese';

/** Words in a points cell that say who gives the points instead of giving them: "ĐTXHH", "Điều tra XHH", "khảo sát". */
const ELSEWHERE =
  /đ\s?t\s?xhh|xhh|điều tra|khảo sát|xã hội học|sipas|không (cần )?tự (chấm|đánh giá)|đơn vị khác chấm|cơ quan khác chấm/u;

/** No scale comes near it; sums beyond could not be kept exact. */
const LARGEST = 1_000_000;

/** The mark of a cell that holds a number. */
export function markOfNumber(value: number): Mark {
  return Math.abs(value) <= LARGEST
    ? { kind: 'points', points: pointsOfNumber(value), typed: null }
    : { kind: 'unreadable', typed: String(value) };
}

/** The mark of a cell that holds text. */
export const markOfText = perText((typed): Mark => {
  const said = matchable(typed);
  if (said === '' || said === "'") return BLANK;
  const points = parsePoints(said);
  if (points !== null) return { kind: 'points', points, typed };
  if (saysNotApplicable(said)) return { kind: 'not-applicable', typed };
  return ELSEWHERE.test(said) ? { kind: 'elsewhere', typed } : { kind: 'unreadable', typed };
});

/**
 * Points out of what people type: "0,5", "0.5 ", "03 điểm", "'1", with no-break spaces. Either sign may be the decimal
 * one; where both occur the last is. Null where the text is no number.
 */
export function parsePoints(typed: string): Points | null {
  const parts = WRITTEN_POINTS.exec(withoutSpacesBesideSign(matchable(typed)));
  const plain = parts && plainDecimal(parts[2] ?? '');
  if (!parts || plain === null || Number(plain) > LARGEST) return null;
  const amount = parsePlainPoints(plain) ?? pointsOfNumber(Number(plain));
  return parts[1] === '' || parts[1] === '+' ? amount : subtractPoints(NO_POINTS, amount);
}

/** "0 ,5" and "0, 5" are "0,5". */
const withoutSpacesBesideSign = (said: string): string =>
  said.replace(/ (?=[.,]\d)/g, '').replace(/(\d[.,]) (?=\d)/g, '$1');
const WRITTEN_POINTS = /^'? ?([+\-−–]?) ?([\d.,]+) ?(?:điểm|đ)?\.?$/u;

/** "1.234,5" -> "1234.5", ",5" -> "0.5", "5." -> "5"; null where the signs make no number ("1.2.3"). */
function plainDecimal(digitsAndSigns: string): string | null {
  const written = digitsAndSigns.replace(/[.,]$/, '');
  const [, whole = '', sign = '', decimals = ''] = /^(.*?)(?:([.,])(\d+))?$/.exec(written) ?? [];
  if (/^\d+$/.test(whole)) return decimals ? `${whole}.${decimals}` : whole;
  if (whole === '') return decimals ? `0.${decimals}` : null;
  const grouped = sign && whole.includes(sign) ? written : whole;
  if (!/^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(grouped)) return null;
  const digits = grouped.replace(/[.,]/g, '');
  return grouped === written ? digits : `${digits}.${decimals}`;
}
