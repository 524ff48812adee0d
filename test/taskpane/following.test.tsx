import { act, screen } from '@testing-library/react';
import { points } from '../../src/scoring/points';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { aScorecard } from '../support/aScorecard';
import { InMemoryDesk } from '../support/inMemoryDesk';
import { renderPane } from '../support/renderPane';

const set = aCriteriaSet([['1', '10']]);
const oneForm = (): InMemoryDesk => new InMemoryDesk().withForm(set, aScorecard(set).with('1', '4').build());
const reads = (desk: InMemoryDesk): number => desk.asked.filter((asked) => asked === 'read').length;
const wait = (ms: number): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, ms)));
const typePoints = (desk: InMemoryDesk, plain: string): void =>
  desk.type('1', { self: { kind: 'points', points: points(plain), typed: null }, evidence: 'x' });

describe('following the sheet', () => {
  test('points typed on the sheet appear in the pane', async () => {
    const desk = oneForm();
    await renderPane(desk);
    expect(await screen.findByText('4/10 điểm')).toBeVisible();
    act(() => typePoints(desk, '8.5'));
    expect(await screen.findByText('8,5/10 điểm')).toBeVisible();
  });

  test('a burst of edits is read once', async () => {
    const desk = oneForm();
    await renderPane(desk);
    await screen.findByText('4/10 điểm');
    const before = reads(desk);
    act(() => ['5', '6', '7'].forEach((plain) => typePoints(desk, plain)));
    await screen.findByText('7/10 điểm');
    expect(reads(desk) - before).toBe(1);
  });

  test('coming back to the pane reads the sheet again', async () => {
    const desk = oneForm();
    await renderPane(desk);
    await screen.findByText('4/10 điểm');
    const before = reads(desk);
    act(() => void window.dispatchEvent(new Event('focus')));
    await wait(500);
    expect(reads(desk) - before).toBe(1);
  });

  test('a deleted form leaves an offer to insert one', async () => {
    const desk = oneForm();
    await renderPane(desk);
    await screen.findByText('4/10 điểm');
    act(() => desk.deleteForms());
    expect(await screen.findByLabelText(/Tên đơn vị/)).toBeVisible();
  });
});

describe('when Excel does not answer as hoped', () => {
  test('a cell being edited is told with what to press, and read again by itself once that is over', async () => {
    const desk = oneForm();
    desk.failNext({ kind: 'cell-being-edited' });
    await renderPane(desk);
    expect(await screen.findByText(/Nhấn Enter/)).toBeVisible();
    expect(await screen.findByText('4/10 điểm')).toBeVisible();
    expect(screen.queryByText(/Nhấn Enter/)).toBeNull();
  });

  test('an answer that is late shows progress after half a second, and the likely cause later', async () => {
    const desk = oneForm();
    const { press } = await renderPane(desk, { advanceTimers: (ms) => void jest.advanceTimersByTime(ms) });
    await screen.findByText('4/10 điểm');
    jest.useFakeTimers();
    const progress = (): HTMLElement | null => screen.queryByRole('progressbar', { name: 'Đang thực hiện…' });
    const pass = (ms: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(ms));
    const release = desk.hold();
    await press('Kiểm tra trước khi nộp');
    await pass(400);
    expect(progress()).toBeNull();
    await pass(200);
    expect(progress()).toBeVisible();
    expect(screen.queryByText(/gõ dở trong một ô/)).toBeNull();
    await pass(2000);
    expect(screen.getByText(/gõ dở trong một ô/)).toBeVisible();
    await act(async () => release());
    expect(await screen.findByText(/Kiểm tra xong/)).toBeVisible();
    expect(progress()).toBeNull();
    jest.useRealTimers();
  });

  test('while Excel is at work the same is not asked twice', async () => {
    const desk = oneForm();
    const { press } = await renderPane(desk);
    await screen.findByText('4/10 điểm');
    const release = desk.hold();
    await press('Kiểm tra trước khi nộp');
    await press('Kiểm tra trước khi nộp');
    await act(async () => release());
    await screen.findByText(/Kiểm tra xong/);
    expect(desk.asked.filter((asked) => asked === 'check')).toHaveLength(1);
  });

  test('a read-only workbook is told, and what was read stays', async () => {
    const desk = oneForm();
    const { press } = await renderPane(desk);
    await screen.findByText('4/10 điểm');
    desk.failNext({ kind: 'read-only' });
    await press('Kiểm tra trước khi nộp');
    expect(await screen.findByText('Tệp chỉ mở để xem')).toBeVisible();
    expect(screen.getByText('4/10 điểm')).toBeVisible();
    await press('Đóng thông báo');
    expect(screen.queryByText('Tệp chỉ mở để xem')).toBeNull();
  });

  test('a damaged form can be repaired from the message', async () => {
    const desk = oneForm();
    desk.failNext({ kind: 'form-damaged', sheet: 'Bảng điểm', what: 'mã dòng' });
    const { press } = await renderPane(desk);
    await press('Khôi phục biểu mẫu');
    expect(desk.asked).toContain('restore');
    expect(await screen.findByText(/Đã khôi phục biểu mẫu/)).toBeVisible();
  });

  test('a busy Excel can be asked again', async () => {
    const desk = oneForm();
    const { press } = await renderPane(desk);
    await screen.findByText('4/10 điểm');
    desk.failNext({ kind: 'excel-slow', seconds: 20 });
    await press('Kiểm tra trước khi nộp');
    await press('Thử lại');
    expect(await screen.findByText(/Kiểm tra xong/)).toBeVisible();
  });

  test('what cannot be taken back says why and nothing is lost', async () => {
    const desk = oneForm();
    const { openPage, press } = await renderPane(desk);
    await openPage('Kết quả');
    await press('Đánh dấu trên bảng');
    await screen.findByText('Đã đánh dấu trên bảng.');
    desk.failNext({ kind: 'changed-since', cells: ['F9'] });
    await press('Hoàn tác');
    expect(await screen.findByText(/F9/)).toBeVisible();
  });

  test('a bug of ours shows how to go on instead of an empty pane', async () => {
    const silenced = jest.spyOn(console, 'error').mockImplementation(() => {});
    const desk = oneForm();
    const pane = await renderPane(desk);
    await screen.findByText('4/10 điểm');
    desk.check = () => Promise.reject(new Error('broken'));
    await pane.press('Kiểm tra trước khi nộp');
    expect(await screen.findByRole('alert')).toHaveTextContent(/Số liệu trên bảng tính không bị ảnh hưởng/);
    await pane.press('Tải lại');
    expect(pane.reloads()).toBe(1);
    silenced.mockRestore();
  });
});
