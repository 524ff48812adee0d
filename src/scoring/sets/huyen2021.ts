import type { CriteriaSet } from '../criteriaSet';
import { points } from '../points';
import { USUAL_BANDS, byOtherAgency, bySurvey, counted, oneOf, proportional, row } from './criteriaTable';

const NOI_VU = 'Phòng Nội vụ';
const VAN_PHONG = 'Văn phòng HĐND và UBND huyện';
const TU_PHAP = 'Phòng Tư pháp';
const MOT_CUA = 'Bộ phận Tiếp nhận và Trả kết quả';
const TAI_CHINH = 'Phòng Tài chính - Kế hoạch';
const VAN_HOA = 'Phòng Văn hóa và Thông tin';
const KINH_TE_HA_TANG = 'Phòng Kinh tế và Hạ tầng';
const THANH_TRA = 'Thanh tra huyện';

const DIEM_KHAO_SAT = bySurvey('Điểm = Tỷ lệ đánh giá tích cực qua điều tra xã hội học × điểm tối đa');

/** An illustration: eight areas of 100 points, 73,5 scored by the unit and appraised, 26,5 by survey and from the statistics office. */
// prettier-ignore
export const huyen2021: CriteriaSet = {
  id: 'huyen-2021',
  title: 'Bộ tiêu chí xác định Chỉ số cải cách hành chính của UBND các huyện, thị xã, thành phố năm 2021',
  decision: '',
  issuer: 'Ủy ban nhân dân tỉnh',
  year: 2021,
  kind: 'district',
  official: false,
  rounding: 'truncate',
  decimals: 2,
  threshold: points('80'),
  bands: USUAL_BANDS,
  notApplicable: 'excluded',
  areas: [
    row('1', 'chi-dao-dieu-hanh', 'Công tác chỉ đạo, điều hành cải cách hành chính', '13', [
      row('1.1', 'ke-hoach', 'Kế hoạch CCHC năm của huyện', '2.5', [
        row('1.1.1', 'ke-hoach-ban-hanh', 'Ban hành kế hoạch CCHC năm', '0.5', oneOf(`
          Ban hành kịp thời: 0,5
          Ban hành không kịp thời: 0,25
          Không ban hành: 0`)),
        row('1.1.2', 'ke-hoach-noi-dung', 'Kế hoạch đủ nhiệm vụ các lĩnh vực, rõ kết quả, cơ quan chủ trì, thời gian và kinh phí', '0.5', oneOf(`
          Đạt yêu cầu: 0,5
          Không đạt yêu cầu: 0`)),
        row('1.1.3', 'ke-hoach-hoan-thanh', 'Mức độ hoàn thành kế hoạch CCHC năm', '1.5', proportional(`
          Hoàn thành từ 80% kế hoạch trở lên: Điểm = Tỷ lệ hoàn thành × 1,5
          Hoàn thành dưới 80% kế hoạch: 0`)),
      ]),
      row('1.2', 'bao-cao', 'Thực hiện chế độ báo cáo CCHC', '1.5', [
        row('1.2.1', 'bao-cao-dung-han', 'Số lượng và thời hạn gửi báo cáo CCHC quý, 6 tháng, năm', '1', counted('0.25', `
          Đủ số lượng, đúng thời hạn: 1
          Mỗi báo cáo gửi chậm: trừ 0,25
          Mỗi báo cáo không gửi: trừ 0,5`)),
        row('1.2.2', 'bao-cao-noi-dung', 'Nội dung báo cáo theo đề cương hướng dẫn', '0.5', oneOf(`
          Tất cả báo cáo đủ nội dung: 0,5
          Có báo cáo không đủ nội dung: 0`)),
      ]),
      row('1.3', 'kiem-tra', 'Kiểm tra công tác CCHC tại các phòng chuyên môn và UBND cấp xã', '2', [
        row('1.3.1', 'kiem-tra-ty-le', 'Tỷ lệ cơ quan, đơn vị, xã được kiểm tra trong năm', '1', oneOf(`
          Từ 30% trở lên: 1
          Từ 20% đến dưới 30%: 0,5
          Dưới 20%: 0`)),
        row('1.3.2', 'kiem-tra-xu-ly', 'Xử lý các vấn đề phát hiện qua kiểm tra', '1', proportional(`
          Điểm = Tỷ lệ vấn đề đã xử lý hoặc kiến nghị xử lý × 1
          Không có vấn đề phải xử lý: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('1.4', 'tuyen-truyen', 'Thông tin, tuyên truyền CCHC', '1.5', [
        row('1.4.1', 'tuyen-truyen-ke-hoach', 'Mức độ hoàn thành kế hoạch tuyên truyền', '1', oneOf(`
          Hoàn thành 100% kế hoạch: 1
          Hoàn thành từ 80% đến dưới 100% kế hoạch: 0,5
          Hoàn thành dưới 80% hoặc không có kế hoạch: 0`)),
        row('1.4.2', 'tuyen-truyen-hinh-thuc', 'Hình thức tuyên truyền khác ngoài đài truyền thanh và trang thông tin điện tử', '0.5', oneOf(`
          Có từ hai hình thức khác trở lên: 0,5
          Có một hình thức khác: 0,25
          Không có: 0`)),
      ], { by: VAN_HOA }),
      row('1.5', 'nhiem-vu-tinh-giao', 'Thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao', '2', [
        row('1.5.1', 'nhiem-vu-dung-han', 'Tỷ lệ nhiệm vụ hoàn thành đúng hạn', '1.5', proportional(`
          Từ 80% trở lên: Điểm = Tỷ lệ nhiệm vụ hoàn thành đúng hạn × 1,5
          Dưới 80%: 0`)),
        row('1.5.2', 'nhiem-vu-don-doc', 'Theo dõi, đôn đốc nhiệm vụ trên hệ thống quản lý văn bản và điều hành', '0.5', oneOf(`
          Cập nhật đầy đủ trạng thái: 0,5
          Cập nhật không đầy đủ: 0`)),
      ], { by: VAN_PHONG }),
      row('1.6', 'sang-kien-doi-thoai', 'Sáng kiến và đối thoại trong công tác CCHC', '2', [
        row('1.6.1', 'sang-kien', 'Sáng kiến, giải pháp mới trong CCHC được công nhận', '1', oneOf(`
          Có từ hai sáng kiến trở lên: 1
          Có một sáng kiến: 0,5
          Không có: 0`)),
        row('1.6.2', 'doi-thoai', 'Lãnh đạo UBND huyện đối thoại với người dân, doanh nghiệp', '1', oneOf(`
          Tổ chức từ hai cuộc trở lên: 1
          Tổ chức một cuộc: 0,5
          Không tổ chức: 0`), { by: VAN_PHONG }),
      ]),
      row('1.7', 'danh-gia-chi-dao', 'Đánh giá công tác chỉ đạo, điều hành CCHC của huyện', '1.5', [
        row('1.7.1', 'danh-gia-kip-thoi', 'Tính kịp thời của văn bản chỉ đạo, điều hành CCHC', '0.75', DIEM_KHAO_SAT),
        row('1.7.2', 'danh-gia-nguoi-dung-dau', 'Sự quan tâm của người đứng đầu đối với công tác CCHC', '0.75', DIEM_KHAO_SAT),
      ]),
    ], { by: NOI_VU }),

    row('2', 'van-ban-phap-luat', 'Xây dựng và tổ chức thực hiện văn bản quy phạm pháp luật', '10', [
      row('2.1', 'xay-dung-van-ban', 'Xây dựng văn bản quy phạm pháp luật của HĐND, UBND huyện', '2', [
        row('2.1.1', 'van-ban-trinh-tu', 'Thực hiện trình tự, thủ tục, thẩm quyền ban hành', '1', oneOf(`
          Tất cả văn bản đúng quy định: 1
          Có văn bản không đúng quy định: 0
          Trong năm không được giao ban hành: tính điểm tối đa`), { notApplicable: 'full-points' }),
        row('2.1.2', 'van-ban-tien-do', 'Tiến độ ban hành văn bản được giao quy định chi tiết', '1', proportional(`
          Điểm = Tỷ lệ văn bản ban hành đúng tiến độ × 1
          Trong năm không được giao ban hành: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('2.2', 'theo-doi-thi-hanh', 'Theo dõi tình hình thi hành pháp luật', '2', [
        row('2.2.1', 'theo-doi-hoat-dong', 'Thực hiện các hoạt động theo dõi trong kế hoạch năm', '1', oneOf(`
          Ban hành kế hoạch và thực hiện đầy đủ: 1
          Ban hành kế hoạch nhưng thực hiện chưa đầy đủ: 0,5
          Không ban hành kế hoạch: 0`)),
        row('2.2.2', 'theo-doi-xu-ly', 'Xử lý kết quả theo dõi tình hình thi hành pháp luật', '1', oneOf(`
          Ban hành đầy đủ văn bản xử lý hoặc kiến nghị xử lý: 1
          Ban hành chưa đầy đủ: 0,5
          Không ban hành: 0`)),
      ]),
      row('2.3', 'ra-soat-van-ban', 'Rà soát, hệ thống hóa văn bản quy phạm pháp luật', '2', [
        row('2.3.1', 'ra-soat-cong-bo', 'Công bố danh mục văn bản hết hiệu lực, ngưng hiệu lực hằng năm', '1', oneOf(`
          Công bố đúng thời hạn: 1
          Công bố chậm: 0,5
          Không công bố: 0`)),
        row('2.3.2', 'ra-soat-xu-ly', 'Xử lý văn bản sau rà soát', '1', proportional(`
          Điểm = Tỷ lệ văn bản đã xử lý trên số văn bản phải xử lý × 1`)),
      ]),
      row('2.4', 'kiem-tra-van-ban', 'Kiểm tra, xử lý văn bản quy phạm pháp luật', '2', [
        row('2.4.1', 'kiem-tra-tham-quyen', 'Tự kiểm tra và kiểm tra văn bản của cấp xã theo thẩm quyền', '1', oneOf(`
          Kiểm tra 100% văn bản đã ban hành và gửi đến: 1
          Kiểm tra từ 80% đến dưới 100% văn bản: 0,5
          Kiểm tra dưới 80% văn bản: 0`)),
        row('2.4.2', 'kiem-tra-xu-ly-van-ban', 'Xử lý văn bản trái pháp luật phát hiện qua kiểm tra', '1', proportional(`
          Điểm = Tỷ lệ văn bản trái pháp luật đã xử lý đúng quy định × 1
          Không có văn bản trái pháp luật: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('2.5', 'danh-gia-van-ban', 'Đánh giá chất lượng văn bản quy phạm pháp luật của huyện', '2', [
        row('2.5.1', 'danh-gia-thong-nhat', 'Tính hợp lý, thống nhất của văn bản', '1', DIEM_KHAO_SAT),
        row('2.5.2', 'danh-gia-kha-thi', 'Tính khả thi và hiệu quả của văn bản', '1', DIEM_KHAO_SAT),
      ]),
    ], { by: TU_PHAP }),

    row('3', 'thu-tuc-hanh-chinh', 'Cải cách thủ tục hành chính', '16', [
      row('3.1', 'ra-soat-tthc', 'Rà soát, đánh giá thủ tục hành chính', '1.5', [
        row('3.1.1', 'ra-soat-tthc-ke-hoach', 'Ban hành và hoàn thành kế hoạch rà soát TTHC', '0.5', oneOf(`
          Hoàn thành 100% kế hoạch: 0,5
          Hoàn thành từ 80% đến dưới 100% kế hoạch: 0,25
          Hoàn thành dưới 80% hoặc không có kế hoạch: 0`)),
        row('3.1.2', 'ra-soat-tthc-xu-ly', 'Đề xuất phương án đơn giản hóa TTHC sau rà soát', '1', oneOf(`
          Có từ hai phương án được Chủ tịch UBND tỉnh thông qua: 1
          Có một phương án được thông qua: 0,5
          Không có phương án được thông qua: 0`)),
      ]),
      row('3.2', 'cong-khai-tthc', 'Công khai thủ tục hành chính', '1.5', [
        row('3.2.1', 'cong-khai-niem-yet', 'Niêm yết TTHC tại Bộ phận một cửa của huyện và của các xã', '1', proportional(`
          Điểm = Tỷ lệ Bộ phận một cửa niêm yết đầy đủ, đúng quy định × 1`)),
        row('3.2.2', 'cong-khai-dien-tu', 'Công khai TTHC và tiến độ giải quyết trên trang thông tin điện tử', '0.5', oneOf(`
          Đầy đủ, kịp thời: 0,5
          Không đầy đủ hoặc không kịp thời: 0`), { by: VAN_HOA }),
      ]),
      row('3.3', 'mot-cua', 'Thực hiện cơ chế một cửa, một cửa liên thông', '3', [
        row('3.3.1', 'mot-cua-tiep-nhan', 'Tỷ lệ TTHC được tiếp nhận, trả kết quả tại Bộ phận một cửa', '1', oneOf(`
          100% TTHC thuộc thẩm quyền: 1
          Từ 90% đến dưới 100% TTHC thuộc thẩm quyền: 0,5
          Dưới 90% TTHC thuộc thẩm quyền: 0`)),
        row('3.3.2', 'mot-cua-lien-thong', 'Số TTHC giải quyết theo cơ chế một cửa liên thông', '1', oneOf(`
          Từ 20 TTHC trở lên: 1
          Từ 10 đến dưới 20 TTHC: 0,5
          Dưới 10 TTHC: 0`)),
        row('3.3.3', 'mot-cua-co-so-vat-chat', 'Tỷ lệ Bộ phận một cửa cấp huyện, cấp xã bảo đảm cơ sở vật chất', '1', proportional(`
          Điểm = Tỷ lệ Bộ phận một cửa đạt yêu cầu diện tích và trang thiết bị × 1`)),
      ]),
      row('3.4', 'ho-so-huyen', 'Kết quả giải quyết hồ sơ TTHC của UBND huyện', '3', [
        row('3.4.1', 'ho-so-huyen-dung-han', 'Tỷ lệ hồ sơ của huyện giải quyết đúng hạn', '2', proportional(`
          Từ 90% trở lên: Điểm = Tỷ lệ hồ sơ đúng hạn × 2
          Dưới 90%: 0`)),
        row('3.4.2', 'ho-so-huyen-xin-loi', 'Thực hiện xin lỗi khi hồ sơ trễ hẹn', '1', proportional(`
          Điểm = Tỷ lệ hồ sơ trễ hẹn có văn bản xin lỗi × 1
          Không có hồ sơ trễ hẹn: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('3.5', 'ho-so-xa', 'Kết quả giải quyết hồ sơ TTHC của UBND cấp xã trên địa bàn', '2.5', [
        row('3.5.1', 'ho-so-xa-dung-han', 'Tỷ lệ hồ sơ của các xã giải quyết đúng hạn', '1.5', proportional(`
          Từ 90% trở lên: Điểm = Tỷ lệ hồ sơ đúng hạn × 1,5
          Dưới 90%: 0`)),
        row('3.5.2', 'ho-so-xa-dat-95', 'Tỷ lệ xã có từ 95% hồ sơ đúng hạn trở lên', '1', proportional(`
          Điểm = Tỷ lệ xã đạt × 1`)),
      ]),
      row('3.6', 'phan-anh-kien-nghi', 'Tiếp nhận, xử lý phản ánh, kiến nghị về quy định hành chính', '2', [
        row('3.6.1', 'phan-anh-xu-ly', 'Tỷ lệ phản ánh, kiến nghị được xử lý đúng hạn', '1', proportional(`
          Điểm = Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn × 1`)),
        row('3.6.2', 'phan-anh-cong-khai', 'Công khai kết quả trả lời phản ánh, kiến nghị', '1', oneOf(`
          Công khai 100% kết quả: 1
          Công khai từ 80% đến dưới 100% kết quả: 0,5
          Công khai dưới 80% kết quả: 0`)),
      ], { by: VAN_PHONG }),
      row('3.7', 'danh-gia-tthc', 'Đánh giá của người dân, tổ chức về giải quyết TTHC', '2.5', [
        row('3.7.1', 'danh-gia-tthc-minh-bach', 'Tính công khai, minh bạch của TTHC', '1', DIEM_KHAO_SAT),
        row('3.7.2', 'danh-gia-tthc-don-gian', 'Tính đơn giản, dễ thực hiện của thành phần hồ sơ', '0.75', DIEM_KHAO_SAT),
        row('3.7.3', 'danh-gia-tthc-thoi-gian', 'Thời gian giải quyết so với phiếu hẹn', '0.75', DIEM_KHAO_SAT),
      ]),
    ], { by: MOT_CUA }),

    row('4', 'to-chuc-bo-may', 'Cải cách tổ chức bộ máy hành chính nhà nước', '9', [
      row('4.1', 'quy-dinh-bo-may', 'Thực hiện quy định về tổ chức bộ máy', '2.5', [
        row('4.1.1', 'kien-toan-bo-may', 'Sắp xếp, kiện toàn cơ quan chuyên môn, đơn vị sự nghiệp thuộc huyện', '1.5', oneOf(`
          Hoàn thành theo kế hoạch của tỉnh: 1,5
          Hoàn thành từ 70% kế hoạch trở lên: 0,75
          Hoàn thành dưới 70% kế hoạch: 0`)),
        row('4.1.2', 'quy-che-lam-viec', 'Ban hành và thực hiện quy chế làm việc của UBND huyện', '1', oneOf(`
          Ban hành đúng quy định, thực hiện nghiêm: 1
          Ban hành chậm hoặc chưa sửa đổi kịp thời: 0,5
          Không ban hành: 0`), { by: VAN_PHONG }),
      ]),
      row('4.2', 'quan-ly-bien-che', 'Quản lý, sử dụng biên chế', '2.5', [
        row('4.2.1', 'su-dung-bien-che', 'Sử dụng biên chế hành chính và số lượng người làm việc được giao', '1', oneOf(`
          Không vượt số được giao: 1
          Vượt số được giao: 0`)),
        row('4.2.2', 'tinh-gian-bien-che', 'Tỷ lệ thực hiện kế hoạch tinh giản biên chế', '1.5', proportional(`
          Điểm = Tỷ lệ thực hiện kế hoạch năm (không quá 100%) × 1,5`)),
      ]),
      row('4.3', 'phan-cap', 'Thực hiện phân cấp quản lý nhà nước', '2', [
        row('4.3.1', 'phan-cap-thuc-hien', 'Thực hiện các nhiệm vụ được tỉnh phân cấp, ủy quyền', '1', oneOf(`
          Thực hiện đầy đủ: 1
          Thực hiện chưa đầy đủ: 0,5
          Có vi phạm bị xử lý: 0`)),
        row('4.3.2', 'phan-cap-kiem-tra', 'Kiểm tra, đánh giá nhiệm vụ huyện phân cấp cho cấp xã', '1', oneOf(`
          Có kiểm tra và xử lý vấn đề phát hiện: 1
          Có kiểm tra nhưng chưa xử lý: 0,5
          Không kiểm tra: 0`), { by: THANH_TRA }),
      ]),
      row('4.4', 'danh-gia-bo-may', 'Đánh giá tổ chức và hoạt động của bộ máy hành chính huyện', '2', [
        row('4.4.1', 'danh-gia-phan-dinh', 'Tính hợp lý trong phân định nhiệm vụ giữa các phòng', '1', DIEM_KHAO_SAT),
        row('4.4.2', 'danh-gia-phoi-hop', 'Sự phối hợp giữa các phòng với UBND cấp xã', '1', DIEM_KHAO_SAT),
      ]),
    ], { by: NOI_VU }),

    row('5', 'doi-ngu', 'Xây dựng và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức', '13', [
      row('5.1', 'vi-tri-viec-lam', 'Thực hiện cơ cấu công chức, viên chức theo vị trí việc làm', '1.5', [
        row('5.1.1', 'vi-tri-phong', 'Tỷ lệ phòng bố trí công chức đúng vị trí việc làm', '1', proportional(`
          Điểm = Tỷ lệ phòng thực hiện đúng × 1`)),
        row('5.1.2', 'vi-tri-su-nghiep', 'Đơn vị sự nghiệp bố trí viên chức đúng vị trí việc làm', '0.5', oneOf(`
          100% đơn vị thực hiện đúng: 0,5
          Từ 60% đến dưới 100% đơn vị thực hiện đúng: 0,25
          Dưới 60% đơn vị thực hiện đúng: 0`)),
      ]),
      row('5.2', 'tuyen-dung', 'Tuyển dụng, tiếp nhận công chức, viên chức', '1.5', [
        row('5.2.1', 'tuyen-dung-vien-chuc', 'Thực hiện quy định về tuyển dụng viên chức', '1', oneOf(`
          Đúng quy định: 1
          Không đúng quy định: 0`)),
        row('5.2.2', 'tuyen-dung-cap-xa', 'Thực hiện quy định về tuyển dụng công chức cấp xã', '0.5', oneOf(`
          Đúng quy định: 0,5
          Không đúng quy định: 0`)),
      ]),
      row('5.3', 'bo-nhiem', 'Bổ nhiệm vị trí lãnh đạo, quản lý', '1.5', [
        row('5.3.1', 'bo-nhiem-dieu-kien', 'Bổ nhiệm đúng tiêu chuẩn, điều kiện, quy trình', '1', oneOf(`
          100% trường hợp đúng quy định: 1
          Có trường hợp không đúng quy định: 0`)),
        row('5.3.2', 'bo-nhiem-thoi-han', 'Thực hiện thời hạn bổ nhiệm lại, chuyển đổi vị trí công tác', '0.5', oneOf(`
          Đúng thời hạn: 0,5
          Có trường hợp chậm: 0,25
          Không thực hiện: 0`)),
      ]),
      row('5.4', 'danh-gia-ky-cuong', 'Đánh giá cán bộ, công chức và chấp hành kỷ luật, kỷ cương', '2.5', [
        row('5.4.1', 'xep-loai', 'Thực hiện trình tự, thủ tục đánh giá, xếp loại hằng năm', '1', oneOf(`
          Đúng quy định, đúng thời hạn: 1
          Đúng quy định nhưng chậm: 0,5
          Không đúng quy định: 0`)),
        row('5.4.2', 'ky-cuong-kiem-tra', 'Kiểm tra đột xuất việc chấp hành kỷ cương hành chính', '0.5', oneOf(`
          Kiểm tra từ bốn đơn vị trở lên: 0,5
          Kiểm tra dưới bốn đơn vị: 0,25
          Không kiểm tra: 0`), { by: THANH_TRA }),
        row('5.4.3', 'ky-luat', 'Cán bộ, công chức cấp huyện bị xử lý kỷ luật từ mức khiển trách trở lên', '1', oneOf(`
          Không có: 1
          Có một trường hợp: 0,5
          Có từ hai trường hợp trở lên: 0`)),
      ]),
      row('5.5', 'dao-tao', 'Đào tạo, bồi dưỡng cán bộ, công chức, viên chức', '1.5', [
        row('5.5.1', 'dao-tao-ke-hoach', 'Mức độ hoàn thành kế hoạch đào tạo, bồi dưỡng', '1', proportional(`
          Điểm = Tỷ lệ hoàn thành kế hoạch (không quá 100%) × 1`)),
        row('5.5.2', 'dao-tao-mot-cua', 'Bồi dưỡng nghiệp vụ cho công chức Bộ phận một cửa', '0.5', oneOf(`
          Từ 80% công chức được bồi dưỡng trở lên: 0,5
          Từ 50% đến dưới 80% công chức được bồi dưỡng: 0,25
          Dưới 50% công chức được bồi dưỡng: 0`)),
      ]),
      row('5.6', 'cap-xa-dat-chuan', 'Chuẩn hóa cán bộ, công chức cấp xã', '2', [
        row('5.6.1', 'cap-xa-can-bo', 'Tỷ lệ cán bộ cấp xã đạt chuẩn', '1', proportional(`
          Từ 90% trở lên: Điểm = Tỷ lệ cán bộ đạt chuẩn × 1
          Dưới 90%: 0`)),
        row('5.6.2', 'cap-xa-cong-chuc', 'Tỷ lệ công chức cấp xã đạt chuẩn', '1', proportional(`
          Từ 90% trở lên: Điểm = Tỷ lệ công chức đạt chuẩn × 1
          Dưới 90%: 0`)),
      ]),
      row('5.7', 'danh-gia-doi-ngu', 'Đánh giá chất lượng đội ngũ công chức của huyện', '2.5', [
        row('5.7.1', 'danh-gia-nang-luc', 'Năng lực chuyên môn của công chức', '1', DIEM_KHAO_SAT),
        row('5.7.2', 'danh-gia-thai-do', 'Tinh thần trách nhiệm và thái độ phục vụ của công chức', '1.5', DIEM_KHAO_SAT),
      ]),
    ], { by: NOI_VU }),

    row('6', 'tai-chinh-cong', 'Cải cách tài chính công', '9', [
      row('6.1', 'tai-chinh-ngan-sach', 'Thực hiện công tác tài chính, ngân sách', '3', [
        row('6.1.1', 'giai-ngan', 'Tỷ lệ giải ngân kế hoạch vốn đầu tư công', '2', proportional(`
          Từ 70% trở lên: Điểm = Tỷ lệ giải ngân × 2
          Dưới 70%: 0`)),
        row('6.1.2', 'kien-nghi-kiem-toan', 'Thực hiện kiến nghị sau thanh tra, kiểm toán về tài chính, ngân sách', '1', proportional(`
          Điểm = Tỷ lệ số tiền đã nộp, đã xử lý theo kiến nghị × 1
          Không có kiến nghị: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('6.2', 'tai-san-cong', 'Quản lý, sử dụng tài sản công', '2', [
        row('6.2.1', 'tai-san-quy-che', 'Tỷ lệ cơ quan, đơn vị ban hành quy chế quản lý, sử dụng tài sản công', '1', proportional(`
          Điểm = Tỷ lệ cơ quan, đơn vị đã ban hành × 1`)),
        row('6.2.2', 'tai-san-nha-dat', 'Sắp xếp lại, xử lý nhà, đất thuộc phạm vi quản lý', '1', oneOf(`
          Hoàn thành phương án và gửi cấp có thẩm quyền phê duyệt: 1
          Hoàn thành một phần phương án: 0,5
          Chưa lập phương án: 0`)),
      ]),
      row('6.3', 'tu-chu', 'Thực hiện cơ chế tự chủ tại đơn vị sự nghiệp công lập', '2', [
        row('6.3.1', 'tu-chu-giao', 'Giao quyền tự chủ tài chính cho đơn vị sự nghiệp', '1', oneOf(`
          100% đơn vị đã được giao: 1
          Từ 80% đến dưới 100% đơn vị đã được giao: 0,5
          Dưới 80% đơn vị đã được giao: 0`)),
        row('6.3.2', 'tu-chu-chi-tieu', 'Tỷ lệ đơn vị có quy chế chi tiêu nội bộ và công khai tài chính', '1', proportional(`
          Điểm = Tỷ lệ đơn vị thực hiện đủ hai nội dung × 1`)),
      ]),
      row('6.4', 'danh-gia-tai-chinh', 'Đánh giá việc quản lý tài chính, tài sản công của huyện', '2', [
        row('6.4.1', 'danh-gia-kinh-phi', 'Hiệu quả sử dụng kinh phí quản lý hành chính', '1', DIEM_KHAO_SAT),
        row('6.4.2', 'danh-gia-tai-san', 'Tính công khai trong sử dụng tài sản công', '1', DIEM_KHAO_SAT),
      ]),
    ], { by: TAI_CHINH }),

    row('7', 'hien-dai-hoa', 'Hiện đại hóa hành chính', '15', [
      row('7.1', 'chinh-quyen-dien-tu', 'Phát triển chính quyền điện tử và bảo đảm an toàn thông tin', '2', [
        row('7.1.1', 'cntt-ke-hoach', 'Mức độ hoàn thành kế hoạch ứng dụng công nghệ thông tin', '1', proportional(`
          Từ 70% trở lên: Điểm = Tỷ lệ hoàn thành kế hoạch × 1
          Dưới 70%: 0`)),
        row('7.1.2', 'an-toan-thong-tin', 'Phê duyệt cấp độ an toàn hệ thống thông tin', '1', oneOf(`
          Tất cả hệ thống đã được phê duyệt: 1
          Một phần hệ thống đã được phê duyệt: 0,5
          Chưa phê duyệt: 0`)),
      ]),
      row('7.2', 'van-ban-dien-tu', 'Gửi, nhận và xử lý văn bản điện tử', '3', [
        row('7.2.1', 'van-ban-ky-so', 'Tỷ lệ văn bản của huyện ký số, gửi nhận hoàn toàn dưới dạng điện tử', '1.5', proportional(`
          Từ 80% trở lên: Điểm = Tỷ lệ văn bản điện tử ký số × 1,5
          Dưới 80%: 0`)),
        row('7.2.2', 'van-ban-cap-xa', 'Tỷ lệ xã xử lý văn bản trên hệ thống quản lý văn bản và điều hành', '1.5', proportional(`
          Điểm = Tỷ lệ xã sử dụng thường xuyên × 1,5`)),
      ], { by: VAN_PHONG }),
      row('7.3', 'dich-vu-cong-truc-tuyen', 'Cung cấp dịch vụ công trực tuyến mức độ 3, mức độ 4', '4', [
        row('7.3.1', 'dvc-phat-sinh', 'Tỷ lệ dịch vụ công mức độ 3, mức độ 4 có phát sinh hồ sơ', '1.5', proportional(`
          Từ 30% trở lên: Điểm = Tỷ lệ dịch vụ công có phát sinh hồ sơ × 1,5
          Dưới 30%: 0`)),
        row('7.3.2', 'dvc-ho-so', 'Tỷ lệ hồ sơ nộp trực tuyến mức độ 3, mức độ 4', '1.5', proportional(`
          Từ 20% trở lên: Điểm = Tỷ lệ hồ sơ nộp trực tuyến × 1,5
          Dưới 20%: 0`)),
        row('7.3.3', 'dvc-thanh-toan', 'Thanh toán phí, lệ phí trực tuyến', '1', oneOf(`
          Có giao dịch ở từ 30% số TTHC có thu phí trở lên: 1
          Có giao dịch ở dưới 30% số TTHC có thu phí: 0,5
          Không có giao dịch: 0`)),
      ], { by: MOT_CUA }),
      row('7.4', 'buu-chinh-cong-ich', 'Tiếp nhận, trả kết quả TTHC qua dịch vụ bưu chính công ích', '1.5', [
        row('7.4.1', 'bcci-tiep-nhan', 'Tỷ lệ TTHC có phát sinh hồ sơ qua bưu chính công ích', '1', oneOf(`
          Từ 15% trở lên: 1
          Từ 10% đến dưới 15%: 0,5
          Dưới 10%: 0`)),
        row('7.4.2', 'bcci-tra-ket-qua', 'Trả kết quả qua bưu chính công ích', '0.5', oneOf(`
          Từ 10% hồ sơ trở lên: 0,5
          Từ 5% đến dưới 10% hồ sơ: 0,25
          Dưới 5% hồ sơ: 0`)),
      ], { by: MOT_CUA }),
      row('7.5', 'iso', 'Áp dụng hệ thống quản lý chất lượng theo TCVN ISO 9001', '2.5', [
        row('7.5.1', 'iso-huyen', 'Duy trì, cải tiến và công bố lại hệ thống của UBND huyện', '1', oneOf(`
          Thực hiện đầy đủ: 1
          Có duy trì nhưng chưa cải tiến hoặc chưa công bố lại: 0,5
          Không duy trì: 0`)),
        row('7.5.2', 'iso-cap-xa', 'Tỷ lệ xã áp dụng và công bố hệ thống', '1.5', proportional(`
          Điểm = Tỷ lệ xã đã áp dụng và công bố × 1,5`)),
      ], { by: KINH_TE_HA_TANG }),
      row('7.6', 'danh-gia-hien-dai-hoa', 'Đánh giá ứng dụng công nghệ thông tin của huyện', '2', [
        row('7.6.1', 'danh-gia-trang-thong-tin', 'Tính kịp thời, đầy đủ của thông tin trên trang thông tin điện tử', '1', DIEM_KHAO_SAT),
        row('7.6.2', 'danh-gia-truc-tuyen', 'Mức độ thuận tiện của dịch vụ công trực tuyến', '1', DIEM_KHAO_SAT),
      ]),
    ], { by: VAN_HOA }),

    row('8', 'tac-dong', 'Tác động của CCHC đến người dân, tổ chức và phát triển kinh tế - xã hội', '15', [
      row('8.1', 'hai-long', 'Sự hài lòng của người dân, tổ chức đối với sự phục vụ hành chính của huyện', '10', [
        row('8.1.1', 'hai-long-tiep-can', 'Hài lòng về tiếp cận dịch vụ và thủ tục hành chính', '3.5', DIEM_KHAO_SAT),
        row('8.1.2', 'hai-long-cong-chuc', 'Hài lòng về công chức giải quyết công việc', '3', DIEM_KHAO_SAT),
        row('8.1.3', 'hai-long-ket-qua', 'Hài lòng về kết quả và việc tiếp nhận góp ý, phản ánh', '3.5', DIEM_KHAO_SAT),
      ], { by: MOT_CUA }),
      row('8.2', 'doanh-nghiep', 'Tác động đến phát triển doanh nghiệp và thu hút đầu tư', '2', [
        row('8.2.1', 'doanh-nghiep-moi', 'Doanh nghiệp, hợp tác xã thành lập mới so với năm trước', '1', byOtherAgency(`
          Điểm do Sở Nội vụ xác định theo số liệu của Sở Kế hoạch và Đầu tư
          Tăng so với năm trước: 1
          Bằng năm trước: 0,5
          Giảm so với năm trước: 0`)),
        row('8.2.2', 'thu-hut-dau-tu', 'Vốn đầu tư thực hiện trên địa bàn so với năm trước', '1', byOtherAgency(`
          Điểm do Sở Nội vụ xác định theo số liệu của Cục Thống kê
          Tăng từ 10% trở lên: 1
          Tăng dưới 10%: 0,5
          Không tăng: 0`)),
      ]),
      row('8.3', 'chi-tieu-kinh-te', 'Thực hiện các chỉ tiêu kinh tế - xã hội của huyện', '3', [
        row('8.3.1', 'thu-ngan-sach', 'Thực hiện dự toán thu ngân sách nhà nước trên địa bàn', '1.5', oneOf(`
          Vượt dự toán từ 5% trở lên: 1,5
          Đạt dự toán đến vượt dưới 5%: 1
          Đạt từ 90% đến dưới 100% dự toán: 0,5
          Đạt dưới 90% dự toán: 0`)),
        row('8.3.2', 'chi-tieu-hdnd', 'Mức độ hoàn thành chỉ tiêu kinh tế - xã hội do HĐND huyện giao', '1.5', proportional(`
          Điểm = Tỷ lệ chỉ tiêu đạt và vượt × 1,5`)),
      ]),
    ], { by: TAI_CHINH }),
  ],
};
