import { TextDecoder, TextEncoder } from 'node:util';
import { deserialize, serialize } from 'node:v8';

const structuredClone = (value: unknown): unknown => deserialize(serialize(value));

// Every browser has them; the page that tests run in does not. Imported before whatever uses them as it loads.
Object.assign(globalThis, { TextDecoder, TextEncoder, structuredClone });
