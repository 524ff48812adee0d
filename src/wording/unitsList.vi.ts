/** What is said of a list of units. The source: English must offer the same. */
export const unitsListVi = {
  row: (row: number, sentence: string): string => `Dòng ${row}: ${sentence}`,
  notUtf8: 'Danh sách không phải chữ Unicode nên chữ có dấu sẽ sai. Trong Excel, lưu lại bằng “CSV UTF-8”.',
  noUnits: 'Danh sách không có đơn vị nào. Ghi mỗi đơn vị một dòng; dòng tiêu đề có cột “Tên đơn vị” hoặc “unit”.',
  tooManyUnits: (most: number): string => `Danh sách dài hơn ${most} đơn vị. Chia thành nhiều danh sách.`,
  noName: 'không có tên đơn vị nên bỏ qua.',
  nameTooLong: (longest: number): string => `có ô dài hơn ${longest} chữ, không phải tên đơn vị, nên bỏ qua.`,
  moreCells: 'nhiều ô hơn dòng tiêu đề nên bỏ qua. Tên có dấu phẩy phải đặt trong ngoặc kép.',
  unitTwice: (unit: string, firstRow: number): string => `“${unit}” đã có ở dòng ${firstRow}, chỉ lấy một lần.`,
};

export type UnitsListWords = typeof unitsListVi;
