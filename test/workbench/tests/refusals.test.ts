import { cellArea } from '../model/area';
import { anExcel } from './anExcel';
import type { TestedExcel } from './anExcel';

/** Wherever Excel refuses, its stand-in refuses, with Excel's code. */

let excel: TestedExcel;
beforeEach(() => {
  excel = anExcel();
});

type Statement = Parameters<TestedExcel['refusal']>[0];
const expectRefusal = async (code: string | null, work: Statement): Promise<void> =>
  expect(await excel.refusal(work)).toBe(code);

describe('what does not exist', () => {
  test('an unknown sheet is not found', () =>
    expectRefusal('ItemNotFound', (_, context) => context.workbook.worksheets.getItem('Không có').activate()));
  test('an unknown name is not found', () =>
    expectRefusal('ItemNotFound', (_, context) => context.workbook.names.getItem('khong_co').load('formula')));
  test('an unknown name of a sheet is not found', () =>
    expectRefusal('ItemNotFound', (sheet) => sheet.names.getItem('khong_co').load('formula')));
  test('a name that points at no cells has no range', () =>
    expectRefusal('InvalidReference', (sheet) => {
      sheet.names.add('hang', '=5');
      sheet.names.getItem('hang').getRange().load('address');
    }));
  test('two ranges without a common cell have no intersection', () =>
    expectRefusal('ItemNotFound', (sheet) => sheet.getRange('A1').getIntersection('B2').load('address')));
  test('the used range of empty cells is not found', () =>
    expectRefusal('ItemNotFound', (sheet) => sheet.getRange('A1:B2').getUsedRange().load('address')));
  test('a sheet deleted meanwhile is not found', async () => {
    excel.model.addSheet('Khác');
    excel.model.deleteSheet(excel.id);
    await expectRefusal('ItemNotFound', (sheet) => sheet.load('name'));
  });
  test('a conditional format removed meanwhile is not found', () =>
    expectRefusal('ItemNotFound', (sheet) => {
      const format = sheet.getRange('A1').conditionalFormats.add('Custom');
      sheet.getRange('A1').conditionalFormats.clearAll();
      format.custom.rule.formula = '=TRUE';
    }));
});

describe('arguments', () => {
  test.each(['A0', 'ZZZZ1', 'A1:', 'Bảng!!A1', 'A1,B2', '', 'XFE1', 'A1048577'])(
    'the address %j is refused',
    (address) => expectRefusal('InvalidArgument', (sheet) => sheet.getRange(address || ' ').load('address')),
  );
  test('an address of more than 8192 characters is refused', () =>
    expectRefusal('InvalidArgument', (sheet) =>
      sheet.getRanges(Array.from({ length: 2000 }, (_, row) => `A${row + 1}`).join(',')).load('address'),
    ));
  test('several areas are told apart by the separator of the locale', async () => {
    await expectRefusal('InvalidArgument', (sheet) => sheet.getRanges('A1,B2').load('address'));
    await expectRefusal(null, (sheet) => sheet.getRanges('A1;B2').load('address'));
  });
  test.each([
    [
      'a row too many',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
    ['a column too few', [[1], [2]]],
    ['ragged rows', [[1, 2], [3]]],
  ])('a matrix with %s is refused', (_, values) =>
    expectRefusal('InvalidArgument', (sheet) => {
      sheet.getRange('A1:B2').values = values;
    }),
  );
  test('a cell cannot hold an object', () =>
    expectRefusal('InvalidArgument', (sheet) => {
      sheet.getRange('A1').values = [[{ value: 1 }]];
    }));
  test('a text of more than 32767 characters is refused', () =>
    expectRefusal('InvalidArgument', (sheet) => {
      sheet.getRange('A1').values = [['x'.repeat(32_768)]];
    }));
  test.each(['=SUM(1', '=1+', '=SUM(1;2)', '=ROUND(1)', '="x', '=Lạ!A1', '=IF('])(
    'the formula %s is refused',
    (formula) =>
      expectRefusal('InvalidArgument', (sheet) => {
        sheet.getRange('A1').formulas = [[formula]];
      }),
  );
  test.each([['x'.repeat(32)], ['a/b'], ['a\\b'], ['a?b'], ['a*b'], ['a[b'], ['a]b'], ['a:b'], ["'a"], ['History']])(
    'a sheet cannot be called %s',
    (name) => expectRefusal('InvalidArgument', (_, context) => context.workbook.worksheets.add(name)),
  );
  test('a sheet cannot take the name of another, whatever its capitals', async () => {
    await expectRefusal('ItemAlreadyExists', (_, context) => context.workbook.worksheets.add('BẢNG ĐIỂM'));
    excel.model.addSheet('Khác');
    await expectRefusal('ItemAlreadyExists', (sheet) => {
      sheet.name = 'khác';
    });
  });
  test('a defined name cannot look like a cell, hold a space or stand twice', async () => {
    await expectRefusal('InvalidArgument', (sheet) => sheet.names.add('AB12', sheet.getRange('A1')));
    await expectRefusal('InvalidArgument', (sheet) => sheet.names.add('hai từ', sheet.getRange('A1')));
    await expectRefusal(null, (sheet) => sheet.names.add('diem', sheet.getRange('A1')));
    await expectRefusal('ItemAlreadyExists', (sheet) => sheet.names.add('DIEM', sheet.getRange('A1')));
  });
  test('a range beyond the edge of the sheet is refused', async () => {
    await expectRefusal('InvalidArgument', (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address'));
    await expectRefusal('InvalidArgument', (sheet) => sheet.getRangeByIndexes(0, 16_380, 1, 10).load('address'));
    await expectRefusal('InvalidArgument', (sheet) => sheet.getRangeByIndexes(0, 0, 0, 1).load('address'));
  });
  test('colours, alignments, formats and sizes out of their kind are refused', async () => {
    await expectRefusal('InvalidArgument', (sheet) => (sheet.getRange('A1').format.fill.color = 'xanh'));
    await expectRefusal(
      'InvalidArgument',
      (sheet) => (sheet.getRange('A1').format.horizontalAlignment = 'Middle' as 'Center'),
    );
    await expectRefusal('InvalidArgument', (sheet) => (sheet.getRange('A1').numberFormat = [['0.00"']]));
    await expectRefusal('InvalidArgument', (sheet) => (sheet.getRange('A1').format.rowHeight = 410));
    await expectRefusal('InvalidArgument', (sheet) => (sheet.getRange('A1').format.columnWidth = 5_000));
  });
  test('an unknown option of protection is refused', () =>
    expectRefusal('InvalidArgument', (sheet) =>
      sheet.protection.protect({ allowEverything: true } as Excel.WorksheetProtectionOptions),
    ));
  test('print title rows have to be whole rows', () =>
    expectRefusal('InvalidArgument', (sheet) => sheet.pageLayout.setPrintTitleRows('A1:C2')));
});

describe('entry limits', () => {
  const limits = (work: (validation: Excel.DataValidation) => void) => (sheet: Excel.Worksheet) =>
    work(sheet.getRange('A1:A3').dataValidation);
  test('a rule of two kinds is refused', () =>
    expectRefusal(
      'InvalidArgument',
      limits(
        (validation) =>
          (validation.rule = { custom: { formula: '=TRUE' }, list: { source: 'a', inCellDropDown: true } }),
      ),
    ));
  test('a formula of more than 255 characters is refused', () =>
    expectRefusal(
      'InvalidArgument',
      limits((validation) => (validation.rule = { custom: { formula: `=OR(${Array(90).fill('1=1').join(',')})` } })),
    ));
  test('a title of more than 32 and a text of more than 225 characters are refused', async () => {
    const alert = (title: string, message: string) =>
      limits((validation) => {
        validation.rule = { custom: { formula: '=TRUE' } };
        validation.errorAlert = { title, message, style: 'Stop', showAlert: true };
      });
    await expectRefusal('InvalidArgument', alert('x'.repeat(33), 'y'));
    await expectRefusal('InvalidArgument', alert('x', 'y'.repeat(226)));
    await expectRefusal(null, alert('x'.repeat(32), 'y'.repeat(225)));
  });
  test('a new rule over cells with several rules is refused until they are cleared', async () => {
    await excel.on((sheet) => {
      sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } };
    });
    await expectRefusal(
      'InvalidArgument',
      limits((validation) => (validation.rule = { custom: { formula: '=TRUE' } })),
    );
    await expectRefusal(
      null,
      limits((validation) => {
        validation.clear();
        validation.rule = { custom: { formula: '=TRUE' } };
      }),
    );
  });
  test('a message without a rule is refused', () =>
    expectRefusal(
      'InvalidOperation',
      limits((validation) => (validation.errorAlert = { title: 'x', message: 'y', style: 'Stop', showAlert: true })),
    ));
});

describe('a protected sheet', () => {
  const OPEN = cellArea(0, 0);
  beforeEach(() => {
    excel.model.setFormat(excel.id, OPEN, { locked: false });
    excel.model.protect(excel.id, { allowFormatRows: true });
  });
  const denied = (work: Statement): Promise<void> => expectRefusal('AccessDenied', work);

  test('takes values in unlocked cells only', async () => {
    await expectRefusal(null, (sheet) => (sheet.getRange('A1').values = [[1]]));
    await denied((sheet) => (sheet.getRange('A2').values = [[1]]));
    await denied((sheet) => (sheet.getRange('A1:A2').values = [[1], [2]]));
    await denied((sheet) => (sheet.getRange('A2').formulas = [['=1']]));
    await denied((sheet) => sheet.getRange('A2').clear('Contents'));
    await denied((sheet) => sheet.getRange('A2').copyFrom('A1'));
  });
  test('lets formats be changed only as its options say', async () => {
    await denied((sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000'));
    await denied((sheet) => (sheet.getRange('A1').format.font.bold = true));
    await denied((sheet) => (sheet.getRange('A1').numberFormat = [['0.00']]));
    await denied((sheet) => (sheet.getRange('A1').format.borders.getItem('EdgeTop').style = 'Continuous'));
    await denied((sheet) => (sheet.getRange('A:A').format.columnWidth = 50));
    await denied((sheet) => (sheet.getRange('A:A').columnHidden = true));
    await expectRefusal(null, (sheet) => (sheet.getRange('1:1').format.rowHeight = 30));
    await expectRefusal(null, (sheet) => (sheet.getRange('1:1').rowHidden = true));
  });
  test('keeps its locks, limits, names, merges and conditional formats', async () => {
    await denied((sheet) => (sheet.getRange('A1').format.protection.locked = true));
    await denied((sheet) => (sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=TRUE' } }));
    await denied((sheet) => sheet.getRange('A1').dataValidation.clear());
    await denied((sheet) => sheet.getRange('A1').conditionalFormats.add('Custom'));
    await denied((sheet) => sheet.getRange('A1').conditionalFormats.clearAll());
    await denied((sheet) => sheet.names.add('moi', sheet.getRange('A1')));
    await denied((sheet) => sheet.getRange('A1:B1').merge());
  });
  test('lets no rows or columns in or out, and does not sort or filter', async () => {
    await denied((sheet) => void sheet.getRange('1:1').insert('Down'));
    await denied((sheet) => sheet.getRange('1:1').delete('Up'));
    await denied((sheet) => void sheet.getRange('A:A').insert('Right'));
    await denied((sheet) => sheet.getRange('A1:A3').sort.apply([{ key: 0 }]));
    await denied((sheet) => sheet.autoFilter.apply('A1:A3'));
  });
  test('cannot be protected again, nor unprotected twice', async () => {
    await denied((sheet) => sheet.protection.protect());
    await expectRefusal(null, (sheet) => sheet.protection.unprotect());
    await denied((sheet) => sheet.protection.unprotect());
  });
  test("with somebody's password is not opened without it", async () => {
    excel.model.unprotect(excel.id);
    excel.model.protect(excel.id, {}, 'bí mật');
    await denied((sheet) => sheet.protection.unprotect());
    await denied((sheet) => sheet.protection.unprotect('đoán'));
    await expectRefusal(null, (sheet) => sheet.protection.unprotect('bí mật'));
  });
});

describe('a workbook whose structure is locked', () => {
  beforeEach(() => {
    excel.model.addSheet('Khác');
    excel.model.lockStructure('mật khẩu');
  });
  test.each<[string, Statement]>([
    ['adds', (_, context) => void context.workbook.worksheets.add('Mới')],
    ['deletes', (sheet) => sheet.delete()],
    ['renames', (sheet) => (sheet.name = 'Mới')],
    ['moves', (sheet) => (sheet.position = 1)],
    ['hides', (sheet) => (sheet.visibility = 'Hidden')],
    ['copies', (sheet) => void sheet.copy()],
    ['colours', (sheet) => (sheet.tabColor = '#FF0000')],
  ])('%s no sheet', (_, work) => expectRefusal('AccessDenied', work));
  test('still takes values', () => expectRefusal(null, (sheet) => (sheet.getRange('A1').values = [[1]])));
  test('is not unlocked with another password', () =>
    expectRefusal('AccessDenied', (_, context) => context.workbook.protection.unprotect('khác')));
});

test('the only visible sheet can be neither hidden nor deleted', async () => {
  await expectRefusal('InvalidOperation', (sheet) => (sheet.visibility = 'Hidden'));
  await expectRefusal('InvalidOperation', (sheet) => sheet.delete());
});

test('a hidden sheet can be neither shown nor selected on', async () => {
  excel.model.addSheet('Khác');
  excel.model.setVisibility(excel.id, 'Hidden');
  await expectRefusal('InvalidOperation', (sheet) => sheet.activate());
  await expectRefusal('InvalidOperation', (sheet) => sheet.getRange('A1').select());
});

test('a workbook in Protected View can be read but not changed', async () => {
  excel.model.readOnly = true;
  await expectRefusal(null, (sheet) => sheet.getRange('A1').load('values'));
  await expectRefusal('AccessDenied', (sheet) => (sheet.getRange('A1').values = [[1]]));
  await expectRefusal('AccessDenied', (_, context) => void context.workbook.worksheets.add('Mới'));
  await expectRefusal('AccessDenied', (sheet) => (sheet.getRange('A1').format.font.bold = true));
});

describe('while another workbook is in front', () => {
  beforeEach(() => {
    excel.model.inactive = true;
  });
  test('what is selected cannot be asked or changed', async () => {
    await expectRefusal('InvalidSelection', (_, context) => context.workbook.getSelectedRange().load('address'));
    await expectRefusal('InvalidSelection', (_, context) => context.workbook.getActiveCell().load('address'));
    await expectRefusal('InvalidSelection', (sheet) => sheet.getRange('A1').select());
  });
  test('sheets are neither shown, added nor deleted, panes not frozen', async () => {
    await expectRefusal('GeneralException', (sheet) => sheet.activate());
    await expectRefusal('GeneralException', (_, context) => void context.workbook.worksheets.add('Mới'));
    await expectRefusal('GeneralException', (sheet) => sheet.delete());
    await expectRefusal('GeneralException', (sheet) => sheet.freezePanes.freezeRows(1));
  });
  test('sheets named by name are read and written', () =>
    expectRefusal(null, (sheet) => (sheet.getRange('A1').values = [[1]])));
});

describe('while a cell is being edited', () => {
  beforeEach(() => {
    excel.model.beginEdit();
  });
  test('batches are refused whole', async () => {
    await expectRefusal('InvalidOperationInCellEditMode', (sheet) => (sheet.getRange('A1').values = [[1]]));
    await expectRefusal('InvalidOperationInCellEditMode', (sheet) => sheet.load('name'));
    expect(excel.model.cell(excel.id, 0, 0).value).toBe('');
  });
  test('a batch that says so waits until the cell is left', async () => {
    let done = false;
    const writing = excel
      .on((sheet) => (sheet.getRange('A1').values = [[1]]), { delayForCellEdit: true })
      .then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(done).toBe(false);
    excel.model.endEdit();
    await writing;
    expect(excel.model.cell(excel.id, 0, 0).value).toBe(1);
  });
});

describe('limits of size', () => {
  test('a request of more than 5 MB is refused and nothing of it done', async () => {
    const values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
    await expectRefusal('RequestPayloadSizeLimitExceeded', (sheet) => (sheet.getRange('A1:A200').values = values));
    expect(excel.model.cell(excel.id, 0, 0).value).toBe('');
  });
  test('an answer of more than 5 MB is refused', async () => {
    for (let part = 0; part < 2; part += 1) {
      const values = Array.from({ length: 100 }, () => ['x'.repeat(30_000)]);
      await excel.on((sheet) => (sheet.getRangeByIndexes(part * 100, 0, 100, 1).values = values));
    }
    await expectRefusal('ResponsePayloadSizeLimitExceeded', (sheet) => sheet.getRange('A1:A200').load('values'));
  });
  test('five million cells are given as null', async () => {
    const values = await excel.ask((sheet) => {
      const range = sheet.getRange('A:F').load('values');
      return () => range.values;
    });
    expect(values).toBeNull();
  });
});

describe('levels of the interface', () => {
  test('a member above the level that the host declares is refused, by the client and by the host', async () => {
    const old = anExcel({ requirements: { ExcelApi: '1.7' } });
    expect(await old.refusal((sheet) => sheet.getRange('A1').dataValidation.clear())).toBe('ApiNotFound');
    const batch = {
      Actions: [{ Id: 3, ActionType: 1, Name: '', ObjectPathId: 2 }],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1, Name: '' },
        2: { Id: 2, ObjectPathType: 4, Name: 'Settings', ParentObjectPathId: 1 },
      },
    };
    const older = anExcel({ requirements: { ExcelApi: '1.3' } });
    expect(JSON.parse(older.executor.execute(JSON.stringify(batch)))).toMatchObject({
      Error: { Code: 'ApiNotFound', Location: 'Workbook.settings' },
    });
  });
  test('"load everything" leaves out what the level does not have', async () => {
    const old = anExcel({ requirements: { ExcelApi: '1.6' } });
    const loaded = await old.ask((sheet) => {
      sheet.load();
      return () => sheet.toJSON();
    });
    expect(loaded).toMatchObject({ name: 'Bảng điểm' });
    expect(loaded).not.toHaveProperty('showGridlines');
  });
  test('a member that the stand-in does not know fails by its name', async () => {
    await expect(excel.on((sheet) => sheet.charts.load('count'))).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: 'The stand-in for Excel does not know Worksheet.charts.',
    });
    await expect(excel.on((_, context) => void context.workbook.styles.add('Của tôi'))).rejects.toMatchObject({
      message: expect.stringContaining('Workbook.styles'),
    });
  });
});

describe('a batch that stops', () => {
  test('keeps what ran before the refusal and says which statement was refused', async () => {
    await expect(
      excel.on((sheet, context) => {
        sheet.getRange('A1').values = [[1]];
        context.workbook.worksheets.getItem('Không có').getRange('A1').values = [[2]];
        sheet.getRange('A2').values = [[3]];
      }),
    ).rejects.toMatchObject({ code: 'ItemNotFound', debugInfo: { statement: expect.stringContaining('getItem') } });
    expect([excel.model.cell(excel.id, 0, 0).value, excel.model.cell(excel.id, 1, 0).value]).toEqual([1, '']);
  });
  test('can be made to fail with a code, half-way or before anything', async () => {
    excel.host.fail('ActivityLimitReached');
    await expectRefusal('ActivityLimitReached', (sheet) => (sheet.getRange('A1').values = [[1]]));
    expect(excel.model.cell(excel.id, 0, 0).value).toBe('');
    await expectRefusal(null, (sheet) => (sheet.getRange('A1').values = [[1]]));
    excel.host.failAtAction(7, 'GeneralException');
    await expectRefusal('GeneralException', (sheet) => {
      sheet.getRange('B1').values = [[1]];
      sheet.getRange('B2').values = [[1]];
    });
  });
  test('can be dropped half-way: no answer comes, and what ran stays', async () => {
    excel.host.dropAtAction();
    const lost = excel.on((sheet) => (sheet.getRange('A1').values = [[1]]));
    const first = await Promise.race([
      lost.then(() => 'answered'),
      new Promise((resolve) => setTimeout(() => resolve('silence'), 50)),
    ]);
    expect(first).toBe('silence');
    expect(excel.model.cell(excel.id, 0, 0).value).toBe(1);
  });
  test('can be made to answer slowly', async () => {
    excel.host.delay(60);
    const start = Date.now();
    await excel.on((sheet) => sheet.load('name'));
    expect(Date.now() - start).toBeGreaterThanOrEqual(55);
  });
});

test('values are not written over rows that a filter hides', async () => {
  await excel.on((sheet) => {
    sheet.getRange('A1:A4').values = [['Đơn vị'], ['x'], ['y'], ['x']];
    sheet.autoFilter.apply('A1:A4', 0, { filterOn: 'Values', values: ['x'] });
  });
  await expectRefusal('GeneralException', (sheet) => (sheet.getRange('A2:A4').values = [['a'], ['b'], ['c']]));
  await expectRefusal(null, (sheet) => {
    sheet.autoFilter.clearCriteria();
    sheet.getRange('A2:A4').values = [['a'], ['b'], ['c']];
  });
});
