import { textAt } from '../../src/sheets/cells';
import { inUnicode } from '../../src/sheets/inUnicode';
import { checkCells, type SheetRows } from '../support/checkCells';
import { sheetOf } from './recognise/printedTable';

const textsOf = (texts: readonly string[]): string[] => {
  const sheet = inUnicode(sheetOf(texts.map((text) => [text])));
  return texts.map((_, row) => textAt(sheet, row, 0));
};

test('what was typed in the ABC fonts (TCVN3) reads as in Unicode', () => {
  expect(
    textsOf([
      'Céng hßa x· héi chñ nghÜa ViÖt Nam',
      '§éc lËp - Tù do - H¹nh phóc',
      'B¶ng chÊm ®iÓm c¶i c¸ch hµnh chÝnh',
      'Néi dung',
      'C¤NG T¸C CHØ §¹O',
      'Tù chÊm',
      '§iÓm tèi ®a',
      'Tµi liÖu kiÓm chøng',
      'Mức độ',
      '1.1',
    ]),
  ).toEqual([
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
    'Độc lập - Tự do - Hạnh phúc',
    'Bảng chấm điểm cải cách hành chính',
    'Nội dung',
    'CÔNG TÁC CHỈ ĐẠO',
    'Tự chấm',
    'Điểm tối đa',
    'Tài liệu kiểm chứng',
    'Mức độ',
    '1.1',
  ]);
});

test('what was typed in the VNI fonts reads as in Unicode, in capitals, too', () => {
  expect(
    textsOf([
      'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam',
      'Ñoäc laäp - Töï do - Haïnh phuùc',
      'BAÛNG CHAÁM ÑIEÅM CAÛI CAÙCH HAØNH CHÍNH',
      'Noäi dung',
      'Ñieåm toái ña',
      'Taøi lieäu kieåm chöùng',
      'Ngöôøi ñöùng ñaàu',
    ]),
  ).toEqual([
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
    'Độc lập - Tự do - Hạnh phúc',
    'BẢNG CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH',
    'Nội dung',
    'Điểm tối đa',
    'Tài liệu kiểm chứng',
    'Người đứng đầu',
  ]);
});

test.each([
  ['Unicode', ['Bảng chấm điểm', 'Điểm tối đa', 'Toàn văn © 2026', 'Mục a§ 3', 'x®', 'Có', 'né']],
  [
    'no Vietnamese at all',
    ['Criteria', 'Señor', 'naïve', 'Score', '50 µm', 'Part', 'Whole', 'Sum', 'Rank', 'Code', 'Index'],
  ],
  ['too little to tell', ['Néi dung', 'a®', '1', '2']],
])('a sheet in %s stays as it is', (_, texts) => {
  const sheet = sheetOf(texts.map((text) => [text]));
  expect(inUnicode(sheet)).toBe(sheet);
});

const MARKS = [
  [null, 3, 3.5],
  [1, 1, null],
  [1, '0,5', null],
  [1, 2, null],
] as const;

const tableOf = (headings: readonly string[], names: readonly string[]): SheetRows => [
  [...headings],
  ...['1', '1.1', '1.2', '1.3'].map((code, row) => [code, names[row] ?? '', ...(MARKS[row] ?? [])]),
];

const IN_UNICODE = tableOf(
  ['STT', 'Tiêu chí thành phần', 'Điểm tối đa', 'Điểm tự chấm', 'Ghi chú'],
  ['Công tác chỉ đạo, điều hành', 'Kế hoạch cải cách hành chính', 'Thực hiện chế độ báo cáo', 'Tuyên truyền'],
);

test.each([
  [
    'the ABC fonts',
    tableOf(
      ['STT', 'Tiªu chÝ thµnh phÇn', '§iÓm tèi ®a', '§iÓm tù chÊm', 'Ghi chó'],
      ['C«ng t¸c chØ ®¹o, ®iÒu hµnh', 'KÕ ho¹ch c¶i c¸ch hµnh chÝnh', 'Thùc hiÖn chÕ ®é b¸o c¸o', 'Tuyªn truyÒn'],
    ),
  ],
  [
    'the VNI fonts',
    tableOf(
      ['STT', 'Tieâu chí thaønh phaàn', 'Ñieåm toái ña', 'Ñieåm töï chaám', 'Ghi chuù'],
      [
        'Coâng taùc chæ ñaïo, ñieàu haønh',
        'Keá hoaïch caûi caùch haønh chính',
        'Thöïc hieän cheá ñoä baùo caùo',
        'Tuyeân truyeàn',
      ],
    ),
  ],
])('a table typed in %s has the same findings as in Unicode, with names that can be read', (_, rows) => {
  const findings = checkCells(rows);
  expect(findings).toEqual(checkCells(IN_UNICODE));
  expect(findings.map(({ name }) => name)).toContain('Thực hiện chế độ báo cáo');
});
