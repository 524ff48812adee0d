import { perObject } from '../../scoring/perObject';
import { Unreadable } from './unreadable';
import { XmlScanner } from './xmlScanner';
import type { ZipReader } from './zipReader';

/** What one part of the package says that another is to it. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type ("worksheet", "styles"); the rest differs between editions of the standard. */
  readonly kind: string;
  /** Name of the other part. */
  readonly part: string;
}

/** The relationships of a part, or of the package itself (""); none where it has none. */
export function readRelationships(zip: ZipReader, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = zip.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  return bytes
    ? relationshipsIn(bytes).map(({ id, kind, target }) => ({ id, kind, part: resolveTarget(folder, target) }))
    : [];
}

interface StoredRelationship extends Pick<Relationship, 'id' | 'kind'> {
  /** From the folder of the part that it is of, or from the top of the package. */
  readonly target: string;
}

const relationshipsIn = perObject((bytes: Uint8Array): readonly StoredRelationship[] => {
  const relationships: StoredRelationship[] = [];
  const xml = new XmlScanner(bytes);
  xml.openRoot('Relationships');
  xml.eachChild(() => {
    const target = xml.attribute('Target');
    if (target === null || xml.attribute('TargetMode') === 'External') return;
    const kind = (xml.attribute('Type') ?? '').replace(/^.*\//s, '');
    relationships.push({ id: xml.attribute('Id') ?? '', kind, target });
  });
  return relationships;
});

/** "xl/styles.xml" for "styles.xml", "/xl/styles.xml" or "../xl/styles.xml" seen from the folder "xl/". */
function resolveTarget(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The one part of a kind; null where there is none. */
export function partOfKind(relationships: readonly Relationship[], kind: string): string | null {
  return relationships.find((relationship) => relationship.kind === kind)?.part ?? null;
}

/** A part that has to be there. */
export function readPart(zip: ZipReader, name: string): Uint8Array {
  const bytes = zip.read(name);
  if (!bytes) throw new Unreadable('bad-xml');
  return bytes;
}
