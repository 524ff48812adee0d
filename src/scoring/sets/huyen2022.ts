import type { CriteriaSet } from '../criteriaSet';
import { points } from '../points';
import { USUAL_BANDS, bySurvey, counted, oneOf, proportional, row } from './criteriaTable';

const NOI_VU = 'Phòng Nội vụ';
const VAN_PHONG = 'Văn phòng HĐND và UBND huyện';
const TU_PHAP = 'Phòng Tư pháp';
const MOT_CUA = 'Bộ phận Tiếp nhận và Trả kết quả';
const TAI_CHINH = 'Phòng Tài chính - Kế hoạch';
const VAN_HOA = 'Phòng Văn hóa và Thông tin';

const DIEM_KHAO_SAT = bySurvey('Điểm = Tỷ lệ đánh giá tích cực qua điều tra xã hội học × điểm tối đa');
const DIEM_HAI_LONG = bySurvey('Điểm = Tỷ lệ người dân, tổ chức hài lòng × điểm tối đa');

/** An illustration: seven contents of 100 points, 79,5 scored by the unit and 20,5 by survey. */
// prettier-ignore
export const huyen2022: CriteriaSet = {
  id: 'huyen-2022',
  title: 'Bộ tiêu chí xác định Chỉ số cải cách hành chính của UBND các huyện, thị xã, thành phố năm 2022',
  decision: '',
  issuer: 'Ủy ban nhân dân tỉnh',
  year: 2022,
  kind: 'district',
  official: false,
  rounding: 'half-up',
  decimals: 2,
  threshold: points('80'),
  bands: USUAL_BANDS,
  notApplicable: 'excluded',
  areas: [
    row('1', 'chi-dao-dieu-hanh', 'Công tác chỉ đạo, điều hành cải cách hành chính', '15', [
      row('1.1', 'ke-hoach', 'Kế hoạch CCHC năm', '2.5', [
        row('1.1.1', 'ke-hoach-ban-hanh', 'Thời gian ban hành kế hoạch CCHC năm', '0.5', oneOf(`
          Ban hành trước ngày 15 tháng 01: 0,5
          Ban hành trong tháng 01: 0,25
          Ban hành sau tháng 01 hoặc không ban hành: 0`)),
        row('1.1.2', 'ke-hoach-chi-tieu', 'Kế hoạch nêu rõ chỉ tiêu, sản phẩm và người chịu trách nhiệm của từng nhiệm vụ', '0.5', oneOf(`
          Đạt yêu cầu: 0,5
          Không đạt yêu cầu: 0`)),
        row('1.1.3', 'ke-hoach-hoan-thanh', 'Mức độ hoàn thành nhiệm vụ trong kế hoạch', '1.5', proportional(`
          Hoàn thành từ 80% nhiệm vụ trở lên: Điểm = Tỷ lệ hoàn thành × 1,5
          Hoàn thành dưới 80% nhiệm vụ: 0`)),
      ]),
      row('1.2', 'bao-cao', 'Chế độ báo cáo CCHC', '1.5', [
        row('1.2.1', 'bao-cao-dung-han', 'Gửi báo cáo quý, 6 tháng, 9 tháng và năm đúng thời hạn', '1', counted('0.25', `
          Tất cả báo cáo đúng hạn: 1
          Mỗi báo cáo gửi chậm: trừ 0,25`)),
        row('1.2.2', 'bao-cao-chat-luong', 'Báo cáo có đủ nội dung, phụ lục và số liệu so sánh cùng kỳ', '0.5', oneOf(`
          Tất cả báo cáo đạt yêu cầu: 0,5
          Có báo cáo không đạt yêu cầu: 0`)),
      ]),
      row('1.3', 'kiem-tra', 'Kiểm tra công tác CCHC', '2', [
        row('1.3.1', 'kiem-tra-ty-le', 'Tỷ lệ phòng, ban, đơn vị, xã, thị trấn được kiểm tra trong năm', '1', oneOf(`
          Từ 30% trở lên: 1
          Từ 20% đến dưới 30%: 0,5
          Dưới 20%: 0`)),
        row('1.3.2', 'kiem-tra-khac-phuc', 'Khắc phục hạn chế nêu trong thông báo kết luận kiểm tra', '1', proportional(`
          Điểm = Tỷ lệ hạn chế đã khắc phục × 1
          Không có hạn chế phải khắc phục: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('1.4', 'tuyen-truyen', 'Thông tin, tuyên truyền CCHC', '1.5', [
        row('1.4.1', 'tuyen-truyen-ke-hoach', 'Hoàn thành kế hoạch tuyên truyền CCHC', '1', oneOf(`
          Hoàn thành 100% kế hoạch: 1
          Hoàn thành từ 80% đến dưới 100% kế hoạch: 0,5
          Hoàn thành dưới 80% kế hoạch: 0`)),
        row('1.4.2', 'tuyen-truyen-chuyen-muc', 'Chuyên mục CCHC trên trang thông tin điện tử, đài truyền thanh huyện', '0.5', oneOf(`
          Có tin, bài hằng tháng: 0,5
          Có tin, bài hằng quý: 0,25
          Không có: 0`)),
      ], { by: VAN_HOA }),
      row('1.5', 'nhiem-vu-giao', 'Thực hiện nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao', '2', [
        row('1.5.1', 'nhiem-vu-dung-han', 'Tỷ lệ nhiệm vụ hoàn thành đúng hạn', '1.5', proportional(`
          Từ 80% trở lên: Điểm = Tỷ lệ nhiệm vụ hoàn thành đúng hạn × 1,5
          Dưới 80%: 0`)),
        row('1.5.2', 'nhiem-vu-cap-nhat', 'Cập nhật tiến độ nhiệm vụ trên hệ thống theo dõi nhiệm vụ', '0.5', oneOf(`
          Cập nhật đầy đủ: 0,5
          Cập nhật không đầy đủ: 0`)),
      ], { by: VAN_PHONG }),
      row('1.6', 'sang-kien', 'Sáng kiến, giải pháp mới trong công tác CCHC được công nhận', '1.5', oneOf(`
        Có từ hai sáng kiến trở lên: 1,5
        Có một sáng kiến: 1
        Không có: 0`)),
      row('1.7', 'doi-thoai', 'Đối thoại, tiếp công dân của người đứng đầu', '2', [
        row('1.7.1', 'doi-thoai-to-chuc', 'Tổ chức đối thoại với người dân, doanh nghiệp', '1', oneOf(`
          Từ hai cuộc trở lên trong năm: 1
          Một cuộc trong năm: 0,5
          Không tổ chức: 0`)),
        row('1.7.2', 'doi-thoai-giai-quyet', 'Giải quyết kiến nghị sau đối thoại', '1', proportional(`
          Điểm = Tỷ lệ kiến nghị đã giải quyết hoặc trả lời × 1
          Không có kiến nghị: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ], { by: VAN_PHONG }),
      row('1.8', 'danh-gia-chi-dao', 'Đánh giá tác động của công tác chỉ đạo, điều hành', '2', [
        row('1.8.1', 'danh-gia-kip-thoi', 'Tính kịp thời, sát thực tế của văn bản chỉ đạo, điều hành', '1', DIEM_KHAO_SAT),
        row('1.8.2', 'danh-gia-nguoi-dung-dau', 'Sự quan tâm của người đứng đầu đối với công tác CCHC', '1', DIEM_KHAO_SAT),
      ]),
    ], { by: NOI_VU }),

    row('2', 'the-che', 'Cải cách thể chế', '9', [
      row('2.1', 'ban-hanh-van-ban', 'Ban hành văn bản quy phạm pháp luật và văn bản quản lý', '2', [
        row('2.1.1', 'van-ban-dung-quy-dinh', 'Văn bản ban hành đúng thẩm quyền, trình tự, thủ tục', '1', oneOf(`
          Tất cả văn bản đúng quy định: 1
          Có văn bản không đúng quy định: 0
          Trong năm không phát sinh: tính điểm tối đa`), { notApplicable: 'full-points' }),
        row('2.1.2', 'van-ban-dung-tien-do', 'Tiến độ ban hành văn bản được giao', '1', proportional(`
          Điểm = Tỷ lệ văn bản ban hành đúng tiến độ × 1
          Trong năm không phát sinh: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('2.2', 'theo-doi-thi-hanh', 'Theo dõi tình hình thi hành pháp luật', '2', [
        row('2.2.1', 'theo-doi-ke-hoach', 'Ban hành và thực hiện kế hoạch theo dõi thi hành pháp luật', '1', oneOf(`
          Ban hành kế hoạch và thực hiện đầy đủ: 1
          Ban hành kế hoạch nhưng thực hiện chưa đầy đủ: 0,5
          Không ban hành kế hoạch: 0`)),
        row('2.2.2', 'theo-doi-xu-ly', 'Xử lý kết quả theo dõi thi hành pháp luật', '1', oneOf(`
          Xử lý hoặc kiến nghị xử lý đầy đủ: 1
          Xử lý hoặc kiến nghị chưa đầy đủ: 0,5
          Không xử lý: 0`)),
      ]),
      row('2.3', 'ra-soat', 'Rà soát văn bản quy phạm pháp luật', '1.5', [
        row('2.3.1', 'ra-soat-danh-muc', 'Công bố danh mục văn bản hết hiệu lực hằng năm', '1', oneOf(`
          Công bố đúng thời hạn: 1
          Công bố chậm: 0,5
          Không công bố: 0`)),
        row('2.3.2', 'ra-soat-xu-ly', 'Xử lý văn bản sau rà soát', '0.5', proportional(`
          Điểm = Tỷ lệ văn bản đã xử lý × 0,5
          Không có văn bản phải xử lý: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('2.4', 'kiem-tra-van-ban', 'Kiểm tra, xử lý văn bản', '1.5', [
        row('2.4.1', 'kiem-tra-ke-hoach', 'Tự kiểm tra và kiểm tra văn bản của cấp xã', '1', oneOf(`
          Kiểm tra 100% văn bản đã ban hành và gửi đến: 1
          Kiểm tra từ 80% đến dưới 100% văn bản: 0,5
          Kiểm tra dưới 80% văn bản: 0`)),
        row('2.4.2', 'kiem-tra-xu-ly-sai', 'Xử lý văn bản trái pháp luật', '0.5', proportional(`
          Điểm = Tỷ lệ văn bản đã xử lý đúng quy định × 0,5
          Không có văn bản trái pháp luật: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('2.5', 'danh-gia-van-ban', 'Đánh giá chất lượng văn bản do huyện ban hành', '2', [
        row('2.5.1', 'danh-gia-kha-thi', 'Tính khả thi, hợp lý của văn bản', '1', DIEM_KHAO_SAT),
        row('2.5.2', 'danh-gia-xu-ly-vuong-mac', 'Tính kịp thời trong xử lý vướng mắc khi thi hành', '1', DIEM_KHAO_SAT),
      ]),
    ], { by: TU_PHAP }),

    row('3', 'thu-tuc-hanh-chinh', 'Cải cách thủ tục hành chính', '22', [
      row('3.1', 'ra-soat-tthc', 'Rà soát, đánh giá, đơn giản hóa TTHC', '2.5', [
        row('3.1.1', 'ra-soat-tthc-ke-hoach', 'Ban hành kế hoạch rà soát TTHC', '0.5', oneOf(`
          Ban hành đúng thời hạn: 0,5
          Ban hành chậm hoặc không ban hành: 0`)),
        row('3.1.2', 'ra-soat-tthc-thuc-hien', 'Thực hiện kế hoạch rà soát TTHC', '1', oneOf(`
          Hoàn thành 100% kế hoạch: 1
          Hoàn thành từ 80% đến dưới 100% kế hoạch: 0,5
          Hoàn thành dưới 80% kế hoạch: 0`)),
        row('3.1.3', 'ra-soat-tthc-kien-nghi', 'Có phương án đơn giản hóa TTHC được cấp có thẩm quyền ghi nhận', '1', oneOf(`
          Từ hai phương án trở lên: 1
          Một phương án: 0,5
          Không có: 0`)),
      ], { by: VAN_PHONG }),
      row('3.2', 'cong-khai-tthc', 'Công khai TTHC', '2', [
        row('3.2.1', 'cong-khai-noi-tiep-nhan', 'Niêm yết đầy đủ, đúng quy định tại nơi tiếp nhận hồ sơ', '1', oneOf(`
          Đầy đủ, kịp thời: 1
          Chưa đầy đủ hoặc chưa kịp thời: 0,5
          Không niêm yết: 0`)),
        row('3.2.2', 'cong-khai-trang-tin', 'Công khai trên trang thông tin điện tử của huyện và cấp xã', '1', oneOf(`
          Đầy đủ, kịp thời: 1
          Chưa đầy đủ hoặc chưa kịp thời: 0,5
          Không công khai: 0`)),
      ]),
      row('3.3', 'mot-cua', 'Thực hiện cơ chế một cửa, một cửa liên thông', '3', [
        row('3.3.1', 'mot-cua-ty-le', 'Tỷ lệ TTHC được tiếp nhận, trả kết quả tại bộ phận một cửa', '1', oneOf(`
          Đạt 100%: 1
          Từ 95% đến dưới 100%: 0,5
          Dưới 95%: 0`)),
        row('3.3.2', 'mot-cua-lien-thong', 'Thực hiện TTHC liên thông giữa các cấp, các cơ quan', '1', oneOf(`
          Thực hiện đầy đủ danh mục: 1
          Thực hiện chưa đầy đủ: 0,5
          Không thực hiện: 0`)),
        row('3.3.3', 'mot-cua-co-so-vat-chat', 'Cơ sở vật chất, trang thiết bị của bộ phận một cửa', '1', oneOf(`
          Đạt yêu cầu ở huyện và tất cả cấp xã: 1
          Đạt yêu cầu ở huyện và từ 80% cấp xã: 0,5
          Không đạt yêu cầu: 0`)),
      ]),
      row('3.4', 'giai-quyet-ho-so', 'Kết quả giải quyết hồ sơ TTHC', '5.5', [
        row('3.4.1', 'ho-so-huyen-dung-han', 'Tỷ lệ hồ sơ do các phòng chuyên môn giải quyết đúng hạn', '2.5', proportional(`
          Từ 95% trở lên: Điểm = Tỷ lệ hồ sơ đúng hạn × 2,5
          Dưới 95%: 0`)),
        row('3.4.2', 'ho-so-xa-dung-han', 'Tỷ lệ hồ sơ do UBND cấp xã giải quyết đúng hạn', '2', proportional(`
          Từ 95% trở lên: Điểm = Tỷ lệ hồ sơ đúng hạn × 2
          Dưới 95%: 0`)),
        row('3.4.3', 'ho-so-xin-loi', 'Xin lỗi người dân, tổ chức khi để xảy ra chậm trễ', '1', oneOf(`
          Thực hiện đầy đủ: 1
          Không thực hiện: 0
          Không có hồ sơ chậm trễ: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('3.5', 'phan-anh', 'Tiếp nhận, xử lý phản ánh, kiến nghị về TTHC', '1.5', [
        row('3.5.1', 'phan-anh-tiep-nhan', 'Công khai địa chỉ tiếp nhận phản ánh, kiến nghị', '0.5', oneOf(`
          Công khai đầy đủ: 0,5
          Không công khai: 0`)),
        row('3.5.2', 'phan-anh-xu-ly', 'Xử lý phản ánh, kiến nghị đúng thời hạn', '1', proportional(`
          Điểm = Tỷ lệ phản ánh, kiến nghị xử lý đúng hạn × 1
          Không có phản ánh, kiến nghị: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ], { by: VAN_PHONG }),
      row('3.6', 'so-hoa', 'Số hóa hồ sơ, kết quả giải quyết TTHC', '2.5', [
        row('3.6.1', 'so-hoa-ho-so', 'Tỷ lệ hồ sơ được số hóa khi tiếp nhận', '1.5', proportional(`
          Điểm = Tỷ lệ hồ sơ được số hóa × 1,5`)),
        row('3.6.2', 'so-hoa-ket-qua', 'Tỷ lệ kết quả giải quyết TTHC được số hóa', '1', proportional(`
          Điểm = Tỷ lệ kết quả được số hóa × 1`)),
      ]),
      row('3.7', 'hai-long-tthc', 'Mức độ hài lòng về giải quyết TTHC', '5', [
        row('3.7.1', 'hai-long-tthc-huyen', 'Hài lòng về giải quyết TTHC tại huyện', '2', DIEM_HAI_LONG),
        row('3.7.2', 'hai-long-tthc-xa', 'Hài lòng về giải quyết TTHC tại cấp xã', '1.5', DIEM_HAI_LONG),
        row('3.7.3', 'hai-long-cong-chuc', 'Hài lòng về thái độ phục vụ của công chức một cửa', '1.5', DIEM_HAI_LONG),
      ]),
    ], { by: MOT_CUA }),

    row('4', 'to-chuc-bo-may', 'Cải cách tổ chức bộ máy hành chính', '9', [
      row('4.1', 'sap-xep', 'Sắp xếp tổ chức bộ máy', '2', [
        row('4.1.1', 'sap-xep-phong', 'Sắp xếp phòng chuyên môn, đơn vị sự nghiệp theo quy định', '1', oneOf(`
          Đúng quy định: 1
          Không đúng quy định: 0`)),
        row('4.1.2', 'sap-xep-cap-pho', 'Số lượng lãnh đạo cấp phòng đúng quy định', '1', oneOf(`
          Đúng quy định: 1
          Vượt số lượng quy định: 0`)),
      ]),
      row('4.2', 'bien-che', 'Quản lý, sử dụng biên chế', '2', [
        row('4.2.1', 'bien-che-su-dung', 'Sử dụng biên chế không vượt số được giao', '1', oneOf(`
          Không vượt: 1
          Vượt: 0`)),
        row('4.2.2', 'bien-che-tinh-gian', 'Thực hiện lộ trình tinh giản biên chế', '1', oneOf(`
          Đạt lộ trình: 1
          Đạt từ 80% lộ trình: 0,5
          Dưới 80% lộ trình: 0`)),
      ]),
      row('4.3', 'phan-cap', 'Thực hiện phân cấp, ủy quyền và kiểm tra việc phân cấp, ủy quyền', '1.5', oneOf(`
        Thực hiện đầy đủ và có kiểm tra: 1,5
        Thực hiện đầy đủ nhưng không kiểm tra: 1
        Thực hiện không đầy đủ: 0`)),
      row('4.4', 'quy-che', 'Thực hiện quy chế làm việc', '1.5', [
        row('4.4.1', 'quy-che-ban-hanh', 'Ban hành, sửa đổi quy chế làm việc kịp thời', '1', oneOf(`
          Kịp thời: 1
          Không kịp thời: 0,5
          Không ban hành: 0`)),
        row('4.4.2', 'quy-che-vi-pham', 'Chấp hành thời giờ làm việc qua kiểm tra đột xuất', '0.5', oneOf(`
          Không có vi phạm: 0,5
          Có vi phạm: 0`)),
      ]),
      row('4.5', 'danh-gia-to-chuc', 'Đánh giá tác động đến tổ chức bộ máy', '2', [
        row('4.5.1', 'danh-gia-phoi-hop', 'Sự phối hợp giữa các phòng, ban, đơn vị', '1', DIEM_KHAO_SAT),
        row('4.5.2', 'danh-gia-chong-cheo', 'Chức năng, nhiệm vụ rõ ràng, không chồng chéo', '1', DIEM_KHAO_SAT),
      ]),
    ], { by: NOI_VU }),

    row('5', 'che-do-cong-vu', 'Cải cách chế độ công vụ', '15', [
      row('5.1', 'vi-tri-viec-lam', 'Cơ cấu công chức, viên chức theo vị trí việc làm', '2.5', [
        row('5.1.1', 'vi-tri-cong-chuc', 'Tỷ lệ cơ quan bố trí công chức đúng vị trí việc làm', '1.5', proportional(`
          Điểm = Tỷ lệ cơ quan bố trí đúng × 1,5`)),
        row('5.1.2', 'vi-tri-vien-chuc', 'Tỷ lệ đơn vị sự nghiệp bố trí viên chức đúng vị trí việc làm', '1', proportional(`
          Điểm = Tỷ lệ đơn vị bố trí đúng × 1`)),
      ]),
      row('5.2', 'tuyen-dung-bo-nhiem', 'Tuyển dụng, bổ nhiệm công chức, viên chức', '2.5', [
        row('5.2.1', 'tuyen-dung', 'Tuyển dụng viên chức đúng quy định', '1', oneOf(`
          Đúng quy định: 1
          Không đúng quy định: 0
          Trong năm không phát sinh: tính điểm tối đa`), { notApplicable: 'full-points' }),
        row('5.2.2', 'bo-nhiem', 'Bổ nhiệm, bổ nhiệm lại lãnh đạo, quản lý đúng tiêu chuẩn, quy trình', '1.5', oneOf(`
          Tất cả trường hợp đúng quy định: 1,5
          Có trường hợp không đúng quy định: 0`)),
      ]),
      row('5.3', 'danh-gia-cong-chuc', 'Đánh giá, xếp loại cán bộ, công chức, viên chức', '2', [
        row('5.3.1', 'danh-gia-quy-trinh', 'Đánh giá, xếp loại đúng trình tự, thời hạn', '1', oneOf(`
          Đúng trình tự, thời hạn: 1
          Không đúng trình tự hoặc thời hạn: 0`)),
        row('5.3.2', 'ky-luat', 'Không có cán bộ, công chức, viên chức bị kỷ luật từ khiển trách trở lên', '1', counted('0.25', `
          Không có: 1
          Mỗi trường hợp bị kỷ luật: trừ 0,25`)),
      ]),
      row('5.4', 'dao-tao', 'Đào tạo, bồi dưỡng', '2', [
        row('5.4.1', 'dao-tao-ke-hoach', 'Hoàn thành kế hoạch đào tạo, bồi dưỡng năm', '1', oneOf(`
          Hoàn thành 100% kế hoạch: 1
          Hoàn thành từ 80% đến dưới 100% kế hoạch: 0,5
          Hoàn thành dưới 80% kế hoạch: 0`)),
        row('5.4.2', 'dao-tao-cchc', 'Tập huấn nghiệp vụ CCHC, kiểm soát TTHC', '1', oneOf(`
          Từ hai lớp trở lên: 1
          Một lớp: 0,5
          Không tổ chức: 0`)),
      ]),
      row('5.5', 'can-bo-cap-xa', 'Cán bộ, công chức cấp xã', '3', [
        row('5.5.1', 'cong-chuc-xa-dat-chuan', 'Tỷ lệ công chức cấp xã đạt chuẩn', '1.5', proportional(`
          Điểm = Tỷ lệ công chức đạt chuẩn × 1,5`)),
        row('5.5.2', 'can-bo-xa-dat-chuan', 'Tỷ lệ cán bộ cấp xã đạt chuẩn', '1.5', proportional(`
          Điểm = Tỷ lệ cán bộ đạt chuẩn × 1,5`)),
      ]),
      row('5.6', 'khao-sat-cong-chuc', 'Đánh giá đội ngũ công chức', '3', [
        row('5.6.1', 'khao-sat-nang-luc', 'Năng lực chuyên môn của công chức', '1', DIEM_KHAO_SAT),
        row('5.6.2', 'khao-sat-thai-do', 'Tinh thần trách nhiệm, thái độ phục vụ', '1', DIEM_KHAO_SAT),
        row('5.6.3', 'khao-sat-vu-loi', 'Không có hiện tượng gây phiền hà, vụ lợi', '1', DIEM_KHAO_SAT),
      ]),
    ], { by: NOI_VU }),

    row('6', 'tai-chinh-cong', 'Cải cách tài chính công', '9', [
      row('6.1', 'ngan-sach', 'Thực hiện công tác tài chính, ngân sách', '3.5', [
        row('6.1.1', 'giai-ngan', 'Tỷ lệ giải ngân vốn đầu tư công', '2', proportional(`
          Từ 80% trở lên: Điểm = Tỷ lệ giải ngân × 2
          Dưới 80%: 0`)),
        row('6.1.2', 'kien-nghi-kiem-toan', 'Thực hiện kiến nghị sau thanh tra, kiểm toán về tài chính', '1.5', proportional(`
          Điểm = Tỷ lệ kiến nghị đã thực hiện × 1,5
          Không có kiến nghị: tính điểm tối đa`), { notApplicable: 'full-points' }),
      ]),
      row('6.2', 'tai-san-cong', 'Quản lý, sử dụng tài sản công', '2', [
        row('6.2.1', 'tai-san-quy-che', 'Ban hành quy chế quản lý, sử dụng tài sản công', '1', oneOf(`
          Tất cả cơ quan, đơn vị đã ban hành: 1
          Từ 80% cơ quan, đơn vị đã ban hành: 0,5
          Dưới 80%: 0`)),
        row('6.2.2', 'tai-san-cong-khai', 'Công khai, kiểm tra việc quản lý tài sản công', '1', oneOf(`
          Thực hiện đầy đủ: 1
          Thực hiện chưa đầy đủ: 0,5
          Không thực hiện: 0`)),
      ]),
      row('6.3', 'tu-chu', 'Thực hiện cơ chế tự chủ tại đơn vị sự nghiệp công lập', '2', oneOf(`
        Tăng số đơn vị tự bảo đảm chi thường xuyên: 2
        Giữ nguyên số đơn vị: 1
        Giảm số đơn vị: 0`)),
      row('6.4', 'danh-gia-tai-chinh', 'Đánh giá tác động đến quản lý tài chính, tài sản công', '1.5', DIEM_KHAO_SAT),
    ], { by: TAI_CHINH }),

    row('7', 'chinh-quyen-so', 'Xây dựng và phát triển chính quyền điện tử, chính quyền số', '21', [
      row('7.1', 'chuyen-doi-so', 'Chỉ đạo, điều hành chuyển đổi số', '3', [
        row('7.1.1', 'chuyen-doi-so-ke-hoach', 'Hoàn thành kế hoạch chuyển đổi số năm', '1.5', proportional(`
          Hoàn thành từ 80% trở lên: Điểm = Tỷ lệ hoàn thành × 1,5
          Hoàn thành dưới 80%: 0`)),
        row('7.1.2', 'to-cong-nghe-so', 'Tổ công nghệ số cộng đồng hoạt động ở tất cả thôn, khu phố', '1.5', proportional(`
          Điểm = Tỷ lệ thôn, khu phố có tổ hoạt động × 1,5`)),
      ]),
      row('7.2', 'van-ban-dien-tu', 'Xử lý văn bản trên môi trường mạng', '4', [
        row('7.2.1', 'ky-so', 'Tỷ lệ văn bản đi được ký số', '2', proportional(`
          Từ 90% trở lên: Điểm = Tỷ lệ văn bản ký số × 2
          Dưới 90%: 0`)),
        row('7.2.2', 'ho-so-cong-viec', 'Tỷ lệ hồ sơ công việc được lập, xử lý trên môi trường mạng', '2', proportional(`
          Điểm = Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng × 2`)),
      ]),
      row('7.3', 'dich-vu-cong', 'Cung cấp dịch vụ công trực tuyến', '6', [
        row('7.3.1', 'dvc-phat-sinh', 'Tỷ lệ dịch vụ công trực tuyến có phát sinh hồ sơ', '2', proportional(`
          Điểm = Tỷ lệ dịch vụ có phát sinh hồ sơ × 2`)),
        row('7.3.2', 'dvc-ho-so', 'Tỷ lệ hồ sơ nộp trực tuyến', '2', proportional(`
          Từ 50% trở lên: Điểm = Tỷ lệ hồ sơ nộp trực tuyến × 2
          Dưới 50%: 0`)),
        row('7.3.3', 'dvc-thanh-toan', 'Tỷ lệ giao dịch thanh toán trực tuyến', '2', proportional(`
          Điểm = Tỷ lệ giao dịch thanh toán trực tuyến × 2`)),
      ]),
      row('7.4', 'iso', 'Áp dụng hệ thống quản lý chất lượng ISO 9001', '3', [
        row('7.4.1', 'iso-huyen', 'Duy trì, cải tiến hệ thống tại các phòng chuyên môn', '1.5', oneOf(`
          Duy trì, cải tiến đúng quy định: 1,5
          Duy trì nhưng không cải tiến: 0,5
          Không duy trì: 0`), { by: NOI_VU }),
        row('7.4.2', 'iso-xa', 'Tỷ lệ xã, thị trấn áp dụng hệ thống', '1.5', proportional(`
          Điểm = Tỷ lệ xã, thị trấn áp dụng × 1,5`), { by: NOI_VU }),
      ]),
      row('7.5', 'danh-gia-chinh-quyen-so', 'Đánh giá tác động của chính quyền điện tử, chính quyền số', '5', [
        row('7.5.1', 'danh-gia-trang-tin', 'Thông tin trên trang thông tin điện tử đầy đủ, dễ tìm', '2', DIEM_KHAO_SAT),
        row('7.5.2', 'danh-gia-dvc', 'Dịch vụ công trực tuyến dễ sử dụng', '1.5', DIEM_KHAO_SAT),
        row('7.5.3', 'danh-gia-ung-dung', 'Mức độ ứng dụng công nghệ thông tin trong giải quyết công việc', '1.5', DIEM_KHAO_SAT),
      ]),
    ], { by: VAN_HOA }),
  ],
};
