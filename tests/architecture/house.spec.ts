import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/run.mjs';

/** The files of the repository, as git knows them: also new ones that are not committed yet. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((file) => existsSync(join(root, file)));

const linesOf = (file: string): number => readFileSync(join(root, file), 'utf8').split('\n').length;

test('nothing lies at the top that a reader would not look for there', () => {
  const top = new Set(files.map((file) => file.split('/')[0]));
  expect([...top].sort()).toEqual([
    '.ci',
    '.gitattributes',
    '.github',
    '.gitignore',
    '.npmrc',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'README.md',
    'biome.json',
    'docs',
    'electron',
    'electron-builder.yml',
    'package-lock.json',
    'package.json',
    'renderer',
    'resources',
    'scripts',
    'shared',
    'tests',
    'tsconfig.json',
  ]);
});

test('every folder says on one page what it is for', () => {
  const folders = ['electron', 'electron/cli', 'electron/core/dossier', 'renderer', 'shared'];
  const others = ['resources', 'resources/fonts', 'resources/sample', 'scripts', 'tests', 'docs'];
  for (const folder of [...folders, ...others]) {
    expect(files, folder).toContain(`${folder}/README.md`);
    expect(linesOf(`${folder}/README.md`), folder).toBeLessThanOrEqual(80);
  }
});

test('no source file is longer than 300 lines', () => {
  const sources = files.filter((file) => /\.(ts|tsx|mjs|css)$/.test(file));
  expect(sources.length).toBeGreaterThan(200);
  expect(sources.filter((file) => linesOf(file) > 301)).toEqual([]);
});

test('the window knows no left and right, only start and end', () => {
  const sources = files.filter((file) => /^renderer\/src\/.*\.(tsx|css)$/.test(file));
  const physical =
    /\b(margin|padding|border|scroll-margin)-(left|right)\b|^\s*(left|right):|text-align: (left|right)|\s(pl|pr|ml|mr|left|right)=/m;
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.filter((file) => physical.test(readFileSync(join(root, file), 'utf8')))).toEqual(
    [],
  );
});

test('every package is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
});
