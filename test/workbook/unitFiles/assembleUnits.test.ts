import type { CriteriaSet } from '../../../src/scoring/criteriaSet';
import { points, printPlainPoints } from '../../../src/scoring/points';
import { areaKey, type PreviousResult } from '../../../src/scoring/previousResults';
import { printPercent } from '../../../src/scoring/percentIndex';
import type { RankMeasure } from '../../../src/scoring/ranking';
import { xa2025 } from '../../../src/scoring/sets/xa2025';
import { so2025 } from '../../../src/scoring/sets/so2025';
import type { Form } from '../../../src/sheets/form';
import { assembleUnits, type AssembleOptions } from '../../../src/workbook/unitFiles/assembleUnits';
import type { Consolidation } from '../../../src/workbook/unitFiles/consolidation';
import { viewOf } from '../../../src/workbook/unitFiles/consolidationView';
import { explanationForms } from '../../../src/workbook/unitFiles/explanationForms';
import { createUnitFileReader } from '../../../src/workbook/unitFiles/readUnitFile';
import { consolidationVi } from '../../../src/wording/consolidation.vi';
import { remarkText } from '../../../src/wording/remarkText';
import { aFormFile, filledTo, type Filled } from '../../support/aFormFile';

interface Submitted {
  readonly unit: string;
  readonly total?: string;
  readonly filled?: Filled;
  readonly set?: CriteriaSet;
  readonly about?: Partial<Form>;
  readonly savedAt?: number;
}

const START = Date.UTC(2026, 9, 20);

/** What is made of forms by file name. */
function assemble(files: Readonly<Record<string, Submitted | Uint8Array>>, options: Partial<AssembleOptions> = {}) {
  const read = createUnitFileReader();
  const readings = Object.entries(files).map(([name, file], n) => {
    if (file instanceof Uint8Array) return read({ name, bytes: file, savedAt: null });
    const set = file.set ?? xa2025;
    const filled = file.filled ?? filledTo(set, file.total ?? '50');
    const reading = read({ name, bytes: aFormFile(set, filled, { unit: file.unit, ...file.about }), savedAt: null });
    return { ...reading, writtenAt: file.savedAt ?? START + n };
  });
  const result = assembleUnits(readings, options);
  return result;
}

function consolidated(...args: Parameters<typeof assemble>): Consolidation {
  const result = assemble(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.error.files.map(({ file, status }) => [file, status])));
  return result.value;
}

const statuses = ({ files }: Pick<Consolidation, 'files'>): string[] =>
  files.map(({ file, status }) => `${file} ${status}`);

describe('files are put together', () => {
  test('units are ranked by total; equal totals share a place and the next is skipped', () => {
    const { units } = consolidated({
      'a.xlsx': { unit: 'Xã Tân An', total: '60' },
      'b.xlsx': { unit: 'Xã Bình Minh', total: '61.25' },
      'c.xlsx': { unit: 'Xã An Bình', total: '60' },
      'd.xlsx': { unit: 'Xã Đông Hà', total: '50.5' },
    });
    expect(units.map(({ unit, standing, total }) => [unit, standing.rank, printPlainPoints(total!)])).toEqual([
      ['Xã Bình Minh', 1, '61.25'],
      ['Xã An Bình', 2, '60'],
      ['Xã Tân An', 2, '60'],
      ['Xã Đông Hà', 4, '50.5'],
    ]);
    expect(printPercent(units[0]!.index!, xa2025)).toBe('87.50');
  });

  test('the set of most files counts; files of another set or year are named', () => {
    expect(
      statuses(
        consolidated({
          'a.xlsx': { unit: 'Xã A Túc' },
          'b.xlsx': { unit: 'Xã Ba Tơ' },
          'c.xlsx': { unit: 'Sở Nội vụ', set: so2025 },
          'd.xlsx': { unit: 'Xã Cô Tô', about: { year: 2024 } },
          'e.xlsx': new Uint8Array([1, 2, 3]),
        }),
      ),
    ).toEqual(['a.xlsx ok', 'b.xlsx ok', 'c.xlsx other-set', 'd.xlsx other-year', 'e.xlsx unreadable']);
  });
});

describe('units are matched to the list', () => {
  const list = [
    { unit: 'Xã Hòa Bình', group: 'xã', superior: '', place: '' },
    { unit: 'Phường Hòa Bình', group: 'phường', superior: '', place: '' },
    { unit: 'Xã Ủy Lỗ', group: 'xã', superior: '', place: '' },
  ];

  test.each([
    ['xã Hoà Bình', 'Xã Hòa Bình'],
    ['UBND XÃ HÒA BÌNH', 'Xã Hòa Bình'],
    ['Ủy ban nhân dân xã Hòa Bình'.normalize('NFD'), 'Xã Hòa Bình'],
    ['P. Hòa Bình', 'Phường Hòa Bình'],
    ['Uỷ Lỗ', 'Xã Ủy Lỗ'],
    ['Xã Uỷ Lỗ, tỉnh Hà Giang', 'Xã Ủy Lỗ'],
  ])('%s is %s', (written, listed) => {
    const { units } = consolidated({ 'a.xlsx': { unit: written, about: { group: '' } } }, { list });
    expect(units.map(({ unit }) => unit)).toEqual([listed]);
  });

  test('who sent nothing is missing, who is not on the list is unknown', () => {
    const result = consolidated({ 'a.xlsx': { unit: 'Xã Lạ' }, 'b.xlsx': { unit: 'Xã Ủy Lỗ' } }, { list });
    expect(statuses(result)).toEqual(['a.xlsx unknown-unit', 'b.xlsx ok']);
    expect(result.missing.map(({ unit }) => unit)).toEqual(['Xã Hòa Bình', 'Phường Hòa Bình']);
  });

  test('a name that two units of the list share is given to neither', () => {
    const result = assemble({ 'a.xlsx': { unit: 'Hòa Bình', about: { group: '' } } }, { list });
    expect(result.ok ? [] : result.error.files[0]).toMatchObject({
      status: 'unknown-unit',
      remarks: [{ kind: 'ambiguous-unit' }],
    });
  });

  test('units of one name in different provinces stay apart', () => {
    const { units } = consolidated({
      'a.xlsx': { unit: 'Xã Tân Hưng', total: '50', about: { superior: 'Tỉnh Tây Ninh' } },
      'b.xlsx': { unit: 'Xã Tân Hưng', total: '51', about: { superior: 'Tỉnh Đồng Nai' } },
    });
    expect(units.map(({ superior, total }) => [superior, total])).toEqual([
      ['Tỉnh Đồng Nai', points('51')],
      ['Tỉnh Tây Ninh', points('50')],
    ]);
  });

  test('units of one name and one superior in two groups stay apart', () => {
    const { units } = consolidated({
      'a.xlsx': { unit: 'Tân Hưng', total: '50', about: { group: 'xã', superior: 'Tỉnh Tây Ninh' } },
      'b.xlsx': { unit: 'Tân Hưng', total: '51', about: { group: 'phường', superior: 'Tỉnh Tây Ninh' } },
    });
    expect(units.map(({ group, total }) => [group, total])).toEqual([
      ['phường', points('51')],
      ['xã', points('50')],
    ]);
  });

  test('names that other programs stumble over are names', () => {
    const names = ['__proto__', 'constructor', '=HYPERLINK("http://x","y")', '<b>xã</b>', 'toString'];
    const { units } = consolidated(Object.fromEntries(names.map((unit, n) => [`${n}.xlsx`, { unit }])));
    expect(units.map(({ unit }) => unit).sort()).toEqual([...names].sort());
  });
});

describe('several files of one unit', () => {
  const [office, other] = [{ '1.1.1': { self: 1, evidence: 'KH 01' } }, { '1.1.2': { self: 0.5, evidence: 'KH 02' } }];

  test('offices that fill different rows complete one another', () => {
    const { units, conflicts, files } = consolidated({
      'mot.xlsx': { unit: 'Xã Bình Minh', filled: office },
      'hai.xlsx': { unit: 'UBND xã Bình Minh', filled: other },
    });
    expect(units).toHaveLength(1);
    expect(units[0]!.total).toBe(points('1.5'));
    expect(conflicts).toEqual([]);
    expect(files.map(({ remarks }) => remarks.map(({ kind }) => kind))).toEqual([['findings'], ['merged', 'findings']]);
  });

  test('where they differ in a cell the file that completes says so', () => {
    const { files, conflicts } = consolidated({
      'cu.xlsx': { unit: 'Xã Bình Minh', filled: { ...office, ...other }, savedAt: START },
      'moi.xlsx': {
        unit: 'Xã Bình Minh',
        filled: { '1.1.1': { self: 0.5, evidence: 'KH 01' } },
        savedAt: START + 1000,
      },
    });
    expect(conflicts).toHaveLength(1);
    expect(files[0]!.remarks[0]).toEqual({ kind: 'merged', into: 'moi.xlsx', cells: 2, differing: 1 });
    expect(remarkText(files[0]!.remarks[0]!, consolidationVi.remark, 'vi')).toBe(
      'Bổ sung 2 ô mà moi.xlsx để trống; 1 ô có giá trị khác.',
    );
  });

  test('an older file whose entries are all in the newer one is superseded', () => {
    const result = consolidated({
      'cu.xlsx': { unit: 'Xã Bình Minh', total: '50', savedAt: START },
      'moi.xlsx': { unit: 'Xã Bình Minh', total: '55', savedAt: START + 1000 },
    });
    expect(statuses(result)).toEqual(['cu.xlsx superseded', 'moi.xlsx ok']);
    expect(result.units[0]!.total).toBe(points('55'));
    expect(result.conflicts.length).toBeGreaterThan(0);
  });

  test('where files contradict each other the newest counts, both values are told, and a choice changes it', () => {
    const files = {
      'cu.xlsx': { unit: 'Xã Bình Minh', filled: { ...other, '1.1.1': { self: 0.5 } }, savedAt: START },
      'moi.xlsx': { unit: 'Xã Bình Minh', filled: office, savedAt: START + 1000 },
    };
    const { units, conflicts } = consolidated(files);
    expect(units[0]!.total).toBe(points('1.5'));
    expect(conflicts).toEqual([
      {
        unitKey: units[0]!.key,
        unit: 'Xã Bình Minh',
        key: 'ke-hoach-ban-hanh',
        column: 'self',
        values: [
          { file: 'moi.xlsx', text: '1' },
          { file: 'cu.xlsx', text: '0,5' },
        ],
        taken: 'moi.xlsx',
      },
    ]);
    const choices = new Map([[JSON.stringify([units[0]!.key, 'ke-hoach-ban-hanh', 'self']), 'cu.xlsx']]);
    expect(consolidated(files, { choices }).units[0]!.total).toBe(points('1'));
  });

  test('the form that goes back has the words that were chosen', () => {
    const files = {
      'cu.xlsx': { unit: 'Xã Bình Minh', filled: { '1.1.1': { self: 1, evidence: 'KH 07' } }, savedAt: START },
      'moi.xlsx': { unit: 'Xã Bình Minh', filled: office, savedAt: START + 1000 },
    };
    const evidence = (all: Consolidation): unknown =>
      explanationForms(all)(all.units[0]!, 'gt').entries.get('ke-hoach-ban-hanh')?.evidence?.value;
    const first = consolidated(files);
    const choices = new Map([[JSON.stringify([first.units[0]!.key, 'ke-hoach-ban-hanh', 'evidence']), 'cu.xlsx']]);
    expect([evidence(first), evidence(consolidated(files, { choices }))]).toEqual(['KH 01', 'KH 07']);
  });

  test('what appraisers remarked in the only file of a unit stays with the unit', () => {
    const remark = 'Chưa có văn bản kiểm chứng';
    const { units } = consolidated({
      'a.xlsx': { unit: 'Xã Bình Minh', filled: { '1.1.1': { self: 1, appraisedFirst: 0.5, appraisalNote: remark } } },
    });
    expect([...units[0]!.appraisalNotes]).toEqual([['ke-hoach-ban-hanh', remark]]);
  });

  test('five hundred files of one unit are one unit', () => {
    const bytes = aFormFile(xa2025, filledTo(xa2025, '40'), { unit: 'Xã Bình Minh' });
    const read = createUnitFileReader();
    const readings = Array.from({ length: 500 }, (_, n) => read({ name: `${n}.xlsx`, bytes, savedAt: n }));
    const result = assembleUnits(readings);
    expect(result.ok && result.value.units.map(({ total }) => total)).toEqual([points('40')]);
    expect(result.ok && result.value.files.filter(({ status }) => status === 'superseded')).toHaveLength(499);
  });
});

describe('a ranking while appraisers are at work', () => {
  const own = filledTo(xa2025, '50');
  const appraised = Object.entries(own).map(([code, cells]) => [code, { ...cells, appraisedFirst: cells.self! }]);
  const units = {
    done: { unit: 'Xã Xong', filled: Object.fromEntries(appraised) },
    begun: { unit: 'Xã Dở', filled: { ...own, ...Object.fromEntries(appraised.slice(0, 3)) } },
    notYet: { unit: 'Xã Chưa', filled: own },
    blank: { unit: 'Xã Trống', filled: {} },
  };
  const told = (names: readonly (keyof typeof units)[], measure: RankMeasure = 'as-on-form'): unknown =>
    viewOf(consolidated(Object.fromEntries(names.map((name) => [`${name}.xlsx`, units[name]])), { measure }))
      .underAppraisal;

  test('is told to compare units that they are done with, have begun and have not', () => {
    expect(told(['done', 'begun', 'notYet'])).toEqual({ whole: 1, begun: 1, none: 1, selfCounts: true });
    expect(told(['done', 'notYet'], 'appraised')).toEqual({ whole: 1, begun: 0, none: 1, selfCounts: false });
  });

  test('is not where all units are at one stage, or their own points count alone', () => {
    expect(told(['done'])).toBeNull();
    expect(told(['done', 'blank'])).toBeNull();
    expect(told(['notYet'])).toBeNull();
    expect(told(['done', 'begun', 'notYet'], 'self')).toBeNull();
  });
});

describe('beside last year', () => {
  const [first, second] = xa2025.areas;
  const previous: PreviousResult[] = [
    {
      unit: 'Xã Bình Minh',
      group: '',
      total: points('2'),
      index: null,
      rank: null,
      areas: new Map([
        [areaKey(first!.name), points('0.2')],
        [areaKey(second!.name), points('1.8')],
      ]),
    },
  ];
  const files = { 'a.xlsx': { unit: 'Xã Bình Minh', filled: { '1.1.1': { self: 1, appraisedFirst: 0.5 } } } };

  test.each([
    ['as-on-form', '-1.5', '0.3'],
    ['self', '-1', '0.8'],
    ['appraised', '-1.5', '0.3'],
  ] as const)(
    'ranked by %s, the change of an area is of the points that the ranking counts',
    (measure, whole, area) => {
      const [unit] = consolidated(files, { measure, previous }).units;
      expect(unit!.change!.points).toBe(points(whole));
      expect(unit!.change!.areas.get(first!.key)).toBe(points(area));
    },
  );

  test('an area that had points and is left blank this year has lost them', () => {
    const [unit] = consolidated(files, { previous }).units;
    expect(unit!.change!.areas.get(second!.key)).toBe(points('-1.8'));
  });

  test('a unit without points this year has no changes', () => {
    const blank = { 'a.xlsx': { unit: 'Xã Bình Minh', filled: {} } };
    const [unit] = consolidated(blank, { previous }).units;
    expect(unit!.change).toMatchObject({ points: null, places: null, areas: new Map() });
  });
});

describe('of a deadline', () => {
  const DAY = 86_400_000;
  const deadline = START + DAY;
  const [inTime, late] = [{ savedAt: START }, { savedAt: deadline + 1 }];
  const unit = 'Xã Bình Minh';
  const scored = { '1.1.1': { self: 1, evidence: 'KH 01' } };
  /** What the unit is sent back with points of the appraisers, and returns with an explanation. */
  const explained = { '1.1.1': { ...scored['1.1.1'], appraisedFirst: 0.5, explanation: 'Đã gửi bổ sung KH 01' } };
  const isLate = (files: Parameters<typeof assemble>[0]): readonly [unit: boolean, ...files: boolean[]] => {
    const result = consolidated(files, { deadline });
    return [result.units[0]!.late, ...result.files.map((file) => file.late)];
  };

  test('a file saved until then is in time, one saved after it is late, and its unit with it', () => {
    expect(isLate({ 'a.xlsx': { unit, filled: scored, savedAt: deadline } })).toEqual([false, false]);
    expect(isLate({ 'a.xlsx': { unit, filled: scored, ...late } })).toEqual([true, true]);
  });

  test('a file that does not say when it was saved is not called late', () => {
    const bytes = aFormFile(xa2025, scored, { unit });
    const reading = createUnitFileReader()({ name: 'a.xlsx', bytes, savedAt: null });
    const result = assembleUnits([{ ...reading, writtenAt: null }], { deadline });
    expect(result.ok && result.value.files[0]!.late).toBe(false);
  });

  test('a unit is late whose correction came late, and one of whose offices was late', () => {
    const corrected = { unit, filled: { '1.1.1': { self: 0.5, evidence: 'KH 01' } }, ...late };
    expect(isLate({ 'a.xlsx': { unit, filled: scored, ...inTime }, 'b.xlsx': corrected })).toEqual([true, false, true]);
    const ofOtherOffice = { unit, filled: { '1.1.2': { self: 0.5, evidence: 'KH 02' } }, ...late };
    expect(isLate({ 'a.xlsx': { unit, filled: scored, ...inTime }, 'b.xlsx': ofOtherOffice })).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('what a unit explains to its appraisers comes after the deadline and is not late', () => {
    const answer = { unit, filled: explained, ...late };
    expect(isLate({ 'giai-trinh.xlsx': answer })).toEqual([false, false]);
    expect(isLate({ 'a.xlsx': { unit, filled: scored, ...inTime }, 'giai-trinh.xlsx': answer })).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('a remark alone of the appraisers shows that they have had the file', () => {
    const remarked = { '1.1.1': { ...scored['1.1.1'], appraisalNote: 'Thiếu văn bản kiểm chứng' } };
    expect(isLate({ 'a.xlsx': { unit, filled: remarked, ...late } })).toEqual([false, false]);
  });

  test('a unit that handed in late stays late when it has explained', () => {
    const answer = { unit, filled: explained, savedAt: deadline + DAY };
    expect(isLate({ 'a.xlsx': { unit, filled: scored, ...late }, 'giai-trinh.xlsx': answer })).toEqual([
      true,
      true,
      false,
    ]);
  });
});
