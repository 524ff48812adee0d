import { printWorkbookFile } from '../files/printWorkbookFile';
import { readWorkbookFile } from '../files/readWorkbookFile';
import { takeSnapshot } from '../model/snapshots';
import { anExcel } from './anExcel';
import type { TestedExcel } from './anExcel';

/** Which cells each kind of conditional format picks out, and that a file keeps it. */

let excel: TestedExcel;
beforeEach(async () => {
  excel = anExcel();
  await excel.on((sheet) => {
    sheet.getRange('A1:A6').values = [[10], [20], [30], [40], ['Chậm tiến độ'], ['']];
    sheet.getRange('B1:B2').formulas = [['=1/0'], ['=TODAY()']];
  });
});

const YELLOW = '#FFFF00';
const fill = (row: number, column = 0): string | null => excel.model.cell(excel.id, row, column).format.fill;
const yellowRows = (): number[] => [0, 1, 2, 3, 4, 5].filter((row) => fill(row) === YELLOW).map((row) => row + 1);

type Kind = 'textComparison' | 'topBottom' | 'preset';
const TYPES = { textComparison: 'ContainsText', topBottom: 'TopBottom', preset: 'PresetCriteria' } as const;

const mark = (kind: Kind, rule: object, address = 'A1:A6'): Promise<void> =>
  excel.on((sheet) => {
    const own = sheet.getRange(address).conditionalFormats.add(TYPES[kind])[kind];
    own.format.fill.color = 'yellow';
    own.rule = rule as never;
  });

test.each([
  ['textComparison', { operator: 'Contains', text: 'tiến' }, [5]],
  ['textComparison', { operator: 'NotContains', text: 'tiến' }, [1, 2, 3, 4, 6]],
  ['textComparison', { operator: 'BeginsWith', text: 'chậm' }, [5]],
  ['textComparison', { operator: 'EndsWith', text: 'độ' }, [5]],
  ['topBottom', { type: 'TopItems', rank: 1 }, [4]],
  ['topBottom', { type: 'BottomItems', rank: 2 }, [1, 2]],
  ['topBottom', { type: 'TopPercent', rank: 50 }, [3, 4]],
  ['topBottom', { type: 'BottomPercent', rank: 10 }, [1]],
  ['preset', { criterion: 'AboveAverage' }, [3, 4]],
  ['preset', { criterion: 'BelowAverage' }, [1, 2]],
  ['preset', { criterion: 'OneStdDevAboveAverage' }, [4]],
  ['preset', { criterion: 'Blanks' }, [6]],
  ['preset', { criterion: 'NonBlanks' }, [1, 2, 3, 4, 5]],
  ['preset', { criterion: 'UniqueValues' }, [1, 2, 3, 4, 5]],
] as const)('a format %s %j holds for rows %j, and says so when asked', async (kind, rule, rows) => {
  await mark(kind, rule);
  expect(yellowRows()).toEqual(rows);
  const read = await excel.ask((sheet) => {
    const format = sheet.getRange('A1:A6').conditionalFormats.getItemAt(0).load('type');
    const own = format[kind].load('rule');
    return () => ({ type: format.type, rule: own.rule });
  });
  expect(read).toEqual({ type: TYPES[kind], rule });
});

test('errors and dates of today are picked out by criteria of their own', async () => {
  await mark('preset', { criterion: 'Errors' }, 'B1:B2');
  await mark('preset', { criterion: 'Today' }, 'B1:B2');
  expect([fill(0, 1), fill(1, 1)]).toEqual([YELLOW, YELLOW]);
});

test('a colour scale mixes the colours of its points', async () => {
  await excel.on((sheet) => {
    const format = sheet.getRange('A1:A4').conditionalFormats.add('ColorScale');
    format.colorScale.criteria = {
      minimum: { type: 'LowestValue', color: 'black' },
      midpoint: { type: 'Percent', formula: '50', color: '#808080' },
      maximum: { type: 'HighestValue', color: 'white' },
    };
  });
  expect([fill(0), fill(3), fill(4)]).toEqual(['#000000', '#FFFFFF', null]);
  expect(fill(1)).toMatch(/^#(5[0-9A-F])\1\1$/);
});

test.each([
  ['an icon set with too few criteria', (sheet: Excel.Worksheet) => (sheet.getRange('A1').conditionalFormats.add('IconSet').iconSet.criteria = [])],
  ['a rank of nothing', (sheet: Excel.Worksheet) => (sheet.getRange('A1').conditionalFormats.add('TopBottom').topBottom.rule = { type: 'TopItems', rank: 0 })],
  ['a criterion that does not exist', (sheet: Excel.Worksheet) => (sheet.getRange('A1').conditionalFormats.add('PresetCriteria').preset.rule = { criterion: 'Invalid' })],
] as const)('%s is refused', async (_what, ask) => {
  expect(await excel.refusal((sheet) => void ask(sheet))).toBe('InvalidArgument');
}); // prettier-ignore

test('a format asked for as another kind is refused', async () => {
  await mark('preset', { criterion: 'Blanks' });
  const asked = excel.refusal((sheet) => sheet.getRange('A1:A6').conditionalFormats.getItemAt(0).dataBar.load());
  expect(await asked).toBe('InvalidOperation');
});

test('every kind is kept in a file', async () => {
  await mark('textComparison', { operator: 'BeginsWith', text: '“a” & b' });
  await mark('topBottom', { type: 'BottomPercent', rank: 15 });
  for (const criterion of [
    'Blanks',
    'LastSevenDays',
    'EqualOrBelowAverage',
    'TwoStdDevAboveAverage',
    'DuplicateValues',
  ])
    await mark('preset', { criterion });
  await excel.on((sheet) => {
    const range = sheet.getRange('A1:A6');
    range.conditionalFormats.add('ColorScale');
    const { dataBar } = range.conditionalFormats.add('DataBar');
    dataBar.positiveFormat.fillColor = 'green';
    dataBar.lowerBoundRule = { type: 'Number', formula: '=0' };
    dataBar.upperBoundRule = { type: 'Percentile', formula: '=90' };
    const { iconSet } = range.conditionalFormats.add('IconSet');
    iconSet.style = 'FourRating';
    iconSet.reverseIconOrder = true;
  });
  const before = takeSnapshot(excel.model);
  const bytes = printWorkbookFile(before, {
    storedValues: () => () => ({ type: 'Empty', value: '' }),
    created: new Date('2026-11-22T00:00:00Z'),
  });
  const read = readWorkbookFile(bytes, { name: before.name, locale: before.locale });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const rules = (snapshot: typeof before): unknown =>
    snapshot.sheets[0]?.conditionalFormats.map(({ rule, look, area }) => ({ rule, look, area }));
  expect(rules(read.value)).toEqual(rules(before));
});
