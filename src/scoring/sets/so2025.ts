import type { CriteriaSet } from '../criteriaSet';
import { points } from '../points';
import {
  USUAL_BANDS,
  bonus,
  byOtherAgency,
  bySurvey,
  counted,
  oneOf,
  penalty,
  proportional,
  row,
} from './criteriaTable';

const VAN_PHONG = 'Văn phòng Sở';
const TO_CHUC = 'Phòng Tổ chức cán bộ';
const PHAP_CHE = 'Phòng Pháp chế';
const TAI_CHINH = 'Phòng Kế hoạch - Tài chính';
const MOT_CUA = 'Công chức tiếp nhận hồ sơ tại Trung tâm Phục vụ hành chính công';
const CHUYEN_DOI_SO = 'Bộ phận chuyển đổi số';
const CHUYEN_MON = 'Các phòng chuyên môn';

const DIEM_KHAO_SAT = bySurvey('Điểm = Tỷ lệ đánh giá tích cực qua điều tra xã hội học × điểm tối đa');
const DIEM_HAI_LONG = bySurvey('Điểm = Tỷ lệ người dân, tổ chức hài lòng × điểm tối đa');

/** An illustration for departments: eight areas of 100 points, 75,5 scored by the unit, 24,5 by survey and other agencies; bonus and penalty outside. */
// prettier-ignore
export const so2025: CriteriaSet = {
  id: 'so-2025',
  title: 'Bộ tiêu chí xác định Chỉ số cải cách hành chính của sở, ban, ngành năm 2025',
  decision: '',
  issuer: 'Ủy ban nhân dân tỉnh',
  year: 2025,
  kind: 'department',
  official: false,
  rounding: 'half-up',
  decimals: 2,
  threshold: points('80'),
  bands: USUAL_BANDS,
  notApplicable: 'excluded',
  areas: [
    row('1', 'chi-dao-dieu-hanh', 'Công tác chỉ đạo, điều hành cải cách hành chính', '14', [
      row('1.1', 'ke-hoach', 'Kế hoạch CCHC năm của sở', '2.5', [
        row('1.1.1', 'ke-hoach-ban-hanh', 'Ban hành kế hoạch CCHC năm đúng thời hạn', '0.5', oneOf(`
          Ban hành đúng thời hạn: 0,5
          Ban hành chậm: 0,25
          Không ban hành: 0`)),
        row('1.1.2', 'ke-hoach-noi-dung', 'Kế hoạch bám sát kế hoạch của tỉnh, phân công rõ phòng chủ trì', '0.5', oneOf(`
          Đạt yêu cầu: 0,5
          Không đạt yêu cầu: 0`)),
        row('1.1.3', 'ke-hoach-hoan-thanh', 'Mức độ hoàn thành kế hoạch CCHC', '1.5', proportional(`
          Hoàn thành từ 80% nhiệm vụ trở lên: Điểm = Tỷ lệ hoàn thành × 1,5
          Hoàn thành dưới 80% nhiệm vụ: 0`)),
      ]),
      row('1.2', 'bao-cao', 'Chế độ báo cáo CCHC', '1.5', [
        row('1.2.1', 'bao-cao-dung-han', 'Gửi báo cáo định kỳ đúng thời hạn', '1', counted('0.25', `
          Tất cả báo cáo đúng hạn: 1
          Mỗi báo cáo gửi chậm: trừ 0,25`)),
        row('1.2.2', 'bao-cao-so-lieu', 'Báo cáo đủ nội dung, số liệu thống nhất với hệ thống của tỉnh', '0.5', oneOf(`
          Đạt yêu cầu: 0,5
          Không đạt yêu cầu: 0`)),
      ]),
      row('1.3', 'kiem-tra', 'Kiểm tra CCHC trong ngành', '2', [
        row('1.3.1', 'kiem-tra-ty-le', 'Tỷ lệ phòng, đơn vị thuộc sở được kiểm tra', '1', oneOf(`
          Từ 30% trở lên: 1
          Từ 20% đến dưới 30%: 0,5
          Dưới 20%: 0`)),
        row('1.3.2', 'kiem-tra-khac-phuc', 'Khắc phục hạn chế phát hiện qua kiểm tra', '1', proportional(`
          Điểm = Tỷ lệ hạn chế đã khắc phục × 1
          Không có hạn chế phải khắc phục: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('1.4', 'tuyen-truyen', 'Tuyên truyền CCHC trên trang thông tin điện tử và các hình thức khác', '1.5', oneOf(`
        Từ hai hình thức trở lên, có tin bài hằng tháng: 1,5
        Chỉ có trên trang thông tin điện tử: 0,5
        Không thực hiện: 0`)),
      row('1.5', 'nhiem-vu-giao', 'Thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao', '3', [
        row('1.5.1', 'nhiem-vu-dung-han', 'Tỷ lệ nhiệm vụ hoàn thành đúng hạn', '2.5', proportional(`
          Từ 80% trở lên: Điểm = Tỷ lệ nhiệm vụ hoàn thành đúng hạn × 2,5
          Dưới 80%: 0`)),
        row('1.5.2', 'nhiem-vu-chat-luong', 'Không có nhiệm vụ bị trả lại do không đạt chất lượng', '0.5', oneOf(`
          Không có: 0,5
          Có: 0`)),
      ]),
      row('1.6', 'sang-kien', 'Sáng kiến, giải pháp mới trong công tác CCHC', '1.5', oneOf(`
        Có từ hai sáng kiến được công nhận: 1,5
        Có một sáng kiến được công nhận: 1
        Không có: 0`)),
      row('1.7', 'danh-gia-chi-dao', 'Đánh giá của xã, phường, đặc khu về sự chỉ đạo, hướng dẫn của sở', '2', DIEM_KHAO_SAT),
    ], { by: VAN_PHONG }),

    row('2', 'the-che', 'Cải cách thể chế', '13', [
      row('2.1', 'tham-muu-van-ban', 'Tham mưu xây dựng văn bản quy phạm pháp luật của tỉnh', '4', [
        row('2.1.1', 'tham-muu-tien-do', 'Tiến độ trình văn bản theo chương trình, kế hoạch', '2', proportional(`
          Điểm = Tỷ lệ văn bản trình đúng tiến độ × 2
          Trong năm không được giao: tính điểm tối đa`), { notApplicable: 'full-points' }),
        row('2.1.2', 'tham-muu-trinh-tu', 'Thực hiện trình tự, thủ tục, lấy ý kiến đối tượng chịu tác động', '2', oneOf(`
          Tất cả văn bản đúng quy định: 2
          Có văn bản không đúng quy định: 0
          Trong năm không phát sinh: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('2.2', 'ra-soat', 'Rà soát, hệ thống hóa văn bản thuộc lĩnh vực quản lý', '2', [
        row('2.2.1', 'ra-soat-danh-muc', 'Lập danh mục văn bản hết hiệu lực gửi công bố', '1', oneOf(`
          Đúng thời hạn: 1
          Chậm thời hạn: 0,5
          Không thực hiện: 0`)),
        row('2.2.2', 'ra-soat-hai-cap', 'Rà soát văn bản để phù hợp với chính quyền địa phương hai cấp', '1', proportional(`
          Điểm = Tỷ lệ văn bản đã xử lý trên số văn bản phải xử lý × 1
          Không có văn bản phải xử lý: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('2.3', 'kiem-tra-van-ban', 'Kiểm tra, xử lý văn bản', '2', [
        row('2.3.1', 'tu-kiem-tra', 'Phối hợp tự kiểm tra văn bản do sở tham mưu', '1', oneOf(`
          Thực hiện đầy đủ: 1
          Thực hiện chưa đầy đủ: 0,5
          Không thực hiện: 0`)),
        row('2.3.2', 'xu-ly-kien-nghi', 'Xử lý kiến nghị của cơ quan kiểm tra văn bản', '1', proportional(`
          Điểm = Tỷ lệ kiến nghị đã xử lý × 1
          Không có kiến nghị: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('2.4', 'theo-doi-thi-hanh', 'Theo dõi tình hình thi hành pháp luật của ngành', '2.5', [
        row('2.4.1', 'theo-doi-ke-hoach', 'Ban hành và thực hiện kế hoạch theo dõi', '1', oneOf(`
          Ban hành và thực hiện đầy đủ: 1
          Thực hiện chưa đầy đủ: 0,5
          Không ban hành: 0`)),
        row('2.4.2', 'theo-doi-xu-ly', 'Xử lý kết quả theo dõi', '1.5', oneOf(`
          Xử lý hoặc kiến nghị xử lý đầy đủ: 1,5
          Xử lý hoặc kiến nghị chưa đầy đủ: 0,75
          Không xử lý: 0`)),
      ]),
      row('2.5', 'danh-gia-van-ban', 'Đánh giá chất lượng văn bản do sở tham mưu', '2.5', DIEM_KHAO_SAT),
    ], { by: PHAP_CHE }),

    row('3', 'thu-tuc-hanh-chinh', 'Cải cách thủ tục hành chính', '20', [
      row('3.1', 'cong-bo', 'Công bố, cập nhật TTHC', '3', [
        row('3.1.1', 'cong-bo-dung-han', 'Trình công bố danh mục TTHC đúng thời hạn', '1.5', oneOf(`
          Tất cả quyết định đúng thời hạn: 1,5
          Có quyết định chậm: 0,5
          Không trình: 0`)),
        row('3.1.2', 'cong-bo-quy-trinh', 'Xây dựng quy trình nội bộ, quy trình điện tử cho TTHC', '1.5', proportional(`
          Điểm = Tỷ lệ TTHC có quy trình nội bộ, quy trình điện tử × 1,5`)),
      ], { by: PHAP_CHE }),
      row('3.2', 'don-gian-hoa', 'Rà soát, đơn giản hóa TTHC', '3', [
        row('3.2.1', 'don-gian-hoa-ke-hoach', 'Thực hiện kế hoạch rà soát TTHC', '1.5', oneOf(`
          Hoàn thành 100% kế hoạch: 1,5
          Hoàn thành từ 80% đến dưới 100% kế hoạch: 1
          Hoàn thành dưới 80% kế hoạch: 0`)),
        row('3.2.2', 'don-gian-hoa-thoi-gian', 'Phương án cắt giảm thời gian, giấy tờ được phê duyệt', '1.5', oneOf(`
          Từ ba phương án trở lên: 1,5
          Một hoặc hai phương án: 1
          Không có: 0`)),
      ], { by: PHAP_CHE }),
      row('3.3', 'cong-khai', 'Công khai TTHC đầy đủ, kịp thời', '1.5', oneOf(`
        Đầy đủ, kịp thời ở tất cả hình thức: 1,5
        Chưa đầy đủ hoặc chưa kịp thời: 0,5
        Không công khai: 0`)),
      row('3.4', 'mot-cua', 'Cơ chế một cửa, một cửa liên thông', '3', [
        row('3.4.1', 'mot-cua-tai-cho', 'Tỷ lệ TTHC thực hiện tiếp nhận, thẩm định, phê duyệt, trả kết quả tại Trung tâm Phục vụ hành chính công', '1.5', proportional(`
          Điểm = Tỷ lệ TTHC thực hiện tại Trung tâm × 1,5`)),
        row('3.4.2', 'phi-dia-gioi', 'Tiếp nhận, trả kết quả không phụ thuộc địa giới hành chính', '1.5', oneOf(`
          Thực hiện với 100% TTHC đủ điều kiện: 1,5
          Thực hiện từ 80% đến dưới 100%: 1
          Thực hiện dưới 80%: 0`)),
      ]),
      row('3.5', 'giai-quyet-ho-so', 'Kết quả giải quyết hồ sơ', '4', [
        row('3.5.1', 'ho-so-dung-han', 'Tỷ lệ hồ sơ giải quyết đúng hạn, trước hạn', '3', proportional(`
          Từ 95% trở lên: Điểm = Tỷ lệ hồ sơ đúng hạn × 3
          Dưới 95%: 0`)),
        row('3.5.2', 'ho-so-xin-loi', 'Xin lỗi bằng văn bản khi giải quyết quá hạn', '1', oneOf(`
          Thực hiện đầy đủ: 1
          Không thực hiện: 0
          Không có hồ sơ quá hạn: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('3.6', 'phan-anh', 'Tiếp nhận, xử lý phản ánh, kiến nghị', '1.5', [
        row('3.6.1', 'phan-anh-tiep-nhan', 'Tiếp nhận, cập nhật trên hệ thống phản ánh, kiến nghị', '0.5', oneOf(`
          Đầy đủ: 0,5
          Không đầy đủ: 0`)),
        row('3.6.2', 'phan-anh-dung-han', 'Xử lý phản ánh, kiến nghị đúng hạn', '1', proportional(`
          Điểm = Tỷ lệ xử lý đúng hạn × 1
          Không có phản ánh, kiến nghị: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ], { by: VAN_PHONG }),
      row('3.7', 'hai-long-tthc', 'Mức độ hài lòng về giải quyết TTHC', '4', [
        row('3.7.1', 'hai-long-quy-trinh', 'Hài lòng về hồ sơ, quy trình, thời gian giải quyết', '2', DIEM_HAI_LONG),
        row('3.7.2', 'hai-long-phuc-vu', 'Hài lòng về thái độ, tinh thần phục vụ', '2', DIEM_HAI_LONG),
      ]),
    ], { by: MOT_CUA }),

    row('4', 'to-chuc-bo-may', 'Cải cách tổ chức bộ máy', '9', [
      row('4.1', 'sap-xep', 'Sắp xếp tổ chức bộ máy', '2.5', [
        row('4.1.1', 'sap-xep-phong', 'Sắp xếp phòng, đơn vị thuộc sở theo đề án được duyệt', '1.5', oneOf(`
          Đúng đề án, đúng thời hạn: 1,5
          Đúng đề án, chậm thời hạn: 0,5
          Không thực hiện: 0`)),
        row('4.1.2', 'sap-xep-cap-pho', 'Số lượng cấp phó đúng quy định', '1', oneOf(`
          Đúng quy định: 1
          Vượt quy định: 0`)),
      ]),
      row('4.2', 'bien-che', 'Quản lý, sử dụng biên chế', '2', [
        row('4.2.1', 'bien-che-duoc-giao', 'Sử dụng biên chế không vượt số được giao', '1', oneOf(`
          Không vượt: 1
          Vượt: 0`)),
        row('4.2.2', 'bien-che-tinh-gian', 'Thực hiện tinh giản biên chế theo lộ trình', '1', oneOf(`
          Đạt lộ trình: 1
          Đạt từ 80% lộ trình: 0,5
          Dưới 80% lộ trình: 0`)),
      ]),
      row('4.3', 'phan-cap', 'Phân cấp, phân quyền cho chính quyền cấp xã', '2.5', [
        row('4.3.1', 'phan-cap-tham-muu', 'Tham mưu phân cấp, ủy quyền thuộc lĩnh vực quản lý', '1.5', oneOf(`
          Tham mưu đầy đủ: 1,5
          Tham mưu chưa đầy đủ: 0,75
          Không tham mưu: 0`)),
        row('4.3.2', 'phan-cap-huong-dan', 'Hướng dẫn, kiểm tra cấp xã thực hiện nhiệm vụ được phân cấp', '1', oneOf(`
          Có hướng dẫn và kiểm tra: 1
          Chỉ có hướng dẫn: 0,5
          Không thực hiện: 0`)),
      ]),
      row('4.4', 'danh-gia-to-chuc', 'Đánh giá tác động đến tổ chức bộ máy', '2', DIEM_KHAO_SAT),
    ], { by: TO_CHUC }),

    row('5', 'che-do-cong-vu', 'Cải cách chế độ công vụ', '12', [
      row('5.1', 'vi-tri-viec-lam', 'Quản lý theo vị trí việc làm', '2', [
        row('5.1.1', 'vi-tri-phe-duyet', 'Đề án vị trí việc làm được phê duyệt, cập nhật sau sắp xếp', '1', oneOf(`
          Đã phê duyệt, cập nhật: 1
          Chưa cập nhật: 0,5
          Chưa phê duyệt: 0`)),
        row('5.1.2', 'vi-tri-bo-tri', 'Tỷ lệ công chức, viên chức được bố trí đúng vị trí việc làm', '1', proportional(`
          Điểm = Tỷ lệ bố trí đúng × 1`)),
      ]),
      row('5.2', 'tuyen-dung-bo-nhiem', 'Tuyển dụng, bổ nhiệm', '2', [
        row('5.2.1', 'tuyen-dung', 'Tuyển dụng, tiếp nhận đúng quy định', '1', oneOf(`
          Đúng quy định: 1
          Không đúng quy định: 0
          Trong năm không phát sinh: tính điểm tối đa`), { notApplicable: 'full-points' }),
        row('5.2.2', 'bo-nhiem', 'Bổ nhiệm lãnh đạo phòng, đơn vị đúng tiêu chuẩn, quy trình', '1', oneOf(`
          Đúng quy định: 1
          Không đúng quy định: 0
          Trong năm không phát sinh: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('5.3', 'danh-gia-cong-chuc', 'Đánh giá, xếp loại công chức, viên chức gắn với kết quả công việc', '1.5', oneOf(`
        Đúng trình tự, gắn với sản phẩm cụ thể: 1,5
        Đúng trình tự: 1
        Không đúng trình tự: 0`)),
      row('5.4', 'dao-tao', 'Đào tạo, bồi dưỡng', '2', [
        row('5.4.1', 'dao-tao-ke-hoach', 'Hoàn thành kế hoạch đào tạo, bồi dưỡng', '1', proportional(`
          Từ 80% trở lên: Điểm = Tỷ lệ hoàn thành × 1
          Dưới 80%: 0`)),
        row('5.4.2', 'dao-tao-cap-xa', 'Tập huấn chuyên môn cho công chức cấp xã', '1', oneOf(`
          Từ hai lớp trở lên: 1
          Một lớp: 0,5
          Không tổ chức: 0`)),
      ]),
      row('5.5', 'ky-luat-ky-cuong', 'Chấp hành kỷ luật, kỷ cương hành chính', '2', [
        row('5.5.1', 'thoi-gio', 'Chấp hành thời giờ làm việc, văn hóa công sở', '1', counted('0.25', `
          Không có vi phạm: 1
          Mỗi trường hợp vi phạm: trừ 0,25`)),
        row('5.5.2', 'ky-luat', 'Không có công chức, viên chức bị kỷ luật', '1', counted('0.5', `
          Không có: 1
          Mỗi trường hợp: trừ 0,5`)),
      ]),
      row('5.6', 'danh-gia-doi-ngu', 'Đánh giá năng lực, trách nhiệm của công chức sở', '2.5', DIEM_KHAO_SAT),
    ], { by: TO_CHUC }),

    row('6', 'tai-chinh-cong', 'Cải cách tài chính công', '9', [
      row('6.1', 'giai-ngan', 'Giải ngân và thực hiện kiến nghị về tài chính', '3', [
        row('6.1.1', 'giai-ngan-ty-le', 'Tỷ lệ giải ngân dự toán, vốn đầu tư công được giao', '1.5', proportional(`
          Từ 80% trở lên: Điểm = Tỷ lệ giải ngân × 1,5
          Dưới 80%: 0`)),
        row('6.1.2', 'giai-ngan-kien-nghi', 'Thực hiện kiến nghị sau thanh tra, kiểm toán', '1.5', proportional(`
          Điểm = Tỷ lệ kiến nghị đã thực hiện × 1,5
          Không có kiến nghị: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('6.2', 'tai-san-cong', 'Quản lý, sử dụng tài sản công', '2', [
        row('6.2.1', 'tai-san-quy-che', 'Ban hành quy chế ở sở và tất cả đơn vị trực thuộc', '1', oneOf(`
          Đầy đủ: 1
          Chưa đầy đủ: 0,5
          Không ban hành: 0`)),
        row('6.2.2', 'tai-san-xu-ly', 'Xử lý trụ sở, tài sản dôi dư sau sắp xếp', '1', oneOf(`
          Xử lý đúng tiến độ: 1
          Xử lý chậm: 0,5
          Không xử lý: 0
          Không có tài sản dôi dư: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('6.3', 'tu-chu', 'Tự chủ của đơn vị sự nghiệp trực thuộc', '2.5', [
        row('6.3.1', 'tu-chu-phuong-an', 'Tỷ lệ đơn vị có phương án tự chủ được phê duyệt', '1.5', proportional(`
          Điểm = Tỷ lệ đơn vị có phương án × 1,5
          Trong năm không phát sinh: tính điểm tối đa`), { notApplicable: 'full-points' }),
        row('6.3.2', 'tu-chu-muc-do', 'Mức độ tự chủ chi thường xuyên so với năm trước', '1', oneOf(`
          Tăng: 1
          Giữ nguyên: 0,5
          Giảm: 0
          Trong năm không phát sinh: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('6.4', 'danh-gia-tai-chinh', 'Đánh giá tác động đến quản lý tài chính công', '1.5', DIEM_KHAO_SAT),
    ], { by: TAI_CHINH }),

    row('7', 'chinh-quyen-so', 'Xây dựng, phát triển chính quyền điện tử, chính quyền số', '15', [
      row('7.1', 'chuyen-doi-so', 'Thực hiện kế hoạch chuyển đổi số', '2', [
        row('7.1.1', 'chuyen-doi-so-hoan-thanh', 'Mức độ hoàn thành kế hoạch chuyển đổi số', '1', proportional(`
          Từ 80% trở lên: Điểm = Tỷ lệ hoàn thành × 1
          Dưới 80%: 0`)),
        row('7.1.2', 'an-toan-thong-tin', 'Phê duyệt hồ sơ cấp độ an toàn hệ thống thông tin', '1', oneOf(`
          Tất cả hệ thống đã phê duyệt: 1
          Có hệ thống chưa phê duyệt: 0`)),
      ]),
      row('7.2', 'van-ban-dien-tu', 'Văn bản điện tử, ký số', '2.5', [
        row('7.2.1', 'ky-so', 'Tỷ lệ văn bản đi được ký số cơ quan và cá nhân', '1.5', proportional(`
          Từ 90% trở lên: Điểm = Tỷ lệ văn bản ký số × 1,5
          Dưới 90%: 0`)),
        row('7.2.2', 'ho-so-cong-viec', 'Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng', '1', proportional(`
          Điểm = Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng × 1`)),
      ]),
      row('7.3', 'dich-vu-cong', 'Dịch vụ công trực tuyến', '4', [
        row('7.3.1', 'dvc-toan-trinh', 'Tỷ lệ hồ sơ trực tuyến toàn trình', '2', proportional(`
          Điểm = Tỷ lệ hồ sơ trực tuyến toàn trình × 2`)),
        row('7.3.2', 'dvc-thanh-toan', 'Tỷ lệ thanh toán trực tuyến', '2', proportional(`
          Điểm = Tỷ lệ giao dịch thanh toán trực tuyến × 2`)),
      ]),
      row('7.4', 'du-lieu', 'Số hóa và dữ liệu dùng chung', '3', [
        row('7.4.1', 'so-hoa', 'Tỷ lệ hồ sơ, kết quả giải quyết TTHC được số hóa', '1.5', proportional(`
          Điểm = Tỷ lệ số hóa × 1,5`)),
        row('7.4.2', 'tai-su-dung', 'Tỷ lệ khai thác, sử dụng lại dữ liệu đã số hóa', '1.5', proportional(`
          Điểm = Tỷ lệ khai thác, sử dụng lại × 1,5`)),
      ]),
      row('7.5', 'iso', 'Áp dụng hệ thống quản lý chất lượng ISO 9001 theo chính quyền hai cấp', '1.5', oneOf(`
        Duy trì, cải tiến đúng quy định: 1,5
        Duy trì nhưng không cải tiến: 0,5
        Không duy trì: 0`), { by: VAN_PHONG }),
      row('7.6', 'danh-gia-chinh-quyen-so', 'Đánh giá chất lượng cung cấp thông tin, dịch vụ trực tuyến của sở', '2', DIEM_KHAO_SAT),
    ], { by: CHUYEN_DOI_SO }),

    row('8', 'tac-dong', 'Tác động của CCHC đến người dân, tổ chức và phát triển kinh tế - xã hội', '8', [
      row('8.1', 'hai-long-chung', 'Mức độ hài lòng đối với sự phục vụ của sở', '5', [
        row('8.1.1', 'hai-long-nguoi-dan', 'Hài lòng của người dân, tổ chức', '3', DIEM_HAI_LONG),
        row('8.1.2', 'hai-long-doanh-nghiep', 'Hài lòng của doanh nghiệp', '2', DIEM_HAI_LONG),
      ], { by: VAN_PHONG }),
      row('8.2', 'chi-tieu-nganh', 'Kết quả thực hiện chỉ tiêu kinh tế - xã hội do sở chủ trì', '3', [
        row('8.2.1', 'chi-tieu-hoan-thanh', 'Tỷ lệ chỉ tiêu hoàn thành, vượt kế hoạch', '1.5', byOtherAgency(`
          Điểm = Tỷ lệ chỉ tiêu hoàn thành × 1,5, theo số liệu của cơ quan thống kê`)),
        row('8.2.2', 'nang-luc-canh-tranh', 'Kết quả chỉ số thành phần thuộc lĩnh vực của sở so với năm trước', '1.5', byOtherAgency(`
          Tăng điểm: 1,5
          Giữ nguyên: 0,75
          Giảm điểm: 0`)),
      ], { by: CHUYEN_MON }),
    ]),

    row('9', 'thuong-phat', 'Điểm thưởng, điểm phạt', null, [
      row('9.1', 'diem-thuong', 'Điểm thưởng', '3', [
        row('9.1.1', 'thuong-mo-hinh', 'Mô hình, cách làm mới được tỉnh nhân rộng', '1.5', bonus('0.5', `
          Mỗi mô hình được nhân rộng: 0,5; tổng không quá 1,5`)),
        row('9.1.2', 'thuong-khen', 'Được Trung ương, tỉnh khen thưởng chuyên đề CCHC', '1.5', bonus('0.5', `
          Mỗi hình thức khen thưởng: 0,5; tổng không quá 1,5`)),
      ], { by: VAN_PHONG }),
      row('9.2', 'diem-phat', 'Điểm phạt', '3', [
        row('9.2.1', 'phat-cham-nhiem-vu', 'Bị phê bình bằng văn bản về chậm thực hiện nhiệm vụ CCHC', '1.5', penalty('0.5', `
          Mỗi lần bị phê bình: trừ 0,5; tổng không quá 1,5`)),
        row('9.2.2', 'phat-so-lieu', 'Báo cáo số liệu, tự chấm điểm không trung thực', '1.5', penalty('0.5', `
          Mỗi trường hợp bị kết luận: trừ 0,5; tổng không quá 1,5`)),
      ], { by: VAN_PHONG }),
    ]),
  ],
};
