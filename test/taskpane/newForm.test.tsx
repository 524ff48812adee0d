import { screen } from '@testing-library/react';
import { InMemoryDesk } from '../support/inMemoryDesk';
import { page, renderPane } from '../support/renderPane';

const unit = (): Promise<HTMLElement> => screen.findByLabelText(/Tên đơn vị/);

describe('a workbook without a form', () => {
  test('is told so, and a form can be described at once', async () => {
    await renderPane(new InMemoryDesk());
    expect(await unit()).toBeVisible();
    expect(page().getByText(/chưa có biểu mẫu nào/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Tạo biểu mẫu' })).toBeVisible();
  });

  test('has nothing to check or to total, and both pages say where to begin', async () => {
    const pane = await renderPane(new InMemoryDesk());
    await pane.openPage('Kiểm tra');
    expect(page().getByText(/Chưa có biểu mẫu để kiểm tra/)).toBeVisible();
    await pane.openPage('Kết quả');
    expect(page().getByText(/Chưa có biểu mẫu để tính/)).toBeVisible();
  });

  test('shows what a set holds, and that the shipped ones are illustrations', async () => {
    const { user } = await renderPane(new InMemoryDesk());
    await unit();
    expect(page().getByText('Mẫu minh họa – không phải bộ chỉ số chính thức')).toBeVisible();
    expect(page().getByText(/^8 lĩnh vực, \d+ tiêu chí, \d+ tiêu chí thành phần$/)).toBeVisible();
    expect(page().getByText('Tối đa 100 điểm, đơn vị tự chấm 70 điểm')).toBeVisible();
    await user.selectOptions(
      screen.getByLabelText('Bộ tiêu chí'),
      screen.getByRole('option', { name: /huyện.*2021/i }),
    );
    expect(page().getByText('8 lĩnh vực, 43 tiêu chí, 92 tiêu chí thành phần')).toBeVisible();
    expect(page().getByText('Tối đa 100 điểm, đơn vị tự chấm 73,5 điểm')).toBeVisible();
    expect(screen.getByLabelText('Năm')).toHaveValue('2021');
  });
});

describe('describing a form', () => {
  test('a form without a unit is not inserted: the field says so and takes the keyboard', async () => {
    const desk = new InMemoryDesk();
    const { press, user } = await renderPane(desk);
    await unit();
    await press('Tạo biểu mẫu');
    expect(await unit()).toHaveFocus();
    expect(await unit()).toHaveAccessibleDescription('Hãy ghi tên đơn vị.');
    expect(desk.asked.filter((asked) => asked.startsWith('create'))).toEqual([]);
    await user.type(await unit(), 'X');
    expect(screen.queryByText('Hãy ghi tên đơn vị.')).toBeNull();
  });

  test('a year that is none is refused', async () => {
    const { press, user } = await renderPane(new InMemoryDesk());
    await user.type(await unit(), 'UBND xã Bình Minh');
    const year = screen.getByLabelText('Năm');
    await user.clear(year);
    await user.type(year, '25');
    await press('Tạo biểu mẫu');
    expect(year).toHaveFocus();
    expect(year).toHaveAccessibleDescription(/Năm gồm bốn chữ số/);
  });

  test('the group is read off the name of the unit, and may be overruled', async () => {
    const desk = new InMemoryDesk();
    const { press, user } = await renderPane(desk);
    await user.type(await unit(), 'UBND phường Hương Thủy');
    expect(screen.getByLabelText('Nhóm đơn vị')).toHaveValue('phường');
    await user.selectOptions(screen.getByLabelText('Nhóm đơn vị'), 'đặc khu');
    await press('Tạo biểu mẫu');
    expect(desk.asked).toContain('create UBND phường Hương Thủy 2025 đặc khu self-assessment');
  });

  test('once inserted the form is shown, with what to do next and how to take it back', async () => {
    const desk = new InMemoryDesk();
    const { press, user } = await renderPane(desk);
    await user.type(await unit(), 'Xã Bình Minh');
    await press('Tạo biểu mẫu');
    expect(await screen.findByText(/Đã tạo biểu mẫu. Nhập điểm/)).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Xã Bình Minh · 2025 · chưa chấm');
    await press('Hoàn tác');
    expect(await screen.findByText('Đã hoàn tác.')).toBeVisible();
    expect(await unit()).toBeVisible();
  });

  test('a workbook that takes no more sheets keeps what was typed and says what to do', async () => {
    const desk = new InMemoryDesk();
    const { press, user } = await renderPane(desk);
    await user.type(await unit(), 'Xã Bình Minh');
    desk.failNext({ kind: 'structure-locked' });
    await press('Tạo biểu mẫu');
    expect(await screen.findByText(/bỏ khóa/)).toBeVisible();
    expect(await unit()).toHaveValue('Xã Bình Minh');
    await press('Thử lại');
    expect(await screen.findByText(/Đã tạo biểu mẫu/)).toBeVisible();
  });
});
