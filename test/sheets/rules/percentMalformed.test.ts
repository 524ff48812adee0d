import { findShippedSet } from '../../../src/scoring/sets/shippedSets';
import { printPlainPoints } from '../../../src/scoring/points';
import { malformedPercent } from '../../../src/sheets/percentCell';
import { aForm } from '../../support/aForm';
import { checkForm } from '../../support/checkForm';

test.each([
  ['97.5%%', '97.5'],
  ['97,5 % %', '97.5'],
  ['%97,5', '97.5'],
  ['94,5%%%', '94.5'],
])('%s is a malformed percentage of %s', (text, percent) => {
  expect(printPlainPoints(malformedPercent(text)!)).toBe(percent);
});

test.each(['97,5 %', '97,5%', '97,5', '12/15 hồ sơ', '', '100%'])('%s is none', (text) => {
  expect(malformedPercent(text)).toBeNull();
});

test('a reported figure with a doubled sign is found, and the number offered', () => {
  const form = aForm(findShippedSet('xa-2025')!).filled().with('1.1.1', { reported: '97.5%%' }).build();
  const [found, ...others] = checkForm(form).filter(({ finding }) => finding.rule === 'percent-malformed');
  expect(others).toEqual([]);
  expect(found).toMatchObject({ cell: 'E9', severity: 'warning', fix: { cell: 'E9', value: '97.5' } });
});
