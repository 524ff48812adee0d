// node test/samples/makeSamples.mjs: writes the n*.xlsx samples and what is expected of them.
// Names of places are invented; the layouts and mistakes are those of tables that officers send.
import { c, judged, maximumOf, put, rowsOf, sampleBook, sumOf } from './sampleBook.mjs';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** Writes a tree from a row on; `cells(node, depth)` gives the cells of a row, `after(node)` rows below it. Gives the last row. */
function putTree(sheet, first, areas, cells, after = () => []) {
  let row = first - 1;
  for (const { node, depth } of rowsOf(areas)) {
    row += 1;
    node.row = row;
    put(sheet, row, cells(node, depth));
    for (const line of after(node, depth, row)) put(sheet, (row += 1), line);
  }
  return row;
}

const capitals = (text) => text.toLocaleUpperCase('vi');
const shown = (node, column) => (node.parts.length === 0 ? node[column] : node[`shown_${column}`] ?? sumOf(node, column)) ?? null; // prettier-ignore

/** Three rows of headings, "TC | TĐ | Trừ điểm | Tổng", last year's hidden columns between, merged data cells. */
async function threeHeaderRows() {
  const book = sampleBook('n1-ba-hang-tieu-de', 'Three merged header rows with TC | TĐ | Trừ điểm | Tổng, hidden columns of last year, code cells merged over option rows, notes below.'); // prettier-ignore
  const sheet = book.sheet('CCHC 2025');
  put(sheet, 1, { 'A:C': 'UBND HUYỆN NAM KHÊ', 'G:K': NATION });
  put(sheet, 2, { 'A:C': 'PHÒNG NỘI VỤ', 'G:K': MOTTO });
  put(sheet, 4, { 'A:K': 'BẢNG TỔNG HỢP KẾT QUẢ CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2025' });
  put(sheet, 5, { 'A:K': 'Bộ chỉ số gồm 2 lĩnh vực, 5 tiêu chí, 9 tiêu chí thành phần' });
  for (const [range, text] of Object.entries({
    'A7:A9': 'TT',
    'B7:B9': 'Lĩnh vực, TC, TCTP',
    'C7:C9': 'Điểm tối đa',
    'D7:E7': 'Kết quả năm 2024',
    'D8:E8': 'Điểm chấm',
    D9: 'TC',
    E9: 'TĐ',
    'F7:I7': 'Kết quả năm 2025',
    'F8:I8': 'Điểm chấm',
    F9: 'TC',
    G9: 'TĐ',
    H9: 'Trừ điểm',
    I9: 'Tổng',
    'J7:J9': 'Tài liệu kiểm chứng',
    'K7:K9': 'Ghi chú',
  })) {
    if (range.includes(':')) sheet.mergeCells(range);
    sheet.getCell(range.split(':')[0]).value = text;
  }
  sheet.getColumn('D').hidden = true;
  sheet.getColumn('E').hidden = true;
  put(sheet, 10, { A: '(1)', B: '(2)', C: '(3)', F: '(4)', G: '(5)', H: '(6)', I: '(7)', J: '(8)', K: '(9)' });
  const areas = [
    c('1', 'Công tác chỉ đạo, điều hành', {}, [
      c('1.1', 'Kế hoạch cải cách hành chính', {}, [
        c('1.1.1', 'Ban hành kế hoạch năm', { max: 1, self: 1, appraised: 0.5, options: ['Ban hành kịp thời: 1', 'Ban hành không kịp thời: 0,5', 'Không ban hành: 0'] }),
        c('1.1.2', 'Mức độ hoàn thành kế hoạch', { max: 3, self: 3.25, appraised: 3 }),
      ]),
      c('1.2', 'Kiểm tra công tác cải cách', {}, [
        c('1.2.1', 'Tỷ lệ đơn vị được kiểm tra', { max: 2, self: '0,5', appraised: 0.5, read: { self: 0.5 } }),
        c('1.2.2', 'Xử lý vấn đề qua kiểm tra', { max: 2, self: 2, appraised: 2 }),
      ]),
      c('1.3', 'Tuyên truyền cải cách hành chính', { max: 2, self: 2, appraised: 1.5 }),
    ]),
    c('2', 'Cải cách thủ tục hành chính', {}, [
      c('2.1', 'Giải quyết hồ sơ', { shown_appraised: 9 }, [
        c('2.1.1', 'Tỷ lệ hồ sơ đúng hạn', { max: 6, self: 6, appraised: 5.5 }),
        c('2.1.2', 'Công khai kết quả giải quyết', { max: 2, self: 2, appraised: 2 }),
        c('2.1.3', 'Xin lỗi đối với hồ sơ quá hạn', { max: 1, self: 1, appraised: 1 }),
      ]),
      c('2.2', 'Tiếp nhận phản ánh, kiến nghị', {}, [
        c('2.2.1', 'Tỷ lệ phản ánh được xử lý', { max: 2, self: null, appraised: 1 }),
        c('2.2.2', 'Công khai trả lời phản ánh', { max: 1, self: 1, appraised: 1 }),
      ]),
    ]),
  ].map(unwrap); // prettier-ignore
  const last = putTree(
    sheet,
    11,
    areas,
    (node, depth) => ({
      A: node.code, B: depth === 0 ? capitals(node.name) : node.name, C: maximumOf(node),
      D: maximumOf(node), E: maximumOf(node), F: shown(node, 'self'), G: shown(node, 'appraised'), I: node.parts.length === 0 ? node.appraised : sumOf(node, 'appraised'),
      J: node.parts.length === 0 ? 'Báo cáo số 12/BC-UBND' : null,
    }),
    (node, _, row) => {
      if (!node.options) return [];
      sheet.mergeCells(`A${row}:A${row + node.options.length}`);
      sheet.mergeCells(`C${row}:C${row + node.options.length}`);
      return node.options.map((option) => ({ B: `+ ${option}` }));
    },
  ); // prettier-ignore
  const whole = c('', '', {}, ...areas);
  put(sheet, last + 1, { 'A:B': 'TỔNG CỘNG', C: maximumOf(whole), F: sumOf(whole, 'self'), G: sumOf(whole, 'appraised'), I: sumOf(whole, 'appraised') }); // prettier-ignore
  put(sheet, last + 3, { B: 'Ghi chú: TC là điểm tự chấm; TĐ là điểm thẩm định.' });
  put(sheet, last + 4, { B: '1. Cột (4) do đơn vị chấm.' });
  put(sheet, last + 6, { B: 'NGƯỜI LẬP', 'G:K': 'TRƯỞNG PHÒNG' });
  const at = (code) => rowsOf(areas).find(({ node }) => node.code === code).node.row;
  book.expect({
    sheet: 'CCHC 2025', shape: 'criteria', headerRows: [7, 10], dataRows: [11, last],
    columns: { code: 'A', name: 'B', maximum: 'C', self: 'F', appraised: 'G', total: 'I', evidence: 'J', note: 'K' },
    ...judged(areas, { appraised: true }), absentRoles: ['survey', 'appraisedFirst', 'index'],
    findings: [
      { rule: 'points-above-maximum', cell: `F${at('1.1.2')}`, code: '1.1.2' },
      { rule: 'points-stored-as-text', cell: `F${at('1.2.1')}`, code: '1.2.1', fix: '0.5' },
      { rule: 'subtotal-mismatch', cell: `G${at('2.1')}`, code: '2.1' },
      { rule: 'points-missing', cell: `F${at('2.2.1')}`, code: '2.2.1' },
    ],
    forbidden_rules: ['code-out-of-order', 'count-mismatch', 'maximum-missing', 'structure-changed', 'formula-overwritten', 'code-damaged'],
  }); // prettier-ignore
  await book.write();
}

/** `c(code, name, about, [parts])` and `c(code, name, about, ...parts)` are the same tree. */
function unwrap(node) {
  return { ...node, parts: node.parts.flat().map(unwrap) };
}

/** Vietnamese and English headings, decomposed letters, columns out of order with blank ones between, two rounds of appraisal. */
async function bilingual() {
  const book = sampleBook('n2-song-ngu-unicode-to-hop', 'Bilingual headings in two rows, decomposed Unicode throughout, columns out of order with blank ones between, two rounds of appraisal.'); // prettier-ignore
  const sheet = book.sheet('Scoring');
  const nfd = (cells) => Object.fromEntries(Object.entries(cells).map(([at, value]) => [at, typeof value === 'string' ? value.normalize('NFD') : value])); // prettier-ignore
  put(sheet, 2, nfd({ B: 'BẢNG ĐÁNH GIÁ, CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2026 / PAR INDEX SCORECARD 2026' }));
  put(sheet, 4, nfd({ B: 'Ghi chú', D: 'Điểm tự chấm', F: 'Điểm tối đa', G: 'Nội dung tiêu chí', I: 'Mã số', J: 'Điểm thẩm định lần 1', K: 'Điểm thẩm định lần 2', L: 'Cơ quan chủ trì' })); // prettier-ignore
  put(sheet, 5, { B: 'Notes', D: 'Self-score', F: 'Maximum', G: 'Criteria', I: 'Code', J: 'Appraisal 1', K: 'Appraisal 2', L: 'Responsible' }); // prettier-ignore
  const leaf = (code, name, max, self, first, second) => c(code, name, { max, self, appraisedFirst: first, appraised: second }); // prettier-ignore
  const areas = [
    c('I', 'Chỉ đạo, điều hành', {}, [
      c('1', 'Kế hoạch năm', {}, [leaf('1.1', 'Ban hành kế hoạch', 2, 2, 2, 2), leaf('1.2', 'Thực hiện kế hoạch', 3, 3, 1, 2)]),
      c('2', 'Chế độ báo cáo', {}, [leaf('2.1', 'Đủ báo cáo', 1, 1, 1, 1), leaf('2.2', 'Đúng hạn', 1, 1, 0.5, 0.5)]),
    ]),
    c('II', 'Cải cách thể chế', {}, [
      c('1', 'Rà soát văn bản', {}, [leaf('1.1', 'Rà soát thường xuyên', 2, 2, 2, 2.5), leaf('1.2', 'Xử lý sau rà soát', 2, -1, 0, 0)]),
      leaf('2', 'Theo dõi thi hành pháp luật', 4, 4, 4, 4),
    ]),
    c('III', 'Thưởng cho đơn vị đạt giải', { method: 'none' }, [leaf('1', 'Giải cấp tỉnh', 3, 3, 3, 3), leaf('2', 'Giải cấp quốc gia', 2, 2, 2, 2)]),
  ].map(unwrap); // prettier-ignore
  const last = putTree(sheet, 6, areas, (node, depth) =>
    nfd({ B: null, D: shown(node, 'self'), F: maximumOf(node), G: depth === 0 ? capitals(node.name) : node.name, I: node.code, J: shown(node, 'appraisedFirst'), K: shown(node, 'appraised'), L: node.parts.length === 0 ? 'Văn phòng' : null }),
  ); // prettier-ignore
  const whole = c('', '', {}, ...areas);
  put(sheet, last + 1, nfd({ D: sumOf(whole, 'self'), F: maximumOf(whole), G: 'Tổng cộng', J: sumOf(whole, 'appraisedFirst'), K: sumOf(whole, 'appraised') })); // prettier-ignore
  const of = (name) => rowsOf(areas).find(({ node }) => node.name === name).node.row;
  book.expect({
    sheet: 'Scoring', shape: 'criteria', headerRows: [4, 5], dataRows: [6, last],
    columns: { note: 'B', self: 'D', maximum: 'F', name: 'G', code: 'I', appraisedFirst: 'J', appraised: 'K', responsible: 'L' },
    ...judged(areas, { appraised: true }), absentRoles: ['survey', 'total', 'evidence', 'index'],
    findings: [
      { rule: 'points-above-maximum', cell: `K${of('Rà soát thường xuyên')}`, code: '1.1' },
      { rule: 'points-negative', cell: `D${of('Xử lý sau rà soát')}`, code: '1.2' },
    ],
    forbidden_rules: ['code-out-of-order', 'duplicate-code', 'maximum-missing', 'structure-changed', 'evidence-missing', 'code-damaged'],
  }); // prettier-ignore
  await book.write();
}

/** No codes at all: areas in capitals, levels told by sums; the grand total stands on top, the survey area stays blank. */
async function withoutCodes() {
  const book = sampleBook('n3-khong-ma-so', 'No codes at all: areas in capitals, levels told by sums; the total stands on top; a survey area that stays blank.'); // prettier-ignore
  const sheet = book.sheet('Phụ lục I');
  put(sheet, 1, { 'A:E': 'PHỤ LỤC I' });
  put(sheet, 2, { 'A:E': 'CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2025' });
  put(sheet, 3, { 'A:E': '(Kèm theo Báo cáo số 96/BC-UBND ngày 09 tháng 12 năm 2025 của UBND xã Bàu Sen)' });
  put(sheet, 5, { A: 'Lĩnh vực, tiêu chí', B: 'Thang điểm', C: 'Đơn vị tự đánh giá', D: 'Giải trình', E: 'Ghi chú' });
  const areas = [
    c('', 'Công tác chỉ đạo, điều hành', {}, [
      c('', 'Kế hoạch cải cách hành chính năm', {}, [c('', 'Ban hành kế hoạch đúng hạn', { max: 1, self: 1 }), c('', 'Hoàn thành nhiệm vụ trong kế hoạch', { max: 2.5, self: 1.5 })]),
      c('', 'Chế độ thông tin, báo cáo', {}, [c('', 'Gửi đủ báo cáo định kỳ', { max: 1.5, self: 1.5 }), c('', 'Báo cáo đúng thời hạn', { max: 0.75, self: 'x', read: { self: null } })]),
    ]),
    c('', 'Cải cách thủ tục hành chính', {}, [
      c('', 'Kết quả giải quyết hồ sơ', {}, [c('', 'Tỷ lệ hồ sơ giải quyết đúng hạn', { max: 5, self: 4.75 }), c('', 'Tỷ lệ hồ sơ trực tuyến', { max: 4, self: { error: '#N/A' }, read: { self: null } }), c('', 'Số hóa kết quả giải quyết', { max: 3.25, self: 2 })]),
      c('', 'Không có hồ sơ bị trả lại quá một lần', { max: 2, self: null, why: 'Không phát sinh', notApplicable: true }),
    ]),
    c('', 'Điểm điều tra xã hội học', { max: 10, self: null, method: 'survey', note: 'Đơn vị không tự chấm' }),
  ].map(unwrap); // prettier-ignore
  put(sheet, 6, { A: 'TỔNG ĐIỂM', B: 30 });
  const last = putTree(sheet, 7, areas, (node, depth) => ({
    A: depth === 0 ? capitals(node.name) : node.name,
    B: maximumOf(node),
    C: node.parts.length === 0 ? node.self : null,
    D: node.why ?? (node.parts.length === 0 && node.method !== 'survey' ? 'Có báo cáo kèm theo' : null),
    E: node.note ?? null,
  }));
  put(sheet, last + 2, { A: 'Nơi nhận:', C: 'CHỦ TỊCH' });
  put(sheet, last + 3, { A: '- Như trên;' });
  put(sheet, last + 4, { A: '- Lưu: VT.' });
  const of = (name) => rowsOf(areas).find(({ node }) => node.name === name).node.row;
  book.expect({
    sheet: 'Phụ lục I', shape: 'criteria', headerRows: [5, 5], dataRows: [7, last],
    columns: { name: 'A', maximum: 'B', self: 'C', explanation: 'D', note: 'E' },
    ...judged(areas), absentRoles: ['code', 'appraised', 'survey', 'evidence'],
    findings: [
      { rule: 'points-not-a-number', cell: `C${of('Báo cáo đúng thời hạn')}` },
      { rule: 'error-value', cell: `C${of('Tỷ lệ hồ sơ trực tuyến')}` },
    ],
    forbidden_rules: ['code-out-of-order', 'maximum-missing', 'structure-changed', 'evidence-missing', 'not-applicable-with-points', 'total-mismatch'],
  }); // prettier-ignore
  await book.write();
}

/** Five levels I, 1, 1.1, 1.1.1, a); criteria without components; maximums typed as text; one wrong maximum. */
async function fiveLevels() {
  const book = sampleBook('n4-nam-cap', 'Five levels I / 1 / 1.1 / 1.1.1 / a), criteria without components, maximums typed as text, one wrong maximum in the middle, hidden rows.'); // prettier-ignore
  const sheet = book.sheet('Biểu 02');
  put(sheet, 1, { 'A:F': 'BIỂU 02. BẢNG ĐIỂM TỰ ĐÁNH GIÁ CHỈ SỐ CCHC' });
  put(sheet, 3, { A: 'Số TT', B: 'Nội dung đánh giá', C: 'Điểm chuẩn', D: 'Hướng dẫn chấm điểm', E: 'Tự chấm', F: 'Minh chứng' }); // prettier-ignore
  const half = 'Đạt: điểm tối đa; đạt một phần: 50% số điểm; không đạt: 0 điểm';
  const areas = [
    c('I', 'Xây dựng chính quyền số', {}, [
      c('1', 'Hạ tầng và dữ liệu', {}, [
        c('1.1', 'Hạ tầng số', {}, [
          c('1.1.1', 'Mạng nội bộ', {}, [c('a)', 'Có mạng nội bộ', { max: 1, self: 1 }), c('b)', 'Có phương án bảo đảm an toàn', { max: 1, self: 0.5, rule: half }), c('c)', 'Kiểm tra định kỳ', { max: 0.5, self: 0.5 }), c('d)', 'Khắc phục sau kiểm tra', { max: 0.5, self: 0.3, rule: half })]),
          c('1.1.2', 'Máy tính cho công chức', { max: 2, self: 2 }),
        ]),
        c('1.2', 'Dữ liệu số', { max: '3 điểm', read: { max: 3 }, self: 3 }),
      ]),
      c('2', 'Dịch vụ công trực tuyến', {}, [c('2.1', 'Toàn trình', { max: 6, self: 5.5 }), c('2.2', 'Một phần', { max: 4, self: 4 })]),
    ]),
    c('II', 'Cải cách chế độ công vụ', { max: 8 }, [
      c('1', 'Vị trí việc làm', { max: 3, self: 3 }),
      c('2', 'Kỷ luật, kỷ cương', { max: 3.5 }, [c('2.1', 'Chấp hành giờ làm việc', { max: 1, self: 1 }), c('2.2', 'Không có vi phạm', { max: 2, self: 2 })]),
      c('3', 'Đào tạo, bồi dưỡng', { max: '2', read: { max: 2 }, self: 2 }),
    ]),
  ].map(unwrap); // prettier-ignore
  const shownMax = (node) => node.max ?? round2(node.parts.reduce((sum, part) => sum + readMax(part), 0));
  const readMax = (node) => node.read?.max ?? shownMax(node);
  const last = putTree(sheet, 4, areas, (node, depth) => ({
    A: node.code,
    B: depth === 0 ? capitals(node.name) : node.name,
    C: shownMax(node),
    D: node.rule ?? null,
    E: node.parts.length === 0 ? node.self : null,
    F: node.parts.length === 0 ? 'QĐ 15/QĐ-UBND' : null,
  }));
  const of = (name) => rowsOf(areas).find(({ node }) => node.name === name).node.row;
  sheet.getRow(of('Một phần')).hidden = true;
  book.expect({
    sheet: 'Biểu 02', shape: 'criteria', headerRows: [3, 3], dataRows: [4, last],
    columns: { code: 'A', name: 'B', maximum: 'C', rule: 'D', self: 'E', evidence: 'F' },
    ...judged(areas), absentRoles: ['appraised', 'total', 'reported'],
    findings: [
      { rule: 'maximum-mismatch', cell: `C${of('Kỷ luật, kỷ cương')}`, code: '2' },
      { rule: 'points-stored-as-text', cell: `C${of('Dữ liệu số')}`, code: '1.2', fix: '3' },
      { rule: 'points-stored-as-text', cell: `C${of('Đào tạo, bồi dưỡng')}`, code: '3', fix: '2' },
    ],
    others: [{ rule: 'points-off-step', cell: `E${of('Khắc phục sau kiểm tra')}` }],
    forbidden_rules: ['code-out-of-order', 'duplicate-code', 'maximum-missing', 'count-mismatch', 'evidence-missing'],
  }); // prettier-ignore
  await book.write();
}

const round2 = (value) => Math.round(value * 100) / 100;

/** Two tables one above the other, and sheets that are no criteria tables: staff, budget, tasks, a letter, an empty one. */
async function twoTables() {
  const book = sampleBook('n5-hai-bang-va-bang-khac', 'Two tables on one sheet; beside them a staff list, a budget, a list of tasks, a letter and an empty sheet that must be left alone.'); // prettier-ignore
  const sheet = book.sheet('Biểu mẫu');
  const leaf = (code, name, max, self) => c(code, name, { max, self });
  const first = [
    c('1', 'Chỉ đạo điều hành', {}, [leaf('1.1', 'Kế hoạch', 2, 2), leaf('1.2', 'Báo cáo', 2, 1), leaf('1.3', 'Kiểm tra', 1, 1)]),
    c('2', 'Thủ tục hành chính', {}, [leaf('2.1', 'Công khai', 2, 2), leaf('2.2', 'Đúng hạn', 3, 3)]),
  ].map(unwrap); // prettier-ignore
  const second = [
    c('A', 'Hiệu quả phục vụ', {}, [leaf('1', 'Thời gian chờ', 4, 4), leaf('2', 'Thái độ phục vụ', 6, 6)]),
    c('B', 'Mức độ số hóa', {}, [leaf('1', 'Hồ sơ điện tử', 5, 5.5), leaf('2', 'Thanh toán trực tuyến', 5, 3)]),
  ].map(unwrap); // prettier-ignore
  const write = (row, headings, areas) => {
    put(sheet, row, headings);
    const last = putTree(sheet, row + 1, areas, (node, depth) => ({
      A: node.code, B: depth === 0 ? capitals(node.name) : node.name, C: maximumOf(node), D: shown(node, 'self'),
    })); // prettier-ignore
    const whole = c('', '', {}, ...areas);
    put(sheet, last + 1, { B: 'Cộng', C: maximumOf(whole), D: sumOf(whole, 'self') });
    return last;
  };
  put(sheet, 1, { A: 'Biểu 1. Tự chấm điểm chỉ số CCHC năm 2025' });
  const lastOfFirst = write(3, { A: 'STT', B: 'Tiêu chí', C: 'Điểm tối đa', D: 'Điểm tự chấm' }, first);
  put(sheet, lastOfFirst + 4, { A: 'Biểu 2. Tự chấm điểm chất lượng phục vụ năm 2025' });
  const lastOfSecond = write(lastOfFirst + 6, { A: 'TT', B: 'Nội dung', C: 'Thang điểm', D: 'Đơn vị tự đánh giá' }, second); // prettier-ignore
  const staff = book.sheet('Danh sách');
  put(staff, 1, { A: 'DANH SÁCH CÁN BỘ, CÔNG CHỨC NĂM 2025' });
  put(staff, 3, { A: 'STT', B: 'Họ và tên', C: 'Chức vụ', D: 'Hệ số lương', E: 'Điểm đánh giá', F: 'Ghi chú' });
  ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường', 'Phạm Thị Dung'].forEach((name, n) => put(staff, 4 + n, { A: n + 1, B: name, C: 'Công chức', D: 2.34 + n / 3, E: 85 + n })); // prettier-ignore
  const budget = book.sheet('Dự toán');
  put(budget, 2, { A: 'STT', B: 'Nội dung', C: 'Dự toán được giao', D: 'Đã thực hiện', E: 'Tỷ lệ (%)' });
  [['I', 'CHI THƯỜNG XUYÊN', 500, 450], ['1', 'Chi lương', 300, 300], ['2', 'Chi nghiệp vụ', 200, 150], ['II', 'CHI ĐẦU TƯ', 800, 640], ['1', 'Trụ sở', 800, 640]].forEach(([code, name, plan, done], n) => put(budget, 3 + n, { A: code, B: name, C: plan, D: done, E: done / plan })); // prettier-ignore
  const tasks = book.sheet('Nhiệm vụ');
  put(tasks, 1, { A: 'STT', B: 'Nội dung nhiệm vụ', C: 'Đơn vị chủ trì', D: 'Thời hạn', E: 'Kết quả', F: 'Ghi chú' });
  ['Rà soát thủ tục', 'Tập huấn công chức', 'Số hóa hồ sơ', 'Báo cáo quý'].forEach((name, n) => put(tasks, 2 + n, { A: n + 1, B: name, C: 'Văn phòng', D: `Quý ${n + 1}`, E: 'Hoàn thành' })); // prettier-ignore
  const letter = book.sheet('Công văn');
  ['UBND XÃ BÀU SEN', 'Số: 15/UBND-VP', 'V/v tự chấm điểm chỉ số CCHC năm 2025', 'Kính gửi: Sở Nội vụ', 'Thực hiện Quyết định số 87/QĐ-UBND, UBND xã báo cáo điểm tối đa, điểm tự chấm của từng tiêu chí như sau:', '1. Điểm tối đa: 20', '2. Điểm tự chấm: 17'].forEach((text, n) => put(letter, 1 + n, { A: text })); // prettier-ignore
  book.sheet('Sheet6');
  const of = (areas, name) => rowsOf(areas).find(({ node }) => node.name === name).node.row;
  const columns = { code: 'A', name: 'B', maximum: 'C', self: 'D' };
  const forbidden_rules = ['code-out-of-order', 'maximum-missing', 'count-mismatch', 'total-mismatch', 'evidence-missing']; // prettier-ignore
  book.expect({ sheet: 'Biểu mẫu', shape: 'criteria', headerRows: [3, 3], dataRows: [4, lastOfFirst], columns, ...judged(first), findings: [], forbidden_rules }); // prettier-ignore
  book.expect({ sheet: 'Biểu mẫu', shape: 'criteria', headerRows: [lastOfFirst + 6, lastOfFirst + 6], dataRows: [lastOfFirst + 7, lastOfSecond], columns, ...judged(second), findings: [{ rule: 'points-above-maximum', cell: `D${of(second, 'Hồ sơ điện tử')}`, code: '1' }], forbidden_rules }); // prettier-ignore
  book.leaveAlone('Danh sách', 'Dự toán', 'Nhiệm vụ', 'Công văn', 'Sheet6');
  await book.write();
}

/** Codes that a spreadsheet turned into numbers and dates, one typed twice, options with their points, bonus and penalty. */
async function damagedCodes() {
  const book = sampleBook('n6-ma-bi-hong', 'Codes that became numbers (1.10 -> 1.1) and dates (2-1 -> 2 January), a doubled code, option rows with their points in the maximum column, 10.05 for 10.5, bonus and penalty.'); // prettier-ignore
  const sheet = book.sheet('Tự chấm');
  put(sheet, 1, { 'A:E': 'PHIẾU TỰ CHẤM ĐIỂM CCHC NĂM 2025 - PHƯỜNG AN KHÊ' });
  put(sheet, 2, { A: 'Mã', B: 'Tiêu chí', C: 'Điểm tối đa', D: 'Điểm tự chấm', E: 'Tài liệu kiểm chứng' });
  const date = (day, month) => new Date(Date.UTC(2026, month - 1, day));
  const leaf = (code, cell, max, self, about = {}) => c(code, `Nội dung đánh giá số ${code}`, { cell, max, self, ...about }); // prettier-ignore
  const areas = [
    c('1', 'Chỉ đạo, điều hành', { cell: 1, max: 12 }, [
      ...[1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9].map((cell) => leaf(String(cell), cell, 1, 1)),
      leaf('1.10', 1.1, 1, 0.5, { options: [['Đạt yêu cầu', 1], ['Đạt một phần', 0.5], ['Không đạt', 0]] }),
      leaf('1.11', 1.11, 1, 1),
      leaf('1.12', 1.12, 1, 1),
    ]),
    c('2', 'Cải cách thể chế', { cell: 2, max: 10.05 }, [
      leaf('2.1', date(2, 1), 3.5, 3), leaf('2.2', date(2, 2), 4, 4), leaf('2.3', '2.3', 3, 3),
    ]),
    c('3', 'Cải cách thủ tục hành chính', { cell: 3, max: 7 }, [
      leaf('3.1', '3.1', 2, 2), leaf('3.2', '3.2', 2, 2), leaf('3.2', '3.2', 2, 1), leaf('3.4', '3.4', 1, 1),
    ]),
  ].map(unwrap); // prettier-ignore
  areas[2].parts[2].name = 'Nội dung đánh giá khác';
  const last = putTree(
    sheet,
    3,
    areas,
    (node, depth) => ({
      A: node.cell, B: depth === 0 ? capitals(node.name) : node.name, C: node.max,
      D: node.parts.length === 0 ? node.self : sumOf(node, 'self'), E: node.parts.length === 0 ? 'Có' : null,
    }),
    (node) => (node.options ?? []).map(([name, points]) => ({ B: `- ${name}`, C: points })),
  ); // prettier-ignore
  sheet.getCell(`A${areas[1].parts[0].row}`).numFmt = 'd-m';
  sheet.getCell(`A${areas[1].parts[1].row}`).numFmt = 'd-m';
  put(sheet, last + 1, { B: 'ĐIỂM THƯỞNG', C: 3, D: 1, E: 'Quyết định khen thưởng' });
  put(sheet, last + 2, { B: 'ĐIỂM TRỪ', C: 2, D: 0.5 });
  put(sheet, last + 3, { B: 'TỔNG CỘNG', C: 29.5, D: sumOf(c('', '', {}, ...areas), 'self') + 0.5 });
  put(sheet, last + 5, { B: 'XÁC NHẬN CỦA LÃNH ĐẠO' });
  const node = (code, n = 0) => rowsOf(areas).filter((each) => each.node.code === code)[n].node;
  const expected = judged(areas);
  book.expect({
    sheet: 'Tự chấm', shape: 'criteria', headerRows: [2, 2], dataRows: [3, last + 2],
    columns: { code: 'A', name: 'B', maximum: 'C', self: 'D', evidence: 'E' },
    ...expected, totals: { ...expected.totals, bonus: '1', penalty: '0.5' }, absentRoles: ['appraised', 'note'],
    findings: [
      { rule: 'code-damaged', cell: `A${node('1.10').row}`, code: '1.10', fix: '1.10' },
      { rule: 'code-damaged', cell: `A${node('2.1').row}`, code: '2.1', fix: '2.1' },
      { rule: 'code-damaged', cell: `A${node('2.2').row}`, code: '2.2', fix: '2.2' },
      { rule: 'maximum-mismatch', cell: `C${node('2').row}`, code: '2', fix: '10.5' },
      { rule: 'duplicate-code', cell: `A${node('3.2', 1).row}`, code: '3.2' },
    ],
    forbidden_rules: ['maximum-missing', 'points-off-step', 'structure-changed', 'evidence-missing', 'total-mismatch'],
  }); // prettier-ignore
  await book.write();
}

/** Levels told by blanks before the names alone, formulas that were never calculated, points of two years side by side. */
async function indentedNames() {
  const book = sampleBook('n7-thut-le-hai-nam', 'Levels told by blanks before the names, sums as formulas without stored values, points of two years side by side, a stray cell far away.'); // prettier-ignore
  const sheet = book.sheet('Chấm điểm');
  put(sheet, 3, { A: 'Tiêu chí đánh giá', B: 'Điểm tối đa', C: 'Điểm tự chấm năm 2024', D: 'Điểm tự chấm năm 2025', E: 'Tăng/giảm', F: 'Diễn giải' }); // prettier-ignore
  const leaf = (name, max, before, self, about = {}) => c('', name, { max, before, self, ...about });
  const areas = [
    c('', 'Chỉ đạo điều hành', {}, [
      c('', 'Kế hoạch', {}, [leaf('Ban hành', 1, 1, 1), leaf('Kết quả thực hiện', 2, 1, 2)]),
      leaf('Tuyên truyền', 2, 2, 1),
    ]),
    c('', 'Tài chính công', {}, [leaf('Công khai dự toán', 2, 2, 2), leaf('Giải ngân vốn đầu tư công', 3, 2, date2025(3, 1), { read: { self: null } })]),
  ].map(unwrap); // prettier-ignore
  let row = 3;
  for (const { node } of rowsOf(areas)) node.row = row += 1;
  const formula = (node, column) => ({ formula: node.parts.map((part) => `${column}${part.row}`).join('+') });
  putTree(sheet, 4, areas, (node, depth) => {
    const value = (own, column) => (node.parts.length === 0 ? own : formula(node, column));
    return {
      A: `${'   '.repeat(depth)}${depth === 0 ? capitals(node.name) : node.name}`,
      B: value(node.max, 'B'), C: value(node.before, 'C'), D: value(node.self, 'D'), E: { formula: `D${node.row}-C${node.row}` }, F: node.parts.length === 0 ? 'Theo báo cáo' : null,
    };
  }); // prettier-ignore
  const of = (name) => rowsOf(areas).find(({ node }) => node.name === name).node.row;
  sheet.getCell(`D${of('Giải ngân vốn đầu tư công')}`).numFmt = 'd-mmm';
  put(sheet, row + 1, { A: 'Tổng cộng', B: { formula: 'B4+B9' }, D: { formula: 'D4+D9' } });
  sheet.getCell('XFD1048576').value = '.';
  book.expect({
    sheet: 'Chấm điểm', shape: 'criteria', headerRows: [3, 3], dataRows: [4, row],
    columns: { name: 'A', maximum: 'B', self: 'D', explanation: 'F' }, ...judged(areas), absentRoles: ['code', 'appraised', 'total', 'index', 'note'],
    findings: [{ rule: 'points-is-a-date', cell: `D${of('Giải ngân vốn đầu tư công')}` }],
    forbidden_rules: ['maximum-missing', 'maximum-mismatch', 'subtotal-mismatch', 'total-mismatch', 'code-out-of-order'],
  }); // prettier-ignore
  await book.write();
}

const date2025 = (day, month) => new Date(Date.UTC(2025, month - 1, day));

/** Areas merged across the row with their code, sums of areas between them, rows that others score, survey points in. */
async function mergedAreas() {
  const book = sampleBook('n8-linh-vuc-gop-o', 'Area rows merged across with code and name in one cell, sums of areas between them, rows scored by another agency and by survey, remarks of both sides.'); // prettier-ignore
  const sheet = book.sheet('PL 03');
  put(sheet, 1, { A: 'Mã tiêu chí', B: 'Tên tiêu chí', C: 'Điểm', D: 'Đơn vị', 'E:G': 'Sở Nội vụ thẩm định', H: 'Kết quả ĐTXHH', I: 'Ghi chú của đơn vị' }); // prettier-ignore
  put(sheet, 2, { D: 'Tự chấm', E: 'Điểm', F: 'Ý kiến', G: 'Lý do trừ điểm' });
  for (const column of ['A', 'B', 'C', 'H', 'I']) sheet.mergeCells(`${column}1:${column}2`);
  const leaf = (code, name, max, self, appraised, about = {}) => c(code, name, { max, self, appraised, ...about });
  const areas = [
    c('I', 'Chỉ đạo, điều hành', {}, [leaf('1', 'Kế hoạch', 4, 4, 4), leaf('2', 'Kiểm tra', 3, 3, 1, { remark: 'Thiếu hồ sơ' }), leaf('3', 'Sáng kiến', 3, 3, 3)]),
    c('II', 'Tác động của cải cách', {}, [
      leaf('1', 'Mức độ hài lòng của người dân', 6, null, null, { method: 'survey', survey: 5.4 }),
      leaf('2', 'Chỉ số chuyển đổi số', 4, 'Cơ quan khác chấm', null, { method: 'other-agency', read: { self: null } }),
      leaf('3', 'Tăng thu ngân sách', 2, 2, 2),
    ]),
  ].map(unwrap); // prettier-ignore
  let row = 2;
  for (const area of areas) {
    area.row = row += 1;
    put(sheet, row, { 'A:B': `${area.code}. ${capitals(area.name)}`, C: maximumOf(area) });
    for (const part of area.parts) {
      part.row = row += 1;
      put(sheet, row, { A: part.code, B: part.name, C: part.max, D: part.self, E: part.appraised, F: part.remark ?? null, H: part.survey ?? null }); // prettier-ignore
    }
    row += 1;
    put(sheet, row, { B: `Cộng lĩnh vực ${area.code}`, C: maximumOf(area), D: sumOf({ ...area, parts: area.parts.filter((part) => !part.method) }, 'self'), E: sumOf(area, 'appraised') }); // prettier-ignore
  }
  const last = areas.at(-1).parts.at(-1).row;
  put(sheet, row + 1, { B: 'TỔNG CỘNG (I+II)', C: 22, D: 12, E: 10, H: 5.4 });
  book.expect({
    sheet: 'PL 03', shape: 'criteria', headerRows: [1, 2], dataRows: [3, last],
    columns: { code: 'A', name: 'B', maximum: 'C', self: 'D', appraised: 'E', survey: 'H', note: 'I' },
    ...judged(areas, { appraised: true }), absentRoles: ['total', 'index', 'evidence', 'appraisedFirst'],
    findings: [],
    forbidden_rules: ['maximum-missing', 'code-out-of-order', 'points-missing', 'survey-entered-by-unit', 'points-not-a-number'],
  }); // prettier-ignore
  await book.write();
}

/** Far down and to the right on a sheet from right to left, below a list of people; a filter hides rows; lettered answers with points. */
async function farAndFiltered() {
  const book = sampleBook('n9-phai-sang-trai-bo-loc', 'Table at T300 below a list of people, sheet from right to left, rows hidden by a filter, numbers that restart in Roman areas, lettered answers whose points stand in the column of maximums.'); // prettier-ignore
  const sheet = book.sheet('PL 9');
  sheet.views = [{ rightToLeft: true }];
  put(sheet, 280, { T: 'STT', U: 'Họ và tên', V: 'Chức vụ', W: 'Điểm thi' });
  ['Nguyễn Văn Bình', 'Trần Thị Hoa', 'Lê Văn Cường'].forEach((name, at) => put(sheet, 281 + at, { T: at + 1, U: name, V: 'Công chức', W: 80 + at })); // prettier-ignore
  put(sheet, 300, { T: 'STT', U: 'Nội dung tiêu chí', V: 'Điểm tối đa', W: 'Điểm tự chấm', X: 'Ghi chú' });
  const areas = [
    c('I', 'Chỉ đạo, điều hành', {}, [
      c('1', 'Kế hoạch cải cách hành chính', { max: 2, self: 1.5, options: [['a)', 'Ban hành kịp thời', 2], ['b)', 'Ban hành chậm', 1], ['c)', 'Không ban hành', 0]] }),
      c('2', 'Chế độ báo cáo', { max: 3, self: 3 }),
    ]),
    c('II', 'Cải cách thể chế', {}, [
      c('1', 'Rà soát văn bản', { max: 4, self: 2 }),
      c('2', 'Theo dõi thi hành pháp luật', { max: 1, self: '1 ', read: { self: 1 } }),
    ]),
  ].map(unwrap); // prettier-ignore
  const last = putTree(
    sheet,
    301,
    areas,
    (node, depth) => ({ T: node.code, U: depth === 0 ? capitals(node.name) : node.name, V: maximumOf(node), W: shown(node, 'self') }), // prettier-ignore
    (node) => (node.options ?? []).map(([code, name, max]) => ({ T: code, U: name, V: max })),
  );
  put(sheet, last + 1, { U: 'Tổng cộng', V: 10, W: 7.5 });
  sheet.autoFilter = `T300:X${last}`;
  for (const { node } of rowsOf(areas)) sheet.getRow(node.row).hidden = node.max === 3 || node.max === 4;
  const [report, law] = ['Kế hoạch cải cách hành chính', 'Theo dõi thi hành pháp luật'].map((name) => rowsOf(areas).find(({ node }) => node.name === name).node.row); // prettier-ignore
  book.expect({
    sheet: 'PL 9', shape: 'criteria', headerRows: [300, 300], dataRows: [301, last],
    columns: { code: 'T', name: 'U', maximum: 'V', self: 'W', note: 'X' }, ...judged(areas),
    findings: [{ rule: 'points-stored-as-text', cell: `W${law}`, code: '2', fix: '1' }],
    others: [{ rule: 'points-off-step', cell: `W${report}` }],
    forbidden_rules: ['points-missing', 'maximum-mismatch', 'duplicate-code', 'code-out-of-order'],
  }); // prettier-ignore
  await book.write();
}

/** Forty units with areas, a row of maximums and three wrong totals, one of which is right beside appraised and survey points. */
async function fortyUnits() {
  const book = sampleBook('n10-bon-muoi-don-vi', 'Results of forty units: three areas, appraised and survey points, a row of maximums, a mean below; two totals that are not those of the areas, one of a number stored as text.'); // prettier-ignore
  const sheet = book.sheet('Kết quả xếp hạng');
  put(sheet, 2, { B: 'KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA CÁC XÃ, PHƯỜNG NĂM 2025' });
  put(sheet, 4, { B: 'TT', C: 'Tên đơn vị', 'D:F': 'Điểm các lĩnh vực', G: 'Điểm thẩm định', H: 'Điểm điều tra XHH', I: 'Tổng điểm', J: 'Ghi chú' }); // prettier-ignore
  put(sheet, 5, { D: 'Chỉ đạo, điều hành', E: 'Cải cách thể chế', F: 'Cải cách TTHC' });
  for (const column of ['B', 'C', 'G', 'H', 'I', 'J']) sheet.mergeCells(`${column}4:${column}5`);
  put(sheet, 6, { C: 'Điểm tối đa', D: 20, E: 30, F: 50, G: 70, H: 30, I: 100 });
  for (let unit = 1; unit <= 40; unit += 1) {
    const [first, second, third] = [12 + (unit % 8) + 0.25, 20 + (unit % 10) + 0.5, 35 + (unit % 13)];
    const [total, survey] = [first + second + third, 15 + (unit % 14)];
    put(sheet, 6 + unit, { B: unit, C: `${unit % 3 === 0 ? 'Phường' : 'Xã'} Tân Lập ${unit}`, D: first, E: second, F: third, G: total - survey, H: survey, I: total }); // prettier-ignore
  }
  sheet.getCell('I12').value += 1.5;
  sheet.getCell('E20').value -= 2;
  sheet.getCell('F30').value = String(sheet.getCell('F30').value);
  put(sheet, 47, { C: 'Trung bình', D: 15.75, E: 25, F: 40.9, I: 81.65 });
  book.expect({
    sheet: 'Kết quả xếp hạng', shape: 'units', headerRows: [4, 5], dataRows: [7, 46],
    columns: { order: 'B', name: 'C', areas: ['D', 'E', 'F'], appraised: 'G', survey: 'H', total: 'I' }, counts: { units: 40 },
    findings: [{ rule: 'total-mismatch', cell: 'I12' }, { rule: 'total-mismatch', cell: 'I20' }, { rule: 'points-stored-as-text', cell: 'F30' }],
    forbidden_rules: ['points-above-maximum', 'rank-mismatch', 'index-mismatch'],
  }); // prettier-ignore
  await book.write();
}

/** Code and name in one cell, five levels of indentation, bonus and penalty behind the areas. */
async function bonusAndPenalty() {
  const book = sampleBook('n11-diem-thuong-diem-phat', 'Code and name in one indented cell, five levels, bonus and penalty outside the maximum, a grand total without them.'); // prettier-ignore
  const sheet = book.sheet('Tự chấm');
  put(sheet, 1, { A: 'Nội dung', B: 'Điểm chuẩn', C: 'Tự chấm', D: 'Tài liệu kiểm chứng/Giải trình' });
  const areas = [
    c('I', 'Cải cách thủ tục hành chính', {}, [
      c('1', 'Giải quyết hồ sơ', {}, [
        c('1.1', 'Hồ sơ tiếp nhận trực tuyến', {}, [
          c('1.1.1', 'Dịch vụ công toàn trình', {}, [c('1.1.1.1', 'Có phát sinh hồ sơ', { max: 1, self: 1 }), c('1.1.1.2', 'Tỷ lệ hồ sơ trực tuyến', { max: 2, self: 1 })]),
          c('1.1.2', 'Dịch vụ công một phần', { max: 2, self: 2.5 }),
        ]),
        c('1.2', 'Hồ sơ đúng hạn', { max: 3, self: 3 }),
      ]),
      c('2', 'Công khai thủ tục', { max: 2, self: 2 }),
    ]),
    c('II', 'Chuyển đổi số', {}, [c('1', 'Chữ ký số', { max: 3, self: 3 }), c('2', 'Văn bản điện tử', { max: 2, self: 1.5 })]),
    c('III', 'Điểm thưởng', { method: 'bonus' }, [c('1', 'Có sáng kiến được công nhận', { max: 2, self: 1, method: 'bonus' })]),
    c('IV', 'Điểm trừ', { method: 'penalty' }, [c('1', 'Có công chức bị kỷ luật', { max: 2, self: 0.5, method: 'penalty' })]),
  ].map(unwrap); // prettier-ignore
  const last = putTree(sheet, 2, areas, (node, depth) => ({
    A: `${'     '.repeat(depth)}${node.code}. ${depth === 0 ? capitals(node.name) : node.name}`, B: maximumOf(node),
    C: node.code === '1.1' ? 4 : shown(node, 'self'), D: node.parts.length === 0 ? 'Báo cáo số 45/BC-UBND' : null,
  })); // prettier-ignore
  put(sheet, last + 1, { A: 'Tổng cộng', B: 15, C: 14 });
  put(sheet, last + 3, { A: 'LÃNH ĐẠO ĐƠN VỊ (Ký và ghi rõ họ tên)' });
  const at = (code) => rowsOf(areas).find(({ node }) => node.code === code).node.row;
  const { totals, weak } = judged(areas);
  book.expect({
    sheet: 'Tự chấm', shape: 'criteria', headerRows: [1, 1], dataRows: [2, last],
    columns: { name: 'A', maximum: 'B', self: 'C', evidence: 'D' }, weak, absentRoles: ['code', 'appraised'],
    totals: { ...totals, bonus: '1', penalty: '0.5' },
    findings: [
      { rule: 'points-above-maximum', cell: `C${at('1.1.2')}`, code: '1.1.2' },
      { rule: 'subtotal-mismatch', cell: `C${at('1.1')}`, code: '1.1' },
    ],
    forbidden_rules: ['points-negative', 'maximum-missing', 'code-out-of-order', 'duplicate-code'],
  }); // prettier-ignore
  await book.write();
}

/** Three rows of bilingual headings, merged, with hidden columns of last year between. */
async function bilingualThreeRows() {
  const book = sampleBook('n12-song-ngu-ba-hang-cot-an', 'Three merged rows of bilingual headings, hidden columns between, columns out of order, an error in place of points and one in place of a maximum.'); // prettier-ignore
  const sheet = book.sheet('Scorecard');
  for (const [range, text] of Object.entries({
    'B3:B5': 'Ghi chú\nNotes', 'C3:C5': 'Mã số / Code', 'D3:D5': 'Điểm năm 2024 / Score 2024', 'E3:E5': 'Lĩnh vực, tiêu chí / Criteria',
    'F3:I3': 'Điểm số / Scores', 'F4:F5': 'Điểm tối đa / Maximum', 'G4:H4': 'Đơn vị / Unit', G5: 'Năm trước / Last year', H5: 'Tự chấm / Self-score', 'I4:I5': 'Thẩm định / Appraised',
  })) {
    if (range.includes(':')) sheet.mergeCells(range);
    sheet.getCell(range.split(':')[0]).value = text;
  } // prettier-ignore
  for (const hidden of ['D', 'G']) sheet.getColumn(hidden).hidden = true;
  const areas = [
    c('1', 'Chỉ đạo', {}, [c('1.1', 'Kế hoạch', { max: 2, self: 2, appraised: 2 }), c('1.2', 'Báo cáo', { max: 1, self: null, appraised: 1, selfError: '#N/A' })]),
    c('2', 'Thể chế', {}, [c('2.1', 'Rà soát', { max: 3, self: 3, appraised: 2 }), c('2.2', 'Ban hành', { max: 4, self: 4, appraised: 4 })]),
  ].map(unwrap); // prettier-ignore
  const last = putTree(sheet, 6, areas, (node, depth) => ({
    C: node.code, D: maximumOf(node), E: depth === 0 ? capitals(node.name) : node.name, F: maximumOf(node), G: node.parts.length === 0 ? 1 : null,
    H: node.selfError ? { formula: 'VLOOKUP(C8,Z1:Z2,1,0)', result: { error: node.selfError } } : shown(node, 'self'), I: shown(node, 'appraised'),
  })); // prettier-ignore
  book.expect({
    sheet: 'Scorecard', shape: 'criteria', headerRows: [3, 5], dataRows: [6, last],
    columns: { note: 'B', code: 'C', name: 'E', maximum: 'F', self: 'H', appraised: 'I' }, ...judged(areas, { appraised: true }),
    findings: [{ rule: 'error-value', cell: 'H8', code: '1.2' }],
    forbidden_rules: ['points-missing', 'maximum-mismatch', 'code-out-of-order'],
  }); // prettier-ignore
  await book.write();
}

/** Codes exchanged between neighbours, one doubled, one lost, one made a date: the sums tell where rows stand. */
async function mixedUpCodes() {
  const book = sampleBook('n13-ma-doi-cho', 'Codes of a criterion and its first component exchanged, one doubled, one lost, one made a date.'); // prettier-ignore
  const sheet = book.sheet('Bảng điểm');
  put(sheet, 1, { A: 'STT', B: 'Tiêu chí, tiêu chí thành phần', C: 'Điểm tối đa', D: 'Điểm tự chấm', E: 'Ghi chú' });
  const areas = [
    c('1', 'Chỉ đạo, điều hành', {}, [
      c('1.1', 'Kế hoạch', { typed: '1.1.1' }, [c('1.1.1', 'Ban hành kế hoạch', { max: 1, self: 1, typed: '1.1' }), c('1.1.2', 'Thực hiện kế hoạch', { max: 3, self: 2 })]),
      c('1.2', 'Báo cáo', { typed: date2025(1, 2) }, [c('1.2.1', 'Đủ báo cáo', { max: 2, self: 2 }), c('1.2.1', 'Đúng hạn', { max: 2.5, self: 2.5 })]),
    ]),
    c('2', 'Cải cách thể chế', {}, [c('2.1', 'Rà soát', { max: 4, self: 4, typed: null }), c('2.2', 'Xử lý sau rà soát', { max: 2, self: 1.5 })]),
  ].map(unwrap); // prettier-ignore
  const last = putTree(sheet, 2, areas, (node, depth) => ({
    A: node.typed === undefined ? node.code : node.typed, B: depth === 0 ? capitals(node.name) : node.name, C: maximumOf(node), D: shown(node, 'self'),
  })); // prettier-ignore
  sheet.getCell('A6').numFmt = 'd-mmm';
  const { counts, totals } = judged(areas);
  book.expect({
    sheet: 'Bảng điểm', shape: 'criteria', headerRows: [1, 1], dataRows: [2, last],
    columns: { code: 'A', name: 'B', maximum: 'C', self: 'D', note: 'E' }, counts, totals,
    weak: [{ row: 3, percent: '75.00' }, { row: 5, percent: '66.67' }, { row: 11, percent: '75.00' }],
    findings: [{ rule: 'code-damaged', cell: 'A6' }, { rule: 'duplicate-code', cell: 'A8', code: '1.2.1' }],
    forbidden_rules: ['maximum-mismatch', 'subtotal-mismatch', 'points-missing'],
  }); // prettier-ignore
  await book.write();
}

/** A word processor's table: names over two lines, points with units, an area's heading at 0, a typing slip in a maximum. */
async function pastedFromWord() {
  const book = sampleBook('n14-dan-tu-word', 'Pasted from a text: blank rows between, line breaks in names, "điểm" behind points, areas with 0 for points, 10.05 in place of 10.5, a table of staff below.'); // prettier-ignore
  const sheet = book.sheet('Dán từ Word');
  put(sheet, 3, { B: 'Mục', C: 'Nội dung', D: 'Điểm tối đa', E: 'Đơn vị tự đánh giá', F: 'Minh chứng' });
  const rows = [
    ['A', 'CHỈ ĐẠO, ĐIỀU HÀNH', 13.5, 0], null,
    ['1', 'Kế hoạch\nnăm 2025', 3, '3 điểm'], ['2', 'Tuyên truyền,\nphổ biến', 10.05, 9], null,
    ['B', 'CẢI CÁCH THỂ CHẾ', 6, 0], ['1', 'Rà soát văn bản', 2.5, 2.5], ['2', 'Hệ thống hóa văn bản', 3.5, '3,5đ'],
  ]; // prettier-ignore
  rows.forEach((row, at) => {
    const [code, name, max, self] = row ?? [];
    if (row) put(sheet, 4 + at, { B: code, C: name, D: max, E: self, F: self === 0 ? null : 'QĐ 01/QĐ-UBND' });
  });
  put(sheet, 15, { B: 'STT', C: 'Họ và tên', D: 'Chức vụ' });
  put(sheet, 16, { B: 1, C: 'Nguyễn Văn Bình', D: 'Tổ trưởng' });
  book.expect({
    sheet: 'Dán từ Word', shape: 'criteria', headerRows: [3, 3], dataRows: [4, 11],
    columns: { code: 'B', name: 'C', maximum: 'D', self: 'E', evidence: 'F' }, counts: { areas: 2, criteria: 4, components: 0, leaves: 4 },
    totals: { self: '18', appraised: null }, weak: [],
    findings: [
      { rule: 'points-stored-as-text', cell: 'E6', code: '1', fix: '3' },
      { rule: 'maximum-mismatch', cell: 'D7', code: '2' },
      { rule: 'points-stored-as-text', cell: 'E11', code: '2', fix: '3.5' },
    ],
    forbidden_rules: ['subtotal-mismatch', 'points-missing', 'code-out-of-order', 'duplicate-code'],
  }); // prettier-ignore
  await book.write();
}

/** Without names of samples all are made. */
const chosen = process.argv.slice(2);
for (const make of [threeHeaderRows, bilingual, withoutCodes, fiveLevels, twoTables, damagedCodes, indentedNames, mergedAreas, farAndFiltered, fortyUnits, bonusAndPenalty, bilingualThreeRows, mixedUpCodes, pastedFromWord])
  if (chosen.length === 0 || chosen.includes(make.name)) await make(); // prettier-ignore
