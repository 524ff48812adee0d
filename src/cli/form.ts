import {
  countCriteria,
  isGivenFromOutside,
  isOutsideMaximum,
  leavesOfSet,
  type CriteriaSet,
} from '../scoring/criteriaSet';
import { printPlainPoints, sumPoints, NO_POINTS } from '../scoring/points';
import { err, ok, type Result } from '../scoring/result';
import { SHIPPED_SETS } from '../scoring/sets/shippedSets';
import { blankForm } from '../sheets/form';
import { printForm } from '../sheets/formSheet';
import { readUnitsFile } from '../sheets/unitsList';
import { cliWords } from '../wording/cliWords';
import { formatPlain } from '../wording/numbers';
import { unitsListText } from '../wording/unitsListText';
import type { ZipStretch } from '../workbook/unitForms/zipForms';
import { zipUnitForms } from '../workbook/unitForms/zipUnitForms';
import { printXlsx } from '../workbook/xlsx/printXlsx';
import { chosenSet } from './chosenSet';
import { parseOptions, type ParsedOptions } from './options';
import { EXIT, type ExitStatus, type Terminal } from './terminal';

const OPTIONS = {
  list: { type: 'boolean' },
  json: { type: 'boolean' },
  set: { type: 'string' },
  unit: { type: 'string' },
  year: { type: 'string' },
  group: { type: 'string' },
  superior: { type: 'string' },
  place: { type: 'string' },
  units: { type: 'string' },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
} as const;

/** `cchc form`: lists the sets, writes one form file, or one for each unit of a list. */
export function runForm(args: readonly string[], terminal: Terminal): Result<ExitStatus, string> {
  const options = parseOptions(args, OPTIONS);
  if (!options.ok) return options;
  const [unexpected] = options.value.positionals;
  if (unexpected !== undefined) return err(cliWords.wrong.unexpected(unexpected));
  if (options.value.isSet('list')) {
    const sets = SHIPPED_SETS.map(describeSet);
    terminal.print(
      options.value.isSet('json') ? JSON.stringify(sets, null, 2) : sets.map(printDescription).join('\n\n'),
    );
    return ok(EXIT.done);
  }
  return options.value.text('units') !== null
    ? writeUnitForms(options.value, terminal)
    : writeForm(options.value, terminal);
}

/** A set as `cchc form --list --json` prints it. */
export interface SetDescription {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly year: number;
  readonly official: boolean;
  readonly counts: {
    readonly areas: number;
    readonly criteria: number;
    readonly components: number;
    readonly leaves: number;
  };
  readonly maximum: string;
  readonly selfMaximum: string;
}

/** `selfMaximum` is what the unit itself can score: without survey and figures from elsewhere, bonus and penalty. */
function describeSet(set: CriteriaSet): SetDescription {
  const counted = leavesOfSet(set).filter((leaf) => !isOutsideMaximum(leaf));
  const maximumOf = (leaves: typeof counted): string =>
    printPlainPoints(sumPoints(leaves.map(({ maximum }) => maximum ?? NO_POINTS)));
  return {
    id: set.id,
    title: set.title,
    kind: set.kind,
    year: set.year,
    official: set.official,
    counts: countCriteria(set),
    maximum: maximumOf(counted),
    selfMaximum: maximumOf(counted.filter((leaf) => !isGivenFromOutside(leaf))),
  };
}

function printDescription(set: SetDescription): string {
  const { counts } = set;
  return [
    set.id,
    `  ${set.title}`,
    ...(set.official ? [] : [`  ${cliWords.illustration}`]),
    `  ${cliWords.form.counts(counts.areas, counts.criteria, counts.components)}; ${cliWords.form.maximum(formatPlain(set.maximum, 'vi'), formatPlain(set.selfMaximum, 'vi'))}`,
  ].join('\n');
}

function writeForm(options: ParsedOptions, terminal: Terminal): Result<ExitStatus, string> {
  const request = readRequest(options, ['set', 'unit', 'year', 'output'], terminal);
  if (!request.ok) return request;
  const { set, year, path, text } = request.value;
  if (!/\.xlsx$/i.test(path)) return err(cliWords.wrong.notXlsx(path));
  const names = { unit: text('unit'), group: text('group'), superior: text('superior'), place: text('place') };
  const form = blankForm({ id: terminal.newId(), set, year, view: 'self-assessment', ...names });
  const bytes = printXlsx(printForm(form), { created: terminal.now() });
  const written = terminal.writeFile(path, [bytes], { overwrite: options.isSet('force') });
  if (!written.ok) return err(cliWords.wrong[written.error](path));
  terminal.print(cliWords.form.written(path));
  return ok(EXIT.done);
}

/** One form a unit of a list, in one .zip. What the list says wrong is told, and the rest goes out. */
function writeUnitForms(options: ParsedOptions, terminal: Terminal): Result<ExitStatus, string> {
  const request = readRequest(options, ['set', 'units', 'year', 'output'], terminal);
  if (!request.ok) return request;
  const { set, year, path, text } = request.value;
  if (!/\.zip$/i.test(path)) return err(cliWords.wrong.notZip(path));
  const listPath = pathOf(options, 'units');
  const file = terminal.readFile(listPath);
  if (!file.ok) return err(cliWords.wrong.noList(listPath));
  const list = readUnitsFile(file.value);
  for (const fault of list.faults) terminal.complain(unitsListText(fault, 'vi'));
  if (list.units.length === 0) return err(cliWords.wrong.emptyList(listPath));
  const units = list.units.map((unit) => ({
    ...unit,
    superior: unit.superior || text('superior'),
    place: unit.place || text('place'),
  }));
  const archive = zipUnitForms({
    set,
    year,
    units,
    view: 'self-assessment',
    created: terminal.now(),
    newId: terminal.newId,
  });
  const written = terminal.writeFile(path, toldStretches(archive, units.length, terminal), {
    overwrite: options.isSet('force'),
  });
  if (!written.ok) return err(cliWords.wrong[written.error](path));
  terminal.print(cliWords.form.zipWritten(path, units.length));
  return ok(EXIT.done);
}

const FORMS_BETWEEN_TOLD = 250;

function* toldStretches(archive: Iterable<ZipStretch>, units: number, terminal: Terminal): Generator<Uint8Array> {
  for (const { bytes, forms } of archive) {
    yield* bytes;
    if (forms % FORMS_BETWEEN_TOLD === 0) terminal.tellProgress(cliWords.form.progress(forms, units));
  }
}

/** As the disk spells it. */
const pathOf = (options: ParsedOptions, option: string): string => options.text(option)?.trim() ?? '';

interface FormRequest {
  readonly set: CriteriaSet;
  readonly year: number;
  readonly path: string;
  /** An option's value with composed letters, "" where it was not given. */
  readonly text: (option: string) => string;
}

function readRequest(
  options: ParsedOptions,
  needed: readonly string[],
  terminal: Terminal,
): Result<FormRequest, string> {
  const text = (name: string): string => options.text(name)?.trim().normalize('NFC') ?? '';
  const missing = needed.find((name) => text(name) === '');
  if (missing) return err(cliWords.wrong.missing(`--${missing}`));
  const set = chosenSet(options.text('set')?.trim() ?? '', terminal);
  if (!set.ok) return set;
  if (!/^[12]\d{3}$/.test(text('year'))) return err(cliWords.wrong.year(text('year')));
  return ok({ set: set.value, year: Number(text('year')), path: options.text('output')?.trim() ?? '', text });
}
