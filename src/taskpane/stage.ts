import type { Totals } from '../scoring/totals';

/** How far a form has come: nobody scored, the unit scores, appraisers are at it, appraisers are done. */
export type Stage = 'empty' | 'self' | 'appraising' | 'appraised';

export function stageOf({ basis, appraisal, obtained }: Totals): Stage {
  if (basis === 'appraised') return appraisal.done < appraisal.of ? 'appraising' : 'appraised';
  return obtained === null ? 'empty' : 'self';
}
