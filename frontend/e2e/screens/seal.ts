// Review and seal: the card of one round.
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

export const PASSPHRASE = 'seven fridges hum at night';

export class SealCard {
  readonly page: Page;
  readonly card: Locator;

  constructor(page: Page, round: number) {
    this.page = page;
    this.card = page.getByRole('region', { name: `Seal bids of round ${round}` });
  }

  async verified(): Promise<void> {
    await this.card.getByText(/lots verified against block/).waitFor();
  }

  sealButton(): Locator {
    return this.card.getByRole('button', { name: /^Seal [\d,]+ bids? with one transaction/ });
  }

  /** Puts what the lock needs into the vault of the connected account. */
  async deposit(): Promise<void> {
    const pay = this.card.getByRole('button', { name: /^Deposit/ });
    await pay.or(this.writeButton()).first().waitFor();
    if (await pay.isVisible()) await pay.click();
    await this.writeButton().waitFor();
  }

  writeButton(): Locator {
    return this.card.getByRole('button', { name: 'Write the batch' });
  }

  /** Writes the batch, saves the recovery file into `folder` and lets the page read it back; returns its path. */
  async copy(folder: string): Promise<string> {
    await this.writeButton().click();
    return this.saveCopy(folder);
  }

  async saveCopy(folder: string): Promise<string> {
    await this.card.getByLabel(/^Passphrase/).fill(PASSPHRASE);
    return this.saveAndReadBack(folder);
  }

  /** Chooses the vault phrase for the file, and returns the phrase as it is shown, written down. */
  async choosePhrase(): Promise<string> {
    await this.card.getByRole('radio', { name: 'Under the vault phrase' }).check();
    await this.card.getByRole('button', { name: 'Show the phrase' }).click();
    return (await this.card.getByLabel('The phrase', { exact: true }).innerText()).trim();
  }

  /** Types a phrase from what was written down. */
  async typePhrase(text: string): Promise<void> {
    const field = this.card.getByLabel('Type the phrase from what you wrote down');
    if (!(await field.isVisible())) await this.card.getByRole('button', { name: 'I have written it down' }).click();
    await field.fill(text);
    await this.card.getByRole('button', { name: 'Check it' }).click();
  }

  async phraseConfirmed(): Promise<void> {
    await this.card.getByText('You have written this phrase down and typed it back.').waitFor();
  }

  saveButton(): Locator {
    return this.card.getByRole('button', { name: '1. Save the recovery file' });
  }

  async saveAndReadBack(folder: string): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.saveButton().click()]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    await this.readBack(path);
    await this.card.getByText(/saved file was read back and opens exactly this batch/).waitFor();
    return path;
  }

  async readBack(path: string): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.card.getByRole('button', { name: '2. Read the saved file back' }).click(),
    ]);
    await chooser.setFiles(path);
  }

  /** Sends the one transaction and waits until it is in a block. */
  async seal(): Promise<void> {
    await this.enabled();
    await this.sealButton().click();
    await this.card.getByRole('status').filter({ hasText: /./ }).waitFor();
    await this.card.getByText(/sealed as 0x/).waitFor();
  }

  /** What the card says of the sealing transaction. */
  status(): Locator {
    return this.card.getByRole('status').filter({ hasText: /Follow round/ });
  }

  /** Waits until the card says this word of the transaction, and all of these lines. */
  async told(word: string, ...lines: readonly (string | RegExp)[]): Promise<void> {
    await this.status().getByText(word, { exact: true }).waitFor();
    for (const line of lines) await this.status().getByText(line).waitFor();
  }

  async enabled(): Promise<void> {
    await this.page.waitForFunction(
      (button) => button instanceof HTMLButtonElement && !button.disabled,
      await this.sealButton().elementHandle(),
    );
  }
}
