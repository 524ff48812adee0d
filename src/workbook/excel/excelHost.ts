/** The lowest level of Excel's interface that everything here runs on: Office LTSC 2021. */
export const BASE_LEVEL = '1.14';

/** One message to Excel and its answer, as the bench counts them. */
export interface Trip {
  readonly kind: 'read' | 'write';
  readonly milliseconds: number;
  readonly failed: boolean;
}

/** What every batch needs to know about the Excel around it; tests give their own. */
export interface ExcelHost {
  /** Whether this Excel has a level of its interface: "1.14". */
  readonly supports: (level: string) => boolean;
  /** After so long without an answer a batch counts as lost. */
  readonly answerSeconds: number;
  /** So long a batch waits for the officer to leave the cell that is being typed in. */
  readonly editSeconds: number;
  /** How often it looks whether the cell was left. */
  readonly editPauseMilliseconds: number;
  /** Told with `true` when Excel waits for Enter in a cell, with `false` when it no longer does. */
  readonly waitsForEnter: (waiting: boolean) => void;
  readonly tripMade: (trip: Trip) => void;
  /** The names of sheets while they are being written; one set for all that the pane has to do with the workbook. */
  readonly beingWritten: Set<string>;
}

export const DEFAULT_HOST: ExcelHost = {
  supports: (level) => Office.context.requirements.isSetSupported('ExcelApi', level),
  answerSeconds: 60,
  editSeconds: 60,
  editPauseMilliseconds: 400,
  waitsForEnter: () => undefined,
  tripMade: () => undefined,
  beingWritten: new Set(),
};
