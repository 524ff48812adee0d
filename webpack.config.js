const { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } = require('node:fs');
const { dirname, join, relative } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const webpack = require('webpack');

/** The address in the committed manifest.xml; a build for a server of one's own names that server in CCHC_ORIGIN. */
const COMMITTED_ORIGIN = 'https://localhost:3000';
const OFFICE_JS_ORIGIN = 'https://appsforoffice.microsoft.com';
const OFFICE_JS = `${OFFICE_JS_ORIGIN}/lib/1/hosted/office.js`;
/** What Office.js fetches for Excel in our two languages; the whole package is 87 MB. */
const OFFICE_JS_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'o15apptofilemappingtable.js',
  'vi-vn/office_strings.js',
  'en-us/office_strings.js',
];

const origin = (process.env.CCHC_ORIGIN ?? COMMITTED_ORIGIN).replace(/\/$/, '');
/** CCHC_OFFICE_JS=self serves Office.js beside the add-in, for networks that cannot reach Microsoft's. */
const hostsOfficeJs = process.env.CCHC_OFFICE_JS === 'self';

const scriptSources = hostsOfficeJs ? "'self'" : `'self' ${OFFICE_JS_ORIGIN}`;
/** Fluent puts its styles into <style> elements as it runs, so those alone may be inline. */
const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src ${scriptSources}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  `connect-src ${scriptSources}`,
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy first in the page, before anything that it governs, and points Office.js to where it is served. */
class GuardPage {
  apply(compiler) {
    compiler.hooks.compilation.tap('GuardPage', (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).beforeEmit.tap('GuardPage', (page) => {
        if (!page.html.includes(OFFICE_JS)) throw new Error(`${page.outputName} does not load ${OFFICE_JS}`);
        const policy = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`;
        page.html = page.html
          .replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => charset + policy)
          .replace(OFFICE_JS, hostsOfficeJs ? 'office/office.js' : OFFICE_JS);
        if (!page.html.includes(policy)) throw new Error(`${page.outputName} lacks <meta charset="utf-8">`);
        return page;
      });
    });
  }
}

/**
 * Makes `npx cchc` find the command here. A `bin` in package.json would do too, but then npx installs the package into
 * its cache and builds it once more.
 */
class InstallCommand {
  apply(compiler) {
    compiler.hooks.done.tap('InstallCommand', ({ compilation }) => {
      if (compilation.errors.length > 0) return;
      const target = join(compiler.outputPath, 'cchc.cjs');
      chmodSync(target, 0o755);
      const bin = join(__dirname, 'node_modules/.bin');
      mkdirSync(bin, { recursive: true });
      if (process.platform === 'win32') {
        writeFileSync(join(bin, 'cchc.cmd'), `@node "${target}" %*\r\n`);
        return;
      }
      rmSync(join(bin, 'cchc'), { force: true });
      symlinkSync(relative(bin, target), join(bin, 'cchc'));
    });
  }
}

const compileWithSwc = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target,
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
});

const resolve = { extensions: ['.tsx', '.ts', '.js'] };

const minimizeOptions = {
  // The page keeps its quotes and line ends: people and tests read it.
  html: false,
  // Moving a function that is used once into the one that uses it saves 2 % of the bytes and makes a new function of it at
  // each call: the engine compiles it again after each collection of garbage, and 3,321 files take a tenth longer.
  javascript: { compress: { passes: 2, reduce_vars: false } },
};

function addin(mode, devServer) {
  return {
    name: 'addin',
    mode,
    context: __dirname,
    target: ['web', 'es2020'],
    devtool: mode === 'production' ? false : 'source-map',
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: {
      path: join(__dirname, 'dist/addin'),
      filename: '[name].[contenthash:10].js',
      chunkFilename: '[name].[contenthash:10].js',
      assetModuleFilename: '[name].[contenthash:10][ext]',
      clean: true,
    },
    resolve,
    module: {
      rules: [
        compileWithSwc('es2020'),
        // Fluent's other components import icons that src/taskpane/fluentIcons does not have; a test looks after ours.
        { test: /node_modules[\\/]@fluentui[\\/]/, parser: { exportsPresence: false } },
      ],
    },
    optimization: {
      minimizeOptions,
      splitChunks: {
        cacheGroups: {
          // What changes with our releases and what does not are cached apart.
          libraries: { test: /node_modules/, name: 'libraries', chunks: 'initial' },
        },
      },
    },
    performance: false,
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        chunks: ['taskpane'],
        minify: false,
      }),
      new GuardPage(),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: 'assets/help.html', to: 'help.html' },
          {
            from: 'manifest.xml',
            transform: (manifest) => manifest.toString('utf8').replaceAll(COMMITTED_ORIGIN, origin),
          },
          ...(hostsOfficeJs ? OFFICE_JS_FILES.map(copyOfOfficeJs) : []),
        ],
      }),
    ],
    devServer,
    stats: 'errors-warnings',
  };
}

function copyOfOfficeJs(file) {
  const source = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist', file);
  return { from: source, to: join('office', file), info: { minimized: true } };
}

function cchc(mode) {
  return {
    name: 'cchc',
    mode,
    context: __dirname,
    target: 'node20',
    devtool: false,
    entry: { cchc: './src/cli/cchc.ts' },
    output: { path: join(__dirname, 'dist'), filename: '[name].cjs' },
    resolve,
    module: { rules: [compileWithSwc('es2022')] },
    optimization: { minimize: false },
    performance: false,
    plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }), new InstallCommand()],
    stats: 'errors-warnings',
  };
}

/** For sideloading into a real Excel: Office wants https and a certificate that this computer trusts. */
async function serveLocally() {
  const { getHttpsServerOptions } = require('office-addin-dev-certs');
  return {
    port: 3000,
    hot: false,
    server: { type: 'https', options: await getHttpsServerOptions() },
    static: false,
  };
}

module.exports = async (env, { mode = 'production' }) => [
  addin(mode, env.WEBPACK_SERVE ? await serveLocally() : false),
  cchc(mode),
];
module.exports.minimizeOptions = minimizeOptions;
