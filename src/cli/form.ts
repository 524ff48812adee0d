import {
  countCriteria,
  isGivenFromOutside,
  isOutsideMaximum,
  leavesOfSet,
  type CriteriaSet,
} from '../scoring/criteriaSet';
import { printPlainPoints, sumPoints, NO_POINTS } from '../scoring/points';
import { err, ok, type Result } from '../scoring/result';
import { SHIPPED_SETS, findShippedSet } from '../scoring/sets/shippedSets';
import type { Form } from '../sheets/form';
import { printForm } from '../sheets/formSheet';
import { cliWords } from '../wording/cliWords';
import { formatPlain } from '../wording/numbers';
import { printXlsx } from '../workbook/xlsx/printXlsx';
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
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
} as const;

/** `cchc form`: lists the sets, or writes one form file. */
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
  return writeForm(options.value, terminal);
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
  const request = readRequest(options, terminal.newId());
  if (!request.ok) return request;
  const { form, path } = request.value;
  const bytes = printXlsx(printForm(form), { created: terminal.now() });
  const written = terminal.writeFile(path, bytes, { overwrite: options.isSet('force') });
  if (!written.ok) return err(cliWords.wrong[written.error](path));
  terminal.print(cliWords.form.written(path));
  return ok(EXIT.done);
}

function readRequest(
  options: ParsedOptions,
  id: string,
): Result<{ readonly form: Form; readonly path: string }, string> {
  const missing = (['set', 'unit', 'year', 'output'] as const).find((name) => !options.text(name)?.trim());
  if (missing) return err(cliWords.wrong.missing(`--${missing}`));
  const text = (name: string): string => options.text(name)?.trim() ?? '';
  const set = findShippedSet(text('set'));
  if (!set) return err(cliWords.wrong.unknownSet(text('set'), SHIPPED_SETS.map((known) => known.id).join(', ')));
  if (!/^[12]\d{3}$/.test(text('year'))) return err(cliWords.wrong.year(text('year')));
  const path = text('output');
  if (!/\.xlsx$/i.test(path)) return err(cliWords.wrong.notXlsx(path));
  const form: Form = {
    id,
    set,
    unit: text('unit').normalize('NFC'),
    group: text('group').normalize('NFC'),
    year: Number(text('year')),
    superior: text('superior').normalize('NFC'),
    place: text('place').normalize('NFC'),
    view: 'self-assessment',
    headings: {},
    entries: new Map(),
    stamp: null,
    leftovers: [],
  };
  return ok({ form, path });
}
