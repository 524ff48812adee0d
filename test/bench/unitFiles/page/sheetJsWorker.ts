import { read } from '@e965/xlsx';
import { servePeer } from './peerWorker';

const BEST = { type: 'array', dense: true, cellText: false, cellHTML: false, cellDates: true, UTC: true } as const;

servePeer((bytes) => read(bytes, BEST));
