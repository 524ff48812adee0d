import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureDebianPackages } from './debianPackages.mjs';

const OUTPUT = 'test/output';

const npmScript = (name) => ({ name, command: ['npm', 'run', '--silent', name] });

const jest = (name, ...projects) => {
  const counts = `${OUTPUT}/${name}.json`;
  const command = ['npx', 'jest', '--selectProjects', ...projects, '--json', `--outputFile=${counts}`];
  return { name, command, counts };
};

/** The built bundle is what the browser tests run, so it is built right before them. */
const STEPS = [
  npmScript('lint'),
  npmScript('types'),
  npmScript('format:check'),
  npmScript('cycles'),
  jest('unit', 'unit', 'pane', 'workbench'),
  jest('libreoffice', 'libreoffice'),
  npmScript('build'),
  jest('e2e', 'bundle', 'e2e'),
];

/** A step that fails without a failed test (a lint finding, a suite that does not start) counts as one failure. */
function runStep({ name, command, counts }) {
  console.log(`\n== ${name}`);
  const [program, ...args] = command;
  // Jest prints its JSON on standard output besides the file; its report is on standard error.
  const stdio = ['ignore', counts ? 'ignore' : 'inherit', 'inherit'];
  const succeeded = spawnSync(program, args, { stdio }).status === 0;
  const tests = counts ? readCounts(counts) : { passed: 0, failed: 0, skipped: 0 };
  return { name, ...tests, failed: tests.failed || (succeeded ? 0 : 1) };
}

function readCounts(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${STEPS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
if (!ensureDebianPackages()) process.exit(1);

rmSync(OUTPUT, { recursive: true, force: true });
mkdirSync(OUTPUT, { recursive: true });
const results = STEPS.filter(({ name }) => chosen.length === 0 || chosen.includes(name)).map(runStep);

const sum = (count) => results.reduce((total, result) => total + result[count], 0);
const failing = results.filter(({ failed }) => failed > 0).map(({ name }) => name);
console.log(failing.length > 0 ? `\nFailed: ${failing.join(', ')}` : '\nAll steps passed');
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exit(failing.length > 0 ? 1 : 0);
