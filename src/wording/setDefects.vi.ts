import type { StatedCount } from '../scoring/checkCriteriaSet';

/** What is said of a defect of a criteria set that is no finding of a table. The source: English must offer the same. */
export const setDefectsVi = {
  counted: {
    areas: 'lĩnh vực',
    criteria: 'tiêu chí',
    components: 'tiêu chí thành phần',
  } satisfies Record<StatedCount, string>,
  noRows: 'Bộ tiêu chí chưa có nội dung nào. Thêm ít nhất một lĩnh vực có điểm tối đa.',
  nameMissing: 'chưa có tên. Ghi tên theo quyết định ban hành.',
  duplicateKey: 'trùng khóa với một dòng khác nên không phân biệt được. Xóa dòng này rồi thêm lại.',
  maximumNegative: (maximum: string): string => `điểm tối đa ${maximum} nhỏ hơn 0. Ghi số từ 0 trở lên; điểm trừ ghi ở dòng điểm trừ.`,
  maximumOffStep: (maximum: string, step: string): string => `điểm tối đa ${maximum} không phải bội số của bước điểm ${step}. Sửa điểm tối đa hoặc bước điểm.`,
  caseAboveMaximum: (when: string, points: string, maximum: string): string => `mức “${when}” cho ${points} điểm, vượt điểm tối đa ${maximum}. Đối chiếu với quyết định rồi sửa.`,
  caseOffStep: (when: string, points: string, step: string): string => `mức “${when}” cho ${points} điểm, không theo bước điểm ${step}. Sửa mức điểm hoặc bước điểm.`,
  statedMaximum: (stated: string, sum: string): string => `Quyết định ghi tổng ${stated} điểm, cộng các lĩnh vực được ${sum}. Đối chiếu điểm tối đa của từng lĩnh vực.`,
  statedCount: (counted: string, stated: number, actual: number): string => `Quyết định ghi ${stated} ${counted}, bảng có ${actual}. Xem có thiếu hay thừa dòng.`,
}; // prettier-ignore

export type SetDefectWords = typeof setDefectsVi;
