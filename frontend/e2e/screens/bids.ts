// Build bids: a selection becomes one plan a round.
import type { Page } from 'playwright-core';
import { settled } from '../routes.ts';

export class Bids {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(search = ''): Promise<void> {
    await this.page.goto(`/bids${search}`);
    await settled(this.page);
  }

  /** Waits until the lots of a round are proven against the auction chain. */
  async verified(round: number): Promise<void> {
    const header = this.page.getByRole('rowheader', { name: String(round), exact: true });
    const row = this.page.getByRole('table', { name: 'Plans, one a round' }).getByRole('row').filter({ has: header });
    await row.getByText(/verified against block/).waitFor();
  }

  async onePrice(dtx: string): Promise<void> {
    await this.page.getByText('One price', { exact: true }).click();
    await this.page.getByLabel('Bid on every device, in DTX').fill(dtx);
  }

  async budget(dtx: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /^Budget (in|over all rounds, in) DTX/ }).fill(dtx);
  }

  async budgetOf(round: number, dtx: string): Promise<void> {
    await this.page.getByRole('textbox', { name: `Budget of round ${round} in DTX` }).fill(dtx);
  }

  /** Goes on to review and seal. */
  async review(): Promise<void> {
    await this.page.getByRole('button', { name: /^Review/ }).click();
    await this.page.waitForURL('**/seal*');
    await settled(this.page);
  }
}
