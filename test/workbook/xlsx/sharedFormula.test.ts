import { formulaAt, parseSharedFormula } from '../../../src/workbook/xlsx/sharedFormula';

/** The formula told in B2, as the cell two rows down and one column to the right of it has it. */
const moved = (formula: string): string => formulaAt(parseSharedFormula(formula, 1, 1), 3, 2);

test.each([
  ['=A1', '=B3'],
  ['=$A1+A$1+$A$1', '=$A3+B$1+$A$1'],
  ['=SUM(A1:B2)', '=SUM(B3:C4)'],
  ['=SUM(A:B)+SUM($A:B)+SUM(1:$2)', '=SUM(B:C)+SUM($A:C)+SUM(3:$2)'],
  ['=Z1', '=AA3'],
  ['=Sheet1!A1', '=Sheet1!B3'],
  ["='Bảng A1 ''x'''!A1", "='Bảng A1 ''x'''!B3"],
  ["='A1'!A1:A2", "='A1'!B3:B4"],
  ['=AB1!A1', '=AB1!B3'],
  ['="A1 là ""B2"""&A1', '="A1 là ""B2"""&B3'],
  ['=LOG10(A1)+ATAN2(1,2)+A1_x+x_A1+Điểm1', '=LOG10(B3)+ATAN2(1,2)+A1_x+x_A1+Điểm1'],
  ['=Bảng[A1]+Bảng[[#This Row],[B2]]', '=Bảng[A1]+Bảng[[#This Row],[B2]]'],
  ['=IF(A1>=1.5E+3,TRUE,10)', '=IF(B3>=1.5E+3,TRUE,10)'],
  ['=XFE1+XFD1048577+ABCD1', '=XFE1+XFD1048577+ABCD1'],
  ['=XFD1', '=A3'],
  ['=A1048576', '=B2'],
  ['=_xlfn.F.DIST(A1)', '=_xlfn.F.DIST(B3)'],
])('%s moves to %s', (told, expected) => {
  expect(moved(told)).toBe(expected);
});
