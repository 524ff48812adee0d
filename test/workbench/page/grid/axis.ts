/** Where rows (or columns) stand on the page, in pixels from the sheet's edge. Hidden ones have no size. */
export class Axis {
  private readonly starts: Float64Array;

  constructor(
    readonly count: number,
    sizeOf: (index: number) => number,
  ) {
    this.starts = new Float64Array(count + 1);
    for (let index = 0; index < count; index += 1) {
      this.starts[index + 1] = (this.starts[index] ?? 0) + sizeOf(index);
    }
  }

  start(index: number): number {
    return this.starts[Math.min(index, this.count)] ?? 0;
  }

  end(index: number): number {
    return this.start(index + 1);
  }

  size(index: number): number {
    return this.end(index) - this.start(index);
  }

  get total(): number {
    return this.start(this.count);
  }

  /** The one that covers a pixel; the first or the last beyond the ends. */
  at(pixel: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The next one in a direction that can be seen, or where it started. */
  nextVisible(from: number, step: 1 | -1): number {
    for (let index = from + step; index >= 0 && index < this.count; index += step) {
      if (this.size(index) > 0) return index;
    }
    return from;
  }
}
