import { ok, type Result } from '../../scoring/result';
import type { SheetCells } from '../../sheets/cells';
import type { Problem } from '../problem';
import type { OpenBook, SurveyedSheet } from '../workbook';
import type { ExcelHost } from './excelHost';
import { areaOf, extentOf, filledAreas, isPlain, loadPlace, readAreas, type SheetArea } from './readAreas';
import { cellsOfAreas } from './readSheets';
import { runBatch } from './runBatch';

/** How much stands on each sheet and where the names that it carries lead; one round trip. Deleted sheets are left out. */
export async function surveySheets(
  host: ExcelHost,
  sheets: OpenBook['sheets'],
  names: readonly string[],
): Promise<Result<readonly SurveyedSheet[], Problem>> {
  const read = await runBatch(host, {
    kind: 'read',
    sheet: '',
    queue: ({ workbook }) =>
      sheets.map(({ id }) => {
        const sheet = workbook.worksheets.getItemOrNullObject(id);
        sheet.protection.load('protected');
        const named = names.map((name) => {
          const item = sheet.names.getItemOrNullObject(name);
          item.load('name');
          return { name, item, range: item.getRangeOrNullObject().load('address') };
        });
        return { id, sheet, extent: loadPlace(extentOf(sheet)), named };
      }),
  });
  if (!read.ok) return read;
  return ok(
    read.value.flatMap(({ id, sheet, extent, named }) => {
      if (sheet.isNullObject) return [];
      const carried = named.filter(({ item }) => !item.isNullObject);
      return {
        id,
        protected: sheet.protection.protected,
        extent: extent.isNullObject ? null : areaOf(extent),
        leadsTo: new Map(carried.map(({ name, range }) => [name, range.isNullObject ? '' : range.address])),
      };
    }),
  );
}

/** The cells of several sheets: one round trip for each megabyte, one more where they are large. Too large ones are left out. */
export async function readSurveyed(
  host: ExcelHost,
  sheets: OpenBook['sheets'],
  surveyed: readonly SurveyedSheet[],
): Promise<Result<readonly SheetCells[], Problem>> {
  const extents = surveyed.flatMap(({ id, extent }): SheetArea[] => (extent ? [{ sheetId: id, area: extent }] : []));
  const large = extents.filter(({ area }) => !isPlain(area)).map(({ sheetId }) => sheetId);
  const filled = large.length === 0 ? ok([]) : await filledAreas(host, large);
  if (!filled.ok) return filled;
  const areas = await readAreas(host, [...extents.filter(({ area }) => isPlain(area)), ...filled.value]);
  if (!areas.ok) return areas;
  return ok(
    surveyed.flatMap((one): SheetCells[] => {
      const own = areas.value.filter(({ sheetId }) => sheetId === one.id);
      const sheet = sheets.find(({ id }) => id === one.id);
      if (own.length === 0 || !sheet) return [];
      return [{ ...cellsOfAreas(own), ...sheet, protected: one.protected, validated: null }];
    }),
  );
}
