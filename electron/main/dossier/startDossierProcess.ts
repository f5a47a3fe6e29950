import { join } from 'node:path';
import type { WorkHost } from '../../core/WorkHost.ts';
import { resourcesFolder } from '../resourcesFolder.ts';
import { startProcess } from '../startProcess.ts';

/** Kilobytes that it may take: two photos of the largest size at a time, the fonts and the finished files. */
const MOST_MEMORY = 4_000_000;

/** Starts the process in which the window's dossiers are laid out, fitted and drawn. */
export function startDossierProcess(): WorkHost {
  return startProcess({
    file: 'dossierProcess.js',
    words: [join(resourcesFolder(), 'fonts')],
    name: 'Claimfolio dossier',
    mostMemory: MOST_MEMORY,
  });
}
