import { act, screen, within } from '@testing-library/react';
import { points } from '../../src/scoring/points';
import type { ReportedFinding } from '../../src/sheets/publishedRules';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { aScorecard, asText } from '../support/aScorecard';
import { InMemoryDesk } from '../support/inMemoryDesk';
import { page, renderPane } from '../support/renderPane';

const set = aCriteriaSet([
  ['1', '6'],
  ['1.1', '2', { evidenceWanted: false }],
  ['1.2', '2', { evidenceWanted: false }],
  ['1.3', '2', { evidenceWanted: true }],
]);
const faulty = aScorecard(set).with('1.1', '2,5').with('1.2', asText('0,5 ')).build();
const complete = aScorecard(set)
  .withAll({ '1.1': '2', '1.2': '2' })
  .with('1.3', '2', { evidence: '12/BC-UBND' })
  .build();

const titles = (): (string | null)[] =>
  page()
    .getAllByRole('heading', { level: 3 })
    .map((title) => title.textContent);

describe('the check', () => {
  test('one press opens the findings, gravest first, rows not scored after mistakes', async () => {
    const { press } = await renderPane(new InMemoryDesk().withForm(set, faulty));
    await press('Kiểm tra trước khi nộp');
    expect(await screen.findByText('Kiểm tra xong: 1 lỗi, 1 dòng chưa chấm, 1 cảnh báo.')).toBeVisible();
    expect(titles()).toEqual(['Điểm vượt điểm tối đa (1)', 'Chưa chấm điểm (1)', 'Số lưu dưới dạng chữ (1)']);
    expect(page().getByText(/1\.1 Nội dung 1\.1: điểm tự chấm 2,5 vượt điểm tối đa 2/)).toBeVisible();
  });

  test('each finding leads to its cell', async () => {
    const desk = new InMemoryDesk().withForm(set, faulty);
    const { openPage, press } = await renderPane(desk);
    await openPage('Kiểm tra');
    await press('Đến ô F11');
    expect(desk.asked).toContain('showCell F11');
  });

  test('a certain fix is offered with its value, done, told, and taken back', async () => {
    const desk = new InMemoryDesk().withForm(set, faulty);
    const { openPage, press } = await renderPane(desk);
    await openPage('Kiểm tra');
    await press('Sửa thành 0,5');
    expect(await screen.findByText(/Đã sửa/)).toBeVisible();
    expect(desk.asked).toContain('fix F12=0.5');
    expect(titles()).toEqual(['Điểm vượt điểm tối đa (1)', 'Chưa chấm điểm (1)']);
    await press('Hoàn tác');
    expect(await screen.findByRole('heading', { name: 'Số lưu dưới dạng chữ (1)' })).toBeVisible();
  });

  test('all certain fixes are done at once, and the keyboard is not left on a button that is gone', async () => {
    const also = aScorecard(set).with('1.1', asText('1')).with('1.2', asText('0,5')).build();
    const desk = new InMemoryDesk().withForm(set, also);
    const { openPage, press } = await renderPane(desk);
    await openPage('Kiểm tra');
    await press('Sửa tất cả (2)');
    expect(await screen.findByText(/Đã sửa/)).toBeVisible();
    expect(desk.asked).toContain('fix F11=1 F12=0.5');
    expect(screen.queryByRole('button', { name: /Sửa tất cả/ })).toBeNull();
    expect(screen.getByRole('tabpanel')).toHaveFocus();
  });

  test('marks go on the sheet and off again', async () => {
    const desk = new InMemoryDesk().withForm(set, faulty);
    const { openPage, press } = await renderPane(desk);
    await openPage('Kiểm tra');
    expect(screen.queryByRole('button', { name: 'Bỏ đánh dấu' })).toBeNull();
    await press('Đánh dấu trên bảng');
    expect(await screen.findByText('Đã đánh dấu trên bảng.')).toBeVisible();
    await press('Bỏ đánh dấu');
    expect(await screen.findByText('Đã bỏ đánh dấu.')).toBeVisible();
    expect(desk.asked.filter((asked) => asked.includes('mark'))).toEqual(['mark findings', 'unmark']);
  });

  test('a form without findings is ready to submit, with the time of the check', async () => {
    const { press } = await renderPane(new InMemoryDesk().withForm(set, complete));
    await press('Kiểm tra trước khi nộp');
    expect(await screen.findByText('Đã kiểm tra, đủ điều kiện nộp, lúc 14:05 ngày 08/12/2026')).toBeVisible();
    expect(screen.getByText('Kiểm tra xong: không có lỗi, đủ điều kiện nộp.')).toBeVisible();
  });

  test('an edit after the check takes the readiness back', async () => {
    const desk = new InMemoryDesk().withForm(set, complete);
    const { press } = await renderPane(desk);
    await press('Kiểm tra trước khi nộp');
    await screen.findByText(/đủ điều kiện nộp, lúc/);
    act(() => desk.type('1.3', { self: { kind: 'points', points: points('1'), typed: null }, evidence: 'x' }));
    expect(await screen.findByText(/Đã sửa sau khi kiểm tra/)).toBeVisible();
    expect(screen.queryByText(/đủ điều kiện nộp, lúc/)).toBeNull();
  });

  test('warnings alone do not stand in the way of submitting', async () => {
    const withoutEvidence = aScorecard(set).withAll({ '1.1': '2', '1.2': '2', '1.3': '2' }).build();
    const { openPage } = await renderPane(new InMemoryDesk().withForm(set, withoutEvidence));
    await openPage('Kiểm tra');
    expect(page().getByText(/Không còn lỗi, có thể nộp/)).toBeVisible();
  });
});

describe('many findings', () => {
  const lost = (index: number): ReportedFinding => ({
    finding: { rule: 'formula-overwritten', key: null, cell: `J${index}`, shown: '1', formula: '=1' },
    severity: 'error',
    cell: `J${index}`,
    code: null,
    name: '',
    fix: null,
  });

  test('fifty are shown, the rest on request', async () => {
    const desk = new InMemoryDesk().withForm(set, complete);
    desk.alsoFound = Array.from({ length: 120 }, (_, index) => lost(index + 1));
    const { openPage, press } = await renderPane(desk);
    await openPage('Kiểm tra');
    const shown = (): number => within(screen.getByRole('tabpanel')).getAllByRole('button', { name: /Đến ô/ }).length;
    expect(shown()).toBe(50);
    await press('Hiện thêm 50 mục');
    expect(shown()).toBe(100);
    await press('Hiện thêm 20 mục');
    expect(shown()).toBe(120);
    expect(screen.queryByRole('button', { name: /Hiện thêm/ })).toBeNull();
  });
});
