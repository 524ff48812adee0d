import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const CCHC = join(ROOT, 'dist/cchc.cjs');
const MARKS = 'BÁO CÁO TỰ CHẤM';

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly error: string;
}

function run(command: string, args: readonly string[], cwd: string): Run {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  return { status, out: stdout, error: stderr };
}

describe('cchc as a command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-'));
  const cchc = (...args: string[]): Run => run(CCHC, args, folder);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is one executable file', () => {
    expect(readFileSync(CCHC, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
    expect(statSync(CCHC).mode & 0o111).toBe(0o111);
  });

  test('npx finds it in the project, in a folder of the project, and from elsewhere with --prefix', () => {
    const places = [
      run('npx', ['cchc', '--version'], ROOT),
      run('npx', ['cchc', '--version'], join(ROOT, 'src/cli')),
      run('npx', ['--prefix', ROOT, 'cchc', '--version'], folder),
    ];
    const version = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
    expect(places.map(({ status, out }) => [status, out.trim()])).toEqual([
      [0, version],
      [0, version],
      [0, version],
    ]);
  }, 60_000);

  test('writes a form, checks it, and reads paths with spaces and Vietnamese letters', () => {
    const file = `${MARKS} xã Bình Minh.xlsx`;
    expect(cchc('form', '--set', 'xa-2025', '--unit', 'xã Bình Minh', '--year', '2025', '-o', file)).toMatchObject({
      status: 0,
      error: '',
    });
    const { status, out } = cchc('check', file, '--json');
    expect(status).toBe(1);
    const [report] = JSON.parse(out) as { file: string; tables: { counts: { areas: number } }[] }[];
    expect(report).toMatchObject({ file, error: null, tables: [{ origin: 'form', shape: 'criteria' }] });
  });

  test('a file in its way stays as it is', () => {
    writeFileSync(join(folder, 'cu.xlsx'), 'của người khác');
    const { status, error, out } = cchc(
      'form',
      '--set',
      'xa-2025',
      '--unit',
      'xã A',
      '--year',
      '2025',
      '-o',
      'cu.xlsx',
    );
    expect([status, out]).toEqual([2, '']);
    expect(error).toContain('đã có nên không ghi');
    expect(readFileSync(join(folder, 'cu.xlsx'), 'utf8')).toBe('của người khác');
  });

  test('a folder that is not there is said, not thrown', () => {
    const { status, error } = cchc(
      'form',
      '--set',
      'xa-2025',
      '--unit',
      'xã A',
      '--year',
      '2025',
      '-o',
      'không có/a.xlsx',
    );
    expect(status).toBe(2);
    expect(error).toContain('Không ghi được');
    expect(error).not.toContain('    at ');
  });

  test('a folder in the place of a file, and a file that is not there, are entries with an error', () => {
    const { status, out } = cchc('check', folder, 'khong-co.xlsx', '--json');
    expect(status).toBe(2);
    const codes = (JSON.parse(out) as { error: { code: string } }[]).map(({ error }) => error.code);
    expect(codes).toEqual(['not-a-workbook', 'not-a-workbook']);
  });

  test('a reader that stops early is no mistake', () => {
    const { status, error } = run('sh', ['-c', `"${CCHC}" check *.xlsx *.xlsx *.xlsx --json | head -c 1`], folder);
    expect(status).toBe(0);
    expect(error).toBe('');
  });

  test('a long result arrives whole through a pipe', () => {
    const file = `${MARKS} xã Bình Minh.xlsx`;
    const { out } = run('sh', ['-c', `"${CCHC}" check ${Array(20).fill(`"${file}"`).join(' ')} --json | cat`], folder);
    expect(JSON.parse(out)).toHaveLength(20);
  });
});
