import fc from 'fast-check';
import { placedCriteria, type Criterion } from '../../../src/scoring/criteriaSet';
import { pointsOfNumber, type Points } from '../../../src/scoring/points';
import { checkTable } from '../../../src/sheets/publishedRules';
import { recogniseTables } from '../../../src/sheets/recognise/recogniseTables';
import { SURE } from '../../../src/sheets/recognise/recognition';
import type { Table } from '../../../src/sheets/table';
import { damagedTable, DAMAGES, FOUND, type DamageName, type DamagedTable } from './damages';
import { generatedTables } from './generatedTables';
import { placesOf, printedRows, printedTable, type Written, type WrittenRow } from './printedTable';

describe('a table in any layout', () => {
  test('is recognised as the set that was printed, with nothing to ask', () => {
    fc.assert(
      fc.property(generatedTables, ({ how, set }) => {
        const [table, ...others] = recogniseTables(printedTable(set, how));
        expect(others).toEqual([]);
        const read = placedCriteria(table?.set.areas ?? []).map(
          ({ criterion: { code, name: text, maximum }, depth }) => [depth, code, text.normalize('NFC'), maximum],
        );
        const meant = printedRows(set, how.numbering).map(({ criterion, depth, code, name: text }) => [
          depth,
          code,
          text,
          criterion.maximum,
        ]);
        expect(read).toEqual(meant);
        const wanted = [...placesOf(how)].filter(
          ([role]) => role !== 'code' || !['in-names', 'indented', 'capitals'].includes(how.numbering),
        );
        expect(new Map<string, number>(table?.columns)).toEqual(new Map(wanted));
        expect(table?.recognition?.confidence).toBeGreaterThanOrEqual(SURE);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});

/** Whether what stands in a row was read as it stands there: a code as text, a name, a maximum and points as numbers. */
function isReadAsWritten(criterion: Criterion, row: WrittenRow | undefined, points: Points | null): boolean {
  const isSame = (written: Written | undefined, read: Points | null): boolean =>
    written === null ? read === null : typeof written !== 'number' || read === pointsOfNumber(written);
  const isCoded = typeof row?.code !== 'string' || criterion.code === row.code;
  const isNamed = row?.name === '' || criterion.name.normalize('NFC') === row?.name;
  return isCoded && isNamed && isSame(row?.maximum, criterion.maximum) && isSame(row?.self, points);
}

/** Whether every row was read as a part of the row that it belongs to, with all that it says. */
function isRight({ rows }: DamagedTable, [table, ...others]: readonly Table[]): boolean {
  if (!table || others.length > 0) return false;
  const rowOf = (criterion: Criterion | null): number => (criterion ? (table.rows.get(criterion.key) ?? -1) : -1);
  const read = [...placedCriteria(table.set.areas)].sort((a, b) => rowOf(a.criterion) - rowOf(b.criterion));
  const written = read.map(({ criterion }, at) => [criterion, rows[at]?.of?.criterion ?? null] as const);
  const meant = new Map(written);
  const isSame = read.every(({ criterion, parent }, at) => {
    const row = rows[at];
    const mark = table.scorecard.entries.get(criterion.key)?.self;
    const points = mark?.kind === 'points' ? mark.points : null;
    return isReadAsWritten(criterion, row, points) && (parent === null ? null : meant.get(parent)) === row?.of?.parent;
  });
  return isSame && read.length === rows.length;
}

const isSure = ([table]: readonly Table[]): boolean => (table?.recognition?.confidence ?? 0) >= SURE;

/** The damage is all that is found; evidence was never entered. */
function expectFound(table: Table, damage: DamageName): void {
  const found = checkTable(table)
    .findings.map(({ finding }) => finding.rule)
    .filter((rule) => rule !== 'evidence-missing');
  const { rules, least } = FOUND[damage] ?? { rules: [], least: 0 };
  expect(found.filter((rule) => !rules.includes(rule))).toEqual([]);
  expect(found.length).toBeGreaterThanOrEqual(least);
}

/** Which damaged tables are tried does not change from run to run. */
const SEED = 20_261_122;
const damaged = fc.record({ table: generatedTables, pick: fc.nat(1000) });

describe('a damaged table', () => {
  test.each(DAMAGES)('with %s is read right, with that damage found and nothing else, or says that it is unsure', (damage) => {
    fc.assert(
      fc.property(damaged, ({ table: { set, how }, pick }) => {
        const given = damagedTable(set, how, damage, pick);
        fc.pre(given !== null);
        const tables = recogniseTables(given.sheet);
        const [table] = tables;
        if (!table || !isSure(tables)) return;
        expect(isRight(given, tables)).toBe(true);
        expectFound(table, damage);
      }),
      { numRuns: 25, seed: SEED, endOnFailure: true },
    );
  });

  test('is unsure at most once in twenty, whatever the damage and the layout', () => {
    const cases = fc.sample(damaged, { numRuns: 20 * DAMAGES.length, seed: SEED });
    const sure = cases.flatMap(({ table: { set, how }, pick }, at) => {
      const given = damagedTable(set, how, DAMAGES[at % DAMAGES.length] ?? 'blank rows', pick);
      return given === null ? [] : [isSure(recogniseTables(given.sheet))];
    });
    expect(sure.filter((each) => !each).length).toBeLessThanOrEqual(sure.length / 20);
  });
}); // prettier-ignore
