import { Field, FluentProvider, Input, Select, webLightTheme } from '@fluentui/react-components';
import { render } from '@testing-library/react';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as icons from '../../src/taskpane/fluentIcons/icons';

const PANE = join(__dirname, '../../src/taskpane');

const filesBelow = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));

const namesImported = (source: string, from: string): string[] =>
  [...source.matchAll(new RegExp(`(?:import|export) \\{([^}]*)\\} from ['"]${from}['"]`, 'g'))].flatMap((match) =>
    (match[1] ?? '').split(',').map((name) => name.replace(/^\s*type /, '').trim()).filter(Boolean),
  ); // prettier-ignore

/** The packages of the Fluent components that the pane imports. */
function packagesShown(): string[] {
  const components = new Set(
    filesBelow(PANE, /\.tsx?$/).flatMap((file) =>
      namesImported(readFileSync(file, 'utf8'), '@fluentui/react-components'),
    ),
  );
  const lists = readFileSync(
    join(dirname(require.resolve('@fluentui/react-components/package.json')), 'lib/index.js'),
    'utf8',
  );
  const packages = [...lists.matchAll(/from ['"](@fluentui\/[^'"]+)['"]/g)].map((match) => match[1] ?? '');
  return [...new Set(packages)].filter((name) =>
    namesImported(lists, name).some((component) => components.has(component)),
  );
}

test('every icon that the pane’s Fluent components show is drawn', () => {
  const shown = packagesShown();
  expect(shown).toContain('@fluentui/react-button');
  const wanted = shown.flatMap((name) => {
    const code = filesBelow(join(dirname(require.resolve(`${name}/package.json`)), 'lib'), /\.js$/);
    return code.flatMap((file) => namesImported(readFileSync(file, 'utf8'), '@fluentui/react-icons'));
  });
  expect(wanted.length).toBeGreaterThan(1);
  expect(wanted.filter((name) => !(name in icons))).toEqual([]);
});

test('fields and choices show them, hidden from screen readers', () => {
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <Field validationMessage="Hãy ghi tên đơn vị.">
        <Input />
      </Field>
      <Select />
    </FluentProvider>,
  );
  const drawings = [...container.querySelectorAll('svg')];
  expect(drawings).toHaveLength(2);
  expect(
    drawings.every(
      (drawing) => drawing.getAttribute('aria-hidden') === 'true' && drawing.querySelector('path[d]') !== null,
    ),
  ).toBe(true);
});
