import type { Criterion } from '../../scoring/criteriaSet';
import { areaKey } from '../../scoring/previousResults';
import { consolidationSheetWords as words } from '../../wording/consolidationSheetWords';
import { columnLetters } from '../address';
import { constant, formula, pointsValue, type ContentCell, type SheetContent } from '../sheetContent';
import type { ConsolidatedUnits, SheetUnit } from './consolidatedUnits';
import { CENTRED, indexFormat, LIST_FIRST_ROW, POINTS, POINTS_FORMAT, TEXT, type ListColumn } from './listSheet';
import { list, type Row } from './listSheets';
import { rankFormula } from './rankingSheet';
import { totalFormula, totalsPlaces, type Matrices } from './totalsSheet';

/** Where the columns stand; behind them the change of each area, then last year's points of each, hidden. */
const AT = {
  key: 0,
  unit: 1,
  group: 2,
  rank: 3,
  previousRank: 4,
  places: 5,
  total: 6,
  previousTotal: 7,
  points: 8,
  previousIndex: 9,
  remark: 10,
  areas: 11,
} as const;

const CHANGE = { ...POINTS, format: `+${POINTS_FORMAT};-${POINTS_FORMAT};0` } as const;

/** Every unit beside its results of the year before, best first: in places, in points and by area. */
export function printChanges(data: ConsolidatedUnits, matrices: Matrices): SheetContent {
  const areas = comparedAreas(data, matrices);
  const columns: ListColumn[] = [
    { heading: '', width: 60, style: TEXT },
    { heading: words.unit, width: 150, style: TEXT },
    { heading: words.group, width: 62, style: TEXT },
    { heading: words.rank, width: 44, style: { ...CENTRED, bold: true } },
    { heading: words.previousRank, width: 52, style: CENTRED },
    { heading: words.changeInPlaces, width: 60, style: { ...CENTRED, bold: true, format: '+0;-0;0' } },
    { heading: words.total, width: 56, style: { ...POINTS, bold: true } },
    { heading: words.previousTotal, width: 60, style: POINTS },
    { heading: words.changeInPoints, width: 64, style: { ...CHANGE, bold: true } },
    { heading: words.previousIndex, width: 60, style: { ...CENTRED, format: indexFormat(data.set) } },
    { heading: words.remark, width: 130, style: TEXT },
    ...areas.map(({ area }) => ({ heading: words.changeByArea(area.name), width: 70, style: CHANGE })),
    ...areas.map(() => ({ heading: '', width: 50, style: POINTS })),
  ];
  const sheet = {
    name: words.sheet.changes,
    title: words.title.changes(data.year),
    frozenColumns: AT.group,
    hiddenColumns: [AT.key, ...areas.map((_, n) => AT.areas + areas.length + n)],
    paper: 'A3',
  } as const;
  return list(
    data,
    sheet,
    columns,
    data.units.map((unit, n) => unitRow(data, unit, n, { areas, matrices })),
  );
}

/** An area that last year's results have as well, and its place among the areas of the sheet of totals. */
interface ComparedArea {
  readonly area: Criterion;
  readonly at: number;
}

const comparedAreas = ({ units }: ConsolidatedUnits, matrices: Matrices): ComparedArea[] =>
  (matrices.get('self')?.areas ?? []).flatMap(({ area }, at) =>
    units.some(({ change }) => change?.previous.areas.has(areaKey(area.name))) ? [{ area, at }] : [],
  );

interface Layout {
  readonly areas: readonly ComparedArea[];
  readonly matrices: Matrices;
}

function unitRow(data: ConsolidatedUnits, unit: SheetUnit, n: number, { areas, matrices }: Layout): Row {
  const row = LIST_FIRST_ROW + n + 1;
  const at = (column: number): string => `$${columnLetters(column)}${row}`;
  const less = (one: number, other: number): string =>
    `=IF(AND(ISNUMBER(${at(one)}),ISNUMBER(${at(other)})),ROUND(${at(one)}-${at(other)},6),"")`;
  const places = totalsPlaces(matrices);
  const look = (column: number): string => totalFormula(data, matrices, { column, key: at(AT.key) });
  const { change, standing } = unit;
  const cells: (ContentCell | undefined)[] = [];
  cells[AT.key] = constant(unit.key);
  cells[AT.unit] = constant(unit.unit);
  cells[AT.group] = constant(unit.group);
  cells[AT.rank] = formula(rankFormula(data, at(AT.key)), standing.rank ?? '');
  cells[AT.total] = formula(look(places.total), pointsValue(unit.total));
  if (change === null) {
    cells[AT.remark] = constant(words.noPrevious);
    return cells;
  }
  const { previous } = change;
  cells[AT.previousRank] = constant(previous.rank);
  cells[AT.places] = formula(less(AT.previousRank, AT.rank), change.places ?? '');
  cells[AT.previousTotal] = constant(pointsValue(previous.total));
  cells[AT.points] = formula(less(AT.total, AT.previousTotal), pointsValue(change.points));
  cells[AT.previousIndex] = constant(pointsValue(previous.index));
  areas.forEach(({ area, at: ofTotals }, k) => {
    const before = previous.areas.get(areaKey(area.name));
    const [now, then] = [AT.areas + k, AT.areas + areas.length + k];
    cells[then] = constant(pointsValue(before ?? null));
    if (before === undefined) return;
    const text = look(places.areas[ofTotals] ?? 0).slice(1);
    cells[now] = formula(
      `=IF(ISNUMBER(${at(AT.total)}),ROUND(${text}-${at(then)},6),"")`,
      pointsValue(change.areas.get(area.key) ?? null),
    );
  });
  return cells;
}
