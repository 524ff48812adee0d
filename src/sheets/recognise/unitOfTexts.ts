import type { PlacedText } from './recognition';

const KIND = '(?:xã|phường|đặc khu|thị trấn|sở|ban|chi cục|huyện|quận|thị xã|thành phố|tỉnh)';
const COMMITTEE = '(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)';

/** How a table says whose it is, the surest way first: "Đơn vị: …", a line of its own, the end of a title. */
const WAYS = [
  new RegExp(`^đơn vị[^:]{0,40}:\\s*(.+)$`, 'iu'),
  new RegExp(`^\\(?${COMMITTEE}?\\s*(${KIND}\\s+[^,(]{2,60}?)\\)?(?:,.*)?$`, 'iu'),
  new RegExp(`(?:\\bcủa|[-–])\\s+${COMMITTEE}?\\s*(${KIND}\\s+[^,;()]{2,60})\\)?$`, 'iu'),
];

/** The unit that a table is of, as the texts above it name it; "" where they do not. */
export function unitOfTexts(texts: readonly PlacedText[]): string {
  const lines = texts.map(({ text }) => text.normalize('NFC').replace(/\s+/g, ' ').trim());
  for (const way of WAYS) {
    const named = lines.flatMap((line) => withoutYear(way.exec(line)?.[1] ?? '') || []);
    // The province stands above the unit that it is the superior of.
    const unit = named.find((name) => !/^tỉnh\b/iu.test(name)) ?? named[0];
    if (unit !== undefined) return unit;
  }
  return '';
}

const withoutYear = (name: string): string => name.replace(/[\s,.–-]*(?:năm\s*20\d\d)?[\s.…_]*$/iu, '').trim();
