import type { ConsolidationWords } from './consolidation.vi';

const counted = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

export const consolidationEn: ConsolidationWords = {
  status: {
    ok: 'In',
    warning: 'In, with warnings',
    error: 'In, with errors',
    unreadable: 'Cannot be read',
    'no-table': 'No scoring table',
    'other-set': 'Another criteria set',
    'other-year': 'Another year',
    superseded: 'A newer one is in',
    'unknown-unit': 'Unit not known',
  },

  late: 'Late',

  remark: {
    'no-table': 'There is no scoring table in the file.',
    'other-set': (title) => `Scored by another criteria set: ${title}.`,
    'other-year': (year) => `Scored for the year ${year}.`,
    'unknown-unit': (name) =>
      name === '' ? 'The file does not name its unit.' : `“${name}” is not on the list of units.`,
    'ambiguous-unit': (name) => `The list has several units called “${name}”; state the group or the superior agency.`,
    superseded: (by, differing) =>
      differing === 0
        ? `Everything entered here is also in ${by}, which is newer.`
        : `${by} is newer and was taken; ${counted(differing, 'cell differs', 'cells differ')}.`,
    merged: (into, cells, differing) =>
      `Fills ${counted(cells, 'cell', 'cells')} that ${into} leaves blank` +
      (differing === 0 ? '.' : `; ${counted(differing, 'cell differs', 'cells differ')}.`),
    findings: (errors, warnings) =>
      [
        errors > 0 ? counted(errors, 'error', 'errors') : '',
        warnings > 0 ? counted(warnings, 'warning', 'warnings') : '',
      ]
        .filter(Boolean)
        .join(', ') + '.',
    'rows-not-in-set': (rows) => `${counted(rows, 'row is', 'rows are')} not in the criteria set and left out.`,
    'other-tables': (tables) => `${counted(tables, 'other table', 'other tables')} of the file left out.`,
  },

  measure: {
    'as-on-form': 'the total as on the form: appraised points, self-assessed where there are none, and survey points',
    self: 'self-assessed points',
    appraised: 'appraised points',
    'appraised-and-survey': 'appraised and survey points',
    rescaled: 'points brought to 100, without survey',
  },

  column: {
    self: 'self-assessed',
    appraisedFirst: 'first appraisal',
    appraised: 'second appraisal',
    survey: 'survey',
    reported: 'reported figure',
    evidence: 'evidence',
    explanation: 'explanation',
    note: 'note',
    appraisalNote: 'appraisal remark',
  },

  conflict: (taken) => `The files differ; ${taken} is taken.`,
  noPrevious: 'no figures for last year',
  earlier: 'the earlier consolidation',
};
