import { screen } from '@testing-library/react';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { aScorecard } from '../support/aScorecard';
import { InMemoryDesk } from '../support/inMemoryDesk';
import { renderPane } from '../support/renderPane';

const set = aCriteriaSet([['1', '10']]);
const oneForm = (): InMemoryDesk => new InMemoryDesk().withForm(set, aScorecard(set).with('1', '40').build());

describe('by keyboard', () => {
  test('arrows, Home and End move among the pages, round the ends', async () => {
    const { user } = await renderPane(oneForm());
    await user.click(screen.getByRole('tab', { name: 'Biểu mẫu' }));
    const selected = (): string | null => screen.getByRole('tab', { selected: true }).textContent;
    const visited: (string | null)[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
      await user.keyboard(`{${key}}`);
      expect(screen.getByRole('tab', { selected: true })).toHaveFocus();
      visited.push(selected());
    }
    expect(visited).toEqual(['Kiểm tra', 'Kết quả', 'Tổng hợp', 'Biểu mẫu', 'Tổng hợp', 'Biểu mẫu', 'Tổng hợp']);
  });

  test('only the open page’s tab is in the order of tabbing, and the page comes after it', async () => {
    const { user } = await renderPane(oneForm());
    await screen.findByText('Biểu mẫu đang mở');
    await user.tab();
    expect(screen.getByRole('tab', { name: 'Biểu mẫu' })).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('tabpanel', { name: 'Biểu mẫu' })).toHaveFocus();
  });

  test('a finding is reached and its cell shown without a mouse', async () => {
    const desk = oneForm();
    const { user } = await renderPane(desk);
    await user.click(screen.getByRole('tab', { name: 'Kiểm tra' }));
    for (let presses = 0; presses < 10; presses += 1) {
      await user.tab();
      if (document.activeElement?.textContent === 'Đến ô F10') break;
    }
    await user.keyboard('{Enter}');
    expect(desk.asked).toContain('showCell F10');
  });
});
