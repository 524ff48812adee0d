import { isFormatCode, isTextCode } from '../model/numberText';
import type { ConditionalLook } from '../model/rules';
import { changeConditional, formatOf, part } from './conditionalMembers';
import type { ConditionalBorderHandle, FormatRuleHandle } from './handles';
import {
  booleanArgument,
  colorArgument,
  does,
  finds,
  leadsTo,
  reads,
  readsAndWrites,
  textArgument,
  wordArgument,
} from './member';
import type { Member, Members } from './member';
import { refuse } from './refusal';
import type { Session } from './session';

/** How cells look that a conditional format holds for. */

function conditionalLook<Key extends keyof ConditionalLook>(
  key: Key,
  read: (value: unknown) => ConditionalLook[Key],
  print: (value: ConditionalLook[Key]) => unknown = (value) => value,
): Member<FormatRuleHandle> {
  return readsAndWrites(
    '1.6',
    (handle, session) => print(formatOf(handle, session).look[key]),
    (handle, value, session) => {
      const own = read(value);
      changeConditional(handle, (format) => ({ ...format, look: { ...format.look, [key]: own } }), session);
    },
  );
}

export const conditionalRangeFormatMembers: Members<FormatRuleHandle> = {
  NumberFormat: conditionalLook('numberFormat', (value) => {
    const code = textArgument(value);
    return isFormatCode(code) || isTextCode(code) ? code : refuse('InvalidArgument');
  }),
  Fill: part('ConditionalRangeFill'),
  Font: part('ConditionalRangeFont'),
  Borders: part('ConditionalRangeBorderCollection'),
};

export const conditionalFillMembers: Members<FormatRuleHandle> = {
  Color: conditionalLook(
    'fill',
    (value) => (value === '' ? null : colorArgument(value)),
    (value) => value ?? '',
  ),
  Clear: does('1.6', (handle, _, session) =>
    changeConditional(handle, (format) => ({ ...format, look: { ...format.look, fill: null } }), session),
  ),
};

export const conditionalFontMembers: Members<FormatRuleHandle> = {
  Color: conditionalLook('fontColor', colorArgument, (value) => value ?? ''),
  Bold: conditionalLook('bold', booleanArgument),
  Italic: conditionalLook('italic', booleanArgument),
  Strikethrough: conditionalLook('strikethrough', booleanArgument),
  Underline: conditionalLook(
    'underline',
    (value) => wordArgument(value, ['None', 'Single', 'Double']) !== 'None',
    (value) => (value ? 'Single' : 'None'),
  ),
  Clear: does('1.6', (handle, _, session) =>
    changeConditional(
      handle,
      (format) => ({
        ...format,
        look: { ...format.look, fontColor: null, bold: null, italic: null, underline: null, strikethrough: null },
      }),
      session,
    ),
  ),
};

const EDGES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;

const conditionalBorder = (handle: FormatRuleHandle, side: keyof typeof EDGES): ConditionalBorderHandle => ({
  type: 'ConditionalRangeBorder',
  sheet: handle.sheet,
  conditional: handle.conditional,
  edge: EDGES[side],
});

export const conditionalBordersMembers: Members<FormatRuleHandle> = {
  Count: reads('1.6', () => 4),
  GetItem: finds('1.6', (handle, [side]) =>
    conditionalBorder(handle, wordArgument(side, Object.keys(EDGES) as (keyof typeof EDGES)[])),
  ),
  Top: leadsTo('1.6', (handle) => conditionalBorder(handle, 'EdgeTop')),
  Bottom: leadsTo('1.6', (handle) => conditionalBorder(handle, 'EdgeBottom')),
  Left: leadsTo('1.6', (handle) => conditionalBorder(handle, 'EdgeLeft')),
  Right: leadsTo('1.6', (handle) => conditionalBorder(handle, 'EdgeRight')),
};

const DEFAULT_LINE = { style: 'Continuous', weight: 'Thin', color: '#000000' } as const;

function setConditionalLine(
  handle: ConditionalBorderHandle,
  change: Partial<{ style: 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot'; color: string }>,
  session: Session,
): void {
  changeConditional(
    handle,
    (format) => ({
      ...format,
      look: {
        ...format.look,
        lines: {
          ...format.look.lines,
          [handle.edge]: { ...DEFAULT_LINE, ...format.look.lines[handle.edge], ...change },
        },
      },
    }),
    session,
  );
}

export const conditionalBorderMembers: Members<ConditionalBorderHandle> = {
  SideIndex: reads('1.6', (handle) => Object.entries(EDGES).find(([, edge]) => edge === handle.edge)?.[0]),
  Style: readsAndWrites(
    '1.6',
    (handle, session) => formatOf(handle, session).look.lines[handle.edge]?.style ?? 'None',
    (handle, value, session) =>
      setConditionalLine(
        handle,
        { style: wordArgument(value, ['Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot']) },
        session,
      ),
  ),
  Color: readsAndWrites(
    '1.6',
    (handle, session) => formatOf(handle, session).look.lines[handle.edge]?.color ?? '',
    (handle, value, session) => setConditionalLine(handle, { color: colorArgument(value) }, session),
  ),
};
