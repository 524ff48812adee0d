// node compare.mjs ACTUAL.json EXPECTED.json [--strict]
//
// Subset comparison: whatever EXPECTED names has to be in ACTUAL (the output of `cchc check --json`, or one entry of it).
// Findings of the rules in COMPLETE are compared as a set of rule + cell, both ways; other rules only when forbidden.
// Prints the differences and exits 1 when there are any; lines beginning "note:" do not fail (with --strict they do).
//
// Special forms in EXPECTED:  {"$anyOf": [a, b]} any of these values;  "or" in a finding: other findings that say the same;
// "optional": findings that may be there;  "weakOptional": rows that may be in `weak`;  "others": certain findings of rules outside
// COMPLETE (noted only);  "absentRoles": columns that must not be found;  "absentSheets": sheets that must give no table.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const COMPLETE = new Set([
  'points-above-maximum',
  'points-negative',
  'points-not-a-number',
  'points-stored-as-text',
  'points-is-a-date',
  'points-missing',
  'maximum-mismatch',
  'subtotal-mismatch',
  'total-mismatch',
  'duplicate-code',
  'code-damaged',
  'error-value',
  'percent-malformed',
]);

const show = (value) => (value === undefined ? 'nothing' : JSON.stringify(value));
const key = (finding) => `${finding.rule}@${finding.cell ?? 'null'}`;
const nfc = (text) => String(text).normalize('NFC');
const decimal = /^-?\d+(\.\d+)?$/;

function same(expected, actual) {
  if (expected !== null && typeof expected === 'object' && '$anyOf' in expected)
    return expected.$anyOf.some((e) => same(e, actual));
  if (typeof expected === 'string' && decimal.test(expected) && decimal.test(String(actual)))
    return Number(expected) === Number(actual);
  if (typeof expected === 'string' && typeof actual === 'string') return nfc(expected) === nfc(actual);
  if (Array.isArray(expected))
    return Array.isArray(actual) && expected.length === actual.length && expected.every((e, i) => same(e, actual[i]));
  return expected === actual;
}

const span = (rows) => (Array.isArray(rows) && rows.length ? [Math.min(...rows), Math.max(...rows)] : rows);

function overlap(a, b) {
  const rows = a?.$anyOf ? a.$anyOf[0] : a;
  return rows && b ? Math.min(rows[1], b[1]) - Math.max(rows[0], b[0]) : 0;
}

function compareFields(label, expected, actual, differences) {
  for (const [name, value] of Object.entries(expected ?? {})) {
    if (!same(value, actual?.[name]))
      differences.push(`${label}.${name}: expected ${show(value)}, got ${show(actual?.[name])}`);
  }
}

function compareWeak(expected, actual, differences) {
  if (!expected.weak) return;
  const found = new Map((actual.weak ?? []).map((item) => [item.row, item]));
  for (const item of expected.weak) {
    const got = found.get(item.row);
    if (!got) differences.push(`weak: row ${item.row}${item.code ? ` (${item.code})` : ''} is missing`);
    else compareFields(`weak row ${item.row}`, { ...item, row: undefined }, { ...got, row: undefined }, differences);
  }
  const allowed = new Set([...expected.weak.map((item) => item.row), ...(expected.weakOptional ?? [])]);
  for (const row of found.keys())
    if (!allowed.has(row))
      differences.push(`weak: row ${row} (${found.get(row).code}, ${found.get(row).percent}) is not weak`);
}

function compareFindings(expected, actual, differences, notes, stats) {
  const reported = new Map((actual.findings ?? []).map((finding) => [key(finding), finding]));
  const settled = new Set();
  for (const wanted of expected.findings ?? []) {
    stats.expected += 1;
    const ways = [wanted, ...(wanted.or ?? [])].map(key);
    const hits = ways.filter((way) => reported.has(way));
    ways.forEach((way) => settled.add(way));
    if (!hits.length) {
      differences.push(`finding missing: ${key(wanted)}${wanted.code ? ` (${wanted.code})` : ''}`);
      continue;
    }
    stats.found += 1;
    const got = reported.get(hits[0]);
    if (wanted.code && hits[0] === ways[0] && got.code !== wanted.code)
      notes.push(`${hits[0]}: code ${show(got.code)}, expected ${show(wanted.code)}`);
    if (wanted.fix && !same(wanted.fix, got.fix?.value))
      notes.push(`${hits[0]}: fix ${show(got.fix?.value)}, expected ${show(wanted.fix)}`);
  }
  const optional = new Set((expected.optional ?? []).map(key));
  for (const [name, finding] of reported) {
    if (!COMPLETE.has(finding.rule) || settled.has(name) || optional.has(name) || optional.has(`${finding.rule}@*`))
      continue;
    stats.unexpected += 1;
    differences.push(`finding not expected: ${name} (${finding.code ?? ''}) ${finding.message ?? ''}`.trimEnd());
  }
  for (const rule of expected.forbidden_rules ?? []) {
    const hits = [...reported.values()].filter((finding) => finding.rule === rule);
    if (hits.length)
      differences.push(`rule ${rule} must not appear, but does ${hits.length} time(s), first at ${hits[0].cell}`);
  }
  for (const other of expected.others ?? []) {
    const hit = [...reported.values()].some(
      (finding) => finding.rule === other.rule && (other.cell === null || finding.cell === other.cell),
    );
    if (!hit) notes.push(`also expected (not demanded): ${key(other)}`);
  }
}

function compareTable(expected, actual, differences, notes, stats) {
  const local = [];
  if (expected.shape !== actual.shape) local.push(`shape: expected ${expected.shape}, got ${actual.shape}`);
  for (const name of ['headerRows', 'dataRows']) {
    if (expected[name] && !same(expected[name], span(actual[name])))
      local.push(`${name}: expected ${show(expected[name])}, got ${show(actual[name])}`);
  }
  for (const name of ['columns', 'counts', 'totals']) compareFields(name, expected[name], actual[name], local);
  for (const role of expected.absentRoles ?? [])
    if (actual.columns?.[role]) local.push(`columns.${role}: the table has none, got ${actual.columns[role]}`);
  compareWeak(expected, actual, local);
  compareFindings(expected, actual, local, notes, stats);
  differences.push(...local.map((text) => `[${expected.sheet}] ${text}`));
}

/** The entry of ACTUAL (an array or one entry) that is about the expected file. */
export function entryFor(actual, expected) {
  if (!Array.isArray(actual)) return actual;
  return (
    actual.find((entry) => nfc(path.basename(entry.file ?? '')) === nfc(expected.file)) ??
    (actual.length === 1 ? actual[0] : undefined)
  );
}

export function compare(entry, expected) {
  const differences = [],
    notes = [],
    stats = { expected: 0, found: 0, unexpected: 0 };
  const tables = entry?.tables ?? [];
  if (!entry) differences.push('no entry for the file');
  if (entry?.error) differences.push(`error: ${show(entry.error)}`);
  const taken = new Set();
  for (const wanted of expected.tables) {
    const candidates = tables.filter((t) => nfc(t.sheet) === nfc(wanted.sheet) && !taken.has(t));
    candidates.sort(
      (a, b) =>
        Number(b.shape === wanted.shape) - Number(a.shape === wanted.shape) ||
        overlap(wanted.dataRows, b.dataRows) - overlap(wanted.dataRows, a.dataRows),
    );
    if (!candidates.length) {
      stats.expected += wanted.findings?.length ?? 0;
      differences.push(`[${wanted.sheet}] no table recognised`);
      continue;
    }
    taken.add(candidates[0]);
    compareTable(wanted, candidates[0], differences, notes, stats);
  }
  const absent = new Set((expected.absentSheets ?? []).map(nfc));
  const used = new Set(expected.tables.map((t) => nfc(t.sheet)));
  for (const table of tables) {
    if (
      taken.has(table) ||
      !(expected.tables.length === 0 || absent.has(nfc(table.sheet)) || used.has(nfc(table.sheet)))
    )
      continue;
    differences.push(`[${table.sheet}] a ${table.shape} table that is none, rows ${show(table.dataRows)}`);
    stats.unexpected += (table.findings ?? []).filter((finding) => COMPLETE.has(finding.rule)).length;
  }
  return { differences, notes, stats };
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  if (files.length !== 2) {
    console.error('usage: node compare.mjs ACTUAL.json EXPECTED.json [--strict]');
    process.exit(2);
  }
  const [actual, expected] = files.map((file) => JSON.parse(readFileSync(file, 'utf8')));
  const { differences, notes } = compare(entryFor(actual, expected), expected);
  for (const text of differences) console.log(text);
  for (const text of notes) console.log(`note: ${text}`);
  const failed = differences.length > 0 || (process.argv.includes('--strict') && notes.length > 0);
  if (!failed) console.log('ok');
  process.exit(failed ? 1 : 0);
}
