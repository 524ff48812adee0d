import { printStoredFormula } from '../../../src/workbook/xlsx/futureFunctions';
import { printRange } from '../../../src/sheets/address';
import { printElement } from '../../../src/workbook/xlsx/xmlText';
import { questionOf } from '../model/conditionalQuestions';
import type { ConditionalFormat, PresetCriterion, ScaleRule, Threshold } from '../model/rules';
import {
  ICONS_IN_FILES,
  MEAN_RULES_IN_FILES,
  PERIODS_IN_FILES,
  PLAIN_RULES_IN_FILES,
  TEXT_RULES_IN_FILES,
  THRESHOLDS_IN_FILES,
  inFile,
  nameOfOperator,
} from './fileRules';
import { printFormula } from './printFormula';
import type { LookTable } from './printLooks';

/** A `conditionalFormatting` element with the one rule of its area. */
export function printConditionalFormat(format: ConditionalFormat, priority: number, looks: LookTable): string {
  const { area, rule, look, stopIfTrue } = format;
  const isScale = rule.kind === 'colorScale' || rule.kind === 'dataBar' || rule.kind === 'iconSet';
  const { children, ...attributes } = printRule(format);
  const shared = { dxfId: isScale ? null : looks.conditionalOf(look), priority, stopIfTrue: stopIfTrue ? 1 : null };
  const printed = printElement('cfRule', { ...attributes, ...shared }, children);
  return printElement('conditionalFormatting', { sqref: printRange(area) }, printed);
}

interface PrintedRule {
  readonly [attribute: string]: string | number | null;
  readonly type: string;
  readonly children: string;
}

function printRule(format: ConditionalFormat): PrintedRule {
  const { rule, area } = format;
  /** Programs that do not know a kind of rule take its formula. */
  const question = (): string => printFormula('formula', questionOf(format, area.row, area.column));
  switch (rule.kind) {
    case 'custom':
      return { type: 'expression', children: printFormula('formula', rule.formula) };
    case 'cellValue': {
      const second = rule.formula2 === null ? '' : printFormula('formula', rule.formula2);
      const children = printFormula('formula', rule.formula1) + second;
      return { type: 'cellIs', operator: nameOfOperator(rule.operator), children };
    }
    case 'containsText': {
      const type = inFile(TEXT_RULES_IN_FILES, rule.operator) ?? 'containsText';
      const operator = type === 'notContainsText' ? 'notContains' : type;
      return { type, operator, text: rule.text, children: question() };
    }
    case 'topBottom': {
      const [percent, bottom] = [rule.type.endsWith('Percent'), rule.type.startsWith('Bottom')];
      return { type: 'top10', percent: percent ? 1 : null, bottom: bottom ? 1 : null, rank: rule.rank, children: '' };
    }
    case 'presetCriteria':
      return printPreset(rule.criterion, question);
    default:
      return { type: rule.kind, children: printScale(rule) };
  }
}

function printPreset(criterion: PresetCriterion, question: () => string): PrintedRule {
  const mean = MEAN_RULES_IN_FILES.find((one) => one.criterion === criterion);
  if (mean) {
    const { above, equal, deviations } = mean;
    const attributes = { aboveAverage: above ? null : 0, equalAverage: equal ? 1 : null, stdDev: deviations || null };
    return { type: 'aboveAverage', ...attributes, children: '' };
  }
  const timePeriod = inFile(PERIODS_IN_FILES, criterion);
  if (timePeriod) return { type: 'timePeriod', timePeriod, children: question() };
  const type = inFile(PLAIN_RULES_IN_FILES, criterion) ?? 'containsBlanks';
  return { type, children: type.endsWith('Values') ? '' : question() };
}

function printScale(rule: ScaleRule): string {
  switch (rule.kind) {
    case 'colorScale':
      return printElement('colorScale', {}, [
        ...rule.points.map((point) => printThreshold(point)),
        ...rule.points.map(({ color }) => printColour(color)),
      ]);
    case 'dataBar': {
      const { lower, upper, color, barOnly } = rule;
      return printElement('dataBar', { showValue: barOnly ? 0 : null }, [
        printThreshold(lower ?? { type: 'LowestValue', formula: null }),
        printThreshold(upper ?? { type: 'HighestValue', formula: null }),
        printColour(color),
      ]);
    }
    case 'iconSet': {
      const { icons, steps, reversed, iconOnly } = rule;
      // Sets of later years have no name here; the first three icons of all stand in for them.
      const iconSet = inFile(ICONS_IN_FILES, icons) ?? '3TrafficLights1';
      return printElement('iconSet', { iconSet, showValue: iconOnly ? 0 : null, reverse: reversed ? 1 : null }, [
        printThreshold({ type: 'Percent', formula: '=0' }),
        ...steps.map((step) => printThreshold(step, step.orEqual)),
      ]);
    }
  }
}

function printThreshold({ type, formula }: Threshold, orEqual = true): string {
  const val = formula === null ? null : printStoredFormula(formula);
  return printElement('cfvo', { type: inFile(THRESHOLDS_IN_FILES, type) ?? 'num', val, gte: orEqual ? null : 0 });
}

const printColour = (color: string): string => printElement('color', { rgb: `FF${color.slice(1)}` });
