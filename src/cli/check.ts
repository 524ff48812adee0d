import { parsePlainPoints, points } from '../scoring/points';
import { ROUNDINGS } from '../scoring/criteriaSet';
import { err, ok, type Result } from '../scoring/result';
import { cliWords } from '../wording/cliWords';
import { checkFile, type CheckedFile, type Overrides } from './checkFile';
import { reportFile } from './checkReport';
import { parseOptions, type ParsedOptions } from './options';
import { hasErrors, printReport } from './printReport';
import { EXIT, type ExitStatus, type Terminal } from './terminal';

const OPTIONS = {
  json: { type: 'boolean' },
  threshold: { type: 'string' },
  rounding: { type: 'string' },
  decimals: { type: 'string' },
} as const;

/** `cchc check`: checks files in the order given; a file that cannot be read does not stop the others. */
export function runCheck(args: readonly string[], terminal: Terminal): Result<ExitStatus, string> {
  const options = parseOptions(args, OPTIONS);
  if (!options.ok) return options;
  const overrides = readOverrides(options.value);
  if (!overrides.ok) return overrides;
  const files = options.value.positionals;
  if (files.length === 0) return err(cliWords.wrong.noFiles);
  const checked = files.map((file) => checkFile(file, terminal.readFile(file), overrides.value));
  const json = options.value.isSet('json');
  terminal.print(json ? JSON.stringify(checked.map(reportFile), null, 2) : printReport(checked));
  return ok(exitStatusOf(checked));
}

/** What is asked for instead of the set's own threshold and rounding. */
export function readOverrides(options: ParsedOptions): Result<Overrides, string> {
  const threshold = options.text('threshold');
  const rounding = options.text('rounding');
  const decimals = options.text('decimals');
  const limit = threshold === null ? null : parsePlainPoints(threshold.replace(',', '.'));
  if (threshold !== null && (limit === null || limit < 0 || limit > points('100')))
    return err(cliWords.wrong.threshold(threshold));
  const how = ROUNDINGS.find((one) => one === rounding);
  if (rounding !== null && how === undefined) return err(cliWords.wrong.rounding(rounding));
  if (decimals !== null && !/^[0-6]$/.test(decimals)) return err(cliWords.wrong.decimals(decimals));
  return ok({
    ...(limit === null ? {} : { threshold: limit }),
    ...(how === undefined ? {} : { rounding: how }),
    ...(decimals === null ? {} : { decimals: Number(decimals) }),
  });
}

function exitStatusOf(files: readonly CheckedFile[]): ExitStatus {
  if (files.some(({ problem }) => problem !== null)) return EXIT.failed;
  return files.some(hasErrors) ? EXIT.errorsFound : EXIT.done;
}
