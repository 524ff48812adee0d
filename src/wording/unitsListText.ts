import type { UnitsListFault } from '../sheets/unitsList';
import type { Language } from './language';
import { unitsListEn } from './unitsList.en';
import { unitsListVi } from './unitsList.vi';

/** "Dòng 12: “Xã Bình Minh” đã có ở dòng 3, chỉ lấy một lần." */
export function unitsListText(fault: UnitsListFault, language: Language): string {
  const words = language === 'vi' ? unitsListVi : unitsListEn;
  switch (fault.kind) {
    case 'not-utf-8':
      return words.notUtf8;
    case 'no-units':
      return words.noUnits;
    case 'too-many-units':
      return words.tooManyUnits(fault.most);
    case 'no-name':
      return words.row(fault.row, words.noName);
    case 'name-too-long':
      return words.row(fault.row, words.nameTooLong(fault.longest));
    case 'more-cells-than-headings':
      return words.row(fault.row, words.moreCells);
    case 'unit-twice':
      return words.row(fault.row, words.unitTwice(fault.unit, fault.firstRow));
  }
}
