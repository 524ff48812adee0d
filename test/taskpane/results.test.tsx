import { screen, waitFor, within } from '@testing-library/react';
import type { CriteriaSet } from '../../src/scoring/criteriaSet';
import type { Scorecard } from '../../src/scoring/scorecard';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { aScorecard } from '../support/aScorecard';
import { InMemoryDesk } from '../support/inMemoryDesk';
import { page, renderPane, type RenderedPane } from '../support/renderPane';

async function openResults(set: CriteriaSet, scorecard: Scorecard): Promise<RenderedPane & { desk: InMemoryDesk }> {
  const desk = new InMemoryDesk().withForm(set, scorecard);
  const pane = await renderPane(desk);
  await pane.openPage('Kết quả');
  await waitFor(() => expect(page().queryByText('Đang đọc bảng tính')).toBeNull());
  return { ...pane, desk };
}

const oneRow = (maximum: string, about: Partial<CriteriaSet> = {}): CriteriaSet =>
  aCriteriaSet([['1', maximum]], about);

describe('the index', () => {
  test.each([
    ['51,25', '73.5', 'half-up', '69,73%'],
    ['51,25', '73.5', 'truncate', '69,72%'],
    ['62,62', '70', 'half-up', '89,46%'],
    ['62,62', '70', 'truncate', '89,45%'],
    ['38,75', '50', 'half-up', '77,50%'],
  ] as const)('%s of %s, %s, is shown as %s', async (obtained, maximum, rounding, index) => {
    const set = oneRow(maximum, { rounding });
    await openResults(set, aScorecard(set).with('1', obtained).build());
    expect(page().getAllByText(index)[0]).toBeVisible();
    expect(screen.getByRole('banner')).toHaveTextContent(index);
  });

  test('before anything is entered the page says how to begin', async () => {
    const set = oneRow('10');
    await openResults(set, aScorecard(set).build());
    expect(page().getByText(/Chưa có điểm nào/)).toBeVisible();
  });

  test('a half-done appraisal is provisional and says how far it is', async () => {
    const set = aCriteriaSet([
      ['1', '3'],
      ['1.1', '1'],
      ['1.2', '2'],
    ]);
    const scorecard = aScorecard(set).with('1.1', '1', { appraised: '1' }).with('1.2', '2').build();
    await openResults(set, scorecard);
    expect(page().getByText('Tạm tính, đã thẩm định 1/2 dòng')).toBeVisible();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('đang thẩm định');
  });

  test('a finished appraisal is no longer provisional', async () => {
    const set = oneRow('2');
    await openResults(set, aScorecard(set).with('1', '2', { appraised: '1,5' }).build());
    expect(screen.queryByText(/Tạm tính/)).toBeNull();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('đã thẩm định');
  });
});

describe('areas and what is weak', () => {
  const set = aCriteriaSet([
    ['1', '5.5'],
    ['1.1', '1.5'],
    ['1.2', '4', { responsible: 'Văn phòng' }],
    ['2', '3.5'],
  ]);
  const scorecard = aScorecard(set).withAll({ '1.1': '1,2', '1.2': '2', '2': '2,8' }).build();

  test('1,2 of 1,5 and 2,8 of 3,5 are 80% and not weak; 2 of 4 is, with its loss and who answers', async () => {
    await openResults(set, scorecard);
    const weak = within(page().getByRole('heading', { name: 'Nội dung đạt dưới 80%' }).parentElement as HTMLElement);
    const items = weak.getAllByRole('listitem').map((item) => item.textContent);
    expect(items).toEqual([
      '1 Nội dung 158,18% · mất 2,3 điểm · chưa giao ai phụ tráchĐến ô F10',
      '1.2 Nội dung 1.250,00% · mất 2 điểm · Văn phòngĐến ô F12',
    ]);
    expect(weak.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      'Nội dung đạt dưới 80%',
      'Lĩnh vực (1)',
      'Tiêu chí (1)',
    ]);
  });

  test('an area opens to its criteria, those below the threshold called so in words', async () => {
    const { user } = await openResults(set, scorecard);
    expect(screen.queryByText('1.1 Nội dung 1.1')).toBeNull();
    await user.click(page().getAllByText('1 Nội dung 1')[0] as HTMLElement);
    const row = (await screen.findByText('1.1 Nội dung 1.1')).closest('li');
    expect(row).toHaveTextContent('80,00%');
    expect(row).toHaveTextContent('1,2/1,5');
    expect(row).not.toHaveTextContent('dưới 80%');
    const weakRow = page().getAllByText('1.2 Nội dung 1.2')[0]?.closest('li');
    expect(weakRow).toHaveTextContent('dưới 80%');
  });

  test('what is weak can be marked on the sheet', async () => {
    const { press, desk } = await openResults(set, scorecard);
    await press('Đánh dấu trên bảng');
    expect(desk.asked).toContain('mark weak');
  });

  test('where nothing is weak the page says so', async () => {
    const fine = oneRow('10');
    await openResults(fine, aScorecard(fine).with('1', '8').build());
    expect(page().getByText('Không có nội dung nào đạt dưới 80%.')).toBeVisible();
    expect(page().queryByRole('button', { name: 'Đánh dấu trên bảng' })).toBeNull();
  });
});
