import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { mainBundle, pageBundle, preloadBundle } from '../../scripts/build.mjs';
import { root } from '../../scripts/run.mjs';

const [real, pseudo] = ['shared/locales/catalogues.ts', 'tests/pseudo/catalogues.ts'].map((file) =>
  join(root, file),
);

/** Puts the test languages in place of the catalogues, for everybody but themselves. */
const withPseudoLanguages: Plugin = {
  name: 'pseudo-languages',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (importer === pseudo || !source.endsWith('catalogues.ts')) return null;
    const found = await this.resolve(source, importer, { skipSelf: true });
    return found?.id === real ? (pseudo ?? null) : found;
  },
};

const bundle = (config: InlineConfig, outDir: string): InlineConfig => ({
  ...config,
  // Whoever runs the tests may only read the checkout.
  configLoader: 'runner',
  plugins: [withPseudoLanguages],
  build: { ...config.build, outDir, sourcemap: false, reportCompressedSize: false },
});

/**
 * Builds the program into a folder as it is, but for two languages that only tests speak: `en-XA` with longer, accented
 * texts in brackets, and `ar-XB`, from right to left. The product itself knows neither.
 */
export async function buildPseudoApp(folder: string): Promise<void> {
  const dist = join(folder, 'dist');
  await mkdir(dist, { recursive: true });
  for (const name of ['node_modules', 'resources'])
    await symlink(join(root, name), join(folder, name));
  const about = { name: 'claimfolio', version: '0.0.0', type: 'module', main: 'dist/main/main.js' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(about));
  await Promise.all([
    build(bundle(mainBundle(), join(dist, 'main'))),
    build(bundle(preloadBundle(), join(dist, 'preload'))),
    build(bundle(pageBundle(), join(dist, 'renderer'))),
  ]);
}
