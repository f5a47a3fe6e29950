import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator } from '@playwright/test';
import { root } from '../../scripts/run.mjs';
import { z } from '../../shared/zod.ts';
import { writePhoto } from '../builders/writePhoto.ts';
import { dropFiles } from './dropFiles.ts';
import type { Program } from './program.ts';

const texts = z
  .record(z.string(), z.string())
  .parse(JSON.parse(await readFile(join(root, 'shared/locales/en/app.json'), 'utf8')));

/** One of the English texts of the window, by its key. */
export function textOf(key: string): string {
  const found = texts[key];
  if (found === undefined) throw new Error(`There is no text ${key}`);
  return found;
}

/** A walk through what lies above the page: how the window says a text, and what is done with each state. */
export type DialogWalk = Readonly<{
  program: Program;
  say: (key: string) => string;
  look: (name: string) => Promise<void>;
  folder: string;
}>;

const record = '2026-03-01 10:00 Shenzhen, Accepted\n2026-03-08 14:30 Madrid, Delivered\nno date';

/** The button that the window calls by a text; of several the last. */
export const buttonOf = ({ program, say }: DialogWalk, key: string): Locator =>
  program.page.getByRole('button', { name: say(key), exact: true }).last();

/** Closes what is open above the page. */
export async function closeDialog({ page }: Program): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function lookAtDialog({ program, look }: DialogWalk, name: string): Promise<void> {
  await program.page.getByRole('dialog').waitFor();
  await look(name);
  await closeDialog(program);
}

async function throughForms(walk: DialogWalk): Promise<void> {
  const { program, say, look } = walk;
  const field = (key: string) => program.page.getByRole('textbox', { name: say(key), exact: true });
  await buttonOf(walk, 'tracking.paste').click();
  await field('tracking.lines').fill(record);
  await field('tracking.carrier').first().waitFor();
  await look('tracking preview');
  await buttonOf(walk, 'form.cancel').click();
  await buttonOf(walk, 'messages.add').click();
  await field('messages.text').waitFor();
  await look('message form');
  await buttonOf(walk, 'form.cancel').click();
  await buttonOf(walk, 'claim.open-another').click();
  await lookAtDialog(walk, 'dispute form');
  // The Escape that closes a form does not lead away from the case as well.
  await program.page.getByRole('article').waitFor({ timeout: 5_000 });
}

async function throughViewer(walk: DialogWalk): Promise<void> {
  const { page } = walk.program;
  await page.locator('[data-card]').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('img').first().waitFor();
  await lookAtDialog(walk, 'viewer');
}

type Box = Awaited<ReturnType<Locator['boundingBox']>>;

const isAbove = (upper: Box, lower: Box): boolean =>
  !!upper && !!lower && upper.y >= 0 && upper.y + upper.height <= lower.y;

/** Drops files of which one is damaged and one is there twice. What is told of them and of the case after that stand beside each other. */
export async function throughRefusals(walk: DialogWalk): Promise<void> {
  const { program, say, look, folder } = walk;
  const { page } = program;
  const good = await writePhoto(join(folder, 'good.jpg'), { width: 64, height: 48, seed: 5 });
  const damaged = join(folder, '损坏的照片 with a long name.jpg');
  const copy = join(folder, 'good (1).jpg');
  const whole = await readFile(good);
  await writeFile(copy, whole);
  await writeFile(damaged, whole.subarray(0, whole.length / 2));
  const panel = page.getByRole('region', { name: say('attach.title') });
  await program.screen.scrollPage(0);
  await dropFiles(page, page.locator('main'), [good, copy, damaged]);
  await panel.getByRole('listitem').nth(1).waitFor();
  await look('refused files');
  await buttonOf(walk, 'case.delete').click();
  const toast = page.locator('.mantine-Notification-root');
  await toast.waitFor();
  await expect
    .poll(async () => isAbove(await panel.boundingBox(), await toast.boundingBox()))
    .toBe(true);
  await panel.getByRole('button', { name: say('case.close') }).click();
}

/** Looks at all that opens above the page of a case that has photos and a dispute. */
export async function throughDialogsOfCase(walk: DialogWalk): Promise<void> {
  await walk.program.screen.command('new-case');
  await lookAtDialog(walk, 'new case');
  await throughForms(walk);
  await throughViewer(walk);
}

/** Looks at the question for the case that files are for, which were dropped on the list. */
export async function throughChoiceOfCase(walk: DialogWalk): Promise<void> {
  const { program, folder } = walk;
  const { page } = program;
  const photo = await writePhoto(join(folder, 'homeless.jpg'), { width: 64, height: 48, seed: 6 });
  await dropFiles(page, page.locator('main'), [photo]);
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await lookAtDialog(walk, 'which case');
}
