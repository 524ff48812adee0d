import type { FileDetail } from '../problem';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
/** The container of Excel 97–2003 files, and of .xlsx files with a password to open. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Excel files from before that container. */
const OLDEST_XLS = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
];

/** How much of a file is looked at to tell text of one kind from another. */
const HEAD = 4_096;

/** What a file is that is no zip, whatever its name says; null for a zip. */
export function tellOtherKind(bytes: Uint8Array): FileDetail | null {
  if (bytes.length === 0) return 'empty-file';
  if (startsWith(bytes, ZIP)) return null;
  if (startsWith(bytes, EMPTY_ZIP)) return 'zip-without-workbook';
  if (startsWith(bytes, COMPOUND)) return tellCompound(bytes);
  if (OLDEST_XLS.some((signature) => startsWith(bytes, signature))) return 'old-xls';
  return tellText(readHead(bytes));
}

/** Names in a compound file's directory stand at multiples of this, in UTF-16. */
const DIRECTORY_ENTRY = 128;

function tellCompound(bytes: Uint8Array): FileDetail {
  let detail: FileDetail = 'unknown-content';
  for (let entry = 512; entry + DIRECTORY_ENTRY <= bytes.length; entry += DIRECTORY_ENTRY) {
    if (isNamed(bytes, entry, 'EncryptedPackage')) return 'encrypted';
    if (isNamed(bytes, entry, 'Workbook') || isNamed(bytes, entry, 'Book')) detail = 'old-xls';
  }
  return detail;
}

function isNamed(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if (bytes[at + 2 * index] !== name.charCodeAt(index) || bytes[at + 2 * index + 1] !== 0) return false;
  }
  return bytes[at + 2 * name.length] === 0 && bytes[at + 2 * name.length + 1] === 0;
}

function readHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD);
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  return new TextDecoder(encoding).decode(head);
}

function tellText(head: string): FileDetail {
  if (head.slice(0, 1_024).includes('%PDF-')) return 'pdf';
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)?<(?:!doctype html|html|head|body|meta|table|div|style|title)\b/i.test(
      head,
    )
  ) {
    return 'html';
  }
  const isText = !/(?![\r\n\t])\p{Cc}/u.test(head);
  return isText && /[,;\t]/.test(head) && !head.trimStart().startsWith('<') ? 'csv' : 'unknown-content';
}
