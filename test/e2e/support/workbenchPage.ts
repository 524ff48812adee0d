import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { launchChromium } from './chromium';
import { startWorkbenchServer } from './workbenchServer';
import type { WorkbenchServer } from './workbenchServer';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export interface OpenOptions {
  /** "empty", "filled-form", or a file of `test/samples`. */
  readonly workbook?: string;
  readonly language?: 'vi-VN' | 'en-US';
  readonly level?: '1.14' | '1.17' | 'newest';
  readonly dark?: boolean;
  readonly paneShown?: boolean;
  readonly paneWidth?: number;
  /** With 2, somebody works on the same workbook in a pane of their own. */
  readonly panes?: 1 | 2;
  readonly width?: number;
  readonly height?: number;
}

/** A browser on a busy computer; the first start builds the add-in and the page as well. */
const START_MS = 240_000;

/** A browser and a server for all tests of a file, which it has to be called in: started before them; each test's pages are closed after it. */
export function workbenchRunner({
  testMs,
  startMs = START_MS,
}: {
  readonly testMs: number;
  readonly startMs?: number;
}): WorkbenchRunner {
  const runner = new WorkbenchRunner();
  beforeAll(() => runner.start(), startMs);
  afterAll(() => runner.stop());
  afterEach(() => runner.closePages());
  jest.setTimeout(testMs);
  return runner;
}

class WorkbenchRunner {
  private running: { readonly server: WorkbenchServer; readonly browser: Browser } | null = null;

  async start(): Promise<void> {
    const [server, browser] = await Promise.all([startWorkbenchServer(), launchChromium()]);
    this.running = { server, browser };
  }

  async closePages(): Promise<void> {
    await Promise.all(this.browser.contexts().map((context) => context.close()));
  }

  async stop(): Promise<void> {
    await this.running?.browser.close();
    this.running?.server.stop();
  }

  get browser(): Browser {
    return this.started.browser;
  }

  get address(): string {
    return this.started.server.address;
  }

  private get started(): NonNullable<WorkbenchRunner['running']> {
    if (!this.running) throw new Error('the workbench is asked for before the tests start');
    return this.running;
  }

  async open(options: OpenOptions = {}): Promise<WorkbenchPage> {
    const { width = 1366, height = 768, language = 'vi-VN', dark = false } = options;
    const context = await this.browser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width, height },
      locale: language,
      colorScheme: dark ? 'dark' : 'light',
      acceptDownloads: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const workbench = new WorkbenchPage(page, this.address);
    await workbench.load(options);
    return workbench;
  }
}

/** The workbench as a person uses it: cells by their address, ribbon buttons, the pane. */
export class WorkbenchPage {
  /** What went wrong without anyone noticing: errors on the console, uncaught exceptions. */
  readonly errors: string[] = [];
  /** Requests to anywhere but the workbench's own server. */
  readonly strayRequests: string[] = [];

  constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    page.on('console', (message) => message.type() === 'error' && this.errors.push(message.text()));
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('request', (request) => {
      const { origin } = new URL(request.url());
      const isOwn = request.url().startsWith(address) || request.url().startsWith('blob:') || origin === 'null';
      if (!isOwn) this.strayRequests.push(request.url());
    });
  }

  async load(options: OpenOptions): Promise<void> {
    const { workbook, language, level, dark, paneShown, paneWidth, panes } = options;
    const url = new URL(this.address);
    const set = (name: string, value: string | undefined): void => {
      if (value !== undefined) url.searchParams.set(name, value);
    };
    set('workbook', workbook);
    set('lang', language);
    set('level', level);
    set('dark', dark ? '1' : undefined);
    set('pane', paneShown === false ? 'hidden' : undefined);
    set('width', paneWidth?.toString());
    set('panes', panes?.toString());
    await this.page.goto(url.href);
    await this.page.locator('[data-cell=A1]').waitFor();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /* the sheet */

  /** Types an address or a name into the name box. */
  async goTo(address: string): Promise<void> {
    const nameBox = this.page.locator('.name-box');
    await nameBox.fill(address);
    await nameBox.press('Enter');
    await this.drawn();
  }

  /** The page draws before the browser's next frame; two frames later it stands. */
  async drawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
  }

  /** The cell's own element; in view after `goTo`. */
  cell(address: string): Locator {
    return this.page.locator(`[data-cell="${address}"]`);
  }

  async cellText(address: string): Promise<string> {
    await this.goTo(address);
    return (await this.cell(address).textContent()) ?? '';
  }

  /** The colours and so on with which the browser draws the cell. */
  async cellStyle(address: string, property: string): Promise<string> {
    await this.goTo(address);
    return this.cell(address).evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  }

  /** Goes to a cell and types into it, as a person does. */
  async enter(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async formulaBar(address: string): Promise<string> {
    await this.goTo(address);
    return this.page.locator('.formula-bar textarea').inputValue();
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  sheetTab(name: string): Locator {
    return this.page.locator('.sheet-tabs').getByRole('tab', { name });
  }

  async sheetNames(): Promise<readonly string[]> {
    return (await this.page.locator('.sheet-tabs [role=tab]').allTextContents()).map((text) => text.trim());
  }

  /* ribbon, boxes, pane */

  async showRibbonTab(label: string): Promise<void> {
    await this.page.locator('.ribbon-tabs').getByRole('tab', { name: label, exact: true }).click();
  }

  /** A button of the add-in's own tab, by its id in the manifest. */
  ribbonButton(id: string): Locator {
    return this.page.locator(`[data-control="${id}"]`);
  }

  /** The box in which Excel refuses or asks. */
  get messageBox(): Locator {
    return this.page.locator('.message-box');
  }

  async answer(button: string): Promise<void> {
    await this.messageBox.getByRole('button', { name: button, exact: true }).click();
  }

  async menu(...path: readonly string[]): Promise<void> {
    for (const name of path) await this.page.getByRole('menuitem', { name, exact: true }).click();
  }

  async openFileMenu(): Promise<void> {
    await this.page.locator('.file-button').click();
  }

  async openFile(name: string, bytes: Buffer): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.openFileMenu();
    await this.page.getByRole('menuitem', { name: /\.xlsx…$/ }).click();
    await (await chooser).setFiles({ name, mimeType: XLSX, buffer: bytes });
    await this.page.waitForFunction(
      (file) => window.workbench?.model.name === file || window.workbench?.dialogs.current !== null,
      name,
    );
  }

  get isPaneShown(): Promise<boolean> {
    return this.page.locator('.pane[data-owner=person]').isVisible();
  }

  /** The page of a pane, once it is there: the person's own, or the co-author's. */
  async pane(owner: 'person' | 'co-author' = 'person'): Promise<Frame> {
    const frame = await (await this.page.locator(`.pane[data-owner=${owner}] iframe`).elementHandle())?.contentFrame();
    if (!frame) throw new Error('The pane has no page');
    await frame.waitForFunction(() => document.readyState === 'complete');
    return frame;
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  /** Round trips since the workbench was opened or the list cleared. */
  async roundTrips(): Promise<readonly { readonly bytes: number; readonly statements: readonly string[] }[]> {
    return this.page.evaluate(() =>
      (window.workbench?.trips.latest ?? []).map(({ bytesSent, bytesReceived, statements }) => ({
        bytes: bytesSent + bytesReceived,
        statements,
      })),
    );
  }
}
