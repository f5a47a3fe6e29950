import type { Locator, Page } from '@playwright/test';

/** The page of one case, as a person uses it. */
export class CasePage {
  readonly page: Page;
  readonly article: Locator;

  constructor(page: Page) {
    this.page = page;
    this.article = page.getByRole('article');
  }

  async open(orderNumber: string): Promise<void> {
    const opener = this.page.getByRole('button', {
      name: new RegExp(`(Open|打开|Abrir) ${orderNumber}$`),
    });
    const title = this.article.getByRole('heading', { name: orderNumber, exact: true, level: 2 });
    // A window that was left with the case open begins there.
    await opener.or(title).first().waitFor();
    if (await opener.isVisible()) await opener.click();
    await title.waitFor();
  }

  async close(): Promise<void> {
    await this.button(/All cases|全部订单/).click();
    await this.article.waitFor({ state: 'detached' });
  }

  notes(): Locator {
    return this.article.getByRole('textbox', { name: /Notes|备注|Notas/ });
  }

  stage(): Locator {
    return this.article.getByRole('combobox', { name: /^(Stage|阶段|Etapa)$/ });
  }

  async chooseStage(name: string): Promise<void> {
    await this.stage().click();
    await this.page.getByRole('option', { name, exact: true }).click();
  }

  /** A section of the page by its name. */
  section(name: string): Locator {
    return this.article.getByRole('region', { name, exact: true });
  }

  /** The attached files of the case. */
  evidence(): Locator {
    return this.article.getByRole('region', { name: /Evidence|证据|Pruebas/ });
  }

  /** The small pictures of its photos. */
  pictures(): Locator {
    return this.evidence().getByRole('img');
  }

  /** How wide in pixels the pictures are that have been loaded. */
  async pictureWidths(): Promise<readonly number[]> {
    const widths = await this.pictures().evaluateAll((all) =>
      all.map((one) => {
        one.scrollIntoView();
        return one instanceof HTMLImageElement ? one.naturalWidth : 0;
      }),
    );
    return widths.filter((width) => width > 0);
  }

  /** The lines of the history, the newest first. */
  history(): Locator {
    return this.article
      .getByRole('region', { name: /History|历史|Historial/ })
      .locator('.mantine-Timeline-item');
  }

  button(name: string | RegExp): Locator {
    return this.article.getByRole('button', { name });
  }
}
