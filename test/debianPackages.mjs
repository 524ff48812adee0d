import { spawnSync } from 'node:child_process';

/** What the tests need from Debian, and how to tell that it is there (whichever package brought it). */
const NEEDED = [
  { name: 'chromium', isThere: () => hasCommand('chromium') },
  { name: 'libreoffice-calc-nogui', isThere: () => hasCommand('soffice') },
  { name: 'fonts-liberation', isThere: () => hasFont('Liberation Serif') },
  { name: 'fonts-crosextra-carlito', isThere: () => hasFont('Carlito') },
  { name: 'fonts-crosextra-caladea', isThere: () => hasFont('Caladea') },
  { name: 'fontconfig', isThere: () => hasCommand('fc-list') },
  { name: 'openssl', isThere: () => hasCommand('openssl') },
];

const succeeds = (command, args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

const hasCommand = (name) => succeeds('sh', ['-c', `command -v ${name}`]);

function hasFont(family) {
  const { stdout } = spawnSync('fc-list', [`:family=${family}`, 'family'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}

/** How this user may call apt-get: directly, through sudo without a password, or not at all (null). */
function aptGet() {
  if (!hasCommand('apt-get')) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n', 'apt-get'] : null;
}

function run([command, ...args]) {
  console.log(`> ${[command, ...args].join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: 'inherit', env }).status === 0;
}

/**
 * Installs what is missing if this user may. Returns false, having printed the one command to run, where it could not.
 */
export function ensureDebianPackages() {
  const missing = NEEDED.filter(({ isThere }) => !isThere()).map(({ name }) => name);
  if (missing.length === 0) return true;
  const apt = aptGet();
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  if (apt && run([...apt, 'update']) && run([...apt, ...install])) return true;
  console.error('Thiếu gói hệ thống để chạy kiểm thử. Hãy chạy / Missing system packages. Run:\n');
  console.error(`  sudo apt-get update && sudo apt-get ${install.join(' ')}\n`);
  return false;
}
