import type { Finding } from '../../scoring/finding';
import type { Totals } from '../../scoring/totals';
import type { Table } from '../table';

/** What a rule about cells looks at. */
export interface TableContext {
  readonly table: Table;
  readonly totals: Totals;
}

/** A rule about cells: collects what it finds, in the order of the table. */
export type TableRule = (context: TableContext) => Finding[];
