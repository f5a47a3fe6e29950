import type { Locator } from '@playwright/test';
import { buttonOf, closeDialog, type DialogWalk } from './aboveThePage.ts';

const chat = [
  '03/04/26, 10:00 - Messages and calls are end-to-end encrypted.',
  '03/04/26, 10:01 - Ana: Hola, ¿dónde está mi paquete?',
  '03/04/26, 10:02 - Lucky Bags: It is on its way.',
].join('\n');

const radioOf = ({ program, say }: DialogWalk, key: string): Locator =>
  program.page.getByRole('radio', { name: say(key), exact: true });

/** The questions from the buyer's side and the reckoning of an offer. */
async function throughSettlement(walk: DialogWalk): Promise<void> {
  const { program, say, look } = walk;
  const { page } = program;
  const fold = page
    .locator('details')
    .filter({ has: page.getByText(say('walk'), { exact: true }) });
  await fold.locator('summary').click();
  await fold
    .getByRole('button', { name: say('walk.change') })
    .first()
    .click();
  await fold.getByRole('checkbox').first().press('Space');
  await look('walk question');
  await buttonOf(walk, 'walk.skip').click();
  await look('walk next question');
  await buttonOf(walk, 'offers.reckon').click();
  await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  await look('offer form');
  await closeDialog(program);
}

/** The writing of a message: blanks, items to offer instead, a template of one's own. */
async function throughWriter(walk: DialogWalk): Promise<void> {
  const { program, look } = walk;
  const { page } = program;
  await buttonOf(walk, 'writer.write').click();
  await radioOf(walk, 'writer.situation.first-answer').waitFor({ state: 'attached' });
  await look('writer');
  await buttonOf(walk, 'writer.more').click();
  await radioOf(walk, 'writer.situation.out-of-stock').press('Space');
  await buttonOf(walk, 'writer.similar.keep').waitFor();
  await look('writer with similar items');
  await buttonOf(walk, 'writer.own.new').click();
  await buttonOf(walk, 'writer.own.keep').click();
  await look('own template');
  await closeDialog(program);
  await page.getByRole('article').waitFor();
}

/** The import of a chat that leaves questions open. */
async function throughMessageImport(walk: DialogWalk): Promise<void> {
  const { program, say, look } = walk;
  await buttonOf(walk, 'import-messages').click();
  const text = program.page.getByRole('textbox', { name: say('import-messages.text') });
  await text.fill(chat);
  await radioOf(walk, 'import-messages.dates.dmy').press('Space');
  await program.page.getByRole('radio', { name: 'Lucky Bags' }).waitFor({ state: 'attached' });
  await look('message import');
  await buttonOf(walk, 'form.cancel').click();
}

/** Looks at what is done in a case whose buyer was asked about already: settling, writing, reading a chat. */
export async function throughWorkOnCase(walk: DialogWalk): Promise<void> {
  await throughSettlement(walk);
  await throughWriter(walk);
  await throughMessageImport(walk);
}
