import type { ColumnRole, RuleId, Severity, StructureChange, UnitsRole } from '../scoring/finding';

/** What is said of one finding: what is wrong, what to do, and a few words for the column "Kết quả kiểm tra". */
export interface FindingSaying {
  /** A clause that goes on after "1.2.1 Tên dòng: ", without a full stop. */
  readonly what: string;
  /** A sentence with its full stop. */
  readonly doNext: string;
  readonly mark: string;
}

/** Every sentence about a finding. The source: English must offer the same. Numbers come printed. */
export const findingsVi = {
  severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' } satisfies Record<Severity, string>,

  title: {
    'points-above-maximum': 'Điểm vượt điểm tối đa',
    'points-negative': 'Điểm âm',
    'points-not-a-number': 'Điểm không phải là số',
    'points-stored-as-text': 'Số lưu dưới dạng chữ',
    'points-is-a-date': 'Điểm bị đổi thành ngày tháng',
    'points-off-step': 'Điểm không đúng mức chấm',
    'points-missing': 'Chưa chấm điểm',
    'percent-malformed': 'Tỷ lệ ghi sai cách',
    'error-value': 'Ô báo lỗi công thức',
    'evidence-missing': 'Thiếu tài liệu kiểm chứng',
    'survey-entered-by-unit': 'Tự chấm dòng do nơi khác chấm',
    'not-applicable-with-points': 'Không áp dụng nhưng vẫn có điểm',
    'maximum-missing': 'Thiếu điểm tối đa',
    'maximum-mismatch': 'Điểm tối đa không khớp',
    'subtotal-mismatch': 'Điểm cộng của mục không khớp',
    'total-mismatch': 'Tổng cộng không khớp',
    'appraised-above-self': 'Thẩm định cao hơn tự chấm',
    'duplicate-code': 'Trùng mã',
    'code-damaged': 'Mã bị đổi',
    'code-out-of-order': 'Mã không theo thứ tự',
    'formula-overwritten': 'Công thức bị ghi đè',
    'validation-lost': 'Mất giới hạn nhập',
    'structure-changed': 'Biểu mẫu bị thay đổi',
    'count-mismatch': 'Số lượng ghi không khớp',
    'rank-mismatch': 'Thứ hạng không khớp',
    'index-mismatch': 'Chỉ số không khớp',
  } satisfies Record<RuleId, string>,

  column: {
    code: 'mã',
    name: 'tên nội dung',
    maximum: 'điểm tối đa',
    reported: 'số liệu kê khai',
    rule: 'cách tính điểm',
    self: 'điểm tự chấm',
    evidence: 'tài liệu kiểm chứng',
    explanation: 'giải trình',
    note: 'ghi chú',
    appraisedFirst: 'điểm thẩm định lần 1',
    appraised: 'điểm thẩm định',
    appraisalNote: 'ý kiến thẩm định',
    survey: 'điểm điều tra xã hội học',
    total: 'tổng điểm',
    index: 'chỉ số',
    responsible: 'cơ quan, người phụ trách',
    order: 'số thứ tự',
    group: 'nhóm',
    areas: 'điểm lĩnh vực',
    rank: 'xếp hạng',
    class: 'xếp loại',
  } satisfies Record<ColumnRole | UnitsRole, string>,

  counted: { areas: 'lĩnh vực', criteria: 'tiêu chí', components: 'tiêu chí thành phần' },

  or: 'hoặc',
  fix: (value: string): string => `Sửa thành ${value}`,

  aboveMaximum: (column: string, points: string, maximum: string): FindingSaying => ({
    what: `${column} ${points} vượt điểm tối đa ${maximum}`,
    doNext: `Chấm lại không quá ${maximum} điểm.`,
    mark: `vượt điểm tối đa (${points} > ${maximum})`,
  }),
  negative: (column: string, points: string): FindingSaying => ({
    what: `${column} ${points} nhỏ hơn 0`,
    doNext: 'Chấm lại từ 0 điểm trở lên; điểm trừ chỉ ghi ở dòng điểm trừ.',
    mark: `điểm âm (${points})`,
  }),
  notANumber: (column: string, typed: string): FindingSaying => ({
    what: `${column} ghi “${typed}”, không phải là số`,
    doNext: 'Gõ số điểm; nếu nhiệm vụ không phát sinh thì gõ: Không áp dụng.',
    mark: `“${typed}” không phải là điểm`,
  }),
  storedAsText: (column: string, typed: string, points: string): FindingSaying => ({
    what: `${column} “${typed}” đang lưu dưới dạng chữ nên Excel không cộng được`,
    doNext: `Gõ lại số ${points}.`,
    mark: `“${typed}” là chữ, phải là số ${points}`,
  }),
  isADate: (column: string, date: string, meant: string | null): FindingSaying => ({
    what: `${column} đã bị Excel đổi thành ngày ${date}`,
    doNext:
      meant === null ? 'Gõ lại điểm bằng dấu thập phân của máy (0,5 hoặc 0.5).' : `Gõ lại điểm, ở đây là ${meant}.`,
    mark: `điểm bị đổi thành ngày ${date}`,
  }),
  offStep: (column: string, points: string, step: string): FindingSaying => ({
    what: `${column} ${points} không đúng bước điểm ${step}`,
    doNext: `Chấm theo bội số của ${step}.`,
    mark: `${points} không theo bước ${step}`,
  }),
  notAllowed: (column: string, points: string, allowed: string): FindingSaying => ({
    what: `${column} ${points} không thuộc các mức điểm của cách tính`,
    doNext: `Chọn một trong các mức: ${allowed}.`,
    mark: `${points} không phải mức chấm`,
  }),
  missing: (column: string): FindingSaying => ({
    what: `chưa có ${column}`,
    doNext: 'Nhập điểm; nếu không đạt thì ghi 0, nếu nhiệm vụ không phát sinh thì ghi: Không áp dụng.',
    mark: `chưa có ${column}`,
  }),
  percentMalformed: (column: string, typed: string, percent: string): FindingSaying => ({
    what: `${column} ghi “${typed}”, sai cách viết tỷ lệ`,
    doNext: `Sửa thành ${percent}%.`,
    mark: `“${typed}” phải là ${percent}%`,
  }),
  errorValue: (column: string, code: string): FindingSaying => ({
    what: `${column} đang báo lỗi ${code}`,
    doNext: 'Sửa công thức hoặc gõ lại số; khi còn lỗi, dòng này không được tính điểm.',
    mark: `${column} báo ${code}`,
  }),
  evidenceMissing: (points: string): FindingSaying => ({
    what: `tự chấm ${points} điểm nhưng chưa có tài liệu kiểm chứng, cũng chưa có giải trình`,
    doNext: 'Ghi số, ký hiệu văn bản vào cột tài liệu kiểm chứng, hoặc viết giải trình.',
    mark: 'thiếu tài liệu kiểm chứng',
  }),
  surveyEntered: (points: string): FindingSaying => ({
    what: `dòng này lấy điểm từ điều tra xã hội học hoặc cơ quan khác, đơn vị không tự chấm; ${points} điểm đã ghi không được tính`,
    doNext: 'Xóa điểm tự chấm ở dòng này.',
    mark: 'đơn vị không tự chấm dòng này',
  }),
  notApplicableWithPoints: (column: string, points: string, maximum: string): FindingSaying => ({
    what: `ghi là không phát sinh, không áp dụng nhưng ${column} lại là ${points} trên ${maximum}`,
    doNext: 'Chọn một: thay điểm bằng “Không áp dụng”, hoặc giữ điểm và sửa lời giải trình.',
    mark: `không áp dụng mà có ${points} điểm`,
  }),
  maximumMissing: (): FindingSaying => ({
    what: 'chưa có điểm tối đa',
    doNext: 'Ghi điểm tối đa theo quyết định ban hành bộ tiêu chí.',
    mark: 'thiếu điểm tối đa',
  }),
  maximumMismatch: (maximum: string, sum: string): FindingSaying => ({
    what: `điểm tối đa ${maximum} khác tổng điểm tối đa các mục con (${sum})`,
    doNext: 'Đối chiếu với quyết định rồi sửa điểm tối đa của dòng này hoặc của mục con.',
    mark: `tối đa ${maximum}, các mục con cộng ${sum}`,
  }),
  maximumSlip: (maximum: string, meant: string): FindingSaying => ({
    what: `điểm tối đa ${maximum} làm các mục cộng lại không khớp, có thể gõ nhầm từ ${meant}`,
    doNext: `Đối chiếu với quyết định; nếu đúng là nhầm thì sửa thành ${meant}.`,
    mark: `tối đa ${maximum}, có thể là ${meant}`,
  }),
  subtotalMismatch: (column: string, shown: string, sum: string): FindingSaying => ({
    what: `${column} của mục ghi ${shown}, cộng các dòng con được ${sum}`,
    doNext: `Sửa thành ${sum}, hoặc đặt lại công thức cộng.`,
    mark: `ghi ${shown}, cộng được ${sum}`,
  }),
  totalMismatch: (column: string, shown: string, sum: string): FindingSaying => ({
    what: `dòng tổng cộng ghi ${column} ${shown}, cộng các dòng được ${sum}`,
    doNext: `Sửa thành ${sum}, hoặc đặt lại công thức cộng.`,
    mark: `tổng ghi ${shown}, cộng được ${sum}`,
  }),
  unitTotalMismatch: (unit: string, column: string, shown: string, sum: string): FindingSaying => ({
    what: `${unit} ghi ${column} ${shown}, cộng điểm các lĩnh vực được ${sum}`,
    doNext: `Sửa thành ${sum}, hoặc xem lại điểm từng lĩnh vực.`,
    mark: `ghi ${shown}, cộng được ${sum}`,
  }),
  appraisedAboveSelf: (self: string, appraised: string): FindingSaying => ({
    what: `điểm thẩm định ${appraised} cao hơn điểm tự chấm ${self}`,
    doNext: 'Xem lại xem có ghi nhầm dòng hay không.',
    mark: `thẩm định ${appraised} > tự chấm ${self}`,
  }),
  duplicateCode: (): FindingSaying => ({
    what: 'mã này đã dùng cho một dòng phía trên trong cùng mục',
    doNext: 'Đánh lại mã của một trong hai dòng.',
    mark: 'trùng mã với dòng trên',
  }),
  codeDamaged: (shown: string, meant: string | null): FindingSaying => ({
    what: `mã đã bị Excel đổi thành “${shown}”${meant === null ? '' : `, đúng ra là ${meant}`}`,
    doNext: 'Định dạng ô là Văn bản rồi gõ lại mã.',
    mark: meant === null ? `mã bị đổi thành “${shown}”` : `mã “${shown}” phải là ${meant}`,
  }),
  codeOutOfOrder: (expected: string): FindingSaying => ({
    what: `mã không nối tiếp dòng trước, theo thứ tự phải là ${expected}`,
    doNext: 'Xem có thiếu dòng, thừa dòng hay gõ nhầm mã.',
    mark: `mã phải là ${expected}`,
  }),
  formulaOverwritten: (shown: string): FindingSaying => ({
    what:
      shown === ''
        ? 'công thức của biểu mẫu ở ô này đã bị xóa'
        : `công thức của biểu mẫu ở ô này đã bị thay bằng “${shown}”`,
    doNext: 'Bấm Khôi phục biểu mẫu để trả lại công thức; số liệu đã nhập được giữ nguyên.',
    mark: 'công thức bị ghi đè',
  }),
  validationLost: (cells: number): FindingSaying => ({
    what: `${cells} ô nhập điểm đã mất giới hạn nhập, thường do dán từ nơi khác`,
    doNext: 'Bấm Khôi phục biểu mẫu; lần sau hãy dán bằng Dán giá trị (Paste Values).',
    mark: 'mất giới hạn nhập',
  }),
  structure: {
    'row-missing': (name: string, was: string): FindingSaying => ({
      what: `dòng ${was} “${name}” của biểu mẫu đã bị xóa`,
      doNext: 'Bấm Khôi phục biểu mẫu để thêm lại dòng.',
      mark: `thiếu dòng ${was}`,
    }),
    'row-added': (name: string): FindingSaying => ({
      what: name === '' ? 'dòng này không có trong bộ tiêu chí' : `dòng “${name}” không có trong bộ tiêu chí`,
      doNext: 'Xóa dòng thêm, hoặc bấm Khôi phục biểu mẫu.',
      mark: 'dòng không có trong bộ tiêu chí',
    }),
    'row-doubled': (name: string): FindingSaying => ({
      what: `dòng “${name}” có hai lần trên biểu mẫu`,
      doNext: 'Xóa dòng chép thừa; điểm đang tính theo dòng đầu tiên.',
      mark: 'dòng bị chép thành hai',
    }),
    'row-moved': (name: string, was: string, now: string): FindingSaying => ({
      what:
        name === ''
          ? `${now} dòng không còn đứng theo thứ tự của biểu mẫu`
          : `dòng ${was} “${name}” không còn đứng đúng chỗ`,
      doNext: 'Bấm Khôi phục biểu mẫu để xếp lại; điểm vẫn tính đúng dòng.',
      mark: 'dòng đứng sai chỗ',
    }),
    maximum: (_name: string, was: string, now: string): FindingSaying => ({
      what: now === '' ? `điểm tối đa ${was} đã bị xóa` : `điểm tối đa đã bị đổi từ ${was} thành ${now}`,
      doNext: 'Bấm Khôi phục biểu mẫu để trả lại điểm tối đa của bộ tiêu chí.',
      mark: `điểm tối đa phải là ${was}`,
    }),
    name: (_name: string, _was: string, now: string): FindingSaying => ({
      what: now === '' ? 'tên nội dung đã bị xóa' : `tên nội dung đã bị đổi thành “${now}”`,
      doNext: 'Bấm Khôi phục biểu mẫu để trả lại tên của bộ tiêu chí.',
      mark: 'tên nội dung bị đổi',
    }),
    code: (_name: string, was: string, now: string): FindingSaying => ({
      what: now === '' ? `mã ${was} đã bị xóa` : `mã đã bị đổi từ ${was} thành “${now}”`,
      doNext: 'Bấm Khôi phục biểu mẫu để trả lại mã của bộ tiêu chí.',
      mark: `mã phải là ${was}`,
    }),
  } satisfies Record<StructureChange, (name: string, was: string, now: string) => FindingSaying>,
  countMismatch: (counted: string, stated: number, actual: number): FindingSaying => ({
    what: `bảng ghi có ${stated} ${counted} nhưng đếm được ${actual}`,
    doNext: 'Xem có thiếu dòng, hoặc sửa lại con số đã ghi.',
    mark: `ghi ${stated} ${counted}, đếm được ${actual}`,
  }),
  rankMismatch: (unit: string, shown: number, rank: number): FindingSaying => ({
    what: `${unit} ghi thứ hạng ${shown}, xếp theo tổng điểm là ${rank}`,
    doNext: `Sửa thứ hạng thành ${rank}, hoặc xem lại tổng điểm.`,
    mark: `hạng ${shown}, theo điểm là ${rank}`,
  }),
  indexMismatch: (shown: string, index: string): FindingSaying => ({
    what: `chỉ số ghi ${shown}%, điểm chia cho điểm tối đa là ${index}%`,
    doNext: `Sửa thành ${index}%, hoặc đặt lại công thức.`,
    mark: `ghi ${shown}%, tính được ${index}%`,
  }),
};

export type FindingWords = typeof findingsVi;
