import { readXlsx } from '../../../../src/workbook/xlsx/readXlsx';
import { servePeer } from './peerWorker';

servePeer((bytes) => {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
});
