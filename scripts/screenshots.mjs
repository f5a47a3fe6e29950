/** `npm run screenshots`: takes the pictures in `docs/screenshots` anew, small enough for a repository. */
import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { runEndToEnd } from './e2e.mjs';
import { isMainScript, root } from './run.mjs';

const CONFIG = 'tests/screenshots/playwright.config.ts';

/** @returns {Promise<number>} the exit code */
async function takeScreenshots() {
  const taken = await mkdtemp(join(tmpdir(), 'claimfolio-screenshots-'));
  const shown = join(root, 'docs/screenshots');
  try {
    await chmod(taken, 0o777);
    process.env.E2E_PICTURES = taken;
    const code = await runEndToEnd({ config: CONFIG });
    if (code !== 0) return code;
    await rm(shown, { recursive: true, force: true });
    await mkdir(shown);
    for (const name of await readdir(taken))
      await sharp(join(taken, name))
        .png({ palette: true, colours: 128, effort: 10 })
        .toFile(join(shown, name));
    return 0;
  } finally {
    await rm(taken, { recursive: true, force: true });
  }
}

if (isMainScript(import.meta.url)) process.exitCode = await takeScreenshots();
