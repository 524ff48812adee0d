import { readFileSync } from 'node:fs';
import { printMembersTable } from './membersTable';

test('docs/workbench-members.md lists the members that the stand-in knows', () => {
  expect(readFileSync('docs/workbench-members.md', 'utf8')).toBe(printMembersTable());
});
