import type { Band, CriteriaSet, Criterion, RuleCase } from '../scoring/criteriaSet';
import { METHODS, NOT_APPLICABLE_TREATMENTS, ROUNDINGS, UNIT_KINDS } from '../scoring/criteriaSet';
import { metLately } from '../scoring/metLately';
import { parsePlainPoints, type Points } from '../scoring/points';
import { err, ok, type Result } from '../scoring/result';
import { cellAt, textAt, type SheetCells } from './cells';
import type { StoredStamp } from './form';
import { CRITERIA_HEADINGS, DATA_LABELS, VALUE_COLUMN, type DataLabel } from './formDataSheet';

/** What a form's data sheet says. */
export interface FormData {
  readonly version: number;
  readonly id: string;
  readonly unit: string;
  readonly group: string;
  readonly year: number;
  readonly superior: string;
  readonly place: string;
  readonly stamp: StoredStamp | null;
  readonly set: CriteriaSet;
}

/** What was wrong with the data sheet, in a word for the report; the form is then rebuilt from its own rows. */
export type DataDefect = 'not-a-data-sheet' | 'criteria' | 'settings';

type Labels = ReadonlyMap<string, number>;

/** Labels are looked up, not counted: rows may have been inserted above. */
function labelRows(sheet: SheetCells): Labels {
  const rows = new Map<string, number>();
  for (let row = 0; row < sheet.rows; row += 1) {
    const label = textAt(sheet, row, 0);
    if (label && !rows.has(label)) rows.set(label, row);
    if (label === CRITERIA_HEADINGS[0]) break;
  }
  return rows;
}

const oneOf = <T extends string>(list: readonly T[], text: string): T | undefined => list.find((item) => item === text);

/** "90 Xuất sắc" a line. */
function parsePointsLines(text: string): { points: Points; words: string }[] {
  return text.split('\n').flatMap((line) => {
    const [, plain = '', words = ''] = /^(\S+) (.*)$/.exec(line) ?? [];
    const points = parsePlainPoints(plain);
    return points === null ? [] : [{ points, words }];
  });
}

interface ReadRow extends Omit<Criterion, 'parts'> {
  readonly parent: string;
}

function readRow(sheet: SheetCells, row: number): ReadRow | null {
  const text = (heading: (typeof CRITERIA_HEADINGS)[number]): string =>
    textAt(sheet, row, CRITERIA_HEADINGS.indexOf(heading));
  const method = oneOf(METHODS, text('method'));
  if (method === undefined || !text('key')) return null;
  const cases: RuleCase[] = parsePointsLines(text('cases')).map(({ points, words }) => ({ points, when: words }));
  return {
    key: text('key'),
    parent: text('parent'),
    code: text('code'),
    name: text('name'),
    maximum: parsePlainPoints(text('maximum')),
    step: parsePlainPoints(text('step')),
    method,
    rule: text('rule'),
    cases,
    evidenceWanted: text('evidence') === 'yes',
    responsible: text('responsible'),
    notApplicable: oneOf(NOT_APPLICABLE_TREATMENTS, text('not-applicable')) ?? null,
  };
}

function assemble(rows: readonly ReadRow[], parent: string): Criterion[] {
  return rows
    .filter((row) => row.parent === parent)
    .map(({ parent: _, ...row }) => ({ ...row, parts: assemble(rows, row.key) }));
}

function readAreas(sheet: SheetCells, headings: number): Criterion[] | null {
  const rows: ReadRow[] = [];
  for (let row = headings + 1; row < sheet.rows && textAt(sheet, row, 0); row += 1) {
    const read = readRow(sheet, row);
    if (read === null) return null;
    rows.push(read);
  }
  const keys = new Set(rows.map(({ key }) => key));
  const whole = keys.size === rows.length && rows.every(({ parent }) => parent === '' || keys.has(parent));
  return whole && rows.length > 0 ? assemble(rows, '') : null;
}

const SET_LABELS = DATA_LABELS.slice(DATA_LABELS.indexOf('set'));

interface SaidSet {
  readonly said: readonly string[];
  readonly set: Result<CriteriaSet, DataDefect>;
}

const MOST_SETS = 8;

/** Forms of many units are mostly of one set, and then it is one object. */
const setLately = metLately<SaidSet>(MOST_SETS);

function readSet(sheet: SheetCells, labels: Labels, headings: number): Result<CriteriaSet, DataDefect> {
  const said = SET_LABELS.map((label) => textAt(sheet, labels.get(label) ?? -1, VALUE_COLUMN));
  for (let row = headings + 1; row < sheet.rows && textAt(sheet, row, 0); row += 1) {
    for (let column = 0; column < CRITERIA_HEADINGS.length; column += 1) said.push(textAt(sheet, row, column));
  }
  const { set } = setLately(
    (met) => areSameTexts(met.said, said),
    () => ({ said, set: parseSet(sheet, labels, headings) }),
  );
  return set;
}

function areSameTexts(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false;
  for (const [at, text] of one.entries()) if (text !== other[at]) return false;
  return true;
}

function parseSet(sheet: SheetCells, labels: Labels, headings: number): Result<CriteriaSet, DataDefect> {
  const text = (label: DataLabel): string => textAt(sheet, labels.get(label) ?? -1, VALUE_COLUMN);
  const areas = readAreas(sheet, headings);
  if (areas === null) return err('criteria');
  const [kind, rounding, notApplicable] = [
    oneOf(UNIT_KINDS, text('kind')),
    oneOf(ROUNDINGS, text('rounding')),
    oneOf(NOT_APPLICABLE_TREATMENTS, text('not-applicable')),
  ];
  const threshold = parsePlainPoints(text('threshold'));
  if (!kind || !rounding || !notApplicable || threshold === null) return err('settings');
  const bands: Band[] = parsePointsLines(text('bands')).map(({ points, words }) => ({ from: points, name: words }));
  return ok({
    id: text('set'), title: text('title'), decision: text('decision'), issuer: text('issuer'), year: Number(text('set-year')),
    kind, official: text('official') === 'yes', rounding, decimals: Number(text('decimals')), threshold, bands, notApplicable, areas,
  }); // prettier-ignore
}

export function readFormData(sheet: SheetCells): Result<FormData, DataDefect> {
  const labels = labelRows(sheet);
  const text = (label: DataLabel): string => textAt(sheet, labels.get(label) ?? -1, VALUE_COLUMN);
  const headings = labels.get(CRITERIA_HEADINGS[0]);
  if (!DATA_LABELS.every((label) => labels.has(label)) || headings === undefined) return err('not-a-data-sheet');
  const set = readSet(sheet, labels, headings);
  if (!set.ok) return set;
  const checksum = cellAt(sheet, labels.get('checksum') ?? -1, VALUE_COLUMN).value;
  return ok({
    version: Number(text('cchc-form')),
    id: text('id'),
    unit: text('unit'),
    group: text('group'),
    year: Number(text('year')),
    superior: text('superior'),
    place: text('place'),
    stamp: checksum.kind === 'number' ? { checksum: checksum.number, checkedAt: text('checked-at') } : null,
    set: set.value,
  });
}

/** The id of the form that a data sheet belongs to, "" where it says none. */
export const formIdOf = (sheet: SheetCells): string =>
  textAt(sheet, labelRows(sheet).get('id' satisfies DataLabel) ?? -1, VALUE_COLUMN);
