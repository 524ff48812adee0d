import type { FileDetail, Problem } from '../workbook/problem';

/** What is said of a problem: a short heading, what happened, what to do. */
export interface ProblemSaying {
  readonly title: string;
  readonly what: string;
  readonly doNext: string;
}

/** Every sentence about a problem but those about saved sets. The source: English must offer the same. */
export const problemsVi = {
  'no-form': (): ProblemSaying => ({
    title: 'Chưa có biểu mẫu',
    what: 'Không tìm thấy biểu mẫu chấm điểm nào trong tệp này.',
    doNext: 'Tạo biểu mẫu ở trang Biểu mẫu, hoặc mở tệp có biểu mẫu.',
  }),
  'sheet-missing': (sheet: string): ProblemSaying => ({
    title: 'Không còn trang tính',
    what: `Trang tính “${sheet}” đã bị xóa hoặc không còn trong tệp này.`,
    doNext: 'Nếu vừa xóa nhầm, hãy đóng tệp không lưu rồi mở lại; nếu không, hãy chọn biểu mẫu khác.',
  }),
  'cell-being-edited': (): ProblemSaying => ({
    title: 'Đang gõ dở trong một ô',
    what: 'Excel chưa cho đọc bảng khi đang gõ dở trong ô.',
    doNext: 'Nhấn Enter để ghi (hoặc Esc để bỏ) rồi làm lại.',
  }),
  'sheet-protected': (sheet: string): ProblemSaying => ({
    title: 'Trang tính có mật khẩu',
    what: `Trang tính “${sheet}” đang được bảo vệ bằng mật khẩu nên không ghi được.`,
    doNext: 'Nhờ người đặt mật khẩu bỏ bảo vệ (Xem lại > Bỏ bảo vệ trang tính), rồi làm lại. Số liệu chưa thay đổi.',
  }),
  'structure-locked': (): ProblemSaying => ({
    title: 'Tệp không cho thêm trang tính',
    what: 'Cấu trúc của tệp đang bị khóa nên không thêm, xóa được trang tính.',
    doNext: 'Vào Xem lại > Bảo vệ sổ làm việc để bỏ khóa, hoặc làm trong một tệp khác.',
  }),
  'read-only': (): ProblemSaying => ({
    title: 'Tệp chỉ mở để xem',
    what: 'Tệp đang mở ở chế độ chỉ đọc hoặc Chế độ xem được bảo vệ nên không ghi được.',
    doNext: 'Bấm Bật chỉnh sửa (Enable Editing) trên thanh vàng, hoặc lưu tệp thành bản khác rồi làm lại.',
  }),
  'other-workbook-active': (): ProblemSaying => ({
    title: 'Đang ở tệp khác',
    what: 'Một tệp Excel khác đang ở phía trước, nên ngăn CCHC này không làm việc với nó.',
    doNext: 'Chuyển về tệp đã mở ngăn CCHC này, hoặc bấm thẻ CCHC trong tệp kia.',
  }),
  'name-taken': (sheet: string): ProblemSaying => ({
    title: 'Trùng tên trang tính',
    what: `Trong tệp đã có trang tính tên “${sheet}”; trang đó được giữ nguyên.`,
    doNext: 'Đổi tên trang tính kia rồi làm lại.',
  }),
  'filter-on': (sheet: string): ProblemSaying => ({
    title: 'Bảng đang lọc',
    what: `Trang tính “${sheet}” đang bật bộ lọc nên một số dòng bị ẩn, ghi vào lúc này có thể sai dòng.`,
    doNext: 'Xóa bộ lọc (Dữ liệu > Xóa) rồi làm lại.',
  }),
  'excel-too-old': (needed: string): ProblemSaying => ({
    title: 'Phiên bản Excel này chưa dùng được',
    what: `Excel trên máy thiếu ${needed} mà CCHC cho Excel cần.`,
    doNext:
      'Cập nhật lên Office LTSC 2021, Microsoft 365 hoặc dùng Excel trên web. Biểu mẫu đã tạo vẫn nhập và tự tính được.',
  }),
  cancelled: (): ProblemSaying => ({
    title: 'Đã dừng',
    what: 'Đã dừng theo yêu cầu; những gì đang ghi dở đã được bỏ đi.',
    doNext: 'Bấm lại khi muốn làm tiếp.',
  }),
  'excel-busy': (): ProblemSaying => ({
    title: 'Excel đang bận',
    what: 'Excel đang làm việc khác nên chưa nhận yêu cầu. Số liệu chưa thay đổi.',
    doNext: 'Đóng hộp thoại đang mở trong Excel nếu có, chờ một lát rồi thử lại.',
  }),
  'excel-slow': (seconds: number): ProblemSaying => ({
    title: 'Excel chưa trả lời',
    what: `Đã chờ ${seconds} giây mà Excel chưa trả lời.`,
    doNext: 'Xem trên bảng việc đã xong chưa; nếu chưa, hãy thử lại. Nếu tệp lớn, đóng bớt tệp khác.',
  }),
  'too-much-at-once': (): ProblemSaying => ({
    title: 'Trang tính quá lớn',
    what: 'Trang tính có quá nhiều ô đang dùng để đọc hoặc ghi một lần.',
    doNext: 'Xóa các dòng, cột trống thừa phía dưới và bên phải bảng (chọn cả dòng rồi Xóa), lưu tệp và thử lại.',
  }),
  'stopped-half-way': (sheets: string): ProblemSaying => ({
    title: 'Việc bị dừng giữa chừng',
    what: `Excel dừng khi chưa ghi xong${sheets === '' ? '' : `: ${sheets}`}. Phần còn lại chưa thay đổi.`,
    doNext: 'Bấm Hoàn tác hoặc thử lại; nếu còn trang tính ghi dở, hãy xóa trang đó.',
  }),
  'changed-since': (cells: string): ProblemSaying => ({
    title: 'Không hoàn tác được',
    what: `Các ô này đã được sửa sau đó nên không trả lại, để khỏi mất số liệu mới: ${cells}.`,
    doNext: 'Tự sửa các ô đó nếu cần.',
  }),
  'excel-refused': (code: string, where: string): ProblemSaying => ({
    title: 'Excel không thực hiện',
    what: `Excel từ chối việc này (mã ${[code, where].filter(Boolean).join(', ')}). Số liệu đã nhập không mất.`,
    doNext: 'Thử lại; nếu vẫn vậy, lưu tệp, đóng Excel rồi mở lại, và báo mã này cho người hỗ trợ.',
  }),
  'newer-form': (version: number, known: number): ProblemSaying => ({
    title: 'Biểu mẫu của bản mới hơn',
    what: `Biểu mẫu này do bản CCHC cho Excel mới hơn tạo ra (kiểu ${version}, bản đang dùng biết đến kiểu ${known}).`,
    doNext:
      'Đóng ngăn CCHC rồi mở lại để nhận bản mới, hoặc nhờ cán bộ tin học cập nhật. Vẫn nhập điểm vào biểu mẫu được.',
  }),
  'form-data-missing': (sheet: string): ProblemSaying => ({
    title: 'Biểu mẫu thiếu dữ liệu kèm theo',
    what: `Biểu mẫu “${sheet}” đã được chép riêng nên thiếu trang dữ liệu ẩn đi kèm.`,
    doNext: 'Bấm Khôi phục biểu mẫu, hoặc chép cả tệp thay vì chỉ chép trang tính.',
  }),
  'form-damaged': (sheet: string, what: string): ProblemSaying => ({
    title: 'Biểu mẫu bị hỏng',
    what: `Không đọc được biểu mẫu “${sheet}”${what === '' ? '' : ` (${what})`}: các cột ẩn hoặc trang dữ liệu đi kèm đã bị sửa, xóa.`,
    doNext: 'Lấy lại bản lưu gần nhất, hoặc tạo biểu mẫu mới rồi chép điểm sang.',
  }),
  'unknown-set': (id: string): ProblemSaying => ({
    title: 'Không có bộ tiêu chí',
    what: `Không tìm thấy bộ tiêu chí “${id}”.`,
    doNext: 'Chọn một bộ tiêu chí trong danh sách.',
  }),
  'set-taken': (title: string): ProblemSaying => ({
    title: 'Chưa lưu bộ tiêu chí',
    what: `Tệp này đã có bộ “${title}” mang cùng mã nhưng nội dung khác, có thể do người khác vừa sửa, nên không ghi đè.`,
    doNext: 'Lưu thành bộ mới, rồi so sánh hai bộ để giữ bộ đúng.',
  }),
  'shelf-full': (): ProblemSaying => ({
    title: 'Tệp đã giữ nhiều bộ tiêu chí',
    what: 'Các bộ tiêu chí trong tệp này đã quá lớn nên chưa lưu thêm.',
    doNext: 'Lưu bộ này ra tệp .cchc.json, hoặc bỏ bớt bộ không dùng khỏi tệp này.',
  }),
  file: {
    'empty-file': () => ({
      title: 'Tệp rỗng',
      what: 'Tệp không có nội dung (0 byte), có thể do tải về hoặc chép chưa xong.',
      doNext: 'Lấy lại tệp từ nơi gửi.',
    }),
    encrypted: () => ({
      title: 'Tệp có mật khẩu',
      what: 'Tệp được đặt mật khẩu mở nên không đọc được.',
      doNext: 'Mở tệp bằng Excel, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc > Mã hóa bằng mật khẩu), lưu lại.',
    }),
    'old-xls': () => ({
      title: 'Tệp Excel kiểu cũ (.xls)',
      what: 'Tệp ở định dạng Excel 97-2003 (.xls) nên chưa đọc được.',
      doNext: 'Mở bằng Excel rồi lưu thành Sổ làm việc Excel (.xlsx).',
    }),
    xlsb: () => ({
      title: 'Tệp Excel nhị phân (.xlsb)',
      what: 'Tệp ở định dạng nhị phân (.xlsb) nên chưa đọc được.',
      doNext: 'Mở bằng Excel rồi lưu thành Sổ làm việc Excel (.xlsx).',
    }),
    ods: () => ({
      title: 'Tệp OpenDocument (.ods)',
      what: 'Tệp ở định dạng OpenDocument nên chưa đọc được.',
      doNext: 'Mở bằng LibreOffice hoặc Excel rồi lưu thành .xlsx.',
    }),
    html: () => ({
      title: 'Trang web, không phải tệp Excel',
      what: 'Tệp thực ra là trang web (HTML) mang đuôi Excel, thường do phần mềm khác xuất ra.',
      doNext: 'Mở bằng Excel rồi lưu thành Sổ làm việc Excel (.xlsx).',
    }),
    csv: () => ({
      title: 'Tệp văn bản (.csv)',
      what: 'Tệp chỉ là văn bản phân cách (CSV), không phải sổ làm việc Excel.',
      doNext: 'Mở bằng Excel rồi lưu thành Sổ làm việc Excel (.xlsx).',
    }),
    pdf: () => ({
      title: 'Tệp PDF',
      what: 'Tệp là PDF, không phải tệp Excel.',
      doNext: 'Xin nơi gửi bản Excel (.xlsx).',
    }),
    'zip-without-workbook': () => ({
      title: 'Không có sổ làm việc trong tệp',
      what: 'Tệp là tệp nén hoặc tài liệu khác (chẳng hạn Word), bên trong không có sổ làm việc Excel.',
      doNext: 'Giải nén trước nếu là tệp nén, hoặc chọn đúng tệp .xlsx.',
    }),
    'unknown-content': () => ({
      title: 'Không phải tệp Excel',
      what: 'Không nhận ra nội dung của tệp.',
      doNext: 'Chọn đúng tệp .xlsx, hoặc mở bằng Excel rồi lưu lại thành .xlsx.',
    }),
    truncated: () => ({
      title: 'Tệp bị cụt',
      what: 'Tệp thiếu phần cuối, thường do tải về hoặc chép chưa xong.',
      doNext: 'Lấy lại tệp từ nơi gửi.',
    }),
    checksum: () => ({
      title: 'Tệp bị hỏng',
      what: 'Nội dung tệp không khớp mã kiểm tra, tức là đã hỏng khi lưu hoặc chép.',
      doNext: 'Lấy lại tệp từ nơi gửi, hoặc để Excel mở và sửa rồi lưu lại.',
    }),
    'bad-xml': () => ({
      title: 'Tệp bị hỏng',
      what: 'Một phần bên trong tệp viết sai nên không đọc được.',
      doNext: 'Mở bằng Excel, để Excel sửa chữa, rồi lưu lại thành .xlsx.',
    }),
    dtd: () => ({
      title: 'Tệp không an toàn',
      what: 'Bên trong tệp có khai báo mà tệp Excel thường không có (DTD) nên không mở.',
      doNext: 'Hỏi lại nơi gửi; nếu tin cậy, mở bằng Excel rồi lưu lại thành .xlsx.',
    }),
    'utf-16': () => ({
      title: 'Bảng mã chưa đọc được',
      what: 'Một phần bên trong tệp dùng bảng mã UTF-16 nên chưa đọc được.',
      doNext: 'Mở bằng Excel rồi lưu lại thành .xlsx.',
    }),
    'too-many-parts': () => ({
      title: 'Tệp quá lớn',
      what: 'Tệp có quá nhiều phần bên trong.',
      doNext: 'Chép riêng bảng chấm điểm sang tệp mới rồi dùng tệp đó.',
    }),
    'part-too-large': () => ({
      title: 'Tệp quá lớn',
      what: 'Một phần bên trong tệp quá lớn khi giải nén.',
      doNext: 'Bỏ ảnh, bớt trang tính không cần, hoặc chép riêng bảng chấm điểm sang tệp mới.',
    }),
    'too-many-rows': () => ({
      title: 'Trang tính quá nhiều dòng',
      what: 'Một trang tính có quá nhiều dòng so với bảng chấm điểm.',
      doNext: 'Xóa các dòng thừa phía dưới bảng rồi lưu lại.',
    }),
    'too-many-columns': () => ({
      title: 'Trang tính quá nhiều cột',
      what: 'Một trang tính có quá nhiều cột so với bảng chấm điểm.',
      doNext: 'Xóa các cột thừa bên phải bảng rồi lưu lại.',
    }),
    'too-many-cells': () => ({
      title: 'Tệp quá nhiều ô',
      what: 'Tệp có quá nhiều ô đang dùng so với bảng chấm điểm.',
      doNext: 'Chép riêng bảng chấm điểm sang tệp mới rồi dùng tệp đó.',
    }),
    'no-sheets': () => ({
      title: 'Không có trang tính',
      what: 'Sổ làm việc không có trang tính nào đọc được.',
      doNext: 'Mở bằng Excel để xem lại, rồi lưu thành .xlsx.',
    }),
    'too-slow': () => ({
      title: 'Đọc quá lâu',
      what: 'Đọc mãi chưa xong nên đã bỏ qua tệp này.',
      doNext: 'Chép tệp về máy (nếu tệp nằm trên mạng), mở bằng Excel, lưu lại thành .xlsx rồi chọn lại.',
    }),
    'not-found': () => ({
      title: 'Không tìm thấy tệp',
      what: 'Tệp không có ở đường dẫn này, hoặc không có quyền đọc.',
      doNext: 'Kiểm tra lại tên và thư mục.',
    }),
  } satisfies Record<FileDetail, () => ProblemSaying> as Record<FileDetail, () => ProblemSaying>,
} satisfies Record<Exclude<Problem['kind'], 'invalid-set'>, unknown>;

export type ProblemWords = typeof problemsVi;
