import { expect, type Locator, type Page } from '@playwright/test';

/** More than any screen has places to stop at. */
const MOST_STOPS = 120;

const stands = (target: Locator): Promise<boolean> =>
  target.evaluate((one) => one === document.activeElement);

/** Somebody without a mouse: what they do, in steps. At each step but the first the focus must be somewhere. */
export class Keys {
  readonly page: Page;
  steps = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Counts a step, before which the focus is not lost. */
  async step(work: Promise<unknown>): Promise<void> {
    this.steps += 1;
    await work;
    await expect(this.page.locator('body'), `after step ${this.steps}`).not.toBeFocused();
  }

  /** Moves on with the Tab key until a field or button has the focus. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' });
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await stands(target)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`The keys do not lead to ${target}`);
  }

  async write(words: string): Promise<void> {
    await this.step(this.page.keyboard.insertText(words));
  }

  async press(key: string): Promise<void> {
    await this.step(this.page.keyboard.press(key));
  }

  async writeInto(field: Locator, words: string): Promise<void> {
    await this.tabTo(field);
    await this.write(words);
  }

  async pressOn(target: Locator, key = 'Enter'): Promise<void> {
    await this.tabTo(target);
    await this.press(key);
  }
}
