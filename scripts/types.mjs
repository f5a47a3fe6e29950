import { isMainScript, runTool } from './run.mjs';

/** Every folder is checked by its own tsconfig.json, and so by the rules of where its code may run. */
const folders = ['shared', 'electron', 'renderer', 'tests', 'scripts'];

/**
 * Type-checks every folder.
 *
 * @returns {Promise<number>} 0 when all are sound
 */
export async function checkTypes() {
  const codes = await Promise.all(
    folders.map((folder) => runTool('typescript', 'tsc', ['-p', folder])),
  );
  return Math.max(...codes);
}

if (isMainScript(import.meta.url)) process.exitCode = await checkTypes();
