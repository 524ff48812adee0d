import {
  PACKAGE_RELATIONSHIP_NAMESPACE as PACKAGE_RELATIONSHIPS,
  RELATIONSHIP_NAMESPACE as OFFICE_RELATIONSHIPS,
} from './namespaces';
import { printElement, printText, XML_HEAD } from './xmlText';

const PRODUCT = 'CCHC cho Excel';

const PACKAGE = 'application/vnd.openxmlformats-package';
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const SPREADSHEET = `${OFFICE}.spreadsheetml`;

/** [Content_Types].xml */
export function printContentTypes(sheetCount: number): string {
  const part = (PartName: string, ContentType: string): string => printElement('Override', { PartName, ContentType });
  return (
    XML_HEAD +
    printElement('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
      printElement('Default', { Extension: 'rels', ContentType: `${PACKAGE}.relationships+xml` }),
      printElement('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      part('/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`),
      ...numbers(sheetCount).map((n) => part(`/xl/worksheets/sheet${n}.xml`, `${SPREADSHEET}.worksheet+xml`)),
      part('/xl/styles.xml', `${SPREADSHEET}.styles+xml`),
      part('/xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`),
      part('/docProps/core.xml', `${PACKAGE}.core-properties+xml`),
      part('/docProps/app.xml', `${OFFICE}.extended-properties+xml`),
    ])
  );
}

/** _rels/.rels */
export const printPackageRelationships = (): string =>
  printRelationships([
    [`${OFFICE_RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml'],
    ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    [`${OFFICE_RELATIONSHIPS}/extended-properties`, 'docProps/app.xml'],
  ]);

/** xl/_rels/workbook.xml.rels; sheet n is "rIdn". */
export const printWorkbookRelationships = (sheetCount: number): string =>
  printRelationships([
    ...numbers(sheetCount).map((n) => [`${OFFICE_RELATIONSHIPS}/worksheet`, `worksheets/sheet${n}.xml`] as const),
    [`${OFFICE_RELATIONSHIPS}/styles`, 'styles.xml'],
    [`${OFFICE_RELATIONSHIPS}/sharedStrings`, 'sharedStrings.xml'],
  ]);

function printRelationships(relationships: readonly (readonly [type: string, target: string])[]): string {
  const items = relationships.map(([Type, Target], index) =>
    printElement('Relationship', { Id: `rId${index + 1}`, Type, Target }),
  );
  return XML_HEAD + printElement('Relationships', { xmlns: PACKAGE_RELATIONSHIPS }, items);
}

/** docProps/core.xml: who made the file (the product, never a person) and when. */
export function printCoreProperties(created: Date): string {
  const time = `${created.toISOString().slice(0, 19)}Z`;
  const timed = (name: string): string => printElement(name, { 'xsi:type': 'dcterms:W3CDTF' }, time);
  return (
    XML_HEAD +
    printElement(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      [
        printElement('dc:creator', {}, PRODUCT),
        printElement('cp:lastModifiedBy', {}, PRODUCT),
        timed('dcterms:created'),
        timed('dcterms:modified'),
      ],
    )
  );
}

/** docProps/app.xml */
export const printAppProperties = (): string =>
  XML_HEAD +
  printElement(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    printElement('Application', {}, printText(PRODUCT)),
  );

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
