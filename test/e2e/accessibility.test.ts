import AxeBuilder from '@axe-core/playwright';
import type { Frame } from 'playwright-core';
import { openPageOf, readyPane } from './support/paneSteps';
import { workbenchRunner, type OpenOptions, type WorkbenchPage } from './support/workbenchPage';

/** Excel's pane on a laptop of 1366×768. */
const PANE = { width: 350, height: 378 };
/** The line between sheet and pane. */
const EDGE = 1;

const runner = workbenchRunner({ testMs: 90_000 });

interface State {
  readonly workbook: 'empty' | 'filled-form';
  /** Brings the pane there. */
  readonly reach: (pane: Frame, workbench: WorkbenchPage) => Promise<void>;
}

const check = async (pane: Frame): Promise<void> => {
  await pane.getByRole('button', { name: 'Kiểm tra trước khi nộp' }).click();
  await pane.getByText(/Kiểm tra xong/).waitFor();
};

/** Every page of the pane, in each state that looks different. */
const STATES: Readonly<Record<string, State>> = {
  'no form': { workbook: 'empty', reach: async (pane) => pane.getByLabel(/Tên đơn vị/).waitFor() },
  'no form, name missing': {
    workbook: 'empty',
    reach: async (pane) => {
      await pane.getByRole('button', { name: 'Tạo biểu mẫu' }).click();
      await pane.getByText('Hãy ghi tên đơn vị.').waitFor();
    },
  },
  'what a set holds': { workbook: 'empty', reach: async (pane) => pane.getByText('Biểu mẫu gồm những gì').click() },
  'nothing to check': { workbook: 'empty', reach: async (pane) => openPageOf(pane, 'Kiểm tra') },
  'a form': { workbook: 'filled-form', reach: async (pane) => openPageOf(pane, 'Biểu mẫu') },
  'language and appearance': {
    workbook: 'filled-form',
    reach: async (pane) => pane.getByText('Ngôn ngữ và giao diện').click(),
  },
  findings: { workbook: 'filled-form', reach: check },
  marked: {
    workbook: 'filled-form',
    reach: async (pane) => {
      await openPageOf(pane, 'Kiểm tra');
      await pane.getByRole('button', { name: 'Đánh dấu trên bảng' }).click();
      await pane.getByText('Đã đánh dấu trên bảng.').waitFor();
    },
  },
  results: { workbook: 'filled-form', reach: async (pane) => openPageOf(pane, 'Kết quả') },
  'results of an area': {
    workbook: 'filled-form',
    reach: async (pane) => {
      await openPageOf(pane, 'Kết quả');
      await pane.locator('section summary').first().click();
      await pane.locator('section details details summary').first().click();
    },
  },
  'a cell being edited': {
    workbook: 'filled-form',
    reach: async (pane, workbench) => {
      await workbench.goTo('F10');
      await workbench.page.keyboard.type('0');
      await pane.getByRole('button', { name: 'Kiểm tra trước khi nộp' }).dispatchEvent('click');
      await pane
        .getByText(/nhấn Enter/i)
        .first()
        .waitFor();
    },
  },
};

async function open(state: State, options: OpenOptions): Promise<{ workbench: WorkbenchPage; pane: Frame }> {
  const workbench = await runner.open({ workbook: state.workbook, paneWidth: PANE.width + EDGE, ...options });
  const pane = await readyPane(workbench);
  await state.reach(pane, workbench);
  return { workbench, pane };
}

/** What axe finds in the pane, with the element it finds it on. */
async function findingsOfAxe(workbench: WorkbenchPage): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: workbench.page }).include(['.pane iframe', 'html']).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}

describe('in a light pane of 350 × 378 px', () => {
  test.each(Object.entries(STATES))(
    'all is in view and within reach, and axe finds nothing: %s',
    async (_state, state) => {
      const { workbench, pane } = await open(state, {});
      await fitPane(workbench, pane);
      expect(await measure(pane)).toEqual({
        ...PANE,
        page: PANE.width,
        sideways: 0,
        buttonsBelow: 0,
        small: [],
        inCorner: null,
      });
      expect(await findingsOfAxe(workbench)).toEqual([]);
    },
  );
});

describe('in a dark pane', () => {
  test.each(Object.entries(STATES))('axe finds nothing: %s', async (_state, state) => {
    const { workbench, pane } = await open(state, { dark: true });
    await pane.waitForFunction(isDark);
    expect(await findingsOfAxe(workbench)).toEqual([]);
  });
});

/** Runs in the pane: whether its ground is darker than its letters. */
const isDark = (): boolean => {
  const provider = document.querySelector('.fui-FluentProvider');
  const [red = 255] = provider ? (getComputedStyle(provider).backgroundColor.match(/\d+/g) ?? []).map(Number) : [];
  return red < 128;
};

/** Sizes in the pane: what sticks out, buttons below the lower edge, controls too low to hit, what is in the way of Office's menu. */
const measure = (pane: Frame): Promise<Readonly<Record<string, unknown>>> =>
  pane.evaluate(() => {
    const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();
    const scroller = document.querySelector('[role=tabpanel]');
    const controls = [...document.querySelectorAll('button, select, input, summary')];
    const corner = document.elementFromPoint(innerWidth - 10, 10);
    return {
      width: innerWidth,
      height: innerHeight,
      page: document.documentElement.scrollWidth,
      sideways: scroller ? scroller.scrollWidth - scroller.clientWidth : null,
      buttonsBelow: [...document.querySelectorAll('main > :last-child button')].filter(
        (button) => boxOf(button).bottom > innerHeight,
      ).length,
      small: controls
        .filter((control) => boxOf(control).height > 0 && boxOf(control).height < 24)
        .map((control) => `${control.textContent} ${boxOf(control).height}`),
      inCorner: corner?.closest('button, a, select, input')?.textContent ?? null,
    };
  });

/** Makes the window as high as brings the pane's page to its least height. */
async function fitPane(workbench: WorkbenchPage, pane: Frame): Promise<void> {
  const height = await pane.evaluate(() => innerHeight);
  const window = workbench.page.viewportSize();
  if (!window) throw new Error('The page has no window');
  await workbench.page.setViewportSize({ ...window, height: window.height + PANE.height - height });
  await pane.waitForFunction((wanted) => innerHeight === wanted, PANE.height);
}
