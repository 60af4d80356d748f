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

  /** Chooses a file; one under a passphrase is opened with it. */
  async importFile(path: string, passphrase?: string): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.panel.getByRole('button', { name: 'Choose the file' }).click(),
    ]);
    await chooser.setFiles(path);
    if (passphrase !== undefined) await this.unlock('Passphrase of the file', passphrase);
  }

  /** Types what the chosen file asks for. */
  async unlock(label: 'Passphrase of the file' | 'Vault phrase of the file', secret: string): Promise<void> {
    await this.panel.getByLabel(label).fill(secret);
    await this.panel.getByRole('button', { name: 'Open the file' }).click();
  }

  /** The phrase of the vault in this browser. */
  async ownPhrase(): Promise<string> {
    const panel = this.page.getByRole('region', { name: 'Vault phrase' });
    await panel.getByRole('button', { name: 'Show the phrase' }).click();
    return (await panel.getByLabel('The phrase', { exact: true }).innerText()).trim();
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
