import { isOutsideMaximum, leavesOfSet } from '../criteriaSet';
import type { Finding } from '../finding';
import type { RuleContext } from './ruleContext';

/** Every leaf states its maximum; bonus and penalty rows stand outside it and need none. */
export const maximumMissing = ({ set }: RuleContext): Finding[] =>
  leavesOfSet(set)
    .filter((leaf) => leaf.maximum === null && !isOutsideMaximum(leaf))
    .map(({ key }) => ({ rule: 'maximum-missing', key }));
