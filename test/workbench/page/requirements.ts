export const API_LEVELS = ['1.14', '1.17', 'newest'] as const;
export type ApiLevel = (typeof API_LEVELS)[number];

/** Requirement sets that a host of the level declares: LTSC 2021, LTSC 2024, Microsoft 365. */
export function requirementsOf(level: ApiLevel): Readonly<Record<string, string>> {
  const shared = {
    AddinCommands: '1.1',
    DelayForCellEdit: '1.1',
    DialogApi: '1.2',
    RibbonApi: '1.2',
    SharedRuntime: level === '1.14' ? '1.1' : '1.2',
  };
  return { ...shared, ExcelApi: excelApiOf(level) };
}

export const excelApiOf = (level: ApiLevel): string => (level === 'newest' ? '1.21' : level);
