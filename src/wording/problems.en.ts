import type { ProblemWords } from './problems.vi';

/** English for every sentence about a problem. */
export const problemsEn: ProblemWords = {
  'no-form': () => ({
    title: 'No form yet',
    what: 'This workbook has no scoring form.',
    doNext: 'Add a form on the page Form, or open a workbook that has one.',
  }),
  'sheet-missing': (sheet) => ({
    title: 'Sheet gone',
    what: `The sheet “${sheet}” was deleted or is not in this workbook.`,
    doNext: 'If it was deleted by mistake, close the file without saving and open it again; else choose another form.',
  }),
  'cell-being-edited': () => ({
    title: 'A cell is being edited',
    what: 'Excel does not let the table be read while a cell is being edited.',
    doNext: 'Press Enter to keep the entry (or Esc to drop it) and try again.',
  }),
  'sheet-protected': (sheet) => ({
    title: 'Sheet has a password',
    what: `The sheet “${sheet}” is protected by a password and cannot be written.`,
    doNext:
      'Ask whoever set the password to unprotect it (Review > Unprotect Sheet), then try again. Nothing was changed.',
  }),
  'structure-locked': () => ({
    title: 'Workbook structure is locked',
    what: 'The structure of the workbook is locked, so sheets cannot be added or deleted.',
    doNext: 'Unlock it under Review > Protect Workbook, or work in another file.',
  }),
  'read-only': () => ({
    title: 'Read-only file',
    what: 'The file is open read-only or in Protected View and cannot be written.',
    doNext: 'Press Enable Editing on the yellow bar, or save a copy and try again.',
  }),
  'other-workbook-active': () => ({
    title: 'Another workbook is in front',
    what: 'Another Excel workbook is in front; this pane does not work on it.',
    doNext: 'Go back to the workbook of this pane, or press the CCHC tab in the other one.',
  }),
  'name-taken': (sheet) => ({
    title: 'Sheet name taken',
    what: `The workbook has a sheet named “${sheet}” already; it was left as it is.`,
    doNext: 'Rename that sheet and try again.',
  }),
  'filter-on': (sheet) => ({
    title: 'The table is filtered',
    what: `The sheet “${sheet}” is filtered, so rows are hidden and writing now could hit the wrong ones.`,
    doNext: 'Clear the filter (Data > Clear) and try again.',
  }),
  'excel-too-old': (needed) => ({
    title: 'This version of Excel will not do',
    what: `Excel on this computer lacks ${needed}, which CCHC for Excel needs.`,
    doNext:
      'Update to Office LTSC 2021 or Microsoft 365, or use Excel on the web. Forms made already can still be filled in.',
  }),
  cancelled: () => ({
    title: 'Stopped',
    what: 'Stopped as you asked; what was half written was removed.',
    doNext: 'Press the button again to go on.',
  }),
  'excel-busy': () => ({
    title: 'Excel is busy',
    what: 'Excel is busy and did not take the request. Nothing was changed.',
    doNext: 'Close any open dialog in Excel, wait a moment and try again.',
  }),
  'excel-slow': (seconds) => ({
    title: 'Excel does not answer',
    what: `Excel has not answered for ${seconds} seconds.`,
    doNext: 'See on the sheet whether the work is done; if not, try again. With a large file, close other files.',
  }),
  'too-much-at-once': () => ({
    title: 'Sheet too large',
    what: 'The sheet has too many used cells to be read or written at once.',
    doNext: 'Delete the empty rows and columns below and to the right of the table, save and try again.',
  }),
  'stopped-half-way': (sheets) => ({
    title: 'Stopped half-way',
    what: `Excel stopped before everything was written${sheets === '' ? '' : `: ${sheets}`}. The rest was not changed.`,
    doNext: 'Press Undo or try again; delete a sheet that was left unfinished.',
  }),
  'changed-since': (cells) => ({
    title: 'Cannot undo',
    what: `These cells were edited afterwards and were left alone, so that nothing new is lost: ${cells}.`,
    doNext: 'Change them by hand if need be.',
  }),
  'excel-refused': (code, where) => ({
    title: 'Excel refused',
    what: `Excel refused this (code ${[code, where].filter(Boolean).join(', ')}). Entries are not lost.`,
    doNext: 'Try again; if it stays so, save, restart Excel, and pass this code to support.',
  }),
  'newer-form': (version, known) => ({
    title: 'Form of a newer version',
    what: `This form was made by a newer CCHC for Excel (kind ${version}; this one knows up to ${known}).`,
    doNext:
      'Close the pane and open it again to get the new version, or ask for an update. Points can still be entered.',
  }),
  'form-data-missing': (sheet) => ({
    title: 'Form without its data',
    what: `The form “${sheet}” was copied alone, without the hidden sheet that belongs to it.`,
    doNext: 'Press Restore form, or copy the whole file instead of the sheet.',
  }),
  'form-damaged': (sheet, what) => ({
    title: 'Damaged form',
    what: `The form “${sheet}” cannot be read${what === '' ? '' : ` (${what})`}: its hidden columns or data were changed or deleted.`,
    doNext: 'Go back to the last good copy, or make a new form and copy the points over.',
  }),
  'unknown-set': (id) => ({
    title: 'No such criteria set',
    what: `There is no criteria set “${id}”.`,
    doNext: 'Choose one from the list.',
  }),
  'set-taken': (title) => ({
    title: 'Criteria set not saved',
    what: `Under the same id this workbook holds “${title}” with other content, perhaps changed by somebody else just now, so it was left alone.`,
    doNext: 'Save as a new set, then compare the two and keep the right one.',
  }),
  'shelf-full': () => ({
    title: 'Too many criteria sets',
    what: 'The criteria sets in this workbook have become too large to add another.',
    doNext: 'Save this one to a .cchc.json file, or remove sets that nobody uses from this workbook.',
  }),
  file: {
    'empty-file': () => ({
      title: 'Empty file',
      what: 'The file has no content (0 bytes); a download or copy may have been cut short.',
      doNext: 'Get the file again from the sender.',
    }),
    encrypted: () => ({
      title: 'File with a password',
      what: 'The file needs a password to open and cannot be read.',
      doNext: 'Open it in Excel, remove the password (File > Info > Protect Workbook), and save.',
    }),
    'old-xls': () => ({
      title: 'Old Excel file (.xls)',
      what: 'The file is in the Excel 97-2003 format (.xls), which cannot be read.',
      doNext: 'Open it in Excel and save it as Excel Workbook (.xlsx).',
    }),
    xlsb: () => ({
      title: 'Binary Excel file (.xlsb)',
      what: 'The file is in the binary format (.xlsb), which cannot be read.',
      doNext: 'Open it in Excel and save it as Excel Workbook (.xlsx).',
    }),
    ods: () => ({
      title: 'OpenDocument file (.ods)',
      what: 'The file is in the OpenDocument format, which cannot be read.',
      doNext: 'Open it in LibreOffice or Excel and save it as .xlsx.',
    }),
    html: () => ({
      title: 'A web page, not an Excel file',
      what: 'The file is really a web page (HTML) with an Excel extension, as some programs export.',
      doNext: 'Open it in Excel and save it as Excel Workbook (.xlsx).',
    }),
    csv: () => ({
      title: 'Text file (.csv)',
      what: 'The file is only separated text (CSV), not an Excel workbook.',
      doNext: 'Open it in Excel and save it as Excel Workbook (.xlsx).',
    }),
    pdf: () => ({
      title: 'PDF file',
      what: 'The file is a PDF, not an Excel workbook.',
      doNext: 'Ask the sender for the Excel file (.xlsx).',
    }),
    'zip-without-workbook': () => ({
      title: 'No workbook in the file',
      what: 'The file is an archive or another document (such as Word) without an Excel workbook inside.',
      doNext: 'Unpack it first if it is an archive, or choose the right .xlsx file.',
    }),
    'unknown-content': () => ({
      title: 'Not an Excel file',
      what: 'The content of the file is not recognised.',
      doNext: 'Choose the right .xlsx file, or open it in Excel and save it as .xlsx.',
    }),
    truncated: () => ({
      title: 'Incomplete file',
      what: 'The end of the file is missing; a download or copy may have been cut short.',
      doNext: 'Get the file again from the sender.',
    }),
    checksum: () => ({
      title: 'Damaged file',
      what: 'The content does not match its checksum: the file was damaged when it was saved or copied.',
      doNext: 'Get the file again from the sender, or let Excel open and repair it and save it again.',
    }),
    'bad-xml': () => ({
      title: 'Damaged file',
      what: 'A part of the file is malformed and cannot be read.',
      doNext: 'Open it in Excel, let Excel repair it, and save it as .xlsx.',
    }),
    dtd: () => ({
      title: 'Unsafe file',
      what: 'The file holds a declaration (DTD) that Excel files do not have, so it was not opened.',
      doNext: 'Ask the sender; if it can be trusted, open it in Excel and save it as .xlsx.',
    }),
    'utf-16': () => ({
      title: 'Encoding not supported',
      what: 'A part of the file is in UTF-16, which cannot be read.',
      doNext: 'Open it in Excel and save it as .xlsx.',
    }),
    'too-many-parts': () => ({
      title: 'File too large',
      what: 'The file has too many parts.',
      doNext: 'Copy the scoring table alone to a new file and use that.',
    }),
    'part-too-large': () => ({
      title: 'File too large',
      what: 'A part of the file is too large once unpacked.',
      doNext: 'Remove pictures and sheets that are not needed, or copy the scoring table alone to a new file.',
    }),
    'too-many-rows': () => ({
      title: 'Too many rows',
      what: 'A sheet has far more rows than a scoring table.',
      doNext: 'Delete the spare rows below the table and save.',
    }),
    'too-many-columns': () => ({
      title: 'Too many columns',
      what: 'A sheet has far more columns than a scoring table.',
      doNext: 'Delete the spare columns to the right of the table and save.',
    }),
    'too-many-cells': () => ({
      title: 'Too many cells',
      what: 'The file has far more used cells than a scoring table.',
      doNext: 'Copy the scoring table alone to a new file and use that.',
    }),
    'no-sheets': () => ({
      title: 'No sheets',
      what: 'The workbook has no sheet that can be read.',
      doNext: 'Open it in Excel to have a look, and save it as .xlsx.',
    }),
    'too-slow': () => ({
      title: 'Takes too long',
      what: 'Reading the file did not come to an end, so it was left out.',
      doNext:
        'Copy it to this computer if it lies on a network, open and save it as .xlsx in Excel, then choose it again.',
    }),
    'not-found': () => ({
      title: 'File not found',
      what: 'There is no file at this path, or it may not be read.',
      doNext: 'Check its name and folder.',
    }),
  },
};
