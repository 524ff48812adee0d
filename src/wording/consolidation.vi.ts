import type { PointsColumn } from '../scoring/scorecard';
import type { RankMeasure } from '../scoring/ranking';
import type { FileStatus } from '../workbook/unitFiles/consolidation';
import type { WordColumn } from '../workbook/unitFiles/unitFileReading';

/** What is said of files that units sent in. The source: English must offer the same. */
export const consolidationVi = {
  status: {
    ok: 'Đã lấy',
    warning: 'Đã lấy, có cảnh báo',
    error: 'Đã lấy, có lỗi',
    unreadable: 'Không đọc được',
    'no-table': 'Không có bảng chấm điểm',
    'other-set': 'Bộ tiêu chí khác',
    'other-year': 'Năm khác',
    superseded: 'Đã có bản mới hơn',
    'unknown-unit': 'Không rõ đơn vị',
  } satisfies Record<FileStatus, string> as Record<FileStatus, string>,

  late: 'Nộp muộn',

  remark: {
    'no-table': 'Trong tệp không có bảng chấm điểm nào.',
    'other-set': (title: string): string => `Chấm theo bộ tiêu chí khác: ${title}.`,
    'other-year': (year: number): string => `Chấm cho năm ${year}.`,
    'unknown-unit': (name: string): string =>
      name === '' ? 'Không thấy tên đơn vị trong tệp.' : `“${name}” không có trong danh sách đơn vị.`,
    'ambiguous-unit': (name: string): string =>
      `Danh sách có nhiều đơn vị tên “${name}”; hãy ghi rõ nhóm hoặc cơ quan cấp trên.`,
    superseded: (by: string, differing: number): string =>
      differing === 0
        ? `Mọi ô đã nhập đều có trong ${by}, là bản mới hơn.`
        : `Lấy ${by}, là bản mới hơn; ${differing} ô có giá trị khác.`,
    merged: (into: string, cells: number, differing: number): string =>
      `Bổ sung ${cells} ô mà ${into} để trống${differing === 0 ? '' : `; ${differing} ô có giá trị khác`}.`,
    findings: (errors: number, warnings: number): string =>
      [errors > 0 ? `${errors} lỗi` : '', warnings > 0 ? `${warnings} cảnh báo` : ''].filter(Boolean).join(', ') + '.',
    'rows-not-in-set': (rows: number): string => `${rows} dòng không có trong bộ tiêu chí nên không tính.`,
    'other-tables': (tables: number): string => `Còn ${tables} bảng khác trong tệp không được lấy.`,
  },

  measure: {
    'as-on-form':
      'tổng điểm như trên biểu mẫu: điểm thẩm định, chưa có thì điểm tự chấm, cộng điểm điều tra xã hội học',
    self: 'điểm tự chấm',
    appraised: 'điểm thẩm định',
    'appraised-and-survey': 'điểm thẩm định và điều tra xã hội học',
    rescaled: 'điểm quy đổi thang 100, không tính điều tra xã hội học',
  } satisfies Record<RankMeasure, string> as Record<RankMeasure, string>,

  column: {
    self: 'tự chấm',
    appraisedFirst: 'thẩm định lần 1',
    appraised: 'thẩm định lần 2',
    survey: 'điều tra xã hội học',
    reported: 'số liệu kê khai',
    evidence: 'tài liệu kiểm chứng',
    explanation: 'giải trình',
    note: 'ghi chú',
    appraisalNote: 'ý kiến thẩm định',
  } satisfies Record<PointsColumn | WordColumn, string> as Record<PointsColumn | WordColumn, string>,

  conflict: (taken: string): string => `Các tệp ghi khác nhau; đang lấy theo ${taken}.`,
  noPrevious: 'không có số liệu năm trước',
  earlier: 'lần tổng hợp trước',
};

export type ConsolidationWords = typeof consolidationVi;
