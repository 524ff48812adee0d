import readExcelFile from 'read-excel-file/universal';
import { servePeer } from './peerWorker';

servePeer((bytes) => readExcelFile(bytes.slice().buffer));
