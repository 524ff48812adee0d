import fc from 'fast-check';
import { ofMillionths, points, type Points } from '../../src/scoring/points';
import { bandOf, rankContenders, rankedPoints } from '../../src/scoring/ranking';

const contenders = (...totals: (string | null)[]) =>
  totals.map((total) => ({ group: '', total: total === null ? null : points(total) }));
const ranks = (...totals: (string | null)[]) => rankContenders(contenders(...totals)).map(({ rank }) => rank);

describe('places', () => {
  test('units with equal totals share a place and the next is skipped', () => {
    expect(ranks('60', '70', '60', '50')).toEqual([2, 1, 2, 4]);
  });

  test('who has no total has no place and takes none', () => {
    expect(ranks('60', null, '50')).toEqual([1, null, 2]);
  });

  test('sums that binary numbers would tell apart are equal', () => {
    const tenth = points('0.1');
    const sums = [ofMillionths(tenth + points('0.2')), points('0.3')];
    expect(rankContenders(sums.map((total) => ({ group: '', total }))).map(({ rank }) => rank)).toEqual([1, 1]);
  });

  test('groups have places of their own', () => {
    const units = [
      { group: 'xã', total: points('50') },
      { group: 'phường', total: points('60') },
      { group: 'xã', total: points('55') },
    ];
    expect(rankContenders(units).map(({ rank, groupRank }) => [rank, groupRank])).toEqual([
      [3, 2],
      [1, 1],
      [2, 1],
    ]);
  });

  test('the distance to the next place is to the unit above, not to the one beside', () => {
    const [, second, beside, last] = rankContenders(contenders('70', '61.25', '61.25', '61'));
    expect([second, beside, last].map((standing) => standing?.toNextPlace)).toEqual([
      points('8.75'),
      points('8.75'),
      points('0.25'),
    ]);
    expect(rankContenders(contenders('70'))[0]?.toNextPlace).toBeNull();
  });

  test('a place is one more than the units that have more', () => {
    const total = fc.option(fc.integer({ min: 0, max: 40 }).map((n) => ofMillionths(n * 50_000)));
    fc.assert(
      fc.property(fc.array(fc.record({ group: fc.constantFrom('xã', 'phường'), total })), (units) => {
        const better = (one: Points, among: typeof units) =>
          among.filter((other) => other.total !== null && other.total > one).length;
        rankContenders(units).forEach((standing, n) => {
          const own = units[n]!;
          const mates = units.filter(({ group }) => group === own.group);
          expect(standing.rank).toBe(own.total === null ? null : 1 + better(own.total, units));
          expect(standing.groupRank).toBe(own.total === null ? null : 1 + better(own.total, mates));
        });
      }),
    );
  });
});

describe('measures', () => {
  test('points without survey are brought to 100', () => {
    const totals = { obtained: points('62.62'), share: { points: points('62.62'), of: points('70') } };
    expect(rankedPoints(totals, 'rescaled')).toBe(points('89.457143'));
    expect(rankedPoints(totals, 'as-on-form')).toBe(points('62.62'));
  });
});

describe('classes', () => {
  const bands = [
    { name: 'Khá', from: points('65') },
    { name: 'Tốt', from: points('80') },
  ];
  test('begin at their cut-off, whatever their order', () => {
    expect(['80', '79.99', '65', '64.99'].map((index) => bandOf(bands, points(index))?.name)).toEqual([
      'Tốt',
      'Khá',
      'Khá',
      undefined,
    ]);
  });
});
