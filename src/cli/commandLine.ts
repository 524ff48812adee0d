import packageJson from '../../package.json';
import type { Result } from '../scoring/result';
import { cliWords } from '../wording/cliWords';
import { runCheck } from './check';
import { runConsolidate } from './consolidate';
import { runForm } from './form';
import { EXIT, type ExitStatus, type Terminal } from './terminal';

type Command = (args: readonly string[], terminal: Terminal) => Result<ExitStatus, string>;

const COMMANDS: Readonly<Record<string, Command>> = { form: runForm, check: runCheck, consolidate: runConsolidate };

/** Runs one command line; what it is used wrongly for is said on standard error. */
export function runCommandLine(args: readonly string[], terminal: Terminal): ExitStatus {
  const [name, ...rest] = args;
  if (args.some((arg) => arg === '--help' || arg === '-h')) {
    terminal.print(cliWords.help);
    return EXIT.done;
  }
  if (name === '--version') {
    terminal.print(packageJson.version);
    return EXIT.done;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const outcome = command?.(rest, terminal);
  if (outcome?.ok) return outcome.value;
  terminal.complain(
    outcome?.error ?? (name === undefined ? cliWords.wrong.noCommand : cliWords.wrong.unknownCommand(name)),
  );
  terminal.complain(cliWords.seeHelp);
  return EXIT.failed;
}
