import { alignByKeys, alignByNames, type Alignment } from '../../scoring/alignSets';
import type { CriteriaSet } from '../../scoring/criteriaSet';
import { fingerprintOf } from '../../scoring/fingerprint';
import { mostFrequent } from '../../scoring/mostFrequent';
import type { UnitFileReading, UnitTableReading } from './unitFileReading';

/** The sets that the readings of many files tell of, and how their tables stand to each other. */
export class ToldSets {
  private readonly sets = new Map<string, CriteriaSet>();
  private readonly alignments = new Map<string, Alignment | null>();
  private readonly tables: readonly UnitTableReading[];

  constructor(
    readings: readonly UnitFileReading[],
    private readonly known: readonly CriteriaSet[],
  ) {
    for (const set of known) this.sets.set(fingerprintOf(set), set);
    this.tables = readings.flatMap(({ table }) => table ?? []);
    for (const { fingerprint, set } of this.tables) if (set !== null) this.sets.set(fingerprint, set);
  }

  /** The set of a table; null where no reading brought it along. */
  of(table: UnitTableReading): CriteriaSet | null {
    return this.sets.get(table.fingerprint) ?? null;
  }

  /** The set that is asked for by its id: as most forms carry it, else one that is known. */
  withId(id: string): CriteriaSet | null {
    const forms = this.tables.filter(({ setId }) => setId === id).map(({ fingerprint }) => fingerprint);
    return this.sets.get(mostFrequent(forms) ?? '') ?? this.known.find((set) => set.id === id) ?? null;
  }

  /** The set of most files; of equally many the one that forms carry, then one that is known. */
  ofMost(): CriteriaSet | null {
    const ids = new Set(this.tables.filter(({ origin }) => origin === 'form').map(({ setId }) => setId));
    const recognised = this.tables
      .filter(({ origin }) => origin === 'recognised')
      .map(({ fingerprint }) => fingerprint);
    const candidates = [
      ...[...ids].map((id) => this.withId(id)),
      ...this.known,
      this.sets.get(mostFrequent(recognised) ?? ''),
    ];
    let best: { readonly set: CriteriaSet; readonly files: number } | null = null;
    for (const set of candidates) {
      const files = set ? this.tables.filter((table) => this.align(table, set) !== null).length : 0;
      if (set && files > (best?.files ?? 0)) best = { set, files };
    }
    return best?.set ?? null;
  }

  /** How the leaves of a table stand in a set; null where it is a table of another one. */
  align(table: UnitTableReading, to: CriteriaSet): Alignment | null {
    const key = `${table.origin} ${table.setId}\n${table.fingerprint}\n${fingerprintOf(to)}`;
    const known = this.alignments.get(key);
    if (known !== undefined) return known;
    const from = this.of(table);
    const found = from && alignment(table, from, to);
    this.alignments.set(key, found);
    return found;
  }
}

/** A form is of its own set, whatever rows another set shares with it; one whose data sheet got lost is told by its rows. */
function alignment(table: UnitTableReading, from: CriteriaSet, to: CriteriaSet): Alignment | null {
  if (table.setId === to.id) return alignByKeys(from, to) ?? alignByNames(from, to);
  return table.origin === 'recognised' || table.setId === REBUILT ? alignByNames(from, to) : null;
}

const REBUILT = 'rebuilt';
