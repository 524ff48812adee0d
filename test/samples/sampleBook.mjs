import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { format } from 'prettier';

const here = path.dirname(fileURLToPath(import.meta.url));
/** Samples do not depend on the day they are made. */
const MADE = new Date(Date.UTC(2026, 0, 5));

/** A sample workbook and what `cchc check` has to say of it. */
export function sampleBook(file, about) {
  const book = new ExcelJS.Workbook();
  Object.assign(book, { creator: 'Cán bộ', created: MADE, modified: MADE });
  const expected = { file: `${file}.xlsx`, about, tables: [] };
  return {
    sheet: (name) => book.addWorksheet(name),
    expect: (table) => expected.tables.push(table),
    leaveAlone: (...sheets) => (expected.absentSheets = sheets),
    async write() {
      await book.xlsx.writeFile(path.join(here, `${file}.xlsx`));
      const text = await format(JSON.stringify(expected), { parser: 'json', printWidth: 120 });
      writeFileSync(path.join(here, `${file}.expected.json`), text);
    },
  };
}

/** Writes cells by column letter: `put(sheet, 7, { A: 'STT', C: 2 })`; "A:B" merges. */
export function put(sheet, row, cells) {
  for (const [place, value] of Object.entries(cells)) {
    const [from, to] = place.split(':');
    if (to) sheet.mergeCells(`${from}${row}:${to}${row}`);
    sheet.getCell(`${from}${row}`).value = value;
  }
}

/** A row of a table: `c('1.1', 'Kế hoạch', { max: 2, self: 1.5 })`, or with rows below it, whose sums it then shows. */
export const c = (code, name, about, ...parts) => {
  if (Array.isArray(about)) return c(code, name, {}, ...about);
  return { code, name, ...about, parts };
};

export const leavesOf = (node) => (node.parts.length === 0 ? [node] : node.parts.flatMap(leavesOf));
export const rowsOf = (nodes, depth = 0) =>
  nodes.flatMap((node) => [{ node, depth }, ...rowsOf(node.parts, depth + 1)]);

/** Points are written with at most two decimals. */
const round = (value) => Math.round(value * 100) / 100;
const isIn = (value) => typeof value === 'number';
/** What a cell counts as: `read` where it was typed in some other way. */
export const counted = (node, column) => {
  const read = node.read?.[column];
  return read === undefined ? node[column] : read;
};
export const sumOf = (node, column) => {
  const values = leavesOf(node).map((leaf) => counted(leaf, column)).filter(isIn);
  return values.length === 0 ? null : round(values.reduce((sum, value) => sum + value, 0));
}; // prettier-ignore

/** The maximum that a row shows: its own, or the sum of its parts. */
export const maximumOf = (node) => {
  if (isIn(node.max)) return node.max;
  return round(node.parts.reduce((sum, part) => sum + maximumOf(part), 0));
};

const isOutside = (node) => node.method === 'bonus' || node.method === 'penalty';
const isFromOutside = (node) => node.method === 'survey' || node.method === 'other-agency';
const text = (value) => (value === null ? null : String(round(value)));

/** Counts, totals and weak rows of a tree by the contract; every node needs its `row`. */
export function judged(areas, { appraised = false } = {}) {
  const basis = appraised ? 'appraised' : 'self';
  const leafOf = (leaf) => {
    const survey = counted(leaf, 'survey');
    const own = isFromOutside(leaf) ? null : counted(leaf, basis);
    const points = [own, survey].filter(isIn);
    const obtained = points.length === 0 ? null : round(points.reduce((a, b) => a + b, 0));
    if (leaf.notApplicable) return { max: 0, obtained };
    return { max: isFromOutside(leaf) && obtained === null ? 0 : (counted(leaf, 'max') ?? 0), obtained };
  };
  const judge = (node) => {
    const leaves = leavesOf(node)
      .filter((leaf) => !isOutside(leaf))
      .map(leafOf);
    const obtained = leaves.map((leaf) => leaf.obtained).filter(isIn);
    return {
      max: round(leaves.reduce((sum, { max }) => sum + max, 0)),
      obtained: obtained.length === 0 ? null : round(obtained.reduce((a, b) => a + b, 0)),
    };
  };
  const rows = rowsOf(areas).filter(({ node }) => leavesOf(node).some((leaf) => !isOutside(leaf)));
  const weak = rows.flatMap(({ node }) => {
    const { max, obtained } = judge(node);
    if (obtained === null || max === 0 || obtained * 5 >= max * 4) return [];
    return [
      {
        row: node.row,
        percent: (Math.round((obtained / max) * 10000 + 1e-7) / 100).toFixed(2),
        ...(node.code ? { code: node.code } : {}),
      },
    ];
  });
  const whole = judge(c('', '', {}, ...areas));
  const columnSum = (column) =>
    sumOf(
      c(
        '',
        '',
        {},
        ...rowsOf(areas)
          .map(({ node }) => node)
          .filter((node) => node.parts.length === 0 && !isOutside(node) && !(isFromOutside(node) && column === 'self'))
          .map((leaf) => ({ ...leaf, parts: [] })),
      ),
      column,
    );
  const level = (wanted) => rows.filter(({ depth }) => Math.min(depth, 2) === wanted).length;
  return {
    counts: {
      areas: level(0),
      criteria: level(1),
      components: level(2),
      leaves: rows.filter(({ node }) => node.parts.length === 0).length,
    },
    totals: {
      maximum: text(whole.max),
      self: text(columnSum('self')),
      appraised: text(columnSum('appraised')),
      survey: text(columnSum('survey')),
      indexOf: basis,
    },
    weak,
  };
}
