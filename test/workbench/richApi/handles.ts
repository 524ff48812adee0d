import type { Area } from '../model/area';
import type { Edge } from '../model/cellFormat';

/** What object paths lead to. A handle names a thing in the workbook; it is looked up anew at each use. */

export type HandleType =
  | 'Workbook'
  | 'Application'
  | 'CultureInfo'
  | 'NumberFormatInfo'
  | 'DatetimeFormatInfo'
  | 'Runtime'
  | 'WorkbookProtection'
  | 'DocumentProperties'
  | 'WorksheetCollection'
  | 'Worksheet'
  | 'WorksheetProtection'
  | 'WorksheetFreezePanes'
  | 'PageLayout'
  | 'HeaderFooterGroup'
  | 'HeadersFooters'
  | 'AutoFilter'
  | 'Range'
  | 'RangeAreas'
  | 'RangeCollection'
  | 'RangeView'
  | 'RangeViewCollection'
  | 'RangeSort'
  | 'RangeFormat'
  | 'RangeFill'
  | 'RangeFont'
  | 'RangeBorderCollection'
  | 'RangeBorder'
  | 'FormatProtection'
  | 'DataValidation'
  | 'ConditionalFormatCollection'
  | 'ConditionalFormat'
  | 'CustomConditionalFormat'
  | 'ConditionalFormatRule'
  | 'CellValueConditionalFormat'
  | 'TextConditionalFormat'
  | 'TopBottomConditionalFormat'
  | 'PresetCriteriaConditionalFormat'
  | 'ColorScaleConditionalFormat'
  | 'DataBarConditionalFormat'
  | 'ConditionalDataBarPositiveFormat'
  | 'IconSetConditionalFormat'
  | 'ConditionalRangeFormat'
  | 'ConditionalRangeFill'
  | 'ConditionalRangeFont'
  | 'ConditionalRangeBorderCollection'
  | 'ConditionalRangeBorder'
  | 'TableCollection'
  | 'Table'
  | 'TableRowCollection'
  | 'TableRow'
  | 'TableColumnCollection'
  | 'TableColumn'
  | 'TableSort'
  | 'RemoveDuplicatesResult'
  | 'WorkbookRangeAreas'
  | 'RangeAreasCollection'
  | 'Functions'
  | 'FunctionResult'
  | 'NamedItemCollection'
  | 'NamedItem'
  | 'SettingCollection'
  | 'Setting';

export interface Handle {
  readonly type: HandleType;
}

export interface SheetHandle extends Handle {
  readonly sheet: string;
}

/** Cells. `area` moves when rows or columns above or left of a kept reference come or go; null when they are deleted. */
export interface RangeHandle extends SheetHandle {
  readonly type: 'Range';
  area: Area | null;
  reference: string | null;
}

/** Looks and rules of one range, or of several at once. */
export interface AreaHandle extends SheetHandle {
  readonly ranges: readonly RangeHandle[];
}

export interface AreasHandle extends SheetHandle {
  readonly type: 'RangeAreas';
  readonly ranges: readonly RangeHandle[];
  reference: string | null;
}

export interface BorderHandle extends AreaHandle {
  readonly type: 'RangeBorder';
  readonly side: BorderSide;
}

export const BORDER_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

export interface FormatRuleHandle extends SheetHandle {
  readonly conditional: string;
}

export interface ConditionalBorderHandle extends FormatRuleHandle {
  readonly type: 'ConditionalRangeBorder';
  readonly edge: Extract<Edge, 'top' | 'bottom' | 'left' | 'right'>;
}

export interface NamesHandle extends Handle {
  readonly type: 'NamedItemCollection';
  /** Null: the whole workbook's. */
  readonly scope: string | null;
}

export interface NameHandle extends Handle {
  readonly type: 'NamedItem';
  readonly scope: string | null;
  readonly name: string;
}

/** All tables of the workbook, or of one sheet. */
export interface TablesHandle extends Handle {
  readonly type: 'TableCollection';
  readonly scope: string | null;
}

export interface TableHandle extends SheetHandle {
  readonly table: string;
}

/** A row of a table's body or a column, by its place. */
export interface TableLineHandle extends TableHandle {
  readonly index: number;
}

export interface SettingHandle extends Handle {
  readonly type: 'Setting';
  readonly key: string;
}

export interface ListHandle extends Handle {
  readonly items: readonly Handle[];
}

/** Stands for "…OrNullObject" that found nothing. */
export const NULL_OBJECT = Symbol('null object');
