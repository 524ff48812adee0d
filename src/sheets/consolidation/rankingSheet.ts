import type { Band } from '../../scoring/criteriaSet';
import { percentPoints } from '../../scoring/percentIndex';
import { numberOfPoints, printPlainPoints, type Points } from '../../scoring/points';
import { consolidationVi } from '../../wording/consolidation.vi';
import { consolidationSheetWords as words } from '../../wording/consolidationSheetWords';
import { columnLetters } from '../address';
import { constant, formula, type ContentCell, type ContentValue, type SheetContent } from '../sheetContent';
import type { ConsolidatedUnits, SheetUnit } from './consolidatedUnits';
import { basedOn, indexFormat, LIST_FIRST_ROW, POINTS_FORMAT, printList, type ListColumn } from './listSheet';
import { measuredTotals, totalsPlaces, totalsRange, type Matrices } from './totalsSheet';

/** Where the columns of the ranking stand. */
const AT = { key: 0, rank: 1, unit: 2, group: 3, total: 4, index: 5, groupRank: 6, band: 7, toNext: 8 } as const; // prettier-ignore
const PREVIOUS = { total: 9, index: 10, rank: 11, points: 12, places: 13 } as const;

/** The ranking, best first. Ranks, classes and distances are formulas over the sheet of totals, found by the unit's key. */
export function printRanking(data: ConsolidatedUnits, matrices: Matrices): SheetContent {
  const points = { horizontal: 'center', format: POINTS_FORMAT } as const;
  const centred = { horizontal: 'center' } as const;
  const index = { horizontal: 'center', format: indexFormat(data.set) } as const;
  const columns: ListColumn[] = [
    { heading: '', width: 60, style: { format: '@' } },
    { heading: words.rank, width: 44, style: { ...centred, bold: true } },
    { heading: words.unit, width: 150, style: { format: '@' } },
    { heading: words.group, width: 62, style: { format: '@' } },
    { heading: words.total, width: 56, style: { ...points, bold: true } },
    { heading: words.index, width: 54, style: { ...index, bold: true } },
    { heading: words.groupRank, width: 58, style: centred },
    { heading: words.band, width: 66, style: centred },
    { heading: words.toNextPlace, width: 74, style: points },
    ...(data.hasPrevious
      ? [
          { heading: words.previousTotal, width: 60, style: points },
          { heading: words.previousIndex, width: 60, style: index },
          { heading: words.previousRank, width: 56, style: centred },
          { heading: words.changeInPoints, width: 66, style: { ...points, format: `+${POINTS_FORMAT};-${POINTS_FORMAT};0` } }, // prettier-ignore
          { heading: words.changeInPlaces, width: 66, style: { ...centred, format: '+0;-0;0' } },
          ...areaColumns(data).map(({ heading }) => ({ heading, width: 66, style: { ...points, format: `+${POINTS_FORMAT};-${POINTS_FORMAT};0` } })), // prettier-ignore
        ]
      : []),
  ];
  return printList({
    name: words.sheet.ranking,
    title: words.title.ranking(data.year),
    subtitle: `${basedOn(data.set)}. ${words.rankedBy(consolidationVi.measure[data.measure])}`,
    set: data.set,
    columns,
    rows: data.units.map((unit, n) => unitRow(data, unit, n, matrices)),
    frozenColumns: AT.group,
    hiddenColumns: [AT.key],
  });
}

/** Areas that last year's table has as well. */
function areaColumns({ plan, units }: ConsolidatedUnits): { key: string; heading: string }[] {
  return plan.rows
    .filter(({ criterion, depth }) => depth === 0 && units.some(({ change }) => change?.areas.has(criterion.key)))
    .map(({ criterion }) => ({ key: criterion.key, heading: words.changeByArea(criterion.name) }));
}

function unitRow(data: ConsolidatedUnits, unit: SheetUnit, n: number, matrices: Matrices): (ContentCell | undefined)[] {
  const { standing } = unit;
  const totals = measuredTotals(data, unit);
  const shown = totals.share && percentPoints(totals.share, data.set);
  const texts = new RankingFormulas(data, matrices, LIST_FIRST_ROW + n + 1);
  const cells: (ContentCell | undefined)[] = [];
  cells[AT.key] = constant(unit.key);
  cells[AT.rank] = formula(texts.rank(), standing.rank ?? '');
  cells[AT.unit] = constant(unit.unit);
  cells[AT.group] = constant(unit.group);
  cells[AT.total] = formula(texts.look('total'), asNumber(unit.total));
  cells[AT.index] = formula(texts.look('index'), asNumber(shown));
  cells[AT.groupRank] = formula(texts.groupRank(), standing.groupRank ?? '');
  cells[AT.band] = formula(texts.band(unit.bands), unit.band?.name ?? '');
  cells[AT.toNext] = formula(texts.toNext(), asNumber(standing.toNextPlace));
  if (data.hasPrevious) putPrevious(cells, data, unit, texts);
  return cells;
}

const asNumber = (points: Points | null): ContentValue => (points === null ? '' : numberOfPoints(points));

function putPrevious(
  cells: (ContentCell | undefined)[],
  data: ConsolidatedUnits,
  { change }: SheetUnit,
  texts: RankingFormulas,
): void {
  // prettier-ignore
  if (change === null) {
    cells[PREVIOUS.total] = constant(words.noPrevious);
    return;
  }
  const { previous, areas } = change;
  cells[PREVIOUS.total] = constant(asNumber(previous.total));
  cells[PREVIOUS.index] = constant(asNumber(previous.index));
  cells[PREVIOUS.rank] = constant(previous.rank);
  if (previous.total !== null) cells[PREVIOUS.points] = formula(texts.less(AT.total, PREVIOUS.total), asNumber(change.points)); // prettier-ignore
  if (previous.rank !== null) cells[PREVIOUS.places] = formula(texts.less(PREVIOUS.rank, AT.rank), change.places ?? '');
  areaColumns(data).forEach(({ key }, n) => {
    cells[PREVIOUS.places + 1 + n] = constant(asNumber(areas.get(key) ?? null));
  });
}

/** The formulas of one row, counted from 1. */
class RankingFormulas {
  private readonly units: number;

  constructor(
    { units }: ConsolidatedUnits,
    private readonly matrices: Matrices,
    private readonly row: number,
  ) {
    this.units = units.length;
  }

  private at(column: number): string {
    return `$${columnLetters(column)}${this.row}`;
  }

  private all(column: number): string {
    const letters = columnLetters(column);
    return `$${letters}$${LIST_FIRST_ROW + 1}:$${letters}$${LIST_FIRST_ROW + this.units}`;
  }

  look(what: 'total' | 'index'): string {
    const places = totalsPlaces(this.matrices);
    const [keys, column] = [places.key, places[what]].map((at) => totalsRange(at, this.units));
    return `=INDEX(${column},MATCH(${this.at(AT.key)},${keys},0))`;
  }

  /** Totals are rounded sums: equal ones are the same number and share a rank. */
  rank(): string {
    return `=IF(ISNUMBER(${this.at(AT.total)}),RANK(${this.at(AT.total)},${this.all(AT.total)}),"")`;
  }

  groupRank(): string {
    const [totals, groups] = [this.all(AT.total), this.all(AT.group)];
    const better = `SUMPRODUCT((${groups}=${this.at(AT.group)})*ISNUMBER(${totals})*(${totals}>${this.at(AT.total)}))`;
    return `=IF(ISNUMBER(${this.at(AT.total)}),${better}+1,"")`;
  }

  toNext(): string {
    const [total, rank] = [this.at(AT.total), this.at(AT.rank)];
    return `=IF(N(${rank})<2,"",ROUND(LARGE(${this.all(AT.total)},${rank}-1)-${total},6))`;
  }

  band(bands: readonly Band[]): string {
    const index = this.at(AT.index);
    const choices = [...bands].sort((a, b) => b.from - a.from).slice(0, MOST_BANDS);
    const named = choices.map(({ name, from }) => `IF(${index}>=${printPlainPoints(from)},${quoted(name)},`);
    return `=IF(ISNUMBER(${index}),${named.join('')}""${')'.repeat(named.length)},"")`;
  }

  less(one: number, other: number): string {
    const [from, off] = [this.at(one), this.at(other)];
    return `=IF(AND(ISNUMBER(${from}),ISNUMBER(${off})),ROUND(${from}-${off},6),"")`;
  }
}

/** Functions may stand in one another so deep, and a text in a formula be so long, in Excel. */
const MOST_BANDS = 20;
const LONGEST_TEXT = 200;

const quoted = (text: string): string => `"${text.slice(0, LONGEST_TEXT).replaceAll('"', '""')}"`;
