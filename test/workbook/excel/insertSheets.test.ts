import { xa2025 } from '../../../src/scoring/sets/xa2025';
import { printForm } from '../../../src/sheets/formSheet';
import type { SheetContent } from '../../../src/sheets/sheetContent';
import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { aForm } from '../../support/aForm';
import { aManyRowedForm } from './aManyRowedForm';
import { anExcel, closeExcel, problemOf, valueOf, type AnExcel } from './anExcel';
import { aSheet, calculated } from '../aSheet';

afterEach(closeExcel);

const OPEN = { allowFormatColumns: true, allowFormatRows: true, allowFilter: true };
const cell = { row: 0, column: 0, rows: 1, columns: 1 };

/** Two sheets that use everything that forms use. */
const aPair = (): [SheetContent, SheetContent] => [
  aSheet({
    name: 'Tự chấm',
    cells: [
      ['Mã', 'Điểm', 'Tối đa', 'Tỷ lệ'],
      ['1.10', 0.5, 2, calculated('=B2/C2*100', 25)],
      [calculated("='CCHC dữ liệu'!A1", 7), null, null, null],
    ],
    styles: [
      { range: { row: 0, column: 0, rows: 3, columns: 4 }, style: { font: 'Times New Roman', size: 12, vertical: 'center', wrap: true } },
      { range: { row: 0, column: 0, rows: 1, columns: 4 }, style: { bold: true, fill: '#DCE6F1', horizontal: 'center', border: { style: 'thin', color: '#7F8C99' } } },
      { range: { row: 1, column: 0, rows: 1, columns: 1 }, style: { format: '@' } },
      { range: { row: 1, column: 1, rows: 1, columns: 1 }, style: { format: '0.00##', locked: false } },
    ],
    merges: [{ row: 2, column: 1, rows: 1, columns: 2 }],
    columnWidths: new Map([[0, 36], [1, 48]]),
    rowHeights: new Map([[0, 40], [2, 22]]),
    hiddenColumns: [3],
    frozen: { rows: 1, columns: 2 },
    validations: [{ range: { row: 1, column: 1, rows: 1, columns: 1 }, formula: '=AND(ISNUMBER(B2),B2<=C2)', errorTitle: 'Điểm quá lớn', errorText: 'Không quá điểm tối đa.', promptTitle: 'Điểm', promptText: 'Gõ 0,5.' }],
    conditionalFormats: [
      { range: { row: 1, column: 0, rows: 1, columns: 4 }, formula: '=$B2>$C2', style: { fill: '#F8D0CC' } },
      { range: { row: 1, column: 0, rows: 1, columns: 4 }, formula: '=$D2>1', style: { fill: '#FBE3D0', bold: true } },
    ],
    protection: OPEN,
    print: {
      orientation: 'landscape', pagesWide: 1, margins: { top: 20, bottom: 20, left: 25, right: 15, header: 8, footer: 8 },
      titleRows: { first: 0, last: 0 }, printArea: { row: 0, column: 0, rows: 3, columns: 3 }, footerCenter: '&P/&N', footerLeft: 'Mẫu minh họa',
    },
    names: new Map([['CCHC_du_lieu', { sheet: 'CCHC dữ liệu', range: cell }], ['CCHC_bang', { sheet: null, range: { row: 1, column: 0, rows: 1, columns: 4 } }]]),
    showGridlines: false,
  }),
  aSheet({ name: 'CCHC dữ liệu', hidden: true, cells: [[7]] }),
]; // prettier-ignore

const insertPair = async (excel: AnExcel): Promise<string[]> => excel.insert(...aPair());

describe('sheets that were planned are there afterwards', () => {
  test('the visible one after the sheet that was shown, and shown itself; the other hidden', async () => {
    const excel = anExcel();
    const [first = ''] = excel.model.sheets.map(({ id }) => id);
    excel.model.addSheet('Sau');
    excel.model.activate(first);
    const [form] = await insertPair(excel);
    expect(excel.sheetNames()).toEqual([expect.any(String), 'Tự chấm', 'Sau', 'CCHC dữ liệu']);
    expect(excel.model.activeSheet).toBe(form);
    expect(excel.model.sheets.map(({ visibility }) => visibility)).toEqual(['Visible', 'Visible', 'Visible', 'Hidden']);
  });

  test('with looks, sizes, panes, limits, colours, names, print setup and locks', async () => {
    const excel = anExcel();
    const [form = ''] = await insertPair(excel);
    const { model } = excel;
    expect(model.cell(form, 0, 1).format).toMatchObject({
      fontName: 'Times New Roman',
      fontSize: 12,
      bold: true,
      fill: '#DCE6F1',
      horizontal: 'Center',
      vertical: 'Center',
      wrap: true,
      locked: true,
    });
    expect(model.cell(form, 0, 1).format.lines.left).toEqual({ style: 'Continuous', weight: 'Thin', color: '#7F8C99' });
    expect(model.cell(form, 1, 1).format).toMatchObject({
      numberFormat: '0.00##',
      locked: false,
      bold: true,
      fill: '#FBE3D0',
    });
    expect(model.cell(form, 1, 1).text).toBe('0,50');
    expect(model.merges(form)).toEqual([{ row: 2, column: 1, rows: 1, columns: 2 }]);
    expect([0, 1].map((column) => model.columnWidth(form, column))).toEqual([48, 64]);
    expect(model.rowHeight(form, 2)).toBeCloseTo(22 / 0.75, 0);
    expect(model.isColumnHidden(form, 3)).toBe(true);
    expect(model.frozenPanes(form)).toEqual({ rows: 1, columns: 2 });
    expect(model.sheets.find(({ id }) => id === form)).toMatchObject({ showGridlines: false, protected: true });
    expect(model.protection(form)?.options).toMatchObject({
      ...{ allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true },
      allowFormatCells: false,
    });
    expect(model.enter(form, 1, 1, '3')).toMatchObject({ why: 'validation', title: 'Điểm quá lớn', style: 'Stop' });
    expect(model.enter(form, 1, 1, '1,5')).toBeNull();
    expect(model.enter(form, 1, 2, '3')).toEqual({ why: 'protected' });
    expect(model.names().filter(({ sheet }) => sheet === form).map(({ name, formula }) => `${name} ${formula}`).sort()).toEqual([
      "CCHC_bang ='Tự chấm'!$A$2:$D$2",
      "CCHC_du_lieu ='CCHC dữ liệu'!$A$1",
    ]); // prettier-ignore
  });

  test('printed as planned', async () => {
    const excel = anExcel();
    const [form = ''] = await insertPair(excel);
    const page = excel.model.pageSetup(form);
    expect(page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      printArea: { row: 0, column: 0, rows: 3, columns: 3 },
      titleRows: { first: 0, last: 0 },
      headersFooters: { centerFooter: '&P/&N', leftFooter: 'Mẫu minh họa' },
    });
    expect(page.margins.left).toBeCloseTo((25 / 25.4) * 72, 3);
  });

  test('the first of two colours that both apply has precedence', async () => {
    const excel = anExcel();
    const [form = ''] = await insertPair(excel);
    excel.model.unprotect(form);
    excel.model.paste(form, 1, 1, { text: '9' });
    excel.model.paste(form, 1, 2, { text: '20' });
    expect(excel.model.cell(form, 1, 0).format.fill).toBe('#FBE3D0');
    excel.model.paste(form, 1, 2, { text: '2' });
    expect(excel.model.cell(form, 1, 0).format.fill).toBe('#F8D0CC');
  });

  test('a row whose text breaks into lines grows with what is typed; one with merged cells keeps its height', async () => {
    const excel = anExcel();
    const [form = ''] = await excel.insert(
      aSheet({
        cells: [['x'], ['y', 'z']],
        styles: [{ range: { row: 0, column: 0, rows: 2, columns: 2 }, style: { wrap: true, locked: false } }],
        merges: [{ row: 1, column: 0, rows: 1, columns: 2 }],
        columnWidths: new Map([[0, 60]]),
        rowHeights: new Map([
          [0, 16],
          [1, 30],
        ]),
      }),
    );
    const before = excel.model.rowHeight(form, 0);
    excel.model.enter(form, 0, 0, 'Ban hành kế hoạch cải cách hành chính của xã năm 2026 đúng thời hạn');
    expect(excel.model.rowHeight(form, 0)).toBeGreaterThan(before * 2);
    expect(excel.model.rowHeight(form, 1)).toBe(40);
  });

  test('a head keeps the height that leaves room for the buttons of its filter', async () => {
    const excel = anExcel();
    const head = { row: 0, column: 0, rows: 1, columns: 2 };
    const print = aPair()[0].print;
    const [id = ''] = await excel.insert(
      aSheet({
        cells: [['Kiểm tra trước khi nộp', 'Điểm']],
        styles: [{ range: head, style: { wrap: true } }],
        filter: head,
        rowHeights: new Map([[0, 150]]),
        print: print && { ...print, printArea: head },
      }),
    );
    expect(excel.model.rowHeight(id, 0)).toBe(200);
  });

  test('formulas that look into the hidden sheet find it, whatever it came to be called', async () => {
    const excel = anExcel();
    excel.model.addSheet('CCHC dữ liệu');
    const [form = ''] = await insertPair(excel);
    expect(excel.sheetNames()).toContain('CCHC dữ liệu (2)');
    expect(excel.model.cell(form, 2, 0)).toMatchObject({ value: 7, formula: "='CCHC dữ liệu (2)'!A1" });
  });

  test('a second form gets the next number and leaves the first as it is', async () => {
    const excel = anExcel();
    const [first = ''] = await insertPair(excel);
    excel.model.enter(first, 1, 1, '1');
    const [second] = await insertPair(excel);
    expect(excel.sheetNames().slice(1)).toEqual(['Tự chấm', 'Tự chấm (2)', 'CCHC dữ liệu', 'CCHC dữ liệu (2)']);
    expect(second).not.toBe(first);
    expect(excel.model.cell(first, 1, 1).value).toBe(1);
  });
});

describe('round trips', () => {
  test('a form of the shipped set takes three', async () => {
    const excel = anExcel();
    await excel.insert(...printForm(aForm(xa2025).build()));
    expect(excel.trips()).toBe(3);
  }, 30_000);

  test.each([60, 400])(
    'a form of %d rows takes three and one more for each further megabyte, none near 5 MB',
    async (rows) => {
      const excel = anExcel();
      await excel.insert(...printForm(aManyRowedForm(rows)));
      const messages = excel.host.trips.latest.map(({ bytesSent, bytesReceived }) =>
        Math.max(bytesSent, bytesReceived),
      );
      expect(excel.trips()).toBeLessThanOrEqual(
        3 + Math.floor(messages.reduce((sum, bytes) => sum + bytes, 0) / 1_000_000),
      );
      expect(Math.max(...messages)).toBeLessThan(1_500_000);
    },
    30_000,
  );

  test('no range is kept alive in Excel afterwards', async () => {
    const excel = anExcel();
    await insertPair(excel);
    expect(excel.executor.keptReferences).toBe(0);
  });
});

/** As long as the matrix of a province: 200 rows of 300 cells. */
const aLongSheet = (name = 'Tổng hợp'): SheetContent =>
  aSheet({
    name,
    cells: Array.from({ length: 200 }, (_, row) => [
      calculated(`=SUM(B${row + 1}:KN${row + 1})`, 0),
      ...Array.from({ length: 299 }, (__, column) => (row + column) / 4),
    ]),
  });

describe('a long piece of writing', () => {
  test('tells between messages how far it is', async () => {
    const excel = anExcel();
    const told: number[] = [];
    const watch = {
      isCancelled: () => false,
      progress: ({ done, of }: { done: number; of: number }) => told.push(done / of),
    };
    valueOf(
      await excel.workbook.insertSheets(
        [aLongSheet(), aLongSheet('Xếp hạng'), aLongSheet('Thẩm định'), aLongSheet('Điều tra')],
        { watch },
      ),
    );
    expect(told.length).toBeGreaterThan(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(told.at(-1)).toBe(1);
    const messages = excel.host.trips.latest.map(({ bytesSent, bytesReceived }) => Math.max(bytesSent, bytesReceived));
    expect(excel.trips()).toBeLessThanOrEqual(3 + Math.floor(messages.reduce((sum, bytes) => sum + bytes, 0) / 1e6));
  }, 60_000);

  test('is at no moment taken for one that broke off, whoever looks meanwhile', async () => {
    const excel = anExcel();
    // So far down that one look takes several messages, and sheets are finished between them.
    excel.model.enter(excel.model.activeSheet, 1_700, 0, 'Tổng');
    // The pane's page for one form has to do with the workbook besides its page for many.
    const elsewhere = new ExcelWorkbook();
    const look = (): number => looks.push(elsewhere.read({ sheet: 'active', alongWith: [], limits: null }));
    const looks: ReturnType<ExcelWorkbook['read']>[] = [];
    look();
    const watch = { isCancelled: () => false, progress: look };
    const writing = excel.workbook.insertSheets([aLongSheet(), aLongSheet('Xếp hạng')], { watch });
    excel.host.onRoundTrip = () => looks.length < 30 && look();
    valueOf(await writing);
    const seen = (await Promise.all(looks)).map(valueOf);
    expect(seen.some(({ sheets }) => sheets.some(({ name }) => name === '(đang tạo) Xếp hạng'))).toBe(true);
    expect(seen.flatMap(({ unfinished }) => unfinished)).toEqual([]);
  }, 60_000);

  test('that was finished or renamed since is not removed as unfinished; what is still unfinished is', async () => {
    const excel = anExcel();
    for (const name of ['(đang tạo) Xếp hạng', '(đang tạo) Thẩm định']) excel.model.addSheet(name);
    const { unfinished } = await excel.read();
    excel.model.renameSheet(unfinished[0]?.id ?? '', 'Xếp hạng');
    valueOf(await excel.workbook.removeUnfinished(unfinished.map(({ id }) => id)));
    expect(unfinished).toHaveLength(2);
    expect(excel.sheetNames().slice(1)).toEqual(['Xếp hạng']);
  });

  test('leaves nothing behind when it is cancelled on the way', async () => {
    const excel = anExcel();
    const before = excel.sheetNames();
    let asked = 0;
    const watch = { isCancelled: () => (asked += 1) > 1, progress: () => undefined };
    const result = await excel.workbook.insertSheets([aLongSheet(), aLongSheet('Xếp hạng')], { watch });
    expect(problemOf(result)).toEqual({ kind: 'cancelled' });
    expect(excel.sheetNames()).toEqual(before);
  }, 60_000);

  test('is taken back whole, and not over a cell that was changed since', async () => {
    const excel = anExcel();
    const before = excel.sheetNames();
    const { step, sheetIds } = valueOf(await excel.workbook.insertSheets([aLongSheet()]));
    const [id = ''] = sheetIds;
    excel.model.enter(id, 150, 7, '12');
    excel.model.enter(id, 210, 2, 'ghi thêm');
    excel.model.enter(id, 3, 0, '5');
    expect(problemOf(await step.undo())).toEqual({ kind: 'changed-since', cells: ['A4', 'H151', 'C211'] });
    excel.model.enter(id, 150, 7, '39');
    excel.model.enter(id, 210, 2, '');
    excel.model.enter(id, 3, 0, '=SUM(B4:KN4)');
    valueOf(await step.undo());
    expect(excel.sheetNames()).toEqual(before);
  }, 60_000);
});

describe('undo', () => {
  const inserted = async (excel: AnExcel): Promise<{ undo: () => Promise<unknown>; form: string }> => {
    const { step, sheetIds } = valueOf(await excel.workbook.insertSheets(aPair()));
    return { undo: step.undo, form: sheetIds[0] ?? '' };
  };

  test('takes both sheets away again', async () => {
    const excel = anExcel();
    const before = excel.sheetNames();
    const { undo } = await inserted(excel);
    expect(await undo()).toEqual({ ok: true, value: undefined });
    expect(excel.sheetNames()).toEqual(before);
  });

  test('refuses once something was entered, and says where', async () => {
    const excel = anExcel();
    const { undo, form } = await inserted(excel);
    excel.model.enter(form, 1, 1, '1,5');
    expect(await undo()).toEqual({ ok: false, error: { kind: 'changed-since', cells: ['B2'] } });
    expect(excel.sheetNames()).toContain('Tự chấm');
  });

  test('is content where the officer has deleted the form already', async () => {
    const excel = anExcel();
    const { undo, form } = await inserted(excel);
    excel.model.deleteSheet(form);
    expect(await undo()).toMatchObject({ ok: true });
    expect(excel.sheetNames()).not.toContain('CCHC dữ liệu');
  });

  test('finds the form though it was renamed', async () => {
    const excel = anExcel();
    const { undo, form } = await inserted(excel);
    excel.model.renameSheet(form, 'Xã Bình Minh');
    expect(await undo()).toMatchObject({ ok: true });
    expect(excel.sheetNames()).not.toContain('Xã Bình Minh');
  });
});

/** Lets `before` messages pass, then makes one fail. */
const failing = (excel: AnExcel, before: number, fail: () => void): void => {
  let seen = 0;
  if (before === 0) fail();
  excel.host.onRoundTrip = () => {
    seen += 1;
    if (seen === before) fail();
  };
};

describe('sheets that take the place of earlier ones', () => {
  const NAME = 'CCHC_bang';
  const form = (points = 1): SheetContent =>
    aSheet({
      name: 'Tự chấm',
      cells: [['Điểm', points]],
      names: new Map([[NAME, { sheet: null, range: cell }]]),
    });
  /** What the officer sees, and where the earlier sheet is found. */
  const looks = ({ model }: AnExcel): unknown => [
    model.sheets.map(({ id, name, visibility }) => [id, name, visibility]),
    model.names().map(({ name, sheet, formula }) => [name, sheet, formula]),
  ];
  const anEarlier = async (
    excel: AnExcel,
  ): Promise<{ insert: () => ReturnType<AnExcel['workbook']['insertSheets']> }> => {
    const sheetIds = await excel.insert(form());
    return { insert: () => excel.workbook.insertSheets([form(2)], { replaced: { sheetIds, name: NAME } }) };
  };

  test('at no moment stand two side by side, or none: the pane may be closed whenever it likes', async () => {
    const excel = anExcel();
    const { insert } = await anEarlier(excel);
    const seen: string[][] = [];
    const counting = excel.host.onRoundTrip;
    excel.host.onRoundTrip = (trip) => {
      counting(trip);
      const shown = excel.model.sheets.filter(({ visibility }) => visibility === 'Visible');
      seen.push(shown.map(({ name }) => name).filter((name) => name.startsWith('Tự chấm')));
    };
    excel.trips();
    valueOf(await insert());
    expect(excel.trips()).toBe(3);
    expect(seen).toEqual([['Tự chấm'], ['Tự chấm'], ['Tự chấm']]);
    expect(excel.sheetNames()).toContain('Tự chấm (cũ)');
    const named = excel.model.names().filter(({ name }) => name === NAME);
    expect(named.map(({ formula }) => formula)).toEqual(["='Tự chấm'!$A$1"]);
  });

  test('whichever statement of the last message Excel refuses, the earlier ones stand as they stood', async () => {
    const excel = anExcel();
    const { insert } = await anEarlier(excel);
    const before = looks(excel);
    const { step } = valueOf(await insert());
    const statements = excel.host.trips.latest.at(-1)?.statements.length ?? 0;
    valueOf(await step.undo());
    const wrong: unknown[] = [];
    for (let action = 0; action < statements; action += 1) {
      failing(excel, 2, () => excel.host.failAtAction(action, 'Conflict'));
      expect(problemOf(await insert())).toMatchObject({ kind: 'excel-refused' });
      if (JSON.stringify(looks(excel)) !== JSON.stringify(before)) wrong.push([action, looks(excel)]);
    }
    expect(statements).toBeGreaterThan(8);
    expect(wrong).toEqual([]);
  });

  test('are taken back, and the earlier ones come back as they were', async () => {
    const excel = anExcel();
    const { insert } = await anEarlier(excel);
    const before = looks(excel);
    const { step } = valueOf(await insert());
    valueOf(await step.undo());
    expect(looks(excel)).toEqual(before);
  });

  test('are not taken back over what was entered on them since; the earlier ones stay hidden', async () => {
    const excel = anExcel();
    const { insert } = await anEarlier(excel);
    const { step, sheetIds } = valueOf(await insert());
    excel.model.enter(sheetIds[0] ?? '', 1, 1, '1,5');
    const after = looks(excel);
    expect(problemOf(await step.undo())).toEqual({ kind: 'changed-since', cells: ['B2'] });
    expect(looks(excel)).toEqual(after);
  });

  test('come back under a number where another sheet has got their name meanwhile', async () => {
    const excel = anExcel();
    const { insert } = await anEarlier(excel);
    const { step, sheetIds } = valueOf(await insert());
    excel.model.renameSheet(sheetIds[0] ?? '', 'Bản mới');
    excel.model.addSheet('Tự chấm');
    valueOf(await step.undo());
    expect(excel.sheetNames().slice(1).sort()).toEqual(['Tự chấm', 'Tự chấm (2)']);
  });

  test('do not come about where an earlier one is protected, and are not taken back: it says which', async () => {
    const excel = anExcel();
    const { insert } = await anEarlier(excel);
    const [, earlier] = excel.model.sheets;
    excel.model.protect(earlier?.id ?? '');
    expect(problemOf(await insert())).toEqual({ kind: 'sheet-protected', sheet: 'Tự chấm' });
    excel.model.unprotect(earlier?.id ?? '');
    const { step } = valueOf(await insert());
    excel.model.protect(earlier?.id ?? '');
    const after = looks(excel);
    expect(problemOf(await step.undo())).toEqual({ kind: 'sheet-protected', sheet: 'Tự chấm (cũ)' });
    expect(looks(excel)).toEqual(after);
  });

  test('of which the officer has deleted the earlier one go alone', async () => {
    const excel = anExcel();
    const { insert } = await anEarlier(excel);
    const { step } = valueOf(await insert());
    const earlier = excel.model.sheets.find(({ name }) => name === 'Tự chấm (cũ)');
    excel.model.deleteSheet(earlier?.id ?? '');
    valueOf(await step.undo());
    expect(excel.sheetNames()).toHaveLength(1);
  });
});

describe('nothing is left half-written', () => {
  test.each([0, 1, 2])('whichever statement of message %d Excel refuses', async (message) => {
    const excel = anExcel();
    const before = excel.sheetNames();
    const { step } = valueOf(await excel.workbook.insertSheets(aPair()));
    const statements = excel.host.trips.latest[message]?.statements.length ?? 0;
    await step.undo();
    const wrong: string[] = [];
    for (let action = 0; action < statements; action += 1) {
      failing(excel, message, () => excel.host.failAtAction(action, 'Conflict'));
      const problem = problemOf(await excel.workbook.insertSheets(aPair()));
      const names = excel.sheetNames();
      if (problem.kind !== 'excel-refused' || names.join() !== before.join())
        wrong.push(`${action} ${problem.kind} ${names.join()}`);
    }
    expect(statements).toBeGreaterThan(6);
    expect(wrong).toEqual([]);
  });

  test.each([1, 2])('Excel falls silent in message %d after some statements', async (trip) => {
    const excel = anExcel({ answerSeconds: 0.2 });
    const before = excel.sheetNames();
    failing(excel, trip, () => excel.host.dropAtAction(20));
    expect(problemOf(await excel.workbook.insertSheets(aPair()))).toEqual({ kind: 'excel-slow', seconds: 0.2 });
    expect(excel.sheetNames()).toEqual(before);
  });

  test('where even the removal is refused, the sheets that are left are named', async () => {
    const excel = anExcel();
    failing(excel, 1, () => excel.host.failAtAction(40, 'Conflict'));
    const listening = excel.host.onRoundTrip;
    excel.host.onRoundTrip = (trip) => {
      listening(trip);
      if (trip.error) excel.model.lockStructure('khóa');
    };
    const problem = problemOf(await excel.workbook.insertSheets(aPair()));
    expect(problem).toEqual({ kind: 'stopped-half-way', sheets: ['(đang tạo) Tự chấm', '(đang tạo) CCHC dữ liệu'] });
  });

  test('events reach the pane again after a break-off', async () => {
    const excel = anExcel();
    const told: (string | null)[] = [];
    valueOf(await excel.workbook.watch(({ sheetId }) => told.push(sheetId)));
    failing(excel, 1, () => excel.host.failAtAction(40, 'Conflict'));
    await excel.workbook.insertSheets(aPair());
    const [sheet = ''] = excel.model.sheets.map(({ id }) => id);
    told.length = 0;
    excel.model.enter(sheet, 0, 0, '1');
    await excel.eventsDelivered();
    expect(told).toEqual([sheet]);
  });
});

describe('refusals', () => {
  test('a locked structure', async () => {
    const excel = anExcel();
    excel.model.lockStructure();
    expect(problemOf(await excel.workbook.insertSheets(aPair()))).toEqual({ kind: 'structure-locked' });
  });

  test('a workbook open for reading only', async () => {
    const excel = anExcel();
    excel.model.readOnly = true;
    expect(problemOf(await excel.workbook.insertSheets(aPair()))).toEqual({ kind: 'read-only' });
  });

  test('another workbook in front', async () => {
    const excel = anExcel();
    excel.model.inactive = true;
    expect(problemOf(await excel.workbook.insertSheets(aPair()))).toEqual({ kind: 'other-workbook-active' });
    expect(excel.sheetNames()).toHaveLength(1);
  });
});
