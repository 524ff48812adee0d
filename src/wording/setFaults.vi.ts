import type { Level } from '../scoring/criteriaSet';
import type { SetFault, SetField } from '../scoring/parseCriteriaSet';

interface FaultSaying {
  /** What is wrong; `field` in officers' words. */
  readonly what: (field: string) => string;
  /** What to do; `field` as the file calls it. */
  readonly doNext: (field: string) => string;
}

const byHand = (how: string): string => `Lấy lại tệp từ nơi gửi; nếu tệp đã được sửa tay, ${how}.`;

/** What is said of a saved criteria set that cannot be read. The source: English must offer the same. */
export const setFaultsVi = {
  title: 'Bộ tiêu chí không hợp lệ',
  level: { area: 'Lĩnh vực', criterion: 'Tiêu chí', component: 'Tiêu chí thành phần' } satisfies Record<Level, string>,
  /** A row with neither code nor name. */
  numbered: (number: number, above: string): string =>
    above === '' ? `Lĩnh vực thứ ${number}` : `Dòng thứ ${number} thuộc ${above}`,
  typed: (typed: string): string => ` (đang ghi “${typed}”)`,

  field: {
    id: 'mã của bộ tiêu chí', title: 'tên bộ tiêu chí', decision: 'quyết định ban hành', issuer: 'cơ quan ban hành', year: 'năm',
    kind: 'loại đơn vị', official: 'dấu chép đúng quyết định', rounding: 'cách làm tròn chỉ số', decimals: 'số chữ số lẻ của chỉ số',
    threshold: 'ngưỡng yếu', bands: 'các mức xếp loại', from: 'mốc của một mức xếp loại', areas: 'các lĩnh vực',
    key: 'khóa của dòng', code: 'mã', name: 'tên', maximum: 'điểm tối đa', step: 'bước điểm', method: 'cách chấm', rule: 'cách tính điểm',
    cases: 'các mức điểm', when: 'nội dung một mức điểm', points: 'số điểm của một mức', evidenceWanted: 'dấu cần tài liệu kiểm chứng',
    responsible: 'cơ quan, người phụ trách', notApplicable: 'cách tính dòng không áp dụng', parts: 'các dòng con',
  } satisfies Record<SetField, string>,

  fault: {
    'not-json': {
      what: () => 'nội dung không phải là bộ tiêu chí đã lưu',
      doNext: () => byHand('nhờ nơi gửi lưu ra tệp lần nữa'),
    },
    'too-large': {
      what: () => 'nội dung quá lớn so với một bộ tiêu chí',
      doNext: () => 'Chọn đúng tệp .cchc.json; nếu là bộ đang sửa thì rút gọn tên và cách tính điểm.',
    },
    'not-a-set': {
      what: () => 'đây là dữ liệu khác, không phải bộ tiêu chí do CCHC lưu',
      doNext: () => 'Chọn tệp .cchc.json được lưu bằng nút Lưu ra tệp.',
    },
    'newer-version': {
      what: () => 'bộ này do phiên bản CCHC mới hơn lưu',
      doNext: () => 'Đóng ngăn rồi mở lại để dùng bản mới, hoặc nhờ người quản trị cập nhật CCHC.',
    },
    missing: { what: (field) => `thiếu ${field}`, doNext: (field) => byHand(`ghi lại mục “${field}” như các dòng khác trong tệp`) },
    'wrong-type': { what: (field) => `${field} ghi sai kiểu`, doNext: (field) => byHand(`ghi mục “${field}” như các dòng khác trong tệp`) },
    'not-points': { what: (field) => `${field} không phải là số`, doNext: (field) => byHand(`ghi mục “${field}” bằng chữ số và dấu chấm, ví dụ "0.5"`) },
    'unknown-choice': { what: (field) => `${field} không có trong các lựa chọn`, doNext: (field) => byHand(`ghi mục “${field}” như các dòng khác trong tệp`) },
    empty: { what: (field) => `${field} để trống`, doNext: (field) => byHand(`ghi mục “${field}”`) },
    'too-long': { what: (field) => `${field} quá dài`, doNext: () => 'Rút gọn rồi lưu lại.' },
    'out-of-range': { what: (field) => `${field} ngoài khoảng cho phép`, doNext: () => 'Ghi năm bằng bốn chữ số, số chữ số lẻ từ 0 đến 6, rồi lưu lại.' },
    'too-deep': { what: () => 'có dòng con ở quá nhiều cấp', doNext: () => 'Đưa các dòng con ra cấp ngoài rồi lưu lại.' },
    'doubled-key': { what: () => 'trùng khóa với một dòng khác nên không phân biệt được', doNext: (field) => byHand(`ghi mỗi dòng một “${field}” riêng`) },
  } satisfies Record<SetFault, FaultSaying> as Record<SetFault, FaultSaying>,
}; // prettier-ignore

export type SetFaultWords = typeof setFaultsVi;
