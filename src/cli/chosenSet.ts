import type { CriteriaSet } from '../scoring/criteriaSet';
import { parseCriteriaSet } from '../scoring/parseCriteriaSet';
import { err, ok, type Result } from '../scoring/result';
import { SHIPPED_SETS, findShippedSet } from '../scoring/sets/shippedSets';
import { cliWords } from '../wording/cliWords';
import { problemLine } from '../wording/problemText';
import type { Terminal } from './terminal';

/** A shipped set by its id, or one out of a .cchc.json file. */
export function chosenSet(named: string, terminal: Terminal): Result<CriteriaSet, string> {
  const shipped = findShippedSet(named);
  if (shipped) return ok(shipped);
  const known = SHIPPED_SETS.map(({ id }) => id).join(', ');
  if (!/\.json$/i.test(named)) return err(cliWords.wrong.unknownSet(named, known));
  const bytes = terminal.readFile(named);
  if (!bytes.ok) return err(`${named}: ${problemLine(bytes.error, 'vi')}`);
  const set = parseCriteriaSet(new TextDecoder().decode(bytes.value));
  return set.ok ? set : err(`${named}: ${problemLine({ kind: 'invalid-set', ...set.error }, 'vi')}`);
}
