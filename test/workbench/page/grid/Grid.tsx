import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import { printAddress } from '../../../../src/sheets/address';
import * as actions from '../actions';
import type { GridHandle } from '../FormulaBar';
import { Menu } from '../Menu';
import type { MenuEntry } from '../Menu';
import { useWorkbench } from '../useWorkbench';
import type { Workbench } from '../workbench';
import { fontFamilyOf, fontSizeOf } from './cellLook';
import { GridController } from './gridController';
import { GridView } from './gridView';
import type { Box } from './gridView';

interface Parts {
  readonly view: GridView;
  readonly controller: GridController;
  readonly input: HTMLTextAreaElement;
}

/** The sheet itself, with the cell being typed into, entry notes, drop-downs and the menu of the right button. */
export function Grid({ ready }: { readonly ready: (grid: GridHandle) => void }): ReactElement {
  const workbench = useWorkbench();
  const root = useRef<HTMLDivElement>(null);
  const parts = useGridParts(root, workbench);
  useEffect(() => {
    if (parts) ready(handleOf(parts));
  }, [parts, ready]);
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const [choicesOpen, setChoicesOpen] = useState(false);
  if (parts) parts.controller.openChoices = () => setChoicesOpen(true);
  return (
    <>
      <div
        className="grid"
        style={{ zoom: workbench.model.zoom(workbench.model.activeSheet) / 100 }}
        ref={root}
        onPointerDown={(event) => parts?.controller.onPointerDown(event.nativeEvent)}
        onDoubleClick={(event) => parts?.controller.onDoubleClick(event.nativeEvent)}
        onContextMenu={(event) => {
          event.preventDefault();
          setMenu({ x: event.clientX, y: event.clientY });
        }}
      >
        {parts && <EntryHelp parts={parts} choicesOpen={choicesOpen} setChoicesOpen={setChoicesOpen} />}
      </div>
      {menu && parts && (
        <Menu
          at={menu}
          entries={cellMenu(workbench, parts.controller)}
          onClose={() => {
            setMenu(null);
            parts.controller.focus();
          }}
        />
      )}
    </>
  );
}

function useGridParts(root: RefObject<HTMLDivElement>, workbench: Workbench): Parts | null {
  const [parts, setParts] = useState<Parts | null>(null);
  useLayoutEffect(() => {
    if (!root.current) return undefined;
    const view = new GridView(root.current, workbench);
    const input = document.createElement('textarea');
    input.className = 'cell-input';
    input.rows = 1;
    input.spellcheck = false;
    input.dataset['ownClicks'] = '';
    view.stage.append(input);
    const controller = new GridController(workbench, view, input);
    listenToInput(input, controller);
    view.scroller.addEventListener('wheel', controller.onWheel, { passive: false });
    const stop = workbench.listenToModel((event) => {
      view.refresh(event?.kind === 'selection' ? 'view' : 'all');
      if (event?.kind === 'selection' && !controller.isChoosing) view.reveal(event.selection.activeCell);
    });
    const stopPlacing = workbench.subscribe(() => placeInput(workbench, view, input));
    view.scroller.addEventListener('scroll', () => placeInput(workbench, view, input));
    const stopKeys = takeKeysOfNobody(controller);
    view.paint();
    placeInput(workbench, view, input);
    controller.focus();
    setParts({ view, controller, input });
    return () => {
      stop();
      stopPlacing();
      stopKeys();
      view.scroller.remove();
    };
  }, [root, workbench]);
  return parts;
}

/** Keys pressed while nothing on the page has the focus belong to the sheet. */
function takeKeysOfNobody(controller: GridController): () => void {
  const take = (event: KeyboardEvent): void => {
    if (document.activeElement !== document.body) return;
    controller.focus();
    controller.onKeyDown(event);
  };
  window.addEventListener('keydown', take);
  return () => window.removeEventListener('keydown', take);
}

function listenToInput(input: HTMLTextAreaElement, controller: GridController): void {
  input.addEventListener('keydown', controller.onKeyDown);
  input.addEventListener('input', controller.onInput);
  input.addEventListener('copy', controller.onCopy);
  input.addEventListener('cut', controller.onCut);
  input.addEventListener('paste', controller.onPaste);
}

/**
 * One text field takes all keys of the grid, unseen until something is typed: so that Vietnamese input methods, which
 * need a field to compose in, work from the first key.
 */
function placeInput(workbench: Workbench, view: GridView, input: HTMLTextAreaElement): void {
  const { edit, model } = workbench;
  if (model.activeSheet !== model.selection.sheet) return;
  const { row, column } = workbench.activeMerge();
  const cell = model.cell(model.activeSheet, row, column);
  const box = view.boxOf(workbench.activeMerge());
  input.setAttribute('aria-label', `${printAddress(row, column)} ${cell.text}`.trim());
  input.classList.toggle('typing', edit !== null);
  const text = edit?.text ?? '';
  if (input.value !== text) input.value = text;
  input.style.left = `${box.left}px`;
  input.style.top = `${box.top}px`;
  input.style.minWidth = `${Math.max(box.width + 1, 20)}px`;
  input.style.height = `${box.height + 1}px`;
  input.style.font = `${cell.format.bold ? '700 ' : ''}${fontSizeOf(cell.format)}px ${fontFamilyOf(cell.format)}`;
  if (!edit) return;
  input.style.width = `${box.width + 1}px`;
  const needed = input.scrollWidth > input.clientWidth ? input.scrollWidth + 12 : box.width + 1;
  input.style.width = `${Math.min(needed, view.stage.clientWidth - box.left)}px`;
  input.style.height = `${Math.max(box.height + 1, input.scrollHeight + 2)}px`;
}

function handleOf({ controller, view }: Parts): GridHandle {
  return {
    go: (area) => {
      view.reveal(area);
      controller.selectArea(area);
    },
    commit: (direction) => controller.commit(direction),
    focus: () => controller.focus(),
  };
}

interface EntryHelpProps {
  readonly parts: Parts;
  readonly choicesOpen: boolean;
  readonly setChoicesOpen: (open: boolean) => void;
}

/** What helps entering into the active cell: the note of its limits and the list of its choices. */
function EntryHelp({ parts, choicesOpen, setChoicesOpen }: EntryHelpProps): ReactElement | null {
  const workbench = useWorkbench();
  const { model, words, edit } = workbench;
  const { activeCell } = model.selection;
  const [, scrolled] = useState(0);
  useEffect(() => {
    const { scroller } = parts.view;
    const tell = (): void => scrolled((count) => count + 1);
    scroller.addEventListener('scroll', tell);
    return () => scroller.removeEventListener('scroll', tell);
  }, [parts]);
  useEffect(() => setChoicesOpen(false), [activeCell.row, activeCell.column, setChoicesOpen]);
  if (model.selection.sheet !== model.activeSheet) return null;
  const { validation } = model.cell(model.activeSheet, activeCell.row, activeCell.column);
  if (!validation) return null;
  const box = parts.view.boxOf(workbench.activeMerge());
  const hasList = validation.rule.kind === 'list' && validation.rule.inCellDropDown;
  const { prompt } = validation;
  const choose = (choice: string): void => {
    setChoicesOpen(false);
    void parts.controller.enterIntoSelection(choice);
  };
  return (
    <div data-own-clicks>
      {hasList && (
        <button
          className="drop-down"
          aria-label={words.choices}
          style={{ left: box.left + box.width + 1, top: box.top + box.height - 20 }}
          onClick={() => setChoicesOpen(!choicesOpen)}
        >
          ▾
        </button>
      )}
      {hasList && choicesOpen && (
        <Choices
          choices={model.listChoices(model.activeSheet, activeCell.row, activeCell.column)}
          box={box}
          choose={choose}
          close={() => {
            setChoicesOpen(false);
            parts.controller.focus();
          }}
        />
      )}
      {!edit && !choicesOpen && prompt.shown && (prompt.title || prompt.message) && (
        <EntryNote title={prompt.title} message={prompt.message} box={box} />
      )}
    </div>
  );
}

interface EntryNoteProps {
  readonly title: string;
  readonly message: string;
  readonly box: Box;
}

/** Below its cell, or above it where there is no room. */
function EntryNote({ title, message, box }: EntryNoteProps): ReactElement {
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = note.current;
    const room = element?.closest('.grid');
    if (!element || !room) return;
    const { offsetWidth, offsetHeight } = element;
    const below = box.top + box.height + 6;
    const fits = below + offsetHeight < room.clientHeight;
    element.style.top = `${fits ? below : Math.max(4, box.top - offsetHeight - 6)}px`;
    element.style.left = `${Math.max(4, Math.min(box.left + 12, room.clientWidth - offsetWidth - 4))}px`;
  });
  return (
    <div ref={note} className="entry-note" role="note">
      {title && <strong>{title}</strong>}
      {message}
    </div>
  );
}

interface ChoicesProps {
  readonly choices: readonly string[];
  readonly box: Box;
  readonly choose: (choice: string) => void;
  readonly close: () => void;
}

function Choices({ choices, box, choose, close }: ChoicesProps): ReactElement {
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState(0);
  useEffect(() => list.current?.focus(), []);
  const onKeyDown = (key: string): void => {
    if (key === 'ArrowDown') setCurrent(Math.min(current + 1, choices.length - 1));
    else if (key === 'ArrowUp') setCurrent(Math.max(current - 1, 0));
    else if (key === 'Escape') close();
    else if (key === 'Enter') choose(choices[current] ?? '');
  };
  return (
    <ul
      ref={list}
      className="choices"
      role="listbox"
      tabIndex={0}
      style={{ left: box.left, top: box.top + box.height, minWidth: box.width }}
      onKeyDown={(event) => {
        event.preventDefault();
        onKeyDown(event.key);
      }}
      onBlur={close}
    >
      {choices.map((choice, index) => (
        <li
          key={choice}
          role="option"
          aria-selected={index === current}
          onPointerDown={(event) => {
            event.preventDefault();
            choose(choice);
          }}
        >
          {choice}
        </li>
      ))}
    </ul>
  );
}

function cellMenu(workbench: Workbench, controller: GridController): readonly (MenuEntry | null)[] {
  const { words } = workbench;
  const act = (label: string, run: (workbench: Workbench) => unknown): MenuEntry => ({
    label,
    run: () => void run(workbench),
  });
  return [
    act(words.cut, () => controller.clipboard.copyByMenu(true)),
    act(words.copy, () => controller.clipboard.copyByMenu(false)),
    act(words.paste, () => controller.clipboard.pasteByMenu('all')),
    act(words.pasteValues, () => controller.clipboard.pasteByMenu('values')),
    null,
    act(words.insertRow, actions.insertRows),
    act(words.deleteRow, actions.deleteRows),
    act(words.insertColumn, actions.insertColumns),
    act(words.deleteColumn, actions.deleteColumns),
    act(words.clear, actions.clearContents),
    null,
    act(words.sortAscending, actions.sort(true)),
    act(words.sortDescending, actions.sort(false)),
    null,
    act(words.hideRows, actions.hideRows(true)),
    act(words.showRows, actions.hideRows(false)),
    act(words.hideColumns, actions.hideColumns(true)),
    act(words.showColumns, actions.hideColumns(false)),
  ];
}
