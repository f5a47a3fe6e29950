import { forbidNetwork } from '../core/noNetwork.ts';
import { bindSharp } from './bindSharp.ts';

/** The thread that decodes photos for the command line of the installed program, which is Electron and not Node. */
forbidNetwork();
if (process.platform === 'linux') bindSharp();

// Only now: sharp is loaded with it.
await import('../core/photo/photoWorker.ts');
