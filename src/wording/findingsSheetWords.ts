import type { Severity } from '../scoring/finding';

/** What stands on the sheet of findings that is put beside an officer's table: in Vietnamese, as forms are. */
export const findingsSheetWords = {
  name: (sheet: string): string => `Kết quả kiểm tra ${sheet}`,
  weakName: (sheet: string): string => `Dưới ngưỡng ${sheet}`,
  title: 'KẾT QUẢ KIỂM TRA BẢNG CHẤM ĐIỂM',
  weakTitle: (threshold: string): string => `NỘI DUNG ĐẠT DƯỚI ${threshold}%`,
  about: (sheet: string, time: string): string => `Trang “${sheet}”, lúc ${time}`,
  headings: ['STT', 'Ô', 'Mức độ', 'Nội dung cần sửa'],
  weakHeadings: ['STT', 'Ô', 'Tỷ lệ', 'Nội dung'],
  severities: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' } satisfies Record<Severity, string>,
  weak: (lost: string, responsible: string): string => [`mất ${lost} điểm`, responsible].filter(Boolean).join(' · '),
};
