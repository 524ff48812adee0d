import { isGivenFromOutside, leavesOfSet, placedCriteria, type CriteriaSet } from '../../src/scoring/criteriaSet';
import { numberOfPoints } from '../../src/scoring/points';
import type { EntryColumn } from '../../src/sheets/formColumns';
import type { Form, FormEntry } from '../../src/sheets/form';
import { constant, type ContentCell } from '../../src/sheets/sheetContent';

/** What is typed into a cell: a number, text, or a formula of the officer's own. */
type Typed = number | string | ContentCell;

const cellOf = (typed: Typed): ContentCell => (typeof typed === 'object' ? typed : constant(typed));

/** A form with what an office has entered: `aForm(set).with('1.1.1', { self: 0.5 }).build()`. */
export class FormBuilder {
  constructor(private readonly form: Form) {}

  with(code: string, typed: { readonly [C in EntryColumn]?: Typed }): FormBuilder {
    const found = placedCriteria(this.form.set.areas).find(({ criterion }) => criterion.code === code);
    if (!found) throw new Error(`the set has no criterion ${code}`);
    return this.entered(found.criterion.key, typed);
  }

  /** Every leaf that the unit scores gets the same share of its maximum, with evidence beside it. */
  filled(share = 1): FormBuilder {
    return leavesOfSet(this.form.set)
      .filter((leaf) => !isGivenFromOutside(leaf) && leaf.method === 'self')
      .reduce<FormBuilder>(
        (builder, leaf) =>
          builder.entered(leaf.key, {
            self: leaf.maximum === null ? 0 : numberOfPoints(leaf.maximum) * share,
            evidence: 'Quyết định số 12/QĐ-UBND',
          }),
        this,
      );
  }

  about(about: Partial<Form>): FormBuilder {
    return new FormBuilder({ ...this.form, ...about });
  }

  build(): Form {
    return this.form;
  }

  private entered(key: string, typed: { readonly [C in EntryColumn]?: Typed }): FormBuilder {
    const entry: Record<string, ContentCell> = { ...this.form.entries.get(key) };
    for (const [column, content] of Object.entries(typed)) entry[column] = cellOf(content);
    return new FormBuilder({ ...this.form, entries: new Map([...this.form.entries, [key, entry as FormEntry]]) });
  }
}

export const aForm = (set: CriteriaSet): FormBuilder =>
  new FormBuilder({
    id: 'BM2025',
    set,
    unit: 'Xã Bình Minh',
    group: 'xã',
    year: set.year,
    superior: 'Ủy ban nhân dân tỉnh Quảng Ngãi',
    place: 'Bình Minh',
    view: 'self-assessment',
    headings: {},
    entries: new Map(),
    stamp: null,
    leftovers: [],
  });
