import fc from 'fast-check';
import type { CriteriaSet } from '../../src/scoring/criteriaSet';
import { printPercent } from '../../src/scoring/percentIndex';
import type { Points } from '../../src/scoring/points';
import { ofMillionths, printPlainPoints, sumPoints } from '../../src/scoring/points';
import type { Scorecard } from '../../src/scoring/scorecard';
import { totalScorecard } from '../../src/scoring/totals';
import { aCriteriaSet } from '../support/aCriteriaSet';
import { aScorecard, asDate, asError, asText } from '../support/aScorecard';

const plain = (value: Points | null): string | null => value && printPlainPoints(value);

/** "obtained/maximum" of a row. */
function row(set: CriteriaSet, scorecard: Scorecard, key: string): string {
  const total = totalScorecard(set, scorecard).rows.get(key);
  return `${total?.obtained == null ? 'null' : printPlainPoints(total.obtained)}/${printPlainPoints(total?.maximum ?? ofMillionths(-1))}`;
}

const tree = aCriteriaSet([
  ['1', '4'],
  ['1.1', '3'],
  ['1.1.1', '1'],
  ['1.1.2', '2'],
  ['1.2', '1'],
  ['2', '2'],
  ['2.1', '2', { method: 'survey' }],
]);

describe('the sums of the tree', () => {
  test('every row above a leaf is the sum of its leaves, and survey rows wait for their points', () => {
    const card = aScorecard(tree).withAll({ '1.1.1': '0,5', '1.1.2': '2', '1.2': '1' }).build();
    const totals = totalScorecard(tree, card);
    expect([row(tree, card, '1.1'), row(tree, card, '1'), row(tree, card, '2')]).toEqual(['2.5/3', '3.5/4', 'null/0']);
    expect([plain(totals.obtained), plain(totals.maximum), plain(totals.self)]).toEqual(['3.5', '4', '3.5']);
    expect([totals.basis, totals.appraised, totals.survey, totals.bonus, totals.penalty]).toEqual([
      'self',
      null,
      null,
      null,
      null,
    ]);
  });

  test('a blank leaf obtained nothing and stays in the maximum', () => {
    const card = aScorecard(tree).with('1.1.1', '1').build();
    expect([row(tree, card, '1.1.2'), row(tree, card, '1.1'), row(tree, card, '1')]).toEqual(['null/2', '1/3', '1/4']);
  });

  test('a table with nothing entered has no total', () => {
    const totals = totalScorecard(tree, aScorecard(tree).build());
    expect([totals.obtained, totals.self, totals.share]).toEqual([null, null, null]);
    expect(plain(totals.maximum)).toBe('4');
  });

  test('a number stored as text counts, a date, an error and a word do not', () => {
    const card = aScorecard(tree)
      .with('1.1.1', asText('0,5'))
      .with('1.1.2', asDate(1, 5))
      .with('1.2', asError('#REF!'))
      .build();
    expect(row(tree, card, '1')).toBe('0.5/4');
  });

  test('points above the maximum or below zero count as they stand', () => {
    const card = aScorecard(tree).withAll({ '1.1.1': '-0,5', '1.1.2': '2,5' }).build();
    expect(row(tree, card, '1.1')).toBe('2/3');
  });

  test('rows stand in table order', () => {
    expect([...totalScorecard(tree, aScorecard(tree).build()).rows.keys()]).toEqual([
      '1',
      '1.1',
      '1.1.1',
      '1.1.2',
      '1.2',
      '2',
      '2.1',
    ]);
  });
});

describe('appraised and self-assessed points', () => {
  test('the index is of appraised points as soon as any is entered', () => {
    const card = aScorecard(tree).with('1.1.1', '1', { appraised: '0,5' }).with('1.1.2', '2').build();
    const totals = totalScorecard(tree, card);
    expect([totals.basis, plain(totals.obtained), plain(totals.self), plain(totals.appraised)]).toEqual([
      'appraised',
      '0.5',
      '3',
      '0.5',
    ]);
    expect(row(tree, card, '1.1')).toBe('0.5/3');
    expect([totals.appraisal, totals.filled]).toEqual([
      { done: 1, of: 3 },
      { done: 2, of: 3 },
    ]);
  });

  test('words without points in the appraised column do not make it the basis', () => {
    const card = aScorecard(tree).with('1.1.1', '1', { appraised: 'Không áp dụng' }).build();
    expect(totalScorecard(tree, card).basis).toBe('self');
    expect(totalScorecard(tree, card).appraisal).toEqual({ done: 0, of: 3 });
  });
});

describe('survey rows', () => {
  test('survey points bring their maximum with them', () => {
    const card = aScorecard(tree).with('1.2', '1').with('2.1', null, { survey: '1,4' }).build();
    expect([
      row(tree, card, '2'),
      plain(totalScorecard(tree, card).maximum),
      plain(totalScorecard(tree, card).survey),
    ]).toEqual(['1.4/2', '6', '1.4']);
  });

  test('points that the unit typed on a survey row do not count', () => {
    const card = aScorecard(tree).with('1.2', '1').with('2.1', '2').build();
    expect([row(tree, card, '2'), plain(totalScorecard(tree, card).self)]).toEqual(['null/0', '1']);
  });

  test('survey points that stand in the appraised column count once the appraisal is in', () => {
    const card = aScorecard(tree).with('1.2', '1', { appraised: '1' }).with('2.1', null, { appraised: '1,5' }).build();
    expect([row(tree, card, '2'), plain(totalScorecard(tree, card).appraised)]).toEqual(['1.5/2', '2.5']);
  });

  test('survey points alone do not begin an appraisal', () => {
    const card = aScorecard(tree).with('1.2', '1').with('2.1', null, { appraised: '1,5' }).build();
    expect([totalScorecard(tree, card).basis, row(tree, card, '2')]).toEqual(['self', 'null/0']);
  });

  test('a row scored by the unit and by survey gets both', () => {
    const card = aScorecard(tree).with('1.1.2', '1', { survey: '0,5' }).build();
    expect(row(tree, card, '1.1.2')).toBe('1.5/2');
  });
});

describe('what is not applicable', () => {
  test.each(['Không phát sinh', 'không áp dụng', 'Không có nhiệm vụ'])(
    '"%s" takes the row out of the maximum',
    (words) => {
      const card = aScorecard(tree).with('1.1.1', words).with('1.1.2', '2').build();
      expect([row(tree, card, '1.1.1'), row(tree, card, '1.1'), row(tree, card, '1')]).toEqual([
        'null/0',
        '2/2',
        '2/3',
      ]);
    },
  );

  test('the words in the explanation count beside a blank only', () => {
    const explanation = 'Trong năm không phát sinh nhiệm vụ này';
    expect(row(tree, aScorecard(tree).with('1.1.1', null, { explanation }).build(), '1.1.1')).toBe('null/0');
    expect(row(tree, aScorecard(tree).with('1.1.1', '1', { explanation }).build(), '1.1.1')).toBe('1/1');
    expect(row(tree, aScorecard(tree).with('1.1.1', 'đạt', { explanation }).build(), '1.1.1')).toBe('null/1');
  });

  test('where evidence and explanation share a column the words are looked for there', () => {
    const evidence = 'Không phát sinh';
    expect(row(tree, aScorecard(tree).with('1.1.1', null, { evidence }).build(), '1.1.1')).toBe('null/1');
    expect(row(tree, aScorecard(tree).with('1.1.1', null, { evidence }).without('explanation').build(), '1.1.1')).toBe(
      'null/0',
    );
  });

  test('a set may give full points instead, and a row may do otherwise than its set', () => {
    const full = aCriteriaSet(
      [
        ['1', '3'],
        ['1.1', '1'],
        ['1.2', '2', { notApplicable: 'excluded' }],
      ],
      { notApplicable: 'full-points' },
    );
    const card = aScorecard(full).withAll({ '1.1': 'Không áp dụng', '1.2': 'Không áp dụng' }).build();
    expect([row(full, card, '1.1'), row(full, card, '1.2'), row(full, card, '1')]).toEqual(['1/1', 'null/0', '1/1']);
  });

  test('what the unit called not applicable stays so while the appraisers leave it blank', () => {
    const card = aScorecard(tree).with('1.1.1', 'Không áp dụng').with('1.1.2', '2', { appraised: '2' }).build();
    expect(row(tree, card, '1.1')).toBe('2/2');
    expect(totalScorecard(tree, card).appraisal).toEqual({ done: 2, of: 3 });
  });

  test('appraisers who give points overrule the unit', () => {
    expect(row(tree, aScorecard(tree).with('1.1.1', 'Không áp dụng', { appraised: '0' }).build(), '1.1.1')).toBe('0/1');
  });
});

describe('bonus and penalty', () => {
  const withBonus = aCriteriaSet([
    ['1', '4'],
    ['1.1', '4'],
    ['9', null],
    ['9.1', '2', { method: 'bonus' }],
    ['9.2', '2', { method: 'penalty' }],
  ]);

  test('bonus is added and penalty taken off the total alone, whatever its sign', () => {
    for (const penalty of ['0,5', '-0,5']) {
      const totals = totalScorecard(
        withBonus,
        aScorecard(withBonus).withAll({ '1.1': '3', '9.1': '1', '9.2': penalty }).build(),
      );
      expect([totals.obtained, totals.self, totals.bonus, totals.penalty, totals.maximum].map(plain)).toEqual([
        '3.5',
        '3',
        '1',
        '0.5',
        '4',
      ]);
    }
  });

  test('bonus and penalty rows have no percentage, nor has their block', () => {
    const { rows } = totalScorecard(
      withBonus,
      aScorecard(withBonus).withAll({ '1.1': '3', '9.1': '1', '9.2': '0,5' }).build(),
    );
    expect(['9', '9.1', '9.2'].map((key) => rows.get(key)?.share)).toEqual([null, null, null]);
    expect(plain(rows.get('9')?.obtained ?? null)).toBe('0.5');
  });

  test('they are not among the rows to fill in, and are zero where they are blank', () => {
    const totals = totalScorecard(withBonus, aScorecard(withBonus).with('1.1', '3').build());
    expect([totals.filled, totals.bonus, totals.penalty]).toEqual([{ done: 1, of: 1 }, 0, 0]);
  });

  test('appraised bonus points alone make the appraised column the basis', () => {
    const card = aScorecard(withBonus).with('1.1', '3').with('9.1', '1', { appraised: '0,5' }).build();
    expect([totalScorecard(withBonus, card).basis, plain(totalScorecard(withBonus, card).obtained)]).toEqual([
      'appraised',
      '0.5',
    ]);
  });

  test('a bonus leaf within an ordinary area stays out of the sums of the area', () => {
    const mixed = aCriteriaSet([
      ['1', '2'],
      ['1.1', '2'],
      ['1.2', '1', { method: 'bonus' }],
    ]);
    const card = aScorecard(mixed).withAll({ '1.1': '2', '1.2': '1' }).build();
    expect([row(mixed, card, '1'), plain(totalScorecard(mixed, card).obtained)]).toEqual(['2/2', '3']);
  });
});

describe('published results', () => {
  test.each([
    ['51.25', '73.5', '69.73'],
    ['62.62', '70', '89.46'],
    ['61.46', '70', '87.80'],
    ['38.75', '50', '77.50'],
  ])('%s points of %s are %s %%', (obtained, maximum, percent) => {
    const set = aCriteriaSet([['1', maximum]]);
    const { share } = totalScorecard(set, aScorecard(set).with('1', Number(obtained)).build());
    expect(share && printPercent(share, set)).toBe(percent);
  });

  test('56,84 appraised and 29,87 by survey are 86,71 of 100', () => {
    const set = aCriteriaSet([
      ['1', '65'],
      ['2', '35', { method: 'survey' }],
    ]);
    const card = aScorecard(set).with('1', null, { appraised: '56,84' }).with('2', null, { survey: '29,87' }).build();
    expect(plain(totalScorecard(set, card).obtained)).toBe('86.71');
  });
});

test('the total does not depend on how leaves are grouped', () => {
  const leaf = fc.record({ points: fc.integer({ min: -4, max: 400 }), maximum: fc.integer({ min: 1, max: 400 }) });
  fc.assert(
    fc.property(fc.array(leaf, { minLength: 1, maxLength: 8 }), fc.nat(7), (leaves, cut) => {
      const rows = leaves.map(({ maximum }, at) => [`${at < cut ? 1 : 2}.${at + 1}`, String(maximum / 100)] as const);
      const grouped = aCriteriaSet([['1', null], ['2', null], ...rows]);
      const flat = aCriteriaSet(rows.map(([, maximum], at) => [`${at + 1}`, maximum]));
      const inGroups = totalScorecard(
        grouped,
        aScorecard(grouped)
          .withAll(Object.fromEntries(rows.map(([code], at) => [code, (leaves[at]?.points ?? 0) / 100])))
          .build(),
      );
      const alone = totalScorecard(
        flat,
        aScorecard(flat)
          .withAll(Object.fromEntries(leaves.map(({ points: obtained }, at) => [`${at + 1}`, obtained / 100])))
          .build(),
      );
      expect([inGroups.obtained, inGroups.maximum]).toEqual([alone.obtained, alone.maximum]);
      expect(alone.obtained).toBe(sumPoints(leaves.map(({ points: obtained }) => ofMillionths(obtained * 10_000))));
    }),
  );
});
