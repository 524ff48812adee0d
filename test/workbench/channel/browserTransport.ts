import { RUNTIME_PARTITION, VISIBILITY_EVENT, answerRuntimeBatch } from './appRuntime';
import type { PaneVisibility } from './appRuntime';

/**
 * The browser's side of the channel between the pane and what stands in Excel's place: messages by `postMessage`
 * with the unmodified Office.js in the pane's frame. A batch of actions that arrives is handed on; what happens in
 * the workbook is pushed to the pane.
 */

export interface PaneContext {
  /** "vi-VN" or "en-US": what `Office.context.displayLanguage` says. */
  readonly language: string;
  /** The language of the workbook's numbers and dates. */
  readonly dataLanguage: string;
  readonly documentName: string;
  readonly readOnly: boolean;
  /** Requirement set -> highest version. */
  readonly requirements: Readonly<Record<string, string>>;
}

export interface PaneHost extends PaneVisibility {
  context(): PaneContext;
  /** Runs one batch, given and answered as JSON; a promise that never settles is an answer that never comes. */
  run(batch: string, options: { readonly waitsForCellEdit: boolean }): Promise<string>;
  /** A ribbon command says that it is done. */
  commandCompleted(id: string, succeeded: boolean): void;
  /** The keyboard leaves the pane for the sheet. */
  left(): void;
  /** Something that Office.js asked for and that nobody here knows. */
  unknownRequest(what: string): void;
}

/** One event as the client takes it: category, type, target, arguments as JSON, id, whether from somebody else. */
export type EventEntry = readonly [
  category: number,
  type: number,
  target: string,
  message: string,
  id: string,
  remote: boolean,
];

const EVENT_CATEGORY = 65_536;

/** What host and client tell each other of the keyboard: Office.js moves the focus in the pane itself, not the browser. */
const NOTIFY_PANE = 'Office_notifyAgave';
const TAB_INTO_PANE = 11;
/** Ctrl+F6, Ctrl+Shift+F6, Tab and Shift+Tab past the ends, Esc, F2. */
const OUT_OF_PANE = [5, 6, 13, 14, 15, 16];
/** The client takes such notices in a conversation of their own. */
const NOTICES = '_ntf';

interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly [position: number]: unknown;
}

const REQUEST = 0;
const RESPONSE = 1;
const FOR_CALLING = 0;
const FOR_EVENTS = 1;
const EXECUTE_BATCH = 93;
const COMMAND_COMPLETED = 94;
const INTERNAL_ERROR = 5001;

/** Places in the request's array. */
const CUSTOM_DATA = 0;
const BODY = 4;
const FLAGS = 6;
/** `Excel.run({ delayForCellEdit: true }, …)`. */
const WAITS_FOR_CELL_EDIT = 64;

const READ_ONLY = 0;
const READ_WRITE = 1;
const EXCEL_ON_THE_WEB = 16;
const SHARED_RUNTIME = 1;

/** The address that the pane's frame is given: without these marks Office.js takes itself to be in no host at all. */
export function paneAddress(
  address: string,
  options: { language: string; conversation: string; origin: string },
): string {
  const { language, conversation, origin } = options;
  const url = new URL(address, origin);
  const hostInfo = `Excel$Web$16.01$${language}$${conversation}$$$${SHARED_RUNTIME}`;
  url.search = `${url.search ? `${url.search}&` : '?'}_host_Info=${hostInfo}`;
  // `_xdm_Info` has to be last, and each key needs its leading "&".
  return `${url.href}#&_serializer_version=1&_xdm_Info=${conversation}|${ADD_IN_ID}|${origin}`;
}

const ADD_IN_ID = 'cchc-workbench';

export class BrowserTransport {
  private readonly events = new Set<string>();
  private readonly waiting: { readonly event: string; readonly data: unknown }[] = [];

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly conversation: string,
    private readonly host: PaneHost,
  ) {
    window.addEventListener('message', this.receive);
  }

  /** Stops listening: the pane was reloaded or the workbook closed. */
  dispose(): void {
    window.removeEventListener('message', this.receive);
  }

  pushEvents(entries: readonly EventEntry[]): void {
    if (this.events.has('richApiMessage')) this.send('richApiMessage', FOR_EVENTS, 0, { ArrayData: entries });
  }

  tellVisibility(shown: boolean): void {
    const message = JSON.stringify({ visibility: shown ? 'Visible' : 'Hidden' });
    this.pushEvents([[EVENT_CATEGORY, VISIBILITY_EVENT, '', message, '', false]]);
  }

  /** The keyboard comes from the sheet: Office.js gives the focus to the first control. */
  enterPane(): void {
    const notice = {
      _messageType: REQUEST,
      _actionName: NOTIFY_PANE,
      _actionType: 0,
      _conversationId: this.conversation + NOTICES,
      _correlationId: 0,
      _origin: window.location.origin,
      _data: [TAB_INTO_PANE],
      _serializerVersion: 1,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(notice), window.location.origin);
  }

  /** A ribbon button was pressed; held until the add-in's page is ready for commands. */
  invokeCommand(command: { readonly id: string; readonly functionName: string; readonly controlId: string }): void {
    const source = JSON.stringify({ source: { id: command.controlId } });
    this.pushWhenRegistered('appCommandInvoked', { 0: command.id, 1: command.functionName, 2: source });
  }

  private pushWhenRegistered(event: string, data: unknown): void {
    if (this.events.has(event)) this.send(event, FOR_EVENTS, 0, data);
    else this.waiting.push({ event, data });
  }

  private readonly receive = (event: MessageEvent): void => {
    if (event.source !== this.frame.contentWindow || typeof event.data !== 'string') return;
    const request = parseRequest(event.data);
    if (!request || request._conversationId !== this.conversation) return;
    void this.answer(request);
  };

  private async answer(request: Request): Promise<void> {
    switch (request._actionType) {
      case 1:
        this.reply(request, { Error: 0, Version: 1 });
        this.registered(request._actionName);
        return;
      case 2:
        this.events.delete(request._actionName);
        this.reply(request, { Error: 0, Version: 1 });
        return;
    }
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        this.reply(request, this.appContext());
        return;
      case 'ContextActivationManager_notifyHost':
        if (OUT_OF_PANE.includes(Number((request._data as readonly unknown[])[1]))) this.host.left();
        return;
      case 'executeMethod':
        this.reply(request, await this.execute(request._data as MethodCall));
        return;
      default:
        this.host.unknownRequest(request._actionName);
        this.reply(request, { Error: INTERNAL_ERROR, Version: 1 });
    }
  }

  private registered(event: string): void {
    this.events.add(event);
    for (const held of this.waiting.splice(0)) this.pushWhenRegistered(held.event, held.data);
  }

  private async execute(call: MethodCall): Promise<unknown> {
    switch (call.DdaMethod.DispatchId) {
      case EXECUTE_BATCH:
        return { Error: 0, Version: 1, Data: [200, null, await this.executeBatch(call.ArrayData ?? [])] };
      case COMMAND_COMPLETED:
        this.host.commandCompleted(String(call[0]), call[1] === 0);
        return { Error: 0, Version: 1 };
      default:
        this.host.unknownRequest(`executeMethod ${call.DdaMethod.DispatchId}`);
        return { Error: INTERNAL_ERROR, Version: 1 };
    }
  }

  private async executeBatch(message: readonly unknown[]): Promise<string> {
    const batch = String(message[BODY]);
    if (message[CUSTOM_DATA] === RUNTIME_PARTITION) return answerRuntimeBatch(batch, this.host);
    return this.host.run(batch, { waitsForCellEdit: (Number(message[FLAGS]) & WAITS_FOR_CELL_EDIT) !== 0 });
  }

  private appContext(): Readonly<Record<string, unknown>> {
    const context = this.host.context();
    return {
      _id: ADD_IN_ID,
      _appName: EXCEL_ON_THE_WEB,
      _appVersion: '16.0',
      _appMinorVersion: 0,
      _hostFullVersion: '16.0.18000.40000',
      _appUILocale: context.language,
      _dataLocale: context.dataLanguage,
      _docUrl: context.documentName,
      _clientMode: context.readOnly ? READ_ONLY : READ_WRITE,
      _settings: [],
      _reason: 1,
      _osfControlType: 1,
      _eToken: '',
      _correlationId: this.conversation,
      _appInstanceId: this.conversation,
      _appDomains: [],
      _initialDisplayMode: 0,
      _requirementMatrix: JSON.stringify(context.requirements),
    };
  }

  private reply(request: Request, data: unknown): void {
    this.send(request._actionName, FOR_CALLING, request._correlationId, data);
  }

  private send(actionName: string, responseType: number, correlation: number, data: unknown): void {
    const message = {
      _messageType: RESPONSE,
      _actionName: actionName,
      _conversationId: this.conversation,
      _correlationId: correlation,
      _origin: window.location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(message), window.location.origin);
  }
}

function parseRequest(text: string): Request | null {
  try {
    const message = JSON.parse(text) as Partial<Request> | null;
    return message?._messageType === REQUEST ? (message as Request) : null;
  } catch {
    // Other scripts in the frame may post what they like.
    return null;
  }
}
