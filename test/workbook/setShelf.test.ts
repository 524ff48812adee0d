import { ok } from '../../src/scoring/result';
import type { CriteriaSet } from '../../src/scoring/criteriaSet';
import { so2025 } from '../../src/scoring/sets/so2025';
import { xa2025 } from '../../src/scoring/sets/xa2025';
import { ExcelWorkbook } from '../../src/workbook/excel/excelWorkbook';
import { createSetShelf, type SetShelf } from '../../src/workbook/setShelf';
import { withRow } from '../support/withRow';
import { anExcel, closeExcel, problemOf, valueOf, type AnExcel } from './excel/anExcel';

let excel: AnExcel;
let shelf: SetShelf;

beforeEach(() => {
  excel = anExcel();
  shelf = createSetShelf(excel.workbook);
});
afterEach(closeExcel);

const SHEET = 'CCHC bộ tiêu chí';
const ours: CriteriaSet = { ...xa2025, id: 'xa-cua-tinh', title: 'Bộ tiêu chí của tỉnh' };
const renamed = withRow(ours, '1.1', { name: 'Kế hoạch năm' });

const setsIn = async (from: SetShelf = shelf): Promise<readonly CriteriaSet[]> => valueOf(await from.read()).sets;

/** The same workbook in somebody else’s Excel. */
const another = (): SetShelf => createSetShelf(new ExcelWorkbook({ editPauseMilliseconds: 5 }));

describe('a workbook’s own criteria sets', () => {
  test('a workbook without any has none, and nothing is written to it', async () => {
    const before = excel.sheetNames();
    expect(valueOf(await shelf.read())).toEqual({ sets: [], damaged: 0 });
    expect(excel.sheetNames()).toEqual(before);
  });

  test('a saved set is read back as it was, from a hidden sheet', async () => {
    valueOf(await shelf.save(ours));
    expect(await setsIn()).toEqual([ours]);
    expect(await setsIn(another())).toEqual([ours]);
    expect(excel.model.sheets.find(({ name }) => name === SHEET)).toMatchObject({ visibility: 'Hidden' });
  });

  test('several are kept beside one another, and each is saved in its own place', async () => {
    valueOf(await shelf.save(ours));
    valueOf(await shelf.save(so2025));
    valueOf(await shelf.save(renamed));
    expect(await setsIn()).toEqual([renamed, so2025]);
    expect(excel.sheetNames().filter((name) => name.startsWith(SHEET))).toEqual([SHEET]);
  });

  test('a removed one is gone, the others stay', async () => {
    valueOf(await shelf.save(ours));
    valueOf(await shelf.save(so2025));
    valueOf(await shelf.remove(ours.id));
    expect(await setsIn()).toEqual([so2025]);
    expect(await shelf.remove(ours.id)).toMatchObject({ ok: true });
  });

  test('names that look like formulas, numbers and dates are kept letter by letter', async () => {
    const odd = withRow(withRow(ours, '1.1.1', { name: '=HYPERLINK("http://x","bấm")' }), '1.1.2', {
      name: "'01/05 \u2028\uD83D",
    });
    valueOf(await shelf.save(odd));
    expect(await setsIn(another())).toEqual([odd]);
  });

  test('a set that could not be read again is not saved', async () => {
    expect(problemOf(await shelf.save({ ...ours, year: 0 }))).toEqual({
      kind: 'invalid-set',
      where: { rows: [], field: 'year', typed: '0' },
      what: 'out-of-range',
    });
  });

  test('a workbook that holds as much as can be read at once takes no more', async () => {
    const long = (id: string): CriteriaSet => ({
      ...ours,
      id,
      areas: Array.from({ length: 55 }, (_, at) => ({
        ...xa2025.areas[0]!,
        key: `a${at}`,
        parts: [],
        rule: 'x'.repeat(7900),
      })),
    });
    valueOf(await shelf.save(long('a')));
    valueOf(await shelf.save(long('b')));
    expect(problemOf(await shelf.save(long('c')))).toEqual({ kind: 'shelf-full' });
    expect(await setsIn(another())).toHaveLength(2);
  });
});

describe('round trips', () => {
  test('reading takes one once the sheet is known, saving two', async () => {
    valueOf(await shelf.save(ours));
    excel.trips();
    await shelf.read();
    expect(excel.trips()).toBe(1);
    valueOf(await shelf.save(renamed));
    expect(excel.trips()).toBe(2);
    valueOf(await shelf.remove(ours.id));
    expect(excel.trips()).toBe(2);
  });

  test('the first set of a workbook takes five, looking into another workbook three', async () => {
    excel.trips();
    valueOf(await shelf.save(ours));
    expect(excel.trips()).toBeLessThanOrEqual(5);
    await another().read();
    expect(excel.trips()).toBeLessThanOrEqual(3);
  });
});

describe('what others do in the same workbook', () => {
  test('a set that somebody has changed since it was read is not overwritten and not removed', async () => {
    valueOf(await shelf.save(ours));
    const theirs = another();
    await theirs.read();
    valueOf(await theirs.save(renamed));
    expect(problemOf(await shelf.save({ ...ours, year: 2026 }))).toEqual({ kind: 'set-taken', title: ours.title });
    expect(problemOf(await shelf.remove(ours.id))).toMatchObject({ kind: 'set-taken' });
    expect(await setsIn()).toEqual([renamed]);
    valueOf(await shelf.save(ours));
    expect(await setsIn()).toEqual([ours]);
  });

  test('a set of the same id that was never read is not overwritten', async () => {
    valueOf(await shelf.save(ours));
    expect(problemOf(await another().save(renamed))).toMatchObject({ kind: 'set-taken' });
    expect(await setsIn()).toEqual([ours]);
  });

  test('saving what stands there already is no quarrel', async () => {
    valueOf(await shelf.save(ours));
    expect(await another().save(ours)).toMatchObject({ ok: true });
  });

  test('a sheet that was deleted is made anew', async () => {
    valueOf(await shelf.save(ours));
    excel.model.deleteSheet(excel.model.sheets.find(({ name }) => name === SHEET)!.id);
    expect(await setsIn()).toEqual([]);
    valueOf(await shelf.save(so2025));
    expect(await setsIn()).toEqual([so2025]);
  });

  test('a row that somebody has typed into is told as damaged and left alone', async () => {
    valueOf(await shelf.save(ours));
    valueOf(await shelf.save(so2025));
    const id = excel.model.sheets.find(({ name }) => name === SHEET)!.id;
    excel.model.enter(id, 1, 2, 'ghi đè');
    expect(valueOf(await shelf.read())).toEqual({ sets: [so2025], damaged: 1 });
    valueOf(await shelf.save(ours));
    expect(valueOf(await shelf.read())).toEqual({ sets: [so2025, ours], damaged: 1 });
  });
});

describe('undo', () => {
  test('takes a first set away with its sheet, a changed one back to what it was, a removed one back', async () => {
    const first = valueOf(await shelf.save(ours));
    const second = valueOf(await shelf.save(renamed));
    const third = valueOf(await shelf.remove(ours.id));
    expect(await third.undo()).toEqual(ok(undefined));
    expect(await setsIn()).toEqual([renamed]);
    expect(await second.undo()).toEqual(ok(undefined));
    valueOf(await shelf.save(ours));
    expect(await setsIn()).toEqual([ours]);
    expect(await first.undo()).toEqual(ok(undefined));
    expect(excel.sheetNames()).not.toContain(SHEET);
    expect(await setsIn()).toEqual([]);
  });

  test('does not take back what somebody has changed since', async () => {
    valueOf(await shelf.save(ours));
    const step = valueOf(await shelf.save(renamed));
    const theirs = another();
    await theirs.read();
    valueOf(await theirs.save({ ...renamed, year: 2027 }));
    expect(problemOf(await step.undo())).toMatchObject({ kind: 'changed-since' });
    expect((await setsIn())[0]?.year).toBe(2027);
  });
});
