import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { answerDialogs } from '../answerDialogs.ts';
import { CasePage } from './CasePage.ts';

/** The screen of a case's dossier, as a person uses it. */
export class DossierPage {
  readonly page: Page;
  readonly article: Locator;

  constructor(page: Page) {
    this.page = page;
    this.article = page.getByRole('article');
  }

  async open(orderNumber: string): Promise<void> {
    await new CasePage(this.page).open(orderNumber);
    await this.button(/Make the dossier|制作证据文件|Hacer el expediente/).click();
  }

  /** Waits until the dossier that was asked for is shown. */
  async made(): Promise<void> {
    await this.pages().first().waitFor();
    await expect(this.article.locator('[data-zoom][data-stale="false"]')).toBeVisible({
      timeout: 30_000,
    });
    await expect(this.saveButton()).toBeEnabled();
  }

  saveButton(): Locator {
    return this.button(/^(Save…|保存…|Guardar…)$/);
  }

  /** The pictures of the pages. */
  pages(): Locator {
    return this.article.locator('[data-page] img');
  }

  /** How wide in pixels the picture of every page is, each brought into view first. */
  async pageWidths(): Promise<readonly number[]> {
    const all = await this.pages().all();
    const widths: number[] = [];
    for (const one of all) {
      await one.scrollIntoViewIfNeeded();
      const width = () =>
        one.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
      await expect.poll(width).toBeGreaterThan(0);
      widths.push(await width());
    }
    return widths;
  }

  async chooseDestination(name: string): Promise<void> {
    const field = this.article.getByRole('combobox').first();
    await field.fill(name);
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  async chooseLanguage(name: string): Promise<void> {
    await this.article.getByRole('combobox').nth(1).click();
    await this.page.getByRole('listbox').getByRole('option', { name, exact: true }).click();
  }

  /** Takes a tick away or sets it, and waits until the dossier is on its way to be made anew. */
  async toggle(name: string): Promise<void> {
    await this.article.getByRole('checkbox', { name }).click();
    await this.article.getByText('Making it anew…').waitFor();
  }

  /** Saves what is shown to `path`. */
  async save(app: ElectronApplication, path: string): Promise<void> {
    await answerDialogs(app, path);
    await this.saveButton().click();
    await this.saved().waitFor();
  }

  /** What is said after saving. */
  saved(): Locator {
    return this.article.getByRole('region', { name: /^(Saved|已保存|Guardado)/ });
  }

  /** Presses the tab key until a button has the focus. */
  async tabTo(name: RegExp): Promise<void> {
    const isThere = () => this.button(name).evaluate((one) => one === document.activeElement);
    await this.button(name).waitFor();
    for (let pressed = 0; pressed < 40 && !(await isThere()); pressed++)
      await this.page.keyboard.press('Tab');
    await expect(this.button(name)).toBeFocused();
  }

  button(name: string | RegExp): Locator {
    return this.article.getByRole('button', { name });
  }
}
