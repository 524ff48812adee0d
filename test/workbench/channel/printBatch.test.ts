import { printBatch } from './printBatch';

const PATHS = {
  '1': { Id: 1, ObjectPathType: 1, Name: '' },
  '2': { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
  '3': { Id: 3, ObjectPathType: 5, Name: '', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['Bảng điểm'] } },
  '4': { Id: 4, ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['A1:B2'] } },
};

const printed = (...actions: readonly object[]): readonly string[] =>
  printBatch(JSON.stringify({ Actions: actions, ObjectPaths: PATHS }));

const RANGE = 'workbook.worksheets.getItem("Bảng điểm").getRange("A1:B2")';

test('a query reads as the load that asked for it', () => {
  const query = { ActionType: 2, Name: '', ObjectPathId: 4, QueryInfo: { Select: ['Values', 'Format/Fill/Color'] } };
  expect(printed(query)).toEqual([`1. ${RANGE}.load('values, format/fill/color')`]);
});

test('a property that is set reads as an assignment', () => {
  const set = { ActionType: 4, Name: 'Values', ObjectPathId: 4, ArgumentInfo: { Arguments: [[['0,5']]] } };
  expect(printed(set)).toEqual([`1. ${RANGE}.values = [["0,5"]]`]);
});

test('an argument that is an object reads as the way to it', () => {
  const info = { Arguments: [null], ReferencedObjectPathIds: [4] };
  const copy = { ActionType: 3, Name: 'CopyFrom', ObjectPathId: 4, ArgumentInfo: info };
  expect(printed(copy)).toEqual([`1. ${RANGE}.copyFrom(${RANGE})`]);
});

test('marks of the client are left out and the others keep their numbers', () => {
  const trace = { ActionType: 5, Name: 'Trace', ObjectPathId: 0 };
  const clear = { ActionType: 3, Name: 'Clear', ObjectPathId: 4 };
  expect(printed(trace, clear)).toEqual([`2. ${RANGE}.clear()`]);
});

test('long values are cut and say how long they were', () => {
  const info = { Arguments: ['x'.repeat(500)] };
  const [line = ''] = printed({ ActionType: 4, Name: 'Values', ObjectPathId: 4, ArgumentInfo: info });
  expect(line.length).toBeLessThan(250);
  expect(line).toContain('… (502)');
});
