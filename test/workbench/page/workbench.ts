import { RoundTrips } from '../channel/roundTrips';
import type { Batches } from '../channel/roundTrips';
import type { EventEntry } from '../channel/browserTransport';
import type { OwnHeight, StoredValue } from '../files/printSheetFile';
import { cellArea, contains } from '../model/area';
import type { Area } from '../model/area';
import type { ModelEvent, Refusal, WorkbookModel, WorkbookSnapshot } from '../model/workbookModel';
import { Dialogs } from './dialogs';
import type { Question } from './dialogs';
import type { ApiLevel } from './requirements';
import { refusalText, wordsIn } from './words';
import type { PageLanguage, Words } from './words';

/** What is being typed into a cell. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Typed over, arrows leave the cell; or edited with F2, arrows move within. */
  readonly mode: 'enter' | 'edit';
  readonly place: 'cell' | 'bar';
}

/** One pane's way to the open workbook. */
export interface Connection {
  readonly batches: Batches;
  /** Events of the workbook, ready for the client. */
  listen(push: (entries: readonly EventEntry[]) => void): () => void;
  dispose(): void;
}

/** The open workbook, to which any number of panes connect. */
export interface OpenBook {
  readonly model: WorkbookModel;
  connect(): Connection;
  /** Something was changed since it was opened or saved. */
  readonly isChanged: boolean;
  /** It was saved as it stands. */
  saved(): void;
  /** The workbook as it stands, for saving. */
  snapshot(): WorkbookSnapshot;
  /** What the formulas of the sheet at a place come to. */
  storedValues(place: number): StoredValue;
  /** How high its rows are that nobody has given a height. */
  ownHeights(place: number): OwnHeight;
}

export interface Settings {
  readonly language: PageLanguage;
  readonly dark: boolean;
  readonly level: ApiLevel;
  readonly paneShown: boolean;
  readonly paneWidth: number;
  /** A second pane on the same workbook: somebody who works on it at the same time. */
  readonly coAuthorShown: boolean;
  readonly panelShown: boolean;
}

/** Everything that the page shows and that its parts change: one object, told of by `subscribe`. */
export class Workbench {
  readonly dialogs = new Dialogs(() => this.tell());
  readonly trips: RoundTrips;
  edit: CellEdit | null = null;
  /** Grows when the pane has to be loaded anew. */
  paneLoads = 0;
  version = 0;

  private readonly listeners = new Set<() => void>();
  private readonly modelListeners = new Set<(event: ModelEvent | null) => void>();
  private stopListening: () => void = () => undefined;
  private editEnded: (() => void)[] = [];

  private book: OpenBook;

  constructor(
    private readonly makeBook: (snapshot: WorkbookSnapshot, level: () => ApiLevel) => OpenBook,
    first: WorkbookSnapshot,
    public settings: Settings,
  ) {
    this.book = this.make(first);
    this.trips = new RoundTrips(() => this.tell());
    this.attach();
  }

  get model(): WorkbookModel {
    return this.book.model;
  }

  get openBook(): OpenBook {
    return this.book;
  }

  get words(): Words {
    return wordsIn(this.settings.language);
  }

  /** Puts another workbook in the place of the open one; the pane starts anew, as it would in Excel. */
  openSnapshot(snapshot: WorkbookSnapshot): void {
    this.stopListening();
    this.edit = null;
    this.book = this.make(snapshot);
    this.attach();
    this.paneLoads += 1;
    this.tellModelListeners(null);
  }

  set(settings: Partial<Settings>): void {
    const before = this.settings;
    this.settings = { ...before, ...settings };
    if (before.language !== this.settings.language || before.level !== this.settings.level) this.paneLoads += 1;
    if (before.language !== this.settings.language) this.model.locale = this.settings.language;
    this.tell();
  }

  reloadPane(): void {
    this.paneLoads += 1;
    this.tell();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The grid hears each event; null means that everything is another. */
  listenToModel(listener: (event: ModelEvent | null) => void): () => void {
    this.modelListeners.add(listener);
    return () => this.modelListeners.delete(listener);
  }

  tell(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }

  /* entering */

  get activeArea(): Area {
    const { areas } = this.model.selection;
    return areas[areas.length - 1] ?? areas[0];
  }

  /** The active cell with the cells merged to it. */
  activeMerge(): Area {
    const { sheet, activeCell } = this.model.selection;
    const { row, column } = activeCell;
    return this.model.merges(sheet).find((merge) => contains(merge, row, column)) ?? cellArea(row, column);
  }

  /** Starts typing into the active cell; null keeps what stands there. */
  beginEdit(text: string | null, mode: CellEdit['mode'], place: CellEdit['place']): void {
    const { sheet } = this.model.selection;
    const { row, column } = this.activeMerge();
    const refusal = this.model.beginEdit();
    if (refusal) {
      void this.refuse(refusal);
      return;
    }
    this.edit = { sheet, row, column, mode, place, text: text ?? this.model.cell(sheet, row, column).editText };
    this.tell();
  }

  changeEdit(change: Partial<Pick<CellEdit, 'text' | 'mode' | 'place'>>): void {
    if (this.edit) this.edit = { ...this.edit, ...change };
    this.tell();
  }

  cancelEdit(): void {
    if (!this.edit) return;
    this.edit = null;
    this.model.endEdit();
    this.tellEditEnded();
    this.tell();
  }

  /** True where the cell took the text; a refusal is shown and the officer may go on typing. */
  async commitEdit(): Promise<boolean> {
    const { edit } = this;
    if (!edit) return true;
    this.model.endEdit();
    const enter = (insist: boolean): Refusal | null =>
      this.model.enter(edit.sheet, edit.row, edit.column, edit.text, insist);
    const refusal = enter(false);
    if (!refusal) return this.entered();
    this.model.beginEdit();
    const answer = await this.askAboutRefusedEntry(refusal);
    if (answer === 'insist') {
      this.model.endEdit();
      if (!enter(true)) return this.entered();
    }
    // A formula that cannot be read stays open for correction whatever is answered.
    if (answer !== 'retry' && refusal.why !== 'bad-formula') this.cancelEdit();
    return false;
  }

  private entered(): true {
    this.edit = null;
    this.tellEditEnded();
    this.tell();
    return true;
  }

  /** Settles once no cell is being edited. */
  whenEditEnds(): Promise<void> {
    return this.edit || this.model.editing ? new Promise((resolve) => this.editEnded.push(resolve)) : Promise.resolve();
  }

  /** The switch that puts the cursor into a cell without anyone typing. */
  holdEdit(held: boolean): void {
    if (held) this.beginEdit(null, 'edit', 'cell');
    else this.cancelEdit();
  }

  /** Shows why something was not done; true where it was. */
  async refuse(refusal: Refusal | null): Promise<boolean> {
    if (!refusal) return true;
    await this.message(refusalText(refusal, this.settings.language));
    return false;
  }

  async message(box: { readonly title: string; readonly text: string }): Promise<void> {
    await this.dialogs.ask({ ...box, buttons: [{ key: 'ok', label: this.words.ok }], field: null });
  }

  private async askAboutRefusedEntry(refusal: Refusal): Promise<string> {
    const text = refusalText(refusal, this.settings.language);
    const answer = await this.dialogs.ask({ ...text, buttons: this.answersTo(refusal), field: null });
    return answer.button;
  }

  private answersTo(refusal: Refusal): Question['buttons'] {
    const { retry, cancel, ok, yes, no } = this.words;
    if (refusal.why !== 'validation') return [{ key: 'ok', label: ok }];
    const answers = {
      Stop: { retry },
      Warning: { insist: yes, retry: no },
      Information: { insist: ok },
    }[refusal.style];
    return Object.entries({ ...answers, cancel }).map(([key, label]) => ({ key, label }));
  }

  private make(snapshot: WorkbookSnapshot): OpenBook {
    return this.makeBook(snapshot, () => this.settings.level);
  }

  private attach(): void {
    this.stopListening = this.book.model.listen((event) => this.tellModelListeners(event));
  }

  private tellModelListeners(event: ModelEvent | null): void {
    for (const listener of this.modelListeners) listener(event);
    this.tell();
  }

  private tellEditEnded(): void {
    for (const resolve of this.editEnded.splice(0)) resolve();
  }
}
