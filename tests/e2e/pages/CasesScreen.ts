import type { Locator, Page } from '@playwright/test';

/** The first screen as a person uses it: what is listed, what is said, which switches there are. */
export class CasesScreen {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The lines of the list in a wide window, its heading line left out. */
  rows(): Locator {
    return this.page
      .getByRole('table')
      .getByRole('row')
      .filter({ has: this.page.locator('td') });
  }

  /** The entries of the list in a narrow window. */
  entries(): Locator {
    return this.page.getByRole('list', { name: /Cases|订单/ }).getByRole('listitem');
  }

  /** The order numbers of the page that is shown. */
  async orderNumbers(): Promise<readonly string[]> {
    return await this.rows().getByRole('rowheader').allInnerTexts();
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

  async speak(language: 'English' | '简体中文'): Promise<void> {
    await this.page.getByText(language, { exact: true }).click();
  }

  async chooseScheme(name: string | RegExp): Promise<void> {
    const id = await this.page.getByRole('radio', { name }).getAttribute('id');
    await this.page.locator(`label[for="${id}"]`).click();
  }
}
