import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Which folders of src a folder must not know: imports go one way. */
const UNKNOWN_TO = {
  scoring: ['wording', 'sheets', 'reports', 'workbook', 'taskpane', 'commands', 'cli'],
  wording: ['sheets', 'reports', 'workbook', 'taskpane', 'commands', 'cli'],
  sheets: ['reports', 'workbook', 'taskpane', 'commands', 'cli'],
  reports: ['workbook', 'taskpane', 'commands', 'cli'],
  workbook: ['reports', 'taskpane', 'commands', 'cli'],
  taskpane: ['cli'],
  commands: ['cli'],
  cli: ['taskpane', 'commands', 'workbook/excel'],
};

/** Packages that a folder may use; folders left out may use none. */
const PACKAGES_OF = {
  scoring: ['valibot'],
  workbook: ['fflate'],
  taskpane: ['react', 'react-dom', 'react-dom/client', '@fluentui/'],
  commands: [],
  cli: ['node:'],
};

const literally = (text) => text.replaceAll('/', '\\/');

function importRules(folder) {
  const unknown = UNKNOWN_TO[folder].map((other) => ({
    regex: `^\\.\\.?\\/(.*\\/)?${literally(other)}\\/`,
    // A sentence may be about any fact, so wording knows the types of all of them and the code of none.
    allowTypeImports: folder === 'wording',
    message: `${folder} does not know ${other}: imports go taskpane, commands, cli -> workbook -> sheets -> wording -> scoring.`,
  }));
  const allowed = (PACKAGES_OF[folder] ?? []).map(literally).join('|');
  const packages = {
    regex: allowed ? `^(?!\\.|${allowed})` : '^(?!\\.)',
    message: `${folder} does without this package.`,
  };
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...unknown, packages] }] },
  };
}

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'test/output/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'react-hooks': reactHooks },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        ...['Excel', 'Office', 'OfficeExtension'].map((name) => ({
          name,
          message: 'Only workbook/excel, commands and the entry of the pane talk to Office.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'A file is named after what it exports.' },
        { selector: 'ExportAllDeclaration', message: 'Import the file that defines the thing.' },
      ],
    },
  },
  ...Object.keys(UNKNOWN_TO).map(importRules),
  {
    files: ['src/workbook/excel/**/*.ts', 'src/commands/**/*.ts', 'src/taskpane/index.tsx'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      ...Object.fromEntries(Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, 'error'])),
      'no-restricted-globals': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'require',
          'module',
          '__dirname',
          'URL',
          'Buffer',
          'setTimeout',
          'clearTimeout',
          'fetch',
          'performance',
          'requestAnimationFrame',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
