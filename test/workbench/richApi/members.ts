import {
  conditionalBorderMembers,
  conditionalBordersMembers,
  conditionalFillMembers,
  conditionalFontMembers,
  conditionalRangeFormatMembers,
} from './conditionalLookMembers';
import { conditionalFormatMembers, conditionalFormatsMembers } from './conditionalMembers';
import {
  cellValueConditionalMembers,
  colorScaleConditionalMembers,
  conditionalRuleMembers,
  customConditionalMembers,
  dataBarConditionalMembers,
  dataBarPositiveMembers,
  iconSetConditionalMembers,
  presetConditionalMembers,
  textConditionalMembers,
  topBottomConditionalMembers,
} from './conditionalRuleMembers';
import {
  formatProtectionMembers,
  rangeBorderMembers,
  rangeBordersMembers,
  rangeFillMembers,
  rangeFontMembers,
  rangeFormatMembers,
} from './formatMembers';
import type { HandleType } from './handles';
import type { Members } from './member';
import { rangeAreasMembers, rangeMembers, rangesMembers, rangeSortMembers, rangeViewMembers } from './rangeMembers';
import { autoFilterMembers } from './filterMembers';
import { functionResultMembers, functionsMembers } from './functionMembers';
import { removeDuplicatesResultMembers } from './removingDuplicates';
import {
  tableColumnMembers,
  tableColumnsMembers,
  tableMembers,
  tableRowMembers,
  tableRowsMembers,
  tableSortMembers,
  tablesMembers,
} from './tableMembers';
import { rangeAreasCollectionMembers, workbookRangeAreasMembers } from './tracedCells';
import { dataValidationMembers } from './validationMembers';
import {
  freezePanesMembers,
  headerFooterGroupMembers,
  headersFootersMembers,
  pageLayoutMembers,
  worksheetMembers,
  worksheetProtectionMembers,
  worksheetsMembers,
} from './sheetMembers';
import {
  applicationMembers,
  cultureInfoMembers,
  datetimeFormatInfoMembers,
  documentPropertiesMembers,
  nameMembers,
  namesMembers,
  numberFormatInfoMembers,
  runtimeMembers,
  settingMembers,
  settingsMembers,
  workbookMembers,
  workbookProtectionMembers,
} from './workbookMembers';

/** Everything of Office.js that the stand-in knows. A table takes handles of its own type only. */
const tables: { readonly [type in HandleType]: unknown } = {
  Workbook: workbookMembers,
  Application: applicationMembers,
  CultureInfo: cultureInfoMembers,
  NumberFormatInfo: numberFormatInfoMembers,
  DatetimeFormatInfo: datetimeFormatInfoMembers,
  Runtime: runtimeMembers,
  WorkbookProtection: workbookProtectionMembers,
  DocumentProperties: documentPropertiesMembers,
  WorksheetCollection: worksheetsMembers,
  Worksheet: worksheetMembers,
  WorksheetProtection: worksheetProtectionMembers,
  WorksheetFreezePanes: freezePanesMembers,
  PageLayout: pageLayoutMembers,
  HeaderFooterGroup: headerFooterGroupMembers,
  HeadersFooters: headersFootersMembers,
  AutoFilter: autoFilterMembers,
  Range: rangeMembers,
  RangeAreas: rangeAreasMembers,
  RangeCollection: rangesMembers,
  RangeView: rangeViewMembers,
  RangeViewCollection: {},
  RangeSort: rangeSortMembers,
  RemoveDuplicatesResult: removeDuplicatesResultMembers,
  WorkbookRangeAreas: workbookRangeAreasMembers,
  RangeAreasCollection: rangeAreasCollectionMembers,
  RangeFormat: rangeFormatMembers,
  RangeFill: rangeFillMembers,
  RangeFont: rangeFontMembers,
  RangeBorderCollection: rangeBordersMembers,
  RangeBorder: rangeBorderMembers,
  FormatProtection: formatProtectionMembers,
  DataValidation: dataValidationMembers,
  ConditionalFormatCollection: conditionalFormatsMembers,
  ConditionalFormat: conditionalFormatMembers,
  CustomConditionalFormat: customConditionalMembers,
  ConditionalFormatRule: conditionalRuleMembers,
  CellValueConditionalFormat: cellValueConditionalMembers,
  TextConditionalFormat: textConditionalMembers,
  TopBottomConditionalFormat: topBottomConditionalMembers,
  PresetCriteriaConditionalFormat: presetConditionalMembers,
  ColorScaleConditionalFormat: colorScaleConditionalMembers,
  DataBarConditionalFormat: dataBarConditionalMembers,
  ConditionalDataBarPositiveFormat: dataBarPositiveMembers,
  IconSetConditionalFormat: iconSetConditionalMembers,
  ConditionalRangeFormat: conditionalRangeFormatMembers,
  ConditionalRangeFill: conditionalFillMembers,
  ConditionalRangeFont: conditionalFontMembers,
  ConditionalRangeBorderCollection: conditionalBordersMembers,
  ConditionalRangeBorder: conditionalBorderMembers,
  TableCollection: tablesMembers,
  Table: tableMembers,
  TableRowCollection: tableRowsMembers,
  TableRow: tableRowMembers,
  TableColumnCollection: tableColumnsMembers,
  TableColumn: tableColumnMembers,
  TableSort: tableSortMembers,
  Functions: functionsMembers,
  FunctionResult: functionResultMembers,
  NamedItemCollection: namesMembers,
  NamedItem: nameMembers,
  SettingCollection: settingsMembers,
  Setting: settingMembers,
};

export const MEMBERS = tables as { readonly [type in HandleType]: Members };
