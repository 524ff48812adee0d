import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface WorkbenchServer {
  /** "https://localhost:41234/" */
  readonly address: string;
  stop(): void;
}

/** `npm start` on a free port: builds what is stale, serves, and is stopped by the test. */
export async function startWorkbenchServer(): Promise<WorkbenchServer> {
  const script = join(__dirname, '../../workbench/server/start.mjs');
  const server = spawn(process.execPath, [script, '--port', '0', '--with-parent'], { stdio: 'pipe' });
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const listen = (text: Buffer): void => {
      said += text.toString();
      const found = /https:\/\/localhost:\d+\//.exec(said);
      if (found) resolve(found[0]);
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('exit', () => reject(new Error(`The workbench did not start:\n${said}`)));
  });
  return { address, stop: () => server.kill() };
}
