import { pointsNotANumber } from '../../../src/scoring/rules/pointsNotANumber';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aScorecard, asText } from '../../support/aScorecard';
import { findScores } from '../../support/findScores';

const set = aCriteriaSet([
  ['1', '1'],
  ['2', '1'],
  ['3', '1', { method: 'survey' }],
  ['8', '1', { method: 'bonus' }],
]);
const found = (card: ReturnType<typeof aScorecard>): string[] => findScores(pointsNotANumber, set, card.build());

test('numbers, numbers stored as text, blanks and the words for not applicable are accepted', () => {
  expect(found(aScorecard(set).withAll({ '1': asText('0,5'), '2': 'Không phát sinh' }))).toEqual([]);
});

test('words where points belong are reported', () => {
  expect(found(aScorecard(set).with('1', 'đạt').with('2', '1', { appraised: 'x' }))).toEqual([
    '1, column self, typed đạt',
    '2, column appraised, typed x',
  ]);
});

test('"ĐTXHH" is right on a survey row and nowhere else', () => {
  expect(found(aScorecard(set).with('3', 'ĐTXHH', { survey: 'Điều tra XHH' }))).toEqual([]);
  expect(found(aScorecard(set).with('1', 'ĐTXHH'))).toEqual(['1, column self, typed ĐTXHH']);
});

test('a dash in a cell that may stay blank says that nothing belongs there', () => {
  expect(
    found(aScorecard(set).with('1', '1', { survey: '-' }).with('3', null, { survey: 'x' }).with('8', '-')),
  ).toEqual([]);
  expect(found(aScorecard(set).with('1', '-'))).toEqual(['1, column self, typed -']);
});

test('a word among survey points is reported', () => {
  expect(found(aScorecard(set).with('3', null, { survey: 'tốt' }))).toEqual(['3, column survey, typed tốt']);
});
