import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';

const languages: Readonly<Record<string, string>> = {
  English: 'en',
  简体中文: 'zh-CN',
  Español: 'es',
};

const schemes: Readonly<Record<string, string>> = {
  Light: 'light',
  浅色: 'light',
  Clara: 'light',
  Dark: 'dark',
  深色: 'dark',
};

/** The first screen as a person uses it: what is listed, what is said, which switches there are. */
export class CasesScreen {
  readonly page: Page;
  readonly app: ElectronApplication | undefined;

  /** `app` is needed for commands alone. */
  constructor(page: Page, app?: ElectronApplication) {
    this.page = page;
    this.app = app;
  }

  /** Lets the window carry a command out, as the menu of the program does: whatever is open in it stays open. */
  async command(id: string): Promise<void> {
    await this.app?.evaluate(
      ({ BrowserWindow }, name) =>
        BrowserWindow.getAllWindows()[0]?.webContents.send('command', name),
      id,
    );
  }

  /** The list of cases, of which only the lines in view and near it are drawn. */
  list(): Locator {
    return this.page.getByRole('grid');
  }

  /** The lines that are drawn, the heading line left out. */
  rows(): Locator {
    return this.list()
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell') });
  }

  /** The button that opens a case. */
  opener(orderNumber: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`(Open|打开|Abrir) ${orderNumber}$`) });
  }

  /** Presses a button at the place where it stands: Playwright's own click scrolls the page under what sticks to it. */
  async clickWhereSeen(name: string): Promise<void> {
    const box = await this.page.getByRole('button', { name, exact: true }).boundingBox();
    if (!box) throw new Error(`The button ${name} is not to be seen`);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** How far the window is scrolled, in pixels. */
  async scrolled(): Promise<number> {
    return await this.page.evaluate(() => Math.round(window.scrollY));
  }

  /** Scrolls the page of whichever screen is shown. */
  async scrollPage(pixels: number): Promise<void> {
    await this.page.evaluate((top) => window.scrollTo(0, top), pixels);
  }

  async scrollTo(pixels: number): Promise<void> {
    await this.rows().first().waitFor();
    await this.scrollPage(pixels);
  }

  /** The first case that a search finds, as the page is told of it. */
  async firstCase(query: string): Promise<Readonly<{ id: string }>> {
    return await this.page.evaluate(
      async (request) => {
        const { value } = await Reflect.get(window, 'claimfolio').request('case.rows', request);
        return value.rows[0];
      },
      { query, offset: 0, limit: 1, trash: false },
    );
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  async searchFor(words: string): Promise<void> {
    await this.page.getByRole('searchbox').fill(words);
  }

  async speak(language: string): Promise<void> {
    const tag = languages[language] ?? language;
    await expect(async () => {
      await this.command(`language.${tag}`);
      await expect(this.page.locator('html')).toHaveAttribute('lang', tag, { timeout: 1000 });
    }).toPass({ timeout: 20_000 });
  }

  async chooseScheme(name: string): Promise<void> {
    await this.command(`scheme.${schemes[name] ?? name}`);
  }
}
