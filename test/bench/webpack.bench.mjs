import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';
import { compileWithSwc } from '../support/compileWithSwc.mjs';
import { minimizeOptions } from '../../webpack.config.js';

const HERE = dirname(fileURLToPath(import.meta.url));

/** Runs in Node from the project's root. */
export const nodeMeasures = {
  name: 'measures',
  mode: 'production',
  context: HERE,
  target: 'node20',
  devtool: false,
  entry: {
    measures: './nodeMeasures.ts',
    makeCorpus: './unitFiles/makeCorpus.ts',
    readInNode: './unitFiles/readInNode.ts',
  },
  output: { path: join(HERE, '../../dist/bench'), filename: '[name].cjs' },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  externals: { exceljs: 'commonjs exceljs', '@e965/xlsx': 'commonjs @e965/xlsx' },
  module: { rules: [compileWithSwc('es2022')], parser: { javascript: { url: false } } },
  optimization: { minimize: false },
  performance: false,
  stats: 'errors-warnings',
};

/** The page that takes many files, with its workers and those of its peers; built as the add-in is. */
export const unitFilesPage = {
  name: 'unit files',
  mode: 'production',
  context: HERE,
  target: ['web', 'es2020'],
  devtool: false,
  entry: { page: './unitFiles/page/index.ts' },
  output: { path: join(HERE, '../../dist/bench/unitFiles'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [compileWithSwc('es2020')] },
  optimization: { minimizeOptions },
  performance: false,
  plugins: [new HtmlPlugin({ templateContent: '<!doctype html><input type="file" multiple>', minify: false })],
  stats: 'errors-warnings',
};

/** Built as the official template builds its pane: React 18, Fluent, one bundle of the libraries and one of its own. */
export const peerPane = {
  name: 'peer',
  mode: 'production',
  context: HERE,
  target: ['web', 'es2020'],
  devtool: false,
  entry: { react: ['react', 'react-dom'], taskpane: { import: './peerPane/index.tsx', dependOn: 'react' } },
  output: { path: join(HERE, '../../dist/bench/peer'), filename: '[name].js', clean: true },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [compileWithSwc('es2020'), { test: /node_modules[\\/]@fluentui[\\/]/, parser: { exportsPresence: false } }],
  },
  optimization: { minimizeOptions: { html: false } },
  performance: false,
  plugins: [new HtmlPlugin({ filename: 'taskpane.html', template: './peerPane/taskpane.html', minify: false })],
  stats: 'errors-warnings',
};
