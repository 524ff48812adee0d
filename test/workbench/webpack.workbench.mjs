import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';
import { compileWithSwc } from '../support/compileWithSwc.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));

export default {
  name: 'workbench',
  mode: 'production',
  context: HERE,
  target: ['web', 'es2022'],
  devtool: false,
  entry: { page: './page/index.tsx' },
  output: {
    path: join(HERE, '../../dist/workbench'),
    publicPath: '/workbench/',
    filename: '[name].[contenthash:10].js',
    assetModuleFilename: '[name].[contenthash:10][ext]',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [compileWithSwc('es2022'), { test: /\.css$/, type: 'asset/resource' }],
  },
  // Everyone who opens the workbench reads it on this computer: readable code is worth more than small code.
  optimization: { minimize: false },
  performance: false,
  plugins: [new HtmlPlugin({ filename: 'page.html', template: './page/page.html', minify: false })],
  stats: 'errors-warnings',
};
