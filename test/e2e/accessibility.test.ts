import AxeBuilder from '@axe-core/playwright';
import type { Frame } from 'playwright-core';
import { openPageOf, readyPane } from './support/paneSteps';
import { WorkbenchRunner, type OpenOptions, type WorkbenchPage } from './support/workbenchPage';

const START_MS = 240_000;
const TEST_MS = 90_000;
/** Excel's pane on a laptop of 1366×768. */
const PANE = { width: 350, height: 378 };

let runner: WorkbenchRunner;

beforeAll(async () => {
  runner = await WorkbenchRunner.start();
}, START_MS);
afterAll(() => runner.stop());
afterEach(() => runner.closePages());
jest.setTimeout(TEST_MS);

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
  const workbench = await runner.open({ workbook: state.workbook, paneWidth: PANE.width, ...options });
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

describe.each([
  ['light', false],
  ['dark', true],
])('in %s', (_name, dark) => {
  test.each(Object.entries(STATES))('axe finds nothing wrong: %s', async (_state, state) => {
    const { workbench, pane } = await open(state, { dark });
    if (dark) await pane.waitForFunction(isDark);
    expect(await findingsOfAxe(workbench)).toEqual([]);
  });
});

/** Runs in the pane: whether its ground is darker than its letters. */
const isDark = (): boolean => {
  const provider = document.querySelector('.fui-FluentProvider');
  const [red = 255] = provider ? (getComputedStyle(provider).backgroundColor.match(/\d+/g) ?? []).map(Number) : [];
  return red < 128;
};

describe('in a pane of 350 × 378 px', () => {
  test.each(Object.entries(STATES))(
    'nothing is cut off sideways, and the button stays in view: %s',
    async (_state, state) => {
      const { pane, workbench } = await open(state, {});
      await fitPane(workbench, pane);
      const sizes = await pane.evaluate(() => {
        const scroller = document.querySelector('[role=tabpanel]');
        const buttons = [...document.querySelectorAll('main > div:last-child button')];
        return {
          width: innerWidth,
          height: innerHeight,
          page: document.documentElement.scrollWidth,
          sideways: scroller ? scroller.scrollWidth - scroller.clientWidth : null,
          bottom: Math.max(...buttons.map((button) => button.getBoundingClientRect().bottom)),
        };
      });
      expect(sizes).toMatchObject({ width: PANE.width, height: PANE.height, page: PANE.width, sideways: 0 });
      expect(sizes.bottom).toBeLessThanOrEqual(PANE.height);
    },
  );

  test('every control is at least 24 px high, and the corner of Office’s menu is free', async () => {
    for (const state of Object.values(STATES)) {
      const { pane } = await open(state, {});
      const small = await pane.evaluate(() =>
        [...document.querySelectorAll('button, select, input, summary')]
          .map((control) => ({ name: control.textContent ?? '', box: control.getBoundingClientRect() }))
          .filter(({ box }) => box.height > 0 && box.height < 24)
          .map(({ name, box }) => `${name} ${box.height}`),
      );
      expect(small).toEqual([]);
      const inCorner = await pane.evaluate(() => {
        const found = document.elementFromPoint(innerWidth - 10, 10);
        return found?.closest('button, a, select, input')?.textContent ?? null;
      });
      expect(inCorner).toBeNull();
      await runner.closePages();
    }
  });
});

/** Makes the window as high as brings the pane's page to its least height. */
async function fitPane(workbench: WorkbenchPage, pane: Frame): Promise<void> {
  const [width, height] = await pane.evaluate(() => [innerWidth, innerHeight] as const);
  const window = workbench.page.viewportSize();
  if (!window) throw new Error('The page has no window');
  await workbench.page.setViewportSize({
    width: window.width + PANE.width - width,
    height: window.height + PANE.height - height,
  });
  await pane.waitForFunction((wanted) => innerHeight === wanted, PANE.height);
}
