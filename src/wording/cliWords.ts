/** What the command line says, in Vietnamese: its readers prepare and check files for communes. */
export const cliWords = {
  help: `cchc – tạo biểu mẫu, kiểm tra và tổng hợp bảng chấm điểm cải cách hành chính từ dòng lệnh

Cách dùng
  cchc form --list [--json]
      Liệt kê các bộ tiêu chí kèm theo.

  cchc form --set MÃ --unit TÊN --year NĂM [--group NHÓM] [--superior TÊN] [--place TÊN] -o TỆP.xlsx [--force]
      Tạo tệp biểu mẫu cho một đơn vị. Không ghi đè tệp đã có, trừ khi có --force.

  cchc form --set MÃ --units DANH-SÁCH.csv --year NĂM [--superior TÊN] [--place TÊN] -o TỆP.zip [--force]
      Tạo biểu mẫu cho từng đơn vị trong danh sách, nén chung một tệp .zip.
      Danh sách là CSV UTF-8, dòng đầu ghi tên cột: unit, group, superior, place (hoặc Tên đơn vị, Nhóm,
      Cấp trên, Địa danh); chỉ cột tên đơn vị là bắt buộc.

  cchc check TỆP... [--json] [--threshold 80] [--rounding half-up|truncate] [--decimals 2]
      Kiểm tra các tệp .xlsx; cho biết lỗi, tổng điểm, chỉ số và nội dung đạt dưới ngưỡng.
      Mã kết thúc: 0 không có lỗi, 1 có lỗi, 2 có tệp không đọc được.

  cchc consolidate THƯ-MỤC|TỆP... -o TỆP.xlsx [--json] [--units DANH-SÁCH.csv] [--previous TỆP] [--set MÃ]
                   [--threshold 80] [--rounding half-up|truncate] [--decimals 2] [--force]
      Tổng hợp tệp của các đơn vị (cả trong thư mục con) vào một sổ tính: tình hình nộp, xếp hạng, điểm theo
      lĩnh vực, bảng điểm từng tiêu chí, nội dung yếu, lỗi. Không nêu --set thì lấy bộ tiêu chí của nhiều tệp nhất.
      Mã kết thúc: 0 đủ cả, 1 có tệp hoặc đơn vị lỗi hay thiếu, 2 không tổng hợp được gì.

Tùy chọn
  --set MÃ            mã bộ tiêu chí, xem form --list; hoặc một tệp .cchc.json
  --unit TÊN          tên đơn vị, ví dụ "xã Bình Minh"
  --units TỆP         danh sách đơn vị: mỗi đơn vị một biểu mẫu; hoặc các đơn vị phải nộp
  --previous TỆP      bảng kết quả năm trước, để so sánh điểm và thứ hạng
  --year NĂM          năm đánh giá
  --group NHÓM        nhóm đơn vị, ví dụ "xã", "phường"
  --superior TÊN      cơ quan cấp trên, in ở đầu biểu mẫu
  --place TÊN         địa danh, in trước ngày tháng
  -o, --output TỆP    tệp sẽ ghi
  --force             ghi đè tệp đã có
  --threshold SỐ      ngưỡng yếu theo phần trăm, thay cho ngưỡng của bộ tiêu chí
  --rounding CÁCH     half-up (làm tròn) hoặc truncate (cắt bỏ), thay cho cách của bộ tiêu chí
  --decimals SỐ       số chữ số thập phân của chỉ số, từ 0 đến 6
  --json              in kết quả dạng JSON cho chương trình khác đọc
  -h, --help          in hướng dẫn này
  --version           in số phiên bản`,

  seeHelp: 'Xem hướng dẫn: cchc --help',

  wrong: {
    noCommand: 'Chưa nêu việc cần làm: form, check hoặc consolidate.',
    unknownCommand: (command: string): string => `Không có lệnh “${command}”. Các lệnh: form, check, consolidate.`,
    unknownOption: (option: string): string => `Không có tùy chọn “${option}”.`,
    optionValue: (option: string): string => `Tùy chọn ${option} dùng chưa đúng: xem lại giá trị đi kèm.`,
    unexpected: (argument: string): string => `Thừa “${argument}”.`,
    missing: (option: string): string => `Thiếu ${option}.`,
    year: (typed: string): string => `Năm “${typed}” không hợp lệ: cần bốn chữ số.`,
    notXlsx: (path: string): string => `“${path}” phải là tệp .xlsx.`,
    notZip: (path: string): string => `“${path}” phải là tệp .zip.`,
    noList: (path: string): string => `Không mở được danh sách “${path}”: không có tệp này, hoặc không có quyền đọc.`,
    emptyList: (path: string): string => `Danh sách “${path}” không có đơn vị nào dùng được.`,
    threshold: (typed: string): string => `Ngưỡng “${typed}” không hợp lệ: cần một số từ 0 đến 100.`,
    rounding: (typed: string): string => `Cách làm tròn “${typed}” không hợp lệ: half-up hoặc truncate.`,
    decimals: (typed: string): string => `Số chữ số thập phân “${typed}” không hợp lệ: từ 0 đến 6.`,
    unknownSet: (id: string, known: string): string =>
      `Không có bộ tiêu chí “${id}”. Các bộ kèm theo: ${known}; hoặc nêu một tệp .cchc.json.`,
    noFiles: 'Chưa nêu tệp nào để kiểm tra.',
    taken: (path: string): string => `“${path}” đã có nên không ghi. Chọn tên khác, hoặc thêm --force để ghi đè.`,
    refused: (path: string): string => `Không ghi được “${path}”: thư mục không có, hoặc không có quyền ghi.`,
  },

  illustration: 'Mẫu minh họa – không phải bộ chỉ số chính thức',

  form: {
    written: (path: string): string => `Đã tạo ${path}`,
    zipWritten: (path: string, forms: number): string => `Đã tạo ${path}, gồm ${forms} biểu mẫu`,
    progress: (forms: number, of: number): string => `Đã tạo ${forms}/${of} biểu mẫu`,
    counts: (areas: number, criteria: number, components: number): string =>
      `${areas} lĩnh vực, ${criteria} tiêu chí, ${components} tiêu chí thành phần`,
    maximum: (maximum: string, self: string): string => `tối đa ${maximum} điểm, trong đó đơn vị tự chấm ${self} điểm`,
  },

  check: {
    unreadable: 'Không đọc được',
    noTable: 'Không có bảng chấm điểm nào trong tệp này.',
    origin: { form: 'biểu mẫu CCHC', recognised: 'bảng có sẵn' },
    unitsTable: (units: number): string => `bảng kết quả các đơn vị, ${units} đơn vị`,
    clear: 'Không có lỗi, đủ điều kiện nộp.',
    counted: (errors: number, warnings: number, infos: number): string =>
      [errors > 0 ? `${errors} lỗi` : '', warnings > 0 ? `${warnings} cảnh báo` : '', infos > 0 ? `${infos} lưu ý` : '']
        .filter(Boolean)
        .join(', '),
    severities: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
    basis: { self: 'tự chấm', appraised: 'thẩm định' },
    stamp: {
      none: 'Chưa kiểm tra trong Excel trước khi nộp.',
      valid: 'Đã kiểm tra trong Excel, đủ điều kiện nộp.',
      void: 'Đã sửa sau lần kiểm tra trong Excel.',
    },
    provisional: (done: number, of: number): string => `Tạm tính: đã thẩm định ${done}/${of} dòng.`,
    columns: {
      self: 'Tự chấm',
      appraised: 'Thẩm định',
      survey: 'Điều tra xã hội học',
      bonus: 'Thưởng',
      penalty: 'Trừ',
    },
    maximum: 'Điểm tối đa',
    index: (percent: string, basis: string): string => `Chỉ số ${percent} (theo điểm ${basis})`,
    noIndex: 'Chưa có điểm để tính chỉ số.',
    weak: (threshold: string): string => `Dưới ${threshold}%`,
    levels: { area: 'lĩnh vực', criterion: 'tiêu chí', component: 'tiêu chí thành phần' },
    lost: (points: string): string => `mất ${points} điểm`,
    summary: (files: number, withErrors: number, unreadable: number): string =>
      [
        `Đã kiểm tra ${files} tệp`,
        withErrors > 0 ? `${withErrors} tệp có lỗi` : '',
        unreadable > 0 ? `${unreadable} tệp không đọc được` : '',
      ]
        .filter(Boolean)
        .join(', ') + '.',
  },

  consolidate: {
    noFiles: 'Chưa nêu thư mục hay tệp nào để tổng hợp, hoặc trong đó không có tệp bảng tính.',
    notFound: (path: string): string => `Không có “${path}”, hoặc không có quyền đọc.`,
    noPreviousTable: (path: string): string => `Trong “${path}” không có bảng kết quả các đơn vị.`,
    nothing: 'Không tổng hợp được tệp nào.',
    written: (path: string): string => `Đã ghi ${path}`,
    progress: (read: number, of: number): string => `Đã đọc ${read}/${of} tệp`,
    set: (id: string, maximum: string): string => `Bộ tiêu chí ${id}, tối đa ${maximum} điểm`,
    counted: (files: number, units: number, missing: number): string =>
      `Đã đọc ${files} tệp, có số liệu của ${units} đơn vị${missing > 0 ? `, ${missing} đơn vị chưa nộp` : ''}.`,
    files: 'Các tệp cần xem lại',
    ranking: 'Xếp hạng',
    mixed: (appraised: number, others: number): string =>
      `Hạng còn tạm tính: ${appraised} đơn vị tính theo điểm thẩm định, ${others} đơn vị chưa thẩm định nên tính theo điểm tự chấm.`,
    rank: (rank: string): string => `hạng ${rank}`,
    unranked: 'chưa có điểm',
    points: (points: string): string => `${points} điểm`,
    missing: 'Chưa nộp',
    weak: 'Nội dung yếu (bình quân các đơn vị dưới ngưỡng)',
    unitsBelow: (units: number): string => `${units} đơn vị dưới ngưỡng`,
    previous: (rank: string, total: string): string => `năm trước ${total} điểm, hạng ${rank}`,
  },
} as const;
