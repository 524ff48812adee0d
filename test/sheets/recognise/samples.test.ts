import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkFile } from '../../../src/cli/checkFile';
import { reportFile } from '../../../src/cli/checkReport';
import { ok } from '../../../src/scoring/result';

const SAMPLES = path.join(__dirname, '../../samples');
const names = readdirSync(SAMPLES).flatMap((file) => /^(.+)\.xlsx$/.exec(file)?.[1] ?? []);

/** What `compare.mjs` says of a sample; "ok" where nothing differs. */
function compare(name: string, folder: string): string {
  const file = `${name}.xlsx`;
  const checked = checkFile(file, ok(new Uint8Array(readFileSync(path.join(SAMPLES, file)))), {});
  const actual = path.join(folder, `${name}.json`);
  writeFileSync(actual, JSON.stringify([reportFile(checked)]));
  const args = [path.join(SAMPLES, 'compare.mjs'), actual, path.join(SAMPLES, `${name}.expected.json`)];
  try {
    return execFileSync(process.execPath, args, { encoding: 'utf8' }).trim();
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

describe('a workbook that an office has', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cchc-samples-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(names)('%s is read and checked as expected, and nothing else is found', (name) => {
    expect(compare(name, folder)).toBe('ok');
  });
});
