import { parseCriteriaSet, printCriteriaSet } from '../../src/scoring/parseCriteriaSet';
import { setFaultText } from '../../src/wording/setFaultText';
import { aCriteriaSet } from '../support/aCriteriaSet';

const saved = printCriteriaSet(
  aCriteriaSet([['1', '3'], ['1.1', '1'], ['1.1.1', '1', { step: null }], ['1.2', '2']], { year: 2026 }),
); // prettier-ignore

/** What an officer reads of the saved set with one part replaced. */
function said(part: string, replacement: string, language: 'vi' | 'en' = 'vi'): string {
  expect(saved).toContain(part);
  const parsed = parseCriteriaSet(saved.replace(part, replacement));
  if (parsed.ok) throw new Error('nothing is wrong with the set');
  const { what, doNext } = setFaultText(parsed.error, language);
  return `${what} ${doNext}`;
}

test('a fault of a row is told with the row’s level, code and name, and what stands there', () => {
  expect(said('"maximum":"2"', '"maximum":"hai"')).toBe(
    'Tiêu chí 1.2 Nội dung 1.2: điểm tối đa không phải là số (đang ghi “hai”). Lấy lại tệp từ nơi gửi; nếu tệp đã được sửa tay, ghi mục “maximum” bằng chữ số và dấu chấm, ví dụ "0.5".',
  );
  expect(said('"maximum":"2"', '"maximum":"hai"', 'en')).toMatch(
    /^Criterion 1\.2 Nội dung 1\.2: the maximum is no number \(now “hai”\)\./,
  );
});

test.each([
  ['"key":"1.1.1"', '"key":"1.1"', /^Tiêu chí thành phần 1\.1\.1 Nội dung 1\.1\.1: trùng khóa với một dòng khác/],
  ['"code":"1.2"', '"code":12', /^Tiêu chí 12 Nội dung 1\.2: mã ghi sai kiểu \(đang ghi “12”\)\./],
  ['"code":"1.1.1","name":"Nội dung 1.1.1"', '"code":"","name":null', /^Dòng thứ 1 thuộc tiêu chí 1\.1 Nội dung 1\.1: tên ghi sai kiểu\./],
  ['"code":"1","name":"Nội dung 1",', '', /^Lĩnh vực thứ 1: thiếu mã\./],
  ['"year":2026', '"year":26', /^Năm ngoài khoảng cho phép \(đang ghi “26”\)\. Ghi năm bằng bốn chữ số/],
  ['"kind":"commune"', '"kind":"xã"', /^Loại đơn vị không có trong các lựa chọn \(đang ghi “xã”\)\./],
  ['"areas":[{', '"areas":["x",{', /^Lĩnh vực thứ 1: các lĩnh vực ghi sai kiểu \(đang ghi “x”\)\./],
  ['{"cchc"', '["cchc"', /^Nội dung không phải là bộ tiêu chí đã lưu\./],
] as const)('%s as %s is told in words, never by a path', (part, replacement, sentence) => {
  const text = said(part, replacement);
  expect(text).toMatch(sentence);
  expect(text).not.toMatch(/\[\d|undefined/);
}); // prettier-ignore
