import { readXlsx } from '../../../../src/workbook/xlsx/readXlsx';
import { fetchZlibPacking } from '../../../../src/workbook/xlsx/zlibPacking';
import { servePeer } from './peerWorker';

const packing = fetchZlibPacking(new URL('zlib-streams/zlib-streams.wasm', import.meta.url));

servePeer(async (bytes) => {
  const read = readXlsx(bytes, await packing);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
});
