import { measureChecking } from './checking';
import { measureFiles } from './files';
import { measureRanking } from './ranking';
import { measureRoundTrips } from './roundTrips';
import { measureSendingOut } from './sendingOut';
import { measureTableTrips } from './tableTrips';

const MEASURES = {
  roundTrips: measureRoundTrips,
  checking: measureChecking,
  files: measureFiles,
  ranking: measureRanking,
  sendingOut: measureSendingOut,
  tableTrips: measureTableTrips,
};

/** Each kind runs in a process of its own, so that none warms up or slows down another. */
async function run(): Promise<void> {
  const measure = MEASURES[process.argv[2] as keyof typeof MEASURES];
  process.stdout.write(JSON.stringify(await measure()));
}

void run();
