import type { Points } from '../../scoring/points';
import { addArea, withRanks, type PreviousResult } from '../../scoring/previousResults';
import { UnitMatcher } from '../../scoring/unitNames';
import { textAt, type BookCells } from '../cells';
import { shownIndex } from '../percentCell';
import { recogniseResults } from '../recognise/recogniseSheet';
import { pointsAt, readRank } from '../rules/unitCells';
import type { UnitRow, UnitsTable } from '../unitsTable';

/** Results of an earlier year out of a workbook: the results table of most units, whoever made it. Null where it has none. */
export function readPrevious(book: BookCells): PreviousResult[] | null {
  const tables = book.sheets.filter(({ visible }) => visible).flatMap(recogniseResults);
  const worth = ({ columns, areas, units }: UnitsTable): number =>
    units.length * 100 + columns.size + areas.length + (columns.has('rank') ? 10 : 0);
  const [best] = [...tables].sort((a, b) => worth(b) - worth(a));
  const [widest] = [...tables].sort((a, b) => b.areas.length - a.areas.length);
  return best && widest ? withRanks(withAreas(readResults(best), widest)) : null;
}

const readResults = (table: UnitsTable): PreviousResult[] => table.units.map((unit) => readResult(table, unit));

/** A consolidation has its ranks on one sheet and the points of areas on another. */
function withAreas(results: readonly PreviousResult[], table: UnitsTable): PreviousResult[] {
  const there = readResults(table);
  const matcher = new UnitMatcher(there.map(({ unit, group }) => ({ unit, group, superior: '' })));
  return results.map((result) => {
    const match = matcher.find({ unit: result.unit, group: result.group, superior: '' });
    return { ...result, areas: (match.kind === 'one' && there[match.at]?.areas) || result.areas };
  });
}

function readResult(table: UnitsTable, unit: UnitRow): PreviousResult {
  const { sheet, columns, headerRows } = table;
  const areas = new Map<string, Points>();
  for (const column of table.areas) {
    const points = pointsAt(table, unit, column);
    if (points !== null)
      addArea(areas, textAt(sheet, headerRows[1], column) || textAt(sheet, headerRows[0], column), points);
  }
  const total = columns.get('total') ?? columns.get('appraised') ?? columns.get('self');
  return {
    unit: unit.name,
    group: unit.group,
    total: pointsAt(table, unit, total),
    index: shownIndex(table, unit),
    rank: readRank(textAt(sheet, unit.row, columns.get('rank') ?? -1)),
    areas,
  };
}
