import type { ColumnRole } from '../scoring/finding';
import type { ColumnReason, RowKind, RowReason } from '../sheets/recognise/recognition';

/** What the pane says of tables that were already there, in officers' own words. The source: English must offer the same. */
export const tablesVi = {
  title: 'Bảng có sẵn',

  button: {
    makeForm: 'Tạo biểu mẫu từ bảng này',
    makeNewForm: 'Tạo biểu mẫu mới',
    showTable: 'Đến bảng',
    forget: 'Bỏ các điều chỉnh',
    confirm: 'Xác nhận đọc đúng',
  },

  label: {
    table: 'Các bảng trong tệp này',
    columns: (unsure: number): string => (unsure > 0 ? `Các cột (${unsure} cột cần xem lại)` : 'Các cột'),
    unsureRows: (count: number): string => `Dòng cần xem lại (${count})`,
    rows: (count: number): string => `Mọi dòng của bảng (${count})`,
    column: (letters: string, heading: string): string => `Cột ${letters} · ${heading || 'không có tiêu đề'}`,
    row: (row: number, code: string, name: string): string => `Dòng ${row} · ${[code, name].filter(Boolean).join(' ')}`,
    choice: (sheet: string, at: number, of: number): string => (of > 1 ? `${sheet}, bảng ${at}` : sheet),
    setDefects: (count: number): string => `Bộ tiêu chí của bảng có ${count} điểm cần xem lại`,
  },

  note: {
    sure: 'Đã nhận dạng chắc chắn.',
    confirmed: 'Anh/chị đã xác nhận bảng được đọc đúng.',
    unsure: 'Chưa chắc đã nhận dạng đúng.',
    lookAgain: 'Xem các cột và dòng dưới đây; chọn lại nếu chưa đúng, xác nhận nếu đã đúng. Lựa chọn được nhớ trong tệp này.',
    levelsOpen: (rows: string): string =>
      `Mã và điểm tối đa chưa cho biết chắc dòng nào thuộc mục nào. Xem cấp của từng dòng ở “${rows}”; chọn lại nếu chưa đúng, xác nhận nếu đã đúng. Lựa chọn được nhớ trong tệp này.`,
    corrected: 'Có điều chỉnh của anh/chị trong cách đọc bảng này.',
    headerRows: (first: number, last: number): string => (first === last ? `Tiêu đề ở dòng ${first}.` : `Tiêu đề ở dòng ${first}–${last}.`),
    untouched: 'Bảng của anh/chị được giữ nguyên: không đổi bố cục, màu, công thức.',
    units: (units: number): string => `Bảng kết quả của ${units} đơn vị, mỗi đơn vị một dòng. Bảng này chỉ để kiểm tra: tổng, chỉ số, xếp hạng và các ô điểm.`,
    formKeeps: 'Biểu mẫu có cùng các dòng và số liệu với bảng, trên một trang tính mới; bảng cũ được giữ nguyên. Bộ tiêu chí của bảng được lưu trong tệp này.',
    defectsFirst: 'Nên sửa trên bảng trước; vẫn tạo được biểu mẫu nếu đây đúng là bộ tiêu chí đã ban hành.',
    noDefects: 'Bộ tiêu chí của bảng cộng khớp, mã không trùng.',
  },

  role: {
    code: 'Số thứ tự, mã',
    name: 'Tên nội dung, tiêu chí',
    maximum: 'Điểm tối đa',
    reported: 'Số liệu kê khai',
    rule: 'Cách tính điểm',
    self: 'Điểm tự chấm',
    evidence: 'Tài liệu kiểm chứng',
    explanation: 'Giải trình',
    note: 'Ghi chú của đơn vị',
    appraisedFirst: 'Điểm thẩm định lần đầu',
    appraised: 'Điểm thẩm định',
    appraisalNote: 'Ý kiến thẩm định',
    survey: 'Điểm điều tra xã hội học',
    total: 'Tổng điểm',
    index: 'Chỉ số, tỷ lệ %',
    responsible: 'Cơ quan, người phụ trách',
  } satisfies Record<ColumnRole, string>,
  ignoredColumn: 'Bỏ qua cột này',

  /** Levels by depth; deeper ones are counted. */
  levels: ['Lĩnh vực', 'Tiêu chí', 'Tiêu chí thành phần'],
  deeperLevel: (level: number): string => `Cấp ${level}`,
  ignoredRow: 'Bỏ qua dòng này',
  /** What a row is that is no criterion. */
  kind: {
    criterion: 'Tiêu chí',
    option: 'Mức điểm của dòng trên',
    subtotal: 'Dòng cộng',
    total: 'Dòng tổng cộng',
    ignored: 'Bỏ qua dòng này',
  } satisfies Record<RowKind, string>,

  columnReason: {
    heading: 'Theo tiêu đề cột.',
    'group-heading': 'Theo tiêu đề chung của nhóm cột.',
    content: 'Đoán theo nội dung trong cột.',
    position: 'Đoán theo vị trí của cột.',
    officer: 'Do anh/chị chọn.',
  } satisfies Record<ColumnReason, string>,
  rowReason: {
    code: 'Theo số thứ tự, mã.',
    sums: 'Đoán theo các điểm cộng lại.',
    indentation: 'Theo thụt lề.',
    capitals: 'Theo chữ in hoa.',
    words: 'Theo câu chữ của dòng.',
    position: 'Đoán theo vị trí của dòng.',
    officer: 'Do anh/chị chọn.',
  } satisfies Record<RowReason, string>,
  unsure: 'Cần xem lại.',
}; // prettier-ignore

export type TablesText = typeof tablesVi;
