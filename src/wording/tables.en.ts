import type { TablesText } from './tables.vi';

export const tablesEn: TablesText = {
  title: 'Existing table',

  button: {
    makeForm: 'Make a form from this table',
    makeNewForm: 'Make a new form',
    showTable: 'Go to the table',
    forget: 'Drop the corrections',
    confirm: 'Confirm this reading',
  },

  label: {
    table: 'Tables in this workbook',
    columns: (unsure) => (unsure > 0 ? `Columns (${unsure} to look at)` : 'Columns'),
    unsureRows: (count) => `Rows to look at (${count})`,
    rows: (count) => `All rows of the table (${count})`,
    column: (letters, heading) => `Column ${letters} · ${heading || 'no heading'}`,
    row: (row, code, name) => `Row ${row} · ${[code, name].filter(Boolean).join(' ')}`,
    choice: (sheet, at, of) => (of > 1 ? `${sheet}, table ${at}` : sheet),
    setDefects: (count) => `The criteria set of this table has ${count} ${count === 1 ? 'point' : 'points'} to look at`,
  },

  note: {
    sure: 'Recognised with certainty.',
    confirmed: 'You confirmed that the table is read right.',
    unsure: 'Recognition is not certain.',
    lookAgain: 'Look at the columns and rows below; choose again where they are wrong, confirm where all is right. Your choice is kept in this workbook.',
    levelsOpen: (rows) =>
      `Codes and maximums leave open which rows belong to which. Look at the levels under “${rows}”; choose again what is not right, confirm where all is. Your choice is kept in this workbook.`,
    corrected: 'Your corrections are part of how this table is read.',
    headerRows: (first, last) => (first === last ? `Headings in row ${first}.` : `Headings in rows ${first}–${last}.`),
    untouched: 'Your table stays as it is: layout, colours and formulas are not changed.',
    units: (units) => `A results table of ${units} units, one row each. It can be checked: totals, index, ranks and points.`,
    formKeeps: 'The form has the same rows and entries as the table, on a new sheet; the table stays as it is. The criteria set of the table is kept in this workbook.',
    defectsFirst: 'Better put these right in the table first; a form can be made all the same if this is the set as issued.',
    noDefects: 'The criteria set of this table adds up and no code is doubled.',
  },

  role: {
    code: 'Number, code',
    name: 'Name of the criterion',
    maximum: 'Maximum points',
    reported: 'Reported figure',
    rule: 'Scoring rule',
    self: 'Self-assessed points',
    evidence: 'Evidence',
    explanation: 'Explanation',
    note: 'Remark of the unit',
    appraisedFirst: 'Points of the first appraisal',
    appraised: 'Appraised points',
    appraisalNote: 'Remark of the appraisers',
    survey: 'Survey points',
    total: 'Total points',
    index: 'Index, percentage',
    responsible: 'Responsible office or person',
  },
  ignoredColumn: 'Pass over this column',

  levels: ['Area', 'Criterion', 'Component'],
  deeperLevel: (level) => `Level ${level}`,
  ignoredRow: 'Pass over this row',
  kind: {
    criterion: 'Criterion',
    option: 'An answer to the row above',
    subtotal: 'Subtotal',
    total: 'Grand total',
    ignored: 'Pass over this row',
  },

  columnReason: {
    heading: 'By its heading.',
    'group-heading': 'By the heading of its group.',
    content: 'Guessed from what the column holds.',
    position: 'Guessed from where the column stands.',
    officer: 'Chosen by you.',
  },
  rowReason: {
    code: 'By its number.',
    sums: 'Guessed from points that add up.',
    indentation: 'By its indentation.',
    capitals: 'By its capital letters.',
    words: 'By the words of the row.',
    position: 'Guessed from where the row stands.',
    officer: 'Chosen by you.',
  },
  unsure: 'To look at.',
}; // prettier-ignore
