import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import { expect, onTestFinished, test } from 'vitest';
import { ruleOptions, ruleSet } from '../../scripts/checks/layers.config.mjs';

/** The rules that a small tree of files breaks. */
async function brokenRules(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'claimfolio-layers-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  const tops = [...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))];
  const { output } = await cruise(tops, {
    ...ruleOptions,
    baseDir: folder,
    validate: true,
    ruleSet,
  });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(({ rule }) => rule.name);
}

const empty = 'export {};\n';
const importing = (path: string) => `import '${path}';\n`;

test.each([
  ['shared-runs-anywhere', 'shared/a.ts', 'node:fs'],
  ['core-knows-no-electron', 'electron/core/a.ts', '../main/b.ts'],
  ['cli-knows-no-electron', 'electron/cli/a.ts', '../main/b.ts'],
  ['preload-is-thin', 'electron/preload/a.ts', '../core/b.ts'],
  ['renderer-is-a-page', 'renderer/src/a.ts', '../../electron/core/b.ts'],
  ['no-network', 'electron/core/a.ts', 'node:https'],
  ['features-stand-alone', 'renderer/src/features/cases/a.ts', '../vault/b.ts'],
  ['ui-knows-no-feature', 'renderer/src/ui/a.ts', '../features/vault/b.ts'],
  ['product-knows-no-tests', 'shared/a.ts', '../tests/b.ts'],
  ['everything-resolves', 'shared/a.ts', './missing.ts'],
])('%s is refused: %s importing %s', async (rule, file, path) => {
  const target = path.startsWith('.') && !path.includes('missing') && join(dirname(file), path);
  const tree = { [file]: importing(path), ...(target && { [target]: empty }) };
  expect(await brokenRules(tree)).toContain(rule);
});

test('circles are refused', async () => {
  const tree = {
    'shared/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
    'shared/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
  };
  expect(await brokenRules(tree)).toContain('no-circles');
});

test('what is allowed breaks no rule', async () => {
  const tree = { 'shared/a.ts': empty, 'electron/core/b.ts': importing('../../shared/a.ts') };
  expect(await brokenRules(tree)).toEqual([]);
});
