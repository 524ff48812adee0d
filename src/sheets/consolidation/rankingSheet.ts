import type { Band } from '../../scoring/criteriaSet';
import { percentPoints } from '../../scoring/percentIndex';
import { numberOfPoints, printPlainPoints } from '../../scoring/points';
import { consolidationVi } from '../../wording/consolidation.vi';
import { consolidationSheetWords as words } from '../../wording/consolidationSheetWords';
import { columnLetters, quoteSheetName } from '../address';
import { constant, formula, pointsValue, type ContentCell, type SheetContent } from '../sheetContent';
import type { ConsolidatedUnits, SheetUnit } from './consolidatedUnits';
import { basedOn, CENTRED, indexFormat, LIST_FIRST_ROW, POINTS, printList, TEXT, type ListColumn } from './listSheet';
import { totalFormula, totalsPlaces, type Matrices } from './totalsSheet';

/** Where the columns of the ranking stand; the last two are not always there. */
const AT = {
  key: 0,
  rank: 1,
  unit: 2,
  group: 3,
  total: 4,
  index: 5,
  groupRank: 6,
  band: 7,
  toNext: 8,
  toNextInGroup: 9,
  inGroup: 10,
} as const;

/** The ranking, best first. Ranks, classes and distances are formulas over the sheet of totals, found by the unit's key. */
export function printRanking(data: ConsolidatedUnits, matrices: Matrices): SheetContent {
  const index = { ...CENTRED, format: indexFormat(data.set) } as const;
  const grouped = hasGroups(data);
  const columns: ListColumn[] = [
    { heading: '', width: 60, style: TEXT },
    { heading: words.rank, width: 44, style: { ...CENTRED, bold: true } },
    { heading: words.unit, width: 150, style: TEXT },
    { heading: words.group, width: 62, style: TEXT },
    { heading: words.total, width: 56, style: { ...POINTS, bold: true } },
    { heading: words.index, width: 54, style: { ...index, bold: true } },
    { heading: words.groupRank, width: 58, style: CENTRED },
    { heading: words.band, width: 66, style: CENTRED },
    { heading: words.toNextPlace, width: 74, style: POINTS },
    ...(grouped
      ? [
          { heading: words.toNextInGroup, width: 74, style: POINTS },
          { heading: '', width: 60, style: POINTS },
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
    hiddenColumns: [AT.key, ...(grouped ? [AT.inGroup] : [])],
  });
}

const hasGroups = ({ units }: ConsolidatedUnits): boolean => new Set(units.map(({ group }) => group)).size > 1;

/** A unit's place by its key, for other sheets. */
export function rankFormula({ units }: ConsolidatedUnits, key: string): string {
  const at = (column: number): string => `${quoteSheetName(words.sheet.ranking)}!${columnOf(column, units.length)}`;
  return `=INDEX(${at(AT.rank)},MATCH(${key},${at(AT.key)},0))`;
}

/** One column over all units. */
function columnOf(column: number, units: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${LIST_FIRST_ROW + 1}:$${letters}$${LIST_FIRST_ROW + units}`;
}

function unitRow(data: ConsolidatedUnits, unit: SheetUnit, n: number, matrices: Matrices): (ContentCell | undefined)[] {
  const { standing, total, index } = unit;
  const shown = index && percentPoints(index, data.set);
  const texts = new RankingFormulas(data, matrices, LIST_FIRST_ROW + n + 1);
  const cells: (ContentCell | undefined)[] = [];
  cells[AT.key] = constant(unit.key);
  cells[AT.rank] = formula(texts.rank(), standing.rank ?? '');
  cells[AT.unit] = constant(unit.unit);
  cells[AT.group] = constant(unit.group);
  cells[AT.total] = formula(texts.look('total'), pointsValue(total));
  cells[AT.index] = formula(texts.look('index'), pointsValue(shown));
  cells[AT.groupRank] = formula(texts.groupRank(), standing.groupRank ?? '');
  cells[AT.band] = formula(texts.band(unit.bands), unit.band?.name ?? '');
  cells[AT.toNext] = formula(texts.toNext(), pointsValue(standing.toNextPlace));
  if (!hasGroups(data)) return cells;
  cells[AT.toNextInGroup] = formula(texts.toNextInGroup(), pointsValue(standing.toNextInGroup));
  cells[AT.inGroup] = formula(texts.shifted(), total === null ? 0 : numberOfPoints(total) + SHIFT);
  return cells;
}

/** Added to totals, so that any of them is more than the 0 of a unit of another group or without points. */
const SHIFT = 1_000_000;

/** The formulas of one row, counted from 1. */
class RankingFormulas {
  constructor(
    private readonly data: ConsolidatedUnits,
    private readonly matrices: Matrices,
    private readonly row: number,
  ) {}

  private at(column: number): string {
    return `$${columnLetters(column)}${this.row}`;
  }

  private all(column: number): string {
    return columnOf(column, this.data.units.length);
  }

  look(what: 'total' | 'index'): string {
    const column = totalsPlaces(this.matrices)[what];
    return totalFormula(this.data, this.matrices, { column, key: this.at(AT.key) });
  }

  /** Totals are rounded sums: equal ones are the same number and share a rank. */
  rank(): string {
    return `=IF(ISNUMBER(${this.at(AT.total)}),RANK(${this.at(AT.total)},${this.all(AT.total)}),"")`;
  }

  groupRank(): string {
    const [total, totals, groups] = [this.at(AT.total), this.all(AT.total), this.all(AT.group)];
    // Texts are more than any number.
    const better = `SUMPRODUCT((${groups}=${this.at(AT.group)})*(${totals}>${total})*(${totals}<1E+99))`;
    return `=IF(ISNUMBER(${total}),${better}+1,"")`;
  }

  toNext(): string {
    const [total, rank] = [this.at(AT.total), this.at(AT.rank)];
    return `=IF(N(${rank})<2,"",ROUND(LARGE(${this.all(AT.total)},${rank}-1)-${total},6))`;
  }

  /** The last of those of the group that are better. */
  toNextInGroup(): string {
    const [own, place] = [this.at(AT.inGroup), this.at(AT.groupRank)];
    const next = `SUMPRODUCT(LARGE((${this.all(AT.group)}=${this.at(AT.group)})*${this.all(AT.inGroup)},${place}-1))`;
    return `=IF(N(${place})<2,"",ROUND(${next}-${own},6))`;
  }

  shifted(): string {
    const total = this.at(AT.total);
    return `=IF(ISNUMBER(${total}),${total}+${SHIFT},0)`;
  }

  band(bands: readonly Band[]): string {
    const index = this.at(AT.index);
    const choices = [...bands].sort((a, b) => b.from - a.from).slice(0, MOST_BANDS);
    const named = choices.map(({ name, from }) => `IF(${index}>=${printPlainPoints(from)},${quoted(name)},`);
    return `=IF(ISNUMBER(${index}),${named.join('')}""${')'.repeat(named.length)},"")`;
  }
}

/** Functions may stand in one another so deep, and a text in a formula be so long, in Excel. */
const MOST_BANDS = 20;
const LONGEST_TEXT = 200;

const quoted = (text: string): string => `"${text.slice(0, LONGEST_TEXT).replaceAll('"', '""')}"`;
