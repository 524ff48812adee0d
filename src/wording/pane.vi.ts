import type { Level, UnitKind } from '../scoring/criteriaSet';
import type { RuleId, Severity } from '../scoring/finding';
import type { DeskAction, FormNotice, FormView } from '../workbook/formDesk';

/** Every sentence of the task pane, in officers' own words. The source: English must offer the same. */
export const paneVi = {
  page: { form: 'Biểu mẫu', check: 'Kiểm tra', results: 'Kết quả' },

  button: {
    addForm: 'Tạo biểu mẫu',
    addAnotherForm: 'Tạo biểu mẫu khác',
    back: 'Quay lại',
    check: 'Kiểm tra trước khi nộp',
    dismiss: 'Đóng thông báo',
    fix: (value: string) => `Sửa thành ${value}`,
    fixAll: (count: number) => `Sửa tất cả (${count})`,
    mark: 'Đánh dấu trên bảng',
    reload: 'Tải lại',
    restore: 'Khôi phục biểu mẫu',
    retry: 'Thử lại',
    showCell: (cell: string) => `Đến ô ${cell}`,
    showForm: 'Đến biểu mẫu',
    showMore: (count: number) => `Hiện thêm ${count} mục`,
    undo: 'Hoàn tác',
    unmark: 'Bỏ đánh dấu',
  },

  label: {
    appraisal: 'Thẩm định',
    areas: 'Theo lĩnh vực',
    bonus: 'Điểm thưởng',
    columns: 'Cột hiển thị và in',
    findings: 'Kết quả kiểm tra',
    form: 'Biểu mẫu trong tệp này',
    group: 'Nhóm đơn vị',
    index: 'Chỉ số',
    language: 'Ngôn ngữ',
    loading: 'Đang đọc bảng tính',
    maximum: 'Điểm tối đa',
    newForm: 'Tạo biểu mẫu chấm điểm',
    openForm: 'Biểu mẫu đang mở',
    pages: 'Các trang',
    penalty: 'Điểm trừ',
    place: 'Địa danh',
    responsible: 'Cơ quan, người phụ trách',
    rows: 'Mức hiển thị',
    self: 'Tự chấm',
    set: 'Bộ tiêu chí',
    setHolds: 'Biểu mẫu gồm những gì',
    settings: 'Ngôn ngữ và giao diện',
    superior: 'Cơ quan cấp trên',
    survey: 'Điều tra xã hội học',
    theme: 'Giao diện',
    unit: 'Tên đơn vị',
    weak: (threshold: string) => `Nội dung đạt dưới ${threshold}%`,
    year: 'Năm đánh giá',
  },

  hint: {
    place: 'In trước ngày tháng, ví dụ: Bình Minh',
    superior: 'Ví dụ: Ủy ban nhân dân tỉnh Quảng Ngãi',
    unit: 'Ví dụ: Ủy ban nhân dân xã Bình Minh',
  },

  wrong: {
    unit: 'Hãy ghi tên đơn vị.',
    year: 'Năm gồm bốn chữ số, từ 2012 đến 2100.',
  },

  note: {
    illustrative: 'Mẫu minh họa – không phải bộ chỉ số chính thức',
    noForm: 'Tệp này chưa có biểu mẫu nào. Tạo một biểu mẫu để bắt đầu; các trang tính đang có được giữ nguyên.',
    noFormToCheck: 'Chưa có biểu mẫu để kiểm tra. Hãy tạo biểu mẫu ở trang Biểu mẫu.',
    noFormToTotal: 'Chưa có biểu mẫu để tính. Hãy tạo biểu mẫu ở trang Biểu mẫu.',
    nothingEntered: 'Chưa có điểm nào. Nhập điểm vào cột Điểm tự chấm trên bảng; kết quả hiện ngay ở đây.',
    notScored: 'chưa chấm',
    setCounts: (areas: number, criteria: number, components: number) =>
      `${areas} lĩnh vực, ${criteria} tiêu chí, ${components} tiêu chí thành phần`,
    setMaximum: (maximum: string, self: string) => `Tối đa ${maximum} điểm, đơn vị tự chấm ${self} điểm`,
    bonusArea: 'thưởng, trừ',
    filled: (done: number, of: number) => `Đã chấm ${done}/${of} dòng`,
    provisional: (done: number, of: number) => `Tạm tính, đã thẩm định ${done}/${of} dòng`,
    ofMaximum: (obtained: string, maximum: string) => `${obtained}/${maximum} điểm`,
    noPoints: (maximum: string) => `–/${maximum} điểm`,
    lost: (lost: string) => `mất ${lost} điểm`,
    below: (threshold: string) => `dưới ${threshold}%`,
    thresholdLine: (threshold: string) => `Vạch đứng: mức ${threshold}%.`,
    rounding: { 'half-up': 'làm tròn', truncate: 'cắt bỏ phần lẻ' },
    noWeak: (threshold: string) => `Không có nội dung nào đạt dưới ${threshold}%.`,
    nobodyNamed: 'chưa giao ai phụ trách',
    stampValid: (time: string) => `Đã kiểm tra, đủ điều kiện nộp, lúc ${time}`,
    stampVoid: 'Đã sửa sau khi kiểm tra. Bấm Kiểm tra trước khi nộp để kiểm tra lại.',
    allClear: 'Không còn lỗi. Bấm Kiểm tra trước khi nộp để xác nhận trên bảng.',
    onlyWarnings: 'Không còn lỗi, có thể nộp. Nên xem lại các mục dưới đây.',
    waitingForEnter: 'Excel đang chờ. Nếu đang gõ dở trong một ô, hãy nhấn Enter (hoặc Esc) để tiếp tục.',
    working: 'Đang thực hiện…',
    marked: 'Các ô có lỗi đang được đánh dấu trên bảng.',
    restoreKeeps: 'Trả lại công thức, tên, điểm tối đa và giới hạn nhập; giữ nguyên số liệu đã nhập.',
  },

  count: {
    errors: (count: number) => `${count} lỗi`,
    missing: (count: number) => `${count} dòng chưa chấm`,
    warnings: (count: number) => `${count} cảnh báo`,
    infos: (count: number) => `${count} lưu ý`,
    none: 'không có lỗi',
  },

  stage: {
    empty: 'chưa chấm',
    self: 'tự chấm',
    appraising: 'đang thẩm định',
    appraised: 'đã thẩm định',
  },

  severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' } satisfies Record<Severity, string>,

  level: {
    area: 'Lĩnh vực',
    criterion: 'Tiêu chí',
    component: 'Tiêu chí thành phần',
  } satisfies Record<Level, string>,

  shownRows: { all: 'Mọi cấp', criterion: 'Đến tiêu chí', area: 'Chỉ lĩnh vực' },
  everyOffice: 'Tất cả',

  view: {
    'self-assessment': 'Tự chấm',
    appraisal: 'Thẩm định',
    result: 'Kết quả',
    all: 'Tất cả các cột',
  } satisfies Record<FormView, string>,

  /** Groups within which units are ranked; the first word of a unit's name often tells. */
  groups: {
    commune: ['xã', 'phường', 'đặc khu'],
    district: ['huyện', 'thị xã', 'thành phố', 'quận'],
    department: ['sở', 'ban', 'ngành'],
    province: ['tỉnh', 'thành phố'],
    other: [],
  } satisfies Record<UnitKind, string[]> as Record<UnitKind, readonly string[]>,
  noGroup: 'Không phân nhóm',

  rule: {
    'points-above-maximum': 'Điểm vượt điểm tối đa',
    'points-negative': 'Điểm âm',
    'points-not-a-number': 'Điểm không phải là số',
    'points-stored-as-text': 'Số ghi dưới dạng chữ',
    'points-is-a-date': 'Điểm bị đổi thành ngày tháng',
    'points-off-step': 'Điểm không đúng mức chấm',
    'points-missing': 'Chưa chấm điểm',
    'percent-malformed': 'Tỷ lệ ghi sai',
    'error-value': 'Ô báo lỗi công thức',
    'evidence-missing': 'Thiếu tài liệu kiểm chứng',
    'survey-entered-by-unit': 'Tự chấm dòng điều tra xã hội học',
    'not-applicable-with-points': 'Không áp dụng nhưng vẫn có điểm',
    'maximum-missing': 'Thiếu điểm tối đa',
    'maximum-mismatch': 'Điểm tối đa không khớp',
    'subtotal-mismatch': 'Điểm cộng của mục không khớp',
    'total-mismatch': 'Tổng cộng không khớp',
    'appraised-above-self': 'Thẩm định cao hơn tự chấm',
    'duplicate-code': 'Trùng mã',
    'code-damaged': 'Mã bị sai',
    'code-out-of-order': 'Mã không theo thứ tự',
    'formula-overwritten': 'Công thức bị ghi đè',
    'validation-lost': 'Mất giới hạn nhập liệu',
    'structure-changed': 'Cấu trúc biểu mẫu bị thay đổi',
    'count-mismatch': 'Số lượng ghi không khớp',
    'rank-mismatch': 'Thứ hạng không khớp',
    'index-mismatch': 'Chỉ số không khớp',
  } satisfies Record<RuleId, string>,

  notice: {
    'manual-calculation':
      'Excel đang để chế độ tính thủ công nên số trên bảng có thể cũ. Nhấn F9, hoặc chọn Công thức > Tùy chọn tính toán > Tự động.',
    'data-missing':
      'Trang tính này được sao chép mà thiếu dữ liệu kèm theo của biểu mẫu. Bấm Khôi phục biểu mẫu để dùng tiếp; số liệu đã nhập được giữ nguyên.',
    'copy-of-another': 'Đây là bản sao của một biểu mẫu khác trong tệp. Hãy chắc rằng đang nhập đúng bản cần nộp.',
    'rebuilt-from-sheet':
      'Dữ liệu kèm theo của biểu mẫu đã mất và được dựng lại từ chính bảng này. Nên so lại với quyết định ban hành.',
  } satisfies Record<FormNotice, string>,

  done: {
    create: 'Đã tạo biểu mẫu. Nhập điểm vào cột Điểm tự chấm.',
    fix: 'Đã sửa. Bấm Hoàn tác nếu muốn trả lại như cũ.',
    mark: 'Đã đánh dấu trên bảng.',
    unmark: 'Đã bỏ đánh dấu.',
    restore: 'Đã khôi phục biểu mẫu, số liệu đã nhập được giữ nguyên.',
    clear: 'Đã xóa.',
    undo: 'Đã hoàn tác.',
    checkedClean: 'Kiểm tra xong: không có lỗi, đủ điều kiện nộp.',
    checked: (counts: string) => `Kiểm tra xong: ${counts}.`,
  },

  undoable: {
    create: 'Hoàn tác việc tạo biểu mẫu',
    check: 'Hoàn tác lần kiểm tra',
    fix: 'Hoàn tác lần sửa',
    mark: 'Hoàn tác việc đánh dấu',
    unmark: 'Hoàn tác việc bỏ đánh dấu',
    restore: 'Hoàn tác việc khôi phục',
    clear: 'Hoàn tác việc xóa',
  } satisfies Record<DeskAction, string>,

  theme: { system: 'Theo máy', light: 'Sáng', dark: 'Tối' },

  broken: {
    title: 'Bảng điều khiển gặp sự cố',
    text: 'Số liệu trên bảng tính không bị ảnh hưởng. Bấm Tải lại để tiếp tục.',
  },

  unsupported: {
    'outside-excel': {
      title: 'Hãy mở từ Excel',
      text: 'Trang này là bảng điều khiển của CCHC cho Excel. Mở một tệp trong Excel rồi bấm thẻ CCHC trên thanh công cụ.',
    },
    'excel-too-old': {
      title: 'Phiên bản Excel này chưa dùng được',
      text: 'CCHC cần Office LTSC 2021 trở lên, Microsoft 365, Excel cho Mac 16.52 trở lên hoặc Excel trên web. Hãy cập nhật Office hoặc nhờ cán bộ tin học. Biểu mẫu đã tạo vẫn nhập và tự tính được trong mọi phiên bản Excel từ 2010.',
    },
  },
};

export type PaneText = typeof paneVi;
