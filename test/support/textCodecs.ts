import { TextDecoder, TextEncoder } from 'node:util';

// Every browser has them; the page that tests run in does not. Imported before whatever uses them as it loads.
Object.assign(globalThis, { TextDecoder, TextEncoder });
