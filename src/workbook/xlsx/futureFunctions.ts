/** Functions that came with Excel 2010: files hold them under a longer name, formula bars show them without. */
const NEW_IN_2010 = new Set(
  (
    'AGGREGATE BETA.DIST BETA.INV BINOM.DIST BINOM.INV CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT ' +
    'CHISQ.TEST CONFIDENCE.NORM CONFIDENCE.T COVARIANCE.P COVARIANCE.S ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST ' +
    'F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.PRECISE GAMMA.DIST GAMMA.INV GAMMALN.PRECISE HYPGEOM.DIST LOGNORM.DIST ' +
    'LOGNORM.INV MODE.MULT MODE.SNGL NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV PERCENTILE.EXC ' +
    'PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ STDEV.P ' +
    'STDEV.S T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST VAR.P VAR.S WEIBULL.DIST Z.TEST'
  ).split(' '),
);

/** A quoted text or sheet name, or a function's name before its bracket. */
const QUOTED_OR_CALL = /"[^"]*"|'[^']*'|([A-Z][A-Z0-9.]*)\(/g;

/** "=RANK.EQ(A1,B:B)" as files hold it: "_xlfn.RANK.EQ(A1,B:B)". */
export const printStoredFormula = (formula: string): string =>
  formula
    .replace(/^=/, '')
    .replace(QUOTED_OR_CALL, (match, name?: string) =>
      name !== undefined && NEW_IN_2010.has(name) ? `_xlfn.${match}` : match,
    );

/** The inverse of `printStoredFormula`, for functions of any age. */
export const parseStoredFormula = (stored: string): string =>
  `=${stored.includes('_xl') ? stored.replace(/_xlfn\.(?:_xlws\.)?/g, '') : stored}`;
