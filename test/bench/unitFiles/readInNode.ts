import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { READERS } from './readers';

/** Reads so many files with one reader in this fresh process: prints milliseconds without disk and start, and peak memory in MB. */
async function run(): Promise<void> {
  const [name = '', folder = '', count = ''] = process.argv.slice(2);
  const reader = await READERS[name]?.();
  if (!reader) throw new Error(`no reader ${name}`);
  let spent = 0;
  for (let index = 0; index < Number(count); index += 1) {
    const bytes = new Uint8Array(readFileSync(join(folder, `${index}.xlsx`)));
    const started = performance.now();
    await reader.take(bytes, `${index}.xlsx`);
    spent += performance.now() - started;
  }
  const started = performance.now();
  await reader.finish();
  spent += performance.now() - started;
  process.stdout.write(JSON.stringify({ milliseconds: spent, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

void run();
