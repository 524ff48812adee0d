import { ACTION, PATH } from './batch';
import type { ArgumentInfo, Batch, BatchAction, BatchError, BatchPath, BatchResult } from './batch';
import { NULL_OBJECT } from './handles';
import type { Handle, HandleType, ListHandle, TableHandle, TablesHandle } from './handles';
import type { Member } from './member';
import { MEMBERS } from './members';
import { ExcelRefusal, refuse } from './refusal';
import { isAtLeast } from './session';
import type { Session } from './session';

/** Runs one batch against the workbook, action by action; stops at the first refusal and keeps what ran before it. */
export function executeBatch(batch: Batch, session: Session, stopAfter = Number.POSITIVE_INFINITY): BatchResult {
  const run = new BatchRun(batch, session);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    if (index >= stopAfter) break;
    try {
      const value = run.act(action);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (cause) {
      if (!(cause instanceof ExcelRefusal)) throw cause;
      return { Results: results, Error: errorOf(cause, run.location, index) };
    }
  }
  return { Results: results };
}

const errorOf = (refusal: ExcelRefusal, location: string, index: number): BatchError => ({
  Code: refusal.code,
  Message: refusal.message,
  Location: location,
  ActionIndex: index,
});

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const isHandle = (value: unknown): value is Handle =>
  typeof value === 'object' && value !== null && 'type' in value && String(value.type) in MEMBERS;

type Resolved = Handle | typeof NULL_OBJECT;

class BatchRun {
  location = '';
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly batch: Batch,
    private readonly session: Session,
  ) {}

  act(action: BatchAction): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return target === NULL_OBJECT ? null : this.identity(target);
      case ACTION.query:
        // Anything else than null makes the client's `isNullObject` false.
        return target === NULL_OBJECT ? null : this.query(target, action.QueryInfo?.Select ?? []);
      case ACTION.method:
        return target === NULL_OBJECT ? { _IsNull: true } : this.invoke(target, action);
      case ACTION.set:
        return target === NULL_OBJECT ? undefined : this.set(target, action);
      default:
        return refuse('NotImplemented', `an action of type ${action.ActionType}`);
    }
  }

  /* paths */

  private resolve(id: number): Resolved {
    const known = this.resolved.get(id);
    if (known) return known;
    const path = this.batch.ObjectPaths[String(id)];
    if (!path) return refuse('InvalidReference', `no object path ${id}`);
    const found = this.follow(path);
    this.resolved.set(id, found);
    return found;
  }

  private follow(path: BatchPath): Resolved {
    if (path.ObjectPathType === PATH.root) return { type: 'Workbook' };
    if (path.ObjectPathType === PATH.nullObject) return NULL_OBJECT;
    if (path.ObjectPathType === PATH.reference)
      return this.session.references.get(path.Name) ?? refuse('InvalidReference', path.Name);
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    switch (path.ObjectPathType) {
      case PATH.property:
        return this.asHandle(this.read(parent, path.Name), `${parent.type}.${path.Name}`);
      case PATH.indexer:
        return this.asHandle(this.call(parent, 'GetItem', path.ArgumentInfo), `${parent.type}.GetItem`);
      case PATH.method:
        return this.asHandle(this.call(parent, path.Name, path.ArgumentInfo), `${parent.type}.${path.Name}`);
      default:
        return refuse('NotImplemented', `an object path of type ${path.ObjectPathType}`);
    }
  }

  private asHandle(value: unknown, from: string): Resolved {
    if (value === NULL_OBJECT || isHandle(value)) return value;
    return refuse('InvalidArgument', `${from} leads to no object`);
  }

  /** What the client needs in order to find the object again. */
  private identity(target: Handle): object {
    const id = MEMBERS[target.type]['Id'] ?? MEMBERS[target.type]['_Id'];
    const key = MEMBERS[target.type]['Id'] ? 'Id' : '_Id';
    const reference =
      'reference' in target && typeof target.reference === 'string' ? { _ReferenceId: target.reference } : {};
    return { ...(id?.get ? { [key]: id.get(target, this.session) } : {}), ...reference };
  }

  /* members */

  private member(target: Handle, name: string): Member {
    this.location = `${target.type}.${camel(name)}`;
    const member = MEMBERS[target.type][name];
    if (!member)
      throw new ExcelRefusal('ApiNotFound', `The stand-in for Excel does not know ${target.type}.${camel(name)}.`);
    if (!isAtLeast(this.session.apiLevel, member.since)) {
      const message = `The API ${target.type}.${camel(name)} needs ExcelApi ${member.since}; this Excel has ${this.session.apiLevel}.`;
      throw new ExcelRefusal('ApiNotFound', message);
    }
    if (member.needsFocus && this.session.book.inactive)
      refuse(
        name.includes('Select') || name === 'GetActiveCell' ? 'InvalidSelection' : 'GeneralException',
        'another workbook is in front',
      );
    return member;
  }

  private read(target: Handle, name: string): unknown {
    const { get } = this.member(target, name);
    return get ? get(target, this.session) : refuse('InvalidArgument', `${this.location} cannot be read`);
  }

  private call(target: Handle, name: string, given: ArgumentInfo | undefined): unknown {
    const member = this.member(target, name);
    const { call } = member;
    if (!call) return refuse('InvalidArgument', `${this.location} is no method`);
    const values = this.argumentsOf(given);
    this.location = `${target.type}.${camel(name)}`;
    return this.changing(member, () => call(target, values, this.session));
  }

  private set(target: Handle, action: BatchAction): undefined {
    const member = this.member(target, action.Name);
    const { set } = member;
    if (!set) return refuse('InvalidArgument', `${this.location} is read-only`);
    const [value] = this.argumentsOf(action.ArgumentInfo);
    this.changing(member, () => set(target, value, this.session));
  }

  private changing<T>(member: Member, work: () => T): T {
    if (!member.writes) return work();
    const { book } = this.session;
    if (book.readOnly) refuse('AccessDenied', 'the workbook is open for reading only');
    this.session.isDirty = true;
    return book.change(work);
  }

  private argumentsOf(given: ArgumentInfo | undefined): readonly unknown[] {
    const ids = given?.ReferencedObjectPathIds ?? [];
    return (given?.Arguments ?? []).map((value, index) => {
      const id = ids[index];
      if (typeof id === 'number' && id > 0) return this.resolve(id);
      return Array.isArray(id) && Array.isArray(value)
        ? id.map((one: number, place): unknown => (one > 0 ? this.resolve(one) : value[place]))
        : this.withObjects(value);
    });
  }

  /** Objects within an argument's properties are named by their paths. */
  private withObjects(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, this.withObjects(one)]));
  }

  private invoke(target: Handle, action: BatchAction): unknown {
    if (action.Name === '_KeepReference') return this.keep(target);
    if (action.Name === '_RemoveReference') return this.forget(this.argumentsOf(action.ArgumentInfo));
    if (action.Name === '_RemoveAllReferences') return this.forget([...this.session.references.keys()]);
    const event = /^_(Register|Unregister)(.+)$/.exec(action.Name);
    if (event) return this.register(target, event[2] ?? '', event[1] === 'Register' ? 1 : -1);
    const value = this.call(target, action.Name, action.ArgumentInfo);
    return isHandle(value) ? this.identity(value) : (value ?? null);
  }

  private keep(target: Handle): null {
    if ('reference' in target && target.reference === null) {
      const reference = `ref-${this.session.nextReference}`;
      this.session.nextReference += 1;
      Object.assign(target, { reference });
      this.session.references.set(reference, target);
    }
    return null;
  }

  private forget(references: readonly unknown[]): null {
    for (const reference of references) this.session.references.delete(String(reference));
    return null;
  }

  private register(target: Handle, event: string, by: 1 | -1): null {
    const since = MEMBERS[target.type][`on${event}`]?.since;
    this.location = `${target.type}.on${event}`;
    if (since === undefined)
      throw new ExcelRefusal(
        'ApiNotFound',
        `The stand-in for Excel does not know the event ${event} of ${target.type}.`,
      );
    if (!isAtLeast(this.session.apiLevel, since))
      throw new ExcelRefusal('ApiNotFound', `The event ${event} of ${target.type} needs ExcelApi ${since}.`);
    const key = registrationKey(target, event);
    this.session.registrations.set(key, (this.session.registrations.get(key) ?? 0) + by);
    return null;
  }

  /* reading */

  private query(target: Handle, select: readonly string[]): object {
    const wanted = select.length === 0 ? ['$all'] : select;
    if ('items' in target) return { _Items: (target as ListHandle).items.map((item) => this.queryItem(item, wanted)) };
    const list = MEMBERS[target.type]['_Items'];
    if (!list?.get) return this.queryObject(target, wanted);
    const items = list.get(target, this.session) as readonly Handle[];
    const own = wanted.filter(
      (name) => camelName(name) !== 'items' && MEMBERS[target.type][pascal(name)] !== undefined,
    );
    const ofItems = wanted.filter((name) => !own.includes(name));
    return {
      ...this.queryObject(target, own),
      _Items: items.map((item) => this.queryItem(item, ofItems.length === 0 ? ['$all'] : ofItems)),
    };
  }

  private queryItem(item: Handle, wanted: readonly string[]): object {
    return {
      ...this.identity(item),
      ...this.queryObject(
        item,
        wanted.map((name) => name.replace(/^items\//i, '')),
      ),
    };
  }

  private queryObject(target: Handle, wanted: readonly string[]): object {
    const result: { [name: string]: unknown } = {};
    const deeper = new Map<string, string[]>();
    for (const path of wanted) {
      const [first = '', ...rest] = path.split('/');
      if (first === '$all' || first === '*' || NOTHING.test(first)) {
        if (!NOTHING.test(first)) Object.assign(result, this.allScalars(target));
        continue;
      }
      const name = pascal(first);
      const leads = this.member(target, name).leads || rest.length > 0;
      if (leads) deeper.set(name, [...(deeper.get(name) ?? []), rest.length > 0 ? rest.join('/') : '$all']);
      else result[resultName(target, name)] = this.read(target, name);
    }
    for (const [name, paths] of deeper) result[name] = this.queryDeeper(target, name, paths);
    return result;
  }

  private queryDeeper(target: Handle, name: string, paths: readonly string[]): object | null {
    const next = this.read(target, name);
    if (next === NULL_OBJECT) return null;
    return isHandle(next) ? this.query(next, paths) : refuse('InvalidArgument', `${this.location} leads to no object`);
  }

  private allScalars(target: Handle): object {
    const readable = Object.entries(MEMBERS[target.type]).filter(
      ([name, member]) =>
        member.get &&
        !member.leads &&
        !name.startsWith('_') &&
        !name.startsWith('on') &&
        isAtLeast(this.session.apiLevel, member.since),
    );
    return Object.fromEntries(readable.map(([name]) => [resultName(target, name), this.read(target, name)]));
  }
}

/** What Microsoft's own samples load where only the object itself matters. */
const NOTHING = /^(?:\$none|no-?properties-?needed)$/i;

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const camelName = camel;

/** Two properties of a range come back in lower case. */
const resultName = ({ type }: Handle, name: string): string =>
  type === 'Range' && /^IsEntire(?:Row|Column)$/.test(name) ? camel(name) : name;

/** Tables have events of the same names as sheets. */
export function registrationKey(target: Handle, event: string): string {
  if (target.type === 'TableCollection') return `tables of ${(target as TablesHandle).scope ?? 'Workbook'}/${event}`;
  if (target.type === 'Table') return `${(target as TableHandle).table}/${event}`;
  return `${'sheet' in target ? String(target.sheet) : 'Workbook'}/${event}`;
}

export const knownTypes = (): readonly HandleType[] => Object.keys(MEMBERS) as HandleType[];
