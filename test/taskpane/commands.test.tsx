import { act, screen, waitFor } from '@testing-library/react';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { associateCommands, COMMANDS } from '../../src/commands/commands';
import { createPaneRequests } from '../../src/taskpane/paneRequests';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { aScorecard } from '../support/aScorecard';
import { InMemoryDesk } from '../support/inMemoryDesk';
import { renderPane, type RenderedPane } from '../support/renderPane';

const set = aCriteriaSet([['1', '10']]);
const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');

type Handler = (event: { completed: () => void }) => void;

/** A ribbon and a pane that can be shown: all that commands need of Office. */
function aRibbon(): { press: (id: string) => Promise<void>; shown: () => number; completed: () => number } {
  const handlers = new Map<string, Handler>();
  let shown = 0;
  let completed = 0;
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (id: string, handler: Handler) => handlers.set(id, handler) },
      addin: { showAsTaskpane: () => Promise.resolve((shown += 1)) },
    },
  });
  return {
    press: (id) => act(async () => handlers.get(id)?.({ completed: () => (completed += 1) })),
    shown: () => shown,
    completed: () => completed,
  };
}

async function paneWithRibbon(desk: InMemoryDesk): Promise<RenderedPane & ReturnType<typeof aRibbon>> {
  const ribbon = aRibbon();
  const pane = await renderPane(desk);
  associateCommands(pane.requests);
  return { ...pane, ...ribbon, press: ribbon.press };
}

const oneForm = (): InMemoryDesk => new InMemoryDesk().withForm(set, aScorecard(set).with('1', '4').build());

describe('the ribbon', () => {
  test('every function that the manifest names has a command, and no command is without a button', () => {
    const named = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual(Object.keys(COMMANDS).sort());
  });

  test('its check opens the pane on the findings and runs the check', async () => {
    const desk = oneForm();
    const { press, shown, completed } = await paneWithRibbon(desk);
    await press('checkForm');
    expect(shown()).toBe(1);
    expect(completed()).toBe(1);
    expect(await screen.findByRole('tab', { name: 'Kiểm tra', selected: true })).toBeVisible();
    expect(desk.asked).toContain('check');
    await waitFor(() => expect(screen.getByRole('tabpanel')).toHaveFocus());
  });

  test('its results open without a check', async () => {
    const desk = oneForm();
    const { press } = await paneWithRibbon(desk);
    await press('showResults');
    expect(await screen.findByRole('tab', { name: 'Kết quả', selected: true })).toBeVisible();
    expect(desk.asked).not.toContain('check');
  });

  test('inserting offers a new form even beside another one', async () => {
    const { press } = await paneWithRibbon(oneForm());
    await press('insertForm');
    expect(await screen.findByLabelText(/Tên đơn vị/)).toBeVisible();
  });

  test('showing the pane leaves its page alone', async () => {
    const { press, openPage } = await paneWithRibbon(oneForm());
    await openPage('Kết quả');
    await press('showPane');
    expect(screen.getByRole('tab', { name: 'Kết quả', selected: true })).toBeVisible();
  });

  test('a button pressed before the pane is ready is not forgotten, and not obeyed twice', () => {
    const requests = createPaneRequests();
    requests.send({ page: 'results', then: null });
    const told: string[] = [];
    const stop = requests.listen(({ page }) => told.push(page));
    expect(told).toEqual(['results']);
    stop();
    requests.listen(({ page }) => told.push(page));
    expect(told).toEqual(['results']);
  });
});
