import { join } from 'node:path';
import { app } from 'electron';

/** The folder of fonts, profiles and samples: beside the archive of a packed program, else in the checkout. */
export const resourcesFolder = (): string =>
  app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
