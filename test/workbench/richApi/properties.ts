import type { Handle } from './handles';
import { refuse } from './refusal';
import type { Session } from './session';

/** Nested properties as plain objects, as `setCellProperties` and its like take them: `{ format: { fill: { color } } }`. */

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** As these objects call the lines of one cell. */
const EDGE_NAMES: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
};

const isRecord = (value: unknown): value is { readonly [name: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function writeProperties(target: Handle, properties: unknown, session: Session): void {
  if (properties === null || properties === undefined) return;
  if (!isRecord(properties)) return refuse('InvalidArgument');
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined) continue;
    if (target.type === 'RangeBorderCollection') {
      const item = session.membersOf(target.type)['GetItem']?.call?.(target, [EDGE_NAMES[name] ?? name], session);
      writeProperties(item as Handle, value, session);
      continue;
    }
    const member = session.membersOf(target.type)[pascal(name)] ?? refuse('InvalidArgument', `${target.type}.${name}`);
    if (member.leads && member.get) writeProperties(member.get(target, session) as Handle, value, session);
    else if (member.set) member.set(target, value, session);
    else refuse('InvalidArgument', `${target.type}.${name} is read-only`);
  }
}

export function readProperties(target: Handle, wanted: unknown, session: Session): object {
  if (!isRecord(wanted)) return refuse('InvalidArgument');
  const result: { [name: string]: unknown } = {};
  for (const [name, value] of Object.entries(wanted)) {
    if (value === false || value === undefined) continue;
    const member = session.membersOf(target.type)[pascal(name)];
    if (!member?.get) return refuse('InvalidArgument', `${target.type}.${name}`);
    const read = member.get(target, session);
    result[name] = member.leads ? readProperties(read as Handle, value, session) : read;
  }
  return result;
}
