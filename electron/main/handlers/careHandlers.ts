import { basename, join } from 'node:path';
import { AppError } from '../../../shared/appError.ts';
import type { Channel } from '../../../shared/ipc/channels.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { VaultCare, VaultReport } from '../../../shared/ipc/vaultCare.ts';
import { type TextKey, translate } from '../../../shared/translate.ts';
import { checkVault } from '../../core/storage/checkVault.ts';
import type { Problem } from '../../core/storage/problem.ts';
import { repairVaultFile } from '../../core/storage/repairVaultFile.ts';
import { backupVault } from '../../core/useCases/backupVault.ts';
import { backupHealth } from '../../core/useCases/dailyBackup.ts';
import { repairVault } from '../../core/useCases/repairVault.ts';
import { restoreVault } from '../../core/useCases/restoreVault.ts';
import { storageFigures } from '../../core/useCases/storageFigures.ts';
import { chooseFile, chooseFolder, chooseNewFile } from '../chooseFiles.ts';
import { rememberVault } from '../places.ts';
import { type HandlerParts, windowOf } from './HandlerParts.ts';
import { moveTheVault } from './moveTheVault.ts';

type CareChannel = Extract<Channel, `care.${string}` | `work.${string}`>;

const cancelled = { kind: 'cancelled' } as const;

const told = (problems: readonly Problem[]) =>
  problems.map(({ code, params }) => ({ code, params }));

async function read({ session, places, daily }: HandlerParts): Promise<VaultCare> {
  const core = await session.core();
  const { last, isLate } = await backupHealth(core);
  const { dailyFolder, keepDays } = places.content;
  return {
    folder: session.folder,
    ...(last && { lastBackup: { file: last.file, madeAt: last.madeAt } }),
    isBackupLate: isLate,
    daily: {
      keepDays,
      ...(dailyFolder && { folder: dailyFolder }),
      ...(daily.fault && { fault: daily.fault }),
    },
    figures: await storageFigures(core),
  };
}

/** What the vault is called where a backup of it is kept. */
function backupName({ session }: HandlerParts, isEncrypted: boolean): string {
  const { clock } = session.parts;
  const today = clock.now().toZonedDateTimeISO(clock.zone).toPlainDate();
  return `${basename(session.folder)} ${today}.zip${isEncrypted ? '.age' : ''}`;
}

async function backUp(parts: HandlerParts, passphrase: string | undefined) {
  const { session, work, settings } = parts;
  const title = translate(settings.content.language, 'app/care.back-up');
  const path = await chooseNewFile(windowOf(parts), title, backupName(parts, !!passphrase));
  if (path === undefined) return cancelled;
  const core = await session.core();
  const { file, bytes, cases, attachments } = await work.run('backup', (onProgress) =>
    backupVault(core, { path, passphrase, onProgress }),
  );
  return { kind: 'done', file, bytes, cases, attachments } as const;
}

/** The backup goes into a new folder of its name inside the one that the person chooses. */
async function restore(parts: HandlerParts, passphrase: string | undefined) {
  const { session, work, settings } = parts;
  const say = (key: TextKey) => translate(settings.content.language, key);
  const window = windowOf(parts);
  const file = await chooseFile(window, say('app/care.choose-backup'), ['zip', 'age']);
  if (file === undefined) return cancelled;
  const place = await chooseFolder(window, say('app/care.choose-place'));
  if (place === undefined) return cancelled;
  const folder = join(place, basename(file).replace(/\.zip(\.age)?$/i, ''));
  const { machine, clock, ids } = session.parts;
  await work.run('restore', (onProgress) =>
    restoreVault({ file, folder, passphrase, machine, clock, ids, onProgress }),
  );
  const state = await session.switchTo(folder);
  await rememberVault(parts.places, state);
  return { kind: 'done', state } as const;
}

async function chooseVault(parts: HandlerParts) {
  const { session, settings } = parts;
  const title = translate(settings.content.language, 'app/care.choose-vault');
  const folder = await chooseFolder(windowOf(parts), title);
  if (folder === undefined) return cancelled;
  const state = await session.switchTo(folder);
  await rememberVault(parts.places, state);
  return { kind: 'done', state } as const;
}

async function chooseDailyFolder(parts: HandlerParts): Promise<VaultCare> {
  const { places, daily, settings } = parts;
  const title = translate(settings.content.language, 'app/care.choose-daily');
  const dailyFolder = await chooseFolder(windowOf(parts), title);
  if (dailyFolder !== undefined) {
    await places.write({ ...places.content, dailyFolder });
    await daily.backUp().catch((error) => {
      if (!(error instanceof AppError)) throw error;
    });
  }
  return await read(parts);
}

async function repair({ session, work }: HandlerParts): Promise<VaultReport> {
  const { machine, clock, ids } = session.parts;
  const first = await repairVaultFile({ folder: session.folder, machine, clock, ids });
  const { cases, attachments, problems, repaired } = await work.run('repair', (onProgress) =>
    session.edit((core) => repairVault(core, onProgress)),
  );
  return { cases, attachments, problems: told(problems), repaired: told([...first, ...repaired]) };
}

/** What the main process does for the safety of the vault. */
export function careHandlers(parts: HandlerParts): Pick<Handlers, CareChannel> {
  const { session, places, daily, work } = parts;
  return {
    'care.read': () => read(parts),
    'care.backUp': ({ passphrase }) => backUp(parts, passphrase),
    'care.restore': ({ passphrase }) => restore(parts, passphrase),
    'care.chooseVault': () => chooseVault(parts),
    'care.moveVault': () => moveTheVault(parts),
    'care.chooseDailyFolder': () => chooseDailyFolder(parts),
    'care.changeDaily': async ({ keepDays }) => {
      await places.write({ ...places.content, keepDays });
      return await read(parts);
    },
    'care.backUpDaily': async () => {
      const { file, bytes, cases, attachments } = await daily.backUp();
      return { kind: 'done', file, bytes, cases, attachments };
    },
    'care.check': async () => {
      const { vault } = await session.core();
      const { cases, attachments, problems } = await work.run('check', (onProgress) =>
        checkVault(vault, onProgress),
      );
      return { cases, attachments, problems: told(problems), repaired: [] };
    },
    'care.repair': () => repair(parts),
    'work.state': async () => work.state,
    'work.cancel': async () => {
      work.cancel();
      return {};
    },
  };
}
