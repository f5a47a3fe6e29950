import type { Locator } from '@playwright/test';

/** What is typed: words of several lengths, as a seller writes them. */
const WORDS = 'the parcel was handed to a neighbour, he signed for it on Monday';

/** Types into a field as fast as people do who do not look, and waits until nothing follows from it any more. */
export async function typeInto(field: Locator): Promise<void> {
  await field.click();
  await field.fill('');
  await field.pressSequentially(WORDS, { delay: 60 });
  await field.page().waitForTimeout(1000);
}
