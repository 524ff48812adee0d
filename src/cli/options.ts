import { parseArgs, type ParseArgsConfig } from 'node:util';
import { err, ok, type Result } from '../scoring/result';
import { cliWords } from '../wording/cliWords';

type Options = NonNullable<ParseArgsConfig['options']>;

export interface ParsedOptions {
  readonly positionals: readonly string[];
  text(name: string): string | null;
  isSet(name: string): boolean;
}

/** Reads a command's options; the error is a sentence for the person at the keyboard. */
export function parseOptions(args: readonly string[], options: Options): Result<ParsedOptions, string> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return ok({
      positionals,
      text: (name) => (typeof values[name] === 'string' ? values[name] : null),
      isSet: (name) => values[name] === true,
    });
  } catch (thrown) {
    return err(sentenceOf(thrown));
  }
}

interface ParseArgsError {
  readonly code: string;
  readonly message: string;
}

const isParseArgsError = (thrown: unknown): thrown is ParseArgsError =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && String(thrown.code).startsWith('ERR_PARSE_ARGS');

/** Node's own messages are English and name the option in quotes. */
function sentenceOf(thrown: unknown): string {
  if (!isParseArgsError(thrown)) throw thrown;
  const option = /'([^']+)'/.exec(thrown.message)?.[1] ?? '';
  return thrown.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? cliWords.wrong.unknownOption(option)
    : cliWords.wrong.optionValue(option);
}
