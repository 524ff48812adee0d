import { leavesOfSet, type CriteriaSet } from '../../scoring/criteriaSet';
import { SEVERITIES, type Severity } from '../../scoring/finding';
import { fingerprintOf } from '../../scoring/fingerprint';
import { entryOf, POINTS_COLUMNS, type Entry } from '../../scoring/scorecard';
import { sharedSet } from '../../scoring/sharedSet';
import { hasTwoRounds, packMarks, roundsOf } from '../../scoring/unitMarks';
import type { FoundTable } from '../../sheets/findTables';
import type { Form } from '../../sheets/form';
import { formChecksum, stampState } from '../../sheets/formStamp';
import { checkTable, type ReportedFinding } from '../../sheets/publishedRules';
import { unitOfTexts } from '../../sheets/recognise/unitOfTexts';
import type { Table } from '../../sheets/table';
import { tablesOfBook } from '../../sheets/tablesOfBook';
import { formProblem } from '../formProblem';
import type { Problem } from '../problem';
import { PORTABLE_PACKING, type Packing } from '../xlsx/packing';
import { readXlsx } from '../xlsx/readXlsx';
import { fileProblem } from '../xlsx/unreadable';
import {
  packDetails,
  WORD_COLUMNS,
  type UnitDetails,
  type UnitFile,
  type UnitFileReading,
  type UnitTableReading,
} from './unitFileReading';

export type UnitFileReader = (file: UnitFile) => UnitFileReading;

/**
 * Reads units' files one after another. A reader tells each set once, so whoever gathers readings keeps the sets. A text that
 * was cut out of a part of the file keeps the whole part in memory: who keeps readings keeps clones, as posting makes them.
 */
export function createUnitFileReader(packing: Packing = PORTABLE_PACKING): UnitFileReader {
  const told = new Set<string>();
  return (file) => {
    const reading = readUnitFile(file, packing);
    const { table } = reading;
    if (table === null) return reading;
    const isTold = told.has(table.fingerprint);
    told.add(table.fingerprint);
    return isTold ? { ...reading, table: { ...table, set: null } } : reading;
  };
}

/** Reads, recognises and checks one file. Whatever its bytes are, it gives an answer: one bad file never stops the others. */
export function readUnitFile({ name, bytes, savedAt }: UnitFile, packing: Packing = PORTABLE_PACKING): UnitFileReading {
  try {
    const book = readXlsx(bytes, packing);
    if (!book.ok) return { file: name, writtenAt: savedAt, problem: book.error, table: null };
    const found = tablesOfBook(book.value);
    const chosen = chooseTable(found);
    return {
      file: name,
      writtenAt: lastSign(chosen?.form?.form ?? null, book.value.savedAt) ?? savedAt,
      problem: chosen === null ? defectOf(found) : null,
      table: chosen && readTable(chosen, { file: name, otherTables: countTables(found) - 1, packing }),
    };
  } catch {
    // A fault of ours that only this file brings out must not cost the other 167 units their consolidation.
    return { file: name, writtenAt: savedAt, problem: fileProblem('unknown-content'), table: null };
  }
}

const tablesOf = (found: readonly FoundTable[]): Table[] => found.flatMap((one) => ('table' in one ? [one.table] : []));

const countTables = (found: readonly FoundTable[]): number => tablesOf(found).length;

/** Forms before other tables, what is shown before what is hidden, the latest year, then the one with most entries. */
function chooseTable(found: readonly FoundTable[]): Table | null {
  const worth = (table: Table): readonly number[] => [
    Number(table.form !== null),
    Number(table.sheet.visible),
    yearOf(table),
    [...table.scorecard.entries.values()].filter((entry) => entry.self.kind === 'points').length,
  ];
  const isBetter = (one: readonly number[], other: readonly number[]): boolean => {
    const at = one.findIndex((value, n) => value !== other[n]);
    return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
  };
  return tablesOf(found).reduce<Table | null>(
    (best, table) => (best === null || isBetter(worth(table), worth(best)) ? table : best),
    null,
  );
}

const yearOf = ({ form, set }: Table): number => form?.form.year ?? set.year;

function defectOf(found: readonly FoundTable[]): Problem | null {
  const defective = found.find((one) => 'defect' in one);
  if (!defective || !('defect' in defective)) return null;
  return formProblem(defective.defect, defective.sheet.name);
}

/** Stamps tell the time of the place where the form was checked, and Viet Nam has one time. */
const VIETNAM = '+07:00';

/** The last sign of work that the file itself carries. */
function lastSign(form: Form | null, saved: number | null): number | null {
  const stamped = form?.stamp ? Date.parse(form.stamp.checkedAt + VIETNAM) : NaN;
  const times = [stamped, saved ?? NaN].filter((time) => !Number.isNaN(time));
  return times.length === 0 ? null : Math.max(...times);
}

interface TableSource extends Pick<UnitTableReading, 'otherTables'> {
  readonly file: string;
  readonly packing: Packing;
}

function readTable(found: Table, { file, otherTables, packing }: TableSource): UnitTableReading {
  // A form is compared with its own set, letter by letter.
  const table = found.form ? found : { ...found, set: sharedSet(found.set) };
  const { findings } = checkTable(table);
  const { set } = table;
  const form = table.form?.form ?? null;
  return {
    origin: form ? 'form' : 'recognised',
    sheet: table.sheet.name,
    names: namesOf(table, file),
    group: form?.group ?? '',
    superior: form?.superior ?? '',
    place: form?.place ?? '',
    year: yearOf(table),
    setId: set.id,
    fingerprint: fingerprintOf(set),
    set,
    stamp: form ? stampState(form.stamp, formChecksum(set, form.entries)) : 'none',
    marks: packMarks(set, table.scorecard),
    counts: countFindings(findings),
    otherTables,
    ...packDetails(detailsOf(table, set, findings), packing),
  };
}

/** Names that only hint are kept short: they come from anywhere. */
const LONGEST_NAME = 200;

function namesOf({ form, recognition, sheet }: Table, file: string): string[] {
  const base = file
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]*$/, '')
    .replace(/[_-]+/g, ' ');
  const said = form ? [form.form.unit] : [unitOfTexts(recognition?.textsAbove ?? []), sheet.name];
  return [...said, base]
    .map((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME))
    .filter(Boolean);
}

function countFindings(findings: readonly ReportedFinding[]): UnitTableReading['counts'] {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
}

const MOST_FINDINGS = 40;

function detailsOf(table: Table, set: CriteriaSet, findings: readonly ReportedFinding[]): UnitDetails {
  const twoRounds = hasTwoRounds(table.scorecard);
  const words: UnitDetails['words'][number][] = [];
  const others: UnitDetails['others'][number][] = [];
  for (const [leaf, { key }] of leavesOfSet(set).entries()) {
    const entry = entryOf(table.scorecard, key);
    const rounds = roundsOf(entry, twoRounds);
    for (const column of POINTS_COLUMNS) {
      const mark = rounds[column];
      if (mark.kind !== 'blank' && mark.kind !== 'points') others.push([leaf, column, mark]);
    }
    for (const column of WORD_COLUMNS) {
      const text = wordsIn(table, key, entry, column);
      if (text !== '') words.push([leaf, column, text]);
    }
  }
  const gravest = [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  return { words, others, findings: gravest.slice(0, MOST_FINDINGS) };
}

function wordsIn({ form }: Table, key: string, entry: Entry, column: (typeof WORD_COLUMNS)[number]): string {
  if (column === 'reported' || column === 'evidence' || column === 'explanation') return entry[column];
  const value = form?.form.entries.get(key)?.[column]?.value;
  return value === null || value === undefined ? '' : String(value);
}
