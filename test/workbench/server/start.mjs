import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildWhatIsStale } from './build.mjs';
import { localhostCertificate } from './certificate.mjs';
import { workbenchServer } from './serve.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const FIRST_PORT = 3000;
const PORTS_TRIED = 50;

const { values } = parseArgs({
  options: {
    /** 0 takes any free port. */
    port: { type: 'string', default: String(FIRST_PORT) },
    'no-build': { type: 'boolean', default: false },
    /** Ends when whoever started it does, however that comes about. */
    'with-parent': { type: 'boolean', default: false },
  },
});

if (values['with-parent']) process.stdin.on('end', () => process.exit()).resume();
if (!values['no-build']) await buildWhatIsStale(ROOT, console.log);
const certificate = await localhostCertificate(join(ROOT, 'node_modules/.cache/cchc/localhost.json'));
const port = await listen(Number(values.port));
console.log(`
  Bàn thử đang chạy tại  https://localhost:${port}/
  The workbench runs at  https://localhost:${port}/

  Chứng thư được tạo tại chỗ nên trình duyệt sẽ hỏi một lần: chọn "Nâng cao", rồi "Tiếp tục". Dừng: Ctrl+C.
  The certificate was made on the spot, so the browser asks once: choose "Advanced", then "Proceed". Stop: Ctrl+C.
`);

/** Takes the port asked for, or the next that is free. */
async function listen(asked) {
  for (let port = asked; port < asked + PORTS_TRIED; port += 1) {
    const server = workbenchServer(ROOT, certificate);
    const taken = await new Promise((resolve, reject) => {
      server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(true) : reject(error)));
      server.listen(port, 'localhost', () => resolve(false));
    });
    if (!taken) return server.address().port;
  }
  throw new Error(`Không còn cổng trống từ ${asked} / No free port from ${asked}`);
}
