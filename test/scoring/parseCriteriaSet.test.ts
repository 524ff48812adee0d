import { checkCriteriaSet } from '../../src/scoring/checkCriteriaSet';
import { ok } from '../../src/scoring/result';
import {
  LONGEST_SET,
  parseCriteriaSet,
  printCriteriaSet,
  type SetFault,
  type SetPlace,
} from '../../src/scoring/parseCriteriaSet';
import { points } from '../../src/scoring/points';
import { huyen2021 } from '../../src/scoring/sets/huyen2021';
import { SHIPPED_SETS } from '../../src/scoring/sets/shippedSets';
import { xa2025 } from '../../src/scoring/sets/xa2025';
import { withRow } from '../support/withRow';

const saved = printCriteriaSet(huyen2021);

/** The saved text with one part replaced, which must be there. */
function savedWith(part: string, replacement: string): string {
  expect(saved).toContain(part);
  return saved.replace(part, replacement);
}

const expectFault = (json: string, where: string | null, what: SetFault): void => {
  const parsed = parseCriteriaSet(json);
  expect(parsed.ok ? null : parsed.error.what).toBe(what);
  expect(parsed.ok || parsed.error.where === null ? null : placeText(parsed.error.where)).toBe(where);
};

/** "1.1.2 code", "maximum = 13,0"; rows without code or name by their number. */
function placeText({ rows, field, typed }: SetPlace): string {
  const row = rows.at(-1);
  const named = row && (row.code || row.name || `#${row.number}`);
  return [named, field].filter(Boolean).join(' ') + (typed === '' ? '' : ` = ${typed}`);
}

describe('a saved set', () => {
  test.each(SHIPPED_SETS)('$id is read back as it was', (set) => {
    expect(parseCriteriaSet(printCriteriaSet(set))).toEqual(ok(set));
  });

  test('keeps points to the last decimal, a negative maximum and Vietnamese letters', () => {
    const set = withRow(xa2025, '1.1.3', {
      maximum: points('1.462501'),
      step: points('0.000001'),
      name: 'Ủy “ban”\n\\ đ',
    });
    const odd = withRow(set, '9.2', { maximum: points('-3') });
    expect(parseCriteriaSet(printCriteriaSet(odd))).toEqual(ok(odd));
  });

  test('is read even if its sums do not hold, which the check then says', () => {
    const wrong = withRow(xa2025, '1.1', { maximum: points('4') });
    expect(parseCriteriaSet(printCriteriaSet(wrong))).toEqual(ok(wrong));
    expect(checkCriteriaSet(wrong)).toHaveLength(1);
  });

  test('may begin with the mark that Windows puts before a text', () =>
    expect(parseCriteriaSet(`\uFEFF${saved}`)).toEqual(ok(huyen2021)));

  test('may say more than is known here, as a later version might', () => {
    expect(parseCriteriaSet(savedWith('"id":', '"scale":"73.5","id":'))).toEqual(ok(huyen2021));
  });
});

describe('what is no saved set', () => {
  test.each(['', '{', 'Bộ tiêu chí', '[1,'])('text that is no JSON: %j', (text) => expectFault(text, null, 'not-json'));

  test.each(['null', '[]', '"x"', '12'])('JSON of something else: %s', (text) =>
    expect(parseCriteriaSet(text)).toMatchObject({ ok: false }),
  );

  test('a missing field is told with its row', () => {
    expectFault(savedWith('"decimals":2,', ''), 'decimals', 'missing');
    expectFault(
      savedWith('"code":"1.1.2",', ''),
      'Kế hoạch đủ nhiệm vụ các lĩnh vực, rõ kết quả, cơ quan chủ trì, thời gian và kinh phí code',
      'missing',
    );
  });

  test('points that are none are told with their row and what stands there', () => {
    expectFault(savedWith('"maximum":"13"', '"maximum":"13,0"'), '1 maximum = 13,0', 'not-points');
    expectFault(savedWith('"threshold":"80"', '"threshold":"80%"'), 'threshold = 80%', 'not-points');
    expectFault(savedWith('"from":"90"', '"from":""'), 'from', 'not-points');
  });

  test('a number where exact text belongs is told, for it may have lost its last decimals', () =>
    expectFault(savedWith('"maximum":"13"', '"maximum":13'), '1 maximum = 13', 'wrong-type'));

  test('a rounding, a method or a kind of unit that does not exist is told', () => {
    expectFault(savedWith('"truncate"', '"up"'), 'rounding = up', 'unknown-choice');
    expectFault(savedWith('"method":"self"', '"method":"guess"'), '1 method = guess', 'unknown-choice');
    expectFault(savedWith('"district"', '"village"'), 'kind = village', 'unknown-choice');
  });

  test('a year, decimals or a key that cannot be is told', () => {
    expectFault(savedWith('"year":2021', '"year":21'), 'year = 21', 'out-of-range');
    expectFault(savedWith('"decimals":2', '"decimals":2.5'), 'decimals = 2.5', 'out-of-range');
    expectFault(savedWith('"key":"bao-cao"', '"key":""'), '1.2 key', 'empty');
  });

  test('another program’s JSON is told from a set with a fault', () => {
    expectFault('{"name":"app","version":"1.0.0"}', null, 'not-a-set');
    expectFault('{"cchc":"1","set":{}}', null, 'not-a-set');
    expectFault('{"cchc":1,"set":{}}', 'id', 'missing');
  });

  test('a set that a later version saved in another way is told as such', () =>
    expectFault('{"cchc":2,"set":{"rows":[]}}', null, 'newer-version'));

  test('two rows that nothing tells apart are refused, with the place of the second', () =>
    expectFault(savedWith('"key":"bao-cao"', '"key":"ke-hoach"'), '1.2 key', 'doubled-key'));

  test('texts beyond all measure are refused before they are read', () => {
    expectFault(' '.repeat(LONGEST_SET) + saved, null, 'too-large');
    expectFault(savedWith('"issuer":"', `"issuer":"${'x'.repeat(9000)}`), `issuer = ${'x'.repeat(100)}`, 'too-long');
  });

  test('rows nested without end are refused', () => {
    const nested = (levels: number): typeof huyen2021 =>
      withRow(huyen2021, '1', {
        parts: Array.from({ length: levels }).reduce<typeof huyen2021.areas>(
          (parts, _, level) => [{ ...huyen2021.areas[0]!, key: `level-${level}`, parts }],
          [],
        ),
      });
    expect(parseCriteriaSet(printCriteriaSet(nested(7))).ok).toBe(true);
    expect(parseCriteriaSet(printCriteriaSet(nested(8)))).toMatchObject({ error: { what: 'too-deep' } });
    expect(parseCriteriaSet('['.repeat(200_000))).toMatchObject({ error: { what: 'not-json' } });
  });
});
