import fc from 'fast-check';
import type { Criterion } from '../../../src/scoring/criteriaSet';
import { ofMillionths, sumPoints } from '../../../src/scoring/points';
import { NUMBERINGS, type Headings, type Layout } from './printedTable';

const QUARTER = 250_000;
const NAMES = [
  'Kế hoạch cải cách hành chính năm',
  'Tỷ lệ hồ sơ được giải quyết đúng hạn',
  'Công khai thủ tục hành chính',
  'Tổ chức kiểm tra công vụ',
  'Có sáng kiến, cách làm mới',
  'Xử lý phản ánh, kiến nghị',
  'Dịch vụ công trực tuyến toàn trình',
  'Cập nhật báo cáo trên hệ thống',
];

const criterionOf = (name: string, maximum: number, parts: readonly Criterion[]): Criterion => ({
  key: '',
  code: '',
  name,
  maximum: parts.length > 0 ? sumPoints(parts.map((part) => part.maximum ?? ofMillionths(0))) : ofMillionths(maximum),
  step: null,
  method: 'self',
  rule: '',
  cases: [],
  evidenceWanted: true,
  responsible: '',
  notApplicable: null,
  parts,
});

const name = fc.constantFrom(...NAMES);
const leaf = fc
  .record({ name, quarters: fc.integer({ min: 1, max: 24 }) })
  .map(({ name: text, quarters }) => criterionOf(text, quarters * QUARTER, []));
const withParts = (part: fc.Arbitrary<Criterion>, min: number, max: number): fc.Arbitrary<Criterion> =>
  fc
    .record({ name, parts: fc.array(part, { minLength: min, maxLength: max }) })
    .map(({ name: text, parts }) => criterionOf(text, QUARTER, parts));
const components = withParts(leaf, 2, 12);
const deep = withParts(fc.oneof(leaf, withParts(fc.oneof(leaf, withParts(leaf, 2, 3)), 2, 3)), 2, 3);
const areas = fc.array(withParts(fc.oneof({ weight: 3, arbitrary: components }, leaf, deep), 2, 5), {
  minLength: 2,
  maxLength: 8,
});
/** Sums alone tell levels apart only where no part is as large as its neighbours together. */
const plainAreas = fc.array(withParts(components, 2, 4), { minLength: 2, maxLength: 6 });

const HEADINGS: Readonly<Record<string, Headings>> = {
  plain: [['code', ['STT']], ['name', ['Lĩnh vực, tiêu chí, tiêu chí thành phần']], ['maximum', ['Điểm tối đa']], ['self', ['Điểm tự chấm']], ['evidence', ['Tài liệu kiểm chứng']]],
  grouped: [['code', ['TT']], ['name', ['Nội dung tiêu chí']], ['maximum', ['Điểm chuẩn']], ['survey', ['Điểm đánh giá', 'ĐTXHH']], ['self', ['', 'Tự đánh giá']], ['appraised', ['', 'SNV đánh giá']], ['note', ['Ghi chú']]],
  turned: [['note', ['Ghi chú']], ['self', ['Đơn vị tự chấm']], ['maximum', ['Thang điểm']], ['name', ['Nội dung']], ['code', ['Mã tiêu chí']]],
  bilingual: [['code', ['STT\nNo.']], ['name', ['Tiêu chí / Criteria']], ['maximum', ['Điểm tối đa (Maximum score)']], ['self', ['Điểm tự đánh giá / Self-score']], ['note', ['Ghi chú / Notes']]],
  short: [['code', ['TT']], ['name', ['Tiêu chí, TCTP']], ['maximum', ['TĐ']], ['self', ['TC']], ['note', ['Ghi chú']]],
  threeRows: [['code', ['Mã số']], ['name', ['Tiêu chí']], ['maximum', ['Điểm tối đa']], ['self', ['Kết quả', 'Đơn vị', 'TC']], ['appraised', ['', 'Sở Nội vụ', 'TĐ']], ['total', ['', '', 'Tổng']]],
}; // prettier-ignore

const layout: fc.Arbitrary<Layout> = fc.record({
  numbering: fc.constantFrom(...NUMBERINGS),
  headings: fc.constantFrom(...Object.values(HEADINGS)),
  decomposed: fc.boolean(),
  blankColumns: fc.boolean(),
  textsAbove: fc.integer({ min: 0, max: 6 }),
  signatures: fc.boolean(),
  optionRows: fc.boolean(),
  total: fc.constantFrom('above', 'below', 'none'),
});

/** Criteria and how they are printed. */
export interface Generated {
  readonly set: readonly Criterion[];
  readonly how: Layout;
}

export const generatedTables: fc.Arbitrary<Generated> = layout.chain((how) =>
  fc.record({ how: fc.constant(how), set: how.numbering === 'capitals' ? plainAreas : areas }),
);
