/** What Excel takes from an add-in's manifest: its ribbon and where its pane is. */

export type RibbonAction = { readonly kind: 'show-pane' } | { readonly kind: 'run'; readonly functionName: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tipTitle: string;
  readonly tip: string;
  readonly icon: (size: number) => string;
  readonly action: RibbonAction;
}

export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface AddIn {
  readonly name: string;
  readonly icon: string;
  /** Path of the pane's page on the add-in's own server. */
  readonly panePath: string;
  readonly tabs: readonly RibbonTab[];
}

/** Reads the manifest as Excel would for a user of `language`; throws where it lacks what Excel requires. */
export function readManifest(xml: string, language: string): AddIn {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  if (all(manifest, 'parsererror').length > 0) throw new Error('manifest.xml is no XML');
  const text = resourceReader(manifest, language);
  const shared = one(one(manifest, 'Runtimes'), 'Runtime').getAttribute('resid') ?? '';
  return {
    name: localised(one(manifest, 'DisplayName'), language),
    icon: pathOf(localised(one(manifest, 'IconUrl'), language)),
    panePath: pathOf(text(shared)),
    tabs: all(manifest, 'CustomTab').map((tab) => readTab(tab, text)),
  };
}

type ReadText = (resourceId: string) => string;

function readTab(tab: Element, text: ReadText): RibbonTab {
  return {
    id: idOf(tab),
    label: text(labelId(tab)),
    groups: children(tab, 'Group').map((group) => ({
      id: idOf(group),
      label: text(labelId(group)),
      buttons: children(group, 'Control').map((control) => readButton(control, text)),
    })),
  };
}

function readButton(control: Element, text: ReadText): RibbonButton {
  const tip = one(control, 'Supertip');
  const images = children(one(control, 'Icon'), 'Image').map((image) => ({
    size: Number(image.getAttribute('size')),
    path: pathOf(text(image.getAttribute('resid') ?? '')),
  }));
  return {
    id: idOf(control),
    label: text(labelId(control)),
    tipTitle: text(one(tip, 'Title').getAttribute('resid') ?? ''),
    tip: text(one(tip, 'Description').getAttribute('resid') ?? ''),
    icon: (size) => (images.find((image) => image.size >= size) ?? images.at(-1))?.path ?? '',
    action: readAction(one(control, 'Action')),
  };
}

function readAction(action: Element): RibbonAction {
  const kind = action.getAttribute('xsi:type');
  if (kind === 'ShowTaskpane') return { kind: 'show-pane' };
  if (kind === 'ExecuteFunction') {
    return { kind: 'run', functionName: one(action, 'FunctionName').textContent?.trim() ?? '' };
  }
  throw new Error(`manifest.xml: unknown action ${kind}`);
}

/** Texts, addresses and images of the Resources part, by id. */
function resourceReader(manifest: Document, language: string): ReadText {
  const resources = new Map(all(one(manifest, 'Resources'), '*').map((entry) => [entry.getAttribute('id'), entry]));
  return (id) => {
    const entry = resources.get(id);
    if (!entry) throw new Error(`manifest.xml: nothing with the id "${id}"`);
    return localised(entry, language);
  };
}

function localised(entry: Element, language: string): string {
  const override = children(entry, 'Override').find((other) => other.getAttribute('Locale') === language);
  return override?.getAttribute('Value') ?? entry.getAttribute('DefaultValue') ?? '';
}

/** The manifest names a server; here the same files are served from this page's own. */
const pathOf = (address: string): string => {
  const url = new URL(address);
  return url.pathname + url.search;
};

const idOf = (element: Element): string => element.getAttribute('id') ?? '';

const labelId = (element: Element): string => children(element, 'Label')[0]?.getAttribute('resid') ?? '';

const all = (within: Document | Element, name: string): readonly Element[] => [
  ...within.getElementsByTagNameNS('*', name),
];

const children = (element: Element, name: string): readonly Element[] =>
  [...element.children].filter((child) => child.localName === name);

function one(within: Document | Element, name: string): Element {
  const [found] = all(within, name);
  if (!found) throw new Error(`manifest.xml: <${name}> is missing`);
  return found;
}
