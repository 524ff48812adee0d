import { act, fireEvent, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { changeMaximum } from '../../src/scoring/editCriteriaSet';
import { leavesOfSet } from '../../src/scoring/criteriaSet';
import { parseCriteriaSet, printCriteriaSet } from '../../src/scoring/parseCriteriaSet';
import { points } from '../../src/scoring/points';
import { xa2025 } from '../../src/scoring/sets/xa2025';
import { setFileText } from '../../src/taskpane/setFile';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { aScorecard } from '../support/aScorecard';
import { InMemoryDesk } from '../support/inMemoryDesk';
import { InMemoryShelf } from '../support/inMemoryShelf';
import { page, renderPane, type RenderedPane } from '../support/renderPane';

/* What jsdom lacks and every browser has. */
Element.prototype.scrollIntoView ??= () => undefined;
URL.createObjectURL ??= () => 'blob:set';
URL.revokeObjectURL ??= () => undefined;

const small = aCriteriaSet(
  [['1', '3'], ['1.1', '1'], ['1.2', '2'], ['2', '1'], ['2.1', '1']],
  { id: 'nho', title: 'Bộ nhỏ', year: 2026 },
); // prettier-ignore

/** The page of sets over a shelf, opened from the form page. */
async function openSets(shelf: InMemoryShelf, desk = new InMemoryDesk()): Promise<RenderedPane> {
  const pane = await renderPane(desk, { shelf });
  await pane.press('Xem, sửa bộ tiêu chí');
  await screen.findByRole('heading', { name: 'Bộ tiêu chí' });
  return pane;
}

async function editSmall(): Promise<RenderedPane & { readonly shelf: InMemoryShelf }> {
  const shelf = new InMemoryShelf([small]);
  const pane = await openSets(shelf);
  await pane.press('Sửa bộ này');
  return { ...pane, shelf };
}

const row = (name: RegExp): HTMLElement => page().getByRole('button', { name });
const rows = (): string[] =>
  within(page().getByRole('list', { name: 'Các dòng của bộ tiêu chí' }))
    .getAllByRole('button', { name: /^[\d.]+/ })
    .map((button) => button.textContent ?? '');

async function retype(user: UserEvent, label: string | RegExp, text: string): Promise<void> {
  const field = page().getByLabelText(label);
  await user.clear(field);
  await user.type(field, text);
  await user.tab();
}

describe('the sets that there are', () => {
  test('the workbook’s own stand before the shipped ones, and can be picked for a form', async () => {
    const shelf = new InMemoryShelf([small]);
    const { user, press } = await openSets(shelf);
    const [first] = within(screen.getByLabelText('Bộ tiêu chí')).getAllByRole('option');
    expect(first).toHaveTextContent('Trong tệp: Bộ nhỏ');
    await press('Tạo biểu mẫu từ bộ này');
    expect(await screen.findByLabelText('Bộ tiêu chí')).toHaveDisplayValue('Trong tệp này: Bộ nhỏ');
    await user.type(screen.getByLabelText(/Tên đơn vị/), 'Xã A');
    await press('Tạo biểu mẫu');
    expect(await screen.findByText(/Đã tạo biểu mẫu/)).toBeVisible();
    expect(page().getByText('Bộ nhỏ')).toBeVisible();
  });

  test('one is removed from the workbook, and put back with one press', async () => {
    const shelf = new InMemoryShelf([small]);
    const { press } = await openSets(shelf);
    await press('Bỏ khỏi tệp này');
    expect(await screen.findByText(/Đã bỏ bộ tiêu chí/)).toBeVisible();
    expect(shelf.sets).toEqual([]);
    await press('Hoàn tác');
    expect(await screen.findByText('Đã hoàn tác.')).toBeVisible();
    expect(shelf.sets).toEqual([small]);
  });

  test('one that the open form was made from is removed with the word that the form stays as it is', async () => {
    const desk = new InMemoryDesk().withForm(small, aScorecard(small).build());
    const { press } = await openSets(new InMemoryShelf([small]), desk);
    await press('Bỏ khỏi tệp này');
    expect(await screen.findByText(/Biểu mẫu đang mở dùng bộ này vẫn giữ bản riêng/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Hoàn tác' })).toBeVisible();
  });

  test('damaged ones are told, and that they stay', async () => {
    const shelf = new InMemoryShelf([small]);
    shelf.damaged = 2;
    await openSets(shelf);
    expect(await screen.findByText(/2 bộ tiêu chí trong tệp này bị hỏng/)).toBeVisible();
  });

  test('a workbook that cannot be read says why, the shipped sets are there, and it is tried again on request', async () => {
    const shelf = new InMemoryShelf([small]);
    shelf.failNext({ kind: 'cell-being-edited' });
    const { press } = await openSets(shelf);
    expect(await screen.findByText(/đang gõ dở trong ô/)).toBeVisible();
    expect(screen.getByRole('option', { name: /Kèm theo: .*xã.* 2025/ })).toBeInTheDocument();
    await press('Thử lại');
    expect(await screen.findByRole('option', { name: 'Trong tệp: Bộ nhỏ' })).toBeInTheDocument();
  });
});

describe('a set in a file', () => {
  const fileOf = (text: string): File =>
    Object.assign(new File([text], 'tinh.cchc.json'), { text: () => Promise.resolve(text) });
  const choose = async (file: File): Promise<void> => {
    const input = await screen.findByLabelText('Mở tệp .cchc.json', { selector: 'input' });
    await act(async () => fireEvent.change(input, { target: { files: [file] } }));
  };

  test('is opened, looked at, and kept in the workbook', async () => {
    const shelf = new InMemoryShelf();
    const { press } = await openSets(shelf);
    await choose(fileOf(printCriteriaSet(small)));
    expect(await screen.findByText(/Đã mở/)).toBeVisible();
    expect(screen.getByLabelText('Bộ tiêu chí')).toHaveDisplayValue('Vừa mở: Bộ nhỏ');
    await press('Lưu vào tệp này');
    expect(await screen.findByText(/Đã lưu bộ tiêu chí/)).toBeVisible();
    expect(shelf.sets).toEqual([small]);
  });

  test.each([
    ['không phải JSON', /không phải là bộ tiêu chí đã lưu/],
    ['{"cchc":7,"set":{}}', /phiên bản CCHC mới hơn/],
    ['{"a":1}', /không phải bộ tiêu chí do CCHC lưu/],
    [printCriteriaSet(small).replace('"maximum":"2"', '"maximum":"hai"'), /Tiêu chí 1.2 Nội dung 1.2: điểm tối đa/],
    ['x'.repeat(1_600_000), /quá lớn/],
  ])('that is none is refused with the reason: %#', async (text, reason) => {
    await openSets(new InMemoryShelf());
    await choose(fileOf(text));
    expect(await screen.findByText(reason)).toBeVisible();
  });

  test('is made for others to open, its text to be copied where the host lets no page make files', async () => {
    const made: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      made.push(this.download);
    });
    const { press, user } = await openSets(new InMemoryShelf([small]));
    await press('Lưu ra tệp');
    expect(made).toEqual(['bo-nho-2026.cchc.json']);
    const text = await screen.findByLabelText(/Nếu không thấy tệp tải về/);
    expect(parseCriteriaSet((text as HTMLTextAreaElement).value)).toEqual({ ok: true, value: small });
    await press('Chép nội dung tệp');
    expect(await user.pointer([]).then(() => navigator.clipboard.readText())).toBe(setFileText(small));
  });

  test('with hostile names shows them as text', async () => {
    const hostile = { ...small, title: '<img src=x onerror=alert(1)>' };
    await openSets(new InMemoryShelf());
    await choose(fileOf(printCriteriaSet(hostile)));
    expect(await screen.findByDisplayValue('Vừa mở: <img src=x onerror=alert(1)>')).toBeVisible();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('the editor', () => {
  test('shows the areas, unfolds them, and finds rows by code, name and office without tone marks in one place', async () => {
    const { user } = await editSmall();
    expect(rows()).toEqual(['1Nội dung 13', '2Nội dung 21']);
    await user.click(row(/Gập, mở 1$/));
    expect(rows()).toHaveLength(4);
    await user.type(page().getByLabelText(/Tìm mã/), '2.');
    expect(rows()).toEqual(['2.1Nội dung 2.11']);
    await user.clear(page().getByLabelText(/Tìm mã/));
    await user.type(page().getByLabelText(/Tìm mã/), 'NỘI DUNG 1.2');
    expect(rows()).toEqual(['1.2Nội dung 1.22']);
  });

  test('a changed maximum is told where it no longer adds up, and mended on request, and all of it taken back', async () => {
    const { user, press } = await editSmall();
    await user.click(row(/Gập, mở 1$/));
    await user.click(row(/^1\.2/));
    await retype(user, 'Điểm tối đa', '2,5');
    expect(page().getByText('Cần xem lại (1)')).toBeVisible();
    expect(page().getByText(/khác tổng điểm tối đa các mục con \(3,5\)/)).toBeVisible();
    await press('Đổi điểm tối đa thành 3,5');
    expect(page().getByText(/đều khớp/)).toBeVisible();
    expect(rows()[0]).toBe('1Nội dung 13,5');
    await press('Hoàn tác');
    await press('Hoàn tác');
    expect(rows()).toEqual(expect.arrayContaining(['1Nội dung 13', '1.2Nội dung 1.22']));
  });

  test('points that are none are told at the field, and the set stays as it was', async () => {
    const { user } = await editSmall();
    await user.click(row(/^1 ?Nội/));
    await retype(user, 'Điểm tối đa', 'ba');
    expect(page().getByLabelText('Điểm tối đa')).toHaveAccessibleDescription(/Ghi một số/);
    expect(rows()[0]).toBe('1Nội dung 13');
  });

  test('rows are added with the next code, moved, removed and renumbered', async () => {
    const { user, press } = await editSmall();
    await user.click(row(/Gập, mở 1$/));
    await user.click(row(/^1\.2/));
    await press('Thêm dòng sau');
    expect(page().getByLabelText('Mã')).toHaveValue('1.3');
    expect(page().getByLabelText('Tên')).toHaveFocus();
    await user.keyboard('Dòng mới{Tab}');
    await press('Lên');
    expect(rows().slice(0, 4)).toEqual(['1Nội dung 13', '1.1Nội dung 1.11', '1.3Dòng mới–', '1.2Nội dung 1.22']);
    await press('Đánh lại mã');
    expect(rows().slice(0, 4)).toEqual(['1Nội dung 13', '1.1Nội dung 1.11', '1.2Dòng mới–', '1.3Nội dung 1.22']);
    await press('Xóa dòng');
    expect(row(/^1\.1/)).toHaveFocus();
    await press('Thêm lĩnh vực');
    expect(page().getByLabelText('Mã')).toHaveValue('3');
    expect(rows().at(-1)).toBe('3Chưa đặt tên–');
  });

  test('what a defect is about is opened with the keyboard on it', async () => {
    const shelf = new InMemoryShelf([changeMaximum(small, '2.1', points('5'))]);
    const { press } = await openSets(shelf);
    await press('Sửa bộ này');
    await press('Đến dòng');
    expect(page().getByLabelText('Mã')).toHaveValue('2');
    expect(document.activeElement).toHaveTextContent(/^2Nội dung 2/);
  });

  test('the points of a rule are read as it is written', async () => {
    const { user } = await editSmall();
    await user.click(row(/Gập, mở 2$/));
    await user.click(row(/^2\.1/));
    await retype(user, /Cách tính điểm/, 'Có: 1{Enter}Không: 0');
    expect(page().getByText('Các mức điểm đọc được: 1; 0')).toBeVisible();
  });

  test('is saved into the workbook under its id', async () => {
    const { user, press, shelf } = await editSmall();
    await user.click(row(/^1 ?Nội/));
    await retype(user, 'Tên', 'Lĩnh vực một');
    await press('Lưu vào tệp này');
    expect(await screen.findByText(/Đã lưu bộ tiêu chí/)).toBeVisible();
    expect(shelf.sets).toHaveLength(1);
    expect(shelf.sets[0]).toMatchObject({ id: 'nho', areas: [{ name: 'Lĩnh vực một' }, {}] });
    await press('Quay lại');
    expect(await screen.findByLabelText('Bộ tiêu chí')).toBeVisible();
  });

  test('a shipped set is edited as a new one', async () => {
    const shelf = new InMemoryShelf();
    const { press } = await openSets(shelf);
    await press('Sửa thành bộ mới');
    await press('Lưu vào tệp này');
    await screen.findByText(/Đã lưu bộ tiêu chí/);
    expect(shelf.sets[0]?.id).toMatch(/^xa-2025~/);
    expect(shelf.sets[0]?.areas).toEqual(xa2025.areas);
  });

  test('what somebody else has changed meanwhile is not overwritten: a new set is offered', async () => {
    const { user, press, shelf } = await editSmall();
    await user.click(row(/^1 ?Nội/));
    await retype(user, 'Tên', 'Của tôi');
    shelf.failNext({ kind: 'set-taken', title: 'Bộ nhỏ' });
    await press('Lưu vào tệp này');
    await press('Lưu thành bộ mới');
    await screen.findByText(/Đã lưu bộ tiêu chí/);
    expect(shelf.sets.map(({ areas }) => areas[0]?.name)).toEqual(['Nội dung 1', 'Của tôi']);
  });
});

describe('unsaved changes', () => {
  async function changed(): Promise<RenderedPane> {
    const pane = await editSmall();
    await pane.user.click(row(/^1 ?Nội/));
    await retype(pane.user, 'Tên', 'Đổi rồi');
    return pane;
  }

  test('outlive a look at another page', async () => {
    const { openPage } = await changed();
    await openPage('Kiểm tra');
    await openPage('Biểu mẫu');
    expect(await screen.findByRole('button', { name: /^1 ?Đổi rồi/ })).toBeVisible();
  });

  test('are asked about before the set is left', async () => {
    const { press } = await changed();
    await press('Quay lại');
    expect(await screen.findByText(/chưa được lưu/)).toBeVisible();
    await press('Sửa tiếp');
    expect(row(/^1 ?Đổi rồi/)).toBeVisible();
    await press('Quay lại');
    await press('Bỏ thay đổi');
    expect(await screen.findByLabelText('Bộ tiêu chí')).toBeVisible();
  });
});

describe('the ribbon’s button for a new form', () => {
  const pressRibbon = ({ requests }: RenderedPane): void =>
    act(() => requests.send({ page: 'form', then: 'add-form' }));

  test('comes from the page of sets to the new form', async () => {
    const pane = await openSets(new InMemoryShelf([small]));
    pressRibbon(pane);
    expect(await screen.findByLabelText(/Tên đơn vị/)).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Bộ tiêu chí' })).toBeNull();
  });

  test('asks about unsaved changes first, and goes there once they are saved or given up', async () => {
    const pane = await editSmall();
    await pane.user.click(row(/^1 ?Nội/));
    await retype(pane.user, 'Tên', 'Đổi rồi');
    pressRibbon(pane);
    expect(await screen.findByText(/chưa được lưu/)).toBeVisible();
    await pane.press('Sửa tiếp');
    expect(row(/^1 ?Đổi rồi/)).toBeVisible();
    pressRibbon(pane);
    const question = within(screen.getByText(/chưa được lưu/).parentElement!);
    await pane.user.click(question.getByRole('button', { name: 'Lưu vào tệp này' }));
    expect(await screen.findByLabelText(/Tên đơn vị/)).toBeVisible();
    expect(pane.shelf.sets[0]?.areas[0]?.name).toBe('Đổi rồi');
  });
});

describe('two sets compared', () => {
  const last = aCriteriaSet(
    [['1', '3', { responsible: 'Văn phòng' }], ['1.1', '1', { responsible: 'Văn phòng' }], ['1.2', '2'], ['2', '1'], ['2.1', '1']],
    { id: 'nam-truoc', title: 'Bộ năm trước', year: 2025 },
  ); // prettier-ignore
  const heavier = changeMaximum({ ...small, id: 'nam-nay', title: 'Bộ năm nay' }, '1.2', points('4'));

  test('changes are told by kind, with what was there and what is there now', async () => {
    const { press, user } = await openSets(new InMemoryShelf([last, heavier]));
    await press('So sánh hai bộ');
    expect(screen.getByLabelText('Bộ cũ')).toHaveDisplayValue('Trong tệp: Bộ năm trước');
    expect(screen.getByText('Đổi điểm tối đa (1)')).toBeVisible();
    expect(screen.getByText('1.2 Nội dung 1.2: 2 → 4')).toBeVisible();
    await user.selectOptions(screen.getByLabelText('Bộ mới'), 'Trong tệp: Bộ năm trước');
    expect(screen.getByText(/Chọn hai bộ khác nhau/)).toBeVisible();
  });

  test('offices are carried over into the later set, which then waits to be saved', async () => {
    const shelf = new InMemoryShelf([last, heavier]);
    const { press } = await openSets(shelf);
    await press('So sánh hai bộ');
    await press('Mang sang bộ này (2)');
    expect(await screen.findByText(/Đã mang sang cơ quan phụ trách của 2 dòng/)).toBeVisible();
    await press('Lưu vào tệp này');
    await screen.findByText(/Đã lưu bộ tiêu chí/);
    expect(shelf.sets[1]).toMatchObject({ id: 'nam-nay', areas: [{ responsible: 'Văn phòng' }, {}] });
  });

  test('evidence of the open form comes into the new one as notes of its year', async () => {
    const [leaf] = leavesOfSet(last);
    const desk = new InMemoryDesk().withForm(
      last,
      aScorecard(last).with('1.1', '1', { evidence: 'QĐ 12/QĐ-UBND' }).build(),
    );
    const { press, user } = await openSets(new InMemoryShelf([heavier]), desk);
    await press('So sánh hai bộ');
    await user.selectOptions(screen.getByLabelText('Bộ cũ'), 'Biểu mẫu đang mở: Bộ năm trước');
    await user.selectOptions(screen.getByLabelText('Bộ mới'), 'Trong tệp: Bộ năm nay');
    await press('Tạo biểu mẫu, mang theo ghi chú (1)');
    expect(await screen.findByText(/năm trước của 1 dòng/)).toBeVisible();
    await user.type(screen.getByLabelText(/Tên đơn vị/), 'Xã A');
    await press('Tạo biểu mẫu');
    await screen.findByText(/Đã tạo biểu mẫu/);
    expect(desk.created?.view).toBe('all');
    expect(desk.created?.notes).toEqual(new Map([[leaf!.key, 'Năm 2025: QĐ 12/QĐ-UBND']]));
  });
});
