import type { ManyUnitsText } from './manyUnits.vi';

const s = (count: number): string => (count === 1 ? '' : 's');

export const manyUnitsEn: ManyUnitsText = {
  title: 'Many units together',
  intro: 'Choose the files that units have sent in. They are read on this computer and go nowhere.',

  button: {
    chooseFiles: 'Choose files…',
    chooseFolder: 'Choose a folder…',
    addFiles: 'Add files…',
    addFolder: 'Add a folder…',
    cancel: 'Stop',
    write: 'Write into the workbook',
    writeAnew: 'Write the tables anew',
    saveFile: 'Save as .xlsx',
    makeForms: 'Make a .zip of forms',
    listOfSheet: 'Take it from the sheet shown',
    clearList: 'Drop the list',
    useList: 'Use this list',
    makeExplanations: 'Make a .zip to be explained',
    choosePrevious: 'Choose last year’s results…',
    otherPrevious: 'Choose another file…',
    previousOfSheet: 'Take the sheet shown',
    dropPrevious: 'Do not compare',
    leaveOut: (file) => `Leave out ${file}`,
    leaveOutShort: 'Leave this file out',
    undo: 'Undo',
  },

  label: {
    files: 'Files received',
    list: (units) => (units === 0 ? 'List of units (none yet)' : `List of ${units} unit${s(units)}`),
    listText: 'One unit a line; may be pasted from Excel',
    settings: 'Deadline, criteria set, ranking',
    deadline: 'Deadline (end of day)',
    set: 'Criteria set',
    year: 'Year',
    measure: 'Rank by',
    threshold: 'Weak below (%)',
    sendOut: 'Send forms to units',
    sendBack: 'Send appraised points back',
    previous: 'Against last year',
    previousName: (unit) => `${unit}: name last year`,
    units: 'Results of the units',
    weak: (threshold, count) => `Mean below ${threshold}% (${count})`,
    conflicts: (count) => `Cells that differ between files of a unit (${count})`,
    missing: (count) => `Not handed in (${count})`,
    late: (count) => `Late (${count})`,
    find: 'Find a unit',
    matches: 'Names found',
    unitOfFile: (file) => `Unit of the file ${file}`,
    progress: 'Progress',
    arriving: 'Just read',
  },

  setOfMost: 'As most files have it',
  noPreviousName: 'Nothing from last year',

  measure: {
    'as-on-form': 'Total of the form',
    self: 'Self-assessed points',
    appraised: 'Appraised points',
    'appraised-and-survey': 'Appraised points and survey',
    rescaled: 'Brought to 100, without survey',
  },

  hint: { year: '2026', threshold: '80', find: 'Bình Minh' },
  wrong: { year: 'A year has four digits.', threshold: 'A number from 0 to 100.' },

  status: {
    ok: (count) => `In, without errors (${count})`,
    warning: (count) => `In, with warnings (${count})`,
    error: (count) => `In, with errors (${count})`,
    unreadable: (count) => `Cannot be read (${count})`,
    'no-table': (count) => `Without a scoring table (${count})`,
    'other-set': (count) => `Another criteria set (${count})`,
    'other-year': (count) => `Another year (${count})`,
    superseded: (count) => `Replaced by a newer file (${count})`,
    'unknown-unit': (count) => `Unit not known (${count})`,
  },

  advice: {
    ok: '',
    warning: '',
    error: 'Their points are in; better ask the units to correct them and send them again.',
    unreadable: 'Ask the unit to send it again, then press Add files. Other files are not affected.',
    'no-table': 'See whether the unit has sent the wrong file.',
    'other-set': 'To put this set together instead, choose it under Deadline, criteria set, ranking.',
    'other-year': 'To put this year together instead, enter it under Deadline, criteria set, ranking.',
    superseded: 'Not used: a newer file of the same unit has everything.',
    'unknown-unit': 'Choose the unit of each file, or leave the file out.',
  },

  remark: {
    'no-table': 'No criteria table was found in it.',
    'other-set': (title) => `By another criteria set: ${title}.`,
    'other-year': (year) => `Is of ${year}.`,
    'unknown-unit': (name) => (name === '' ? 'It names no unit.' : `“${name}” is not in the list.`),
    'ambiguous-unit': (name) => `The list has several units called “${name}”.`,
    superseded: (by, differing) =>
      differing === 0 ? `Newer: ${by}.` : `Newer: ${by}; ${differing} cell${s(differing)} differ.`,
    merged: (into, cells, differing) =>
      `Fills ${cells} cell${s(cells)} that ${into} leaves blank` +
      (differing === 0 ? '.' : `; ${differing} cell${s(differing)} differ.`),
    findings: (errors, warnings) =>
      [errors > 0 && `${errors} error${s(errors)}`, warnings > 0 && `${warnings} warning${s(warnings)}`]
        .filter(Boolean)
        .join(', ') + '.',
    'rows-not-in-set': (rows) => `${rows} row${s(rows)} not in the set, left out.`,
    'other-tables': (tables) => `${tables} more table${s(tables)} in it, not used.`,
  },

  file: {
    form: 'form',
    recognised: 'own table',
    none: 'no table',
    stamp: { none: '', valid: 'checked', void: 'edited after the check' },
    late: 'late',
    errors: (count) => `${count} error${s(count)}`,
    warnings: (count) => `${count} warning${s(count)}`,
    unnamed: 'unit not known',
  },

  unit: {
    rank: (rank) => `Place ${rank}`,
    noRank: 'No place yet',
    groupRank: (group, rank) => `place ${rank} of group ${group}`,
    points: (points) => `${points} points`,
    places: (up) => {
      if (up === 0) return 'same place';
      return up > 0 ? `up ${up}` : `down ${-up}`;
    },
    difference: (change, points) => {
      if (change === 0) return 'same points';
      return change > 0 ? `${points} points more` : `${points} points fewer`;
    },
    noPrevious: 'nothing from last year',
    noFindings: 'The check found nothing.',
    noFiles: 'Only in the earlier tables; no file this time.',
    findingsOf: (file, shown, of) =>
      shown < of ? `${file}: ${of} findings, first ${shown}` : `${file}: ${of} findings`,
  },

  conflict: {
    self: 'self-assessed',
    appraisedFirst: 'first appraisal',
    appraised: 'appraised',
    survey: 'survey',
    reported: 'figure',
    evidence: 'evidence',
    explanation: 'explanation',
    note: 'note',
    appraisalNote: 'appraiser’s remark',
  },

  weakLine: (percent, units) => `${percent} · ${units} unit${s(units)} below`,

  note: {
    reading: (done, of) => `${done} of ${of} files read`,
    readingUnreadable: (count) => `${count} cannot be read`,
    assembling: 'Adding up and ranking…',
    writing: (percent) => `Writing into the workbook: ${percent}%`,
    readingEarlier: (percent) => `Reading what appraisers entered: ${percent}%`,
    readingPrevious: 'Reading last year’s results…',
    sending: (done, of) => `${done} of ${of} forms made`,
    in: (units) => `${units} unit${s(units)} with points`,
    underAppraisal: ({ whole, begun, none, selfCounts }) =>
      [
        `Ranks are provisional: ${whole} of ${whole + begun + none} units are fully appraised.`,
        begun > 0 && `${begun} partly: only what was appraised counts.`,
        none > 0 && `${none} not yet: ${selfCounts ? 'ranked by self-assessed points' : 'without a rank'}.`,
        'To compare like with like, rank by “Self-assessed points” under Deadline, criteria set, ranking.',
      ]
        .filter(Boolean)
        .join(' '),
    missing: (units) => `${units} missing`,
    toLookAt: (files) => `${files} file${s(files)} to look at`,
    nothingIn: 'Nothing could be put together: no file has points that can be used. See why below, then add others.',
    noList: 'With a list you see at once who has not handed in. It works without one too.',
    ofSet: (title, year) => `${title}, ${year}`,
    sendOutHow: 'One form file for each unit of the list, all in one .zip.',
    needsList: 'Needs a list of units first (above).',
    sendBackHow:
      'Each unit that was appraised gets a form with the points and remarks that now stand on the sheets Thẩm định and Ý kiến thẩm định. It fills in the column Giải trình and sends the file back; take it in by Add files like any other.',
    needsFiles: 'Choose the units’ files first: self-assessed points and evidence come from them.',
    appraisedWithoutFile: (units) =>
      `${units} unit${s(units)} appraised, but without a file this time: no form for them.`,
    previousHow: 'Choose last year’s table of results: an .xlsx file, or the sheet shown in this workbook.',
    previousRead: (name, units) => `${name}: last year’s results of ${units} unit${s(units)}.`,
    previousMatched: (matched, of) => `${matched} of this year’s ${of} units found.`,
    previousUnmatched: 'Where a unit had another name last year, choose that name.',
    typeMore: (count) => `${count} more; type to find them.`,
    faults: (count) => `${count} line${s(count)} left out`,
    newestTaken: 'The newest file is taken. Choose another where needed.',
    unfinished: (sheets) =>
      `Writing broke off last time and left these sheets: ${sheets}. Remove them, then write them again to complete the work.`,
    keepsEntries:
      'The workbook has such tables already. Writing them anew keeps appraised points and remarks; the old sheets are hidden, not deleted.',
    noneFound: 'No unit is called so.',
    saveHelp: 'If no file arrives (some Macs do not let panes save files), write into the workbook instead.',
  },

  done: {
    read: (files) => `${files} file${s(files)} read.`,
    cancelled: 'Stopped. Files already read are kept.',
    stopped: 'Stopped.',
    written: (sheets) => `${sheets} sheet${s(sheets)} written. Undo removes them.`,
    saved: (name) => `${name} saved.`,
    sent: (units) => `Forms made for ${units} unit${s(units)}.`,
    sentBack: (units) => `Forms to be explained made for ${units} unit${s(units)}.`,
    notAppraised: (units) => `${units} unit${s(units)} not appraised, or without a file: no form for them.`,
    noneToExplain:
      'No appraised points or remarks yet. Enter them on the sheets Thẩm định or Ý kiến thẩm định of this workbook first.',
    compared: (units) => `Last year’s results of ${units} unit${s(units)} taken.`,
    nothingToCompare: 'No table of results found: one row a unit, with columns of names and of points.',
    undone: 'Undone.',
    listed: (units) => `List of ${units} unit${s(units)} taken.`,
  },

  zipName: (year) => `forms-${year}.zip`,
  explanationsName: (year) => `explanations-${year}.zip`,
  bookName: (year) => `consolidated-${year}.xlsx`,
};
