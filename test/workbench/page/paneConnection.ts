import { BrowserTransport, paneAddress } from '../channel/browserTransport';
import type { PaneContext, PaneHost } from '../channel/browserTransport';
import type { RibbonButton } from './readManifest';
import { requirementsOf } from './requirements';
import type { Connection, Workbench } from './workbench';

/** Whose pane it is: that of the person at the page, or of somebody who works on the same workbook. */
export type PaneOwner = 'person' | 'co-author';

const SHOWN = { person: 'paneShown', 'co-author': 'coAuthorShown' } as const;

/** One loading of a pane, connected to the workbook that is open. */
export class PaneConnection implements PaneHost {
  private readonly conversation = crypto.randomUUID();
  private readonly transport: BrowserTransport;
  private readonly book: Connection;
  private readonly stops: (() => void)[] = [];
  private readonly commands = new Map<string, RibbonButton>();
  private wasShown: boolean;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly workbench: Workbench,
    private readonly owner: PaneOwner,
    private readonly backToSheet: () => void,
  ) {
    this.wasShown = this.isShown();
    this.book = workbench.openBook.connect();
    this.transport = new BrowserTransport(frame, this.conversation, this);
    this.stops.push(
      this.book.listen((entries) => this.transport.pushEvents(entries)),
      () => this.book.dispose(),
      workbench.subscribe(() => this.tellVisibility()),
      () => this.transport.dispose(),
    );
  }

  load(path: string): void {
    const { language } = this.workbench.settings;
    const { origin } = window.location;
    this.frame.src = paneAddress(path, { language, conversation: this.conversation, origin });
  }

  dispose(): void {
    for (const stop of this.stops) stop();
  }

  /** F6 on the sheet: the keyboard goes into the pane. */
  enter(): void {
    if (!this.isShown()) return;
    this.frame.focus();
    this.transport.enterPane();
  }

  left(): void {
    this.backToSheet();
  }

  /** A button of our tab on the ribbon. */
  press(button: RibbonButton): void {
    if (button.action.kind === 'show-pane') {
      this.show(true);
      return;
    }
    const id = crypto.randomUUID();
    this.commands.set(id, button);
    this.transport.invokeCommand({ id, functionName: button.action.functionName, controlId: button.id });
  }

  context(): PaneContext {
    const { settings, model } = this.workbench;
    return {
      language: settings.language,
      dataLanguage: model.locale,
      documentName: model.name,
      readOnly: model.readOnly,
      requirements: requirementsOf(settings.level),
    };
  }

  async run(batch: string, { waitsForCellEdit }: { readonly waitsForCellEdit: boolean }): Promise<string> {
    if (waitsForCellEdit) await this.workbench.whenEditEnds();
    return this.workbench.trips.run(batch, this.book.batches);
  }

  commandCompleted(id: string, succeeded: boolean): void {
    const button = this.commands.get(id);
    this.commands.delete(id);
    if (succeeded || !button) return;
    const { words } = this.workbench;
    void this.workbench.message({ title: words.excel, text: words.commandFailed(button.label) });
  }

  unknownRequest(what: string): void {
    const { words } = this.workbench;
    void this.workbench.message({ title: words.workbench, text: words.unknownRequest(what) });
  }

  isShown(): boolean {
    return this.workbench.settings[SHOWN[this.owner]];
  }

  show(shown: boolean): void {
    this.workbench.set({ [SHOWN[this.owner]]: shown });
  }

  private tellVisibility(): void {
    if (this.wasShown === this.isShown()) return;
    this.wasShown = this.isShown();
    this.transport.tellVisibility(this.wasShown);
  }
}
