import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import * as actions from './actions';
import { PaneWidthField } from './PaneWidthField';
import type { RibbonButton, RibbonTab } from './readManifest';
import { API_LEVELS } from './requirements';
import type { ApiLevel } from './requirements';
import { useWorkbench } from './useWorkbench';
import { PAGE_LANGUAGES } from './words';
import type { PageLanguage } from './words';

interface RibbonProps {
  readonly addInTabs: readonly RibbonTab[];
  readonly press: (button: RibbonButton) => void;
  readonly openFileMenu: (at: { readonly x: number; readonly y: number }) => void;
}

/** The ribbon: what a person needs of Excel's own, the add-in's tabs from its manifest, and the workbench's switches. */
export function Ribbon({ addInTabs, press, openFileMenu }: RibbonProps): ReactElement {
  const { words } = useWorkbench();
  const [shown, setShown] = useState(addInTabs[0]?.id ?? 'home');
  const tabs = [
    { id: 'home', label: words.home },
    ...addInTabs.map(({ id, label }) => ({ id, label })),
    { id: 'bench', label: words.bench },
  ];
  const addInTab = addInTabs.find(({ id }) => id === shown);
  return (
    <section className="ribbon" aria-label={words.ribbon}>
      <div className="ribbon-tabs">
        <button
          className="file-button"
          aria-haspopup="menu"
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            openFileMenu({ x: left, y: bottom });
          }}
        >
          {words.file}
        </button>
        <div role="tablist">
          {tabs.map(({ id, label }) => (
            <button key={id} role="tab" aria-selected={id === shown} onClick={() => setShown(id)}>
              {label}
            </button>
          ))}
        </div>
      </div>
      <div className="ribbon-groups" role="toolbar" aria-label={tabs.find(({ id }) => id === shown)?.label}>
        {shown === 'home' && <HomeTab />}
        {shown === 'bench' && <BenchTab />}
        {addInTab?.groups.map((group) => (
          <Group key={group.id} label={group.label}>
            {group.buttons.map((button) => (
              <button
                key={button.id}
                className="large"
                data-control={button.id}
                title={`${button.tipTitle}\n${button.tip}`}
                onClick={() => press(button)}
              >
                <img src={button.icon(32)} width={32} height={32} alt="" />
                {button.label}
              </button>
            ))}
          </Group>
        ))}
      </div>
    </section>
  );
}

function Group({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className="ribbon-group" role="group" aria-label={label}>
      <div className="ribbon-controls">{children}</div>
      <div className="ribbon-label" aria-hidden="true">
        {label}
      </div>
    </div>
  );
}

function HomeTab(): ReactElement {
  const workbench = useWorkbench();
  const { model, words } = workbench;
  const { row, column } = model.selection.activeCell;
  const { format } = model.cell(model.selection.sheet, row, column);
  const button = (label: string, act: (w: typeof workbench) => unknown): ReactElement => (
    <button key={label} className="small" onClick={() => void act(workbench)}>
      {label}
    </button>
  );
  const styleButton = (which: 'bold' | 'italic' | 'underline', letter: string, on: boolean): ReactElement => (
    <button
      className={`letter ${which}`}
      aria-label={words[which]}
      title={words[which]}
      aria-pressed={on}
      onClick={() => void actions.toggleFormat(which)(workbench)}
    >
      {letter}
    </button>
  );
  const protectedSheet = model.protection(model.activeSheet) !== null;
  return (
    <>
      <Group label={words.font}>
        {styleButton('bold', 'B', format.bold)}
        {styleButton('italic', 'I', format.italic)}
        {styleButton('underline', 'U', format.underline !== 'None')}
      </Group>
      <Group label={words.cells}>
        <div className="column">
          {button(words.insertRow, actions.insertRows)}
          {button(words.deleteRow, actions.deleteRows)}
        </div>
        <div className="column">
          {button(words.insertColumn, actions.insertColumns)}
          {button(words.deleteColumn, actions.deleteColumns)}
        </div>
        <div className="column">
          {button(words.hideRows, actions.hideRows(true))}
          {button(words.showRows, actions.hideRows(false))}
        </div>
        <div className="column">
          {button(words.hideColumns, actions.hideColumns(true))}
          {button(words.showColumns, actions.hideColumns(false))}
        </div>
        <div className="column">
          {button(words.merge, actions.toggleMerge)}
          {button(
            model.frozenPanes(model.activeSheet) ? words.unfreezePanes : words.freezePanes,
            actions.toggleFrozenPanes,
          )}
        </div>
      </Group>
      <Group label={words.data}>
        <div className="column">
          {button(words.sortAscending, actions.sort(true))}
          {button(words.sortDescending, actions.sort(false))}
        </div>
      </Group>
      <Group label={words.protection}>
        <div className="column">
          {button(protectedSheet ? words.unprotectSheet : words.protectSheet, actions.toggleProtection)}
          {button(model.structureLocked ? words.unprotectWorkbook : words.protectWorkbook, actions.toggleStructureLock)}
        </div>
      </Group>
    </>
  );
}

function BenchTab(): ReactElement {
  const workbench = useWorkbench();
  const { model, words, settings } = workbench;
  const check = (label: string, on: boolean, set: (on: boolean) => void): ReactElement => (
    <label className="check">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          set(event.target.checked);
          workbench.tell();
        }}
      />
      {label}
    </label>
  );
  return (
    <>
      <Group label={words.situation}>
        <div className="column">
          {check(words.readOnly, model.readOnly, (on) => (model.readOnly = on))}
          {check(words.otherWorkbook, model.inactive, (on) => (model.inactive = on))}
        </div>
        <div className="column">
          {check(words.manualCalculation, model.calculationMode === 'Manual', (on) => {
            model.calculationMode = on ? 'Manual' : 'Automatic';
          })}
          {check(words.editingCell, workbench.edit !== null, (on) => workbench.holdEdit(on))}
        </div>
        <div className="column">
          {check(words.secondPane, settings.coAuthorShown, (coAuthorShown) => workbench.set({ coAuthorShown }))}
        </div>
      </Group>
      <Group label={words.appearance}>
        <div className="column">
          <label className="field">
            {words.language}
            <select
              value={settings.language}
              onChange={(event) => workbench.set({ language: event.target.value as PageLanguage })}
            >
              {PAGE_LANGUAGES.map((language) => (
                <option key={language} value={language}>
                  {language === 'vi-VN' ? 'Tiếng Việt' : 'English'}
                </option>
              ))}
            </select>
          </label>
          {check(words.dark, settings.dark, (dark) => workbench.set({ dark }))}
        </div>
        <PaneWidthField />
      </Group>
      <Group label={words.channel}>
        <div className="column">
          <label className="field">
            {words.level}
            <select
              value={settings.level}
              onChange={(event) => workbench.set({ level: event.target.value as ApiLevel })}
            >
              {API_LEVELS.map((level) => (
                <option key={level} value={level}>
                  {level === 'newest' ? words.newest : level}
                </option>
              ))}
            </select>
          </label>
          {check(words.roundTrips, settings.panelShown, (panelShown) => workbench.set({ panelShown }))}
        </div>
      </Group>
    </>
  );
}
