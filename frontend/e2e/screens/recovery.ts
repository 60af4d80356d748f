// The recovery centre: files taken in, and what they are good for.
import type { Locator, Page } from 'playwright-core';
import { open } from '../routes.ts';

export class Recovery {
  readonly page: Page;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: 'Import a recovery file' });
  }

  async open(): Promise<void> {
    await open(this.page, '/recovery');
  }

  async importFile(path: string, passphrase = ''): Promise<void> {
    await this.panel.getByLabel(/^Passphrase/).fill(passphrase);
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.panel.getByRole('button', { name: 'Choose the file' }).click(),
    ]);
    await chooser.setFiles(path);
  }

  async imported(round: number): Promise<void> {
    await this.panel
      .getByRole('status')
      .filter({ hasText: new RegExp(`bids? of round ${round}:`) })
      .waitFor();
  }

  async refused(why: RegExp): Promise<void> {
    await this.panel.getByRole('alert').filter({ hasText: why }).waitFor();
  }
}
