import type {
  ConsolidatedUnits,
  SheetConflict,
  SheetExplanation,
  SheetFile,
  SheetFinding,
} from '../../sheets/consolidation/consolidatedUnits';
import { NO_POINTS } from '../../scoring/points';
import { markPlace, pointsAt } from '../../scoring/unitMarks';
import { consolidationVi } from '../../wording/consolidation.vi';
import { fileText } from '../../wording/consolidationText';
import { formatDateTime } from '../../wording/numbers';
import { isIn, type Conflict, type Consolidation, type SubmittedFile } from './consolidation';
import { isAppraised } from './explanationForms';
import { takenWords } from './takenWords';
import { unpackDetails } from './unitFileReading';

/** Findings are told unit by unit; a form that was hardly filled in has one for each row. */
const MOST_FINDINGS = 20_000;

/** A consolidation as its sheets show it. `secondRound` asks for a sheet for the second appraisal. */
export function consolidatedSheets(consolidation: Consolidation, { secondRound = false } = {}): ConsolidatedUnits {
  const { files, conflicts } = consolidation;
  const { kept, more } = findingsOf(files);
  return {
    ...consolidation,
    secondRound,
    files: files.map(sheetFile),
    findings: kept.slice(0, MOST_FINDINGS),
    moreFindings: Math.max(0, kept.length - MOST_FINDINGS) + more,
    conflicts: conflicts.map((conflict) => sheetConflict(conflict, consolidation)),
    explanations: explanationsOf(consolidation),
  };
}

function sheetFile({
  file,
  unit,
  group,
  status,
  late,
  errors,
  warnings,
  table,
  writtenAt,
  remarks,
}: SubmittedFile): SheetFile {
  return {
    file,
    unit: unit ?? '',
    group: group ?? '',
    status: consolidationVi.status[status],
    errors,
    warnings,
    stamp: table?.stamp ?? 'none',
    writtenAt: writtenAt === null ? '' : timeInVietNam(writtenAt),
    // Errors and warnings have columns of their own.
    remark: fileText({ remarks: remarks.filter(({ kind }) => kind !== 'findings'), late }, 'vi'),
  };
}

const SEVEN_HOURS = 7 * 3_600_000;

const timeInVietNam = (time: number): string => formatDateTime(new Date(time + SEVEN_HOURS).toISOString(), 'vi');

/** What the files that are in have to put right, and how much of it was counted but not kept with the reading. */
function findingsOf(files: readonly SubmittedFile[]): {
  readonly kept: readonly SheetFinding[];
  readonly more: number;
} {
  let more = 0;
  const kept = files.flatMap(({ file, status, unit, table }): SheetFinding[] => {
    if (table === null || !isIn(status)) return [];
    const own = unpackDetails(table.details).findings.filter(({ severity }) => severity !== 'info');
    more += Math.max(0, table.counts.error + table.counts.warning - own.length);
    return own.map((finding) => ({ unit: unit ?? '', file, finding }));
  });
  return { kept, more };
}

function sheetConflict({ unit, key, column, taken, values }: Conflict, { plan }: Consolidation): SheetConflict {
  const leaf = plan.leaves.find((each) => each.key === key);
  return {
    unit,
    code: leaf?.code ?? '',
    name: leaf?.name ?? '',
    column: consolidationVi.column[column],
    taken,
    values,
  };
}

/** The rows of units that appraisers remarked on or gave fewer points for, with what the units say to it. */
function explanationsOf(consolidation: Consolidation): SheetExplanation[] {
  const wordsOf = takenWords(consolidation);
  return consolidation.units.filter(isAppraised).flatMap((consolidated) => {
    const { unit, marks, appraisalNotes } = consolidated;
    const explained = wordsOf(consolidated).filter(({ column }) => column === 'explanation');
    return consolidation.plan.leaves.flatMap(({ key, code, name, maximum }, leaf): SheetExplanation[] => {
      const [self, first, second] = REVIEWED.map((column) => pointsAt(marks, markPlace(leaf, column)));
      const appraised = second ?? first ?? null;
      const remark = appraisalNotes.get(key) ?? '';
      const isFewer = appraised !== null && appraised < (self ?? NO_POINTS);
      if (!isFewer && remark === '') return [];
      const explanation = explained.find((word) => word.key === key)?.text ?? '';
      return [{ unit, code, name, maximum, self: self ?? null, appraised, remark, explanation }];
    });
  });
}

const REVIEWED = ['self', 'appraisedFirst', 'appraised'] as const;
