import type { Criterion } from '../scoring/criteriaSet';
import { formWords } from '../wording/formWords';
import type { Form, FormHeading } from './form';

/** Areas stand in capitals on published tables. */
export const printedName = (criterion: Criterion, depth: number): string =>
  depth === 0 ? criterion.name.toLocaleUpperCase('vi') : criterion.name;

/** The rule column of a leaf: who gives the points where it is not the unit, and the published rule. */
export const ruleText = ({ rule, method }: Criterion): string =>
  [formWords.methods[method], rule].filter(Boolean).join('\n');

/** Where the unit's name says already that it is a People's Committee, in either way of placing the tone. */
const NAMES_COMMITTEE = /^(ủy ban nhân dân|uỷ ban nhân dân|ubnd)\s/i;

/** The officer's own text where there is one, else what such a form begins with. */
export function headingText(form: Form, heading: FormHeading): string {
  const office = form.set.kind === 'department' || form.set.kind === 'other';
  const first: { readonly [H in FormHeading]: string } = {
    superior: (form.superior || form.set.issuer).toLocaleUpperCase('vi'),
    agency: (office || NAMES_COMMITTEE.test(form.unit) ? form.unit : `Ủy ban nhân dân ${form.unit}`).toLocaleUpperCase(
      'vi',
    ),
    number: formWords.number(form.year),
    placeAndDate: formWords.placeAndDate(form.place, form.year),
    signedFor: office ? formWords.signedFor.office : formWords.signedFor.committee,
    signerTitle: office ? '' : formWords.signerTitle,
    signerName: '',
  };
  return form.headings[heading] ?? first[heading];
}

/** Every text on a blank form's two sheets that depends on its unit, and its id. */
export const textsOfUnit = (form: Form): readonly string[] => [
  form.id,
  headingText(form, 'superior'),
  headingText(form, 'agency'),
  headingText(form, 'placeAndDate'),
  form.unit,
  form.group,
  form.superior,
  form.place,
];
