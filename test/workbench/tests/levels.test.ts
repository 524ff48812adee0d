import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEMBERS } from '../richApi/members';

/** What Microsoft's own declarations say about the level of each member. */
function declaredLevels(): ReadonlyMap<string, string> {
  const text = readFileSync(join(process.cwd(), 'node_modules/@types/office-js/index.d.ts'), 'utf8');
  const excel = text.slice(text.indexOf('declare namespace Excel {'));
  const levels = new Map<string, string>();
  let type = '';
  let since = '';
  for (const line of excel.split('\n')) {
    if (/^declare namespace (?!Excel )/.test(line)) break;
    const opened = /^ {4}(?:class|interface) (\w+)/.exec(line);
    if (opened) type = opened[1] ?? '';
    if (/^ {4}\/\*\*|^ {8}\/\*\*/.test(line)) since = '';
    const level = line.includes('@param') ? null : /\[Api set: ExcelApi ([\d.]+)(?! for password)/.exec(line);
    if (level) since = level[1] ?? '';
    const member = /^ {8}(?:readonly )?(\w+)(?:\(|\??:)/.exec(line);
    if (member && type !== '' && since !== '' && !levels.has(`${type}.${member[1]}`))
      levels.set(`${type}.${member[1]}`, since);
  }
  return levels;
}

/** The client's own names on the wire, and levels that it asks for itself where the declarations say less. */
const WIRE_ONLY = new Set(['Worksheet.gridlines', 'Worksheet.headings', 'WorksheetProtection.unprotect']);
const BESIDE = /^Functions\.|^Range\.get(?:ResizedRange|RowsBelow|RowsAbove|ColumnsAfter|ColumnsBefore)$/;

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const levels = declaredLevels();
const known = Object.entries(MEMBERS)
  .flatMap(([type, members]) =>
    Object.entries(members)
      .filter(([name]) => !name.startsWith('_') && !name.startsWith('on'))
      .map(([name, { since }]) => ({
        member: `${type === 'HeadersFooters' ? 'HeaderFooter' : type}.${camel(name)}`,
        since,
      })),
  )
  .filter(({ member }) => !WIRE_ONLY.has(member) && !BESIDE.test(member));

test.each(known)('$member is of the level that Microsoft declares', ({ member, since }) => {
  expect(levels.get(member)).toBe(since);
});
