/**
 * What `electron FOLDER` starts first: it finds the program in the folder, gives it its name and version,
 * and hands over. Does for the fallback copy of Electron what Electron's own default_app.asar does.
 *
 * It must be an ES module that waits for the program: Electron holds back `ready` only for such an entry.
 */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { folder, required } = readArguments(process.argv.slice(1));

// Playwright's loader comes in here and needs to run before the program.
if (required.length > 0) Module._preloadModules(required);

Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
await startProgram(resolve(folder));

/** Reads `-r MODULE` and the program's folder; leaves `process.argv` alone, because the program reads it too. */
function readArguments(words) {
  const required = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '-r' || word === '--require') {
      index += 1;
      required.push(words[index]);
    } else if (!word.startsWith('-')) return { folder: word, required };
  }
  return { folder: '.', required };
}

async function startProgram(folder) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  app.setVersion(about.version);
  app.name = about.productName ?? about.name;
  app.setDesktopName(about.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(folder);
  const main = createRequire(join(folder, 'package.json')).resolve(join(folder, about.main));
  await import(pathToFileURL(main).href);
}
