import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createVault } from '../../../../electron/core/storage/Vault.ts';
import { moveVault } from '../../../../electron/core/useCases/moveVault.ts';
import { ProfileFile } from '../../../../electron/main/ProfileFile.ts';
import {
  lastVault,
  noPlaces,
  PlacesSchema,
  rememberVault,
} from '../../../../electron/main/places.ts';
import { VaultSession } from '../../../../electron/main/VaultSession.ts';
import { AppError } from '../../../../shared/appError.ts';
import { aFolder } from '../../../builders/aVault.ts';
import { aSmallVault, CASE } from '../../../durability/seeds.ts';

/** A session over a vault that another computer shares, so that a move of it takes its time. */
async function aSession() {
  const { vault, clock, ids } = await aSmallVault();
  const { folder, machine } = vault;
  await mkdir(join(folder, 'devices'), { recursive: true });
  return { session: new VaultSession({ folder, machine, clock, ids }), folder, machine };
}

const write = (session: VaultSession, notes: string) =>
  session.edit((core) => core.cases.append({ caseId: CASE, set: { notes } }));

test('what is edited while the vault is moved waits, and is saved at the new place', async () => {
  const { session } = await aSession();
  await write(session, 'before');
  const place = await aFolder();
  const ended: string[] = [];
  const moving = session.move(async (core) => {
    const late = write(session, 'meanwhile').then(() => ended.push('edit'));
    const answer = await moveVault(core, { place });
    ended.push('move');
    void late;
    return answer;
  });
  const { vault } = await moving;
  await expect.poll(() => ended).toEqual(['move', 'edit']);
  expect(session.folder).toBe(vault);
  expect((await (await session.core()).cases.open(CASE)).notes).toBe('meanwhile');
  await session.end();
});

test('after a move that was refused, what waited is saved where the vault still is', async () => {
  const { session, folder } = await aSession();
  let late: Promise<unknown> | undefined;
  const moving = session.move(async () => {
    late = write(session, 'meanwhile');
    throw new AppError('cancelled');
  });
  await expect(moving).rejects.toMatchObject({ code: 'cancelled' });
  await late;
  expect(session.folder).toBe(folder);
  expect((await (await session.core()).cases.open(CASE)).notes).toBe('meanwhile');
  await session.end();
});

test('a program that was killed while it moved the vault finds it at the next start, before and after', async () => {
  const { session, folder, machine } = await aSession();
  const place = await aFolder();
  const movingTo = join(place, 'vault');
  const path = join(await aFolder(), 'places.json');
  const places = await ProfileFile.open(path, PlacesSchema, noPlaces);
  await places.write({ ...noPlaces, vault: folder, movingTo });
  expect(await lastVault(places, '/usual', machine)).toBe(folder);
  await session.move((core) => moveVault(core, { place }));
  expect(await lastVault(places, '/usual', machine)).toBe(movingTo);
  await places.write(noPlaces);
  expect(await lastVault(places, '/usual', machine)).toBe('/usual');
});

test('a sample leads back to the vault that was open, and is never the one that is remembered', async () => {
  const { session, folder } = await aSession();
  const { clock, ids } = session.parts;
  const sample = join(await aFolder(), 'sample');
  const open = () => session.openSample(sample, () => createVault(sample, clock, ids, true));
  const path = join(await aFolder(), 'places.json');
  const places = await ProfileFile.open(path, PlacesSchema, noPlaces);
  await rememberVault(places, await session.state());
  const shown = await open();
  expect(shown).toMatchObject({ folder: sample, sample: { isPassing: true, canLeave: true } });
  await rememberVault(places, shown);
  expect(places.content.vault).toBe(folder);
  expect(await open()).toEqual(shown);
  expect(await session.leaveSample()).toBe(sample);
  expect(session.folder).toBe(folder);
  expect(await session.state()).not.toHaveProperty('sample');
});

test('a sample that somebody keeps is marked too, but is not thrown away when it is left', async () => {
  const { session, folder } = await aSession();
  const { clock, ids, machine } = session.parts;
  const kept = join(await aFolder(), 'sample');
  await createVault(kept, clock, ids, true);
  expect(await session.switchTo(kept)).toMatchObject({
    sample: { isPassing: false, canLeave: true },
  });
  expect(await session.leaveSample()).toBeUndefined();
  expect(session.folder).toBe(folder);
  const named = new VaultSession({ folder: kept, machine, clock, ids });
  expect(await named.state()).toMatchObject({ sample: { isPassing: false, canLeave: false } });
});
