import type { CriteriaSet } from '../scoring/criteriaSet';
import type { PreviousResult } from '../scoring/previousResults';
import { err, ok, type Result } from '../scoring/result';
import { SHIPPED_SETS } from '../scoring/sets/shippedSets';
import type { ListedUnit } from '../scoring/units';
import { printConsolidation } from '../sheets/consolidation/printConsolidation';
import { readPrevious } from '../sheets/consolidation/readPrevious';
import { readUnitsFile } from '../sheets/unitsList';
import { cliWords } from '../wording/cliWords';
import { problemLine } from '../wording/problemText';
import { unitsListText } from '../wording/unitsListText';
import { assembleUnits } from '../workbook/unitFiles/assembleUnits';
import type { Consolidation } from '../workbook/unitFiles/consolidation';
import { consolidatedSheets } from '../workbook/unitFiles/consolidatedSheets';
import { createUnitFileReader } from '../workbook/unitFiles/readUnitFile';
import { underAppraisal } from '../workbook/unitFiles/underAppraisal';
import type { UnitFileReading } from '../workbook/unitFiles/unitFileReading';
import { printXlsx } from '../workbook/xlsx/printXlsx';
import { readXlsx } from '../workbook/xlsx/readXlsx';
import { readOverrides } from './check';
import type { Overrides } from './checkFile';
import { chosenSet } from './chosenSet';
import { reportConsolidation, reportNothing } from './consolidateReport';
import { parseOptions, type ParsedOptions } from './options';
import { printConsolidationReport } from './printConsolidationReport';
import { EXIT, type ExitStatus, type FoundFile, type Terminal } from './terminal';

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  json: { type: 'boolean' },
  force: { type: 'boolean' },
  units: { type: 'string' },
  previous: { type: 'string' },
  set: { type: 'string' },
  threshold: { type: 'string' },
  rounding: { type: 'string' },
  decimals: { type: 'string' },
} as const;

const words = cliWords.consolidate;

/** `cchc consolidate`: puts the files of many units together into one workbook; a file that is no good does not stop the others. */
export function runConsolidate(args: readonly string[], terminal: Terminal): Result<ExitStatus, string> {
  const options = parseOptions(args, OPTIONS);
  if (!options.ok) return options;
  const request = readRequest(options.value, terminal);
  if (!request.ok) return request;
  const { files, path, set, list, previous, overrides } = request.value;
  const assembled = assembleUnits(readFiles(files, terminal), {
    setId: set?.id ?? options.value.text('set'),
    knownSets: set ? [set, ...SHIPPED_SETS] : SHIPPED_SETS,
    list,
    previous,
    overrides,
  });
  const json = options.value.isSet('json');
  if (!assembled.ok) {
    const nothing = reportNothing(assembled.error);
    terminal.print(json ? JSON.stringify(nothing, null, 2) : printConsolidationReport(nothing));
    terminal.complain(words.nothing);
    return ok(EXIT.failed);
  }
  const consolidation = assembled.value;
  const bytes = printXlsx(printConsolidation(consolidatedSheets(consolidation)), { created: terminal.now() });
  const written = terminal.writeFile(path, [bytes], { overwrite: options.value.isSet('force') });
  if (!written.ok) return err(cliWords.wrong[written.error](path));
  const report = reportConsolidation(consolidation);
  terminal.print(
    json
      ? JSON.stringify(report, null, 2)
      : `${printConsolidationReport(report, underAppraisal(consolidation))}\n\n${words.written(path)}`,
  );
  return ok(exitStatusOf(consolidation));
}

/** Files that are not in because a newer one is are nobody's mistake. */
function exitStatusOf({ files, missing }: Consolidation): ExitStatus {
  const isFine = files.every(({ status }) => status === 'ok' || status === 'warning' || status === 'superseded');
  return isFine && missing.length === 0 ? EXIT.done : EXIT.errorsFound;
}

interface ConsolidateRequest {
  readonly files: readonly FoundFile[];
  readonly path: string;
  /** Null where none is asked for, or where only the forms know the one that is. */
  readonly set: CriteriaSet | null;
  readonly list: readonly ListedUnit[] | null;
  readonly previous: readonly PreviousResult[] | null;
  readonly overrides: Overrides;
}

function readRequest(options: ParsedOptions, terminal: Terminal): Result<ConsolidateRequest, string> {
  const path = options.text('output')?.trim() ?? '';
  if (path === '') return err(cliWords.wrong.missing('--output'));
  if (!/\.xlsx$/i.test(path)) return err(cliWords.wrong.notXlsx(path));
  const overrides = readOverrides(options);
  if (!overrides.ok) return overrides;
  const named = options.text('set');
  const set = named === null ? ok(null) : chosenSet(named, terminal);
  // An id that does not ship may be that of a set which the forms carry.
  if (!set.ok && /\.json$/i.test(named ?? '')) return set;
  const list = readList(options, terminal);
  if (!list.ok) return list;
  const previous = readPreviousFile(options, terminal);
  if (!previous.ok) return previous;
  const files = findFiles(options.positionals, path, terminal);
  if (!files.ok) return files;
  return ok({
    files: files.value,
    path,
    set: set.ok ? set.value : null,
    list: list.value,
    previous: previous.value,
    overrides: overrides.value,
  });
}

function readList(options: ParsedOptions, terminal: Terminal): Result<readonly ListedUnit[] | null, string> {
  const path = options.text('units');
  if (path === null) return ok(null);
  const file = terminal.readFile(path);
  if (!file.ok) return err(cliWords.wrong.noList(path));
  const { units, faults } = readUnitsFile(file.value);
  for (const fault of faults) terminal.complain(unitsListText(fault, 'vi'));
  return units.length === 0 ? err(cliWords.wrong.emptyList(path)) : ok(units);
}

function readPreviousFile(
  options: ParsedOptions,
  terminal: Terminal,
): Result<readonly PreviousResult[] | null, string> {
  const path = options.text('previous');
  if (path === null) return ok(null);
  const file = terminal.readFile(path);
  const book = file.ok ? readXlsx(file.value, terminal.packing) : file;
  if (!book.ok) return err(`${path}: ${problemLine(book.error, 'vi')}`);
  const results = readPrevious(book.value);
  return results === null ? err(words.noPreviousTable(path)) : ok(results);
}

/** The .xlsx files of folders and below them, and files named outright; the file that is to be written is not among them. */
function findFiles(paths: readonly string[], output: string, terminal: Terminal): Result<readonly FoundFile[], string> {
  if (paths.length === 0) return err(words.noFiles);
  const files: FoundFile[] = [];
  for (const path of paths) {
    const found = terminal.findFiles(path);
    if (found === null) return err(words.notFound(path));
    files.push(...found.filter((file) => file.path === path || isUnitFile(file)));
  }
  const others = files.filter(({ path }) => !terminal.isSamePath(path, output));
  return others.length === 0 ? err(words.noFiles) : ok(toldApart(others));
}

/** What programs leave beside open files begins with "~$". */
const isUnitFile = ({ name }: FoundFile): boolean =>
  /\.(?:xlsx|xlsm|xls|xlsb|ods)$/i.test(name) && !/(?:^|\/)~\$[^/]*$/.test(name);

/** Two files of one name are told by their whole paths. */
function toldApart(files: readonly FoundFile[]): FoundFile[] {
  const counts = new Map<string, number>();
  for (const { name } of files) counts.set(name, (counts.get(name) ?? 0) + 1);
  return files.map((file) => ((counts.get(file.name) ?? 0) > 1 ? { ...file, name: file.path } : file));
}

const FILES_BETWEEN_TOLD = 100;

function readFiles(files: readonly FoundFile[], terminal: Terminal): UnitFileReading[] {
  const read = createUnitFileReader(terminal.packing);
  return files.map(({ name, path, savedAt }, at): UnitFileReading => {
    if (at > 0 && at % FILES_BETWEEN_TOLD === 0) terminal.tellProgress(words.progress(at, files.length));
    const file = terminal.readFile(path);
    if (!file.ok) return { file: name, writtenAt: savedAt, problem: file.error, table: null };
    return structuredClone(read({ name, bytes: file.value, savedAt }));
  });
}
