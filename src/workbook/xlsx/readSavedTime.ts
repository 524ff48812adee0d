import { Unreadable } from './unreadable';
import type { ZipReader } from './zipReader';

const MODIFIED = /<(?:\w+:)?modified\b[^>]*>\s*([^<]{10,40}?)\s*</;

/** When the program that wrote an .xlsx file says that it did, in milliseconds since 1970; null where it does not say. */
export function readSavedTime(zip: ZipReader): number | null {
  try {
    const part = zip.read('docProps/core.xml');
    const said = part && MODIFIED.exec(new TextDecoder().decode(part))?.[1];
    const time = said ? Date.parse(said) : NaN;
    return Number.isNaN(time) ? null : time;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
