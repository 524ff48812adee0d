import { anExcel } from './anExcel';
import type { TestedExcel } from './anExcel';

/** What happens in the workbook reaches handlers that were registered through the real client. */

let excel: TestedExcel;
let heard: unknown[];
beforeEach(() => {
  excel = anExcel();
  heard = [];
});

const hear = (event: unknown): Promise<void> => {
  heard.push(event);
  return Promise.resolve();
};

test("a person's edit is told with its cell and what it was before", async () => {
  await excel.on((sheet) => void sheet.onChanged.add(hear));
  excel.model.enter(excel.id, 1, 2, '0,5');
  await excel.eventsDelivered();
  expect(heard).toMatchObject([
    {
      type: 'WorksheetChanged',
      changeType: 'RangeEdited',
      address: 'C2',
      worksheetId: excel.id,
      source: 'Local',
      details: { valueBefore: '', valueAfter: 0.5 },
    },
  ]);
});

test('an edit of several cells, rows put in and deleted are told without details', async () => {
  await excel.on((sheet) => void sheet.onChanged.add(hear));
  excel.model.paste(excel.id, 0, 0, { text: '1\t2\n3\t4' });
  excel.model.insertRows(excel.id, 1, 2);
  excel.model.deleteRows(excel.id, 0, 1);
  await excel.eventsDelivered();
  expect(heard).toMatchObject([
    { address: 'A1:B2', changeType: 'RangeEdited' },
    { address: '2:3', changeType: 'RowInserted' },
    { address: '1:1', changeType: 'RowDeleted' },
  ]);
});

test("all sheets' changes can be heard at once", async () => {
  await excel.on((_, context) => void context.workbook.worksheets.onChanged.add(hear));
  const other = excel.model.addSheet('Khác') as { readonly id: string };
  excel.model.enter(other.id, 0, 0, 'x');
  await excel.eventsDelivered();
  expect(heard).toMatchObject([{ worksheetId: other.id, address: 'A1' }]);
});

test("an add-in's own writing is told unless it switched events off", async () => {
  await excel.on((sheet) => void sheet.onChanged.add(hear));
  await excel.on((sheet) => (sheet.getRange('A1').values = [[1]]));
  await excel.eventsDelivered();
  expect(heard).toHaveLength(1);
  await excel.on((sheet, context) => {
    context.runtime.enableEvents = false;
    sheet.getRange('A1').values = [[2]];
    context.runtime.enableEvents = true;
  });
  await excel.eventsDelivered();
  expect(heard).toHaveLength(1);
});

test('sheets added, shown, left and deleted are told', async () => {
  await excel.on((_, context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(hear);
    worksheets.onDeleted.add(hear);
    worksheets.onActivated.add(hear);
  });
  const other = excel.model.addSheet('Khác') as { readonly id: string };
  excel.model.activate(other.id);
  excel.model.deleteSheet(other.id);
  await excel.eventsDelivered();
  expect(heard.map((event) => (event as { readonly type: string }).type)).toEqual([
    'WorksheetAdded',
    'WorksheetActivated',
    'WorksheetDeleted',
    'WorksheetActivated',
  ]);
});

test('a selection, a recalculation, a format and a protection are told', async () => {
  await excel.on((sheet) => {
    sheet.onSelectionChanged.add(hear);
    sheet.onCalculated.add(hear);
    sheet.onFormatChanged.add(hear);
    sheet.onProtectionChanged.add(hear);
  });
  excel.model.select(excel.id, [{ row: 2, column: 0, rows: 1, columns: 1 }]);
  excel.model.enter(excel.id, 0, 0, '=1+1');
  excel.model.setFormat(excel.id, { row: 0, column: 0, rows: 1, columns: 1 }, { bold: true });
  excel.model.protect(excel.id);
  await excel.eventsDelivered();
  expect(heard).toMatchObject([
    { type: 'WorksheetSelectionChanged', address: 'A3' },
    { type: 'WorksheetCalculated' },
    { type: 'WorksheetFormatChanged', address: 'A1' },
    { type: 'WorksheetProtectionChanged', isProtected: true },
  ]);
});

test('a handler that was removed hears nothing more', async () => {
  const handler = await excel.ask((sheet) => {
    const result = sheet.onChanged.add(hear);
    return () => result;
  });
  handler.remove();
  await handler.context.sync();
  excel.model.enter(excel.id, 0, 0, 'x');
  await excel.eventsDelivered();
  expect(heard).toEqual([]);
});

test('the range of a change is had from the event, where it lies by then', async () => {
  const addresses: string[] = [];
  await excel.on((sheet) =>
    sheet.onChanged.add(async (event) => {
      await excel.Excel.run(async (context) => {
        const range = event.getRange(context).load('address');
        await context.sync();
        addresses.push(range.address);
      });
    }),
  );
  excel.model.enter(excel.id, 4, 0, 'x');
  await excel.eventsDelivered();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(addresses).toEqual(["'Bảng điểm'!A5"]);
});

test('renaming, moving and hiding a sheet are told to who asked on a newer Excel', async () => {
  excel = anExcel({ requirements: { ExcelApi: '1.17', ExcelApiOnline: '1.1' } });
  excel.model.addSheet('Khác');
  await excel.on((_, context) => {
    context.workbook.worksheets.onNameChanged.add(hear);
    context.workbook.worksheets.onMoved.add(hear);
    context.workbook.worksheets.onVisibilityChanged.add(hear);
  });
  excel.model.renameSheet(excel.id, 'Mới');
  excel.model.moveSheet(excel.id, 1);
  excel.model.setVisibility(excel.id, 'Hidden');
  await excel.eventsDelivered();
  expect(heard).toMatchObject([
    { type: 'WorksheetNameChanged', nameBefore: 'Bảng điểm', nameAfter: 'Mới' },
    { type: 'WorksheetMoved', positionBefore: 0, positionAfter: 1 },
    { type: 'WorksheetVisibilityChanged', visibilityAfter: 'Hidden' },
  ]);
});
