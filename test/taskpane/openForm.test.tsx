import { screen } from '@testing-library/react';
import { InMemoryDesk } from '../support/inMemoryDesk';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { aScorecard } from '../support/aScorecard';
import { page, renderPane } from '../support/renderPane';

const set = aCriteriaSet(
  [
    ['I', '3'],
    ['I.1', '1', { responsible: 'Văn phòng HĐND và UBND' }],
    ['I.2', '2', { responsible: 'Phòng Văn hóa - Xã hội' }],
  ],
  { title: 'Bộ chỉ số thử', decision: '1234/QĐ-UBND', year: 2026 },
);
const scorecard = aScorecard(set).with('I.1', '1').build();
const oneForm = (): InMemoryDesk => new InMemoryDesk().withForm(set, scorecard);

describe('the head of the pane', () => {
  test('tells the unit, the year, how far scoring is, points, index and errors', async () => {
    await renderPane(oneForm());
    const heading = await screen.findByRole('heading', { level: 1, name: /Xã Bình Minh/ });
    expect(heading).toHaveTextContent('Xã Bình Minh · 2026 · tự chấm');
    const figures = screen.getByRole('banner');
    expect(figures).toHaveTextContent('1/3 điểm');
    expect(figures).toHaveTextContent('33,33%');
    expect(figures).toHaveTextContent('không có lỗi');
    expect(figures).toHaveTextContent('1 chưa chấm');
  });

  test('tells which sheet is meant where a workbook has several forms', async () => {
    const desk = oneForm().withForm(set, scorecard, { sheetName: 'Chấm điểm CCHC 2026 (2)' });
    await renderPane(desk);
    expect(await screen.findByRole('heading', { level: 1, name: /Xã Bình Minh/ })).toBeVisible();
    expect(screen.getByRole('banner')).toHaveTextContent('Chấm điểm CCHC 2026 (2)');
  });
});

describe('a form in hand', () => {
  test('names its set, its decision, and that it is an illustration', async () => {
    await renderPane(oneForm());
    expect(await screen.findByText('Bộ chỉ số thử (1234/QĐ-UBND)')).toBeVisible();
    expect(page().getByText(/Mẫu minh họa/)).toBeVisible();
    expect(page().getByText('Đã chấm 1/2 dòng')).toBeVisible();
  });

  test('a published set is not called an illustration', async () => {
    await renderPane(new InMemoryDesk().withForm({ ...set, official: true }, scorecard));
    expect(await screen.findByText('Bộ chỉ số thử (1234/QĐ-UBND)')).toBeVisible();
    expect(screen.queryByText(/Mẫu minh họa/)).toBeNull();
  });

  test('another form of the workbook can be chosen', async () => {
    const desk = oneForm().withForm(set, scorecard, { unit: 'Xã Tiên Phong', sheetName: 'Tiên Phong' });
    const { user } = await renderPane(desk);
    await user.selectOptions(await screen.findByLabelText('Biểu mẫu trong tệp này'), 'Chấm điểm CCHC 2026');
    expect(await screen.findByRole('heading', { level: 1, name: /Xã Bình Minh/ })).toBeVisible();
    expect(desk.asked).toContain('showForm sheet-1');
  });

  test('the columns of a stage of the work can be chosen', async () => {
    const desk = oneForm();
    const { user } = await renderPane(desk);
    await user.selectOptions(await screen.findByLabelText('Cột hiển thị và in'), 'Thẩm định');
    expect(desk.asked).toContain('showColumns appraisal');
    expect(await screen.findByLabelText('Cột hiển thị và in')).toHaveValue('appraisal');
  });

  test('rows fold down to a level, and one office can look at its own', async () => {
    const desk = oneForm();
    const { user } = await renderPane(desk);
    await user.selectOptions(await screen.findByLabelText('Mức hiển thị'), 'Đến tiêu chí');
    await user.selectOptions(screen.getByLabelText('Cơ quan, người phụ trách'), 'Phòng Văn hóa - Xã hội');
    await user.selectOptions(screen.getByLabelText('Mức hiển thị'), 'Mọi cấp');
    await user.selectOptions(screen.getByLabelText('Cơ quan, người phụ trách'), 'Tất cả');
    expect(desk.asked.filter((asked) => asked.startsWith('showRows'))).toEqual([
      'showRows criterion null',
      'showRows criterion Phòng Văn hóa - Xã hội',
      'showRows null Phòng Văn hóa - Xã hội',
      'showRows null null',
    ]);
  });

  test('a second form can be described, and given up again', async () => {
    const { press } = await renderPane(oneForm());
    await press('Tạo biểu mẫu khác');
    expect(await screen.findByLabelText(/Tên đơn vị/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Kiểm tra trước khi nộp' })).toBeNull();
    await press('Quay lại');
    expect(await screen.findByText('Biểu mẫu đang mở')).toBeVisible();
  });

  test('a copied form without its data can be repaired from the notice itself', async () => {
    const desk = oneForm();
    desk.notices = ['data-missing'];
    const { user } = await renderPane(desk);
    const notice = (await screen.findByText(/được sao chép mà thiếu dữ liệu/)).parentElement;
    const [repair] = screen.getAllByRole('button', { name: 'Khôi phục biểu mẫu' });
    expect(notice).toContainElement(repair ?? null);
    await user.click(repair as HTMLElement);
    expect(await screen.findByText(/Đã khôi phục biểu mẫu/)).toBeVisible();
    expect(screen.queryByText(/được sao chép mà thiếu dữ liệu/)).toBeNull();
  });

  test('manual calculation and a second copy are told', async () => {
    const desk = oneForm();
    desk.notices = ['manual-calculation', 'copy-of-another'];
    await renderPane(desk);
    expect(await screen.findByText(/Nhấn F9/)).toBeVisible();
    expect(screen.getByText(/bản sao của một biểu mẫu khác/)).toBeVisible();
  });
});
