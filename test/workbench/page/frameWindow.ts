import type { Workbench } from './workbench';

/**
 * What the page does in the pane's window. Excel on the web tells add-ins no theme, so they ask the browser whether the
 * computer is dark: the switch on the ribbon stands in for the computer, its answers to that one question come from here.
 * And files that are dragged over the pane are announced, for the browser would put them in the add-in's place.
 */
export class FrameWindow {
  private readonly queries = new Set<ThemeQuery>();
  private readonly stopTelling: () => void;
  private watching = true;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly workbench: Workbench,
    private readonly filesOver: () => void,
  ) {
    let { dark } = workbench.settings;
    this.stopTelling = workbench.subscribe(() => {
      if (dark === workbench.settings.dark) return;
      dark = workbench.settings.dark;
      for (const query of this.queries) query.tell();
    });
    this.watch();
  }

  dispose(): void {
    this.watching = false;
    this.stopTelling();
  }

  /** The frame's window is there before its scripts run, and there is no event that says so. */
  private watch(): void {
    const { contentWindow } = this.frame;
    if (!this.watching || !contentWindow) return;
    if (contentWindow.location.href === 'about:blank') setTimeout(() => this.watch());
    else this.take(contentWindow);
  }

  private take(paneWindow: Window): void {
    paneWindow.addEventListener('dragenter', this.filesOver);
    this.answerForTheComputer(paneWindow);
  }

  private answerForTheComputer(paneWindow: Window): void {
    const ask = paneWindow.matchMedia.bind(paneWindow);
    paneWindow.matchMedia = (media) => {
      const scheme = /prefers-color-scheme:\s*(dark|light)/.exec(media)?.[1];
      if (!scheme) return ask(media);
      const query = new ThemeQuery(media, () => this.workbench.settings.dark === (scheme === 'dark'));
      this.queries.add(query);
      return query;
    };
  }
}

class ThemeQuery extends EventTarget implements MediaQueryList {
  onchange: MediaQueryList['onchange'] = null;

  constructor(
    readonly media: string,
    private readonly answer: () => boolean,
  ) {
    super();
  }

  get matches(): boolean {
    return this.answer();
  }

  tell(): void {
    const event = new MediaQueryListEvent('change', { media: this.media, matches: this.matches });
    this.dispatchEvent(event);
    this.onchange?.(event);
  }

  addListener(listener: ((event: MediaQueryListEvent) => void) | null): void {
    this.addEventListener('change', listener as EventListener | null);
  }

  removeListener(listener: ((event: MediaQueryListEvent) => void) | null): void {
    this.removeEventListener('change', listener as EventListener | null);
  }
}
