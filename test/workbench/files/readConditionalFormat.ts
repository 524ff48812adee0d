import { parseStoredFormula } from '../../../src/workbook/xlsx/futureFunctions';
import { resolveHex } from '../../../src/workbook/xlsx/xmlDecode';
import type { XmlScanner } from '../../../src/workbook/xlsx/xmlScanner';
import { NO_LOOK } from '../model/rules';
import type { ConditionalFormat, ConditionalRule, PresetCriterion, ScaleRule, Threshold } from '../model/rules';
import { readColour } from './colours';
import type { Theme } from './colours';
import { eachArea } from './fileAreas';
import {
  ICONS_IN_FILES,
  MEAN_RULES_IN_FILES,
  OPERATORS_IN_FILES,
  PERIODS_IN_FILES,
  PLAIN_RULES_IN_FILES,
  TEXT_RULES_IN_FILES,
  THRESHOLDS_IN_FILES,
} from './fileRules';
import type { FileLooks } from './readLooks';

interface RuleTables {
  readonly looks: FileLooks;
  readonly theme: Theme;
}

/** A `cfRule` just opened, once for each of its areas; none where its kind is not known. */
export function readConditionalFormat(
  xml: XmlScanner,
  sqref: string | null,
  { looks, theme }: RuleTables,
): readonly Omit<ConditionalFormat, 'id'>[] {
  const look = looks.conditional[xml.wholeNumber('dxfId') ?? -1] ?? NO_LOOK;
  const stopIfTrue = xml.flag('stopIfTrue');
  const { wholeRule, ruleOfFormulas } = readAttributes(xml);
  const formulas: string[] = [];
  let scale: ScaleRule | null = null;
  xml.eachChild(() => {
    if (xml.is('formula')) formulas.push(xml.readText());
    else scale = readScale(xml, theme) ?? scale;
  });
  return eachArea(sqref, formulas).flatMap(({ area, formula1, formula2 }) => {
    const parsed = [formula1, formula2].map((formula) => (formula === null ? null : parseStoredFormula(formula)));
    const rule = scale ?? wholeRule ?? ruleOfFormulas(parsed[0] ?? null, parsed[1] ?? null);
    return rule ? [{ area, rule, look, stopIfTrue }] : [];
  });
}

interface RuleAttributes {
  /** The rule where the attributes alone say it. */
  readonly wholeRule: ConditionalRule | null;
  readonly ruleOfFormulas: (first: string | null, second: string | null) => ConditionalRule | null;
}

function readAttributes(xml: XmlScanner): RuleAttributes {
  const type = xml.attribute('type') ?? '';
  const operator = OPERATORS_IN_FILES[xml.attribute('operator') ?? ''];
  return {
    wholeRule: readText(xml, type) ?? readTopBottom(xml, type) ?? readPreset(xml, type),
    ruleOfFormulas: (first, second) => {
      if (first === null) return null;
      return type === 'cellIs' && operator
        ? { kind: 'cellValue', operator, formula1: first, formula2: second }
        : { kind: 'custom', formula: first };
    },
  };
}

function readText(xml: XmlScanner, type: string): ConditionalRule | null {
  const operator = TEXT_RULES_IN_FILES[type as keyof typeof TEXT_RULES_IN_FILES];
  const text = xml.attribute('text');
  // Without a text the rule's formula, which is always there, says it.
  return operator && text !== null ? { kind: 'containsText', operator, text: resolveHex(text) } : null;
}

function readTopBottom(xml: XmlScanner, type: string): ConditionalRule | null {
  if (type !== 'top10') return null;
  const place = xml.flag('bottom') ? 'Bottom' : 'Top';
  const what = xml.flag('percent') ? 'Percent' : 'Items';
  return { kind: 'topBottom', type: `${place}${what}`, rank: xml.wholeNumber('rank') ?? 10 };
}

function readPreset(xml: XmlScanner, type: string): ConditionalRule | null {
  const criterion =
    PLAIN_RULES_IN_FILES[type as keyof typeof PLAIN_RULES_IN_FILES] ??
    PERIODS_IN_FILES[(xml.attribute('timePeriod') ?? '') as keyof typeof PERIODS_IN_FILES] ??
    (type === 'aboveAverage' ? readMean(xml) : undefined);
  return criterion ? { kind: 'presetCriteria', criterion } : null;
}

function readMean(xml: XmlScanner): PresetCriterion | undefined {
  const above = xml.attribute('aboveAverage') !== '0';
  const equal = xml.flag('equalAverage');
  const deviations = xml.wholeNumber('stdDev') ?? 0;
  return MEAN_RULES_IN_FILES.find(
    (mean) => mean.above === above && mean.equal === equal && mean.deviations === deviations,
  )?.criterion;
}

function readScale(xml: XmlScanner, theme: Theme): ScaleRule | null {
  if (xml.is('colorScale')) {
    const { thresholds, colours } = readPoints(xml, theme);
    return {
      kind: 'colorScale',
      points: thresholds.map(({ type, formula }, at) => ({ type, formula, color: colours[at] ?? '#FFFFFF' })),
    };
  }
  if (xml.is('dataBar')) {
    const barOnly = xml.attribute('showValue') === '0';
    const { thresholds, colours } = readPoints(xml, theme);
    const [lower = null, upper = null] = thresholds.map(({ type, formula }) => ({ type, formula }));
    return { kind: 'dataBar', lower, upper, color: colours[0] ?? '#638EC6', direction: 'Context', barOnly };
  }
  if (!xml.is('iconSet')) return null;
  const icons = ICONS_IN_FILES[xml.attribute('iconSet') ?? '3TrafficLights1'];
  const [reversed, iconOnly] = [xml.flag('reverse'), xml.attribute('showValue') === '0'];
  const [, ...steps] = readPoints(xml, theme).thresholds;
  return icons ? { kind: 'iconSet', icons, steps, reversed, iconOnly } : null;
}

function readPoints(
  xml: XmlScanner,
  theme: Theme,
): {
  readonly thresholds: readonly (Threshold & { readonly orEqual: boolean })[];
  readonly colours: readonly string[];
} {
  const thresholds: (Threshold & { readonly orEqual: boolean })[] = [];
  const colours: string[] = [];
  xml.eachChild(() => {
    if (xml.is('color')) colours.push(readColour(xml, theme) ?? '#FFFFFF');
    if (!xml.is('cfvo')) return;
    const type = THRESHOLDS_IN_FILES[(xml.attribute('type') ?? 'num') as keyof typeof THRESHOLDS_IN_FILES];
    const value = xml.attribute('val');
    const hasValue = value !== null && type !== 'LowestValue' && type !== 'HighestValue';
    thresholds.push({ type, formula: hasValue ? `=${value}` : null, orEqual: xml.attribute('gte') !== '0' });
  });
  return { thresholds, colours };
}
