import { AppError } from '../../../shared/appError.ts';
import type { OnProgress } from '../../../shared/progress.ts';
import { ENCRYPTED_ENDING } from '../../core/backup/encryption.ts';
import { thisMachine } from '../../core/storage/machine.ts';
import { backupVault } from '../../core/useCases/backupVault.ts';
import { dailyBackup, KEEP_DAYS } from '../../core/useCases/dailyBackup.ts';
import { restoreVault } from '../../core/useCases/restoreVault.ts';
import type { Arguments } from '../Arguments.ts';
import type { Command } from '../Command.ts';
import type { Context } from '../Context.ts';

/** Percents between two lines of progress. */
const STEP = 10;
/** A work of fewer bytes is done before a line of progress is read. */
const SMALL = 100_000_000;

/** The first line of a file, so that a passphrase never stands in a list of processes. */
async function passphraseOf(args: Arguments, context: Context): Promise<string | undefined> {
  const file = args.text('passphrase-file');
  if (file === undefined) return undefined;
  const [line = ''] = (await context.text(file)).split(/\r?\n/);
  return line;
}

function progressOf(context: Context): OnProgress {
  let told = '';
  return ({ step, done, total }) => {
    if (total < SMALL) return;
    const percent = STEP * Math.floor((100 * done) / total / STEP);
    const line = context.say('work-done', { step, percent });
    if (line !== told) void context.progress(line);
    told = line;
  };
}

/** `vault backup FILE.zip`: the whole vault as one archive, read back before it is told done. */
export const vaultBackup: Command = {
  path: ['vault', 'backup'],
  positionals: [{ name: 'FILE.zip' }],
  options: { 'passphrase-file': { value: 'FILE', help: 'option-passphrase-file' } },
  summary: 'command-vault-backup',
  example: 'vault backup claimfolio.zip',
  run: async (args, context) => {
    const path = context.pathOf(args.positional(0));
    const passphrase = await passphraseOf(args, context);
    if (path.endsWith(ENCRYPTED_ENDING) !== (passphrase !== undefined))
      throw new AppError('backup-ending', { file: path });
    const onProgress = progressOf(context);
    const { file, bytes, sha256, cases, attachments, foreign } = await backupVault(
      await context.core(),
      { path, passphrase, onProgress },
    );
    return {
      data: { file, bytes, sha256, cases, attachments, leftOut: foreign },
      text: context.say('vault-backed-up', { file, bytes, cases, attachments }),
      problems: foreign.map((left) => context.say('backup-left-out', { file: left })),
    };
  },
};

/** `vault restore FILE.zip DIR`: a vault made of a backup, in a new or empty folder. */
export const vaultRestore: Command = {
  path: ['vault', 'restore'],
  positionals: [{ name: 'FILE.zip' }, { name: 'DIR' }],
  options: { 'passphrase-file': { value: 'FILE', help: 'option-passphrase-file' } },
  summary: 'command-vault-restore',
  example: 'vault restore claimfolio.zip restored',
  run: async (args, context) => {
    const { clock, ids } = context;
    const answer = await restoreVault({
      file: context.pathOf(args.positional(0)),
      folder: context.pathOf(args.positional(1)),
      passphrase: await passphraseOf(args, context),
      machine: thisMachine(),
      onProgress: progressOf(context),
      ...{ clock, ids },
    });
    const { vault, cases, attachments, madeAt } = answer;
    return {
      data: answer,
      text: context.say('vault-restored', { vault, cases, attachments, madeAt }),
    };
  },
};

/** `vault backup-daily DIR`: a zip of the JSON for each day and every attachment once, in a folder of one's choice. */
export const vaultBackupDaily: Command = {
  path: ['vault', 'backup-daily'],
  positionals: [{ name: 'DIR' }],
  options: { keep: { value: 'DAYS', help: 'option-keep' } },
  summary: 'command-vault-backup-daily',
  example: 'vault backup-daily /media/backup --keep 30',
  run: async (args, context) => {
    const folder = context.pathOf(args.positional(0));
    const keepDays = args.count('keep') ?? KEEP_DAYS;
    const answer = await dailyBackup(await context.core(), {
      ...{ folder, keepDays },
      onProgress: progressOf(context),
    });
    const { file, cases, attachments, added, altered } = answer;
    return {
      data: answer,
      text: context.say('vault-backed-up-daily', { file, cases, attachments, added }),
      problems: altered.map((path) =>
        context.explain({ code: 'attachment-altered', params: { file: path } }),
      ),
      partly: altered.length > 0,
    };
  },
};
