import type { RankMeasure } from '../scoring/ranking';
import type { FileStatus } from '../workbook/unitFiles/consolidation';
import type { UnderAppraisal } from '../workbook/unitFiles/underAppraisal';

/** What the page for many units says, in officers' own words. The source: English must offer the same. */
export const manyUnitsVi = {
  title: 'Tổng hợp nhiều đơn vị',
  intro: 'Chọn các tệp đơn vị đã gửi về. Tệp chỉ được đọc trên máy này, không gửi đi đâu.',

  button: {
    chooseFiles: 'Chọn tệp…',
    chooseFolder: 'Chọn thư mục…',
    addFiles: 'Thêm tệp…',
    addFolder: 'Thêm thư mục…',
    cancel: 'Dừng',
    write: 'Ghi vào sổ tính',
    writeAnew: 'Ghi lại bảng tổng hợp',
    saveFile: 'Lưu tệp .xlsx',
    makeForms: 'Tạo tệp .zip biểu mẫu',
    listOfSheet: 'Lấy từ trang tính đang mở',
    clearList: 'Bỏ danh sách',
    useList: 'Dùng danh sách này',
    makeExplanations: 'Tạo tệp .zip để giải trình',
    choosePrevious: 'Chọn tệp kết quả năm trước…',
    otherPrevious: 'Chọn tệp khác…',
    previousOfSheet: 'Lấy trang tính đang mở',
    dropPrevious: 'Bỏ so sánh',
    leaveOut: (file: string): string => `Bỏ tệp ${file}`,
    leaveOutShort: 'Bỏ tệp này',
    undo: 'Hoàn tác',
  },

  label: {
    files: 'Tệp đã nhận',
    list: (units: number): string => (units === 0 ? 'Danh sách đơn vị (chưa có)' : `Danh sách ${units} đơn vị`),
    listText: 'Mỗi đơn vị một dòng; có thể dán từ Excel',
    settings: 'Hạn nộp, bộ tiêu chí, cách xếp hạng',
    deadline: 'Hạn nộp (hết ngày)',
    set: 'Bộ tiêu chí',
    year: 'Năm',
    measure: 'Xếp hạng theo',
    threshold: 'Ngưỡng yếu (%)',
    sendOut: 'Gửi biểu mẫu cho các đơn vị',
    sendBack: 'Gửi lại điểm thẩm định để giải trình',
    previous: 'So với năm trước',
    previousName: (unit: string): string => `${unit}: tên năm trước`,
    units: 'Kết quả các đơn vị',
    weak: (threshold: string, count: number): string => `Nội dung bình quân dưới ${threshold}% (${count})`,
    conflicts: (count: number): string => `Ô khác nhau giữa các tệp của một đơn vị (${count})`,
    missing: (count: number): string => `Chưa nộp (${count})`,
    late: (count: number): string => `Nộp muộn (${count})`,
    find: 'Tìm đơn vị',
    matches: 'Tên tìm thấy',
    unitOfFile: (file: string): string => `Đơn vị của tệp ${file}`,
    progress: 'Tiến độ',
    arriving: 'Tệp vừa đọc',
  },

  setOfMost: 'Theo phần lớn các tệp',
  noPreviousName: 'Không có số liệu năm trước',

  measure: {
    'as-on-form': 'Tổng trên biểu mẫu',
    self: 'Điểm tự chấm',
    appraised: 'Điểm thẩm định',
    'appraised-and-survey': 'Thẩm định và điều tra',
    rescaled: 'Quy về 100, không tính điều tra',
  } satisfies Record<RankMeasure, string>,

  hint: { year: '2026', threshold: '80', find: 'Bình Minh' },
  wrong: { year: 'Năm gồm bốn chữ số.', threshold: 'Ngưỡng là một số từ 0 đến 100.' },

  status: {
    ok: (count: number): string => `Đã vào, không có lỗi (${count})`,
    warning: (count: number): string => `Đã vào, có cảnh báo (${count})`,
    error: (count: number): string => `Đã vào, có lỗi (${count})`,
    unreadable: (count: number): string => `Không đọc được (${count})`,
    'no-table': (count: number): string => `Không có bảng chấm điểm (${count})`,
    'other-set': (count: number): string => `Bộ tiêu chí khác (${count})`,
    'other-year': (count: number): string => `Năm khác (${count})`,
    superseded: (count: number): string => `Có bản mới hơn (${count})`,
    'unknown-unit': (count: number): string => `Chưa rõ của đơn vị nào (${count})`,
  } satisfies Record<FileStatus, (count: number) => string>,

  /** What to do about files of a status; "" where nothing needs to be done. */
  advice: {
    ok: '',
    warning: '',
    error: 'Điểm đã được cộng vào; nên nhắc đơn vị sửa rồi gửi lại.',
    unreadable: 'Xin đơn vị gửi lại, rồi bấm Thêm tệp. Các tệp khác không bị ảnh hưởng.',
    'no-table': 'Kiểm tra xem đơn vị có gửi nhầm tệp không.',
    'other-set': 'Nếu cần tổng hợp bộ tiêu chí này, hãy chọn nó ở mục Hạn nộp, bộ tiêu chí, cách xếp hạng.',
    'other-year': 'Nếu cần tổng hợp năm này, hãy ghi năm ở mục Hạn nộp, bộ tiêu chí, cách xếp hạng.',
    superseded: 'Không dùng đến, vì bản mới hơn của cùng đơn vị đã có đủ.',
    'unknown-unit': 'Chọn đơn vị cho từng tệp, hoặc bỏ tệp.',
  } satisfies Record<FileStatus, string>,

  remark: {
    'no-table': 'Không tìm thấy bảng tiêu chí nào trong tệp.',
    'other-set': (title: string): string => `Theo bộ tiêu chí khác: ${title}.`,
    'other-year': (year: number): string => `Là của năm ${year}.`,
    'unknown-unit': (name: string): string =>
      name === '' ? 'Tệp không ghi tên đơn vị.' : `Tên “${name}” không có trong danh sách.`,
    'ambiguous-unit': (name: string): string => `Danh sách có nhiều đơn vị tên “${name}”.`,
    superseded: (by: string, differing: number): string =>
      differing === 0 ? `Bản mới hơn: ${by}.` : `Bản mới hơn: ${by}; có ${differing} ô khác.`,
    merged: (into: string, cells: number, differing: number): string =>
      `Bổ sung ${cells} ô mà ${into} để trống${differing === 0 ? '' : `; ${differing} ô có giá trị khác`}.`,
    findings: (errors: number, warnings: number): string =>
      [errors > 0 && `${errors} lỗi`, warnings > 0 && `${warnings} cảnh báo`].filter(Boolean).join(', ') + '.',
    'rows-not-in-set': (rows: number): string => `${rows} dòng không có trong bộ tiêu chí nên không tính.`,
    'other-tables': (tables: number): string => `Tệp còn ${tables} bảng khác, không dùng đến.`,
  },

  file: {
    form: 'biểu mẫu',
    recognised: 'bảng tự kẻ',
    none: 'không có bảng',
    stamp: { none: '', valid: 'đã kiểm tra', void: 'sửa sau khi kiểm tra' },
    late: 'nộp muộn',
    errors: (count: number): string => `${count} lỗi`,
    warnings: (count: number): string => `${count} cảnh báo`,
    unnamed: 'chưa rõ đơn vị',
  },

  unit: {
    rank: (rank: number): string => `Hạng ${rank}`,
    noRank: 'Chưa có hạng',
    groupRank: (group: string, rank: number): string => `thứ ${rank} trong nhóm ${group}`,
    points: (points: string): string => `${points} điểm`,
    places: (up: number): string => {
      if (up === 0) return 'giữ hạng';
      return up > 0 ? `lên ${up} bậc` : `xuống ${-up} bậc`;
    },
    /** `points` is how many more or fewer. */
    difference: (change: number, points: string): string => {
      if (change === 0) return 'bằng điểm';
      return change > 0 ? `tăng ${points} điểm` : `giảm ${points} điểm`;
    },
    noPrevious: 'không có số liệu năm trước',
    noFindings: 'Kiểm tra không thấy lỗi nào.',
    noFiles: 'Chỉ có trong bảng tổng hợp cũ, lần này chưa có tệp.',
    findingsOf: (file: string, shown: number, of: number): string =>
      shown < of ? `${file}: ${of} mục, xem trước ${shown}` : `${file}: ${of} mục`,
  },

  conflict: {
    self: 'tự chấm',
    appraisedFirst: 'thẩm định lần 1',
    appraised: 'thẩm định',
    survey: 'điều tra',
    reported: 'số liệu',
    evidence: 'tài liệu kiểm chứng',
    explanation: 'giải trình',
    note: 'ghi chú',
    appraisalNote: 'nhận xét thẩm định',
  },

  weakLine: (percent: string, units: number): string => `${percent} · ${units} đơn vị dưới ngưỡng`,

  note: {
    reading: (done: number, of: number): string => `Đã đọc ${done}/${of} tệp`,
    readingUnreadable: (count: number): string => `${count} tệp không đọc được`,
    assembling: 'Đang cộng và xếp hạng…',
    writing: (percent: number): string => `Đang ghi vào sổ tính: ${percent}%`,
    readingEarlier: (percent: number): string => `Đang đọc điểm thẩm định trong sổ: ${percent}%`,
    readingPrevious: 'Đang đọc kết quả năm trước…',
    sending: (done: number, of: number): string => `Đã tạo ${done}/${of} biểu mẫu`,
    in: (units: number): string => `${units} đơn vị đã có điểm`,
    missing: (units: number): string => `thiếu ${units}`,
    underAppraisal: ({ whole, begun, none, selfCounts }: UnderAppraisal): string =>
      [
        `Hạng còn tạm tính: mới thẩm định xong ${whole}/${whole + begun + none} đơn vị.`,
        begun > 0 && `${begun} đơn vị thẩm định dở chỉ tính phần đã có điểm.`,
        none > 0 && `${none} đơn vị chưa thẩm định ${selfCounts ? 'tính theo điểm tự chấm' : 'chưa có hạng'}.`,
        'Muốn so như nhau, ở mục Hạn nộp, bộ tiêu chí, cách xếp hạng chọn “Điểm tự chấm”.',
      ]
        .filter(Boolean)
        .join(' '),
    toLookAt: (files: number): string => `${files} tệp cần xem`,
    nothingIn: 'Chưa tổng hợp được: không tệp nào có điểm dùng được. Xem lý do ở dưới, rồi thêm tệp khác.',
    noList: 'Có danh sách thì biết ngay đơn vị nào chưa nộp. Không có cũng tổng hợp được.',
    ofSet: (title: string, year: number): string => `${title}, năm ${year}`,
    sendOutHow: 'Mỗi đơn vị trong danh sách một tệp biểu mẫu, gói chung vào một tệp .zip.',
    needsList: 'Cần danh sách đơn vị trước (ở mục trên).',
    sendBackHow:
      'Mỗi đơn vị đã thẩm định có một biểu mẫu ghi sẵn điểm và ý kiến đang có trong các trang Thẩm định, Ý kiến thẩm định. Đơn vị ghi vào cột Giải trình và gửi lại; nhận về bằng nút Thêm tệp như mọi tệp khác.',
    needsFiles: 'Cần chọn tệp của các đơn vị trước: điểm tự chấm và tài liệu kiểm chứng lấy từ đó.',
    appraisedWithoutFile: (units: number): string =>
      `${units} đơn vị đã thẩm định nhưng lần này chưa chọn tệp, nên không có biểu mẫu.`,
    previousHow: 'Chọn bảng kết quả năm trước: tệp .xlsx, hoặc trang tính đang mở trong sổ này.',
    previousRead: (name: string, units: number): string => `${name}: kết quả năm trước của ${units} đơn vị.`,
    previousMatched: (matched: number, of: number): string => `Tìm thấy ${matched}/${of} đơn vị năm nay.`,
    previousUnmatched: 'Đơn vị nào năm trước mang tên khác thì chọn tên đó.',
    typeMore: (count: number): string => `Còn ${count} tên nữa, gõ thêm để tìm.`,
    faults: (count: number): string => `${count} dòng bỏ qua`,
    newestTaken: 'Đang lấy theo tệp mới nhất. Chọn tệp khác nếu cần.',
    unfinished: (sheets: string): string =>
      `Lần ghi trước bị ngắt giữa chừng, còn lại trang tính: ${sheets}. Xóa đi, rồi bấm ${'Ghi vào sổ tính'} để ghi lại cho đủ.`,
    keepsEntries:
      'Sổ tính đang có bảng tổng hợp. Ghi lại sẽ giữ điểm và nhận xét thẩm định đã nhập; bảng cũ được ẩn đi, không xóa.',
    noneFound: 'Không có đơn vị nào tên như vậy.',
    saveHelp: 'Nếu không thấy tệp tải về (một số máy Mac không cho lưu từ ngăn này), hãy dùng nút Ghi vào sổ tính.',
  },

  done: {
    read: (files: number): string => `Đã đọc xong ${files} tệp.`,
    cancelled: 'Đã dừng. Những tệp đọc xong vẫn được giữ.',
    stopped: 'Đã dừng.',
    written: (sheets: number): string => `Đã ghi ${sheets} trang tính. Bấm Hoàn tác nếu muốn bỏ đi.`,
    saved: (name: string): string => `Đã lưu ${name}.`,
    sent: (units: number): string => `Đã tạo biểu mẫu cho ${units} đơn vị.`,
    sentBack: (units: number): string => `Đã tạo biểu mẫu giải trình cho ${units} đơn vị.`,
    notAppraised: (units: number): string => `${units} đơn vị chưa thẩm định hoặc chưa có tệp nên không có biểu mẫu.`,
    noneToExplain:
      'Chưa có điểm hoặc ý kiến thẩm định nào. Hãy nhập vào trang Thẩm định hoặc Ý kiến thẩm định trong sổ này trước.',
    compared: (units: number): string => `Đã nhận kết quả năm trước của ${units} đơn vị.`,
    nothingToCompare: 'Không tìm thấy bảng kết quả: cần bảng mỗi đơn vị một dòng, có cột tên đơn vị và cột điểm.',
    undone: 'Đã hoàn tác.',
    listed: (units: number): string => `Đã nhận danh sách ${units} đơn vị.`,
  },

  zipName: (year: number): string => `bieu-mau-${year}.zip`,
  explanationsName: (year: number): string => `giai-trinh-${year}.zip`,
  bookName: (year: number): string => `tong-hop-${year}.xlsx`,
};

export type ManyUnitsText = typeof manyUnitsVi;
