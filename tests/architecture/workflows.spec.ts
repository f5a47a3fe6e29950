import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/run.mjs';
import { z } from '../../shared/zod.ts';

const { parse } = createRequire(import.meta.url)('yaml');

const StepSchema = z.looseObject({ uses: z.string().optional(), run: z.string().optional() });
const JobSchema = z.looseObject({
  uses: z.string().optional(),
  needs: z.string().optional(),
  'timeout-minutes': z.int().optional(),
  strategy: z.looseObject({ matrix: z.looseObject({ os: z.array(z.string()) }) }).optional(),
  steps: z.array(StepSchema).default([]),
});
const WorkflowSchema = z.looseObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({ contents: z.literal('read') }),
  jobs: z.record(z.string(), JobSchema),
});

const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  return { file, text, ...WorkflowSchema.parse(parse(text)) };
});
const jobs = workflows.flatMap((workflow) => Object.values(workflow.jobs));
const steps = jobs.flatMap((job) => job.steps);

test('tests and packages are made on Windows, macOS and Linux', () => {
  const systems = jobs.flatMap(({ strategy }) => (strategy ? [strategy.matrix.os] : []));
  expect(systems).toEqual(
    ['test', 'package'].map(() => ['ubuntu-latest', 'windows-latest', 'macos-latest']),
  );
});

test('every action of others is pinned to one commit, with its version said', () => {
  const lines = workflows.flatMap(({ text }) => text.match(/uses: .*/g) ?? []);
  const foreign = lines.filter((line) => !line.startsWith('uses: ./'));
  expect(foreign.length).toBeGreaterThan(4);
  for (const line of foreign)
    expect(line).toMatch(/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('every script that a workflow runs is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const words = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm run (\S+)|npm (test)/g)]);
  expect(words.length).toBeGreaterThan(2);
  for (const [, script, plain] of words) expect(scripts).toHaveProperty([script ?? plain ?? '']);
  const files = steps.flatMap(({ run = '' }) => [...run.matchAll(/scripts\/\S+\.mjs/g)]);
  for (const [file] of files) expect(() => readFileSync(join(root, file))).not.toThrow();
});

test('a job waits for one that is there, and none runs without an end', () => {
  for (const { jobs: own } of workflows)
    for (const { needs, uses, ...job } of Object.values(own)) {
      if (needs !== undefined) expect(own).toHaveProperty([needs]);
      if (uses === undefined) expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
});

test('no workflow asks for a secret, or puts what a stranger wrote into a command', () => {
  for (const { file, text } of workflows) expect(text, file).not.toContain('secrets.');
  for (const { run = '' } of steps) expect(run).not.toContain('${{');
});
