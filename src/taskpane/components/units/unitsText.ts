import { manyUnitsEn } from '../../../wording/manyUnits.en';
import { manyUnitsVi, type ManyUnitsText } from '../../../wording/manyUnits.vi';
import { useWords } from '../../words';

/** What the page for many units says, in the pane's language. */
export const useUnitsText = (): ManyUnitsText => (useWords().language === 'vi' ? manyUnitsVi : manyUnitsEn);
