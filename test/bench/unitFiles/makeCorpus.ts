import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aUnitFile } from './aUnitFile';

/** Writes the files that are not there yet: 0.xlsx, 1.xlsx, … */
const [folder = '', count = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (let index = 0; index < Number(count); index += 1) {
  const path = join(folder, `${index}.xlsx`);
  if (!existsSync(path)) writeFileSync(path, aUnitFile(index));
}
