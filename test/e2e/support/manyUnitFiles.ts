import { printPlainPoints, points } from '../../../src/scoring/points';
import { xa2025 } from '../../../src/scoring/sets/xa2025';
import { huyen2022 } from '../../../src/scoring/sets/huyen2022';
import { aFormFile, filledTo } from '../../support/aFormFile';

export interface UnitFileToSend {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const fileToSend = (name: string, bytes: Uint8Array | string): UnitFileToSend => ({
  name,
  mimeType: XLSX,
  buffer: Buffer.from(bytes),
});

export const UNIT_NAMES = Array.from({ length: 36 }, (_, n) => `${n % 4 === 0 ? 'Phường' : 'Xã'} Bình Minh ${n + 1}`);

/** Forms of 34 of 36 units, some of them full, and everything that goes wrong with files. */
export function manyUnitFiles(): UnitFileToSend[] {
  const form = (name: string, unit: string, total: string, about = {}): UnitFileToSend =>
    fileToSend(
      name,
      aFormFile(xa2025, filledTo(xa2025, total), { unit, group: unit.startsWith('Xã') ? 'xã' : 'phường', ...about }),
    );
  const whole = form('nua-tep.xlsx', 'Xã Dở Dang', '10');
  const damaged = Buffer.from(whole.buffer);
  damaged.fill(7, 2_000, 2_400);
  return [
    ...UNIT_NAMES.slice(0, 34).map((unit, n) =>
      form(`tu-cham-${n + 1}.xlsx`, unit, printPlainPoints(points(String(40 + (n % 11) * 2.5)))),
    ),
    form('=HYPERLINK(x).xlsx', '=HYPERLINK("http://x")', '30'),
    form('xa-la.xlsx', 'Xã Không Có Trong Danh Sách', '20'),
    form('nam-ngoai.xlsx', 'Xã Bình Minh 35', '20', { year: 2019 }),
    fileToSend('bo-khac.xlsx', aFormFile(huyen2022, filledTo(huyen2022, '12'), { unit: 'Xã Bình Minh 36' })),
    fileToSend('rong.xlsx', ''),
    fileToSend('trang-web.xls', '<html><table><tr><td>1</td></tr></table></html>'),
    { ...whole, buffer: whole.buffer.subarray(0, 3_000) },
    fileToSend('hong.xlsx', damaged),
  ];
}
