import { textArgument } from './member';
import { refuse } from './refusal';
import type { Session } from './session';

/** Arguments that entry limits and conditional formats share. */

const FORMULA_LIMIT = 255;

export type Plain = { readonly [name: string]: unknown };

/** An object of plain properties. */
export const plain = (value: unknown): Plain =>
  typeof value === 'object' && value !== null ? (value as Plain) : refuse('InvalidArgument');

export function ruleFormula(value: unknown, session: Session): string {
  const text = textArgument(value);
  const formula = text.startsWith('=') ? text : `=${text}`;
  if (formula.length > FORMULA_LIMIT)
    return refuse('InvalidArgument', `a rule's formula has ${FORMULA_LIMIT} characters at most`);
  return session.book.checkFormula(formula) ?? refuse('InvalidArgument', `the formula ${formula}`);
}
