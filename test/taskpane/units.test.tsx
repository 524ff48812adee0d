import '../support/textCodecs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor } from '@testing-library/react';
import { leavesOfSet } from '../../src/scoring/criteriaSet';
import { NO_PLAN } from '../../src/scoring/unitsPlan';
import { findShippedSet } from '../../src/scoring/sets/shippedSets';
import { findTables } from '../../src/sheets/findTables';
import { readXlsx } from '../../src/workbook/xlsx/readXlsx';
import { aUnitFile, unitName } from '../bench/unitFiles/aUnitFile';
import { aFormFile, filledTo } from '../support/aFormFile';
import { aResultsFile } from '../support/aResultsFile';
import { InMemoryDesk } from '../support/inMemoryDesk';
import { InMemoryUnitsDesk } from '../support/inMemoryUnitsDesk';
import { page, renderPane, type RenderedPane } from '../support/renderPane';

// The page of the tests has no room to scroll in.
Element.prototype.scrollIntoView ??= () => undefined;
// Nor a window that something else could be in front of.
document.hasFocus = () => true;

const set = findShippedSet('xa-2025')!;
const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, '../samples', name)));
const OWN_TABLE = sample('n1-ba-hang-tieu-de.xlsx');

/** A form of the set that a unit's own table has. */
function formLike(table: Uint8Array): Uint8Array {
  const book = readXlsx(table);
  const [found] = book.ok ? findTables(book.value) : [];
  if (!found || !('table' in found)) throw new Error('no table was found');
  const { set: tableSet } = found.table;
  return aFormFile(tableSet, { [leavesOfSet(tableSet)[0]!.code]: { self: 0.5 } }, { unit: 'Xã Theo Mẫu' });
}

const BYTES = new Map([
  ['form-1.xlsx', aUnitFile(0)],
  ['bang-1.xlsx', aUnitFile(1)],
  ['n1-ba-hang-tieu-de.xlsx', OWN_TABLE],
  ['n4-nam-cap.xlsx', sample('n4-nam-cap.xlsx')],
  ['theo-n1.xlsx', formLike(OWN_TABLE)],
  ['an.xlsx', aFormFile(set, filledTo(set, '40'), { unit: 'Xã An' })],
  ['binh.xlsx', aFormFile(set, { ...filledTo(set, '50'), '1.1.1': { self: 99 } }, { unit: 'Xã Bình' })],
  ['binh-2.xlsx', aFormFile(set, { '1.1.1': { self: 0.5 } }, { unit: 'Xã Bình' })],
  ['la.xlsx', aFormFile(set, filledTo(set, '30'), { unit: 'Xã Lạ' })],
  [
    'appraised.xlsx',
    aFormFile(set, { ...filledTo(set, '20'), '1.1.1': { self: 1, appraisedFirst: 0.5 } }, { unit: 'Xã Cao' }),
  ],
  [
    'nam-truoc.xlsx',
    aResultsFile([
      ['Xã An', 35, 1],
      ['Xã Xóm Cũ', 139, 2],
      ['Xã Khác', 20, 3],
    ]),
  ],
]);
const ALL = ['an.xlsx', 'binh.xlsx', 'la.xlsx', 'hong.xlsx'];

let desk: InMemoryUnitsDesk;
let pane: RenderedPane;

async function openUnits(forms = new InMemoryDesk(), kept = NO_PLAN): Promise<void> {
  desk = new InMemoryUnitsDesk(BYTES);
  desk.kept = kept;
  pane = await renderPane(forms, { loadUnits: async () => desk });
  await pane.openPage('Tổng hợp');
  await screen.findByRole('button', { name: 'Chọn tệp…' });
}

async function choose(names: readonly string[]): Promise<void> {
  const [input] = document.querySelectorAll<HTMLInputElement>('input[type=file]');
  await pane.user.upload(
    input!,
    names.map((name) => new File(['x'], name)),
  );
}

async function choosePrevious(name: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[accept=".xlsx,.xlsm"]');
  await pane.user.upload(input!, new File(['x'], name));
}

/** Saving a file is the browser’s part, which this page does not have. */
function saveNothing(): void {
  URL.createObjectURL = () => 'blob:x';
  HTMLAnchorElement.prototype.click = () => undefined;
}

/** Names stand beside a place in the list of units. */
const rankedNames = (): (string | null)[] =>
  [...document.querySelectorAll('summary [title^="Hạng"] + span')].map(({ textContent }) => textContent);

async function giveList(units: string): Promise<void> {
  await pane.user.click(page().getByText(/^Danh sách/));
  await pane.user.clear(page().getByLabelText(/Mỗi đơn vị một dòng/));
  await pane.user.type(page().getByLabelText(/Mỗi đơn vị một dòng/), units);
  await pane.press('Dùng danh sách này');
}

describe('the page for many units', () => {
  test('names what came in, what cannot be read, what is missing and whose unit is not known', async () => {
    await openUnits();
    await giveList('Xã An\nXã Bình\nXã Cao');
    await choose(ALL);
    await screen.findByText('Đã đọc xong 4 tệp.');
    page().getByText('2 đơn vị đã có điểm · thiếu 1 · 2 tệp cần xem');
    page().getByText('Tên “Xã Lạ” không có trong danh sách.');
    expect(page().getByText('Xã Cao', { ignore: 'option' })).toBeVisible();
    expect(page().getByText('Không đọc được (1)')).toBeVisible();
    expect(desk.kept.list.map(({ unit }) => unit)).toEqual(['Xã An', 'Xã Bình', 'Xã Cao']);
  });

  test('a file of an unknown unit gets the one that is found for it by typing, without marks and without a mouse', async () => {
    const others = Array.from({ length: 3_300 }, (_, n) => ({
      unit: `Xã Số ${n}`,
      group: 'xã',
      superior: '',
      place: '',
    }));
    await openUnits(new InMemoryDesk(), {
      ...NO_PLAN,
      list: [...others, { unit: 'Xã Cao', group: 'xã', superior: 'Tỉnh Xa', place: '' }],
    });
    await choose(['la.xlsx']);
    const field = await screen.findByRole('combobox', { name: 'Đơn vị của tệp la.xlsx' });
    field.focus();
    await pane.user.keyboard('xa so 12');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Xã Số 12',
      ...[0, 1, 2, 3].map((n) => `Xã Số 12${n}`),
    ]);
    expect(screen.getByText('Còn 106 tên nữa, gõ thêm để tìm.')).toBeVisible();
    await pane.user.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    await pane.user.keyboard('cao{Enter}');
    await screen.findByText(/1 đơn vị đã có điểm/);
    expect([...desk.kept.unitOfFile]).toEqual([['la.xlsx', 'xã cao | xã | tỉnh xa']]);
  });

  test('units stand by rank, and open on what the check found', async () => {
    await openUnits();
    await choose(['an.xlsx', 'binh.xlsx']);
    await screen.findByText('Đã đọc xong 2 tệp.');
    expect(rankedNames()).toEqual(['Xã Bình', 'Xã An']);
    await pane.user.click(page().getByText('Xã Bình'));
    expect(await screen.findByText(/binh\.xlsx: \d+ mục/)).toBeVisible();
  });

  test('a ranking is called provisional while some units are appraised and others not, until their own points rank all', async () => {
    await openUnits();
    await choose(['an.xlsx', 'appraised.xlsx']);
    await screen.findByText('Đã đọc xong 2 tệp.');
    expect(page().getByText(/^Hạng còn tạm tính: mới thẩm định xong 0\/2 đơn vị/)).toHaveTextContent(
      '1 đơn vị thẩm định dở chỉ tính phần đã có điểm. 1 đơn vị chưa thẩm định tính theo điểm tự chấm.',
    );
    await pane.user.click(page().getByText('Hạn nộp, bộ tiêu chí, cách xếp hạng', { selector: 'summary' }));
    await pane.user.selectOptions(page().getByLabelText('Xếp hạng theo'), 'Điểm tự chấm');
    await waitFor(() => expect(page().queryByText(/^Hạng còn tạm tính/)).toBeNull());
  });

  test('forms and tables of units’ own making are ranked together, a table of another set is named', async () => {
    await openUnits();
    await choose(['form-1.xlsx', 'bang-1.xlsx', 'n1-ba-hang-tieu-de.xlsx', 'n4-nam-cap.xlsx', 'theo-n1.xlsx']);
    await screen.findByText('Đã đọc xong 5 tệp.');
    expect(page().getByText('2 đơn vị đã có điểm · 3 tệp cần xem')).toBeVisible();
    expect(rankedNames()).toEqual([unitName(0), unitName(1)]);
    expect(page().getByText('Bộ tiêu chí khác (3)')).toBeVisible();
  });

  test('a table of a unit’s own making and a form made of it are of one set', async () => {
    await openUnits();
    await choose(['n1-ba-hang-tieu-de.xlsx', 'theo-n1.xlsx']);
    await screen.findByText('Đã đọc xong 2 tệp.');
    expect(page().getByText('2 đơn vị đã có điểm')).toBeVisible();
    expect(rankedNames()).toContain('Xã Theo Mẫu');
  });

  test('says why where nothing can be used, and offers other files', async () => {
    await openUnits();
    await choose(['hong.xlsx']);
    await screen.findByText(/Chưa tổng hợp được/);
    expect(page().getByRole('button', { name: 'Thêm tệp…' })).toBeEnabled();
    expect(screen.queryByRole('button', { name: 'Ghi vào sổ tính' })).toBeNull();
  });

  test('reading is stopped by a button, and what was read is kept', async () => {
    await openUnits();
    desk.stopsBehind = 1;
    await choose(['an.xlsx', 'binh.xlsx']);
    expect(await screen.findByText('Đã đọc 1/2 tệp')).toBeVisible();
    await pane.press('Dừng');
    await screen.findByText('Đã dừng. Những tệp đọc xong vẫn được giữ.');
    expect(page().getByText('1 đơn vị đã có điểm')).toBeVisible();
  });

  test('a file is left out again', async () => {
    await openUnits();
    await choose(['an.xlsx', 'hong.xlsx']);
    await pane.press('Bỏ tệp hong.xlsx');
    expect(await screen.findByText('1 đơn vị đã có điểm')).toBeVisible();
    expect(page().queryByText(/Không đọc được/)).toBeNull();
  });

  test('files of a kind stand open while they are few, and from then on as somebody leaves them', async () => {
    const isOpen = (title: string): boolean | undefined => page().getByText(title).closest('details')?.open;
    await openUnits();
    await choose(['an.xlsx', 'hong.xlsx']);
    await screen.findByText('Đã đọc xong 2 tệp.');
    expect(isOpen('Không đọc được (1)')).toBe(true);
    await choose(['hong-2.xlsx', 'hong-3.xlsx', 'hong-4.xlsx']);
    await screen.findByText('Đã đọc xong 3 tệp.');
    expect(isOpen('Không đọc được (4)')).toBe(false);
    await pane.user.click(page().getByText('Không đọc được (4)'));
    await choose(['hong-5.xlsx']);
    await screen.findByText('Đã đọc xong 1 tệp.');
    expect(isOpen('Không đọc được (5)')).toBe(true);
  });

  test('what was opened and typed stays while more files are read', async () => {
    await openUnits();
    await choose(['an.xlsx', 'binh.xlsx']);
    await screen.findByText('Đã đọc xong 2 tệp.');
    await pane.user.click(page().getByText('Xã Bình'));
    await screen.findByText(/binh\.xlsx: \d+ mục/);
    await choose(['la.xlsx']);
    await screen.findByText('Đã đọc xong 1 tệp.');
    expect(await screen.findByText(/binh\.xlsx: \d+ mục/)).toBeVisible();
  });

  test('where a button goes with what it did, the keyboard goes on at the fold that it stood in, else at the page', async () => {
    await openUnits();
    await choose(['an.xlsx', 'hong.xlsx', 'hong-2.xlsx']);
    await pane.press('Bỏ tệp hong.xlsx');
    await screen.findByText('Không đọc được (1)');
    await waitFor(() => expect(page().getByText('Không đọc được (1)')).toHaveFocus());
    await pane.press('Bỏ tệp hong-2.xlsx');
    await waitFor(() => expect(screen.getByRole('tabpanel')).toHaveFocus());
  });

  test('is written, and taken back', async () => {
    await openUnits();
    await choose(['an.xlsx']);
    await pane.press('Ghi vào sổ tính');
    await screen.findByText(/Đã ghi 7 trang tính/);
    await pane.press('Hoàn tác');
    await screen.findByText('Đã hoàn tác.');
    expect(desk.asked).toEqual(['write', 'undo']);
  });

  test('asks before it takes the place of a consolidation that is there', async () => {
    await openUnits();
    desk.hasEarlier = true;
    await choose(['an.xlsx']);
    await pane.press('Ghi vào sổ tính');
    await screen.findByText(/giữ điểm và nhận xét thẩm định đã nhập/);
    expect(desk.asked).toEqual([]);
    await pane.press('Ghi lại bảng tổng hợp');
    await screen.findByText(/Đã ghi 7 trang tính/);
    expect(desk.asked).toEqual(['write']);
    expect(screen.queryByText(/giữ điểm và nhận xét thẩm định đã nhập/)).toBeNull();
  });

  test('says what is left where writing broke off, and to write again', async () => {
    const forms = new InMemoryDesk();
    forms.unfinished = ['(đang tạo) Xếp hạng'];
    await openUnits(forms);
    await choose(['an.xlsx']);
    desk.nextWriting = { kind: 'stopped-half-way', sheets: ['(đang tạo) Xếp hạng'] };
    await pane.press('Ghi vào sổ tính');
    expect((await screen.findAllByText(/\(đang tạo\) Xếp hạng/)).length).toBeGreaterThan(0);
    await pane.press('Xóa trang dở dang');
    expect(forms.asked).toContain('removeUnfinished');
    expect(screen.getByRole('button', { name: 'Ghi vào sổ tính' })).toBeEnabled();
  });

  test('cells that files of a unit fill in differently are listed, and the file that is chosen counts', async () => {
    await openUnits();
    await choose(['binh.xlsx', 'binh-2.xlsx']);
    await screen.findByText('Đã đọc xong 2 tệp.');
    await pane.user.click(page().getByText('Ô khác nhau giữa các tệp của một đơn vị (1)'));
    const choice = page().getByLabelText<HTMLSelectElement>('Xã Bình, 1.1.1, tự chấm');
    expect([...choice.options].map(({ text }) => text)).toEqual(['99 (binh.xlsx)', '0,5 (binh-2.xlsx)']);
    expect(choice.value).toBe('binh.xlsx');
    await pane.user.selectOptions(choice, '0,5 (binh-2.xlsx)');
    expect(await screen.findByText(/49,5 điểm/)).toBeVisible();
    expect([...desk.kept.choices.values()]).toEqual(['binh-2.xlsx']);
  });

  test('last year’s results are compared; who had another name then is told once, who is new has nothing', async () => {
    await openUnits();
    await choose(['an.xlsx', 'binh.xlsx', 'la.xlsx']);
    await screen.findByText('Đã đọc xong 3 tệp.');
    await pane.user.click(page().getByText('So với năm trước'));
    await choosePrevious('nam-truoc.xlsx');
    await screen.findByText('Đã nhận kết quả năm trước của 3 đơn vị.');
    expect(page().getByText('Tìm thấy 1/3 đơn vị năm nay.')).toBeVisible();
    expect(page().getAllByText(/không có số liệu năm trước/)).toHaveLength(2);
    await pane.user.type(page().getByRole('combobox', { name: 'Xã Bình: tên năm trước' }), 'xom{Enter}');
    await screen.findByText('Tìm thấy 2/3 đơn vị năm nay.');
    expect(page().getByText(/lên 1 bậc/)).toHaveTextContent('tăng 9 điểm');
    expect([...desk.kept.renamed.values()]).toEqual(['Xã Xóm Cũ']);
    await pane.press('Bỏ so sánh');
    expect(page().queryByText(/năm trước của|không có số liệu năm trước/)).toBeNull();
    expect(page().getByText('So với năm trước')).toHaveFocus();
  });

  test('a file without results is no year to compare with', async () => {
    await openUnits();
    await pane.user.click(page().getByText('So với năm trước'));
    await choosePrevious('an.xlsx');
    expect(await screen.findByText(/Không tìm thấy bảng kết quả/)).toBeVisible();
    await choosePrevious('hong.xlsx');
    expect(await screen.findByText(/không có nội dung/i)).toBeVisible();
  });

  test('forms go back to units that were appraised, and to no others', async () => {
    saveNothing();
    await openUnits();
    await pane.user.click(page().getByText('Gửi lại điểm thẩm định để giải trình'));
    expect(page().getByText(/Cần chọn tệp của các đơn vị trước/)).toBeVisible();
    await choose(['an.xlsx']);
    await screen.findByText('Đã đọc xong 1 tệp.');
    await pane.press('Tạo tệp .zip để giải trình');
    await screen.findByText(/Chưa có điểm hoặc ý kiến thẩm định nào/);
    await choose(['appraised.xlsx']);
    await screen.findByText('Đã đọc xong 1 tệp.');
    await pane.press('Tạo tệp .zip để giải trình');
    await screen.findByText(/Đã tạo biểu mẫu giải trình cho 1 đơn vị. 1 đơn vị chưa thẩm định/);
    expect(desk.asked).toEqual(['sendBack xã cao | xã | ']);
  });

  test('forms go out to the units of the list', async () => {
    saveNothing();
    await openUnits();
    await pane.user.click(page().getByText('Gửi biểu mẫu cho các đơn vị'));
    expect(page().getByText(/Cần danh sách đơn vị trước/)).toBeVisible();
    await giveList('Xã An\nXã Cao');
    await screen.findByText('Đã nhận danh sách 2 đơn vị.');
    await pane.press('Tạo tệp .zip biểu mẫu');
    await screen.findByText('Đã tạo biểu mẫu cho 2 đơn vị.');
    expect(desk.asked).toEqual(['sendOut 2 xa-2025 2025']);
  });
});
