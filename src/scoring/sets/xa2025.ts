import type { CriteriaSet } from '../criteriaSet';
import { points } from '../points';
import { USUAL_BANDS, bonus, bySurvey, counted, oneOf, penalty, proportional, row } from './criteriaTable';

const VAN_PHONG = 'Văn phòng HĐND và UBND';
const VAN_HOA_XA_HOI = 'Phòng Văn hóa - Xã hội';
const KINH_TE = 'Phòng Kinh tế (Phòng Kinh tế, Hạ tầng và Đô thị)';
const TRUNG_TAM = 'Trung tâm Phục vụ hành chính công';
const TU_PHAP = 'Công chức phụ trách tư pháp';
const TAI_CHINH = 'Công chức phụ trách tài chính - kế toán';
const CHUYEN_DOI_SO = 'Công chức phụ trách chuyển đổi số';

const DIEM_KHAO_SAT = bySurvey('Điểm = Tỷ lệ đánh giá tích cực qua điều tra xã hội học × điểm tối đa');

/** An illustration: eight areas of 100 points, 70 scored by the unit and 30 by survey, and a bonus and penalty area outside them. */
// prettier-ignore
export const xa2025: CriteriaSet = {
  id: 'xa-2025',
  title: 'Bộ tiêu chí xác định Chỉ số cải cách hành chính của xã, phường, đặc khu năm 2025',
  decision: '',
  issuer: 'Ủy ban nhân dân tỉnh',
  year: 2025,
  kind: 'commune',
  official: false,
  rounding: 'half-up',
  decimals: 2,
  threshold: points('80'),
  bands: USUAL_BANDS,
  notApplicable: 'excluded',
  areas: [
    row('1', 'chi-dao-dieu-hanh', 'Công tác chỉ đạo, điều hành cải cách hành chính', '14', [
      row('1.1', 'ke-hoach', 'Xây dựng và thực hiện kế hoạch CCHC năm', '3', [
        row('1.1.1', 'ke-hoach-ban-hanh', 'Ban hành kế hoạch CCHC năm', '1', oneOf(`
          Ban hành trong thời hạn tỉnh quy định: 1
          Ban hành chậm không quá 15 ngày: 0,5
          Ban hành chậm trên 15 ngày hoặc không ban hành: 0`)),
        row('1.1.2', 'ke-hoach-noi-dung', 'Kế hoạch xác định đủ nhiệm vụ các lĩnh vực, rõ sản phẩm, thời hạn, người thực hiện và kinh phí', '0.5', oneOf(`
          Đạt đủ các yêu cầu: 0,5
          Thiếu một trong các yêu cầu: 0,25
          Thiếu từ hai yêu cầu trở lên: 0`)),
        row('1.1.3', 'ke-hoach-hoan-thanh', 'Mức độ hoàn thành kế hoạch CCHC năm', '1.5', proportional(`
          Hoàn thành từ 80% số nhiệm vụ trở lên: Điểm = Tỷ lệ nhiệm vụ hoàn thành × 1,5
          Hoàn thành dưới 80% số nhiệm vụ: 0`)),
      ]),
      row('1.2', 'bao-cao', 'Thực hiện chế độ báo cáo CCHC', '1.5', [
        row('1.2.1', 'bao-cao-dung-han', 'Gửi báo cáo CCHC định kỳ đủ số lượng, đúng thời hạn', '1', counted('0.25', `
          Đủ số lượng và đúng thời hạn: 1
          Mỗi báo cáo gửi chậm: trừ 0,25
          Mỗi báo cáo không gửi: trừ 0,5`)),
        row('1.2.2', 'bao-cao-noi-dung', 'Nội dung báo cáo đầy đủ theo đề cương, số liệu thống nhất với phụ lục', '0.5', oneOf(`
          Tất cả báo cáo đạt yêu cầu: 0,5
          Có một báo cáo phải bổ sung, chỉnh sửa: 0,25
          Có từ hai báo cáo phải bổ sung, chỉnh sửa: 0`)),
      ]),
      row('1.3', 'tu-kiem-tra', 'Tự kiểm tra công tác CCHC', '2', [
        row('1.3.1', 'tu-kiem-tra-ke-hoach', 'Kế hoạch tự kiểm tra và số phòng, đơn vị thuộc xã được kiểm tra trong năm', '1', oneOf(`
          Có kế hoạch và kiểm tra từ 50% số phòng, đơn vị trở lên: 1
          Có kế hoạch và kiểm tra từ 30% đến dưới 50% số phòng, đơn vị: 0,5
          Không có kế hoạch hoặc kiểm tra dưới 30% số phòng, đơn vị: 0`)),
        row('1.3.2', 'tu-kiem-tra-xu-ly', 'Xử lý các hạn chế phát hiện qua kiểm tra', '1', proportional(`
          Điểm = Tỷ lệ hạn chế đã khắc phục hoặc có văn bản kiến nghị xử lý × 1
          Không có hạn chế phải xử lý: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('1.4', 'tuyen-truyen', 'Thông tin, tuyên truyền và đối thoại về CCHC', '2.5', [
        row('1.4.1', 'tuyen-truyen-ke-hoach', 'Mức độ hoàn thành kế hoạch tuyên truyền CCHC', '0.5', oneOf(`
          Hoàn thành 100% nội dung kế hoạch: 0,5
          Hoàn thành từ 80% đến dưới 100% nội dung kế hoạch: 0,25
          Hoàn thành dưới 80% hoặc không có kế hoạch: 0`), { by: VAN_HOA_XA_HOI }),
        row('1.4.2', 'tuyen-truyen-hinh-thuc', 'Hình thức tuyên truyền CCHC trên địa bàn', '1', counted('0.25', `
          Mỗi hình thức được duy trì ít nhất hai tháng một lần (trang thông tin điện tử, loa truyền thanh, mạng xã hội, họp thôn, tổ dân phố, cuộc thi, tờ gấp): 0,25
          Tổng cộng không quá 1 điểm`), { by: VAN_HOA_XA_HOI }),
        row('1.4.3', 'doi-thoai', 'Chủ tịch UBND cấp xã đối thoại với người dân, doanh nghiệp, hợp tác xã và hộ kinh doanh', '1', oneOf(`
          Tổ chức từ hai cuộc trở lên và giải quyết xong kiến nghị thuộc thẩm quyền: 1
          Tổ chức một cuộc và giải quyết xong kiến nghị thuộc thẩm quyền: 0,5
          Không tổ chức hoặc còn kiến nghị quá hạn chưa giải quyết: 0`)),
      ]),
      row('1.5', 'nhiem-vu-tinh-giao', 'Thực hiện nhiệm vụ do UBND tỉnh, Chủ tịch UBND tỉnh giao', '2', proportional(`
        Từ 90% nhiệm vụ hoàn thành đúng hạn trở lên: Điểm = Tỷ lệ nhiệm vụ hoàn thành đúng hạn × 2
        Dưới 90% nhiệm vụ hoàn thành đúng hạn: 0`)),
      row('1.6', 'sang-kien', 'Sáng kiến, giải pháp mới trong CCHC được áp dụng trong năm', '1', counted('0.5', `
        Mỗi sáng kiến, giải pháp được cấp có thẩm quyền công nhận: 0,5
        Tổng cộng không quá 1 điểm`)),
      row('1.7', 'danh-gia-chi-dao', 'Đánh giá vai trò, trách nhiệm của người đứng đầu trong chỉ đạo CCHC', '2', DIEM_KHAO_SAT),
    ], { by: VAN_PHONG }),

    row('2', 'the-che', 'Cải cách thể chế', '8', [
      row('2.1', 'ban-hanh-van-ban', 'Xây dựng và ban hành văn bản quy phạm pháp luật của HĐND, UBND cấp xã', '2', [
        row('2.1.1', 'van-ban-trinh-tu', 'Thực hiện đúng trình tự, thủ tục xây dựng văn bản quy phạm pháp luật', '1', oneOf(`
          Tất cả văn bản đúng trình tự, thủ tục: 1
          Có một văn bản thiếu bước hoặc thiếu hồ sơ: 0,5
          Có từ hai văn bản thiếu bước hoặc thiếu hồ sơ: 0
          Trong năm không được giao ban hành: tính điểm tối đa`), { notApplicable: 'full-points' }),
        row('2.1.2', 'van-ban-hop-phap', 'Tính hợp pháp của văn bản đã ban hành', '1', oneOf(`
          Không có văn bản bị kiến nghị xử lý: 1
          Có một văn bản bị kiến nghị và đã xử lý đúng hạn: 0,5
          Có văn bản bị kiến nghị mà chưa xử lý: 0`)),
      ]),
      row('2.2', 'ra-soat-van-ban', 'Rà soát, hệ thống hóa văn bản của các đơn vị hành chính trước sắp xếp', '2', [
        row('2.2.1', 'ra-soat-thuc-hien', 'Rà soát văn bản quy phạm pháp luật của các xã, phường, thị trấn trước sắp xếp', '1', oneOf(`
          Rà soát toàn bộ văn bản và công bố danh mục đúng hạn: 1
          Rà soát toàn bộ văn bản nhưng công bố danh mục chậm: 0,5
          Rà soát chưa đủ hoặc không công bố danh mục: 0`)),
        row('2.2.2', 'ra-soat-xu-ly', 'Xử lý văn bản sau rà soát', '1', proportional(`
          Điểm = Tỷ lệ văn bản đã được thay thế, sửa đổi hoặc bãi bỏ trên số văn bản phải xử lý × 1`)),
      ]),
      row('2.3', 'thi-hanh-phap-luat', 'Tổ chức thi hành pháp luật', '2.5', [
        row('2.3.1', 'theo-doi-thi-hanh', 'Thực hiện kế hoạch theo dõi tình hình thi hành pháp luật', '1', oneOf(`
          Ban hành kế hoạch đúng hạn và hoàn thành các hoạt động: 1
          Ban hành kế hoạch chậm hoặc còn hoạt động chưa hoàn thành: 0,5
          Không ban hành kế hoạch: 0`)),
        row('2.3.2', 'theo-doi-xu-ly', 'Xử lý kết quả theo dõi tình hình thi hành pháp luật', '0.5', oneOf(`
          Đã xử lý hoặc kiến nghị xử lý đầy đủ: 0,5
          Còn nội dung chưa xử lý, chưa kiến nghị: 0`)),
        row('2.3.3', 'pho-bien-phap-luat', 'Phổ biến, giáo dục pháp luật và hòa giải ở cơ sở', '1', oneOf(`
          Hoàn thành kế hoạch và hòa giải thành từ 85% số vụ trở lên: 1
          Hoàn thành kế hoạch và hòa giải thành từ 70% đến dưới 85% số vụ: 0,5
          Các trường hợp còn lại: 0`)),
      ]),
      row('2.4', 'danh-gia-van-ban', 'Đánh giá tính kịp thời, khả thi của văn bản do cấp xã ban hành', '1.5', DIEM_KHAO_SAT),
    ], { by: TU_PHAP }),

    row('3', 'thu-tuc-hanh-chinh', 'Cải cách thủ tục hành chính', '20.5', [
      row('3.1', 'ra-soat-tthc', 'Rà soát, kiến nghị đơn giản hóa thủ tục hành chính', '2', [
        row('3.1.1', 'ra-soat-tthc-ke-hoach', 'Thực hiện kế hoạch rà soát TTHC', '1', oneOf(`
          Hoàn thành 100% kế hoạch: 1
          Hoàn thành từ 70% đến dưới 100% kế hoạch: 0,5
          Hoàn thành dưới 70% hoặc không có kế hoạch: 0`)),
        row('3.1.2', 'ra-soat-tthc-kien-nghi', 'Kiến nghị cắt giảm, đơn giản hóa TTHC gửi cơ quan có thẩm quyền', '1', counted('0.5', `
          Mỗi kiến nghị nêu rõ nội dung và phương án đơn giản hóa: 0,5
          Tổng cộng không quá 1 điểm`)),
      ], { by: VAN_PHONG }),
      row('3.2', 'cong-khai-tthc', 'Công khai thủ tục hành chính', '2', [
        row('3.2.1', 'cong-khai-niem-yet', 'Niêm yết, công khai TTHC tại Trung tâm và trên trang thông tin điện tử', '1', oneOf(`
          Đầy đủ, đúng quy định ở cả hai nơi: 1
          Đầy đủ, đúng quy định ở một nơi: 0,5
          Không đầy đủ ở cả hai nơi: 0`)),
        row('3.2.2', 'cong-khai-cap-nhat', 'Cập nhật TTHC mới, TTHC sửa đổi và bỏ niêm yết TTHC hết hiệu lực', '1', counted('0.25', `
          Cập nhật đầy đủ trong 03 ngày làm việc từ khi quyết định công bố có hiệu lực: 1
          Mỗi quyết định công bố cập nhật chậm hoặc thiếu: trừ 0,25`)),
      ]),
      row('3.3', 'mot-cua', 'Thực hiện cơ chế một cửa, một cửa liên thông', '4', [
        row('3.3.1', 'trung-tam-nhan-su', 'Bố trí nhân sự của Trung tâm Phục vụ hành chính công', '1', oneOf(`
          Đủ số lượng, đúng chuyên môn các lĩnh vực: 1
          Đủ số lượng nhưng còn lĩnh vực bố trí chưa đúng chuyên môn: 0,5
          Chưa đủ số lượng: 0`)),
        row('3.3.2', 'trung-tam-trang-thiet-bi', 'Trụ sở, trang thiết bị của Trung tâm Phục vụ hành chính công', '1', oneOf(`
          Đáp ứng đủ diện tích và trang thiết bị theo quy định: 1
          Đáp ứng diện tích nhưng thiếu trang thiết bị: 0,5
          Chưa đáp ứng: 0`)),
        row('3.3.3', 'tiep-nhan-tai-trung-tam', 'Tỷ lệ TTHC được tiếp nhận, trả kết quả tại Trung tâm', '1', oneOf(`
          100% TTHC thuộc thẩm quyền: 1
          Từ 95% đến dưới 100% TTHC thuộc thẩm quyền: 0,5
          Dưới 95% TTHC thuộc thẩm quyền: 0`)),
        row('3.3.4', 'phi-dia-gioi', 'Tiếp nhận hồ sơ không phụ thuộc địa giới hành chính', '1', oneOf(`
          Tiếp nhận, chuyển xử lý đúng quy định mọi hồ sơ: 1
          Có hồ sơ bị từ chối nhưng đã khắc phục: 0,5
          Không thực hiện: 0`)),
      ]),
      row('3.4', 'ket-qua-ho-so', 'Kết quả giải quyết hồ sơ thủ tục hành chính', '6.5', [
        row('3.4.1', 'ho-so-dung-han', 'Tỷ lệ hồ sơ TTHC được giải quyết đúng hạn và trước hạn', '3', proportional(`
          Từ 95% trở lên: Điểm = Tỷ lệ hồ sơ đúng hạn và trước hạn × 3
          Dưới 95%: 0`)),
        row('3.4.2', 'ho-so-xin-loi', 'Xin lỗi bằng văn bản và hẹn lại khi hồ sơ quá hạn', '1', proportional(`
          Điểm = Tỷ lệ hồ sơ quá hạn có thư xin lỗi × 1
          Không có hồ sơ quá hạn: tính điểm tối đa`), { notApplicable: 'full-points' }),
        row('3.4.3', 'ho-so-dong-bo', 'Tỷ lệ hồ sơ được cập nhật, đồng bộ trạng thái lên Cổng Dịch vụ công quốc gia', '1.5', proportional(`
          Điểm = Tỷ lệ hồ sơ đồng bộ đầy đủ, kịp thời × 1,5`)),
        row('3.4.4', 'chi-so-phuc-vu', 'Kết quả đánh giá theo Bộ chỉ số phục vụ người dân, doanh nghiệp trên Cổng Dịch vụ công quốc gia', '1', oneOf(`
          Từ 90 điểm trở lên: 1
          Từ 80 đến dưới 90 điểm: 0,75
          Từ 70 đến dưới 80 điểm: 0,5
          Dưới 70 điểm: 0`)),
      ]),
      row('3.5', 'phan-anh-kien-nghi', 'Tiếp nhận, xử lý phản ánh, kiến nghị về TTHC', '2', [
        row('3.5.1', 'phan-anh-dung-han', 'Tỷ lệ phản ánh, kiến nghị được xử lý đúng hạn', '1.5', proportional(`
          Từ 80% trở lên: Điểm = Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn × 1,5
          Dưới 80%: 0`)),
        row('3.5.2', 'phan-anh-cong-khai', 'Công khai kết quả trả lời phản ánh, kiến nghị', '0.5', oneOf(`
          Công khai toàn bộ kết quả trả lời: 0,5
          Công khai chưa đầy đủ: 0,25
          Không công khai: 0`)),
      ], { by: VAN_PHONG }),
      row('3.6', 'danh-gia-tthc', 'Đánh giá của người dân, tổ chức về thủ tục hành chính', '4', [
        row('3.6.1', 'danh-gia-tthc-minh-bach', 'Tính công khai, dễ tìm hiểu của quy định về TTHC', '1.5', DIEM_KHAO_SAT),
        row('3.6.2', 'danh-gia-tthc-don-gian', 'Mức độ đơn giản, dễ thực hiện của hồ sơ, biểu mẫu', '1.5', DIEM_KHAO_SAT),
        row('3.6.3', 'danh-gia-tthc-giay-to', 'Việc không yêu cầu thêm giấy tờ ngoài quy định', '1', DIEM_KHAO_SAT),
      ]),
    ], { by: TRUNG_TAM }),

    row('4', 'to-chuc-bo-may', 'Cải cách tổ chức bộ máy', '8', [
      row('4.1', 'bo-may-bien-che', 'Thực hiện quy định về tổ chức bộ máy và biên chế', '4', [
        row('4.1.1', 'chuc-nang-nhiem-vu', 'Quy định chức năng, nhiệm vụ, quyền hạn của các phòng và Trung tâm', '1', oneOf(`
          Ban hành đủ, đúng hướng dẫn: 1
          Ban hành đủ nhưng còn nội dung phải sửa: 0,5
          Ban hành thiếu: 0`)),
        row('4.1.2', 'quy-che-lam-viec', 'Ban hành và thực hiện Quy chế làm việc của UBND cấp xã', '1', oneOf(`
          Ban hành kịp thời và thực hiện đúng: 1
          Ban hành chậm: 0,5
          Không ban hành hoặc có vi phạm bị nhắc nhở bằng văn bản: 0`), { by: VAN_PHONG }),
        row('4.1.3', 'su-dung-bien-che', 'Sử dụng biên chế so với số được giao', '1', oneOf(`
          Không vượt số biên chế được giao: 1
          Vượt số biên chế được giao: 0`)),
        row('4.1.4', 'so-luong-cap-pho', 'Số lượng cấp phó của các phòng, đơn vị', '1', oneOf(`
          Tất cả phòng, đơn vị đúng quy định hoặc đúng lộ trình sau sắp xếp: 1
          Có phòng, đơn vị chưa đúng quy định và không có lộ trình: 0`)),
      ]),
      row('4.2', 'phan-cap', 'Thực hiện phân cấp, phân quyền, ủy quyền', '2', [
        row('4.2.1', 'nhiem-vu-phan-cap', 'Triển khai các nhiệm vụ được phân cấp và nhiệm vụ chuyển từ cấp huyện', '1', proportional(`
          Điểm = Tỷ lệ nhiệm vụ đã phân công phòng, người thực hiện và quy trình xử lý × 1`)),
        row('4.2.2', 'kiem-tra-uy-quyen', 'Kiểm tra, xử lý vướng mắc khi thực hiện nhiệm vụ được phân cấp, ủy quyền', '1', oneOf(`
          Có kiểm tra và mọi vướng mắc đã xử lý hoặc kiến nghị: 1
          Có kiểm tra nhưng còn vướng mắc chưa kiến nghị: 0,5
          Không kiểm tra: 0`)),
      ], { by: VAN_PHONG }),
      row('4.3', 'danh-gia-bo-may', 'Đánh giá sự phối hợp và hiệu quả hoạt động của bộ máy chính quyền cấp xã', '2', DIEM_KHAO_SAT),
    ], { by: VAN_HOA_XA_HOI }),

    row('5', 'che-do-cong-vu', 'Cải cách chế độ công vụ', '11.5', [
      row('5.1', 'vi-tri-viec-lam', 'Bố trí, sử dụng cán bộ, công chức theo vị trí việc làm', '2.5', [
        row('5.1.1', 'bo-tri-dung-vi-tri', 'Tỷ lệ công chức được bố trí đúng vị trí việc làm', '1', proportional(`
          Điểm = Tỷ lệ công chức bố trí đúng vị trí việc làm đã phê duyệt × 1`)),
        row('5.1.2', 'tiep-nhan-dieu-dong', 'Tiếp nhận, điều động và thực hiện chính sách với cán bộ, công chức sau sắp xếp', '0.5', oneOf(`
          Đúng quy định, không có khiếu nại đúng: 0,5
          Có sai sót hoặc khiếu nại đúng: 0`)),
        row('5.1.3', 'dat-chuan', 'Tỷ lệ cán bộ, công chức đạt chuẩn trình độ chuyên môn', '1', proportional(`
          Từ 90% trở lên: Điểm = Tỷ lệ đạt chuẩn × 1
          Dưới 90%: 0`)),
      ]),
      row('5.2', 'danh-gia-xep-loai', 'Đánh giá, xếp loại chất lượng cán bộ, công chức', '1.5', [
        row('5.2.1', 'xep-loai-trinh-tu', 'Thực hiện đúng trình tự, thời hạn đánh giá, xếp loại', '0.5', oneOf(`
          Đúng trình tự, thời hạn: 0,5
          Không đúng trình tự hoặc thời hạn: 0`)),
        row('5.2.2', 'xep-loai-san-pham', 'Đánh giá gắn với kết quả, sản phẩm công việc cụ thể', '1', oneOf(`
          Có tiêu chí, sản phẩm cho mọi vị trí và tỷ lệ xuất sắc không vượt mức quy định: 1
          Có tiêu chí, sản phẩm cho một phần vị trí: 0,5
          Không có tiêu chí, sản phẩm cụ thể: 0`)),
      ]),
      row('5.3', 'ky-cuong', 'Chấp hành kỷ luật, kỷ cương hành chính', '2.5', [
        row('5.3.1', 'ky-cuong-kiem-tra', 'Kiểm tra việc chấp hành giờ làm việc và văn hóa công sở', '0.5', oneOf(`
          Kiểm tra từ bốn lần một năm trở lên: 0,5
          Kiểm tra hai đến ba lần một năm: 0,25
          Kiểm tra dưới hai lần một năm: 0`)),
        row('5.3.2', 'ky-luat-can-bo', 'Cán bộ, công chức vi phạm đến mức bị xử lý kỷ luật', '1', oneOf(`
          Không có: 1
          Có một trường hợp khiển trách: 0,5
          Có từ hai trường hợp hoặc có trường hợp từ cảnh cáo trở lên: 0`)),
        row('5.3.3', 'tiep-cong-dan', 'Tiếp công dân và giải quyết đơn thư thuộc thẩm quyền', '1', proportional(`
          Tiếp công dân đủ kỳ: Điểm = Tỷ lệ đơn thư giải quyết đúng hạn × 1
          Không tiếp công dân đủ kỳ: 0`), { by: VAN_PHONG }),
      ]),
      row('5.4', 'dao-tao', 'Đào tạo, bồi dưỡng cán bộ, công chức', '2', [
        row('5.4.1', 'dao-tao-ke-hoach', 'Mức độ hoàn thành kế hoạch đào tạo, bồi dưỡng', '1', proportional(`
          Điểm = Tỷ lệ lượt người được đào tạo, bồi dưỡng trên kế hoạch (không quá 100%) × 1`)),
        row('5.4.2', 'dao-tao-nhiem-vu-moi', 'Bồi dưỡng nhiệm vụ mới của chính quyền hai cấp và kỹ năng số', '1', oneOf(`
          Từ 90% cán bộ, công chức trở lên đã tham gia: 1
          Từ 70% đến dưới 90% cán bộ, công chức đã tham gia: 0,5
          Dưới 70% cán bộ, công chức đã tham gia: 0`)),
      ]),
      row('5.5', 'danh-gia-cong-chuc', 'Đánh giá chất lượng đội ngũ cán bộ, công chức cấp xã', '3', [
        row('5.5.1', 'danh-gia-nang-luc', 'Năng lực chuyên môn, kỹ năng giải quyết công việc', '1.5', DIEM_KHAO_SAT),
        row('5.5.2', 'danh-gia-trach-nhiem', 'Tinh thần trách nhiệm, không gây phiền hà, sách nhiễu', '1.5', DIEM_KHAO_SAT),
      ]),
    ], { by: VAN_HOA_XA_HOI }),

    row('6', 'tai-chinh-cong', 'Cải cách tài chính công', '8.5', [
      row('6.1', 'tai-chinh-ngan-sach', 'Quản lý tài chính, ngân sách', '4.5', [
        row('6.1.1', 'giai-ngan', 'Tỷ lệ giải ngân kế hoạch vốn đầu tư công', '1.5', proportional(`
          Từ 80% trở lên: Điểm = Tỷ lệ giải ngân × 1,5
          Dưới 80%: 0
          Không được giao kế hoạch vốn: không áp dụng`), { by: KINH_TE }),
        row('6.1.2', 'chi-thuong-xuyen', 'Chấp hành dự toán chi thường xuyên', '0.5', oneOf(`
          Đúng dự toán, không có khoản chi sai chế độ: 0,5
          Có khoản chi sai chế độ bị xuất toán: 0`)),
        row('6.1.3', 'ket-luan-thanh-tra', 'Thực hiện kiến nghị của thanh tra, kiểm toán về tài chính, ngân sách', '1', proportional(`
          Điểm = Tỷ lệ kiến nghị đã thực hiện đúng hạn × 1
          Không có kiến nghị: tính điểm tối đa`), { notApplicable: 'full-points' }),
        row('6.1.4', 'cong-khai-ngan-sach', 'Công khai dự toán, quyết toán ngân sách cấp xã', '1', oneOf(`
          Đủ nội dung, đúng hình thức và thời hạn: 1
          Đủ nội dung nhưng chậm: 0,5
          Không đủ nội dung: 0`)),
        row('6.1.5', 'chi-tieu-noi-bo', 'Ban hành và thực hiện quy chế chi tiêu nội bộ', '0.5', oneOf(`
          Ban hành và thực hiện đúng: 0,5
          Ban hành chậm sau khi kiện toàn tổ chức: 0,25
          Không ban hành: 0`)),
      ]),
      row('6.2', 'tai-san-cong', 'Quản lý, sử dụng tài sản công', '2', [
        row('6.2.1', 'tai-san-quy-che', 'Ban hành quy chế quản lý, sử dụng tài sản công', '0.5', oneOf(`
          Đã ban hành, đúng quy định: 0,5
          Chưa ban hành: 0`)),
        row('6.2.2', 'tru-so-doi-du', 'Xử lý trụ sở, nhà đất dôi dư sau sắp xếp đơn vị hành chính', '1', proportional(`
          Điểm = Tỷ lệ cơ sở nhà, đất đã có phương án được duyệt hoặc đã xử lý × 1
          Không có trụ sở dôi dư: không áp dụng`), { by: KINH_TE }),
        row('6.2.3', 'tai-san-bao-cao', 'Kê khai, báo cáo tài sản công', '0.5', oneOf(`
          Đầy đủ, đúng thời hạn: 0,5
          Đầy đủ nhưng chậm: 0,25
          Không đầy đủ: 0`)),
      ]),
      row('6.3', 'danh-gia-tai-chinh', 'Đánh giá việc quản lý, công khai tài chính và tài sản công của cấp xã', '2', DIEM_KHAO_SAT),
    ], { by: TAI_CHINH }),

    row('7', 'chinh-quyen-so', 'Xây dựng, phát triển chính quyền điện tử, chính quyền số', '13.5', [
      row('7.1', 'van-ban-dien-tu', 'Xử lý văn bản, hồ sơ công việc trên môi trường điện tử', '2.5', [
        row('7.1.1', 'van-ban-ky-so', 'Tỷ lệ văn bản đi được ký số và gửi hoàn toàn dưới dạng điện tử', '1.5', proportional(`
          Từ 90% trở lên: Điểm = Tỷ lệ văn bản điện tử ký số × 1,5
          Dưới 90%: 0`)),
        row('7.1.2', 'ho-so-cong-viec', 'Tỷ lệ hồ sơ công việc được lập và xử lý trên môi trường mạng', '1', proportional(`
          Từ 60% trở lên: Điểm = Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng × 1
          Dưới 60%: 0`)),
      ], { by: VAN_PHONG }),
      row('7.2', 'dich-vu-cong-truc-tuyen', 'Cung cấp dịch vụ công trực tuyến và số hóa hồ sơ', '6', [
        row('7.2.1', 'nop-truc-tuyen', 'Tỷ lệ hồ sơ nộp trực tuyến toàn trình và một phần', '2', proportional(`
          Từ 50% trở lên: Điểm = Tỷ lệ hồ sơ trực tuyến × 2
          Dưới 50%: 0`)),
        row('7.2.2', 'thanh-toan-truc-tuyen', 'Tỷ lệ thanh toán trực tuyến phí, lệ phí và nghĩa vụ tài chính', '1', proportional(`
          Điểm = Tỷ lệ giao dịch thanh toán trực tuyến × 1`)),
        row('7.2.3', 'so-hoa-ho-so', 'Tỷ lệ hồ sơ được số hóa khi tiếp nhận và khi trả kết quả', '1.5', proportional(`
          Từ 80% trở lên: Điểm = Tỷ lệ hồ sơ số hóa × 1,5
          Dưới 80%: 0`)),
        row('7.2.4', 'ket-qua-dien-tu', 'Tỷ lệ cấp kết quả giải quyết TTHC bằng bản điện tử', '1', proportional(`
          Điểm = Tỷ lệ hồ sơ có kết quả điện tử có giá trị pháp lý × 1`)),
        row('7.2.5', 'khai-thac-du-lieu', 'Khai thác, sử dụng lại thông tin, dữ liệu đã số hóa', '0.5', oneOf(`
          Từ 80% hồ sơ trở lên được khai thác lại: 0,5
          Từ 50% đến dưới 80% hồ sơ được khai thác lại: 0,25
          Dưới 50% hồ sơ được khai thác lại: 0`)),
      ], { by: TRUNG_TAM }),
      row('7.3', 'ha-tang-so', 'Hạ tầng, an toàn thông tin và phổ cập kỹ năng số', '1.5', [
        row('7.3.1', 'trang-thong-tin', 'Hoạt động của trang thông tin điện tử cấp xã', '0.5', oneOf(`
          Đủ chuyên mục bắt buộc và cập nhật hằng tuần: 0,5
          Đủ chuyên mục nhưng cập nhật chưa đều: 0,25
          Thiếu chuyên mục bắt buộc: 0`), { by: VAN_HOA_XA_HOI }),
        row('7.3.2', 'an-toan-thong-tin', 'Phê duyệt và thực hiện hồ sơ an toàn hệ thống thông tin theo cấp độ', '0.5', oneOf(`
          Tất cả hệ thống đã được phê duyệt: 0,5
          Còn hệ thống chưa được phê duyệt: 0`)),
        row('7.3.3', 'to-cong-nghe-so', 'Hoạt động của Tổ công nghệ số cộng đồng', '0.5', oneOf(`
          100% thôn, tổ dân phố có tổ hoạt động hằng quý: 0,5
          Từ 70% đến dưới 100% thôn, tổ dân phố có tổ hoạt động hằng quý: 0,25
          Dưới 70% thôn, tổ dân phố có tổ hoạt động hằng quý: 0`)),
      ]),
      row('7.4', 'iso', 'Áp dụng hệ thống quản lý chất lượng theo TCVN ISO 9001', '1', oneOf(`
        Đã công bố, có đánh giá nội bộ và cải tiến trong năm: 1
        Đã công bố nhưng chưa đánh giá nội bộ: 0,5
        Chưa công bố: 0`)),
      row('7.5', 'danh-gia-chinh-quyen-so', 'Đánh giá của người dân, tổ chức về dịch vụ số của cấp xã', '2.5', [
        row('7.5.1', 'danh-gia-truc-tuyen', 'Mức độ thuận tiện khi nộp hồ sơ trực tuyến', '1.5', DIEM_KHAO_SAT),
        row('7.5.2', 'danh-gia-trang-thong-tin', 'Chất lượng thông tin trên trang thông tin điện tử', '1', DIEM_KHAO_SAT),
      ]),
    ], { by: CHUYEN_DOI_SO }),

    row('8', 'tac-dong', 'Tác động của CCHC đến người dân, tổ chức và phát triển kinh tế - xã hội', '16', [
      row('8.1', 'hai-long', 'Mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của cấp xã', '10', [
        row('8.1.1', 'hai-long-tiep-can', 'Hài lòng về việc tiếp cận dịch vụ', '2', DIEM_KHAO_SAT),
        row('8.1.2', 'hai-long-thu-tuc', 'Hài lòng về thủ tục và thời gian giải quyết', '2', DIEM_KHAO_SAT),
        row('8.1.3', 'hai-long-cong-chuc', 'Hài lòng về công chức tiếp nhận, giải quyết công việc', '2', DIEM_KHAO_SAT),
        row('8.1.4', 'hai-long-ket-qua', 'Hài lòng về kết quả giải quyết', '2', DIEM_KHAO_SAT),
        row('8.1.5', 'hai-long-gop-y', 'Hài lòng về việc tiếp nhận, xử lý ý kiến góp ý', '2', DIEM_KHAO_SAT),
      ], { by: TRUNG_TAM }),
      row('8.2', 'kinh-te-xa-hoi', 'Tác động đến phát triển kinh tế - xã hội trên địa bàn', '6', [
        row('8.2.1', 'danh-gia-moi-truong', 'Đánh giá của doanh nghiệp, hợp tác xã, hộ kinh doanh về môi trường kinh doanh trên địa bàn', '3', DIEM_KHAO_SAT),
        row('8.2.2', 'thu-ngan-sach', 'Thực hiện dự toán thu ngân sách trên địa bàn', '1.5', oneOf(`
          Vượt dự toán từ 5% trở lên: 1,5
          Đạt dự toán đến vượt dưới 5%: 1
          Đạt từ 90% đến dưới 100% dự toán: 0,5
          Đạt dưới 90% dự toán: 0`)),
        row('8.2.3', 'chi-tieu-hdnd', 'Mức độ hoàn thành chỉ tiêu kinh tế - xã hội do HĐND cấp xã giao', '1.5', proportional(`
          Điểm = Tỷ lệ chỉ tiêu đạt và vượt × 1,5`)),
      ]),
    ], { by: KINH_TE }),

    row('9', 'thuong-phat', 'Điểm thưởng, điểm phạt', null, [
      row('9.1', 'diem-thuong', 'Điểm thưởng', '3', [
        row('9.1.1', 'thuong-mo-hinh', 'Mô hình, cách làm hay về CCHC được tỉnh công nhận hoặc nhân rộng', '1', bonus('0.5', `
          Mỗi mô hình, cách làm: thưởng 0,5
          Tổng cộng không quá 1 điểm`)),
        row('9.1.2', 'thuong-khen', 'Tập thể, cá nhân được Chủ tịch UBND tỉnh trở lên khen thưởng về CCHC', '1', bonus('0.5', `
          Mỗi quyết định khen thưởng: thưởng 0,5
          Tổng cộng không quá 1 điểm`)),
        row('9.1.3', 'thuong-truc-tuyen', 'Vượt chỉ tiêu hồ sơ trực tuyến toàn trình do tỉnh giao', '1', bonus('0.5', `
          Vượt từ 10% trở lên: thưởng 1
          Vượt từ 5% đến dưới 10%: thưởng 0,5`)),
      ]),
      row('9.2', 'diem-phat', 'Điểm phạt', '3', [
        row('9.2.1', 'phat-sai-pham', 'Cán bộ, công chức bị xử lý hình sự về hành vi nhũng nhiễu, tham nhũng', '1', penalty('0.5', `
          Mỗi trường hợp: trừ 0,5
          Tổng cộng không quá 1 điểm`)),
        row('9.2.2', 'phat-khong-trung-thuc', 'Tài liệu kiểm chứng không đúng sự thật', '1', penalty('0.5', `
          Mỗi tiêu chí có tài liệu không đúng: trừ 0,5
          Tổng cộng không quá 1 điểm`)),
        row('9.2.3', 'phat-nop-cham', 'Gửi kết quả tự chấm điểm chậm so với thời hạn', '1', penalty('0.25', `
          Mỗi ngày làm việc chậm: trừ 0,25
          Tổng cộng không quá 1 điểm`)),
      ]),
    ], { by: VAN_PHONG }),
  ],
};
