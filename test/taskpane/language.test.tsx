import { render, screen } from '@testing-library/react';
import { App } from '../../src/taskpane/App';
import { preferencesIn } from '../../src/taskpane/preferences';
import { languageOfLocale } from '../../src/wording/language';
import { paneEn } from '../../src/wording/pane.en';
import { paneVi } from '../../src/wording/pane.vi';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { aScorecard } from '../support/aScorecard';
import { InMemoryDesk } from '../support/inMemoryDesk';
import { page, renderPane } from '../support/renderPane';

const set = aCriteriaSet([['1', '73.5']]);
const oneForm = (): InMemoryDesk => new InMemoryDesk().withForm(set, aScorecard(set).with('1', '51,25').build());

beforeEach(() => window.localStorage.clear());

describe('the language of the pane', () => {
  test.each([
    ['vi-VN', 'vi'],
    ['en-US', 'en'],
    ['en-GB', 'en'],
    ['fr-FR', 'vi'],
  ])('Office in %s gives %s', (locale, language) => {
    expect(languageOfLocale(locale)).toBe(language);
  });

  test('English has its own words and a decimal point', async () => {
    await renderPane(oneForm(), { language: 'en' });
    expect(await screen.findByText('51.25/73.5 points')).toBeVisible();
    expect(screen.getByText('69.73%')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Check before submitting' })).toBeVisible();
  });

  test('can be switched, at once and for the next time', async () => {
    const first = await renderPane(oneForm());
    await screen.findByText('51,25/73,5 điểm');
    await first.user.click(screen.getByText('Ngôn ngữ và giao diện'));
    await first.user.selectOptions(screen.getByLabelText('Ngôn ngữ'), 'English');
    expect(screen.getByText('51.25/73.5 points')).toBeVisible();
    expect(preferencesIn(() => window.localStorage).read()).toEqual({ language: 'en', theme: 'system' });
  });

  test('storage that is shut off does no harm', async () => {
    const { user } = await renderPane(oneForm(), {
      storage: () => {
        throw new Error('denied');
      },
    });
    await screen.findByText('51,25/73,5 điểm');
    await user.click(screen.getByText('Ngôn ngữ và giao diện'));
    await user.selectOptions(screen.getByLabelText('Ngôn ngữ'), 'English');
    expect(screen.getByText('51.25/73.5 points')).toBeVisible();
  });

  test('choices that cannot be read are taken for none', () => {
    window.localStorage.setItem('cchc.pane', '{"language":"xx","theme":7}');
    expect(preferencesIn(() => window.localStorage).read()).toEqual({ language: null, theme: 'system' });
    window.localStorage.setItem('cchc.pane', 'not JSON');
    expect(preferencesIn(() => window.localStorage).read()).toEqual({ language: null, theme: 'system' });
  });
});

describe('the theme', () => {
  const background = (): string =>
    getComputedStyle(document.querySelector('.fui-FluentProvider') as Element).getPropertyValue(
      '--colorNeutralBackground1',
    );

  test('is light until dark is chosen, and dark is fetched then', async () => {
    const { user } = await renderPane(oneForm());
    await page().findByText('Biểu mẫu đang mở');
    const light = background();
    await user.click(screen.getByText('Ngôn ngữ và giao diện'));
    await user.selectOptions(screen.getByLabelText('Giao diện'), 'Tối');
    await screen.findByDisplayValue('Tối');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(background()).not.toBe(light);
  });
});

describe('an Office that cannot run the pane', () => {
  test.each([
    ['outside-excel', 'Hãy mở từ Excel'],
    ['excel-too-old', 'Phiên bản Excel này chưa dùng được'],
  ] as const)('%s: %s', (kind, title) => {
    render(
      <App
        host={{ kind }}
        language="vi"
        officeIsDark={() => false}
        preferences={preferencesIn(() => window.localStorage)}
        surroundings={() => ({ version: '1.0.0', program: 'Excel PC 16.0', levels: [] })}
        onReload={() => {}}
      />,
    );
    expect(screen.getByRole('heading', { name: title })).toBeVisible();
  });
});

describe('the words', () => {
  type Words = { readonly [key: string]: string | readonly string[] | Words | ((...facts: never[]) => string) };
  const sentences = (words: Words, path = ''): [string, string][] =>
    Object.entries(words).flatMap(([key, value]): [string, string][] => {
      if (typeof value === 'string') return [[`${path}${key}`, value]];
      if (typeof value === 'function') return [[`${path}${key}`, value(...([2, 3, 4] as never[]))]];
      return Array.isArray(value) ? [] : sentences(value as Words, `${path}${key}.`);
    });
  const vietnameseLetters = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/i;

  test('none is empty, and none is missing a fact', () => {
    for (const [key, sentence] of [...sentences(paneVi), ...sentences(paneEn)]) {
      expect([key, sentence.trim()]).not.toEqual([key, '']);
      expect([key, sentence]).not.toEqual([key, expect.stringContaining('undefined')]);
    }
  });

  test('no Vietnamese is left in English, but for examples of names', () => {
    const left = sentences(paneEn).filter(
      ([key, sentence]) => !key.startsWith('hint.') && vietnameseLetters.test(sentence),
    );
    expect(left).toEqual([]);
  });
});
