import type { Criterion } from '../../scoring/criteriaSet';
import { percentPoints } from '../../scoring/percentIndex';
import { NO_POINTS, numberOfPoints, ofMillionths, sumPoints, type Points } from '../../scoring/points';
import { COUNTED_BY, measuredTotals } from '../../scoring/ranking';
import type { Counted, UnitTotals } from '../../scoring/unitTotals';
import { consolidationSheetWords as words } from '../../wording/consolidationSheetWords';
import { columnLetters, quoteSheetName } from '../address';
import { constant, formula, pointsValue, type ContentCell, type SheetContent } from '../sheetContent';
import type { ConsolidatedUnits, SheetUnit } from './consolidatedUnits';
import { basedOn, indexFormat, LIST_FIRST_ROW, POINTS_FORMAT, printList, type ListColumn } from './listSheet';
import { unitRowFormula } from './matrixFormulas';
import { columnRange, type MatrixKind, type MatrixPlaces } from './matrixPlaces';

/** The matrices that are there, by kind. */
export type Matrices = ReadonlyMap<MatrixKind, MatrixPlaces>;

/** Where the columns of the sheet of totals stand. */
export interface TotalsPlaces {
  readonly key: number;
  readonly areas: readonly number[];
  readonly bonus: number | null;
  readonly penalty: number | null;
  readonly total: number;
  readonly maximum: number;
  readonly index: number;
  /** Hidden: 0 the unit's own points, 1 the first appraisal, 2 the second. */
  readonly basis: number;
  /** Hidden: the unit's row in each matrix. */
  readonly rowIn: ReadonlyMap<MatrixKind, number>;
  readonly width: number;
}

const FIRST_AREA = 4;
const COUNTING = ['self', 'appraisedFirst', 'appraised', 'survey'] as const;

export function totalsPlaces(matrices: Matrices): TotalsPlaces {
  const self = matrices.get('self');
  let column = FIRST_AREA;
  const next = (): number => column++;
  const areas = (self?.areas ?? []).map(next);
  const bonus = self?.bonus ? next() : null;
  const penalty = self?.penalty ? next() : null;
  const [total, maximum, index, basis] = [next(), next(), next(), next()];
  const rowIn = new Map(COUNTING.filter((kind) => matrices.has(kind)).map((kind) => [kind, next()] as const));
  return { key: 0, areas, bonus, penalty, total, maximum, index, basis, rowIn, width: column };
}

/** What the sheet has in a column for the unit of a key, for other sheets. */
export function totalFormula(
  { units }: ConsolidatedUnits,
  matrices: Matrices,
  { column, key }: { readonly column: number; readonly key: string },
): string {
  const range = (at: number): string => {
    const letters = columnLetters(at);
    return `${quoteSheetName(words.sheet.totals)}!$${letters}$${LIST_FIRST_ROW + 1}:$${letters}$${LIST_FIRST_ROW + units.length}`;
  };
  return `=INDEX(${range(column)},MATCH(${key},${range(totalsPlaces(matrices).key)},0))`;
}

/** Totals by area and unit; every figure is worked out of the matrices, so that what appraisers enter there arrives here. */
export function printTotals(data: ConsolidatedUnits, units: readonly SheetUnit[], matrices: Matrices): SheetContent {
  const places = totalsPlaces(matrices);
  const points = { horizontal: 'center', format: POINTS_FORMAT } as const;
  const columns: ListColumn[] = [];
  const put = (column: number, heading: string, width: number, style: ListColumn['style'] = points): void => {
    columns[column] = { heading, width, style };
  };
  put(0, '', 60, { format: '@' });
  put(1, words.order, 32, { horizontal: 'center' });
  put(2, words.unit, 140, { format: '@' });
  put(3, words.group, 60, { format: '@' });
  const areas = matrices.get('self')?.areas ?? [];
  const areaWidth = Math.max(56, Math.min(90, 560 / (areas.length + 1)));
  areas.forEach(({ area }, n) => put(places.areas[n] ?? 0, areaHeading(area.code, area.name, area.maximum), areaWidth));
  if (places.bonus !== null) put(places.bonus, words.bonus, 52);
  if (places.penalty !== null) put(places.penalty, words.penalty, 52);
  put(places.total, words.total, 56, { ...points, bold: true });
  put(places.maximum, words.inForce, 56);
  put(places.index, words.index, 56, { ...points, format: indexFormat(data.set), bold: true });
  const hidden = [0, places.basis, ...places.rowIn.values()];
  for (const column of hidden.slice(1)) put(column, '', 40, {});
  const rows = units.map((unit, n) => unitRow(data, unit, n, { places, matrices }));
  return printList({
    name: words.sheet.totals,
    title: words.title.totals(data.year),
    subtitle: basedOn(data.set),
    set: data.set,
    columns,
    rows,
    frozenColumns: 3,
    hiddenColumns: hidden,
    below: meansRow(places, rows),
  });
}

const areaHeading = (code: string, name: string, maximum: Points | null): string =>
  [
    [code, name].filter(Boolean).join('. '),
    maximum === null ? '' : `(${String(numberOfPoints(maximum)).replace('.', ',')} điểm)`,
  ]
    .filter(Boolean)
    .join(' ');

interface Layout {
  readonly places: TotalsPlaces;
  readonly matrices: Matrices;
}

function unitRow(data: ConsolidatedUnits, unit: SheetUnit, n: number, layout: Layout): (ContentCell | undefined)[] {
  const { places, matrices } = layout;
  const row = LIST_FIRST_ROW + n + 1;
  const totals = measuredTotals(data, unit);
  const texts = new TotalsFormulas(data, layout, row);
  const cells: (ContentCell | undefined)[] = [
    constant(unit.key),
    constant(n + 1),
    constant(unit.unit),
    constant(unit.group),
  ];
  const areas = matrices.get('self')?.areas ?? [];
  areas.forEach(({ area }, at) => {
    cells[places.areas[at] ?? 0] = formula(texts.area(at), numberOfPoints(areaPoints(data, totals, area)));
  });
  if (places.bonus !== null) cells[places.bonus] = formula(texts.bonus(), pointsValue(totals.bonus ?? NO_POINTS));
  if (places.penalty !== null)
    cells[places.penalty] = formula(texts.penalty(), pointsValue(totals.penalty ?? NO_POINTS));
  const hasAny = totals.obtained !== null;
  cells[places.total] = formula(texts.total(), hasAny ? pointsValue(unit.total) : '');
  cells[places.maximum] = formula(texts.maximum(), numberOfPoints(totals.maximum));
  const index = totals.share && percentPoints(totals.share, data.set);
  cells[places.index] = formula(texts.index(), pointsValue(index));
  cells[places.basis] = formula(texts.basis(), basisOf(data, unit));
  for (const [kind, column] of places.rowIn) {
    const matrix = matrices.get(kind);
    if (matrix) cells[column] = formula(unitRowFormula(matrix, `$${columnLetters(places.key)}${row}`), n + 1);
  }
  return cells;
}

/** 0 where nothing of the area is filled in. */
const areaPoints = ({ set }: ConsolidatedUnits, totals: UnitTotals, area: Criterion): Points =>
  totals.areas[set.areas.indexOf(area)] ?? NO_POINTS;

/** The measure's own basis, or what the unit's points say: the last round that holds any. */
function basisOf({ plan, measure }: ConsolidatedUnits, { marks, totals }: SheetUnit): number {
  const { basis } = COUNTED_BY[measure];
  if (basis === 'self') return 0;
  if (basis === null && totals.basis === 'self') return 0;
  const isSecond = plan.leaves.some((_, leaf) => marks.states[leaf * COUNTING.length + 2] === 1);
  return isSecond ? 2 : 1;
}

/** The formulas of one unit's row, counted from 1. */
class TotalsFormulas {
  private readonly counted: Counted;

  constructor(
    private readonly data: ConsolidatedUnits,
    private readonly layout: Layout,
    private readonly row: number,
  ) {
    this.counted = COUNTED_BY[data.measure];
  }

  private at(column: number): string {
    return `$${columnLetters(column)}${this.row}`;
  }

  /** The unit's cell in a column of a matrix; 0 where the matrix does not have the unit. */
  private look(kind: MatrixKind, column: (places: MatrixPlaces) => number | undefined): string {
    const matrix = this.layout.matrices.get(kind);
    const at = matrix && column(matrix);
    const row = this.layout.places.rowIn.get(kind);
    if (matrix === undefined || at === undefined || row === undefined) return '0';
    return `IF(${this.at(row)}=0,0,N(INDEX(${columnRange(matrix, at)},${this.at(row)})))`;
  }

  /** The points that the index is of. */
  private ofBasis(column: (places: MatrixPlaces) => number | undefined): string {
    const { matrices, places } = this.layout;
    if (this.counted.basis === 'self') return this.look('self', column);
    const first = this.look('appraisedFirst', column);
    const appraised = matrices.has('appraised')
      ? `IF(${this.at(places.basis)}=2,${this.look('appraised', column)},${first})`
      : first;
    return `IF(${this.at(places.basis)}=0,${this.look('self', column)},${appraised})`;
  }

  private ofSurvey(column: (places: MatrixPlaces) => number | undefined): string {
    return this.counted.survey && this.layout.matrices.has('survey') ? `+${this.look('survey', column)}` : '';
  }

  basis(): string {
    const { matrices } = this.layout;
    if (this.counted.basis === 'self') return '=0';
    const count = ({ count: at }: MatrixPlaces): number => at;
    const first = this.counted.basis === 'appraised' ? '1' : `IF(${this.look('appraisedFirst', count)}>0,1,0)`;
    return matrices.has('appraised') ? `=IF(${this.look('appraised', count)}>0,2,${first})` : `=${first}`;
  }

  area(at: number): string {
    const column = ({ areas }: MatrixPlaces): number | undefined => areas[at]?.column;
    return `=ROUND(${this.ofBasis(column)}${this.ofSurvey(column)},6)`;
  }

  bonus(): string {
    return `=ROUND(${this.ofBasis(({ bonus }) => bonus?.column)},6)`;
  }

  penalty(): string {
    return `=ROUND(${this.ofBasis(({ penalty }) => penalty?.column)},6)`;
  }

  /** "" where the unit has no points at all; brought to 100 where the measure says so. */
  total(): string {
    const { areas, bonus, penalty, maximum } = this.layout.places;
    const sum = `SUM(${this.at(areas[0] ?? 0)}:${this.at(areas.at(-1) ?? 0)})`;
    const all = `${sum}${bonus === null ? '' : `+${this.at(bonus)}`}${penalty === null ? '' : `-${this.at(penalty)}`}`;
    const count = `${this.ofBasis(({ count: at }) => at)}${this.ofSurvey(({ count: at }) => at)}`;
    const full = this.layout.matrices.get('self')?.leaves.some(({ fullPoints }) => fullPoints) ? `+ABS(${all})` : '';
    const none = `${count}${full}=0`;
    if (this.data.measure !== 'rescaled') return `=IF(${none},"",ROUND(${all},6))`;
    return `=IF(OR(${none},${this.at(maximum)}=0),"",ROUND((${all})/${this.at(maximum)}*100,6))`;
  }

  maximum(): string {
    const column = ({ maximum }: MatrixPlaces): number => maximum;
    return `=ROUND(${this.ofBasis(column)}${this.ofSurvey(column)},6)`;
  }

  /** What is cut is first freed of binary noise. */
  index(): string {
    const { total, maximum } = this.layout.places;
    const { rounding, decimals } = this.data.set;
    const percent =
      this.data.measure === 'rescaled' ? this.at(total) : `ROUND(${this.at(total)}/${this.at(maximum)}*100,8)`;
    const shown = rounding === 'truncate' ? `TRUNC(${percent},${decimals})` : `ROUND(${percent},${decimals})`;
    return `=IF(OR(${this.at(maximum)}=0,${this.at(total)}=""),"",${shown})`;
  }
}

/** Means of all columns of figures, below the list. */
function meansRow(
  places: TotalsPlaces,
  rows: readonly (readonly (ContentCell | undefined)[])[],
): (ContentCell | undefined)[] {
  const cells: (ContentCell | undefined)[] = [undefined, undefined, constant(words.mean)];
  for (let column = FIRST_AREA; column <= places.index; column += 1) {
    const values = rows.map((row) => row[column]?.value).filter((value) => typeof value === 'number');
    const sum = sumPoints(values.map((value) => ofMillionths(Math.round(value * 1e6))));
    const mean = values.length === 0 ? '' : Math.round(sum / values.length) / 1e6;
    const letters = columnLetters(column);
    const range = `${letters}${LIST_FIRST_ROW + 1}:${letters}${LIST_FIRST_ROW + rows.length}`;
    cells[column] = formula(`=IF(COUNT(${range})=0,"",ROUND(AVERAGE(${range}),6))`, mean);
  }
  return cells;
}
