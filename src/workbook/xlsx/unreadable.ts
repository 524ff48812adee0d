import type { FileDetail, FileErrorCode, Problem } from '../problem';

/** Ends the reading of a file wherever it stands; `readXlsx` makes a problem of it and lets nothing else through. */
export class Unreadable extends Error {
  constructor(readonly detail: FileDetail) {
    super(`unreadable file: ${detail}`);
  }
}

const CODE_OF: Readonly<Record<FileDetail, FileErrorCode>> = {
  'empty-file': 'empty',
  'no-sheets': 'empty',
  encrypted: 'encrypted',
  'old-xls': 'not-a-workbook',
  xlsb: 'not-a-workbook',
  ods: 'not-a-workbook',
  html: 'not-a-workbook',
  csv: 'not-a-workbook',
  pdf: 'not-a-workbook',
  'zip-without-workbook': 'not-a-workbook',
  'unknown-content': 'not-a-workbook',
  'not-found': 'not-a-workbook',
  truncated: 'corrupt',
  checksum: 'corrupt',
  'bad-xml': 'corrupt',
  dtd: 'corrupt',
  'utf-16': 'corrupt',
  'too-many-parts': 'too-large',
  'part-too-large': 'too-large',
  'too-many-rows': 'too-large',
  'too-many-columns': 'too-large',
  'too-many-cells': 'too-large',
  'too-slow': 'too-large',
};

export const fileProblem = (detail: FileDetail): Problem => ({ kind: 'file', code: CODE_OF[detail], detail });
