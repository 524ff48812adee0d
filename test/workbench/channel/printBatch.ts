/** A batch of Office.js actions as the statements that a programmer would have written: for people to read. */

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: readonly (number | null | readonly number[])[] | null;
}

interface Action {
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
}

interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET_PROPERTY = 4;
/** A mark by which the client finds the statement that failed. */
const TRACE = 5;

const ROOT = 1;
const NEW_OBJECT = 2;
const METHOD_PATH = 3;
const PROPERTY_PATH = 4;
const INDEXER_PATH = 5;
const KEPT_REFERENCE = 6;

const LONGEST_ARGUMENT = 120;

/** One line an action, in the order in which they run; what only fetches an object says nothing of its own. */
export function printBatch(batchJson: string): readonly string[] {
  const batch = JSON.parse(batchJson) as Batch;
  return batch.Actions.flatMap((action, index) =>
    action.ActionType === TRACE ? [] : [`${index + 1}. ${printAction(action, batch)}`],
  );
}

function printAction(action: Action, batch: Batch): string {
  const object = printPath(action.ObjectPathId, batch);
  switch (action.ActionType) {
    case INSTANTIATE:
      return object;
    case QUERY:
      return `${object}.load(${printQuery(action)})`;
    case METHOD:
      return `${object}.${camel(action.Name)}(${printArguments(action.ArgumentInfo, batch)})`;
    case SET_PROPERTY:
      return `${object}.${camel(action.Name)} = ${printArguments(action.ArgumentInfo, batch)}`;
    default:
      return `${object} (${action.ActionType} ${action.Name})`;
  }
}

function printQuery(action: Action): string {
  const names = [...(action.QueryInfo?.Select ?? []), ...(action.QueryInfo?.Expand ?? [])];
  return `'${names.map((name) => name.split('/').map(camel).join('/')).join(', ')}'`;
}

function printPath(id: number, batch: Batch): string {
  const path = batch.ObjectPaths[String(id)];
  if (!path) return `#${id}`;
  const parent = path.ParentObjectPathId ? printPath(path.ParentObjectPathId, batch) : '';
  switch (path.ObjectPathType) {
    case ROOT:
      return 'workbook';
    case NEW_OBJECT:
      return `new ${path.Name}()`;
    case METHOD_PATH:
      return `${parent}.${camel(path.Name)}(${printArguments(path.ArgumentInfo, batch)})`;
    case PROPERTY_PATH:
      return parent === 'workbook' && path.Name.startsWith('_') ? camel(path.Name) : `${parent}.${camel(path.Name)}`;
    case INDEXER_PATH:
      return `${parent}.getItem(${printArguments(path.ArgumentInfo, batch)})`;
    case KEPT_REFERENCE:
      return `kept(${path.Name})`;
    default:
      return `${parent}.?${path.ObjectPathType}`;
  }
}

function printArguments(info: ArgumentInfo | undefined, batch: Batch): string {
  const given = info?.Arguments ?? [];
  return given
    .map((argument, index) => {
      const object = info?.ReferencedObjectPathIds?.[index];
      return typeof object === 'number' && object > 0 ? printPath(object, batch) : shortened(argument);
    })
    .join(', ');
}

function shortened(argument: unknown): string {
  const text = JSON.stringify(argument) ?? 'undefined';
  return text.length > LONGEST_ARGUMENT ? `${text.slice(0, LONGEST_ARGUMENT)}… (${text.length})` : text;
}

const camel = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);
