import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ADD_IN = {
  what: ['phần bổ trợ', 'the add-in'],
  result: 'dist/addin/taskpane.html',
  sources: ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json'],
  arguments: ['--mode', 'production', '--config-name', 'addin'],
};
const PAGE = {
  what: ['bàn thử', 'the workbench'],
  result: 'dist/workbench/page.html',
  sources: ['src', 'test/workbench', 'package.json'],
  arguments: ['--config', 'test/workbench/webpack.workbench.mjs'],
};
const LOCK = 'node_modules/.cache/cchc/building';

/** Builds the add-in for production and the page in Excel's place, each only if its sources are newer than it. */
export async function buildWhatIsStale(root, tell) {
  const release = await waitForOtherBuilds(root);
  try {
    for (const part of [ADD_IN, PAGE]) {
      if (!isStale(root, part)) continue;
      tell(`Đang dựng ${part.what[0]}… / Building ${part.what[1]}…`);
      const startedAt = new Date();
      await runWebpack(root, part.arguments);
      // webpack leaves a file alone that comes out the same, with its old time.
      utimesSync(join(root, part.result), startedAt, startedAt);
    }
  } finally {
    release();
  }
}

function isStale(root, { result, sources }) {
  const built = join(root, result);
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  return sources.some((source) => newestChange(join(root, source)) > builtAt);
}

function newestChange(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), mtimeMs);
}

async function runWebpack(root, args) {
  const webpack = spawn(process.execPath, [join(root, 'node_modules/webpack/bin/webpack.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  webpack.stdout.on('data', (text) => (said += text));
  webpack.stderr.on('data', (text) => (said += text));
  const code = await new Promise((resolve) => webpack.on('close', resolve));
  if (code !== 0) throw new Error(`webpack ${args.join(' ')}\n${said}`);
}

/** Two starts at once must not write the same files: who makes the lock builds, and leaves its number in it. */
async function waitForOtherBuilds(root) {
  const lock = join(root, LOCK);
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isRunning(numberIn(lock))) await wait(200);
      else rmSync(lock, { force: true });
    }
  }
}

function numberIn(lock) {
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
}

function isRunning(pid) {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
