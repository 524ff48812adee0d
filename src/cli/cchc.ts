import { runCommandLine } from './commandLine';
import { nodeTerminal } from './nodeTerminal';

process.exitCode = runCommandLine(process.argv.slice(2), nodeTerminal);
