import type { Level, UnitKind } from '../scoring/criteriaSet';
import type { FormView } from '../sheets/formColumns';
import type { DeskAction } from '../workbook/formDesk';
import type { FormNotice } from '../workbook/formReading';

/** Every sentence of the task pane, in officers' own words. The source: English must offer the same. */
export const paneVi = {
  productName: 'CCHC cho Excel',

  page: { form: 'Biểu mẫu', check: 'Kiểm tra', results: 'Kết quả', units: 'Tổng hợp' },

  button: {
    removeUnfinished: 'Xóa trang dở dang',
    addForm: 'Tạo biểu mẫu',
    addAnotherForm: 'Tạo biểu mẫu khác',
    back: 'Quay lại',
    check: 'Kiểm tra trước khi nộp',
    copyReport: 'Chép báo cáo',
    dismiss: 'Đóng thông báo',
    fixAll: (count: number): string => `Sửa tất cả (${count})`,
    mark: 'Đánh dấu trên bảng',
    reload: 'Tải lại',
    restore: 'Khôi phục biểu mẫu',
    retry: 'Thử lại',
    sets: 'Xem, sửa bộ tiêu chí',
    setToFile: 'Xem, lưu bộ tiêu chí ra tệp',
    showCell: (cell: string): string => `Đến ô ${cell}`,
    showForm: 'Đến biểu mẫu',
    showMore: (count: number): string => `Hiện thêm ${count} mục`,
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
    responsible: 'Cơ quan, người phụ trách',
    rows: 'Mức hiển thị',
    self: 'Tự chấm',
    set: 'Bộ tiêu chí',
    setHolds: 'Biểu mẫu gồm những gì',
    settings: 'Ngôn ngữ và giao diện',
    survey: 'Điều tra xã hội học',
    theme: 'Giao diện',
    weak: (threshold: string): string => `Nội dung đạt dưới ${threshold}%`,
  },

  /** What a new form asks for: label, example, and what is said where it is missing. */
  field: {
    unit: 'Tên đơn vị (bắt buộc)',
    year: 'Năm',
    superior: 'Cơ quan cấp trên',
    place: 'Địa danh',
  },

  hint: {
    unit: 'Xã Bình Minh',
    year: '2026',
    superior: 'UBND tỉnh Quảng Ngãi',
    place: 'Bình Minh',
  },

  wrong: {
    unit: 'Hãy ghi tên đơn vị.',
    year: 'Năm gồm bốn chữ số, từ 2012 đến 2100.',
  },

  note: {
    unfinished: (sheets: string): string =>
      `Lần tạo trước bị ngắt giữa chừng, còn lại trang tính: ${sheets}. Bấm Xóa trang dở dang để bỏ đi.`,
    illustrative: 'Mẫu minh họa – không phải bộ chỉ số chính thức',
    ownSet: (title: string): string => `Trong tệp này: ${title}`,
    withNotes: (count: number): string => `Mang theo tài liệu kiểm chứng năm trước của ${count} dòng, ở cột Ghi chú.`,
    noFormYet: 'Chưa có biểu mẫu',
    existingTable: 'bảng có sẵn',
    tableSure: 'nhận dạng chắc chắn',
    tableUnsure: 'cần xem lại cách nhận dạng',
    unitsTable: (units: number): string => `bảng kết quả ${units} đơn vị`,
    unitsHaveNoResults: 'Bảng kết quả các đơn vị chỉ để kiểm tra. Xem trang Kiểm tra.',
    sheetTooLarge: (sheet: string): string =>
      `Trang tính ${sheet} quá lớn để là bảng chấm điểm nên không được đọc. Nếu trên đó có bảng chấm điểm: xóa các dòng, cột thừa phía dưới và bên phải bảng, hoặc chép riêng bảng sang trang tính mới.`,
    noTable:
      'Đã có bảng chấm điểm trong tệp? Mở trang tính có bảng: cần một hàng tiêu đề có cột nội dung và cột điểm tối đa.',
    tableClear: 'Không có lỗi.',
    noForm: 'Tệp này chưa có biểu mẫu nào. Tạo một biểu mẫu để bắt đầu; các trang tính đang có được giữ nguyên.',
    noFormToCheck: 'Chưa có biểu mẫu để kiểm tra. Hãy tạo biểu mẫu ở trang Biểu mẫu.',
    noFormToTotal: 'Chưa có biểu mẫu để tính. Hãy tạo biểu mẫu ở trang Biểu mẫu.',
    nothingEntered: 'Chưa có điểm nào. Nhập điểm vào cột Điểm tự chấm trên bảng; kết quả hiện ngay ở đây.',
    notScored: { self: 'chưa chấm', appraised: 'chưa thẩm định' },
    setCounts: (areas: number, criteria: number, components: number): string =>
      [
        `${areas} lĩnh vực`,
        `${criteria} tiêu chí`,
        ...(components > 0 ? [`${components} tiêu chí thành phần`] : []),
      ].join(', '),
    setMaximum: (maximum: string, self: string): string => `Tối đa ${maximum} điểm, đơn vị tự chấm ${self} điểm`,
    bonusArea: 'thưởng, trừ',
    filled: (done: number, of: number): string => `Đã chấm ${done}/${of} dòng`,
    provisional: (done: number, of: number): string => `Tạm tính, đã thẩm định ${done}/${of} dòng`,
    ofMaximum: (obtained: string, maximum: string): string => `${obtained}/${maximum} điểm`,
    noPoints: (maximum: string): string => `–/${maximum} điểm`,
    lost: (lost: string): string => `mất ${lost} điểm`,
    below: (threshold: string): string => `dưới ${threshold}%`,
    thresholdLine: (threshold: string): string => `Vạch đứng: mức ${threshold}%.`,
    rounding: { 'half-up': 'làm tròn', truncate: 'cắt bỏ phần lẻ' },
    noWeak: (threshold: string): string => `Không có nội dung nào đạt dưới ${threshold}%.`,
    nobodyNamed: 'chưa giao ai phụ trách',
    stampValid: (time: string): string => `Đã kiểm tra, đủ điều kiện nộp, lúc ${time}`,
    stampVoid: 'Đã sửa sau khi kiểm tra. Bấm Kiểm tra trước khi nộp để kiểm tra lại.',
    allClear: 'Không còn lỗi. Bấm Kiểm tra trước khi nộp để xác nhận trên bảng.',
    onlyWarnings: 'Không còn lỗi, có thể nộp. Nên xem lại các mục dưới đây.',
    waitingForEnter: 'Excel đang chờ. Nếu đang gõ dở trong một ô, hãy nhấn Enter (hoặc Esc) để tiếp tục.',
    working: 'Đang thực hiện…',
    marked: 'Các ô có lỗi đang được đánh dấu trên bảng.',
    restoreKeeps: 'Trả lại công thức, tên, điểm tối đa và giới hạn nhập; giữ nguyên số liệu đã nhập.',
  },

  count: {
    errors: (count: number): string => `${count} lỗi`,
    missing: (count: number): string => `${count} dòng chưa chấm`,
    missingShort: (count: number): string => `${count} chưa chấm`,
    warnings: (count: number): string => `${count} cảnh báo`,
    infos: (count: number): string => `${count} lưu ý`,
    none: 'không có lỗi',
  },

  stage: {
    empty: 'chưa chấm',
    self: 'tự chấm',
    appraising: 'đang thẩm định',
    appraised: 'đã thẩm định',
  },

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

  notice: {
    'manual-calculation':
      'Excel đang để chế độ tính thủ công nên số trên bảng có thể cũ. Nhấn F9, hoặc chọn Công thức > Tùy chọn tính toán > Tự động.',
    'data-missing':
      'Trang tính này được sao chép mà thiếu dữ liệu kèm theo của biểu mẫu. Bấm Khôi phục biểu mẫu để dùng tiếp; số liệu đã nhập được giữ nguyên.',
    'copy-of-another': 'Đây là bản sao của một biểu mẫu khác trong tệp. Hãy chắc rằng đang nhập đúng bản cần nộp.',
  } satisfies Record<FormNotice, string>,

  done: {
    create: 'Đã tạo biểu mẫu. Nhập điểm vào cột Điểm tự chấm.',
    'create-from-table':
      'Đã tạo biểu mẫu. Bộ tiêu chí của bảng được lưu trong tệp này, có thể lưu ra tệp .cchc.json để dùng chung.',
    fix: 'Đã sửa. Bấm Hoàn tác nếu muốn trả lại như cũ.',
    mark: 'Đã đánh dấu trên bảng.',
    unmark: 'Đã bỏ đánh dấu.',
    correct: 'Đã đọc lại bảng theo lựa chọn của anh/chị.',
    restore: 'Đã khôi phục biểu mẫu, số liệu đã nhập được giữ nguyên.',
    undo: 'Đã hoàn tác.',
    checkedClean: 'Kiểm tra xong: không có lỗi, đủ điều kiện nộp.',
    checked: (counts: string): string => `Kiểm tra xong: ${counts}.`,
  },

  undoable: {
    create: 'Hoàn tác việc tạo biểu mẫu',
    check: 'Hoàn tác lần kiểm tra',
    fix: 'Hoàn tác lần sửa',
    mark: 'Hoàn tác việc đánh dấu',
    unmark: 'Hoàn tác việc bỏ đánh dấu',
    restore: 'Hoàn tác việc khôi phục',
    correct: 'Hoàn tác việc chọn lại',
  } satisfies Record<DeskAction, string>,

  theme: { system: 'Theo máy', light: 'Sáng', dark: 'Tối' },

  broken: {
    title: 'Ngăn CCHC gặp sự cố',
    text: 'Số liệu trên bảng tính không bị ảnh hưởng. Bấm Tải lại để tiếp tục.',
    report: 'Báo cáo sự cố',
    reportHolds:
      'Nếu sự cố lặp lại, hãy gửi báo cáo dưới đây cho cán bộ tin học. Báo cáo không có tên đơn vị, số liệu hay tên tệp.',
    copied: 'Đã chép. Dán vào thư hoặc tin nhắn để gửi.',
    selected: 'Báo cáo đang được bôi đen. Nhấn Ctrl+C để chép.',
  },

  unsupported: {
    'outside-excel': {
      title: 'Hãy mở từ Excel',
      text: 'Trang này là ngăn tác vụ của CCHC cho Excel. Mở một tệp trong Excel rồi bấm thẻ CCHC trên thanh công cụ.',
    },
    'excel-too-old': {
      title: 'Phiên bản Excel này chưa dùng được',
      text: 'CCHC cần Office LTSC 2021 trở lên, Microsoft 365, Excel cho Mac 16.52 trở lên hoặc Excel trên web. Hãy cập nhật Office hoặc nhờ cán bộ tin học. Biểu mẫu đã tạo vẫn nhập và tự tính được trong mọi phiên bản Excel từ 2010.',
    },
  },
};

export type PaneText = typeof paneVi;
