import { MEMBERS } from '../richApi/members';
import type { Member } from '../richApi/member';

/** The table of members in docs, from the tables that the stand-in runs on. */

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const isShown = (name: string): boolean => !/^_|^on|^Gridlines$|^Headings$/.test(name);

function printMember(name: string, member: Member): string {
  const level = member.since === '1.1' ? '' : ` ${member.since}`;
  if (member.call) return `${camel(name)}()${level}`;
  return `${camel(name)}${member.set ? '' : member.leads ? ' →' : ' (r)'}${level}`;
}

const eventName = (name: string): string =>
  `on${name
    .replace(/^on/, '')
    .replace(/^DataChanged/, 'Changed')
    .replace(/^Event/, '')
    .replace(/Event$/, '')}`;

function printType([type, members]: [string, { readonly [name: string]: Member }]): string {
  const names = Object.keys(members);
  const own = names.filter(isShown).map((name) => printMember(name, members[name] as Member));
  const events = names
    .filter((name) => /^on.*Event$|^onEvent/.test(name))
    .map((name) => `${eventName(name)} ${members[name]?.since}`);
  const items = names.includes('_Items') ? ['items'] : [];
  return `| ${type} | ${[...items, ...own, ...events].join(', ')} |`;
}

export function printMembersTable(): string {
  const rows = Object.entries(MEMBERS).filter(([, members]) => Object.keys(members).length > 0);
  return `# What the stand-in for Excel knows

The workbench runs the unmodified Office.js against a workbook of its own. It knows the members below, at the ExcelApi
level given (1.1 where none is): "(r)" can only be read, "→" leads to another object. Everything else fails with
\`ApiNotFound\` and the member's name. Where Excel refuses, it refuses, with Excel's code: see
\`test/workbench/tests/refusals.test.ts\`.

| Type | Members |
| --- | --- |
${rows.map(printType).join('\n')}

## Where it is less than Excel
* Data bars and icons of conditional formats are kept and saved, not drawn; three late icon sets are saved as the oldest.
* Tables, links and patterns of fills are kept while the workbook is open, not in files; formulas do not name tables and
  their columns (\`Table1[Amount]\` is refused); a table has no filter of its own.
* \`copyFrom\` without links; \`moveTo\` within a sheet; filters by values, comparisons and ranks; sorting by values.
* Formulas are calculated by IronCalc: a function that it lacks gives \`#NAME?\`; arrays do not spill.
* Styles of cells are Excel's own; styles of one's own are not there. Events of calculation tell the sheet, not the cells.
* Charts, pivots, shapes, comments, bindings, page breaks and custom XML parts are not there at all.
`;
}
