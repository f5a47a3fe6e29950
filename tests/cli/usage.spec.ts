import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { builtCli } from '../../scripts/built.mjs';
import { claimfolio, refusalOf } from './claimfolio.ts';

const everyCommand = [
  'vault create',
  'vault backup',
  'vault restore',
  'schema',
  'case export',
  'case delete',
  'case undelete',
  'orders import',
  'tracking import',
  'tracking identify',
  'messages import',
  'message draft',
  'message send',
  'template save',
  'similar add',
  'today',
  'followup done',
  'followup snooze',
  'shots',
  'dispute checklist',
  'dispute walk',
  'dispute offer',
  'dispute check',
  'dispute close',
  'dossier verify',
  'destinations',
];

test('the help lists every command that the program promises', async () => {
  const { code, stdout } = await claimfolio(['--help']);
  expect(code).toBe(0);
  const listed = stdout.split('\n').map((line) => line.trim().split(/ {2,}/)[0]);
  expect(listed).toEqual(expect.arrayContaining(everyCommand));
});

test('every command explains itself with usage and an example', async () => {
  for (const command of ['vault create', 'schema', 'destinations', 'today']) {
    const { code, stdout } = await claimfolio([...command.split(' '), '--help']);
    expect(code, command).toBe(0);
    expect(stdout).toContain(`claimfolio ${command}`);
    expect(stdout).toContain('Example:\n  claimfolio');
  }
});

test('wrong usage ends with 2 and names what was probably meant', async () => {
  const cases = [
    [[], 'command-missing', 'claimfolio --help'],
    [['destinatoins'], 'unknown-command', 'did you mean destinations?'],
    [['vault', 'craete'], 'unknown-command', 'did you mean vault create?'],
    [['frobnicate'], 'unknown-command', '; run claimfolio --help'],
    [['destinations', '--vualt', 'x'], 'option-unknown', 'did you mean --vault?'],
    [['destinations', '-x'], 'option-unknown', '-x'],
    [['destinations', '--vault'], 'option-value-missing', '--vault DIR'],
    [['destinations', '--now', '--help-me'], 'option-value-missing', '--now'],
    [['destinations', '--now', 'yesterday'], 'option-not-a-time', 'yesterday'],
    [['destinations', '--ui-lang', 'xx'], 'option-not-allowed', 'en, zh-CN, es'],
    [['destinations', '--json=yes'], 'option-value-unwanted', '--json'],
    [['destinations', 'extra'], 'argument-unexpected', 'extra'],
    [['vault', 'create'], 'argument-missing', 'DIR'],
    [['schema', 'nothing'], 'option-not-allowed', 'case'],
  ] as const;
  for (const [args, code, words] of cases) {
    const error = await refusalOf(args, { expected: 2 });
    expect(error.code, args.join(' ')).toBe(code);
    expect(error.message, args.join(' ')).toContain(words);
  }
});

test('without --json a refusal leaves standard output empty', async () => {
  const { code, stdout, stderr } = await claimfolio(['destinatoins']);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^error unknown-command: .+\n$/);
});

test('with --json even the help is one document', async () => {
  const { code, stdout } = await claimfolio(['destinations', '--help', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ help: expect.stringContaining('claimfolio destinations') });
});

test('the program speaks the language of --ui-lang, else that of the terminal', async () => {
  const asked = await claimfolio(['--help', '--ui-lang', 'zh-CN']);
  const found = await claimfolio(['--help'], { env: { LANG: 'zh_CN.UTF-8' } });
  const spanish = await claimfolio(['--help'], { env: { LANG: 'es_MX.UTF-8' } });
  const other = await claimfolio(['--help'], { env: { LANG: 'fr_FR.UTF-8' } });
  expect(asked.stdout).toContain('用法');
  expect(found.stdout).toBe(asked.stdout);
  expect(spanish.stdout).toContain('Uso:');
  expect(other.stdout).toContain('Usage:');
});

test('a reader that goes away is no error', async () => {
  const child = spawn(process.execPath, [await builtCli(), 'schema'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.destroy();
  let stderr = '';
  child.stderr.on('data', (bytes) => {
    stderr += String(bytes);
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
