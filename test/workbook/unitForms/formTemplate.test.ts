import { unzipSync } from 'fflate';
import type { CriteriaSet } from '../../../src/scoring/criteriaSet';
import { SHIPPED_SETS } from '../../../src/scoring/sets/shippedSets';
import { blankForm } from '../../../src/sheets/form';
import { printForm } from '../../../src/sheets/formSheet';
import { FormTemplate, type OwnOfForm } from '../../../src/workbook/unitForms/formTemplate';
import { printXlsx } from '../../../src/workbook/xlsx/printXlsx';

const CREATED = new Date(Date.UTC(2026, 9, 20, 7, 30));

const COMMUNE: OwnOfForm = {
  id: 'a1b2c3',
  unit: 'Xã Bình Minh',
  group: 'xã',
  superior: 'UBND tỉnh Quảng Ngãi',
  place: 'Bình Minh',
};

const UNUSUAL: Readonly<Record<string, Partial<OwnOfForm>>> = {
  'another unit': { id: '0f9e8d', unit: 'Phường Hải Châu', group: 'phường', place: 'Hải Châu' },
  'only a name': { group: '', superior: '', place: '' },
  'a name that looks like a formula': { unit: '=HYPERLINK("http://x.vn","Xã")', superior: '+84', place: '@x', group: '-' },
  'a name with signs of XML': { unit: `Xã <b>&amp;"'</b> ]]>`, superior: '<si><t>' },
  'emoji': { unit: '🏛️ Xã 👩‍👩‍👧', place: '📍' },
  'decomposed letters': { unit: 'Xã Hoà Bình'.normalize('NFD') },
  'a name of 200 characters': { unit: 'Xã ' + 'Đ'.repeat(197) },
  'spaces at both ends and in the middle': { unit: '  Xã  A ' },
  'line breaks, tabs and control characters': { unit: 'Xã\tA\r\nB\u0007', superior: '_x000D_' },
  'one text in all fields': { unit: 'X', group: 'X', superior: 'X', place: 'X' },
  'capitals': { unit: 'XÃ BÌNH MINH', superior: 'UBND TỈNH QUẢNG NGÃI' },
  'a committee in capitals': { unit: 'ỦY BAN NHÂN DÂN XÃ A', superior: 'ỦY BAN NHÂN DÂN XÃ A' },
  'a unit called like its superior’s heading': { unit: 'A', superior: 'ỦY BAN NHÂN DÂN A' },
  'a unit called like another text on the form': { unit: '1', group: 'TỔNG CỘNG', superior: 'yes', place: '100' },
  'the superior that has issued the set': { superior: 'Ủy ban nhân dân tỉnh' },
  'characters for private use': { unit: 'Xã \ue000\ue001', superior: '\ue000' },
}; // prettier-ignore

const partsOf = (file: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([name, part]) => [name, Buffer.from(part).toString('latin1')]));

const written = (set: CriteriaSet, own: OwnOfForm): Uint8Array =>
  printXlsx(printForm(blankForm({ set, year: 2026, view: 'self-assessment', ...own })), { created: CREATED });

describe.each(SHIPPED_SETS.map((set) => [set.id, set] as const))('forms of %s out of one template', (_id, set) => {
  const template = new FormTemplate({ set, year: 2026, view: 'self-assessment' }, CREATED);

  test.each(Object.entries(UNUSUAL))('are what is written for one unit, part for part: %s', (_what, unusual) => {
    const own = { ...COMMUNE, ...unusual };
    // So that the template has met the shape before, in another unit.
    template.print({ ...own, id: 'ffffff', unit: `${own.unit}x` });
    expect(partsOf(template.print(own))).toEqual(partsOf(written(set, own)));
  });
});
