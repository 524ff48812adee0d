import '../support/textCodecs';
import { screen } from '@testing-library/react';
import { findShippedSet } from '../../src/scoring/sets/shippedSets';
import { aFormFile, filledTo } from '../support/aFormFile';
import { InMemoryDesk } from '../support/inMemoryDesk';
import { InMemoryUnitsDesk } from '../support/inMemoryUnitsDesk';
import { page, renderPane, type RenderedPane } from '../support/renderPane';

const set = findShippedSet('xa-2025')!;
const BYTES = new Map([
  ['an.xlsx', aFormFile(set, filledTo(set, '40'), { unit: 'Xã An' })],
  ['binh.xlsx', aFormFile(set, { ...filledTo(set, '50'), '1.1.1': { self: 99 } }, { unit: 'Xã Bình' })],
  ['la.xlsx', aFormFile(set, filledTo(set, '30'), { unit: 'Xã Lạ' })],
]);
const ALL = [...BYTES.keys(), 'hong.xlsx'];

let desk: InMemoryUnitsDesk;
let pane: RenderedPane;

async function openUnits(forms = new InMemoryDesk()): Promise<void> {
  desk = new InMemoryUnitsDesk(BYTES);
  pane = await renderPane(forms, { loadUnits: async () => desk });
  await pane.openPage('Tổng hợp');
  await screen.findByRole('button', { name: 'Chọn tệp…' });
}

async function choose(names: readonly string[]): Promise<void> {
  const [input] = document.querySelectorAll<HTMLInputElement>('input[type=file]');
  await pane.user.upload(input!, names.map((name) => new File(['x'], name))); // prettier-ignore
}

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

  test('a file of an unknown unit gets the one that is chosen for it', async () => {
    await openUnits();
    await giveList('Xã An\nXã Cao');
    await choose(['an.xlsx', 'la.xlsx']);
    await pane.user.selectOptions(await screen.findByLabelText('Đơn vị của tệp la.xlsx'), 'Xã Cao');
    await screen.findByText('2 đơn vị đã có điểm');
    expect(desk.kept.unitOfFile.size).toBe(1);
  });

  test('units stand by rank, and open on what the check found', async () => {
    await openUnits();
    await choose(['an.xlsx', 'binh.xlsx']);
    await screen.findByText('Đã đọc xong 2 tệp.');
    const ranked = page()
      .getAllByText(/^Xã (An|Bình)$/)
      .filter((name) => name.closest('summary'));
    expect(ranked.map(({ textContent }) => textContent)).toEqual(['Xã Bình', 'Xã An']);
    await pane.user.click(ranked[0]!);
    expect(await screen.findByText(/binh\.xlsx: \d+ mục/)).toBeVisible();
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

  test('forms go out to the units of the list', async () => {
    // Saving a file is the browser’s part, which this page does not have.
    URL.createObjectURL = () => 'blob:x';
    HTMLAnchorElement.prototype.click = () => undefined;
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
