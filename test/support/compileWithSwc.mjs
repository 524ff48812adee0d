/** The rule by which webpack compiles what tests and measures run; `target` is a year of ECMAScript ("es2022"). */
export const compileWithSwc = (target) => ({
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
