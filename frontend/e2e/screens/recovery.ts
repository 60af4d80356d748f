// The recovery centre: batches of this account with their states, and files taken in.
import type { Locator, Page } from 'playwright-core';
import { open } from '../routes.ts';

export class Recovery {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await open(this.page, '/recovery');
  }

  async choose(path: string): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page
        .getByRole('button', { name: /recovery file/i })
        .first()
        .click(),
    ]);
    await chooser.setFiles(path);
  }

  /** Takes in a file that is protected by a passphrase. */
  async importFile(path: string, passphrase: string): Promise<void> {
    await this.choose(path);
    await this.page
      .getByLabel(/passphrase/i)
      .first()
      .fill(passphrase);
    await this.page.getByRole('button', { name: /^(Open|Import)/ }).click();
  }

  alert(): Locator {
    return this.page.getByRole('main').getByRole('alert');
  }
}
