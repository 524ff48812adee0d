import type { Area } from './area';
import { columnName, offsetFormula } from './formulaText';
import type { ColourPoint, ConditionalFormat, PresetCriterion, TextOperator, Threshold, TopBottomType } from './rules';

/** The question that a conditional format asks of one cell, as a formula standing in that cell. */

const COMPARISON = {
  EqualTo: (x: string, a: string) => `=${x}=(${a})`,
  NotEqualTo: (x: string, a: string) => `=${x}<>(${a})`,
  GreaterThan: (x: string, a: string) => `=${x}>(${a})`,
  LessThan: (x: string, a: string) => `=${x}<(${a})`,
  GreaterThanOrEqualTo: (x: string, a: string) => `=${x}>=(${a})`,
  LessThanOrEqualTo: (x: string, a: string) => `=${x}<=(${a})`,
  Between: (x: string, a: string, b: string) => `=AND(${x}>=(${a}),${x}<=(${b}))`,
  NotBetween: (x: string, a: string, b: string) => `=OR(${x}<(${a}),${x}>(${b}))`,
} as const;

const withoutSign = (formula: string): string => (formula.startsWith('=') ? formula.slice(1) : formula);

export function questionOf({ rule, area }: ConditionalFormat, row: number, column: number): string {
  const own = (formula: string): string => offsetFormula(formula, row - area.row, column - area.column);
  const cell = `${columnName(column)}${row + 1}`;
  const all = fixedAddress(area);
  switch (rule.kind) {
    case 'custom':
      return own(rule.formula);
    case 'cellValue': {
      const first = withoutSign(own(rule.formula1));
      return COMPARISON[rule.operator](cell, first, rule.formula2 === null ? first : withoutSign(own(rule.formula2)));
    }
    case 'containsText':
      return TEXT[rule.operator](
        cell,
        rule.text.startsWith('=') ? `(${withoutSign(own(rule.text))})` : quoted(rule.text),
      );
    case 'topBottom':
      return `=AND(ISNUMBER(${cell}),${TOP_BOTTOM[rule.type](cell, all, rule.rank)})`;
    case 'presetCriteria':
      return PRESET[rule.criterion](cell, all);
    case 'colorScale':
      return placeOnScale(cell, all, rule.points);
    default:
      return '=FALSE';
  }
}

const fixedAddress = ({ row, column, rows, columns }: Area): string =>
  `$${columnName(column)}$${row + 1}:$${columnName(column + columns - 1)}$${row + rows}`;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const TEXT: { readonly [operator in TextOperator]: (cell: string, text: string) => string } = {
  Contains: (x, t) => `=NOT(ISERROR(SEARCH(${t},${x})))`,
  NotContains: (x, t) => `=ISERROR(SEARCH(${t},${x}))`,
  BeginsWith: (x, t) => `=LEFT(${x},LEN(${t}))=${t}`,
  EndsWith: (x, t) => `=RIGHT(${x},LEN(${t}))=${t}`,
};

const share = (all: string, rank: number): string => `MAX(1,INT(COUNT(${all})*${rank}/100))`;
const TOP_BOTTOM: { readonly [type in TopBottomType]: (cell: string, all: string, rank: number) => string } = {
  TopItems: (x, all, rank) => `${x}>=LARGE(${all},MIN(${rank},COUNT(${all})))`,
  BottomItems: (x, all, rank) => `${x}<=SMALL(${all},MIN(${rank},COUNT(${all})))`,
  TopPercent: (x, all, rank) => `${x}>=LARGE(${all},${share(all, rank)})`,
  BottomPercent: (x, all, rank) => `${x}<=SMALL(${all},${share(all, rank)})`,
};

type Question = (cell: string, all: string) => string;

const onDate =
  (question: (day: string) => string): Question =>
  (x) =>
    `=AND(ISNUMBER(${x}),${question(`INT(${x})`)})`;
const inMonth = (months: number): Question =>
  onDate((day) => {
    const month = months === 0 ? 'TODAY()' : `EDATE(TODAY(),${months})`;
    return `MONTH(${day})=MONTH(${month}),YEAR(${day})=YEAR(${month})`;
  });
/** Weeks begin on Sunday. */
const inWeek = (weeks: number): Question =>
  onDate((day) => {
    const first = `(TODAY()-WEEKDAY(TODAY())+1+${7 * weeks})`;
    return `${day}>=${first},${day}<${first}+7`;
  });
const besideMean =
  (comparison: '>' | '<' | '>=' | '<=', deviations = 0): Question =>
  (x, all) =>
    `=AND(ISNUMBER(${x}),${x}${comparison}AVERAGE(${all})${deviations === 0 ? '' : `+${deviations}*STDEVP(${all})`})`;

const PRESET: { readonly [criterion in PresetCriterion]: Question } = {
  Blanks: (x) => `=LEN(TRIM(${x}))=0`,
  NonBlanks: (x) => `=LEN(TRIM(${x}))>0`,
  Errors: (x) => `=ISERROR(${x})`,
  NonErrors: (x) => `=NOT(ISERROR(${x}))`,
  Yesterday: onDate((day) => `${day}=TODAY()-1`),
  Today: onDate((day) => `${day}=TODAY()`),
  Tomorrow: onDate((day) => `${day}=TODAY()+1`),
  LastSevenDays: onDate((day) => `${day}>TODAY()-7,${day}<=TODAY()`),
  LastWeek: inWeek(-1),
  ThisWeek: inWeek(0),
  NextWeek: inWeek(1),
  LastMonth: inMonth(-1),
  ThisMonth: inMonth(0),
  NextMonth: inMonth(1),
  AboveAverage: besideMean('>'),
  BelowAverage: besideMean('<'),
  EqualOrAboveAverage: besideMean('>='),
  EqualOrBelowAverage: besideMean('<='),
  OneStdDevAboveAverage: besideMean('>=', 1),
  OneStdDevBelowAverage: besideMean('<=', -1),
  TwoStdDevAboveAverage: besideMean('>=', 2),
  TwoStdDevBelowAverage: besideMean('<=', -2),
  ThreeStdDevAboveAverage: besideMean('>=', 3),
  ThreeStdDevBelowAverage: besideMean('<=', -3),
  UniqueValues: (x, all) => `=COUNTIF(${all},${x})=1`,
  DuplicateValues: (x, all) => `=COUNTIF(${all},${x})>1`,
};

/* colour scales: the cell's place is 0 at the first point, 1 at the second, 2 at the third */

function placeOnScale(cell: string, all: string, points: readonly ColourPoint[]): string {
  const [low = '0', middle = '0', high] = points.map((point) => thresholdValue(point, all));
  const between = (from: string, to: string): string => `(${cell}-${from})/(${to}-${from})`;
  const place =
    high === undefined
      ? between(low, middle)
      : `IF(${cell}<${middle},${between(low, middle)},1+${between(middle, high)})`;
  return `=IF(ISNUMBER(${cell}),${place},FALSE)`;
}

function thresholdValue({ type, formula }: Threshold, all: string): string {
  const given = `(${withoutSign(formula ?? '0')})`;
  switch (type) {
    case 'LowestValue':
      return `MIN(${all})`;
    case 'HighestValue':
      return `MAX(${all})`;
    case 'Percent':
      return `(MIN(${all})+(MAX(${all})-MIN(${all}))*${given}/100)`;
    case 'Percentile':
      return `PERCENTILE(${all},${given}/100)`;
    default:
      return given;
  }
}

/** The colour at a place of the scale, mixed of the two points beside it. */
export function colourAt(points: readonly ColourPoint[], place: number): string {
  const onScale = Math.min(Math.max(place, 0), points.length - 1);
  const first = Math.min(Math.floor(onScale), points.length - 2);
  const [from, to] = [points[first]?.color ?? '#FFFFFF', points[first + 1]?.color ?? '#FFFFFF'];
  const part = (start: number): string => {
    const [one, other] = [from, to].map((color) => Number.parseInt(color.slice(start, start + 2), 16));
    const mixed = Math.round((one ?? 0) + ((other ?? 0) - (one ?? 0)) * (onScale - first));
    return mixed.toString(16).padStart(2, '0').toUpperCase();
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
