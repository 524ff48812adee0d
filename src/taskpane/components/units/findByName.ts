import { bareText } from '../../../scoring/bareText';

/** Items whose names hold what is typed, with or without marks. */
export function findByName<T>(items: readonly T[], nameOf: (item: T) => string, typed: string): readonly T[] {
  const wanted = bareText(typed.trim());
  return wanted === '' ? items : items.filter((item) => bareText(nameOf(item)).includes(wanted));
}
