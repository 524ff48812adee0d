import type { PaneText } from './pane.vi';

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const paneEn: PaneText = {
  productName: 'CCHC for Excel',

  page: { form: 'Form', check: 'Check', results: 'Results', units: 'Units' },

  button: {
    removeUnfinished: 'Remove unfinished sheets',
    addForm: 'Insert form',
    addAnotherForm: 'Insert another form',
    back: 'Back',
    check: 'Check before submitting',
    copyReport: 'Copy report',
    dismiss: 'Dismiss message',
    fixAll: (count) => `Fix all (${count})`,
    mark: 'Mark on sheet',
    reload: 'Reload',
    restore: 'Repair form',
    retry: 'Try again',
    sets: 'Criteria sets',
    setToFile: 'See the set, save it to a file',
    showCell: (cell) => `Go to ${cell}`,
    showForm: 'Go to form',
    showMore: (count) => `Show ${count} more`,
    undo: 'Undo',
    unmark: 'Remove marks',
  },

  label: {
    appraisal: 'Appraised',
    areas: 'By area',
    bonus: 'Bonus',
    columns: 'Columns shown and printed',
    findings: 'Findings',
    form: 'Forms in this workbook',
    group: 'Group of units',
    index: 'Index',
    language: 'Language',
    loading: 'Reading the workbook',
    maximum: 'Maximum',
    newForm: 'Insert a scoring form',
    openForm: 'The open form',
    pages: 'Pages',
    penalty: 'Penalty',
    responsible: 'Responsible office',
    rows: 'Rows shown',
    self: 'Self-assessed',
    set: 'Criteria set',
    setHolds: 'What the form holds',
    settings: 'Language and appearance',
    survey: 'Survey',
    theme: 'Appearance',
    weak: (threshold) => `Below ${threshold}%`,
  },

  /** What a new form asks for: label, example, and what is said where it is missing. */
  field: {
    unit: 'Name of the unit (required)',
    year: 'Year',
    superior: 'Superior agency',
    place: 'Place',
  },

  hint: {
    unit: 'Xã Bình Minh',
    year: '2026',
    superior: 'UBND tỉnh Quảng Ngãi',
    place: 'Bình Minh',
  },

  wrong: {
    unit: 'Enter the name of the unit.',
    year: 'Enter a year of four digits, from 2012 to 2100.',
  },

  note: {
    unfinished: (sheets) =>
      `An earlier insertion broke off and left: ${sheets}. Choose Remove unfinished sheets to clear them away.`,
    illustrative: 'Illustrative sample – not an official criteria set',
    ownSet: (title) => `In this workbook: ${title}`,
    withNotes: (count) => `With last year's evidence of ${count} rows, in the column of notes.`,
    noFormYet: 'No form yet',
    existingTable: 'existing table',
    tableSure: 'recognised with certainty',
    tableUnsure: 'recognition to be looked at',
    unitsTable: (units) => `results of ${units} units`,
    unitsHaveNoResults: 'A results table of units can only be checked. See the page Check.',
    sheetTooLarge: (sheet) =>
      `The sheet ${sheet} is too large to be a scoring table, so it was not read. If there is a scoring table on it: delete what is not needed below it and to its right, or copy the table alone to a new sheet.`,
    noTable:
      'A scoring table in this workbook already? Open its sheet: it needs a row of headings with the criteria and their maximum points.',
    tableClear: 'No errors.',
    noForm: 'This workbook has no form yet. Insert one to begin; the sheets that are there stay as they are.',
    noFormToCheck: 'There is no form to check yet. Insert one on the Form page.',
    noFormToTotal: 'There is no form to total yet. Insert one on the Form page.',
    nothingEntered: 'No points yet. Enter them in the self-assessed column of the sheet; results appear here at once.',
    notScored: { self: 'not scored', appraised: 'not appraised' },
    setCounts: (areas, criteria, components) =>
      [
        plural(areas, 'area'),
        plural(criteria, 'criterion', 'criteria'),
        ...(components > 0 ? [plural(components, 'component')] : []),
      ].join(', '),
    setMaximum: (maximum, self) => `${maximum} points at most, ${self} self-assessed`,
    bonusArea: 'bonus, penalty',
    filled: (done, of) => `${done} of ${of} rows scored`,
    provisional: (done, of) => `Provisional, ${done} of ${of} rows appraised`,
    ofMaximum: (obtained, maximum) => `${obtained}/${maximum} points`,
    noPoints: (maximum) => `–/${maximum} points`,
    lost: (lost) => `${lost} points lost`,
    below: (threshold) => `below ${threshold}%`,
    thresholdLine: (threshold) => `Upright line: the ${threshold}% mark.`,
    rounding: { 'half-up': 'rounded', truncate: 'cut' },
    noWeak: (threshold) => `Nothing is below ${threshold}%.`,
    nobodyNamed: 'nobody named',
    stampValid: (time) => `Checked and ready to submit, ${time}`,
    stampVoid: 'Edited after the check. Press Check before submitting to check again.',
    allClear: 'No errors left. Press Check before submitting to confirm it on the sheet.',
    onlyWarnings: 'No errors left; the form may be submitted. The items below deserve a look.',
    waitingForEnter: 'Excel is waiting. If a cell is being edited, press Enter (or Esc) to go on.',
    working: 'Working…',
    marked: 'Cells with findings are marked on the sheet.',
    restoreKeeps: 'Puts back formulas, names, maximums and entry limits; keeps what was entered.',
  },

  count: {
    errors: (count) => plural(count, 'error'),
    missing: (count) => `${plural(count, 'row')} not scored`,
    missingShort: (count) => `${count} not scored`,
    warnings: (count) => plural(count, 'warning'),
    infos: (count) => plural(count, 'note'),
    none: 'no errors',
  },

  stage: { empty: 'not scored', self: 'self-assessed', appraising: 'being appraised', appraised: 'appraised' },

  level: { area: 'Areas', criterion: 'Criteria', component: 'Components' },

  shownRows: { all: 'All levels', criterion: 'Down to criteria', area: 'Areas only' },
  everyOffice: 'All',

  view: { 'self-assessment': 'Self-assessment', appraisal: 'Appraisal', result: 'Result', all: 'All columns' },

  groups: {
    commune: ['xã', 'phường', 'đặc khu'],
    district: ['huyện', 'thị xã', 'thành phố', 'quận'],
    department: ['sở', 'ban', 'ngành'],
    province: ['tỉnh', 'thành phố'],
    other: [],
  },
  noGroup: 'No group',

  notice: {
    'manual-calculation':
      'Excel calculates manually, so numbers on the sheet may be old. Press F9, or choose Formulas > Calculation Options > Automatic.',
    'data-missing':
      'This sheet was copied without the data that belongs to the form. Press Repair form to go on using it; entries are kept.',
    'copy-of-another':
      'This is a copy of another form in the workbook. Make sure that you are filling in the one to submit.',
  },

  done: {
    create: 'Form inserted. Enter points in the self-assessed column.',
    'create-from-table':
      'The form is there. The criteria set of the table is kept in this workbook; it can be saved as a .cchc.json file for others.',
    fix: 'Fixed. Press Undo to put things back.',
    mark: 'Marked on the sheet.',
    unmark: 'Marks removed.',
    restore: 'Form repaired; entries were kept.',
    correct: 'The table was read again as you chose.',
    undo: 'Undone.',
    checkedClean: 'Check finished: no errors, ready to submit.',
    checked: (counts) => `Check finished: ${counts}.`,
  },

  undoable: {
    create: 'Undo inserting the form',
    check: 'Undo the check',
    fix: 'Undo the fix',
    mark: 'Undo the marks',
    unmark: 'Undo removing the marks',
    restore: 'Undo the repair',
    correct: 'Undo the choice',
  },

  theme: { system: 'As on this computer', light: 'Light', dark: 'Dark' },

  broken: {
    title: 'The pane has run into a fault',
    text: 'The workbook is not affected. Press Reload to go on.',
    report: 'Fault report',
    reportHolds:
      'If it happens again, send the report below to your IT officer. It holds no names of units, no figures and no file names.',
    copied: 'Copied. Paste it into a message to send it.',
    selected: 'The report is selected. Press Ctrl+C to copy it.',
  },

  unsupported: {
    'outside-excel': {
      title: 'Open this from Excel',
      text: 'This page is the task pane of CCHC for Excel. Open a workbook in Excel and use the CCHC tab on the ribbon.',
    },
    'excel-too-old': {
      title: 'This version of Excel cannot run CCHC',
      text: 'CCHC needs Office LTSC 2021 or later, Microsoft 365, Excel for Mac 16.52 or later, or Excel on the web. Update Office or ask your IT officer. Forms already made can be filled in and calculate in every Excel since 2010.',
    },
  },
};
