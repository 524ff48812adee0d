import type { FindingWords } from './findings.vi';

/** English for every sentence about a finding. */
export const findingsEn: FindingWords = {
  severity: { error: 'Error', warning: 'Warning', info: 'Note' },

  title: {
    'points-above-maximum': 'Points above the maximum',
    'points-negative': 'Points below zero',
    'points-not-a-number': 'Points that are no number',
    'points-stored-as-text': 'Numbers stored as text',
    'points-is-a-date': 'Points turned into a date',
    'points-off-step': 'Points that the rule cannot give',
    'points-missing': 'Not scored yet',
    'percent-malformed': 'Malformed percentage',
    'error-value': 'Formula error in a cell',
    'evidence-missing': 'Evidence missing',
    'survey-entered-by-unit': 'Self-scored row that others score',
    'not-applicable-with-points': 'Not applicable, yet scored',
    'maximum-missing': 'Maximum missing',
    'maximum-mismatch': 'Maximums do not add up',
    'subtotal-mismatch': 'Subtotal does not add up',
    'total-mismatch': 'Grand total does not add up',
    'appraised-above-self': 'Appraised above self-assessed',
    'duplicate-code': 'Duplicate code',
    'code-damaged': 'Damaged code',
    'code-out-of-order': 'Code out of order',
    'formula-overwritten': 'Formula overwritten',
    'validation-lost': 'Entry limits lost',
    'structure-changed': 'Form changed',
    'count-mismatch': 'Stated count is wrong',
    'rank-mismatch': 'Rank is wrong',
    'index-mismatch': 'Index is wrong',
  },

  column: {
    code: 'code',
    name: 'name',
    maximum: 'maximum',
    reported: 'reported figure',
    rule: 'scoring rule',
    self: 'self-assessed points',
    evidence: 'evidence',
    explanation: 'explanation',
    note: 'note',
    appraisedFirst: 'first appraised points',
    appraised: 'appraised points',
    appraisalNote: 'appraisers’ remark',
    survey: 'survey points',
    total: 'total points',
    index: 'index',
    responsible: 'responsible office',
    order: 'number',
    group: 'group',
    areas: 'area points',
    rank: 'rank',
    class: 'class',
  },

  counted: { areas: 'areas', criteria: 'criteria', components: 'components' },

  or: 'or',
  fix: (value) => `Change to ${value}`,

  aboveMaximum: (column, points, maximum) => ({
    what: `${column} ${points} exceed the maximum of ${maximum}`,
    doNext: `Give at most ${maximum}.`,
    mark: `above the maximum (${points} > ${maximum})`,
  }),
  negative: (column, points) => ({
    what: `${column} ${points} are below zero`,
    doNext: 'Give zero or more; deductions belong on penalty rows only.',
    mark: `below zero (${points})`,
  }),
  notANumber: (column, typed) => ({
    what: `${column} read “${typed}”, which is no number`,
    doNext: 'Type the points; if the task did not arise, type: Không áp dụng.',
    mark: `“${typed}” is no number`,
  }),
  storedAsText: (column, typed, points) => ({
    what: `${column} “${typed}” are stored as text, so Excel does not add them up`,
    doNext: `Type the number ${points} again.`,
    mark: `“${typed}” is text, should be ${points}`,
  }),
  isADate: (column, date, meant) => ({
    what: `Excel turned the ${column} into the date ${date}`,
    doNext:
      meant === null
        ? 'Type the points again with this computer’s decimal sign (0.5 or 0,5).'
        : `Type the points again, here ${meant}.`,
    mark: `turned into the date ${date}`,
  }),
  offStep: (column, points, step) => ({
    what: `${column} ${points} are not in steps of ${step}`,
    doNext: `Give a multiple of ${step}.`,
    mark: `${points} is not in steps of ${step}`,
  }),
  notAllowed: (column, points, allowed) => ({
    what: `${column} ${points} are none of those that the scoring rule gives`,
    doNext: `Choose one of: ${allowed}.`,
    mark: `the rule cannot give ${points}`,
  }),
  missing: (column) => ({
    what: `no ${column} yet`,
    doNext: 'Enter points; 0 where nothing was achieved; if the task did not arise, type: Không áp dụng.',
    mark: `no ${column}`,
  }),
  percentMalformed: (column, typed, percent) => ({
    what: `${column} reads “${typed}”, which is a malformed percentage`,
    doNext: `Change it to ${percent}%.`,
    mark: `“${typed}” should be ${percent}%`,
  }),
  errorValue: (column, code) => ({
    what: `${column}: the cell shows the error ${code}`,
    doNext: 'Repair the formula or type the number again; until then the row does not count.',
    mark: `${column}: ${code}`,
  }),
  evidenceMissing: (points) => ({
    what: `scored ${points} with neither evidence nor explanation`,
    doNext: 'Enter the number and sign of the document as evidence, or write an explanation.',
    mark: 'evidence missing',
  }),
  surveyEntered: (points) => ({
    what: `this row is scored by survey or by another agency, not by the unit; the ${points} entered do not count`,
    doNext: 'Clear the self-assessed points of this row.',
    mark: 'not scored by the unit',
  }),
  notApplicableWithPoints: (column, points, maximum) => ({
    what: `said to be not applicable, yet the ${column} are ${points} of ${maximum}`,
    doNext: 'Choose one: put “Không áp dụng” in place of the points, or keep them and change the explanation.',
    mark: `not applicable, yet ${points} points`,
  }),
  maximumMissing: () => ({
    what: 'no maximum',
    doNext: 'Enter the maximum that the decision gives.',
    mark: 'maximum missing',
  }),
  maximumMismatch: (maximum, sum) => ({
    what: `the maximum of ${maximum} differs from the sum of its parts (${sum})`,
    doNext: 'Compare with the decision and correct the maximum of this row or of a part.',
    mark: `maximum ${maximum}, parts add up to ${sum}`,
  }),
  maximumSlip: (maximum, meant) => ({
    what: `with the maximum of ${maximum} the parts do not add up; it may be a slip for ${meant}`,
    doNext: `Compare with the decision; if it is a slip, change it to ${meant}.`,
    mark: `maximum ${maximum}, perhaps ${meant}`,
  }),
  subtotalMismatch: (column, shown, sum) => ({
    what: `${column} of the row read ${shown}, its parts add up to ${sum}`,
    doNext: `Change it to ${sum}, or put the sum formula back.`,
    mark: `reads ${shown}, adds up to ${sum}`,
  }),
  totalMismatch: (column, shown, sum) => ({
    what: `the grand total of the ${column} reads ${shown}, the rows add up to ${sum}`,
    doNext: `Change it to ${sum}, or put the sum formula back.`,
    mark: `total reads ${shown}, adds up to ${sum}`,
  }),
  unitTotalMismatch: (unit, column, shown, sum) => ({
    what: `the ${column} of ${unit} reads ${shown}, its areas add up to ${sum}`,
    doNext: `Change it to ${sum}, or look at the points of each area again.`,
    mark: `reads ${shown}, adds up to ${sum}`,
  }),
  appraisedAboveSelf: (self, appraised) => ({
    what: `appraised points ${appraised} are above the self-assessed ${self}`,
    doNext: 'See whether they stand on the right row.',
    mark: `appraised ${appraised} > self ${self}`,
  }),
  duplicateCode: () => ({
    what: 'a row above in the same group has this code already',
    doNext: 'Give one of the two another code.',
    mark: 'duplicate code',
  }),
  codeDamaged: (shown, meant) => ({
    what: `Excel turned the code into “${shown}”${meant === null ? '' : `, it should be ${meant}`}`,
    doNext: 'Format the cell as Text and type the code again.',
    mark: meant === null ? `code turned into “${shown}”` : `code “${shown}” should be ${meant}`,
  }),
  codeOutOfOrder: (expected) => ({
    what: `the code does not follow the row before, in order it would be ${expected}`,
    doNext: 'See whether a row is missing or too many, or the code is mistyped.',
    mark: `code should be ${expected}`,
  }),
  formulaOverwritten: (shown) => ({
    what:
      shown === ''
        ? 'the form’s formula in this cell was deleted'
        : `the form’s formula in this cell was replaced by “${shown}”`,
    doNext: 'Press Restore form to put the formula back; entries are kept.',
    mark: 'formula overwritten',
  }),
  validationLost: (cells) => ({
    what: `${cells} entry cells have lost their limits, as happens when cells are pasted over them`,
    doNext: 'Press Restore form; next time paste values only.',
    mark: 'entry limits lost',
  }),
  structure: {
    'row-missing': (name, was) => ({
      what: `the form’s row ${was} “${name}” was deleted`,
      doNext: 'Press Restore form to put it back.',
      mark: `row ${was} missing`,
    }),
    'row-added': (name) => ({
      what: name === '' ? 'this row is none of the criteria set' : `the row “${name}” is none of the criteria set`,
      doNext: 'Delete the row, or press Restore form.',
      mark: 'row not in the criteria set',
    }),
    'row-doubled': (name) => ({
      what: `the row “${name}” stands twice on the form`,
      doNext: 'Delete the copy; the first of the two counts.',
      mark: 'row stands twice',
    }),
    'row-moved': (name, was, now) => ({
      what:
        name === ''
          ? `${now} rows are no longer in the order of the form`
          : `row ${was} “${name}” is no longer in its place`,
      doNext: 'Press Restore form to put the rows in order; points still count on the right row.',
      mark: 'row out of place',
    }),
    maximum: (_name, was, now) => ({
      what: now === '' ? `the maximum of ${was} was deleted` : `the maximum was changed from ${was} to ${now}`,
      doNext: 'Press Restore form to put the maximum of the criteria set back.',
      mark: `maximum should be ${was}`,
    }),
    name: (_name, _was, now) => ({
      what: now === '' ? 'the name was deleted' : `the name was changed to “${now}”`,
      doNext: 'Press Restore form to put the name of the criteria set back.',
      mark: 'name changed',
    }),
    code: (_name, was, now) => ({
      what: now === '' ? `the code ${was} was deleted` : `the code was changed from ${was} to “${now}”`,
      doNext: 'Press Restore form to put the code of the criteria set back.',
      mark: `code should be ${was}`,
    }),
  },
  countMismatch: (counted, stated, actual) => ({
    what: `the table states ${stated} ${counted} but has ${actual}`,
    doNext: 'See whether a row is missing, or correct the stated number.',
    mark: `states ${stated} ${counted}, has ${actual}`,
  }),
  rankMismatch: (unit, shown, rank) => ({
    what: `${unit} is ranked ${shown}, by its total it is ${rank}`,
    doNext: `Change the rank to ${rank}, or look at the total again.`,
    mark: `rank ${shown}, by total ${rank}`,
  }),
  indexMismatch: (shown, index) => ({
    what: `the index reads ${shown}%, points over maximum are ${index}%`,
    doNext: `Change it to ${index}%, or put the formula back.`,
    mark: `reads ${shown}%, comes to ${index}%`,
  }),
};
