import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { builtCli } from '../../scripts/built.mjs';
import { z } from '../../shared/zod.ts';

/** What one call of the program left behind. */
export type Ended = Readonly<{ code: number | null; stdout: string; stderr: string }>;

/** How a call is made, besides its words. */
export type CallOptions = Readonly<{
  stdin?: string | Uint8Array;
  env?: Readonly<Record<string, string>>;
  cwd?: string;
}>;

/** A new empty folder that is gone after the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'claimfolio cli é '));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Its sources are compared with what was built once for all calls of a test file. */
const built = builtCli();

/** Runs the built command line as a program of its own, as a user or a script does. */
export async function claimfolio(
  args: readonly string[],
  { stdin = '', env = {}, cwd }: CallOptions = {},
): Promise<Ended> {
  const program = await built;
  const base = { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', TZ: 'UTC' };
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...base, ...env },
    ...(cwd !== undefined && { cwd }),
  });
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.stderr += text;
  });
  child.stdin.on('error', () => undefined).end(stdin);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  return { code, ...texts };
}

/** Calls with `--json`, expects the exit code, and reads the one document on stdout by its schema. */
export async function answerOf<T>(
  schema: z.ZodType<T>,
  args: readonly string[],
  { expected = 0, ...options }: CallOptions & Readonly<{ expected?: number }> = {},
): Promise<T> {
  const ended = await claimfolio(['--json', ...args], options);
  expect(ended, ended.stderr).toMatchObject({ code: expected });
  return schema.parse(JSON.parse(ended.stdout));
}

const ErrorAnswerSchema = z.looseObject({
  error: z.strictObject({ code: z.string(), message: z.string().min(1) }),
});

/** Calls with `--json` and expects a refusal: its code, in both places where it must stand. */
export async function refusalOf(
  args: readonly string[],
  { expected = 1, ...options }: CallOptions & Readonly<{ expected?: number }> = {},
): Promise<Readonly<{ code: string; message: string }>> {
  const ended = await claimfolio(['--json', ...args], options);
  expect(ended, ended.stderr).toMatchObject({ code: expected });
  const { error } = ErrorAnswerSchema.parse(JSON.parse(ended.stdout));
  expect(ended.stderr).toContain(`error ${error.code}: ${error.message}\n`);
  expect(ended.stderr).not.toMatch(/^\s+at /m);
  return error;
}
