/** The sheet-scoped name on an officer's sheet that leads to what was put right in how it is read. */
export const CORRECTIONS_NAME = 'CCHC_dieu_chinh';

/** The sheet-scoped name on an officer's sheet that leads to what was found in it: the sheet carries marks of ours. */
export const FINDINGS_NAME = 'CCHC_ket_qua';
