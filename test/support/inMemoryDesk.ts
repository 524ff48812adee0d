import { placedCriteria, type CriteriaSet } from '../../src/scoring/criteriaSet';
import { SEVERITY_OF, type Finding } from '../../src/scoring/finding';
import { pointsOfNumber, printPlainPoints } from '../../src/scoring/points';
import { err, ok, type Result } from '../../src/scoring/result';
import { SCORE_RULES } from '../../src/scoring/rules/scoreRules';
import { EMPTY_ENTRY, entryOf, type Entry, type Scorecard } from '../../src/scoring/scorecard';
import { totalScorecard } from '../../src/scoring/totals';
import { weakCriteria } from '../../src/scoring/weakCriteria';
import type { FormView } from '../../src/sheets/formColumns';
import type { Correction } from '../../src/sheets/corrections';
import type { ReportedFinding } from '../../src/sheets/publishedRules';
import type { DeskAction, DeskReading, FormDesk, FormRequest } from '../../src/workbook/formDesk';
import type { FormNotice, FormReading, Stamp } from '../../src/workbook/formReading';
import type { Problem } from '../../src/workbook/problem';
import type { TableChoice, TableReading, UnitsReading } from '../../src/workbook/tableReading';

interface KeptForm {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly unit: string;
  readonly set: CriteriaSet;
  readonly scorecard: Scorecard;
  readonly stamp: Stamp;
  readonly marked: boolean;
  readonly view: FormView;
}

const NEVER_CHECKED: Stamp = { state: 'none', checkedAt: null };

/** The desk without a spreadsheet: forms are scorecards in memory, totalled and checked by the real rules. */
export class InMemoryDesk implements FormDesk {
  /** What was asked of the desk, in order: "check", "showCell F9". */
  readonly asked: string[] = [];
  notices: readonly FormNotice[] = [];
  /** The last form that was asked for. */
  created: FormRequest | null = null;
  /** Sheets that a broken-off insertion left behind. */
  unfinished: readonly string[] = [];
  /** Findings about cells, which no scorecard can have. */
  alsoFound: readonly ReportedFinding[] = [];
  /** A table that was already there, on the sheet shown. */
  table: TableReading | UnitsReading | null = null;
  tables: readonly TableChoice[] = [];
  tooLarge: string | null = null;
  private forms: readonly KeptForm[] = [];
  private current: string | null = null;
  private undoable: { readonly action: DeskAction; readonly forms: readonly KeptForm[] } | null = null;
  private next: Problem | null = null;
  private held: Promise<void> | null = null;
  private tell: (() => void) | null = null;

  withForm(set: CriteriaSet, scorecard: Scorecard, about: Partial<KeptForm> = {}): this {
    const sheetId = about.sheetId ?? `sheet-${this.forms.length + 1}`;
    const kept: KeptForm = {
      sheetId,
      sheetName: `Chấm điểm CCHC ${set.year}`,
      unit: 'Xã Bình Minh',
      set,
      scorecard,
      stamp: NEVER_CHECKED,
      marked: false,
      view: 'self-assessment',
      ...about,
    };
    this.forms = [...this.forms, kept];
    this.current = sheetId;
    return this;
  }

  /** The next thing asked fails. */
  failNext(problem: Problem): void {
    this.next = problem;
  }

  /** Nothing is answered until the function given back is called. */
  hold(): () => void {
    let release = (): void => {};
    this.held = new Promise((resolve) => (release = resolve));
    return release;
  }

  /** An officer types on the sheet. */
  type(key: string, entry: Partial<Entry>): void {
    this.changeForm((form) => ({
      ...form,
      stamp: form.stamp.state === 'valid' ? { ...form.stamp, state: 'void' } : form.stamp,
      scorecard: withEntry(form.scorecard, key, { ...EMPTY_ENTRY, ...entry }),
    }));
    this.tell?.();
  }

  deleteForms(): void {
    this.forms = [];
    this.current = null;
    this.tell?.();
  }

  read(): Promise<Result<DeskReading, Problem>> {
    return this.answer('read', () => undefined);
  }

  create(request: FormRequest): Promise<Result<DeskReading, Problem>> {
    return this.answer(`create ${request.unit} ${request.year} ${request.group} ${request.view}`, () => {
      this.remember('create');
      this.created = request;
      const nothing: Scorecard = { entries: new Map(), has: { evidence: true, explanation: true } };
      this.withForm(request.set, nothing, { unit: request.unit, view: request.view });
    });
  }

  check(): Promise<Result<DeskReading, Problem>> {
    return this.answer('check', () => {
      const clear = !this.findingsOf(this.currentForm()).some(({ severity }) => severity === 'error');
      this.changeForm((form) => ({
        ...form,
        stamp: clear ? { state: 'valid', checkedAt: '2026-12-08T14:05:00' } : NEVER_CHECKED,
      }));
    });
  }

  fix(findings: readonly ReportedFinding[]): Promise<Result<DeskReading, Problem>> {
    return this.answer(`fix ${findings.map(({ fix }) => `${fix?.cell}=${fix?.value}`).join(' ')}`, () => {
      this.remember('fix');
      this.alsoFound = this.alsoFound.filter((found) => !findings.includes(found));
      for (const { finding, fix } of findings) {
        if (!fix || !('key' in finding) || finding.key === null) continue;
        const { key } = finding;
        const points = pointsOfNumber(Number(fix.value));
        this.changeForm((form) => ({
          ...form,
          scorecard: withEntry(form.scorecard, key, {
            ...entryOf(form.scorecard, key),
            self: { kind: 'points', points, typed: null },
          }),
        }));
      }
    });
  }

  mark(what: 'findings' | 'weak'): Promise<Result<DeskReading, Problem>> {
    return this.answer(`mark ${what}`, () => {
      this.remember('mark');
      this.changeForm((form) => ({ ...form, marked: true }));
    });
  }

  unmark(): Promise<Result<DeskReading, Problem>> {
    return this.answer('unmark', () => {
      this.remember('unmark');
      this.changeForm((form) => ({ ...form, marked: false }));
    });
  }

  restore(): Promise<Result<DeskReading, Problem>> {
    return this.answer('restore', () => {
      this.remember('restore');
      this.notices = [];
    });
  }

  undo(): Promise<Result<DeskReading, Problem>> {
    return this.answer('undo', () => {
      this.forms = this.undoable?.forms ?? this.forms;
      this.current = this.forms.at(-1)?.sheetId ?? null;
      this.undoable = null;
    });
  }

  removeUnfinished(): Promise<Result<DeskReading, Problem>> {
    return this.answer('removeUnfinished', () => {
      this.unfinished = [];
    });
  }

  showCell(cell: string): Promise<Result<void, Problem>> {
    return this.answer(`showCell ${cell}`, () => undefined).then((answer) => (answer.ok ? ok(undefined) : answer));
  }

  showForm(sheetId: string): Promise<Result<DeskReading, Problem>> {
    return this.answer(`showForm ${sheetId}`, () => {
      this.current = sheetId;
    });
  }

  correct(change: Correction): Promise<Result<DeskReading, Problem>> {
    return this.answer(`correct ${Object.values(change).join(' ')}`, () => this.remember('correct'));
  }

  createFromTable(request: FormRequest): Promise<Result<DeskReading, Problem>> {
    return this.create(request).then((made) => {
      this.table = null;
      return made.ok ? ok(this.reading()) : made;
    });
  }

  showTable(sheetId: string, at: number): Promise<Result<DeskReading, Problem>> {
    return this.answer(`showTable ${sheetId} ${at}`, () => undefined);
  }

  showColumns(view: FormView): Promise<Result<DeskReading, Problem>> {
    return this.answer(`showColumns ${view}`, () => this.changeForm((form) => ({ ...form, view })));
  }

  showRows(rows: Parameters<FormDesk['showRows']>[0]): Promise<Result<void, Problem>> {
    return this.answer(`showRows ${rows.level} ${rows.responsible}`, () => undefined).then((answer) =>
      answer.ok ? ok(undefined) : answer,
    );
  }

  watch(changed: () => void): Promise<Result<() => void, Problem>> {
    this.tell = changed;
    return Promise.resolve(ok(() => (this.tell = null)));
  }

  private async answer(asked: string, work: () => void): Promise<Result<DeskReading, Problem>> {
    this.asked.push(asked);
    await this.held;
    const problem = this.next;
    this.next = null;
    if (problem) return err(problem);
    work();
    return ok(this.reading());
  }

  private reading(): DeskReading {
    const form = this.forms.find(({ sheetId }) => sheetId === this.current) ?? null;
    return {
      form: this.table ? null : form && this.readingOf(form),
      table: this.table,
      tables: this.tables,
      tooLarge: this.tooLarge,
      forms: this.forms.map(({ sheetId, sheetName }) => ({ sheetId, sheetName })),
      undoable: this.undoable?.action ?? null,
      unfinished: this.unfinished,
    };
  }

  private readingOf(form: KeptForm): FormReading {
    const totals = totalScorecard(form.set, form.scorecard);
    return {
      ...form,
      year: form.set.year,
      totals,
      weak: weakCriteria(form.set, totals),
      findings: this.findingsOf(form),
      cells: new Map(placedCriteria(form.set.areas).map(({ criterion }, row) => [criterion.key, `F${row + 10}`])),
      responsible: [...new Set(placedCriteria(form.set.areas).map(({ criterion }) => criterion.responsible))].filter(
        Boolean,
      ),
      notices: this.notices,
    };
  }

  private findingsOf({ set, scorecard }: KeptForm): ReportedFinding[] {
    const context = { set, scorecard, totals: totalScorecard(set, scorecard) };
    return [
      ...SCORE_RULES.flatMap((rule) => rule(context)).map((finding) => reported(finding, set)),
      ...this.alsoFound,
    ];
  }

  private currentForm(): KeptForm {
    const form = this.forms.find(({ sheetId }) => sheetId === this.current);
    if (!form) throw new Error('there is no form');
    return form;
  }

  private changeForm(change: (form: KeptForm) => KeptForm): void {
    const changed = change(this.currentForm());
    this.forms = this.forms.map((form) => (form.sheetId === changed.sheetId ? changed : form));
  }

  private remember(action: DeskAction): void {
    this.undoable = { action, forms: this.forms };
  }
}

const withEntry = (scorecard: Scorecard, key: string, entry: Entry): Scorecard => ({
  ...scorecard,
  entries: new Map([...scorecard.entries, [key, entry]]),
});

/** Rows of a form begin under its header; column F is as good as any. */
function reported(finding: Finding, set: CriteriaSet): ReportedFinding {
  const placed = placedCriteria(set.areas);
  const row = placed.findIndex(({ criterion }) => 'key' in finding && criterion.key === finding.key);
  const cell = row < 0 ? null : `F${row + 10}`;
  const fix =
    finding.rule === 'points-stored-as-text' && cell ? { cell, value: printPlainPoints(finding.points) } : null;
  const criterion = placed[row]?.criterion;
  return {
    finding,
    severity: SEVERITY_OF[finding.rule],
    cell,
    code: criterion?.code ?? null,
    name: criterion?.name ?? '',
    fix,
  };
}
