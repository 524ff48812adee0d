import type { SetFaultWords } from './setFaults.vi';

const byHand = (how: string): string => `Get the file again from where it came; if it was edited by hand, ${how}.`;

export const setFaultsEn: SetFaultWords = {
  title: 'Invalid criteria set',
  level: { area: 'Area', criterion: 'Criterion', component: 'Component' },
  numbered: (number, above) => (above === '' ? `Area no. ${number}` : `Row no. ${number} under ${above}`),
  typed: (typed) => ` (now “${typed}”)`,

  field: {
    id: 'the set’s code', title: 'the set’s title', decision: 'the decision', issuer: 'the issuer', year: 'the year',
    kind: 'the kind of unit', official: 'the mark for an exact copy of the decision', rounding: 'the rounding of the index', decimals: 'the decimals of the index',
    threshold: 'the threshold', bands: 'the bands', from: 'where a band begins', areas: 'the areas',
    key: 'the row’s key', code: 'the code', name: 'the name', maximum: 'the maximum', step: 'the step', method: 'the method', rule: 'the scoring rule',
    cases: 'the cases', when: 'the words of a case', points: 'the points of a case', evidenceWanted: 'the mark for evidence',
    responsible: 'the responsible office', notApplicable: 'what becomes of rows that do not apply', parts: 'the rows below',
  },

  fault: {
    'not-json': {
      what: () => 'this is no saved criteria set',
      doNext: () => byHand('ask for it to be saved to a file once more'),
    },
    'too-large': {
      what: () => 'this is too large for a criteria set',
      doNext: () => 'Choose the .cchc.json file; if you are editing the set, shorten names and scoring rules.',
    },
    'not-a-set': {
      what: () => 'this is other data, not a criteria set saved by CCHC',
      doNext: () => 'Choose a .cchc.json file made with Save to file.',
    },
    'newer-version': {
      what: () => 'this set was saved by a newer CCHC',
      doNext: () => 'Close the pane and open it again to get the new version, or ask for an update.',
    },
    missing: { what: (field) => `${field} is missing`, doNext: (field) => byHand(`add “${field}” as on the file’s other rows`) },
    'wrong-type': { what: (field) => `${field} is written in the wrong way`, doNext: (field) => byHand(`write “${field}” as on the file’s other rows`) },
    'not-points': { what: (field) => `${field} is no number`, doNext: (field) => byHand(`write “${field}” in digits with a point, such as "0.5"`) },
    'unknown-choice': { what: (field) => `${field} is none of the choices`, doNext: (field) => byHand(`write “${field}” as on the file’s other rows`) },
    empty: { what: (field) => `${field} is empty`, doNext: (field) => byHand(`fill in “${field}”`) },
    'too-long': { what: (field) => `${field} is too long`, doNext: () => 'Shorten it and save again.' },
    'out-of-range': { what: (field) => `${field} is out of range`, doNext: () => 'Write the year in four digits and 0 to 6 decimals, then save again.' },
    'too-deep': { what: () => 'there are too many levels of rows below it', doNext: () => 'Move those rows out a level and save again.' },
    'doubled-key': { what: () => 'it has the key of another row, so that the two cannot be told apart', doNext: (field) => byHand(`give each row a “${field}” of its own`) },
  },
}; // prettier-ignore
