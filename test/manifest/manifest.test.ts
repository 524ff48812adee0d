/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json';
import { COMMANDS } from '../../src/commands/commands';

const ROOT = join(__dirname, '../..');
const PATH = join(ROOT, 'manifest.xml');
const ORIGIN = 'https://localhost:3000';

const manifest = new DOMParser().parseFromString(readFileSync(PATH, 'utf8'), 'application/xml').documentElement;
const all = [...manifest.querySelectorAll('*')];
const named = (name: string): Element[] => all.filter((element) => element.localName === name);
const childNames = (element: Element): string[] => [...element.children].map((child) => child.localName);
const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';

const one = (name: string, parent: Element = manifest): Element => {
  const found = [...parent.children].filter((child) => child.localName === name);
  expect([name, found.length]).toEqual([name, 1]);
  return found[0] as Element;
};

/** Whether `names` keeps the order of `order`, leaving out what it likes. */
const inOrder = (names: readonly string[], order: readonly string[]): boolean => {
  const positions = names.map((name) => order.indexOf(name));
  return positions.every((position, i) => position >= 0 && position >= (positions[i - 1] ?? 0));
};

const resources = ['Image', 'Url', 'String'].flatMap(named).filter((element) => element.hasAttribute('id'));
const resourceIds = resources.map((element) => attribute(element, 'id'));
const references = all.filter((element) => element.hasAttribute('resid'));

/** Order that Office insists on, by element. */
const ELEMENT_ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl',
    'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides', 'ExtendedOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
}; // prettier-ignore

describe('manifest.xml', () => {
  test('is well-formed', () => {
    expect(named('parsererror')).toEqual([]);
    expect(manifest.localName).toBe('OfficeApp');
    expect(manifest.getAttributeNS('http://www.w3.org/2001/XMLSchema-instance', 'type')).toBe('TaskPaneApp');
  });

  test.each(Object.entries(ELEMENT_ORDER))('the elements of %s stand in the order that Office wants', (name, order) => {
    const elements = name === 'OfficeApp' ? [manifest] : named(name);
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements)
      expect([childNames(element), inOrder(childNames(element), order)]).toEqual([childNames(element), true]);
  });

  test('carries the version of the package', () => {
    expect(one('Version').textContent).toBe(`${packageJson.version}.0`);
  });

  test('office-addin-manifest reads it as a task pane for workbooks', () => {
    // In a process of its own: the package needs modules that jest cannot load.
    const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then((info) => console.log(JSON.stringify(info)))`;
    const info: unknown = JSON.parse(
      execFileSync(process.execPath, ['-e', script, PATH], { cwd: ROOT, encoding: 'utf8' }),
    );
    expect(info).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
      defaultLocale: 'vi-VN',
      displayName: 'CCHC cho Excel',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
    });
  });

  test('asks so little of Excel at its base that an old Excel still shows the pane, which then says what is needed', () => {
    const sets = [...one('Requirements').querySelectorAll('*')].filter((element) => element.localName === 'Set');
    expect(sets.map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')])).toEqual([['ExcelApi', '1.1']]);
  });

  test('the ribbon asks for the shared runtime, and pane, buttons and runtime are one page', () => {
    const overrides = one('VersionOverrides');
    const sets = [...one('Requirements', overrides).querySelectorAll('*')].filter(
      (element) => element.localName === 'Set',
    );
    expect(sets.map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')])).toEqual([
      ['SharedRuntime', '1.1'],
    ]);
    const host = one('Host', one('Hosts', overrides));
    expect(childNames(host)[0]).toBe('Runtimes');
    const [runtime] = named('Runtime');
    expect([attribute(runtime as Element, 'resid'), attribute(runtime as Element, 'lifetime')]).toEqual([
      'Taskpane.Url',
      'long',
    ]);
    expect(attribute(named('FunctionFile')[0] as Element, 'resid')).toBe('Taskpane.Url');
    // A task pane id in an action would open a second pane, which a shared runtime cannot have.
    expect(named('TaskpaneId')).toEqual([]);
    const page = resources.find((element) => attribute(element, 'id') === 'Taskpane.Url') as Element;
    expect(attribute(page, 'DefaultValue')).toBe(attribute(named('SourceLocation')[0] as Element, 'DefaultValue'));
  });

  test('every resource that is referred to is defined, and every one defined is referred to', () => {
    const referred = new Set(references.map((element) => attribute(element, 'resid')));
    expect([...referred].sort()).toEqual([...resourceIds].sort());
  });

  test('resource ids have at most 32 characters', () => {
    expect(resourceIds.filter((id) => id.length > 32)).toEqual([]);
  });

  test('ids are unique', () => {
    const ids = all.filter((element) => element.hasAttribute('id')).map((element) => attribute(element, 'id'));
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  test('short strings have at most 125 characters and long ones at most 250, in both languages', () => {
    const tooLong = (list: string, limit: number): string[] =>
      [...(named(list)[0] as Element).querySelectorAll('*')]
        .flatMap((element) => [attribute(element, 'DefaultValue'), attribute(element, 'Value')])
        .filter((text) => text.length > limit);
    expect([...tooLong('ShortStrings', 125), ...tooLong('LongStrings', 250)]).toEqual([]);
  });

  test('is Vietnamese by default and English as well, string by string', () => {
    expect(one('DefaultLocale').textContent).toBe('vi-VN');
    for (const text of [one('DisplayName'), one('Description'), ...named('String')]) {
      const overrides = [...text.children];
      expect(overrides.map((override) => attribute(override, 'Locale'))).toEqual(['en-US']);
      expect(attribute(text, 'DefaultValue').trim()).not.toBe('');
      expect(attribute(overrides[0] as Element, 'Value').trim()).not.toBe('');
    }
  });

  test('names one origin and only https', () => {
    const addresses = all
      .flatMap((element) =>
        [...element.attributes]
          .map(({ value }) => value)
          .concat(element.children.length > 0 ? [] : (element.textContent ?? '')),
      )
      .map((text) => text.trim())
      .filter((text) => /^https?:\/\/(?!schemas\.microsoft\.com|www\.w3\.org)/.test(text));
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => address !== ORIGIN && !address.startsWith(`${ORIGIN}/`))).toEqual([]);
  });

  describe('icons', () => {
    const sizeInName = (address: string): number => Number(/-(\d+)\.png$/.exec(address)?.[1]);
    const fileOf = (address: string): string => join(ROOT, address.slice(ORIGIN.length));
    const images = resources.filter((element) => element.localName === 'Image');
    const pictures = [...images, one('IconUrl'), one('HighResolutionIconUrl')].map((element) =>
      attribute(element, 'DefaultValue'),
    );

    test.each(pictures)('%s is a PNG of the size in its name', (address) => {
      expect(existsSync(fileOf(address))).toBe(true);
      const bytes = readFileSync(fileOf(address));
      expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([sizeInName(address), sizeInName(address)]);
    });

    test('the add-in has its icon at 32 and, for sharp screens, at 64 pixels', () => {
      expect(sizeInName(attribute(one('IconUrl'), 'DefaultValue'))).toBe(32);
      expect(sizeInName(attribute(one('HighResolutionIconUrl'), 'DefaultValue'))).toBe(64);
    });

    test('every group and button has all eight sizes that Office takes, each with the picture of that size', () => {
      const addressOf = new Map(images.map((image) => [attribute(image, 'id'), attribute(image, 'DefaultValue')]));
      for (const icon of named('Icon')) {
        const sizes = [...icon.children].map((image) => Number(attribute(image, 'size')));
        expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
        expect([...icon.children].map((image) => sizeInName(addressOf.get(attribute(image, 'resid')) ?? ''))).toEqual(
          sizes,
        );
      }
    });

    test('no two buttons share an icon', () => {
      const first = named('Control').map((button) => attribute(one('Icon', button).children[0] as Element, 'resid'));
      expect(new Set(first).size).toBe(named('Control').length);
    });
  });

  describe('buttons', () => {
    test('stand on a tab of their own in three groups', () => {
      const labelOf = (element: Element): string => {
        const id = attribute(one('Label', element), 'resid');
        return attribute(resources.find((resource) => attribute(resource, 'id') === id) as Element, 'DefaultValue');
      };
      expect(labelOf(named('CustomTab')[0] as Element)).toBe('CCHC');
      const groups = named('Group').map((group) => [
        labelOf(group),
        [...group.children].filter((child) => child.localName === 'Control').map(labelOf),
      ]);
      expect(groups).toEqual([
        ['Biểu mẫu', ['Tạo biểu mẫu', 'Mở ngăn CCHC']],
        ['Kiểm tra', ['Kiểm tra trước khi nộp']],
        ['Kết quả', ['Kết quả']],
      ]);
    });

    test('each runs a function that the add-in knows, and each function has a button', () => {
      const functions = named('FunctionName').map((element) => element.textContent ?? '');
      expect([...functions].sort()).toEqual(Object.keys(COMMANDS).sort());
    });
  });
});
