import type { Finding, Severity } from '../scoring/finding';

/** The change that puts a finding right, where it is certain. */
export interface Fix {
  readonly cell: string;
  /** Plain decimal ("0.5") or text to put into the cell. */
  readonly value: string;
}

/** A finding with the cell that has to change, or null where no single cell does. */
export interface ReportedFinding {
  readonly finding: Finding;
  readonly severity: Severity;
  readonly cell: string | null;
  /** The row's own code as shown, null where the finding is of no row. */
  readonly code: string | null;
  readonly name: string;
  readonly fix: Fix | null;
}
