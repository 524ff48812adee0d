import { Axis } from './axis';

/** Five rows of 20 pixels, the third hidden. */
const rows = new Axis(5, (row) => (row === 2 ? 0 : 20));

test('a hidden row takes no room and those below move up', () => {
  expect(rows.size(2)).toBe(0);
  expect(rows.start(3)).toBe(40);
  expect(rows.total).toBe(80);
});

test('a pixel belongs to the row that covers it, never to a hidden one', () => {
  expect([0, 19, 20, 40, 79, 500].map((pixel) => rows.at(pixel))).toEqual([0, 0, 1, 3, 4, 4]);
});

test('the next row seen from a row skips hidden ones, and there is none past the edge', () => {
  expect(rows.nextVisible(1, 1)).toBe(3);
  expect(rows.nextVisible(3, -1)).toBe(1);
  expect(rows.nextVisible(4, 1)).toBe(4);
});
