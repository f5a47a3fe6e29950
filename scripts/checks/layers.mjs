import { cruise, format } from 'dependency-cruiser';
import { isMainScript, root } from '../run.mjs';
import { ruleOptions, ruleSet } from './layers.config.mjs';

const folders = ['shared', 'electron', 'renderer', 'tests', 'scripts'];

/** A cruise that sees fewer modules than this has gone blind, as it does without a compiler that it knows. */
const fewestModules = 80;

/**
 * Checks who imports whom.
 *
 * @returns {Promise<number>} 0 when every import is allowed
 */
export async function checkLayers() {
  /** @type {any} the library's types do not tell a result from a text */
  const { output } = await cruise(folders, {
    ...ruleOptions,
    baseDir: root,
    validate: true,
    ruleSet,
  });
  const report = await format(output, { outputType: 'err' });
  console.log(String(report.output).trim());
  const own = output.modules.filter(({ source }) =>
    folders.some((name) => source.startsWith(`${name}/`)),
  );
  if (own.length >= fewestModules) return output.summary.error === 0 ? 0 : 1;
  console.error(
    `Only ${own.length} of our modules were seen; at least ${fewestModules} are there.`,
  );
  return 1;
}

if (isMainScript(import.meta.url)) process.exitCode = await checkLayers();
