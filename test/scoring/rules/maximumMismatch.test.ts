import { points } from '../../../src/scoring/points';
import { maximumMismatch } from '../../../src/scoring/rules/maximumMismatch';
import { totalScorecard } from '../../../src/scoring/totals';
import { aCriteriaSet } from '../../support/aCriteriaSet';
import { aScorecard } from '../../support/aScorecard';
import { findScores } from '../../support/findScores';

const found = (rows: Parameters<typeof aCriteriaSet>[0]): string[] => findScores(maximumMismatch, aCriteriaSet(rows));

test('parts that add up are accepted: 1 + 1 + 1 + 2 of 5', () => {
  expect(
    found([
      ['1', '5'],
      ['1.1', '1'],
      ['1.2', '1'],
      ['1.3', '1'],
      ['1.4', '2'],
    ]),
  ).toEqual([]);
});

test('a heading row that is blank or 0 is taken as not filled in', () => {
  expect(
    found([
      ['1', '3'],
      ['1.1', null],
      ['1.1.1', '1'],
      ['1.2', '0'],
      ['1.2.1', '2'],
    ]),
  ).toEqual([]);
});

test('parts that do not add up are reported on the parent', () => {
  expect(
    found([
      ['1', '4'],
      ['1.1', '1'],
      ['1.2', '2'],
    ]),
  ).toEqual(['1, maximum 4, sum 3']);
});

test('where the row above agrees with the parts, the row between is wrong and reported alone', () => {
  const area = [
    ['2', '15'],
    ['2.1', '7.5'],
    ['2.2', '8'],
    ['2.2.1', '2.5'],
    ['2.2.2', '2.5'],
    ['2.2.3', '2.5'],
  ] as const;
  expect(found(area)).toEqual(['2.2, maximum 8, sum 7.5, meant 7.5']);
});

test('two wrong rows under one parent are two findings and the parent none', () => {
  const area = [
    ['1', '6'],
    ['1.1', '4'],
    ['1.1.1', '3'],
    ['1.2', '5'],
    ['1.2.1', '3'],
  ] as const;
  expect(found(area)).toEqual(['1.1, maximum 4, sum 3, meant 3', '1.2, maximum 5, sum 3, meant 3']);
});

test('two causes that have nothing to do with each other are two findings', () => {
  const table = [
    ['1', '9'],
    ['1.1', '4'],
    ['1.1.1', '3'],
    ['1.2', '3'],
    ['2', '5'],
    ['2.1', '4'],
  ] as const;
  expect(found(table)).toEqual(['1, maximum 9, sum 7', '1.1, maximum 4, sum 3', '2, maximum 5, sum 4']);
});

test('10,05 for 10,5 is recognised as a slip, on the leaf or on the sum', () => {
  expect(
    found([
      ['1', '20'],
      ['1.1', '9.5'],
      ['1.2', '10.05'],
    ]),
  ).toEqual(['1.2, maximum 10.05, sum 10.5, parent 1, meant 10.5']);
  expect(
    found([
      ['5', '10.05'],
      ['5.1', '4.5'],
      ['5.2', '6'],
    ]),
  ).toEqual(['5, maximum 10.05, sum 10.5, meant 10.5']);
});

test('of two possible slips none is certain', () => {
  expect(
    found([
      ['1', '15'],
      ['1.1', '1.5'],
      ['1.2', '1.5'],
    ]),
  ).toEqual(['1, maximum 15, sum 3']);
  expect(
    found([
      ['1', '16.5'],
      ['1.1', '1.5'],
      ['1.2', '1.5'],
    ]),
  ).toEqual(['1, maximum 16.5, sum 3']);
});

test('a total that is stated tells which area is wrong', () => {
  const set = aCriteriaSet([
    ['1', '20.5'],
    ['1.1', '20.5'],
    ['2', '12'],
    ['2.1', '6'],
    ['2.2', '5'],
  ]);
  const scorecard = aScorecard(set).build();
  const context = { set, scorecard, totals: totalScorecard(set, scorecard), statedMaximum: points('31.5') };
  expect(maximumMismatch(context)).toMatchObject([{ key: '2', meant: points('11') }]);
});

test('a leaf without a maximum is one cause: the sums above it are not reported', () => {
  expect(
    found([
      ['1', '4'],
      ['1.1', '1'],
      ['1.2', null],
    ]),
  ).toEqual([]);
});

test('bonus and penalty rows stand outside the sums, counted in or not', () => {
  expect(
    found([
      ['1', '2'],
      ['1.1', '2'],
      ['1.2', '1', { method: 'bonus' }],
    ]),
  ).toEqual([]);
  expect(
    found([
      ['1', '3'],
      ['1.1', '2'],
      ['1.2', '1', { method: 'bonus' }],
    ]),
  ).toEqual([]);
  expect(
    found([
      ['9', '5'],
      ['9.1', '3', { method: 'bonus' }],
      ['9.2', '3', { method: 'bonus' }],
    ]),
  ).toEqual([]);
});
