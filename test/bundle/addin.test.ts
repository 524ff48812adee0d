import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'acorn';

const ROOT = join(__dirname, '../..');
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const KILOBYTE = 1024;

interface Build {
  readonly folder: string;
  readonly html: string;
  /** Addresses of the scripts that the page starts with. */
  readonly scripts: readonly string[];
  readonly policy: ReadonlyMap<string, readonly string[]>;
}

function readBuild(folder: string): Build {
  const html = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  return {
    folder,
    html,
    scripts: [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1] ?? ''),
    policy: new Map(directives.map(([name = '', ...sources]) => [name, sources])),
  };
}

const sizeOf = ({ folder }: Build, files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0) / KILOBYTE;

/** Whether an engine that knows the language as of then would run the script; what it cannot parse it leaves alone whole. */
function isTakenBy(ecmaVersion: 5 | 2019, script: string): boolean {
  try {
    parse(script, { ecmaVersion });
    return true;
  } catch {
    return false;
  }
}

const scriptFiles = ({ folder }: Build): string[] => readdirSync(folder).filter((file) => file.endsWith('.js'));

describe('the built add-in', () => {
  const build = readBuild(join(ROOT, 'dist/addin'));
  const own = build.scripts.filter((address) => address !== OFFICE_JS);

  test('starts with at most 130 KB of script, compressed', () => {
    expect(own.length).toBeGreaterThan(0);
    expect(sizeOf(build, own)).toBeLessThanOrEqual(130);
  });

  test('fetches at most 80 KB more at a time', () => {
    const later = scriptFiles(build).filter((file) => !own.includes(file));
    expect(later.filter((file) => sizeOf(build, [file]) > 80)).toEqual([]);
  });

  test('has a fingerprint in the name of every script, so that nobody runs an old one', () => {
    expect(scriptFiles(build).filter((file) => !/\.[0-9a-f]{10}\.js$/.test(file))).toEqual([]);
  });

  test('takes Office.js from its own address, before everything else, and no other script from elsewhere', () => {
    expect(build.scripts[0]).toBe(OFFICE_JS);
    expect(own.filter((address) => address.includes('//'))).toEqual([]);
  });

  test('states its policy before the first thing that the policy governs', () => {
    const policy = build.html.indexOf('Content-Security-Policy');
    expect(policy).toBeGreaterThan(0);
    expect(policy).toBeLessThan(build.html.search(/<(script|style|link)/));
  });

  test('may run only its own scripts and Office.js, and may connect nowhere else', () => {
    expect(Object.fromEntries(build.policy)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'", 'https://appsforoffice.microsoft.com'],
      'style-src': ["'self'", "'unsafe-inline'"],
      'img-src': ["'self'", 'data:'],
      'font-src': ["'self'"],
      'connect-src': ["'self'", 'https://appsforoffice.microsoft.com'],
      'worker-src': ["'self'"],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
    });
    expect(build.html).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>/);
    expect(build.html).not.toMatch(/\son[a-z]+=/);
  });

  // ES5 is all that Internet Explorer knows; the first Edge stopped short of ES2020.
  test.each([5, 2019] as const)('starts nothing in an engine that stops at ECMAScript %s: its page stays', (year) => {
    const taken = own.filter((file) => isTakenBy(year, readFileSync(join(build.folder, file), 'utf8')));
    expect(taken).toEqual([]);
  });

  test('says in the page itself, without script, which Office is needed, and shows it to those engines', () => {
    expect(build.html).toMatch(/<div class="old">\s*<p>[^<]*Office LTSC 2021[^<]*<\/p>\s*<p lang="en">/);
    for (const engine of ['@media all and (-ms-high-contrast: none)', '@supports (-ms-ime-align: auto)']) {
      const rules = build.html.slice(build.html.indexOf(engine)).slice(engine.length);
      expect(rules).toMatch(/^[^{]*\{\s*\.waiting \.old \{\s*display: block;/);
    }
  });

  test('builds no code from text', () => {
    const offending = scriptFiles(build).filter((file) =>
      /\beval\(|new Function\(/.test(readFileSync(join(build.folder, file), 'utf8')),
    );
    expect(offending).toEqual([]);
  });

  test('comes with its manifest, the help page and every icon that the manifest names', () => {
    const manifest = readFileSync(join(build.folder, 'manifest.xml'), 'utf8');
    const files = [...manifest.matchAll(/"https:\/\/localhost:3000\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(files).toContain('help.html');
    expect(files.filter((file) => !existsSync(join(build.folder, file)))).toEqual([]);
  });
});

describe('the add-in built for a server of one’s own that Microsoft’s network is shut out of', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-build-'));
  let build: Build;

  beforeAll(() => {
    const webpack = join(ROOT, 'node_modules/webpack/bin/webpack.js');
    const env = { ...process.env, CCHC_ORIGIN: 'https://cchc.tinh.gov.vn/', CCHC_OFFICE_JS: 'self' };
    execFileSync(
      process.execPath,
      [webpack, '--mode', 'production', '--config-name', 'addin', '--output-path', folder],
      { cwd: ROOT, env },
    );
    build = readBuild(folder);
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('names that server throughout its manifest', () => {
    const manifest = readFileSync(join(folder, 'manifest.xml'), 'utf8');
    expect(manifest).toContain('"https://cchc.tinh.gov.vn/taskpane.html"');
    expect(manifest).not.toContain('localhost');
  });

  test('serves Office.js itself, with what Office.js fetches for Excel in both languages', () => {
    expect(build.scripts[0]).toBe('office/office.js');
    const served = [
      'office.js',
      'excel-win32-16.01.js',
      'excel-web-16.00.js',
      'excel-mac-16.00.js',
      'vi-vn/office_strings.js',
      'en-us/office_strings.js',
    ];
    expect(served.filter((file) => !existsSync(join(folder, 'office', file)))).toEqual([]);
  });

  test('may load and connect to nothing but that server', () => {
    const sources = [...build.policy.values()].flat();
    expect(sources.filter((source) => source.includes('//'))).toEqual([]);
  });
});
