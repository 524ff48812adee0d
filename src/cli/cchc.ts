import { runCommandLine } from './commandLine';
import { nodeTerminal } from './nodeTerminal';
import { tuneEngine } from './tuneEngine';

tuneEngine();
process.exitCode = runCommandLine(process.argv.slice(2), nodeTerminal);
