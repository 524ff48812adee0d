import { levelOfDepth, type Criterion } from '../../scoring/criteriaSet';
import { isBelow, percentPoints, type Fraction } from '../../scoring/percentIndex';
import { ofMillionths, subtractPoints } from '../../scoring/points';
import { obtainedOn, rowSumsOf } from '../../scoring/unitTotals';
import { consolidationSheetWords as words } from '../../wording/consolidationSheetWords';
import { formatPoints } from '../../wording/numbers';
import { columnLetters } from '../address';
import { constant, placed, type ContentCell, type SheetContent } from '../sheetContent';
import type { ConsolidatedUnits, SheetUnit } from './consolidatedUnits';
import { CENTRED, COLOURS, indexFormat, LIST_FIRST_ROW, POINTS, TEXT, type ListColumn } from './listSheet';
import { amount, list, type Row } from './listSheets';

const AT = {
  unit: 0,
  code: 1,
  name: 2,
  maximum: 3,
  obtained: 4,
  percent: 5,
  lost: 6,
  level: 7,
  responsible: 8,
} as const;

/** What is not printed does not make rows higher. */
const ASIDE = { ...TEXT, wrap: false } as const;

/**
 * What is below the threshold of each unit, under the unit and the office that answers for it. Those headings are printed;
 * the columns that repeat them on every row are there to filter by.
 */
export function printWeakByUnit(data: ConsolidatedUnits, units: readonly SheetUnit[]): SheetContent {
  const columns: ListColumn[] = [
    { heading: words.unit, width: 110, style: ASIDE },
    { heading: words.code, width: 40, style: { ...TEXT, ...CENTRED } },
    { heading: words.name, width: 300, style: TEXT },
    { heading: words.maximum, width: 40, style: POINTS },
    { heading: words.obtained, width: 42, style: POINTS },
    { heading: words.percent, width: 42, style: { ...CENTRED, bold: true, format: indexFormat(data.set) } },
    { heading: words.lost, width: 42, style: POINTS },
    { heading: words.level, width: 64, style: ASIDE },
    { heading: words.responsible, width: 150, style: ASIDE },
  ];
  const rows = units.flatMap((unit) => unitRows(data, unit));
  const sheet = {
    name: words.sheet.weakByUnit,
    title: words.title.weakByUnit(data.year, formatPoints(data.set.threshold, 'vi')),
    frozenColumns: 1,
    printed: { first: AT.code, last: AT.lost },
    compact: true,
    conditionalFormats: headingColours(rows.length),
  };
  return list(data, sheet, columns, rows);
}

/** One row below the threshold. */
interface Weak {
  readonly criterion: Criterion;
  readonly depth: number;
  readonly share: Fraction;
}

/** A heading for the unit, then its offices in the order in which the form first names them. */
function unitRows(data: ConsolidatedUnits, unit: SheetUnit): Row[] {
  const weak = weakOf(data, unit);
  if (weak.length === 0) return [];
  const offices = [...new Set(weak.map(({ criterion }) => criterion.responsible))];
  const named = offices.some((office) => office !== '');
  return [
    unitHeading(data, unit),
    ...offices.flatMap((office) => [
      ...(named ? [officeHeading(unit, office)] : []),
      ...weak.filter(({ criterion }) => criterion.responsible === office).map((row) => weakRow(data, unit, row)),
    ]),
  ];
}

function weakOf({ plan, set }: ConsolidatedUnits, { marks }: SheetUnit): Weak[] {
  const sums = rowSumsOf(plan, marks);
  return plan.rows.flatMap(({ criterion, depth }, row) => {
    const [obtained, maximum] = [obtainedOn(sums, row), sums.maximum[row] ?? 0];
    if (obtained === null || maximum <= 0) return [];
    const share = { points: obtained, of: ofMillionths(maximum) };
    return isBelow(share, set.threshold) ? [{ criterion, depth, share }] : [];
  });
}

const figures = ({ set }: ConsolidatedUnits, share: Fraction): readonly [number, ContentCell][] => [
  [AT.maximum, amount(share.of)],
  [AT.obtained, amount(share.points)],
  [AT.percent, amount(percentPoints(share, set))],
  [AT.lost, amount(subtractPoints(share.of, share.points))],
];

const unitHeading = (data: ConsolidatedUnits, { unit, group, totals }: SheetUnit): Row =>
  placed([
    [AT.unit, constant(unit)],
    [AT.name, constant([unit, group].filter(Boolean).join(', '))],
    ...(totals.share ? figures(data, totals.share) : []),
  ]);

const officeHeading = ({ unit }: SheetUnit, office: string): Row =>
  placed([
    [AT.unit, constant(unit)],
    [AT.name, constant(office || words.nobodyNamed)],
    [AT.responsible, constant(office)],
  ]);

const weakRow = (data: ConsolidatedUnits, { unit }: SheetUnit, { criterion, depth, share }: Weak): Row =>
  placed([
    [AT.unit, constant(unit)],
    [AT.code, constant(criterion.code)],
    [AT.name, constant(criterion.name)],
    ...figures(data, share),
    [AT.level, constant(words.levels[levelOfDepth(depth)])],
    [AT.responsible, constant(criterion.responsible)],
  ]);

/** By what stands in a row, so that headings keep their looks wherever rows are sorted to. */
function headingColours(rows: number): SheetContent['conditionalFormats'] {
  const range = { row: LIST_FIRST_ROW, column: AT.code, rows: Math.max(1, rows), columns: AT.lost };
  const at = (column: number): string => `$${columnLetters(column)}${LIST_FIRST_ROW + 1}`;
  const isHeading = `${at(AT.level)}=""`;
  return [
    { range, formula: `=AND(${isHeading},${at(AT.maximum)}<>"")`, style: { bold: true, fill: COLOURS.otherArea } },
    { range, formula: `=AND(${isHeading},${at(AT.name)}<>"")`, style: { bold: true, fill: COLOURS.header } },
    { range, formula: `=${at(AT.level)}="${words.levels.area}"`, style: { bold: true } },
  ];
}
