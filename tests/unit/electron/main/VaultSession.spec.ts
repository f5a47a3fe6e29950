import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { moveVault } from '../../../../electron/core/useCases/moveVault.ts';
import { ProfileFile } from '../../../../electron/main/ProfileFile.ts';
import { lastVault, noPlaces, PlacesSchema } from '../../../../electron/main/places.ts';
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
