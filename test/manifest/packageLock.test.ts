import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../../package.json';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(join(__dirname, '../../package-lock.json'), 'utf8')) as {
  readonly version: string;
  readonly packages: Readonly<Record<string, Locked>>;
};

test('the lock is of this version', () => {
  expect(lock.version).toBe(packageJson.version);
});

/** npm leaves these out when it writes the lock where the registry lacks them, and `npm ci` then refuses everywhere. */
test('the lock names the parts that packages have for other systems, so that npm ci accepts it', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`${path}/node_modules/${name}` in lock.packages) && !(`node_modules/${name}` in lock.packages),
    ),
  );
  expect(missing).toEqual([]);
});
