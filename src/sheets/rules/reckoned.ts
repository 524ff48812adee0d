/**
 * What may have been reckoned into a sum: the amounts that it can come to without being wrong, in millionths. A number stored
 * as text may count or not, a wrong subtotal below may have been added up or not; what an unreadable cell held is
 * anything up to `slack`.
 */
export interface Reckoned {
  readonly amounts: ReadonlySet<number>;
  readonly slack: number;
}

export const reckoned = (amounts: Iterable<number>, slack = 0): Reckoned => ({ amounts: new Set(amounts), slack });

export const NOTHING: Reckoned = reckoned([0]);

/** Beyond, only the least and the most are kept. */
const MOST_AMOUNTS = 400;

export function addReckoned(parts: Iterable<Reckoned>): Reckoned {
  let certain = 0;
  let slack = 0;
  let uncertain: Reckoned | null = null;
  for (const part of parts) {
    const [amount] = part.amounts;
    if (part.amounts.size === 1) certain += amount ?? 0;
    else uncertain = uncertain === null ? part : addTwo(uncertain, part);
    if (part.amounts.size === 1) slack += part.slack;
  }
  const sum = reckoned([certain], slack);
  return uncertain === null ? sum : addTwo(sum, uncertain);
}

function addTwo(one: Reckoned, other: Reckoned): Reckoned {
  const amounts = new Set<number>();
  for (const a of one.amounts) for (const b of other.amounts) amounts.add(a + b);
  const slack = one.slack + other.slack;
  if (amounts.size <= MOST_AMOUNTS) return { amounts, slack };
  const least = Math.min(...amounts);
  return reckoned([least], slack + Math.max(...amounts) - least);
}

export function eitherOf(one: Reckoned, other: Reckoned): Reckoned {
  const isSame =
    one.slack === other.slack &&
    other.amounts.size === 1 &&
    [...other.amounts].every((amount) => one.amounts.has(amount));
  return isSame ? one : reckoned([...one.amounts, ...other.amounts], Math.max(one.slack, other.slack));
}

export function allows({ amounts, slack }: Reckoned, amount: number): boolean {
  if (amounts.has(amount) || slack === 0) return amounts.has(amount);
  return [...amounts].some((least) => amount >= least && amount <= least + slack);
}
