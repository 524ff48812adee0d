import { useState } from 'react';
import type { ReactElement } from 'react';
import type { SheetInfo } from '../model/workbookModel';
import { Menu } from './Menu';
import type { MenuEntry } from './Menu';
import { useWorkbench } from './useWorkbench';
import type { Workbench } from './workbench';

/** The sheets' tabs: press to show, twice to rename, the right button for the rest. */
export function SheetTabs(): ReactElement {
  const workbench = useWorkbench();
  const { model, words } = workbench;
  const [menu, setMenu] = useState<{ x: number; y: number; sheet: SheetInfo } | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const visible = model.sheets.filter(({ visibility }) => visibility === 'Visible');
  const show = (sheet: string): void => {
    void workbench.commitEdit().then((taken) => taken && model.activate(sheet));
  };
  return (
    <div className="sheet-tabs">
      <div role="tablist" aria-label={words.sheet}>
        {visible.map((sheet) =>
          renaming === sheet.id ? (
            <NameField key={sheet.id} sheet={sheet} onDone={() => setRenaming(null)} />
          ) : (
            <button
              key={sheet.id}
              role="tab"
              aria-selected={sheet.id === model.activeSheet}
              style={sheet.tabColor ? { boxShadow: `inset 0 -3px ${sheet.tabColor}` } : undefined}
              onClick={() => show(sheet.id)}
              onDoubleClick={() => setRenaming(sheet.id)}
              onContextMenu={(event) => {
                event.preventDefault();
                show(sheet.id);
                setMenu({ x: event.clientX, y: event.clientY, sheet });
              }}
            >
              {sheet.protected && <Padlock />}
              {sheet.name}
            </button>
          ),
        )}
      </div>
      <button
        className="new-sheet"
        aria-label={words.newSheet}
        title={words.newSheet}
        onClick={() => addSheet(workbench)}
      >
        +
      </button>
      {menu && (
        <Menu
          at={menu}
          entries={tabMenu(workbench, menu.sheet, () => setRenaming(menu.sheet.id))}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
}

function NameField({ sheet, onDone }: { readonly sheet: SheetInfo; readonly onDone: () => void }): ReactElement {
  const workbench = useWorkbench();
  const [name, setName] = useState(sheet.name);
  const finish = (): void => {
    onDone();
    if (name !== sheet.name) void workbench.refuse(workbench.model.renameSheet(sheet.id, name));
  };
  return (
    <input
      autoFocus
      aria-label={workbench.words.rename}
      value={name}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setName(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        if (event.key === 'Escape') onDone();
      }}
    />
  );
}

function Padlock(): ReactElement {
  return (
    <svg className="padlock" width="9" height="12" viewBox="0 0 9 12" aria-hidden="true">
      <path d="M2 5V3.5a2.5 2.5 0 0 1 5 0V5" fill="none" stroke="currentColor" strokeWidth="1.3" />
      <rect x="0.5" y="5" width="8" height="6.5" rx="1" fill="currentColor" />
    </svg>
  );
}

function addSheet(workbench: Workbench): void {
  const { model } = workbench;
  const added = model.addSheet();
  if ('why' in added) void workbench.refuse(added);
  else model.activate(added.id);
}

function tabMenu(workbench: Workbench, sheet: SheetInfo, rename: () => void): readonly (MenuEntry | null)[] {
  const { model, words } = workbench;
  const place = model.sheets.findIndex(({ id }) => id === sheet.id);
  return [
    { label: words.rename, run: rename },
    { label: words.duplicate, run: () => duplicate(workbench, sheet.id, place) },
    { label: words.remove, run: () => void remove(workbench, sheet) },
    null,
    {
      label: words.moveLeft,
      disabled: place === 0,
      run: () => void workbench.refuse(model.moveSheet(sheet.id, place - 1)),
    },
    {
      label: words.moveRight,
      disabled: place === model.sheets.length - 1,
      run: () => void workbench.refuse(model.moveSheet(sheet.id, place + 1)),
    },
    null,
    { label: words.hide, run: () => void workbench.refuse(model.setVisibility(sheet.id, 'Hidden')) },
    { label: words.unhide, run: () => void unhide(workbench) },
  ];
}

function duplicate(workbench: Workbench, sheet: string, place: number): void {
  const copy = workbench.model.copySheet(sheet, place + 1);
  if ('why' in copy) void workbench.refuse(copy);
  else workbench.model.activate(copy.id);
}

async function remove(workbench: Workbench, sheet: SheetInfo): Promise<void> {
  const { words } = workbench;
  const answer = await workbench.dialogs.ask({
    title: words.excel,
    text: words.deleteSheetQuestion(sheet.name),
    field: null,
    buttons: [
      { key: 'yes', label: words.remove },
      { key: 'cancel', label: words.cancel },
    ],
  });
  if (answer.button === 'yes') await workbench.refuse(workbench.model.deleteSheet(sheet.id));
}

/** As in Excel only hidden sheets are offered, never very hidden ones. */
async function unhide(workbench: Workbench): Promise<void> {
  const { model, words } = workbench;
  const hidden = model.sheets.filter(({ visibility }) => visibility === 'Hidden');
  if (hidden.length === 0) {
    await workbench.message({ title: words.excel, text: words.noHiddenSheet });
    return;
  }
  const answer = await workbench.dialogs.ask({
    title: words.unhide,
    text: '',
    field: null,
    buttons: [...hidden.map(({ id, name }) => ({ key: id, label: name })), { key: 'cancel', label: words.cancel }],
  });
  if (answer.button === 'cancel') return;
  if (await workbench.refuse(model.setVisibility(answer.button, 'Visible'))) model.activate(answer.button);
}
