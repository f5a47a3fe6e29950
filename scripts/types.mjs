import { isMainScript, runTool } from './run.mjs';

/** Every folder that is checked by its own tsconfig.json, and so by its own rules. */
const folders = ['shared', 'electron', 'tests'];

/** Type-checks every folder and returns 0 when all are sound, 1 otherwise. */
export async function checkTypes() {
  const codes = [];
  for (const folder of folders) codes.push(await runTool('typescript', 'tsc', ['-p', folder]));
  return codes.every((code) => code === 0) ? 0 : 1;
}

if (isMainScript(import.meta.url)) process.exitCode = await checkTypes();
