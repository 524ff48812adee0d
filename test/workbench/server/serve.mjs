import { createReadStream, existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import { extname, join, normalize, sep } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const OFFICE_JS_ORIGIN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE_JS = '/office-js/';
/** The page itself talks to nobody but this server; the pane brings its own policy in its HTML. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Address on the server -> folder of the project. The first that fits is taken. */
const FOLDERS = [
  [OFFICE_JS, 'node_modules/@microsoft/office-js/dist'],
  ['/workbench/', 'dist/workbench'],
  ['/samples/', 'test/samples'],
  ['/', 'dist/addin'],
];

/** Serves the workbench on `/` and the add-in's production files where its manifest looks for them. */
export function workbenchServer(root, certificate) {
  return createServer(certificate, (request, response) => {
    const { pathname } = new URL(request.url, 'https://localhost');
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (pathname === '/') sendPage(root, response);
    else if (pathname === '/samples.json') sendSampleNames(root, response);
    else sendFile(root, decodeURIComponent(pathname), response);
  });
}

function sendPage(root, response) {
  response.setHeader('Content-Security-Policy', PAGE_POLICY);
  response.setHeader('Content-Type', TYPES['.html']);
  createReadStream(join(root, 'dist/workbench/page.html')).pipe(response);
}

function sendSampleNames(root, response) {
  const folder = join(root, 'test/samples');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : [];
  response.setHeader('Content-Type', TYPES['.json']);
  response.end(JSON.stringify(names.sort()));
}

function sendFile(root, pathname, response) {
  const file = fileOf(root, pathname);
  if (!file) {
    response.statusCode = 404;
    response.end();
    return;
  }
  response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
  if (extname(file) === '.html') response.end(withOwnOfficeJs(readFileSync(file, 'utf8')));
  else createReadStream(file).pipe(response);
}

function fileOf(root, pathname) {
  const [address, folder] = FOLDERS.find(([start]) => pathname.startsWith(start));
  const top = join(root, folder) + sep;
  const file = normalize(join(top, pathname.slice(address.length)));
  return file.startsWith(top) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/** The one change to what the add-in ships: Office.js comes from its package, since a workbench has no internet. */
const withOwnOfficeJs = (html) => html.replaceAll(OFFICE_JS_ORIGIN, OFFICE_JS);
